#include "corpus/publication/surroundings.hpp"

#include <algorithm>
#include <string>

#include "corpus/publication/label_words.hpp"
#include "corpus/publication/month_words.hpp"
#include "corpus/publication/time_of_day.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::publication {

namespace {

// Words behind which a date belongs to the sentence. Small letters; the languages whose month names are known.
// clang-format off
constexpr std::string_view leading_words[] = {
    // en
    "on", "by", "until", "till", "til", "through", "thru", "from", "since", "effective", "dated", "born", "of", "in", "at", "before",
    "after", "to", "for", "the", "and", "or", "between", "ending", "ended", "beginning", "starting", "held", "this", "next", "last", "end",
    "ends", "begin", "begins", "than", "due", "as", "is", "was", "were", "deadline", "expires", "expire", "during", "s", "date",
    "commencing", "around", "about", "ago", "a", "an", "with", "vs", "no", "its", "their", "his", "her", "be", "set", "tomorrow",
    "scheduled", "when", "that", "every", "each", "until", "past", "not", "will", "would", "early", "late", "mid", "m", "pm", "noon", "midnight",
    // de nl da no sv
    "am", "vom", "bis", "seit", "zum", "ab", "im", "der", "des", "dem", "den", "die", "das", "dieses", "nach", "vor", "und", "op", "van",
    "tot", "sinds", "vanaf", "de", "het", "en", "voor", "na", "fra", "til", "siden", "och", "og", "från", "till", "sedan", "på",
    // fr es it pt ro
    "le", "du", "au", "depuis", "dès", "jusqu", "et", "la", "les", "avant", "après", "el", "del", "desde", "hasta", "al", "y", "antes",
    "il", "dal", "fino", "e", "em", "desde", "até", "dia", "da", "do", "no", "din", "până", "pe", "și",
    // pl cs ru uk
    "od", "dnia", "w", "z", "i", "dne", "v", "a", "с", "со", "до", "по", "к", "в", "от", "на", "и", "з", "від", "у", "та", "після", "после",
    // tr hu fi
    "ve", "és", "ja",
};

// With a capital in headlines, and still going on: "To Designate May 15 2005 As National Peace Officers Memorial Day".
constexpr std::string_view joining_words[] = {"as", "at", "in", "on", "to", "for", "and", "or", "is", "was", "from", "with"};

constexpr std::string_view release_words[] = {"for immediate release", "immediate release", "for release", "press release", "news release",
                                              "contact", "by ", "von ", "par ", "por ", "media contact", "press contact", "contacts", "pressemitteilung",
                                              "communiqué de presse", "comunicado de prensa", "comunicato stampa"};
constexpr std::string_view event_words[] = {"time:", "time ", "where", "when", "location", "place:", "venue", "what:", "who:", "ort:", "uhrzeit"};
constexpr std::string_view letter_words[] = {"dear ", "the honorable", "honorable ", "hon.", "via fax", "via facsimile", "via electronic",
                                             "to whom it may", "sehr geehrte", "the president the white house", "president george"};
// States as they stand behind a place in a dateline, and the district.
constexpr std::string_view state_words[] = {"D", "DC", "D.C", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan",
                                            "Ky", "La", "Md", "Mass", "Maine", "Mich", "Minn", "Miss", "Mo", "Mont", "N.D", "Neb", "Nev", "N", "N.H",
                                            "N.J", "N.M", "N.Y", "N.C", "Okla", "Ore", "Pa", "R.I", "S", "S.C", "S.D", "Tenn", "Texas", "Utah", "Vt",
                                            "Va", "Wash", "W", "W.Va", "Wis", "Wyo"};
// clang-format on

constexpr std::size_t reach = 100;  // bytes looked at to either side

template <std::size_t N>
bool is_one_of(const std::string_view (&table)[N], std::string_view word) {
    return std::ranges::find(table, word) != std::end(table);
}

template <std::size_t N>
bool starts_with_one_of(std::string_view lower_text, const std::string_view (&table)[N]) {
    return std::ranges::any_of(table, [&](std::string_view words) { return lower_text.starts_with(words); });
}

bool is_capital(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F) || c == 0x401;
}

bool is_in_capitals(std::string_view word, std::size_t least) {
    if (word.size() < least || !is_capital(text::decode_at(word, 0).code_point)) return false;
    return std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::size_t begin_of_character(std::string_view text, std::size_t end) {
    std::size_t at = end - 1;
    while (at > 0 && end - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

// The word with which the text ends: letters, and digits.
std::string_view last_word(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0) {
        const std::size_t at = begin_of_character(text, begin);
        const char32_t c = text::decode_at(text, at).code_point;
        if (!is_name_letter(c) && !(c < 0x80 && text::is_digit(static_cast<char>(c)))) break;
        begin = at;
    }
    return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        const text::Decoded decoded = text::decode_at(text, end);
        if (!is_name_letter(decoded.code_point)) break;
        end += decoded.size;
    }
    return text.substr(0, end);
}

// Whether a line, a wide gap or the text itself begins behind what `text` ends with.
bool ends_segment(std::string_view text) {
    const std::size_t blanks_begin = text.find_last_not_of(text::blanks) + 1;  // 0 where there are blanks alone
    const std::string_view gap = text.substr(blanks_begin);
    return blanks_begin == 0 || gap.find('\n') != std::string_view::npos || gap.size() >= 3;
}

// A label counts where it stands for itself. One in a sentence does not: "will be published on March 29 in the Federal Register".
bool label_stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view before = text.substr(0, begin);
    if (ends_segment(before)) return true;
    const char last = text::trimmed(before).back();
    if (!text::is_letter(last) && last != ',' && static_cast<unsigned char>(last) < 0x80) return true;  // "202 224 5972 Date 10 03 2005"
    const bool one_word = text.substr(begin, end - begin).find(' ') == std::string_view::npos;
    return !one_word && is_capital(text::decode_at(text, begin).code_point);
}

Before before_date(std::string_view text, std::size_t& begin) {
    const std::string_view all = text.substr(0, begin);
    std::string_view before = all.substr(all.size() > reach ? all.size() - reach : 0);
    const std::size_t cut = all.size() - before.size();
    const std::string_view said = text::trimmed(before);
    if (said.empty()) return cut == 0 ? Before::start : Before::line;

    std::size_t label_begin = 0;
    switch (label_before(before, label_begin)) {
        case Label::published: {
            const std::size_t label_end = before.find_last_not_of(" \t\r\n:|-,.") + 1;
            if (label_stands_alone(before, label_begin, label_end)) {
                begin = cut + label_begin;
                return Before::published;
            }
            break;
        }
        case Label::updated: begin = cut + label_begin; return Before::updated;
        case Label::other: return Before::other_label;
        case Label::none: break;
    }
    const char last = said.back();
    const std::string_view word = last_word(said);
    if (ends_segment(before)) {
        const bool sentence = last == '.' || last == ':' || last == '!' || last == '?' || last == '"' || said.ends_with("”");
        return sentence ? Before::sentence : Before::line;
    }
    if (word.empty()) {
        if (cut == 0 && std::ranges::none_of(said, [](char c) { return text::is_letter(c) || text::is_digit(c); }) && said.size() <= 12) {
            return Before::start;
        }
        return last == '.' || last == ':' || last == '!' || last == '?' || last == '"' ? Before::sentence : Before::sign;
    }
    if (is_one_of(leading_words, text::lower(word))) return Before::in_sentence;
    if (text::is_digit(word.front())) {  // "June 6 [June 8 2007]": the end of a stretch of days
        const std::string_view ahead = text::trimmed(said.substr(0, said.size() - word.size()));
        if (month_of_word(last_word(ahead)) != 0) return Before::in_sentence;
    }
    if (is_in_capitals(word, 2)) return Before::capitals;
    if (is_capital(text::decode_at(word, 0).code_point) || text::is_digit(word.front())) return Before::capital;
    return Before::word;
}

After after_date(std::string_view text, std::size_t end) {
    std::string_view after = text.substr(end, reach);
    // A sign that closes what stands around the date: "(May 19, 2025)", "May 19, 2025 |".
    const std::size_t closing = after.find_first_not_of(" \t)]|*");
    if (closing != std::string_view::npos && closing > 0 && after.find_first_of(")]|*") < closing) after.remove_prefix(closing);
    const std::size_t said_begin = after.find_first_not_of(text::blanks);
    if (said_begin == std::string_view::npos) return after.size() < reach ? After::end : After::line;
    const std::string_view gap = after.substr(0, said_begin);
    const std::string_view said = after.substr(said_begin);
    const std::string lower = text::lower(said);
    if (starts_with_one_of(lower, event_words)) return After::event;
    if (starts_with_one_of(lower, letter_words)) return After::letter;
    if (gap.find('\n') != std::string_view::npos || gap.size() >= 3) return After::line;
    const std::string_view word = first_word(said);
    const bool capital = !word.empty() && is_capital(text::decode_at(word, 0).code_point);
    if (capital && starts_with_one_of(lower, release_words)) return After::release;
    if (word.empty()) {
        if (said.starts_with('-') || said.starts_with("–") || said.starts_with("—") || said.starts_with('(') || said.starts_with('_'))
            return After::dash;
        // "May 21, 2008." alone on its line
        const std::size_t next = said.find_first_not_of(" \t.,;:", 1);
        return said.front() == '.' && (next == std::string_view::npos || said[next] == '\n') ? After::line : After::sentence;
    }
    if (!capital) return After::sentence;
    if (is_one_of(joining_words, text::lower(word))) return After::joining;
    if (is_in_capitals(word, 4)) return After::capitals;
    const std::string_view rest = text::trimmed(said.substr(word.size()));
    const std::string_view second = rest.substr(0, rest.find_first_of(" ,)\n-"));
    return is_one_of(state_words, second) ? After::place : After::capital;
}

}  // namespace

Surroundings surroundings_of(std::string_view text, const WrittenDate& date) {
    Surroundings around{};
    around.begin = date.begin;
    around.end = end_of_time(text, date.end);
    around.before = before_date(text, around.begin);
    around.after = after_date(text, around.end);
    return around;
}

}  // namespace dateline::publication
