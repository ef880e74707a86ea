#include "corpus/markup/entities.hpp"

#include <gumbo.h>

#include <algorithm>
#include <functional>
#include <map>

#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

struct Entity {
    std::string_view written;
    std::string_view means;
};

// Nearly all that articles hold; the parser knows the others and takes longer. Sorted, for the search.
// clang-format off
constexpr Entity common_entities[] = {
    {"&#038;", "&"}, {"&#160;", "\u00A0"}, {"&#223;", "ß"}, {"&#228;", "ä"}, {"&#233;", "é"}, {"&#246;", "ö"}, {"&#252;", "ü"},
    {"&#34;", "\""}, {"&#39;", "'"}, {"&#8211;", "–"}, {"&#8212;", "—"}, {"&#8216;", "‘"}, {"&#8217;", "’"}, {"&#8220;", "“"},
    {"&#8221;", "”"}, {"&#8230;", "…"}, {"&#x27;", "'"}, {"&Aacute;", "Á"}, {"&Agrave;", "À"}, {"&Aring;", "Å"}, {"&Auml;", "Ä"},
    {"&Ccedil;", "Ç"}, {"&Eacute;", "É"}, {"&Ecirc;", "Ê"}, {"&Egrave;", "È"}, {"&Oslash;", "Ø"}, {"&Ouml;", "Ö"}, {"&Uuml;", "Ü"},
    {"&aacute;", "á"}, {"&acirc;", "â"}, {"&aelig;", "æ"}, {"&agrave;", "à"}, {"&amp;", "&"}, {"&apos;", "'"}, {"&aring;", "å"},
    {"&atilde;", "ã"}, {"&auml;", "ä"}, {"&bdquo;", "„"}, {"&bull;", "•"}, {"&ccedil;", "ç"}, {"&copy;", "©"}, {"&deg;", "°"},
    {"&eacute;", "é"}, {"&ecirc;", "ê"}, {"&egrave;", "è"}, {"&euml;", "ë"}, {"&euro;", "€"}, {"&gt;", ">"}, {"&hellip;", "…"},
    {"&iacute;", "í"}, {"&icirc;", "î"}, {"&igrave;", "ì"}, {"&iuml;", "ï"}, {"&laquo;", "«"}, {"&ldquo;", "“"}, {"&lsquo;", "‘"},
    {"&lt;", "<"}, {"&mdash;", "—"}, {"&middot;", "·"}, {"&nbsp;", "\u00A0"}, {"&ndash;", "–"}, {"&ntilde;", "ñ"}, {"&oacute;", "ó"},
    {"&ocirc;", "ô"}, {"&ograve;", "ò"}, {"&oslash;", "ø"}, {"&otilde;", "õ"}, {"&ouml;", "ö"}, {"&quot;", "\""}, {"&raquo;", "»"},
    {"&rdquo;", "”"}, {"&reg;", "®"}, {"&rsquo;", "’"}, {"&sbquo;", "‚"}, {"&sect;", "§"}, {"&shy;", "\u00AD"}, {"&szlig;", "ß"},
    {"&times;", "×"}, {"&uacute;", "ú"}, {"&ucirc;", "û"}, {"&ugrave;", "ù"}, {"&uuml;", "ü"}, {"&yacute;", "ý"},
};
// clang-format on
static_assert(std::ranges::is_sorted(common_entities, {}, &Entity::written));

using Asked = std::map<std::string, std::string, std::less<>>;

// The '&' and what of the text behind it may be a part of the entity.
std::string_view entity_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 40;  // "&CounterClockwiseContourIntegral;" has 33
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '#') ++end;
    while (end < text.size() && end - at < longest && (text::is_letter(text[end]) || text::is_digit(text[end]))) ++end;
    if (end < text.size() && text[end] == ';') ++end;
    return text.substr(at, end - at);
}

// As the parser reads it. It is asked for the rare ones alone, since it takes a microsecond.
std::string ask_parser(std::string_view entity) {
    std::string page = "x";  // a page does not begin with blanks, and the entity may mean one
    page += entity;
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* output = gumbo_parse_with_options(&options, page.data(), page.size());
    std::string text;
    for (const GumboNode* node = output->root; node->type == GUMBO_NODE_ELEMENT && node->v.element.children.length > 0;) {
        const GumboVector& children = node->v.element.children;
        node = static_cast<const GumboNode*>(children.data[children.length - 1]);  // <body>, then its text
        if (node->type == GUMBO_NODE_TEXT) text = node->v.text.text;
    }
    gumbo_destroy_output(&options, output);
    return text.substr(std::min<std::size_t>(1, text.size()));
}

// Whether the number in "&#x1F600;" is that of a character. The parser counts further than its numbers reach.
bool is_character_number(std::string_view entity) {
    const bool hex = entity.size() > 2 && (entity[2] == 'x' || entity[2] == 'X');
    char32_t number = 0;
    for (const char c : entity.substr(hex ? 3 : 2)) {
        const bool letter = hex && text::lower(c) >= 'a' && text::lower(c) <= 'f';
        if (!text::is_digit(c) && !letter) break;
        number = number * (hex ? 16 : 10) + static_cast<char32_t>(letter ? text::lower(c) - 'a' + 10 : c - '0');
        if (number > 0x10FFFF) return false;
    }
    return true;
}

std::string_view decode(std::string_view entity, Asked& asked) {
    constexpr std::size_t most_asked = 1'000;
    const auto common = std::ranges::lower_bound(common_entities, entity, {}, &Entity::written);
    if (common != std::end(common_entities) && common->written == entity) return common->means;
    if (entity.size() < 3) return entity;
    if (entity[1] == '#' && !is_character_number(entity)) return "\uFFFD";
    const auto known = asked.find(entity);
    if (known != asked.end()) return known->second;
    if (asked.size() >= most_asked) asked.clear();
    return asked.emplace(entity, ask_parser(entity)).first->second;
}

}  // namespace

std::string decode_entities(std::string_view text) {
    std::string decoded;
    Asked asked;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t sign = text.find('&', at);
        decoded += text.substr(at, sign - at);
        if (sign == std::string_view::npos) break;
        const std::string_view entity = entity_at(text, sign);
        decoded += decode(entity, asked);
        at = sign + entity.size();
    }
    return decoded;
}

}  // namespace dateline::markup
