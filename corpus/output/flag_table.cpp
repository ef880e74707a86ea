#include "corpus/output/flag_table.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace dateline::output {

namespace {

constexpr int widest_help = 100;    // longer lines are hard to read
constexpr int help_column = 28;     // where the help of a flag begins; longer flags stand on a line of their own
constexpr int narrowest_help = 30;  // below that the help goes under its flag

std::string blanks(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

// Words of `text` in lines of at most `width` cells; the first line begins at cell `indent` already, the others are indented to it.
void append_wrapped(std::string& out, std::string_view text, int indent, int width) {
    int used = indent;
    bool line_is_empty = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        const int cells = cell_width(word);
        if (!line_is_empty && used + 1 + cells > width) {
            out += '\n' + blanks(indent);
            used = indent;
            line_is_empty = true;
        }
        if (!line_is_empty) {
            out += ' ';
            ++used;
        }
        out += word;
        used += cells;
        line_is_empty = false;
    }
    out += '\n';
}

// "  -n, --limit N|all"
std::string flag_label(const Flag& flag) {
    std::string label = flag.letter ? std::string("  -") + flag.letter + ", --" : "      --";
    label += flag.name;
    if (!flag.argument.empty()) label += " " + std::string(flag.argument);
    return label;
}

std::string flag_help(const Flag& flag, HelpLength length) {
    std::string help(flag.help);
    if (flag.repeatable) help += " (repeatable)";
    if (length == HelpLength::full && !flag.more.empty()) help += ". " + std::string(flag.more);
    return help;
}

class Page {
public:
    Page(HelpLength length, const Terminal& terminal)
        : length_(length), color_(terminal.color), width_(std::clamp(terminal.width, 20, widest_help)) {}

    void paragraph(std::string_view text) { append_wrapped(out_, text, 0, width_); }

    void heading(std::string_view text) {
        if (!out_.empty()) out_ += '\n';
        out_ += (color_ ? "\x1B[1m" : "") + std::string(text) + ":" + (color_ ? "\x1B[0m" : "") + "\n";
    }

    // A label with its help beside it, or below it where there is no room.
    void row(std::string_view label, std::string_view help) {
        const bool beside = width_ - help_column >= narrowest_help;
        const int indent = beside ? help_column : 10;
        out_ += label;
        const int gap = indent - cell_width(label);
        if (!beside || gap < 2) {
            out_ += '\n' + blanks(indent);
        } else {
            out_ += blanks(gap);
        }
        append_wrapped(out_, help, indent, width_);
    }

    void usages(const Program& program) {
        std::string_view lead = "usage: ";
        for (std::string_view usage : program.usages) {
            out_ += lead;
            append_wrapped(out_, usage, 7, width_);
            lead = "       ";
        }
    }

    void arguments(const Program& program) {
        if (program.arguments.empty()) return;
        heading(program.arguments_title);
        for (const Argument& argument : program.arguments) row("  " + std::string(argument.name), argument.help);
    }

    void flags(const Program& program) {
        std::string_view group;
        for (const Flag& flag : program.flags) {
            if (length_ == HelpLength::brief && !flag.common) continue;
            if (flag.group != group) heading(flag.group);
            group = flag.group;
            row(flag_label(flag), flag_help(flag, length_));
        }
    }

    void examples(const Program& program) {
        if (program.examples.empty() || length_ == HelpLength::brief) return;
        heading("Examples");
        for (const Example& example : program.examples) {
            out_ += "  " + std::string(example.command) + "\n";
            out_ += blanks(6);
            append_wrapped(out_, example.meaning, 6, width_);
        }
    }

    void closing(const Program& program) {
        if (program.closing.empty()) return;
        out_ += '\n';
        paragraph(program.closing);
    }

    std::string take() { return std::move(out_); }

private:
    HelpLength length_;
    bool color_;
    int width_;
    std::string out_;
};

// "--persn=X" -> "persn"
std::string_view bare_name(std::string_view typed) {
    while (typed.starts_with('-')) typed.remove_prefix(1);
    return typed.substr(0, typed.find('='));
}

}  // namespace

std::string help_text(const Program& program, HelpLength length, const Terminal& terminal) {
    Page page(length, terminal);
    page.paragraph(std::string(program.name) + ": " + std::string(program.summary));
    page.usages(program);
    page.arguments(program);
    page.flags(program);
    page.examples(program);
    page.closing(program);
    return page.take();
}

const Flag* find_flag(std::span<const Flag> flags, std::string_view name) {
    for (const Flag& flag : flags) {
        if (flag.name == name || (name.size() == 1 && flag.letter == name[0])) return &flag;
    }
    return nullptr;
}

std::optional<std::string_view> nearest_flag(std::span<const Flag> flags, std::string_view typed) {
    const std::string_view name = bare_name(typed);
    std::optional<std::string_view> nearest;
    std::size_t least = name.size() / 3 + 1;
    for (const Flag& flag : flags) {
        // A beginning of a flag is what one types from memory: "lang" means "language".
        const bool begins = name.size() >= 3 && flag.name.starts_with(name);
        const std::size_t distance = begins ? 0 : edit_distance(name, flag.name);
        if (distance >= least) continue;
        least = distance;
        nearest = flag.name;
    }
    return nearest;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    // Three rows of the table of distances between all beginnings of a and of b (optimal string alignment).
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace dateline::output
