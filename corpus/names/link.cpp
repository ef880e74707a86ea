#include "corpus/names/link.hpp"

namespace dateline::names {

std::string_view evidence_text(Evidence evidence) {
    switch (evidence) {
        case Evidence::none: return "";
        case Evidence::alias_table: return "the alias table";
        case Evidence::user: return "your aliases";
        case Evidence::spelling: return "another spelling of the same name";
        case Evidence::particle: return "the article or particle";
        case Evidence::initials: return "the initials";
        case Evidence::middle_name: return "the middle name left out";
        case Evidence::nickname: return "the short form of the first name";
        case Evidence::suffix: return "\"Jr.\" or a number left out";
        case Evidence::title: return "the title left out";
        case Evidence::family_name: return "the family name, which nobody else has here";
        case Evidence::word_order: return "the order of the words";
        case Evidence::joined_words: return "words written together";
        case Evidence::acronym: return "the initials of its words";
        case Evidence::legal_form: return "the legal form";
        case Evidence::word_form: return "another spelling of a word";
        case Evidence::abbreviation: return "an abbreviated word";
        case Evidence::umlaut: return "an umlaut spelled out";
    }
    return "";
}

}  // namespace dateline::names
