#include "corpus/tagging/shown_name.hpp"

#include <tuple>

namespace dateline::tagging {

namespace {

constexpr std::size_t longest_acronym = 4;  // letters

struct Extent {
    int words = 0;
    std::size_t letters = 0;
};

Extent extent_of(const text::TokenStream& stream, TokenRange range) {
    Extent extent;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        extent.words += stream.tokens[i].term_size > 0 ? 1 : 0;
        extent.letters += stream.tokens[i].term_size;
    }
    return extent;
}

}  // namespace

void ShownName::offer(const text::TokenStream& stream, names::NameKind kind, TokenRange range) {
    const bool person = kind == names::NameKind::person;
    const bool opens_with_the = stream.term(stream.tokens[range.first]) == "the";
    const int words = person ? extent_of(stream, range).words : (opens_with_the ? 0 : 1);
    const bool capitals = in_capitals(stream, range);
    if (words_ >= 0 && std::tuple(!capitals, words) <= std::tuple(!capitals_, words_)) return;
    range_ = range;
    kind_ = kind;
    capitals_ = capitals;
    words_ = words;
}

std::string ShownName::text(std::string_view text, const text::TokenStream& stream) const {
    const bool small_letters =
        kind_ != names::NameKind::org && extent_of(stream, range_).letters > longest_acronym && in_capitals(stream, range_);
    return small_letters ? with_small_letters(text, stream, range_) : written(text, stream, range_);
}

}  // namespace dateline::tagging
