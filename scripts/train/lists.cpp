#include "scripts/train/lists.hpp"

#include <array>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "corpus/text/ascii.hpp"

namespace dateline::train {

namespace {

using tagging::bit;
using tagging::WordType;

constexpr std::array<std::pair<std::string_view, WordType>, tagging::word_type_count> type_names{{
    {"first_name", WordType::first_name},
    {"last_name", WordType::last_name},
    {"person", WordType::person},
    {"org", WordType::org},
    {"city", WordType::city},
    {"big_city", WordType::big_city},
    {"region", WordType::region},
    {"state_abbreviation", WordType::state_abbreviation},
    {"country", WordType::country},
    {"nationality", WordType::nationality},
    {"geography", WordType::geography},
    {"title", WordType::title},
    {"org_ending", WordType::org_ending},
    {"place_word", WordType::place_word},
    {"calendar", WordType::calendar},
    {"area", WordType::area},
}};

std::uint16_t bits_of(std::string_view name, const std::string& where) {
    for (const auto& [known, type] : type_names) {
        if (known == name) return bit(type);
    }
    throw std::runtime_error(where + ": there is no type " + std::string(name));
}

void add(std::string_view phrase, std::uint16_t types, Lists& lists) {
    const std::string_view clean = text::trimmed(phrase);
    if (clean.size() >= 2) lists[std::string(clean)] |= types;
}

}  // namespace

void read_list(const std::string& path, Lists& lists) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    std::uint16_t types = 0;
    std::string line;
    for (unsigned number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line[0] == '#') continue;
        if (line.front() == '[' && line.back() == ']') {
            types = bits_of(std::string_view(line).substr(1, line.size() - 2), path + ":" + std::to_string(number));
        } else {
            add(line, types, lists);
        }
    }
}

void read_alias_list(const std::string& path, Lists& lists) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    std::string line;
    while (std::getline(file, line)) {
        const std::size_t colon = line.find(':');
        if (line.empty() || line[0] == '#' || colon == std::string::npos || line.find("!=") != std::string::npos) continue;
        const std::string_view kind = std::string_view(line).substr(0, colon);
        if (kind != "person" && kind != "org" && kind != "place") continue;
        const std::uint16_t types = bit(kind == "person" ? WordType::person : kind == "org" ? WordType::org : WordType::big_city);
        std::string_view rest = std::string_view(line).substr(colon + 1);
        while (!rest.empty()) {
            const std::size_t sign = std::min(rest.find('='), rest.size());
            add(rest.substr(0, sign), types, lists);
            rest.remove_prefix(std::min(sign + 1, rest.size()));
        }
    }
}

}  // namespace dateline::train
