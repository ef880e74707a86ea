#include "corpus/input/mail_lines.hpp"

#include <algorithm>

#include "corpus/input/header_lines.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::input {

namespace {

constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// Lines that people do not write at the head of a text, and programs do.
constexpr std::string_view lines_of_programs[] = {"Message-ID",   "Received", "Return-Path", "MIME-Version",
                                                  "Delivered-To", "X-Mailer", "Newsgroups"};

constexpr std::size_t longest_from_line = 200;

constexpr std::string_view weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

template <std::size_t count>
bool is_one_of(const std::string_view (&words)[count], std::string_view word) {
    return std::ranges::find(words, word) != std::end(words);
}

// "10:03" or "10:03:00"
bool is_time(std::string_view word) {
    return (word.size() == 5 || word.size() == 8) && text::digits_at(word, 0) == 2 && word[2] == ':' && text::digits_at(word, 3) == 2 &&
           (word.size() == 5 || (word[5] == ':' && text::digits_at(word, 6) == 2));
}

bool is_year(std::string_view word) { return word.size() == 4 && text::digits_at(word, 0) == 4; }

bool is_day(std::string_view word) { return !word.empty() && word.size() <= 2 && text::digits_at(word, 0) == word.size(); }

bool is_header_line(std::string_view line) {
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && colon > 0 && line.find_first_of(" \t") > colon;
}

}  // namespace

bool is_from_line(std::string_view line) {
    if (!line.starts_with("From ") || line.size() > longest_from_line) return false;
    // What must come next: weekday, month, day, time, and then, behind a zone perhaps, the year.
    int found = 0;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find_first_of(text::blanks), line.size());
        const std::string_view word = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
        if (word.empty()) continue;
        if (is_one_of(weekdays, word)) {
            found = 1;
        } else if (found == 1) {
            found = is_one_of(months, word) ? 2 : 0;
        } else if (found == 2) {
            found = is_day(word) ? 3 : 0;
        } else if (found == 3) {
            found = is_time(word) ? 4 : 0;
        } else if (found == 4 && is_year(word)) {
            return true;
        }
    }
    return false;
}

bool begins_mail(std::string_view head) {
    const std::string_view header = header_of(head);
    if (!is_header_line(header.substr(0, header.find('\n')))) return false;
    const auto has = [&](std::string_view name) { return !header_value(header, name).empty(); };
    return has("From") && has("Date") && std::ranges::any_of(lines_of_programs, has);
}

}  // namespace dateline::input
