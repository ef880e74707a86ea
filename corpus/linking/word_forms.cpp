#include "corpus/linking/word_forms.hpp"

#include <algorithm>
#include <array>

#include "corpus/text/tokenizer.hpp"

namespace dateline::linking {

namespace {

struct Pair {
    std::string_view from;
    std::string_view to;
};

// clang-format off
constexpr std::array american{
    Pair{"defence", "defense"}, Pair{"labour", "labor"}, Pair{"centre", "center"}, Pair{"centres", "centers"}, Pair{"theatre", "theater"}, Pair{"theatres", "theaters"},
    Pair{"harbour", "harbor"}, Pair{"harbours", "harbors"}, Pair{"programme", "program"}, Pair{"programmes", "programs"}, Pair{"colour", "color"}, Pair{"honour", "honor"}, Pair{"neighbourhood", "neighborhood"},
    Pair{"behaviour", "behavior"}, Pair{"licence", "license"}, Pair{"licensing", "licensing"}, Pair{"fibre", "fiber"}, Pair{"tyre", "tire"}, Pair{"aluminium", "aluminum"}, Pair{"jewellery", "jewelry"},
    Pair{"counselling", "counseling"}, Pair{"councillors", "councilors"}, Pair{"travellers", "travelers"}, Pair{"paediatric", "pediatric"}, Pair{"paediatrics", "pediatrics"}, Pair{"orthopaedic", "orthopedic"},
    Pair{"gynaecology", "gynecology"}, Pair{"haematology", "hematology"}, Pair{"anaesthesia", "anesthesia"}, Pair{"archaeology", "archeology"}, Pair{"archaeological", "archeological"}, Pair{"mediaeval", "medieval"}, Pair{"intl", "international"}, Pair{"assn", "association"}, Pair{"dept", "department"}, Pair{"univ", "university"}, Pair{"govt", "government"},
};
constexpr std::array legal_forms{
    Pair{"inc", "inc"}, Pair{"incorporated", "inc"}, Pair{"corp", "corp"}, Pair{"corporation", "corp"}, Pair{"co", "co"}, Pair{"company", "co"}, Pair{"cos", "co"}, Pair{"ltd", "ltd"}, Pair{"limited", "ltd"},
    Pair{"plc", "plc"}, Pair{"llc", "llc"}, Pair{"llp", "llp"}, Pair{"lp", "lp"}, Pair{"gmbh", "gmbh"}, Pair{"ag", "ag"}, Pair{"sa", "sa"}, Pair{"nv", "nv"}, Pair{"bv", "bv"}, Pair{"spa", "spa"}, Pair{"srl", "srl"}, Pair{"sarl", "sarl"},
    Pair{"se", "se"}, Pair{"kg", "kg"}, Pair{"kgaa", "kgaa"}, Pair{"ab", "ab"}, Pair{"asa", "asa"}, Pair{"oyj", "oyj"}, Pair{"pjsc", "pjsc"}, Pair{"ojsc", "ojsc"}, Pair{"jsc", "jsc"}, Pair{"oao", "ojsc"}, Pair{"pao", "pjsc"}, Pair{"kk", "kk"}, Pair{"bhd", "bhd"}, Pair{"pty", "pty"}, Pair{"pte", "pte"}, Pair{"tbk", "tbk"},
};
constexpr std::array connectives{"of", "and", "the", "for", "on", "in", "to", "de", "du", "des", "del", "la", "le", "les", "et", "y", "und", "der", "die", "e", "da", "do", "dos", "a", "an", "at", "by", "with", "against"};
constexpr std::array place_words{
    Pair{"st", "saint"}, Pair{"ste", "sainte"}, Pair{"mt", "mount"}, Pair{"mtn", "mountain"}, Pair{"ft", "fort"}, Pair{"pt", "point"}, Pair{"is", "islands"},
};
constexpr std::array directions{Pair{"n", "north"}, Pair{"s", "south"}, Pair{"e", "east"}, Pair{"w", "west"}};
// clang-format on

template <std::size_t size>
std::string_view looked_up(const std::array<Pair, size>& pairs, std::string_view word) {
    const auto found = std::ranges::find(pairs, word, &Pair::from);
    return found == pairs.end() ? std::string_view{} : found->to;
}

void append(std::string& form, std::string_view word) {
    if (word.empty()) return;
    if (!form.empty()) form += ' ';
    form += word;
}

bool replace_end(std::string& word, std::string_view from, std::string_view to) {
    if (word.size() < from.size() + 4 || !word.ends_with(from)) return false;
    word.replace(word.size() - from.size(), from.size(), to);
    return true;
}

}  // namespace

std::vector<std::string> org_words(std::string_view key) {
    std::vector<std::string> words;
    bool after_co = false;
    for (const std::string_view word : text::words_of(key)) {
        const bool joined = after_co && (word.starts_with("operati") || word.starts_with("ordinat"));
        if (joined) {
            words.back() += word;
        } else {
            words.emplace_back(word);
        }
        after_co = word == "co";
    }
    return words;
}

std::string american_word(std::string_view word) {
    if (const std::string_view found = looked_up(american, word); !found.empty()) return std::string(found);
    std::string spelled(word);
    if (!replace_end(spelled, "isation", "ization") && !replace_end(spelled, "isations", "izations"))
        replace_end(spelled, "ising", "izing");
    return spelled;
}

std::string_view legal_form(std::string_view word) { return looked_up(legal_forms, word); }

bool is_connective(std::string_view word) { return std::ranges::find(connectives, word) != connectives.end(); }

OrgForm org_form(std::string_view key) {
    std::vector<std::string> words = org_words(key);
    OrgForm org;
    // "Pty Ltd", "GmbH & Co KG": the first of several endings tells which it is.
    while (words.size() > 1 && !legal_form(words.back()).empty()) {
        org.ending = legal_form(words.back());
        words.pop_back();
    }
    // "X of Company" is no company.
    if (!org.ending.empty() && is_connective(words.back())) return {std::string(key), {}, false};
    const auto office =
        std::ranges::find_if(words, [](const std::string& word) { return word == "ministry" || word == "department" || word == "dept"; });
    const auto index = static_cast<std::size_t>(office - words.begin());
    std::string behind;
    if (index + 2 < words.size() && (words[index + 1] == "of" || words[index + 1] == "for")) {
        behind = american_word(words[index]);
        words.erase(office, office + (words[index + 2] == "the" && index + 3 < words.size() ? 3 : 2));
        org.turned = true;
    }
    for (const std::string& word : words) {
        if (word != "and") append(org.form, american_word(word));
    }
    append(org.form, behind);
    return org;
}

std::string place_form(std::string_view key) {
    const std::vector<std::string_view> words = text::words_of(key);
    std::string form;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        std::string_view full = words[i];
        // "Wall St." is no saint; "Falkland Is." are islands.
        const std::string_view found = looked_up(place_words, words[i]);
        if (!found.empty() && words.size() > 1 && last == (words[i] == "is" || words[i] == "mtn")) full = found;
        const std::string_view direction = looked_up(directions, words[i]);
        if (!direction.empty() && i == 0 && !last) full = direction;
        if (full != "and") append(form, american_word(full));
    }
    return form;
}

}  // namespace dateline::linking
