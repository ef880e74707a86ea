#include <array>
#include <map>
#include <string>

#include "corpus/linking/link_rules.hpp"

namespace dateline::linking {

namespace {

struct Letter {
    std::string_view written;
    std::string_view spelled_out;
};
constexpr std::array letters{Letter{"ä", "ae"}, Letter{"ö", "oe"}, Letter{"ü", "ue"}, Letter{"Ä", "Ae"}, Letter{"Ö", "Oe"},
                             Letter{"Ü", "Ue"}, Letter{"ø", "oe"}, Letter{"Ø", "Oe"}, Letter{"å", "aa"}, Letter{"Å", "Aa"}};

std::string spelled_out(std::string_view shown) {
    std::string result;
    while (!shown.empty()) {
        Letter taken{shown.substr(0, 1), shown.substr(0, 1)};
        for (const Letter& letter : letters) {
            if (shown.starts_with(letter.written)) taken = letter;
        }
        result += taken.spelled_out;
        shown.remove_prefix(taken.written.size());
    }
    return result;
}

}  // namespace

void link_umlauts(std::span<const names::Name> names, text::Tokenizer& tokenizer, EntityGroups& groups) {
    // Schroeder is Gerhard Schröder where he is known with his umlaut: the folded "schroder" does not tell.
    std::map<std::pair<names::NameKind, std::string>, names::NameId> wanted;
    for (names::NameId id = 0; id < names.size(); ++id) {
        const std::string& shown = names[id].shown;
        if (shown.find('\xC3') == std::string::npos) continue;
        const std::string key = names::name_key(spelled_out(shown), tokenizer);
        if (key == names[id].key) continue;
        const auto [entry, fresh] = wanted.try_emplace({names[id].kind, key}, id);
        if (!fresh && groups.before(id, entry->second)) entry->second = id;
    }
    if (wanted.empty()) return;
    for (names::NameId id = 0; id < names.size(); ++id) {
        const auto found = wanted.find({names[id].kind, names[id].key});
        if (found != wanted.end() && found->second != id) groups.join(id, found->second, names::Evidence::umlaut);
    }
}

}  // namespace dateline::linking
