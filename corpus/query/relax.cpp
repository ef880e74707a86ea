#include "corpus/query/relax.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/query/build.hpp"

namespace dateline::query {

namespace {

// A word as it was typed, without quotes or a field; "cease-fire" is one as well, though it is a phrase in the tree.
bool is_bare_word(const Node& node) {
    if (const auto* word = std::get_if<Word>(&node.as)) return word->field == schema::Field::text;
    const auto* phrase = std::get_if<Phrase>(&node.as);
    return phrase != nullptr && phrase->words.back().widen != Widen::none && phrase->words.back().field == schema::Field::text;
}

bool is_published_filter(const Node& node) {
    const auto all_filters = [](const std::vector<Node>& parts) { return std::all_of(parts.begin(), parts.end(), is_published_filter); };
    if (const auto* dates = std::get_if<Dates>(&node.as)) return dates->field == schema::Field::published;
    if (const auto* all = std::get_if<And>(&node.as)) return all_filters(all->parts);
    if (const auto* any = std::get_if<Or>(&node.as)) return all_filters(any->parts);
    return false;
}

}  // namespace

std::optional<Node> relax(const Node& tree) {
    const auto* all = std::get_if<And>(&tree.as);
    if (all == nullptr || std::count_if(all->parts.begin(), all->parts.end(), is_bare_word) < 2) return std::nullopt;
    std::vector<Node> words;
    std::vector<Node> demanded;
    for (const Node& part : all->parts) (is_bare_word(part) ? words : demanded).push_back(part);
    demanded.insert(demanded.begin(), any_of(std::move(words)));
    return all_of(std::move(demanded));
}

Node without_published_dates(const Node& tree) {
    if (is_published_filter(tree)) return {Everything{}};
    const auto* all = std::get_if<And>(&tree.as);
    if (all == nullptr) return tree;
    std::vector<Node> kept;
    for (const Node& part : all->parts) {
        if (!is_published_filter(part)) kept.push_back(part);
    }
    return whole(all_of(std::move(kept)));
}

}  // namespace dateline::query
