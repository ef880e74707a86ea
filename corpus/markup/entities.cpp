#include "corpus/markup/entities.hpp"

#include <gumbo.h>

#include <algorithm>

#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

struct Entity {
    std::string_view written;
    std::string_view means;
};

// Nine of ten in articles; the parser knows the others and takes longer.
constexpr Entity common_entities[] = {
    {"&amp;", "&"},       {"&lt;", "<"},    {"&gt;", ">"},     {"&quot;", "\""}, {"&#39;", "'"},       {"&apos;", "'"},
    {"&nbsp;", "\u00A0"}, {"&rsquo;", "’"}, {"&lsquo;", "‘"},  {"&rdquo;", "”"}, {"&ldquo;", "“"},     {"&ndash;", "–"},
    {"&mdash;", "—"},     {"&#8217;", "’"}, {"&#8216;", "‘"},  {"&#8221;", "”"}, {"&#8220;", "“"},     {"&#8211;", "–"},
    {"&#8212;", "—"},     {"&#8230;", "…"}, {"&hellip;", "…"}, {"&#038;", "&"},  {"&#160;", "\u00A0"}, {"&#x27;", "'"},
};

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

std::string decode(std::string_view entity) {
    const auto common = std::ranges::find(common_entities, entity, &Entity::written);
    if (common != std::end(common_entities)) return std::string(common->means);
    if (entity.size() < 3) return std::string(entity);
    return ask_parser(entity);
}

}  // namespace

std::string decode_entities(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t sign = text.find('&', at);
        decoded += text.substr(at, sign - at);
        if (sign == std::string_view::npos) break;
        const std::string_view entity = entity_at(text, sign);
        decoded += decode(entity);
        at = sign + entity.size();
    }
    return decoded;
}

}  // namespace dateline::markup
