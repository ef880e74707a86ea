// Organisations and places under the many ways in which their names are written: one form for all that are surely the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/linking/link_entities.hpp"

namespace dateline::linking {

std::vector<std::string> org_words(std::string_view key);  // "co operation" is one word

// "centre" and "center", "organisation" and "organization" are one. REQUIRES a folded word.
std::string american_word(std::string_view word);

// Behind a company's name: "inc" and "incorporated" are one form. Empty for all other words.
std::string_view legal_form(std::string_view word);

// "of", "and", "the": may be left out of an acronym.
bool is_connective(std::string_view word);

struct OrgForm {
    std::string form;         // without the legal form
    std::string_view ending;  // the legal form
    bool turned = false;      // was "Ministry of X"
};
OrgForm org_form(std::string_view key);
std::string place_form(std::string_view key);

}  // namespace dateline::linking
