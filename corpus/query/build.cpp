#include "corpus/query/build.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline::query {

namespace {

bool is_everything(const Node& node) { return std::holds_alternative<Everything>(node.as); }
bool is_negated(const Node& node) { return std::holds_alternative<Not>(node.as); }

// The parts with the parts of those of this kind in their place.
template <class Kind>
std::vector<Node> flattened(std::vector<Node> parts) {
    std::vector<Node> flat;
    for (Node& part : parts) {
        if (auto* same = std::get_if<Kind>(&part.as)) {
            std::move(same->parts.begin(), same->parts.end(), std::back_inserter(flat));
        } else {
            flat.push_back(std::move(part));
        }
    }
    return flat;
}

}  // namespace

Node all_of(std::vector<Node> parts) {
    std::vector<Node> flat = flattened<And>(std::move(parts));
    std::erase_if(flat, is_everything);
    if (flat.empty()) return {Everything{}};
    if (flat.size() == 1) return std::move(flat.front());
    if (std::all_of(flat.begin(), flat.end(), is_negated)) flat.insert(flat.begin(), Node{Everything{}});
    return {And{std::move(flat)}};
}

Node any_of(std::vector<Node> parts) {
    std::vector<Node> flat = flattened<Or>(std::move(parts));
    if (flat.size() == 1) return std::move(flat.front());
    for (Node& part : flat) part = whole(std::move(part));
    return {Or{std::move(flat)}};
}

Node none_of(Node part) {
    if (auto* negated = std::get_if<Not>(&part.as)) {
        Node inner = std::move(negated->part.front());
        return inner;
    }
    std::vector<Node> one;
    one.push_back(std::move(part));
    return {Not{std::move(one)}};
}

Node whole(Node tree) {
    if (!is_negated(tree)) return tree;
    std::vector<Node> parts;
    parts.push_back({Everything{}});
    parts.push_back(std::move(tree));
    return {And{std::move(parts)}};
}

std::size_t count_of_operands(const Node& tree) {
    const auto of_all = [](const std::vector<Node>& parts) {
        std::size_t count = 0;
        for (const Node& part : parts) count += count_of_operands(part);
        return count;
    };
    if (const auto* all = std::get_if<And>(&tree.as)) return of_all(all->parts);
    if (const auto* any = std::get_if<Or>(&tree.as)) return of_all(any->parts);
    if (const auto* negated = std::get_if<Not>(&tree.as)) return of_all(negated->part);
    if (const auto* phrase = std::get_if<Phrase>(&tree.as)) return phrase->words.size();
    if (const auto* near = std::get_if<Near>(&tree.as)) return near->operands.size();
    return 1;
}

}  // namespace dateline::query
