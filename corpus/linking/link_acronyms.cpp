#include <algorithm>
#include <string>
#include <unordered_map>

#include "corpus/linking/link_rules.hpp"
#include "corpus/linking/word_forms.hpp"

namespace dateline::linking {

namespace {

constexpr std::size_t shortest = 3;  // two letters mean too much
constexpr std::size_t longest = 6;
constexpr std::size_t fewest_words = 3;

bool is_capitals(const names::Name& name) {
    return name.key.size() >= shortest && name.key.size() <= longest &&
           std::ranges::all_of(name.key, [](char letter) { return letter >= 'a' && letter <= 'z'; }) &&
           std::ranges::none_of(name.shown, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

std::string initials(const std::vector<std::string>& words, bool connectives) {
    std::string letters;
    for (const std::string& word : words) {
        if (connectives || !is_connective(word)) letters += word[0];
    }
    return letters;
}

// By which letters an organisation may be called: with and without "of", with and without "Corporation".
std::vector<std::string> acronyms_of(std::string_view key) {
    std::vector<std::string> acronyms;
    std::vector<std::string> words = org_words(key);
    const auto take = [&] {
        const auto main_words = words.size() - static_cast<std::size_t>(std::ranges::count_if(words, is_connective));
        if (main_words < fewest_words) {
            // "Bank of America" is BOA: the connective counts where it is spoken.
            if (main_words == 2 && words.size() == fewest_words) acronyms.push_back(initials(words, true));
            return;
        }
        acronyms.push_back(initials(words, true));
        acronyms.push_back(initials(words, false));
    };
    take();
    if (words.size() > 1 && !legal_form(words.back()).empty()) {
        words.pop_back();
        take();
    }
    return acronyms;
}

}  // namespace

void link_acronyms(std::span<const names::Name> names, EntityGroups& groups) {
    std::unordered_map<std::string, std::vector<names::NameId>> candidates;
    std::vector<names::NameId> acronyms;
    for (names::NameId id = 0; id < names.size(); ++id) {
        if (names[id].kind != names::NameKind::org || groups.is_known(id) || !is_capitals(names[id])) continue;
        acronyms.push_back(id);
        candidates.try_emplace(names[id].key);
    }
    if (acronyms.empty()) return;
    for (names::NameId id = 0; id < names.size(); ++id) {
        if (names[id].kind != names::NameKind::org || names[id].key.find(' ') == std::string::npos) continue;
        for (const std::string& acronym : acronyms_of(names[id].key)) {
            const auto found = candidates.find(acronym);
            if (found != candidates.end()) found->second.push_back(id);
        }
    }
    for (const names::NameId acronym : acronyms) {
        std::vector<names::NameId>& found = candidates.at(names[acronym].key);
        if (found.empty()) continue;
        const names::NameId group = groups.group_of(found.front());
        if (!std::ranges::all_of(found, [&](names::NameId name) { return groups.group_of(name) == group; })) continue;
        const names::NameId first = *std::ranges::min_element(found, [&](names::NameId a, names::NameId b) { return groups.before(a, b); });
        groups.join(acronym, first, names::Evidence::acronym);
    }
}

}  // namespace dateline::linking
