#include "corpus/coreference/group_name.hpp"

#include <algorithm>
#include <array>

#include "corpus/coreference/name_link.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::coreference {

namespace {

using namespace std::string_view_literals;
using Word = GroupName::Word;

constexpr std::size_t longest_acronym = 8;    // letters
constexpr std::size_t longest_initials = 12;  // words: longer ones have no acronym that anybody would recognise

constexpr std::array legal_forms{"ag"sv,       "as"sv,  "bhd"sv,          "co"sv,  "corp"sv,    "gmbh"sv, "group"sv, "holding"sv,
                                 "holdings"sv, "inc"sv, "incorporated"sv, "kg"sv,  "limited"sv, "llc"sv,  "llp"sv,   "ltd"sv,
                                 "nv"sv,       "plc"sv, "pvt"sv,          "pty"sv, "sa"sv,      "sdn"sv,  "se"sv,    "spa"sv};

// A name in front of one of these is another body than the whole: the council of the United Nations is not the United Nations.
constexpr std::array bodies{"academy"sv,   "agency"sv,   "army"sv,        "assembly"sv,   "authority"sv, "board"sv,      "bureau"sv,
                            "cabinet"sv,   "center"sv,   "centre"sv,      "charter"sv,    "college"sv,   "command"sv,    "commission"sv,
                            "committee"sv, "congress"sv, "convention"sv,  "council"sv,    "court"sv,     "department"sv, "directorate"sv,
                            "division"sv,  "force"sv,    "forces"sv,      "foundation"sv, "fund"sv,      "government"sv, "guard"sv,
                            "hospital"sv,  "house"sv,    "institute"sv,   "laboratory"sv, "ministry"sv,  "mission"sv,    "museum"sv,
                            "navy"sv,      "news"sv,     "office"sv,      "parliament"sv, "police"sv,    "program"sv,    "programme"sv,
                            "research"sv,  "school"sv,   "secretariat"sv, "senate"sv,     "service"sv,   "services"sv,   "society"sv,
                            "stadium"sv,   "summit"sv,   "team"sv,        "treasury"sv,   "tribunal"sv,  "union"sv,      "university"sv};

// Alone these mean whatever was spoken of last.
constexpr std::array kinds_of_group{"african"sv,    "agency"sv,      "alliance"sv,    "american"sv,   "arab"sv,        "army"sv,
                                    "asian"sv,      "assembly"sv,    "association"sv, "authority"sv,  "bank"sv,        "board"sv,
                                    "british"sv,    "bureau"sv,      "central"sv,     "centre"sv,     "center"sv,      "chamber"sv,
                                    "china"sv,      "christian"sv,   "church"sv,      "city"sv,       "club"sv,        "coalition"sv,
                                    "college"sv,    "commission"sv,  "committee"sv,   "community"sv,  "company"sv,     "congress"sv,
                                    "council"sv,    "court"sv,       "democratic"sv,  "department"sv, "development"sv, "directorate"sv,
                                    "eastern"sv,    "economic"sv,    "european"sv,    "family"sv,     "federal"sv,     "federation"sv,
                                    "finance"sv,    "first"sv,       "foreign"sv,     "forum"sv,      "foundation"sv,  "free"sv,
                                    "front"sv,      "fund"sv,        "general"sv,     "german"sv,     "global"sv,      "government"sv,
                                    "great"sv,      "group"sv,       "health"sv,      "high"sv,       "hospital"sv,    "house"sv,
                                    "human"sv,      "independent"sv, "indian"sv,      "institute"sv,  "inter"sv,       "international"sv,
                                    "islamic"sv,    "israeli"sv,     "japanese"sv,    "joint"sv,      "justice"sv,     "labor"sv,
                                    "labour"sv,     "league"sv,      "liberal"sv,     "local"sv,      "middle"sv,      "military"sv,
                                    "ministry"sv,   "mission"sv,     "movement"sv,    "museum"sv,     "national"sv,    "navy"sv,
                                    "new"sv,        "north"sv,       "northern"sv,    "office"sv,     "pacific"sv,     "palestinian"sv,
                                    "parliament"sv, "party"sv,       "people"sv,      "police"sv,     "popular"sv,     "public"sv,
                                    "real"sv,       "red"sv,         "regional"sv,    "republic"sv,   "republican"sv,  "royal"sv,
                                    "russian"sv,    "saint"sv,       "san"sv,         "school"sv,     "security"sv,    "senate"sv,
                                    "social"sv,     "society"sv,     "south"sv,       "southern"sv,   "special"sv,     "st"sv,
                                    "state"sv,      "supreme"sv,     "the"sv,         "trade"sv,      "union"sv,       "united"sv,
                                    "university"sv, "us"sv,          "western"sv,     "white"sv,      "women"sv,       "world"sv,
                                    "young"sv,      "youth"sv};

template <std::size_t size>
bool has(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

std::string_view first_letter(std::string_view term) { return term.substr(0, text::decode_at(term, 0).size); }

std::string initials(const std::vector<Word>& words, std::size_t end, bool links, bool joined) {
    std::string letters;
    for (std::size_t i = 0; i < end; ++i) {
        if ((links || !words[i].link) && (joined || !words[i].joined)) letters += first_letter(words[i].term);
    }
    return letters;
}

}  // namespace

std::string GroupName::key(std::size_t first_words) const {
    std::string key;
    for (std::size_t i = 0; i < first_words; ++i) {
        if (words[i].term == "and") continue;  // "Procter & Gamble"
        if (!key.empty()) key += ' ';
        key += words[i].term;
    }
    return key;
}

GroupName take_group_apart(std::string_view text, const text::TokenStream& stream, TokenRange range) {
    GroupName name;
    bool joined = false;
    bool parted = false;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        const text::Token& token = stream.tokens[i];
        const std::string_view term = stream.term(token);
        if (term.empty()) {
            const bool hyphen = text[token.begin] == '-';
            joined = joined || hyphen;
            parted =
                parted || (!hyphen && token.kind == text::TokenKind::punctuation && text[token.begin] != '.' && text[token.begin] != '&');
            continue;
        }
        if (!(name.words.empty() && term == "the" && i + 1 < range.end)) name.words.push_back({term, is_link(term), joined, parted});
        joined = parted = false;
    }
    name.in_capitals = in_capitals(stream, range);
    return name;
}

bool may_be_acronym(const GroupName& name) {
    return name.words.size() == 1 && name.in_capitals && name.words[0].term.size() >= 2 && name.words[0].term.size() <= longest_acronym;
}

std::vector<std::string> acronyms_of(const GroupName& name) {
    std::vector<std::string> found;
    if (name.words.size() < 2 || name.words.size() > longest_initials) return found;
    std::size_t end = name.words.size();
    for (;;) {
        for (const bool links : {false, true}) {
            for (const bool joined : {true, false}) {
                std::string letters = initials(name.words, end, links, joined);
                if (letters.size() > 1 && std::ranges::find(found, letters) == found.end()) found.push_back(std::move(letters));
            }
        }
        if (end <= 2 || !has(legal_forms, name.words[end - 1].term)) return found;
        --end;
    }
}

bool is_legal_form(const GroupName& name, std::size_t short_words) {
    return std::all_of(name.words.begin() + static_cast<std::ptrdiff_t>(short_words), name.words.end(),
                       [](const Word& word) { return has(legal_forms, word.term); });
}

bool may_be_shortened(const GroupName& name, std::size_t short_words) {
    const auto behind = name.words.begin() + static_cast<std::ptrdiff_t>(short_words);
    if (behind->parted || name.words[short_words - 1].link) return false;
    const bool telling =
        std::any_of(name.words.begin(), behind, [](const Word& word) { return !word.link && !has(kinds_of_group, word.term); });
    return telling && std::none_of(behind, name.words.end(), [](const Word& word) { return has(bodies, word.term); });
}

}  // namespace dateline::coreference
