#include "corpus/linking/romanization.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/linking/known_spellings.hpp"
#include "corpus/linking/name_words.hpp"

namespace dateline::linking {

namespace {

// Letters and the sound that they write. Sounds are small letters, and capitals for what is no Latin letter: A ya, C ch, S sh, U yu, Z zh.
struct Rule {
    std::string_view letters;
    std::string_view sound;
};

// Of rules that fit, the longest is meant.
// clang-format off
constexpr Rule slavic_rules[] = {
    {"tsch", "C"}, {"tch", "C"}, {"ch", "C"}, {"cz", "C"}, {"chr", "hr"}, {"chl", "hl"}, 
    {"sch", "S"}, {"sh", "S"}, {"zh", "Z"}, {"ji", "Zi"}, {"kh", "h"}, {"gh", "g"}, {"gue", "ge"}, {"ph", "f"},
    {"ts", "c"}, {"tz", "c"}, {"ck", "k"}, {"ca", "ka"}, {"co", "ko"}, {"cu", "ku"}, {"ct", "kt"}, {"cl", "kl"}, {"cr", "kr"}, {"q", "k"}, {"x", "ks"}, {"w", "v"}, {"ff", "v"},
    {"iya", "A"}, {"iye", "e"}, {"iia", "A"}, {"ija", "A"}, {"ya", "A"}, {"ia", "A"}, {"ja", "A"}, {"yu", "U"}, {"iu", "U"}, {"ju", "U"}, {"iou", "U"}, {"you", "U"},
    {"yo", "e"}, {"jo", "e"}, {"io", "e"}, {"ye", "e"}, {"je", "e"}, {"ie", "e"}, {"y", "i"}, {"j", "i"}, {"ou", "u"}, {"ee", "i"},
};
constexpr Rule arabic_rules[] = {
    {"kh", "K"}, {"gh", "g"}, {"dh", "d"}, {"th", "t"}, {"sh", "S"}, {"sch", "S"}, {"ch", "S"}, {"dj", "j"}, {"ph", "f"}, {"q", "k"}, {"c", "k"}, {"ck", "k"},
    {"ou", "u"}, {"oo", "u"}, {"uu", "u"}, {"o", "u"}, {"ee", "i"}, {"ii", "i"}, {"e", "i"}, {"y", "i"}, {"iy", "i"}, {"iyy", "i"}, {"aa", "a"},
    {"ai", "A"}, {"ay", "A"}, {"ei", "A"}, {"ey", "A"}, {"w", "w"}, {"v", "w"}, {"ow", "aw"}, {"au", "aw"},
    {"ya", "ia"}, {"yu", "iu"}, {"yo", "iu"}, {"ye", "ii"},
};
constexpr Rule hebrew_rules[] = {
    {"tz", "c"}, {"ts", "c"}, {"z", "c"}, {"ch", "h"}, {"kh", "h"}, {"ck", "k"}, {"c", "k"}, {"q", "k"}, {"w", "v"}, {"y", "i"}, {"j", "i"}, {"ou", "u"},
    {"oo", "u"}, {"ee", "i"}, {"ph", "f"}, {"th", "t"}, {"aa", "a"}, {"sch", "S"}, {"sh", "S"}, {"ai", "A"}, {"ay", "A"}, {"ei", "A"}, {"ey", "A"},
};
constexpr Rule latin_rules[] = {{"ph", "f"}, {"ck", "k"}};

// Ends of Slavic family names, as skeletons.
constexpr std::string_view slavic_ends[] = {"ov", "ev", "ova", "eva", "ski", "skaA", "skA", "cki", "enko", "oviC", "eviC", "iviC", "CUk", "Cuk"};
// clang-format on

class Rules {
public:
    explicit Rules(std::span<const Rule> rules) {
        for (const Rule& rule : rules) by_letter_[static_cast<std::size_t>(rule.letters[0] - 'a')].push_back(rule);
        for (auto& of_letter : by_letter_)
            std::ranges::sort(of_letter, std::greater{}, [](const Rule& rule) { return rule.letters.size(); });
    }

    // REQUIRES small Latin letters.
    std::string apply(std::string_view word) const {
        std::string sounds;
        while (!word.empty()) {
            Rule taken{word.substr(0, 1), word.substr(0, 1)};
            for (const Rule& rule : by_letter_[static_cast<std::size_t>(word[0] - 'a')]) {
                if (!word.starts_with(rule.letters)) continue;
                taken = rule;
                break;
            }
            sounds += taken.sound;
            word.remove_prefix(taken.letters.size());
        }
        return sounds;
    }

private:
    std::array<std::vector<Rule>, 26> by_letter_;
};

std::string without_doubles(std::string_view sounds, std::string_view spared = {}) {
    std::string single;
    for (const char sound : sounds) {
        if (single.empty() || single.back() != sound || spared.find(sound) != std::string_view::npos) single += sound;
    }
    return single;
}

bool is_plain(std::string_view word) {
    return std::ranges::all_of(word, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

std::string slavic_skeleton(std::string_view word) {
    static const Rules rules(slavic_rules);
    std::string sounds = without_doubles(rules.apply(word));
    // Milosevic and Milosevich: the letter that had a sign.
    if (sounds.size() > 4 && sounds.ends_with("ic")) sounds.back() = 'C';
    return sounds;
}

std::string arabic_skeleton(std::string_view word) {
    static const Rules rules(arabic_rules);
    // "Abdul Aziz", "Abdelaziz": the article inside sounds in many ways.
    std::string servant;
    for (const std::string_view begin : {"abdul", "abdel", "abdal", "abdol", "abdur", "abdoul", "abdool"}) {
        if (word.size() < begin.size() + 3 || !word.starts_with(begin)) continue;
        servant = "abd";
        word.remove_prefix(begin.size());
        break;
    }
    // The last letter of "Hamzah" and "Haniyeh" is not heard.
    std::string letters(word);
    if (letters.size() > 4 && letters.ends_with("yeh")) letters.replace(letters.size() - 2, 2, "a");
    if (letters.size() > 3 && letters.ends_with("ah")) letters.pop_back();
    return servant + without_doubles(rules.apply(letters));
}

std::string hebrew_skeleton(std::string_view word) {
    static const Rules rules(hebrew_rules);
    std::string sounds = without_doubles(rules.apply(word));
    if (sounds.size() > 3 && sounds.ends_with('h')) sounds.pop_back();
    return sounds;
}

std::string latin_skeleton(std::string_view word) {
    static const Rules rules(latin_rules);
    return word.size() < 4 ? std::string(word) : without_doubles(rules.apply(word), "aeiou");
}

std::string by_rules(Tradition tradition, std::string_view word) {
    switch (tradition) {
        case Tradition::latin: return latin_skeleton(word);
        case Tradition::slavic: return slavic_skeleton(word);
        case Tradition::arabic: return arabic_skeleton(word);
        case Tradition::hebrew: return hebrew_skeleton(word);
    }
    return std::string(word);
}

// Spellings that no rule brings together, by skeleton; and the skeletons that speak for their tradition.
struct Known {
    std::unordered_map<std::string, std::string> first_of;
    std::unordered_set<std::string> telling;
};

const Known& known(Tradition tradition) {
    static const auto all = [] {
        std::array<Known, static_cast<std::size_t>(Tradition::hebrew) + 1> built;
        for (const KnownSpelling& row : known_spellings()) {
            Known& of_tradition = built[static_cast<std::size_t>(row.tradition)];
            const std::string first = by_rules(row.tradition, row.first);
            const std::string own = by_rules(row.tradition, row.spelling);
            if (own != first) of_tradition.first_of.emplace(own, first);
            if (row.telling) of_tradition.telling.insert(first);
        }
        return built;
    }();
    return all[static_cast<std::size_t>(tradition)];
}

bool tells(Tradition tradition, std::string_view word) { return known(tradition).telling.contains(given_skeleton(tradition, word)); }

// "Nasrullah", "Gulbuddin", "Abdelaziz".
bool is_of_god_or_faith(std::string_view word) {
    if (word.size() > 7 && (word.starts_with("abdul") || word.starts_with("abdel"))) return true;
    return word.size() > 5 && (word.ends_with("ullah") || word.ends_with("allah") || word.ends_with("uddin") || word.ends_with("eddin"));
}

}  // namespace

std::string family_skeleton(Tradition tradition, std::string_view word) {
    if (tradition != Tradition::latin) return given_skeleton(tradition, word);
    // Phillips and Philips are two families; a name that few bear is rather misspelled.
    return is_plain(word) && !is_common_family_name(word) ? latin_skeleton(word) : std::string(word);
}

std::string given_skeleton(Tradition tradition, std::string_view word) {
    if (!is_plain(word)) return std::string(word);
    std::string sounds = by_rules(tradition, word);
    const auto& first_of = known(tradition).first_of;
    const auto found = first_of.find(sounds);
    return found == first_of.end() ? sounds : found->second;
}

std::uint8_t traditions_of_given_name(std::string_view word) {
    if (!is_plain(word)) return 0;
    std::uint8_t bits = 0;
    for (const Tradition tradition : {Tradition::slavic, Tradition::arabic, Tradition::hebrew}) {
        if (tells(tradition, word)) bits |= static_cast<std::uint8_t>(tradition);
    }
    if (is_of_god_or_faith(word)) bits |= static_cast<std::uint8_t>(Tradition::arabic);
    return bits;
}

std::uint8_t traditions_of_family_name(std::string_view word) {
    if (!is_plain(word)) return 0;
    std::uint8_t bits = 0;
    for (const Tradition tradition : {Tradition::arabic, Tradition::hebrew}) {
        if (tells(tradition, word)) bits |= static_cast<std::uint8_t>(tradition);
    }
    if (is_of_god_or_faith(word)) bits |= static_cast<std::uint8_t>(Tradition::arabic);
    const std::string sounds = slavic_skeleton(word);
    const bool slavic = word.size() > 4 && std::ranges::any_of(slavic_ends, [&](std::string_view end) { return sounds.ends_with(end); });
    return slavic ? static_cast<std::uint8_t>(bits | static_cast<std::uint8_t>(Tradition::slavic)) : bits;
}

}  // namespace dateline::linking
