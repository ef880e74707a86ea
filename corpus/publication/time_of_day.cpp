#include "corpus/publication/time_of_day.hpp"

#include <algorithm>
#include <optional>

#include "corpus/text/ascii.hpp"

namespace dateline::publication {

namespace {

using Order = NumberOrder;

struct Zone {
    std::string_view name;
    Order order;
};

// Longer names before those that they begin with.
constexpr Zone zones[] = {
    {"AKDT", Order::month_first}, {"AKST", Order::month_first}, {"HST", Order::month_first}, {"EDT", Order::month_first},
    {"EST", Order::month_first},  {"CDT", Order::month_first},  {"CST", Order::month_first}, {"MDT", Order::month_first},
    {"MST", Order::month_first},  {"PDT", Order::month_first},  {"PST", Order::month_first}, {"CEST", Order::day_first},
    {"CET", Order::day_first},    {"EEST", Order::day_first},   {"EET", Order::day_first},   {"WEST", Order::day_first},
    {"WET", Order::day_first},    {"BST", Order::day_first},    {"GMT", Order::day_first},   {"MESZ", Order::day_first},
    {"MEZ", Order::day_first},    {"MSK", Order::day_first},    {"IST", Order::day_first},   {"SAST", Order::day_first},
    {"AEDT", Order::day_first},   {"AEST", Order::day_first},   {"NZDT", Order::day_first},  {"NZST", Order::day_first},
    {"UTC", Order::open},         {"JST", Order::open},         {"KST", Order::open},        {"HKT", Order::open},
    {"SGT", Order::open},         {"ADT", Order::open},         {"AST", Order::open},        {"NDT", Order::open},
    {"NST", Order::open},         {"ET", Order::month_first},   {"CT", Order::month_first},  {"MT", Order::month_first},
    {"PT", Order::month_first},   {"Z", Order::open},
};

char char_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    constexpr std::size_t widest = 4;
    std::size_t end = at;
    while (end < text.size() && end - at < widest && text::is_blank(text[end])) ++end;
    return end;
}

bool starts_with(std::string_view text, std::size_t at, std::string_view lower_word) {
    if (text.size() < at + lower_word.size()) return false;
    for (std::size_t i = 0; i < lower_word.size(); ++i) {
        if (text::lower(text[at + i]) != lower_word[i]) return false;
    }
    return true;
}

// A word that is not the beginning of a longer one.
bool has_word(std::string_view text, std::size_t at, std::string_view lower_word) {
    return starts_with(text, at, lower_word) && !text::is_letter(char_at(text, at + lower_word.size()));
}

constexpr std::string_view introductions[] = {"at",  "um",  "à",  "a las", "las", "às", "alle", "ore",
                                              "klo", "kl.", "kl", "om",    "o",   "в",  "о",    "t"};
constexpr std::string_view half_days[] = {"a.m.", "p.m.", "a.m", "p.m", "am", "pm"};
constexpr std::string_view units[] = {"uhr", "hours", "hrs", "h"};

std::size_t behind_half_day(std::string_view text, std::size_t at) {
    const std::size_t begin = skip_blanks(text, at);
    for (const std::string_view half : half_days) {
        if (starts_with(text, begin, half)) return begin + half.size();
    }
    return at;
}

// One name or offset, or a name with its offset.
std::size_t behind_one_zone(std::string_view text, std::size_t at) {
    std::size_t begin = skip_blanks(text, at);
    const bool bracketed = char_at(text, begin) == '(';
    if (bracketed) ++begin;
    std::size_t end = begin;
    for (const Zone& zone : zones) {
        if (!text.substr(std::min(begin, text.size())).starts_with(zone.name)) continue;
        // Glued to what follows ("EDTAP Newsmaker") only the longer names can be told from words.
        if (zone.name.size() < 3 && text::is_letter(char_at(text, begin + zone.name.size()))) continue;
        end = begin + zone.name.size();
        break;
    }
    if (const char sign = char_at(text, end); sign == '+' || sign == '-') {
        std::size_t digits = text::digits_at(text, end + 1);
        std::size_t offset_end = end + 1 + digits;
        if (digits <= 2 && char_at(text, offset_end) == ':' && text::digits_at(text, offset_end + 1) == 2) offset_end += 3;
        if (digits >= 1 && digits <= 4 && digits != 3) end = offset_end;
    }
    if (end == begin) return at;
    if (bracketed) return char_at(text, end) == ')' ? end + 1 : at;
    if (char_at(text, end) == '[') {
        const std::size_t close = text.substr(end, 40).find(']');
        if (close != std::string_view::npos) end += close + 1;
    }
    return end;
}

// "03分" behind an hour, if it is there.
std::size_t behind_minutes(std::string_view text, std::size_t at) {
    const std::size_t begin = skip_blanks(text, at);
    const std::size_t digits = text::digits_at(text, begin);
    if (digits < 1 || digits > 2) return at;
    for (const std::string_view minute : {"分", "분"}) {
        if (text.substr(begin + digits).starts_with(minute)) return begin + digits + minute.size();
    }
    return at;
}

// "17:03", "17:03:00.123", "17.03", "10h30", "170300", "5" (only with a half of the day or a unit behind it).
std::optional<std::size_t> behind_clock(std::string_view text, std::size_t at, bool after_t) {
    const std::size_t hour_digits = text::digits_at(text, at);
    if (after_t && (hour_digits == 4 || hour_digits == 6)) return at + hour_digits;  // 20250517T170300
    if (hour_digits < 1 || hour_digits > 2) return std::nullopt;
    if (hour_digits == 2 && text.substr(at, 2) > "24") return std::nullopt;
    std::size_t end = at + hour_digits;
    for (const std::string_view hour : {"時", "点", "时", "시"}) {  // 17時03分
        if (text.substr(std::min(end, text.size())).starts_with(hour)) return behind_minutes(text, end + hour.size());
    }
    const char mark = char_at(text, end);
    const bool short_parts =
        mark == ':' && text::digits_at(text, end + 1) == 1 && char_at(text, end + 2) == ':' && text::is_digit(char_at(text, end + 3));
    if (short_parts) return end + 3 + std::min<std::size_t>(text::digits_at(text, end + 3), 2);  // "3:4:5"
    const bool minutes = (mark == ':' || mark == '.' || mark == 'h') && text::digits_at(text, end + 1) == 2;
    if (!minutes) {
        const std::size_t half = behind_half_day(text, end);
        if (half > end) return half;
        const std::size_t unit_at = skip_blanks(text, end);
        for (const std::string_view unit : units) {
            if (has_word(text, unit_at, unit)) return unit_at + unit.size();
        }
        return std::nullopt;
    }
    if (mark == '.' && char_at(text, end + 3) == '.' && text::digits_at(text, end + 4) > 0) return std::nullopt;  // 17.03.2025
    end += 3;
    if (char_at(text, end) == ':' && text::digits_at(text, end + 1) == 2) {
        end += 3;
        const char fraction = char_at(text, end);
        if ((fraction == '.' || fraction == ',') && text::digits_at(text, end + 1) > 0) end += 1 + text::digits_at(text, end + 1);
    }
    return end;
}

// Domains of countries that put the month first, or the year; all others of two letters put the day first.
constexpr std::string_view month_first_domains[] = {"us", "gov", "mil"};
constexpr std::string_view silent_domains[] = {"ca", "ph", "cn", "jp", "kr", "tw", "hu", "lt", "mn",
                                               "io", "tv", "me", "co", "ai", "fm", "am", "ly"};
constexpr std::string_view year_first_languages[] = {"zh", "ja", "ko", "hu", "lt", "mn", "en", ""};

}  // namespace

std::size_t end_of_time(std::string_view text, std::size_t at) {
    constexpr std::string_view signs = ",-|;·";
    constexpr std::size_t widest_gap = 5;
    std::size_t begin = at;
    while (begin < text.size() && begin - at < widest_gap &&
           (text::is_blank(text[begin]) || signs.find(text[begin]) != std::string_view::npos)) {
        ++begin;
    }
    bool after_t = false;
    for (const std::string_view word : introductions) {
        if (!starts_with(text, begin, word)) continue;
        const std::size_t behind = skip_blanks(text, begin + word.size());
        if (!text::is_digit(char_at(text, behind))) continue;
        after_t = word == "t";
        begin = behind;
        break;
    }
    const std::optional<std::size_t> clock = behind_clock(text, begin, after_t);
    if (!clock) return at;
    std::size_t end = behind_half_day(text, *clock);
    const std::size_t unit_at = skip_blanks(text, end);
    for (const std::string_view unit : units) {
        if (has_word(text, unit_at, unit)) {
            end = unit_at + unit.size();
            break;
        }
    }
    return end_of_zone(text, end);
}

std::size_t end_of_zone(std::string_view text, std::size_t at) {
    const std::size_t end = behind_one_zone(text, at);
    return end == at ? at : behind_one_zone(text, end);  // Go writes both: "+0200 CEST"
}

NumberOrder order_by_zone(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = text[at] >= 'A' && text[at] <= 'Z' && (at == 0 || !text::is_letter(text[at - 1]));
        if (!begins) continue;
        for (const Zone& zone : zones) {
            if (text.substr(at).starts_with(zone.name) && !text::is_letter(char_at(text, at + zone.name.size()))) return zone.order;
        }
    }
    return Order::open;
}

NumberOrder order_by_host(std::string_view host) {
    const std::string_view domain = host.substr(host.rfind('.') + 1);
    if (std::ranges::find(month_first_domains, domain) != std::end(month_first_domains)) return Order::month_first;
    if (host.find('.') == std::string_view::npos || domain.size() != 2) return Order::open;
    const bool silent = std::ranges::find(silent_domains, domain) != std::end(silent_domains);
    return silent ? Order::open : Order::day_first;
}

NumberOrder order_by_language(std::string_view language) {
    const bool silent = std::ranges::find(year_first_languages, language) != std::end(year_first_languages);
    return silent ? Order::open : Order::day_first;
}

}  // namespace dateline::publication
