#include "corpus/names/name.hpp"

#include "corpus/text/utf8.hpp"

namespace dateline::names {

std::string_view kind_name(NameKind kind) {
    switch (kind) {
        case NameKind::person: return "person";
        case NameKind::org: return "org";
        case NameKind::place: return "place";
    }
    return "";
}

schema::Field field_of(NameKind kind) {
    switch (kind) {
        case NameKind::person: return schema::Field::person;
        case NameKind::org: return schema::Field::org;
        case NameKind::place: return schema::Field::place;
    }
    return schema::Field::person;
}

std::optional<NameKind> kind_of(schema::Field field) {
    for (const NameKind kind : all_kinds) {
        if (field_of(kind) == field) return kind;
    }
    return std::nullopt;
}

schema::Field here_field_of(NameKind kind) {
    switch (kind) {
        case NameKind::person: return schema::Field::person_here;
        case NameKind::org: return schema::Field::org_here;
        case NameKind::place: return schema::Field::place_here;
    }
    return schema::Field::person_here;
}

std::string name_key(std::string_view written, text::Tokenizer& tokenizer) {
    const text::TokenStream stream = tokenizer.tokenize(written);
    std::string key;
    bool after_initial = false;
    bool passed_the = false;
    for (const text::Token& token : stream.tokens) {
        const std::string_view term = stream.term(token);
        if (term.empty()) continue;
        if (key.empty() && term == "the" && !passed_the) {
            passed_the = true;
            continue;
        }
        const bool initial = token.kind == text::TokenKind::word && text::decode_at(term, 0).size == term.size();
        if (!key.empty() && !(initial && after_initial)) key += ' ';
        key += term;
        after_initial = initial;
    }
    return key.empty() && passed_the ? "the" : key;
}

}  // namespace dateline::names
