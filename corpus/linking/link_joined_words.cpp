#include <algorithm>
#include <string>

#include "corpus/linking/hashed_keys.hpp"
#include "corpus/linking/link_rules.hpp"

namespace dateline::linking {

namespace {

// Short words fall together by chance.
constexpr std::size_t fewest_letters = 8;

std::string without_blanks(std::string_view key) {
    std::string joined;
    std::ranges::copy_if(key, std::back_inserter(joined), [](char letter) { return letter != ' '; });
    return joined;
}

// Whether `joined` is `parted` with some blanks left out: "shahrukh khan", "shah rukh khan"; not "marian olan", "maria nolan".
bool is_joined(std::string_view joined, std::string_view parted) {
    std::size_t at = 0;
    for (const char letter : parted) {
        if (at < joined.size() && joined[at] == letter) {
            ++at;
        } else if (letter != ' ') {
            return false;
        }
    }
    return at == joined.size();
}

}  // namespace

void link_joined_words(std::span<const names::Name> names, EntityGroups& groups) {
    HashedKeys keys;
    for (names::NameId id = 0; id < names.size(); ++id) {
        const names::Name& name = names[id];
        // Newcastle and New Castle are two towns, and a person's single word is somebody else's.
        if (name.kind == names::NameKind::place || name.key.size() < fewest_letters) continue;
        if (name.kind == names::NameKind::person && name.key.find(' ') == std::string::npos) continue;
        keys.add(std::string(kind_name(name.kind)) + without_blanks(name.key), id);
    }
    keys.for_each_shared([&](std::vector<std::uint32_t>& same) {
        std::ranges::sort(same, [&](names::NameId a, names::NameId b) { return groups.before(a, b); });
        const names::NameId first = same.front();
        for (const names::NameId name : same) {
            if (is_joined(names[name].key, names[first].key) || is_joined(names[first].key, names[name].key))
                groups.join(name, first, names::Evidence::joined_words);
        }
    });
}

}  // namespace dateline::linking
