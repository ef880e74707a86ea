// Titles of pages, without the name of the site.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dateline::markup {

// "Harbour closed | News | The Harbour Ledger" -> "Harbour closed". Titles are parted at " | ", " - ", " – ", " — ", " · ", " • ", " » ",
// " :: " and ": ". What stands before a part that is one of `headlines` is kept up to its end; else parts at either end go that are the
// name of the site (`sites`: names and hosts), and the sections between it and the title with it.
std::string without_site(std::string_view title, std::span<const std::string> headlines, std::span<const std::string> sites);

// Whether the two are the same name, or one holds the other: "harbourledger.example" and "The Harbour Ledger".
bool same_site(std::string_view part, std::string_view site);

}  // namespace dateline::markup
