#include "corpus/reading/truncation_mark.hpp"

#include <limits>

#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

constexpr std::string_view ellipsis = "\u2026";
constexpr std::string_view dots = "...";

// "+2345 chars", "2345 chars", "...", "\u2026"
bool says_that_there_is_more(std::string_view bracketed) {
    if (bracketed == dots || bracketed == ellipsis) return true;
    if (bracketed.starts_with('+')) bracketed.remove_prefix(1);
    const std::size_t digits = text::digits_at(bracketed, 0);
    const std::string_view unit = bracketed.substr(digits);
    return digits > 0 && (unit == " chars" || unit == " characters");
}

}  // namespace

std::optional<article::Span> find_truncation_mark(std::string_view text) {
    constexpr std::size_t longest = 24;  // "[+1234567 characters]"
    const std::size_t end = text.find_last_not_of(text::blanks) + 1;
    if (end == 0 || text[end - 1] != ']' || end > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    const std::size_t from = end > longest ? end - longest : 0;
    const std::size_t open = text.substr(from, end - from).rfind('[');
    if (open == std::string_view::npos) return std::nullopt;
    std::size_t begin = from + open;
    if (!says_that_there_is_more(text.substr(begin + 1, end - begin - 2))) return std::nullopt;
    std::string_view before = text.substr(0, begin);
    before = before.substr(0, before.find_last_not_of(text::blanks) + 1);
    for (const std::string_view mark : {ellipsis, dots}) {
        if (before.ends_with(mark)) begin = before.size() - mark.size();
    }
    return article::Span{article::SpanKind::boilerplate, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace dateline::reading
