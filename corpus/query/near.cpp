#include "corpus/query/near.hpp"

#include <optional>
#include <utility>

#include "corpus/query/build.hpp"

namespace dateline::query {

namespace {

using Place = std::variant<Word, NameHere, Value>;

constexpr std::size_t most_pairs = 64;  // (a OR b) NEAR (c OR d) has 4

// What one operand can be at its place, and what it demands besides.
struct Alternatives {
    std::vector<Place> places;
    std::vector<Node> demanded;
};

std::optional<Alternatives> alternatives_of(const NearOperand& operand) {
    if (const auto* name = std::get_if<NameHere>(&operand)) return Alternatives{{*name}, {}};
    const Node& node = std::get<Node>(operand);
    if (const auto* word = std::get_if<Word>(&node.as)) return Alternatives{{*word}, {}};
    if (const auto* value = std::get_if<Value>(&node.as)) {
        if (!schema::is_name(value->field)) return std::nullopt;
        return Alternatives{{*value}, {}};
    }
    if (const auto* phrase = std::get_if<Phrase>(&node.as)) return Alternatives{{phrase->words.back()}, {node}};
    const auto* any = std::get_if<Or>(&node.as);
    if (any == nullptr) return std::nullopt;
    Alternatives all;
    for (const Node& part : any->parts) {
        const auto* word = std::get_if<Word>(&part.as);
        if (word == nullptr) return std::nullopt;
        all.places.emplace_back(*word);
    }
    return all;
}

schema::Field field_of(const Place& place) {
    const auto* word = std::get_if<Word>(&place);
    return word ? word->field : schema::Field::text;  // names stand in the text
}

// Every way to take one of each operand's alternatives; empty where there are too many.
std::vector<std::vector<Place>> combinations(const std::vector<Alternatives>& operands) {
    std::vector<std::vector<Place>> rows{{}};
    for (const Alternatives& operand : operands) {
        if (rows.size() * operand.places.size() > most_pairs) return {};
        std::vector<std::vector<Place>> longer;
        for (const std::vector<Place>& row : rows) {
            for (const Place& place : operand.places) {
                longer.push_back(row);
                longer.back().push_back(place);
            }
        }
        rows = std::move(longer);
    }
    return rows;
}

bool in_one_field(const std::vector<Alternatives>& operands) {
    const schema::Field first = field_of(operands.front().places.front());
    for (const Alternatives& operand : operands) {
        for (const Place& place : operand.places) {
            if (field_of(place) != first) return false;
        }
    }
    return true;
}

Node everywhere(std::vector<NearOperand> operands, Notes& notes) {
    notes.add("NEAR joins words of one field and names: read as AND");
    std::vector<Node> parts;
    for (NearOperand& operand : operands) {
        if (auto* node = std::get_if<Node>(&operand)) parts.push_back(std::move(*node));
    }
    return all_of(std::move(parts));
}

}  // namespace

Node join_near(std::vector<NearOperand> operands, unsigned distance, Notes& notes) {
    std::vector<Alternatives> alternatives;
    for (const NearOperand& operand : operands) {
        std::optional<Alternatives> found = alternatives_of(operand);
        if (!found) return everywhere(std::move(operands), notes);
        alternatives.push_back(std::move(*found));
    }
    const std::vector<std::vector<Place>> rows =
        in_one_field(alternatives) ? combinations(alternatives) : std::vector<std::vector<Place>>{};
    if (rows.empty()) return everywhere(std::move(operands), notes);

    std::vector<Node> nears;
    for (const std::vector<Place>& row : rows) nears.push_back({Near{row, distance}});
    std::vector<Node> parts;
    for (Alternatives& alternative : alternatives) {
        for (Node& node : alternative.demanded) parts.push_back(std::move(node));
    }
    if (!parts.empty()) notes.add("NEAR joins single words: of a phrase, the last word stands for it");
    parts.push_back(any_of(std::move(nears)));
    return all_of(std::move(parts));
}

}  // namespace dateline::query
