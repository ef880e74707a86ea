// Who and what is named where in an article. Linked by dateline-index alone: a search reads what the index keeps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/names/name.hpp"
#include "corpus/text/sentence.hpp"
#include "corpus/text/token.hpp"

namespace dateline::tagging {

// A name where it stands.
struct Mention {
    std::uint32_t begin;  // bytes of the text, half-open; titles and possessives are no part of it
    std::uint32_t end;
    std::uint32_t first_token;  // index into the stream's tokens, half-open
    std::uint32_t end_token;
    names::NameKind kind;
    std::string name;  // the fullest form in this article: "Zelensky" -> "Volodymyr Zelensky"; else as written

    bool operator==(const Mention&) const = default;
};

// Capitalised words in a row, judged by the words around and inside them: a title ("President ..."), a known first name, a known place, a
// word that organisations end in. What nothing speaks for is no name. A lone surname takes the kind and name of the full name before it.
// Mentions come in the order of the text and never overlap. Safe to call from several threads.
std::vector<Mention> find_mentions(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences);

}  // namespace dateline::tagging
