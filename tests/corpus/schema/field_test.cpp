#include "corpus/schema/field.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/calendar/day.hpp"
#include "corpus/query/parser.hpp"

namespace dateline::schema {

namespace {

// All fields that a tree asks.
void collect(const query::Node& node, std::vector<Field>& fields) {
    struct Visitor {
        std::vector<Field>& fields;
        void all(const std::vector<query::Node>& parts) const {
            for (const query::Node& part : parts) collect(part, fields);
        }
        void operator()(const query::Everything&) const {}
        void operator()(const query::Word& word) const { fields.push_back(word.field); }
        void operator()(const query::Phrase& phrase) const { fields.push_back(phrase.words.back().field); }
        void operator()(const query::Near& near) const {
            for (const auto& operand : near.operands) {
                std::visit([this](const auto& one) { fields.push_back(one.field); }, operand);
            }
        }
        void operator()(const query::Value& value) const { fields.push_back(value.field); }
        void operator()(const query::Dates& dates) const { fields.push_back(dates.field); }
        void operator()(const query::And& node) const { all(node.parts); }
        void operator()(const query::Or& node) const { all(node.parts); }
        void operator()(const query::Not& node) const { all(node.part); }
    };
    std::visit(Visitor{fields}, node.as);
}

}  // namespace

TEST_CASE("the example of every field is a query without doubts, and asks that field where a query can name it") {
    const query::ParseOptions options{.any = false, .exact = false, .today = *calendar::make_day(2025, 5, 31)};
    for (const FieldRow& row : field_table) {
        CAPTURE(row.name);
        if (!row.query_word.empty()) CHECK_FALSE(row.example.empty());
        if (row.example.empty()) continue;
        const auto read = query::parse_query(row.example, options);
        REQUIRE(read.has_value());
        CHECK(read->notes.empty());
        std::vector<Field> fields;
        collect(read->tree, fields);
        const bool asked = std::find(fields.begin(), fields.end(), row.field) != fields.end();
        if (!row.query_word.empty() || row.kind == Kind::words) CHECK(asked);
    }
}

TEST_CASE("a field is found by its query word, a facet by its name") {
    CHECK(field_of_query_word("lang") == Field::language);
    CHECK(field_of_query_word("date") == Field::published);
    CHECK_FALSE(field_of_query_word(""));
    CHECK_FALSE(field_of_query_word("language"));
    CHECK(facet_of_name("about-month") == Field::about_month);
    CHECK_FALSE(facet_of_name("url"));
}

}  // namespace dateline::schema
