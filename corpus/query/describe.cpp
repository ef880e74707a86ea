#include "corpus/query/describe.hpp"

#include <string_view>
#include <utility>

#include "corpus/calendar/typed_period.hpp"
#include "corpus/query/lexer.hpp"
#include "corpus/query/words.hpp"

namespace dateline::query {

namespace {

// "title:", or nothing for the text.
std::string field_prefix(schema::Field field) {
    return field == schema::Field::text ? "" : std::string(schema::row(field).query_word) + ":";
}

// A quotation; its quotes and backslashes are escaped.
std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

// The value as it can stand behind "field:", in quotes where it would not be read as one value.
std::string as_value(std::string_view value) {
    const std::string typed = "field:" + std::string(value);
    const std::vector<Lexeme> lexemes = lex(typed);
    const bool one = !value.empty() && lexemes.size() == 2 && lexemes[0].kind == LexemeKind::word && lexemes[0].value == value;
    return one ? std::string(value) : in_quotes(value);
}

std::string with_sign(std::string_view typed, Widen widen) {
    switch (widen) {
        case Widen::forms: return std::string(typed);
        case Widen::none: return "=" + std::string(typed);
        case Widen::prefix: return std::string(typed) + "*";
        case Widen::typos: return std::string(typed) + "~";
    }
    return std::string(typed);
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// The typed words in a row, with `separator` between them, or nothing in scripts that need nothing there (東京).
std::string in_a_row(const std::vector<Word>& words, std::string_view separator) {
    std::string glued;
    std::string parted;
    std::vector<TypedTerm> expected;
    bool needs_separator = false;
    for (const Word& word : words) {
        needs_separator |= !glued.empty() && is_ascii(glued.back()) && is_ascii(word.typed.front());
        if (!glued.empty()) parted += separator;
        glued += word.typed;
        parted += word.typed;
        expected.push_back({word.term, word.typed});
    }
    return !needs_separator && terms_of(glued) == expected ? glued : parted;
}

std::string describe_dates(const Dates& dates) {
    return std::string(schema::row(dates.field).query_word) + ":" + calendar::written(dates.period);
}

std::string describe_value(const Value& value) {
    if (value.field == schema::Field::date_from) return "date:" + value.value;
    return field_prefix(value.field) + as_value(value.value);
}

std::string describe_phrase(const Phrase& phrase) {
    const Word& last = phrase.words.back();
    if (last.widen != Widen::none) return field_prefix(last.field) + with_sign(in_a_row(phrase.words, "-"), last.widen);
    const std::string slop = phrase.slop == 0 ? "" : "~" + std::to_string(phrase.slop);
    return field_prefix(last.field) + in_quotes(in_a_row(phrase.words, " ")) + slop;
}

std::string describe_word(const Word& word) { return field_prefix(word.field) + with_sign(word.typed, word.widen); }

struct NearOperandDescriber {
    std::string operator()(const Word& word) const { return describe_word(word); }
    std::string operator()(const NameHere& name) const { return std::string(schema::row(name.field).query_word); }
    std::string operator()(const Value& value) const { return describe_value(value); }
};

std::string describe_near(const Near& near) {
    std::string out;
    for (const auto& operand : near.operands) {
        if (!out.empty()) out += " NEAR/" + std::to_string(near.distance) + " ";
        out += std::visit(NearOperandDescriber{}, operand);
    }
    return out;
}

// A part of something larger: in parentheses when it has parts of its own.
std::string describe_part(const Node& node) {
    const bool has_parts = std::holds_alternative<And>(node.as) || std::holds_alternative<Or>(node.as);
    return has_parts ? "(" + describe(node) + ")" : describe(node);
}

std::string describe_parts(const std::vector<Node>& parts, std::string_view between) {
    std::string out;
    for (const Node& part : parts) {
        if (!out.empty()) out += between;
        out += describe_part(part);
    }
    return out;
}

struct Describer {
    std::string operator()(const Everything&) const { return "*"; }
    std::string operator()(const Word& word) const { return describe_word(word); }
    std::string operator()(const Phrase& phrase) const { return describe_phrase(phrase); }
    std::string operator()(const Near& near) const { return describe_near(near); }
    std::string operator()(const Value& value) const { return describe_value(value); }
    std::string operator()(const Dates& dates) const { return describe_dates(dates); }
    std::string operator()(const And& all) const { return describe_parts(all.parts, " AND "); }
    std::string operator()(const Or& any) const { return describe_parts(any.parts, " OR "); }
    std::string operator()(const Not& negated) const { return "NOT " + describe_part(negated.part.front()); }
};

// --- the outline ------------------------------------------------------------------------------------------------------------------

std::string_view widen_text(Widen widen) {
    switch (widen) {
        case Widen::forms: return "in all its forms";
        case Widen::none: return "in this form alone";
        case Widen::prefix: return "and all words that begin so";
        case Widen::typos: return "and words a letter or two away";
    }
    return "";
}

std::string place_text(schema::Field field) { return field == schema::Field::text ? "" : " in " + std::string(schema::row(field).name); }

std::string terms_in_a_row(const Phrase& phrase) {
    std::string out;
    for (const Word& word : phrase.words) out += (out.empty() ? "" : " ") + word.term;
    return out;
}

class Outline {
public:
    void add(const Node& node, int depth) {
        depth_ = depth;
        std::visit(*this, node.as);
    }

    void operator()(const Everything&) { line("every article"); }
    void operator()(const Word& word) { line("word " + word.term + place_text(word.field) + ", " + std::string(widen_text(word.widen))); }
    void operator()(const Phrase& phrase) {
        const Word& last = phrase.words.back();
        std::string text = "phrase \"" + terms_in_a_row(phrase) + "\"" + place_text(last.field);
        if (phrase.slop > 0) text += ", up to " + std::to_string(phrase.slop) + (phrase.slop == 1 ? " word" : " words") + " between";
        if (last.widen != Widen::none) text += ", the last word " + std::string(widen_text(last.widen));
        line(text);
    }
    void operator()(const Near& near) {
        line("within " + std::to_string(near.distance) + (near.distance == 1 ? " word" : " words") + " of each other");
        const int depth = depth_;
        for (const auto& operand : near.operands) {
            depth_ = depth + 1;
            std::visit(*this, operand);
        }
    }
    void operator()(const NameHere& name) { line("any name of a " + std::string(schema::row(name.field).query_word.substr(1))); }
    void operator()(const Value& value) { line(std::string(schema::row(value.field).name) + " " + in_quotes(value.value)); }
    void operator()(const Dates& dates) {
        const bool about = dates.field == schema::Field::about;
        line((about ? "speaks of " : "published ") + calendar::written(dates.period));
    }
    void operator()(const And& all) { group("all of", all.parts); }
    void operator()(const Or& any) { group("any of", any.parts); }
    void operator()(const Not& negated) { group("none of", negated.part); }

    std::string take() { return std::move(out_); }

private:
    void line(std::string_view text) { out_ += std::string(static_cast<std::size_t>(depth_) * 2, ' ') + std::string(text) + "\n"; }
    void group(std::string_view title, const std::vector<Node>& parts) {
        const int depth = depth_;
        line(title);
        for (const Node& part : parts) add(part, depth + 1);
    }

    int depth_ = 0;
    std::string out_;
};

}  // namespace

std::string describe(const Node& tree) { return std::visit(Describer{}, tree.as); }

std::string outline(const Node& tree) {
    Outline page;
    page.add(tree, 0);
    return page.take();
}

}  // namespace dateline::query
