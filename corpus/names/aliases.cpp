#include "corpus/names/aliases.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace dateline::names {

namespace {

constexpr auto person = NameKind::person;
constexpr auto org = NameKind::org;
constexpr auto place = NameKind::place;

// clang-format off
constexpr std::array alias_table{
    Alias{person, "joseph biden", "Joe Biden"},
    Alias{person, "vladimir zelenskiy", "Volodymyr Zelensky"},
    Alias{person, "vladimir zelensky", "Volodymyr Zelensky"},
    Alias{person, "volodymyr zelenskiy", "Volodymyr Zelensky"},
    Alias{person, "volodymyr zelenskyi", "Volodymyr Zelensky"},
    Alias{person, "volodymyr zelenskyy", "Volodymyr Zelensky"},
    Alias{person, "wladimir putin", "Vladimir Putin"},
    Alias{person, "wolodymyr selenskyj", "Volodymyr Zelensky"},
    Alias{org, "eu", "European Union"},
    Alias{org, "fbi", "Federal Bureau of Investigation"},
    Alias{org, "imf", "International Monetary Fund"},
    Alias{org, "north atlantic treaty organization", "NATO"},
    Alias{org, "otan", "NATO"},
    Alias{org, "un", "United Nations"},
    Alias{org, "who", "World Health Organization"},
    Alias{place, "bombay", "Mumbai"},
    Alias{place, "britain", "United Kingdom"},
    Alias{place, "burma", "Myanmar"},
    Alias{place, "calcutta", "Kolkata"},
    Alias{place, "dnepropetrovsk", "Dnipropetrovsk"},
    Alias{place, "great britain", "United Kingdom"},
    Alias{place, "kharkov", "Kharkiv"},
    Alias{place, "kiev", "Kyiv"},
    Alias{place, "lvov", "Lviv"},
    Alias{place, "nyc", "New York City"},
    Alias{place, "odessa", "Odesa"},
    Alias{place, "peking", "Beijing"},
    Alias{place, "turkiye", "Turkey"},
    Alias{place, "uk", "United Kingdom"},
    Alias{place, "united states of america", "United States"},
    Alias{place, "us", "United States"},
    Alias{place, "usa", "United States"},
    Alias{place, "zaporozhye", "Zaporizhzhia"},
};
// clang-format on

constexpr bool sorted() {
    return std::is_sorted(alias_table.begin(), alias_table.end(),
                          [](const Alias& a, const Alias& b) { return std::tie(a.kind, a.key) < std::tie(b.kind, b.key); });
}
static_assert(sorted());

}  // namespace

std::span<const Alias> aliases() { return alias_table; }

std::optional<std::string_view> alias_of(NameKind kind, std::string_view key) {
    const auto* found = std::lower_bound(alias_table.begin(), alias_table.end(), std::tie(kind, key),
                                         [](const Alias& row, const auto& wanted) { return std::tie(row.kind, row.key) < wanted; });
    if (found == alias_table.end() || found->kind != kind || found->key != key) return std::nullopt;
    return found->name;
}

}  // namespace dateline::names
