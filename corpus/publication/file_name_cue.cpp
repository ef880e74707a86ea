#include "corpus/publication/file_name_cue.hpp"

#include <charconv>

#include "corpus/publication/path_date.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::publication {

namespace {

Cue cue_of(const WrittenDate& date, std::string_view name) {
    return {.kind = CueKind::file_name,
            .name = "file name",
            .literal = std::string(name.substr(date.begin, date.end - date.begin)),
            .date = date};
}

std::string_view without_folders(std::string_view name) { return name.substr(name.rfind('/') + 1); }

int two_digits(std::string_view name, std::size_t at) {
    int value = 0;
    std::from_chars(name.data() + at, name.data() + at + 2, value);
    return value;
}

SixDigits six_digits_of(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        const std::size_t run = text::digits_at(name, at);
        if (run == 6) {
            SixDigits found{.present = true, .date = {}};
            if (const auto day = calendar::make_day(2000 + two_digits(name, at), two_digits(name, at + 2), two_digits(name, at + 4))) {
                found.date.emplace();
                found.date->begin = static_cast<std::uint32_t>(at);
                found.date->end = static_cast<std::uint32_t>(at + 6);
                found.date->period = {*day, *day};
                found.date->two_digit_year = true;
            }
            return found;
        }
        at += run;
    }
    return {};
}

}  // namespace

std::optional<Cue> file_name_cue(std::string_view name) {
    name = without_folders(name);
    if (const std::optional<WrittenDate> date = date_in_name(name)) return cue_of(*date, name);
    const SixDigits six = six_digits_of(name);
    return six.date ? std::optional(cue_of(*six.date, name)) : std::nullopt;
}

SixDigits six_digits(std::string_view name) {
    name = without_folders(name);
    return date_in_name(name) ? SixDigits{} : six_digits_of(name);
}

}  // namespace dateline::publication
