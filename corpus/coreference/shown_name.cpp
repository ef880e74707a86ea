#include "corpus/coreference/shown_name.hpp"

#include <algorithm>
#include <tuple>

namespace dateline::coreference {

namespace {

constexpr std::size_t longest_acronym = 4;  // letters

std::size_t letters_of(const text::TokenStream& stream, TokenRange range) {
    std::size_t letters = 0;
    for (std::uint32_t i = range.first; i < range.end; ++i) letters += stream.tokens[i].term_size;
    return letters;
}

// Without single letters, so that "J. D. Vance" has no more of them than "JD Vance".
int words_of(const text::TokenStream& stream, TokenRange range) {
    const auto begin = stream.tokens.begin();
    return static_cast<int>(
        std::count_if(begin + range.first, begin + range.end, [](const text::Token& token) { return token.term_size > 1; }));
}

}  // namespace

void ShownName::offer(const text::TokenStream& stream, names::NameKind kind, TokenRange range) {
    const bool person = kind == names::NameKind::person;
    const bool opens_with_the = stream.term(stream.tokens[range.first]) == "the";
    const int words = person ? words_of(stream, range) : (opens_with_the ? 0 : 1);
    const bool capitals = in_capitals(stream, range);
    if (words_ >= 0 && std::tuple(!capitals, words) <= std::tuple(!capitals_, words_)) return;
    range_ = range;
    kind_ = kind;
    capitals_ = capitals;
    words_ = words;
}

std::string ShownName::text(std::string_view text, const text::TokenStream& stream) const {
    const bool small_letters = kind_ != names::NameKind::org && letters_of(stream, range_) > longest_acronym && in_capitals(stream, range_);
    return small_letters ? with_small_letters(text, stream, range_) : written(text, stream, range_);
}

}  // namespace dateline::coreference
