#include "corpus/output/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace dateline::output {

namespace {

// The variable's value; empty where it is unset.
std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? std::string_view(value) : std::string_view();
}

bool locale_is_utf8() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {  // the first that is set decides (POSIX, 8.2)
        const std::string_view locale = environment(name);
        if (locale.empty()) continue;
        std::string charset(locale.substr(std::min(locale.size(), locale.find('.'))));
        std::transform(charset.begin(), charset.end(), charset.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        return charset.starts_with(".utf-8") || charset.starts_with(".utf8");
    }
    return false;
}

bool wants_color(ColorChoice choice, bool is_terminal) {
    if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
    const std::string_view term = environment("TERM");
    return is_terminal && !term.empty() && term != "dumb" && environment("NO_COLOR").empty();
}

int width_of(int file_descriptor) {
    const std::string_view columns = environment("COLUMNS");
    int width = 0;
    std::from_chars(columns.data(), columns.data() + columns.size(), width);
    if (width > 0) return width;
    winsize size{};
    if (ioctl(file_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
}

struct Character {
    utf8proc_int32_t code_point;
    std::size_t size;
};

// REQUIRES a text that is not empty. An invalid byte is U+FFFD.
Character first_character(std::string_view text) {
    utf8proc_int32_t code_point = 0;
    const auto size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (size <= 0) return {0xFFFD, 1};
    return {code_point, static_cast<std::size_t>(size)};
}

struct Cluster {
    std::size_t size;  // bytes
    int cells;
};

// The base character at the front with all that is drawn on it. REQUIRES a text that is not empty.
Cluster first_cluster(std::string_view text) {
    Character previous = first_character(text);
    Cluster cluster{previous.size, utf8proc_charwidth(previous.code_point)};
    utf8proc_int32_t state = 0;
    while (cluster.size < text.size()) {
        const Character next = first_character(text.substr(cluster.size));
        if (utf8proc_grapheme_break_stateful(previous.code_point, next.code_point, &state)) break;
        cluster.size += next.size;
        cluster.cells += utf8proc_charwidth(next.code_point);
        previous = next;
    }
    cluster.cells = std::min(cluster.cells, 2);  // a flag is two letters, a family five emoji: both are drawn in two cells
    return cluster;
}

bool is_printable_ascii(char c) { return c >= 0x20 && c < 0x7F; }

// --- cleaning ---------------------------------------------------------------------------------------------------------------------

constexpr utf8proc_int32_t escape = 0x1B;
constexpr utf8proc_int32_t c1_csi = 0x9B;
constexpr std::size_t longest_sequence = 4096;  // a title or link that a terminal is told; what never ends is no sequence

bool is_control(utf8proc_int32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_bidirectional_override(utf8proc_int32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool is_blank(utf8proc_int32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    if (c == 0x85) return true;
    const utf8proc_category_t category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

// Bytes of the parameters and the final letter of "ESC [ 31 m" behind the bracket; 0 where it is no such sequence.
std::size_t control_sequence_size(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && text[size] >= 0x20 && text[size] < 0x40) ++size;
    if (size == text.size() || text[size] < 0x40 || text[size] > 0x7E) return 0;
    return size + 1;
}

// Bytes of a string command ("ESC ] 0 ; title BEL") behind its opening, with its end; 0 where it has none.
std::size_t string_command_size(std::string_view text) {
    const std::size_t end = text.substr(0, longest_sequence).find_first_of("\a\x1B\n");
    if (end == std::string_view::npos || text[end] == '\n') return 0;
    if (text[end] == '\a') return end + 1;
    return text.substr(end + 1).starts_with('\\') ? end + 2 : 0;
}

// Bytes that belong to the control character before `rest`.
std::size_t tail_of_sequence(utf8proc_int32_t control, std::string_view rest) {
    if (control == c1_csi) return control_sequence_size(rest);
    if (control != escape || rest.empty()) return 0;
    const auto with_opening = [](std::size_t size) { return size == 0 ? 0 : size + 1; };
    switch (rest.front()) {
        case '[': return with_opening(control_sequence_size(rest.substr(1)));
        case ']':
        case 'P':
        case '^':
        case '_': return with_opening(string_command_size(rest.substr(1)));
        default: return 0;
    }
}

}  // namespace

Terminal describe_terminal(int file_descriptor, ColorChoice choice) {
    Terminal terminal;
    terminal.is_terminal = isatty(file_descriptor) == 1;
    terminal.color = wants_color(choice, terminal.is_terminal);
    terminal.unicode = locale_is_utf8();
    terminal.width = width_of(file_descriptor);
    return terminal;
}

int cell_width(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), is_printable_ascii)) return static_cast<int>(text.size());
    int cells = 0;
    while (!text.empty()) {
        const Cluster cluster = first_cluster(text);
        cells += cluster.cells;
        text.remove_prefix(cluster.size);
    }
    return cells;
}

std::string_view fit(std::string_view text, int cells) {
    std::size_t size = 0;
    while (size < text.size()) {
        const Cluster cluster = first_cluster(text.substr(size));
        if (cluster.cells > cells) break;
        cells -= cluster.cells;
        size += cluster.size;
    }
    return text.substr(0, size);
}

std::string clean_piece(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    bool after_blank = false;
    while (!text.empty()) {
        const Character character = first_character(text);
        const std::string_view bytes = text.substr(0, character.size);
        text.remove_prefix(character.size);
        if (is_blank(character.code_point)) {
            if (!after_blank) clean += ' ';
            after_blank = true;
            continue;
        }
        if (is_control(character.code_point)) {
            text.remove_prefix(tail_of_sequence(character.code_point, text));
            continue;
        }
        if (is_bidirectional_override(character.code_point)) continue;
        const bool invalid = character.code_point == 0xFFFD && character.size == 1;
        clean += invalid ? std::string_view("\xEF\xBF\xBD") : bytes;
        after_blank = false;
    }
    return clean;
}

std::string clean_line(std::string_view text) {
    std::string clean = clean_piece(text);
    if (clean.ends_with(' ')) clean.pop_back();
    if (clean.starts_with(' ')) clean.erase(0, 1);
    return clean;
}

}  // namespace dateline::output
