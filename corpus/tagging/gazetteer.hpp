// Known words of names, as sorted tables of folded words.
#pragma once

#include <string_view>

namespace dateline::tagging {

bool is_first_name(std::string_view folded);        // "volodymyr"
bool is_person_title(std::string_view folded);      // "president", "mr", "senator"
bool is_org_ending(std::string_view folded);        // "ministry", "inc", "university": last (or first) word of an organisation's name
bool is_known_org(std::string_view folded_name);    // "nato", "european union": the whole name
bool is_known_place(std::string_view folded_name);  // "kyiv", "united states"
bool is_common_opener(std::string_view folded);     // "the", "however", "monday": capitalised without being a name

}  // namespace dateline::tagging
