#include "corpus/publication/path_date.hpp"

#include <algorithm>
#include <string>

#include "corpus/publication/date_pieces.hpp"
#include "corpus/publication/month_words.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::publication {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;

bool has_written_year(const WrittenDate& date) {
    const int year = calendar::year_of(date.period.first);
    return !date.yearless && !date.two_digit_year && year >= first_year && year <= last_year;
}

std::optional<WrittenDate> on_day(std::string_view year, std::string_view month, std::string_view day, std::size_t begin, std::size_t end) {
    return written_day(value_of(year), value_of(month), value_of(day), begin, end);
}

// "20161004", "20161004101500", "2016-10-04", "2016_10_04": digits and signs that no other digit touches.
std::optional<WrittenDate> year_first(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        const std::size_t run = text::digits_at(name, at);
        if (run == 0) continue;
        std::optional<WrittenDate> date;
        if (run == 8 || run == 14) {
            date = on_day(name.substr(at, 4), name.substr(at + 4, 2), name.substr(at + 6, 2), at, at + 8);
        } else if (run == 4 && at + 5 < name.size() && !text::is_letter(name[at + 4])) {
            const std::size_t month = text::digits_at(name, at + 5);
            const std::size_t day_at = at + 5 + month + 1;
            const std::size_t day = text::digits_at(name, day_at);
            if (month >= 1 && month <= 2 && day >= 1 && day <= 2 && name[day_at - 1] == name[at + 4]) {
                date = on_day(name.substr(at, 4), name.substr(at + 5, month), name.substr(day_at, day), at, day_at + day);
            }
        }
        if (date && has_written_year(*date)) return date;
        at += run;  // what stands behind is no digit
    }
    return std::nullopt;
}

}  // namespace

std::optional<WrittenDate> date_in_name(std::string_view name) {
    if (const std::optional<WrittenDate> date = year_first(name)) return date;
    // The notations of texts know the signs "-", "." and "/"; names use others in their place.
    std::string plain(name);
    for (char& c : plain) {
        if (c == '_' || c == '+' || c == '~') c = '-';
    }
    constexpr std::size_t most_dates = 4;
    for (const WrittenDate& date : find_dates(plain, most_dates)) {
        if (has_written_year(date) && date.grain == calendar::Grain::day) return date;
    }
    return std::nullopt;
}

std::optional<PathDate> date_of_pieces(std::span<const std::string_view> pieces, std::size_t first) {
    using calendar::Grain;
    const std::string_view piece = pieces[first];
    const auto at = [&](std::size_t i) { return first + i < pieces.size() ? pieces[first + i] : std::string_view{}; };
    const auto all_digits = [](std::string_view text) { return !text.empty() && text::digits_at(text, 0) == text.size(); };
    const std::size_t digits = text::digits_at(piece, 0);
    const int year = digits >= 4 ? value_of(piece.substr(0, 4)) : 0;
    if (year < first_year || year > last_year) return std::nullopt;
    if (digits == 4 && piece.size() == 4) {
        const int month = month_of_piece(at(1));
        if (month == 0) return PathDate{calendar::year_period(year), Grain::year, 1};
        const std::optional<calendar::Day> day =
            all_digits(at(2)) && at(2).size() <= 2 ? calendar::make_day(year, month, value_of(at(2))) : std::nullopt;
        if (day) return PathDate{{*day, *day}, Grain::day, 3};
        return PathDate{calendar::month_period(year, month), Grain::month, 2};
    }
    if (const std::optional<WrittenDate> date = year_first(piece); date && date->begin == 0 && date->end == piece.size()) {
        return PathDate{date->period, Grain::day, 1};
    }
    const bool parted = digits == 4 && piece.size() > 5 && (piece[4] == '-' || piece[4] == '_' || piece[4] == '.');
    const int month = parted ? month_of_piece(piece.substr(5)) : digits == 6 && piece.size() == 6 ? month_of_piece(piece.substr(4)) : 0;
    if (month == 0) return std::nullopt;
    return PathDate{calendar::month_period(year, month), Grain::month, 1};
}

std::vector<std::string_view> pieces_of(std::string_view path) {
    constexpr std::size_t most = 32;
    std::vector<std::string_view> pieces;
    while (!path.empty() && pieces.size() < most) {
        const std::size_t slash = path.rfind('/');
        const std::string_view piece = slash == std::string_view::npos ? path : path.substr(slash + 1);
        if (!piece.empty()) pieces.push_back(piece);
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
    }
    std::ranges::reverse(pieces);
    return pieces;
}

int month_of_piece(std::string_view piece) {
    const std::size_t digits = text::digits_at(piece, 0);
    if (digits != piece.size()) return digits == 0 ? month_of_word(piece) : 0;
    const int month = digits <= 2 ? value_of(piece) : 0;
    return month <= 12 ? month : 0;
}

}  // namespace dateline::publication
