// Whether one person may bear two names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/linking/link_entities.hpp"
#include "corpus/linking/person_name.hpp"

namespace dateline::linking {

// The keys of all that is one person's name in another spelling: given names, family name and suffix by skeleton, one key for each
// tradition that the name belongs to. Empty for a lone name.
std::vector<std::string> spelling_keys(const PersonName& name);

// The family name alone, as spelled and by the skeletons of its traditions.
std::vector<std::string> family_keys(const PersonName& name);

// "J. Edgar Hoover" is called Edgar Hoover as well.
bool goes_by_middle_name(const PersonName& name);

// What differs between two full names that may be one person's: Evidence::spelling, initials, middle_name, nickname, suffix; nothing when
// they contradict each other. REQUIRES that both have the same family name by one of their keys.
std::optional<names::Evidence> compatible(const PersonName& a, const PersonName& b);

// Whether the first of two compatible names tells more than the second in any of their parts: a word for an initial, a middle name, "Jr.",
// William for Bill.
bool says_more(const PersonName& a, const PersonName& b);

// Why two names of one spelling key are one: what differs between them.
names::Evidence spelling_evidence(const PersonName& a, const PersonName& b);

}  // namespace dateline::linking
