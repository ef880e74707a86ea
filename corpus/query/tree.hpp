// What a query means, as a value that knows no engine. Words are folded already; parser.hpp makes trees, store/compile.hpp runs them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "corpus/calendar/day.hpp"
#include "corpus/schema/field.hpp"

namespace dateline::query {

// How a word is widened.
enum class Widen : unsigned char {
    forms,   // all written forms of its stem: prisoner, prisoners, prisoner's
    none,    // =word: the folded word alone
    prefix,  // neg*: every word that begins so
    typos,   // word~: words that differ by a letter or two
};

// One word; `field` is text or title or author.
struct Word {
    std::string term;   // folded
    std::string typed;  // as the user wrote it, for messages
    Widen widen = Widen::forms;
    schema::Field field = schema::Field::text;

    bool operator==(const Word&) const = default;
};

// Words in this order, with at most `slop` other words between them altogether. Words inside a phrase are matched in the folded form
// (Widen::none) unless the phrase came from one typed word that falls into several terms ("state-of-the-art").
struct Phrase {
    std::vector<Word> words;  // at least two
    unsigned slop = 0;

    bool operator==(const Phrase&) const = default;
};

// @person, @org, @place: a name of that kind stands here. `field` is person_here, org_here or place_here.
struct NameHere {
    schema::Field field;

    bool operator==(const NameHere&) const = default;
};

// A value of an exact field: person:, org:, place:, source:, lang:, id:, url:, host:, section:, tag:, and date_from (date:unknown).
struct Value {
    schema::Field field;
    std::string value;  // as typed, without quotes

    bool operator==(const Value&) const = default;
};

// All operands within `distance` words of each other, in any order.
struct Near {
    std::vector<std::variant<Word, NameHere, Value>> operands;  // at least two; a Value is a person, org or place
    unsigned distance = 10;

    bool operator==(const Near&) const = default;
};

// A stretch of time: published (field published) or spoken of (field about).
struct Dates {
    schema::Field field;
    calendar::OpenPeriod period;

    bool operator==(const Dates&) const = default;
};

// Every article.
struct Everything {
    bool operator==(const Everything&) const = default;
};

struct Node;

struct And {
    std::vector<Node> parts;
    bool operator==(const And&) const;
};
struct Or {
    std::vector<Node> parts;
    bool operator==(const Or&) const;
};
struct Not {
    std::vector<Node> part;  // exactly one
    bool operator==(const Not&) const;
};

struct Node {
    std::variant<Everything, Word, Phrase, Near, Value, Dates, And, Or, Not> as;

    bool operator==(const Node&) const = default;
};

inline bool And::operator==(const And& other) const { return parts == other.parts; }
inline bool Or::operator==(const Or& other) const { return parts == other.parts; }
inline bool Not::operator==(const Not& other) const { return part == other.part; }

}  // namespace dateline::query
