// Titles of pages, without the name of the site.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::markup {

// Letters and digits alone, ASCII in lower case: how titles are compared.
std::string folded_title(std::string_view title);

// "Harbour closed | News | The Harbour Ledger" -> "Harbour closed | News". Titles are parted at " | ", " - ", ": " and their like. The
// longest run of parts that is one of `headlines` is the title; where there is none, the first or last part goes if it is the name of the
// site (`sites`: names and hosts).
std::string without_site(std::string_view title, std::span<const std::string> headlines, std::span<const std::string> sites);

// The parts of a title: "Harbour closed", "News", "The Harbour Ledger".
std::vector<std::string_view> title_parts(std::string_view title);

// Whether the two are the same name, or one begins with the other: "harbourledger" and "The Harbour Ledger",
// "kuestenkurier" and "Küstenkurier".
bool same_site(std::string_view part, std::string_view site);

}  // namespace dateline::markup
