#include "corpus/markup/html_to_text.hpp"

#include <algorithm>
#include <optional>

#include "corpus/markup/flow_text.hpp"
#include "corpus/markup/html_tree.hpp"
#include "corpus/markup/tame_markup.hpp"
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

std::string decode(std::string_view entity, std::optional<HtmlTree>& parser) {
    const auto common = std::ranges::find(common_entities, entity, &Entity::written);
    if (common != std::end(common_entities)) return std::string(common->means);
    if (entity.size() < 3) return std::string(entity);
    if (!parser) parser.emplace();
    TameMarkup page;
    page.markup.append("x").append(entity);  // a page does not begin with blanks, and the entity may mean one
    parser->parse(page);
    std::string text;
    for (const Node& node : parser->nodes()) {
        if (node.is_text()) text += node.text;
    }
    return text.substr(1);
}

}  // namespace

std::string html_to_text(std::string_view markup) {
    const TameMarkup tamed = tame_markup(markup);
    HtmlTree tree;
    tree.parse(tamed);
    FlowText flow(tree);
    flow.write(0);
    return flow.take();
}

std::string decode_entities(std::string_view text) {
    std::string decoded;
    std::optional<HtmlTree> parser;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t sign = text.find('&', at);
        decoded += text.substr(at, sign - at);
        if (sign == std::string_view::npos) break;
        const std::string_view entity = entity_at(text, sign);
        decoded += decode(entity, parser);
        at = sign + entity.size();
    }
    return decoded;
}

}  // namespace dateline::markup
