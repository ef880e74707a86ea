#include "corpus/coreference/written_name.hpp"

#include <algorithm>
#include <array>

#include "corpus/coreference/name_link.hpp"
#include "corpus/coreference/person_title.hpp"
#include "corpus/text/letter_case.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::coreference {

namespace {

using text::Casing;
using text::Token;

constexpr std::array<std::string_view, 3> apostrophes{"'", "’", "ʼ"};

std::string_view piece(std::string_view text, const Token& token) { return text.substr(token.begin, token.end - token.begin); }

// "'s" behind a name, or the apostrophe behind one in s.
bool is_possessive(std::string_view text, const Token& token) {
    const std::string_view here = piece(text, token);
    return token.term_size == 0 && !token.space_before &&
           std::ranges::any_of(apostrophes, [here](std::string_view apostrophe) { return here.starts_with(apostrophe); });
}

bool is_small_link(const text::TokenStream& stream, const Token& token) {
    return token.casing == Casing::lower && is_link(stream.term(token));
}

// "JD", "III", "U.S.": what small letters would spoil.
bool stays_in_capitals(std::string_view text, const text::TokenStream& stream, const Token& token) {
    constexpr std::string_view vowels = "aeiouy";
    const std::string_view term = stream.term(token);
    return term.size() < 2 || text[token.end - 1] == '.' || is_generation(term) ||
           (term.size() <= 3 && term.find_first_of(vowels) == std::string_view::npos);
}

}  // namespace

TokenRange name_tokens(std::string_view text, const text::TokenStream& stream, const names::Mention& mention) {
    TokenRange range{mention.first_token, mention.end_token};
    const auto token = [&stream](std::uint32_t i) -> const Token& { return stream.tokens[i]; };
    const auto shrinks = [&range] { return range.end - range.first > 1; };
    while (shrinks() && is_possessive(text, token(range.end - 1))) --range.end;
    if (mention.kind != names::NameKind::person) {
        while (shrinks() && is_small_link(stream, token(range.end - 1))) --range.end;
        if (shrinks() && is_small_link(stream, token(range.first)) && stream.term(token(range.first)) == "the") ++range.first;
        return range;
    }
    while (shrinks()) {
        const auto title = find_title(stream.term(token(range.first)));
        if (!title || title_at(*title).may_be_name) break;
        std::uint32_t next = range.first + 1;
        if (text[token(next).begin] == '.' && next + 1 < range.end) ++next;
        if (token(next).term_size == 0) break;
        range.first = next;
    }
    return range;
}

std::string written(std::string_view text, const text::TokenStream& stream, TokenRange range) {
    std::string joined;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        if (i > range.first && stream.tokens[i].space_before) joined += ' ';
        joined += piece(text, stream.tokens[i]);
    }
    return joined;
}

bool in_capitals(const text::TokenStream& stream, TokenRange range) {
    bool capitals = false;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        const Token& token = stream.tokens[i];
        if (token.term_size == 0) continue;
        // A single capital is both "upper" and "capitalised".
        const bool single = stream.term(token).size() == 1;
        if (token.casing == Casing::lower || token.casing == Casing::mixed || (token.casing == Casing::capitalised && !single))
            return false;
        capitals = capitals || (token.casing == Casing::upper);
    }
    return capitals;
}

std::string with_small_letters(std::string_view text, const text::TokenStream& stream, TokenRange range) {
    std::string joined;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        const Token& token = stream.tokens[i];
        const std::string_view here = piece(text, token);
        const std::string_view term = stream.term(token);
        if (i > range.first && token.space_before) joined += ' ';
        if (term.empty() && !joined.empty()) {
            joined += text::in_small_letters(here);  // the "'S" inside a name
        } else if (stays_in_capitals(text, stream, token)) {
            joined += here;
        } else if (i > range.first && (is_particle(term) || is_link(term))) {
            joined += text::in_small_letters(here);
        } else {
            // "MCCONNELL" -> "McConnell"
            std::size_t kept = text::decode_at(here, 0).size;
            if (term.starts_with("mc") && term.size() > 4) {
                joined += "Mc";
                joined += here[2];
                kept = 3;
            } else {
                joined += here.substr(0, kept);
            }
            joined += text::in_small_letters(here.substr(kept));
        }
    }
    return joined;
}

}  // namespace dateline::coreference
