#include "searcher/render/layout.hpp"

#include <algorithm>
#include <array>

#include "corpus/text/utf8.hpp"

namespace dateline::searcher::render {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

// SGR sequences by Role: the eight basic colours, which every theme makes readable.
constexpr std::array<std::string_view, 9> colors{
    "",            // plain
    "\x1B[1m",     // title: bold
    "\x1B[1;33m",  // title_match: bold yellow
    "\x1B[1;31m",  // match: bold red
    "\x1B[36m",    // meta: cyan
    "\x1B[2m",     // names: faint
    "\x1B[1m",     // heading: bold
    "\x1B[34m",    // bar: blue
    "\x1B[2m",     // aside: faint
};
constexpr std::string_view reset = "\x1B[0m";

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

// Offsets of a raw text -> offsets of its clean form. Cleaning drops or shortens but never looks back, so that a clean beginning is the
// beginning of the clean text; only inside an escape sequence that is not so, and the result is moved to a character.
class Cleaner {
public:
    explicit Cleaner(std::string_view raw) : raw_(raw), piece_(output::clean_piece(raw)), trimmed_(piece_.starts_with(' ') ? 1 : 0) {
        if (trimmed_ != 0) piece_.erase(0, 1);
        if (piece_.ends_with(' ')) piece_.pop_back();
    }

    std::uint32_t place(std::uint32_t raw_offset) const {
        const std::size_t size = output::clean_piece(raw_.substr(0, raw_offset)).size();
        return static_cast<std::uint32_t>(text::floor_character(piece_, std::min(size - std::min(size, trimmed_), piece_.size())));
    }

    std::string take() { return std::move(piece_); }

private:
    std::string_view raw_;
    std::string piece_;
    std::size_t trimmed_;
};

void add_stretch(std::vector<Stretch>& stretches, const Cleaner& cleaner, Pair bytes, Role role) {
    const Stretch stretch{cleaner.place(bytes.first), cleaner.place(bytes.second), role};
    const std::uint32_t before = stretches.empty() ? 0 : stretches.back().end;
    if (stretch.begin >= before && stretch.begin < stretch.end) stretches.push_back(stretch);
}

}  // namespace

std::string paint(Role role, std::string_view text, const output::Terminal& terminal) {
    const std::string_view color = colors[static_cast<std::size_t>(role)];
    if (!terminal.color || color.empty() || text.empty()) return std::string(text);
    std::string painted(color);
    painted += text;
    painted += reset;
    return painted;
}

StyledText clean(std::string_view text, const std::vector<Pair>& marks, Role base, Role mark) {
    StyledText styled{{}, {}, base};
    Cleaner cleaner(text);
    for (const Pair& bytes : marks) add_stretch(styled.stretches, cleaner, bytes, mark);
    styled.text = cleaner.take();
    return styled;
}

StyledText clean(std::string_view text, const std::vector<Pair>& marks, const std::vector<article::Span>& spans) {
    StyledText styled;
    Cleaner cleaner(text);
    auto mark = marks.begin();
    const auto add_marks_until = [&](std::uint32_t end) {
        for (; mark != marks.end() && mark->first < end; ++mark) add_stretch(styled.stretches, cleaner, *mark, Role::match);
    };
    for (const article::Span& span : spans) {
        add_marks_until(span.begin);
        std::uint32_t from = span.begin;
        while (mark != marks.end() && mark->first < span.end) {
            add_stretch(styled.stretches, cleaner, {from, mark->first}, Role::aside);
            add_stretch(styled.stretches, cleaner, *mark, Role::match);
            from = mark->second;
            ++mark;
        }
        if (from < span.end) add_stretch(styled.stretches, cleaner, {from, span.end}, Role::aside);
    }
    add_marks_until(size_of(text) + 1);
    styled.text = cleaner.take();
    return styled;
}

std::string paint_line(const StyledText& styled, std::string_view line, const output::Terminal& terminal) {
    if (!terminal.color) return std::string(line);
    const auto begin = static_cast<std::uint32_t>(line.data() - styled.text.data());
    const std::uint32_t end = begin + size_of(line);
    std::string painted;
    std::uint32_t at = begin;
    for (const Stretch& stretch : styled.stretches) {
        const std::uint32_t from = std::max(stretch.begin, at);
        const std::uint32_t to = std::min(stretch.end, end);
        if (from >= to) continue;
        painted += paint(styled.base, line.substr(at - begin, from - at), terminal);
        painted += paint(stretch.role, line.substr(from - begin, to - from), terminal);
        at = to;
    }
    painted += paint(styled.base, line.substr(at - begin), terminal);
    return painted;
}

std::string shortened(std::string_view text, int cells, const output::Terminal& terminal) {
    if (output::cell_width(text) <= cells) return std::string(text);
    const std::string_view dots = terminal.unicode ? "…" : "...";
    std::string_view beginning = output::fit(text, cells - output::cell_width(dots));
    while (beginning.ends_with(' ')) beginning.remove_suffix(1);
    return std::string(beginning) + std::string(dots);
}

}  // namespace dateline::searcher::render
