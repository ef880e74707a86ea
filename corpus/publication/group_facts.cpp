#include "corpus/publication/group_facts.hpp"

#include <algorithm>
#include <bit>
#include <vector>

#include "corpus/article/article_id.hpp"
#include "corpus/base/varint.hpp"
#include "corpus/publication/file_name_cue.hpp"

namespace dateline::publication {

namespace {

using base::append_varint;
using base::take_varint;

constexpr std::uint64_t encoding_version = 1;

constexpr std::int32_t week = 7;
constexpr std::int32_t month = 30;

constexpr std::size_t most_days = 16'384;  // 45 years of days

// Bounds of the rules in the header.
constexpr std::uint64_t many = 20;
constexpr std::uint64_t many_in_100 = 3;
constexpr std::uint64_t enough_firm = 10;
constexpr std::uint64_t big_group = 50;
constexpr std::size_t enough_days = 10;
constexpr std::uint64_t outstanding = 8;
constexpr std::uint64_t outstanding_in_100 = 10;
constexpr std::uint64_t enough_votes = 5;
constexpr std::uint64_t votes_in_100 = 95;
constexpr std::uint64_t enough_names = 3;
constexpr std::uint64_t names_in_100 = 90;
constexpr int longest_span_of_names = 40;  // years

std::int32_t number_of(calendar::Day day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); }

std::uint64_t zigzag(std::int64_t value) { return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63); }
std::int64_t unzigzag(std::uint64_t value) { return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1); }

// Days in the calendar's own range, so that decoded rubbish cannot overflow anything.
constexpr std::int64_t furthest_day = 4'000'000;
std::optional<std::int32_t> take_day(std::string_view& bytes, std::int64_t from) {
    const auto value = take_varint(bytes);
    if (!value) return std::nullopt;
    const std::int64_t step = unzigzag(*value);
    if (step < -2 * furthest_day || step > 2 * furthest_day) return std::nullopt;
    const std::int64_t day = from + step;
    if (day < -furthest_day || day > furthest_day) return std::nullopt;
    return static_cast<std::int32_t>(day);
}

// Which numbers stood where, when they leave no choice: 17/05/2025, 5/17/2025.
NumberOrder shown_order(const WrittenDate& date) {
    if (!date.numeric || date.two_digit_year || date.day_first || date.grain != calendar::Grain::day) return NumberOrder::open;
    return date.numbers;
}

}  // namespace

std::string group_of(const article::Location& location, std::string_view source) {
    std::string place = article::absolute_path(location.path);
    if (!location.member.empty()) place.append("/").append(location.member);
    if (location.record == 0) return "folder\n" + place.substr(0, place.rfind('/') + 1);
    return "file\n" + place + "\n" + std::string(source);
}

void GroupFacts::Others::add(std::int32_t of, std::int32_t other) { merge({1, std::abs(other - of) > week ? 1U : 0U, other, other}); }

void GroupFacts::Others::merge(const Others& more) {
    if (more.count == 0) return;
    first = count == 0 ? more.first : std::min(first, more.first);
    last = count == 0 ? more.last : std::max(last, more.last);
    count += more.count;
    far += more.far;
}

bool GroupFacts::Others::speak_against() const { return far * 2 > count && last - first > month; }

bool GroupFacts::Days::keeps(std::int32_t day) const {
    const std::uint64_t hash = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(day)) + 1) * 0x9E3779B97F4A7C15U;
    return static_cast<std::uint32_t>(std::countl_zero(hash)) >= level_;
}

GroupFacts::Day* GroupFacts::Days::at(std::int32_t day) { return keeps(day) ? &days_[day] : nullptr; }

const GroupFacts::Day* GroupFacts::Days::find(std::int32_t day) const {
    const auto found = days_.find(day);
    return found == days_.end() ? nullptr : &found->second;
}

void GroupFacts::Days::shrink() {
    while (days_.size() > most_days) {
        ++level_;
        std::erase_if(days_, [this](const auto& entry) { return !keeps(entry.first); });
    }
}

void GroupFacts::Days::merge(const Days& other) {
    if (other.level_ > level_) {
        level_ = other.level_;
        std::erase_if(days_, [this](const auto& entry) { return !keeps(entry.first); });
    }
    for (const auto& [number, more] : other.days_) {
        Day* day = at(number);
        if (day == nullptr) continue;
        day->count += more.count;
        day->firm.merge(more.firm);
        day->loose.merge(more.loose);
    }
    shrink();
}

void GroupFacts::observe(std::span<const Cue> cues, const article::Location& location) {
    ++articles_;
    std::optional<calendar::Day> field;                      // the best date field
    std::optional<std::pair<CueKind, calendar::Day>> firm;   // the best of fields, addresses, names
    std::optional<std::pair<CueKind, calendar::Day>> named;  // the best of addresses, names and headers
    std::vector<std::int32_t> heads;
    for (const Cue& cue : cues) {
        const CuePlace place = place_of(cue.kind);
        if (const NumberOrder order = shown_order(cue.date); order != NumberOrder::open) {
            Votes& votes = votes_[static_cast<std::size_t>(place)];
            ++(order == NumberOrder::day_first ? votes.day_first : votes.month_first);
        }
        const std::optional<calendar::Day> day = firm_day(cue);
        if (!day) continue;
        const auto better = [&](const auto& than) { return !than || cue.kind < than->first; };
        if (place == CuePlace::text) {
            if (std::ranges::find(heads, number_of(*day)) == heads.end()) heads.push_back(number_of(*day));
        } else if (better(firm)) {
            firm = {cue.kind, *day};
        }
        if (place == CuePlace::field && !field) field = day;
        if ((place == CuePlace::name || cue.kind == CueKind::header) && better(named)) named = {cue.kind, *day};
    }
    if (!heads.empty()) {
        ++headed_;
        for (std::size_t i = 0; i < heads.size(); ++i) {
            Day* day = heads_.at(heads[i]);
            if (day == nullptr) continue;
            ++day->count;
            if (firm) day->firm.add(heads[i], number_of(firm->second));
            if (heads.size() > 1) day->loose.add(heads[i], heads[i == 0 ? 1 : 0]);
        }
        heads_.shrink();
    }
    if (field) {
        ++fielded_;
        if (named && std::abs(number_of(named->second) - number_of(*field)) > week) {
            if (Day* day = fields_.at(number_of(*field))) {
                ++day->count;
                day->firm.add(number_of(*field), number_of(named->second));
            }
            fields_.shrink();
        }
    }
    if (location.record == 0) {
        const SixDigits six = six_digits(location.member.empty() ? location.path : location.member);
        if (six.present) ++six_digit_names_;
        if (six.date) {
            ++six_digit_dates_;
            const auto year = static_cast<std::size_t>(calendar::year_of(six.date->period.first) % 100);
            six_digit_years_.at(year / 64) |= std::uint64_t{1} << (year % 64);
        }
    }
}

void GroupFacts::merge(const GroupFacts& other) {
    articles_ += other.articles_;
    headed_ += other.headed_;
    fielded_ += other.fielded_;
    heads_.merge(other.heads_);
    fields_.merge(other.fields_);
    for (std::size_t i = 0; i < votes_.size(); ++i) {
        votes_.at(i).day_first += other.votes_.at(i).day_first;
        votes_.at(i).month_first += other.votes_.at(i).month_first;
    }
    six_digit_names_ += other.six_digit_names_;
    six_digit_dates_ += other.six_digit_dates_;
    for (std::size_t i = 0; i < six_digit_years_.size(); ++i) six_digit_years_.at(i) |= other.six_digit_years_.at(i);
}

bool GroupFacts::heads_too_many(calendar::Day day) const {
    const Day* entry = heads_.find(number_of(day));
    if (entry == nullptr || entry->count <= many || entry->count * 100 <= headed_ * many_in_100) return false;
    if (entry->firm.count >= enough_firm) return entry->firm.speak_against();
    if (entry->loose.count * 2 >= entry->count) return entry->loose.speak_against();

    // Nothing but the group's own dates: does this one stand out of them?
    if (entry->count * 100 < headed_ * outstanding_in_100) return false;
    std::vector<std::uint64_t> counts;
    std::int32_t first = INT32_MAX;
    std::int32_t last = INT32_MIN;
    std::uint64_t others = 0;
    for (const auto& [number, other] : heads_.all()) {
        if (number == number_of(day)) continue;
        counts.push_back(other.count);
        others += other.count;
        first = std::min(first, number);
        last = std::max(last, number);
    }
    if (counts.size() < enough_days || last - first <= month || others * 3 < entry->count) return false;
    const auto ninth_tenth = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() * 9 / 10);
    std::ranges::nth_element(counts, ninth_tenth);
    return entry->count > outstanding * *ninth_tenth;
}

bool GroupFacts::is_default_value(calendar::Day day) const {
    if (fielded_ < big_group) return false;
    const Day* entry = fields_.find(number_of(day));
    return entry != nullptr && entry->count * 2 > fielded_ && entry->firm.last - entry->firm.first > month;
}

NumberOrder GroupFacts::order(CuePlace place) const {
    const Votes& votes = votes_.at(static_cast<std::size_t>(place));
    const std::uint64_t all = votes.day_first + votes.month_first;
    if (all < enough_votes) return NumberOrder::open;
    if (votes.day_first * 100 >= all * votes_in_100) return NumberOrder::day_first;
    if (votes.month_first * 100 >= all * votes_in_100) return NumberOrder::month_first;
    return NumberOrder::open;
}

bool GroupFacts::six_digits_are_dates(calendar::Day latest) const {
    if (six_digit_names_ < enough_names || six_digit_dates_ * 100 < six_digit_names_ * names_in_100) return false;
    const int last_year = calendar::year_of(latest);
    int first = last_year;
    int last = last_year - 100;
    for (int year = 0; year < 100; ++year) {
        const auto word = static_cast<std::size_t>(year / 64);
        if ((six_digit_years_.at(word) >> (year % 64) & 1) == 0) continue;
        const int full = 2000 + year > last_year ? 1900 + year : 2000 + year;
        first = std::min(first, full);
        last = std::max(last, full);
    }
    return last - first <= longest_span_of_names;
}

void GroupFacts::Days::encode(std::string& out) const {
    std::vector<std::int32_t> numbers;
    numbers.reserve(days_.size());
    for (const auto& entry : days_) numbers.push_back(entry.first);
    std::ranges::sort(numbers);
    append_varint(out, level_);
    append_varint(out, numbers.size());
    std::int32_t before = 0;
    const auto append_others = [&](const Others& others, std::int32_t of) {
        append_varint(out, others.count);
        if (others.count == 0) return;
        append_varint(out, others.far);
        append_varint(out, zigzag(others.first - of));
        append_varint(out, zigzag(others.last - of));
    };
    for (const std::int32_t number : numbers) {
        const Day& day = days_.at(number);
        append_varint(out, zigzag(number - before));
        append_varint(out, day.count);
        append_others(day.firm, number);
        append_others(day.loose, number);
        before = number;
    }
}

bool GroupFacts::Days::decode(std::string_view& bytes) {
    const auto level = take_varint(bytes);
    const auto size = take_varint(bytes);
    if (!level || !size || *level > 64 || *size > most_days) return false;
    level_ = static_cast<std::uint32_t>(*level);
    const auto take_others = [&](Others& others, std::int32_t of) {
        const auto count = take_varint(bytes);
        if (!count) return false;
        others.count = *count;
        if (*count == 0) return true;
        const auto far = take_varint(bytes);
        const auto first = take_day(bytes, of);
        const auto last = take_day(bytes, of);
        if (!far || !first || !last) return false;
        others.far = *far;
        others.first = *first;
        others.last = *last;
        return true;
    };
    std::int32_t number = 0;
    for (std::uint64_t i = 0; i < *size; ++i) {
        const auto next = take_day(bytes, number);
        const auto count = take_varint(bytes);
        if (!next || !count) return false;
        number = *next;
        Day& day = days_[number];
        day.count = *count;
        if (!take_others(day.firm, number) || !take_others(day.loose, number)) return false;
    }
    return true;
}

std::string GroupFacts::encode() const {
    std::string out;
    append_varint(out, encoding_version);
    for (const std::uint64_t count :
         {articles_, headed_, fielded_, six_digit_names_, six_digit_dates_, six_digit_years_[0], six_digit_years_[1]}) {
        append_varint(out, count);
    }
    for (const Votes& votes : votes_) {
        append_varint(out, votes.day_first);
        append_varint(out, votes.month_first);
    }
    heads_.encode(out);
    fields_.encode(out);
    return out;
}

std::optional<GroupFacts> GroupFacts::decode(std::string_view bytes) {
    GroupFacts facts;
    const auto version = take_varint(bytes);
    if (!version || *version != encoding_version) return std::nullopt;
    for (std::uint64_t* count : {&facts.articles_, &facts.headed_, &facts.fielded_, &facts.six_digit_names_, &facts.six_digit_dates_,
                                 &facts.six_digit_years_[0], &facts.six_digit_years_[1]}) {
        const auto value = take_varint(bytes);
        if (!value) return std::nullopt;
        *count = *value;
    }
    for (Votes& votes : facts.votes_) {
        const auto day_first = take_varint(bytes);
        const auto month_first = take_varint(bytes);
        if (!day_first || !month_first) return std::nullopt;
        votes = {*day_first, *month_first};
    }
    if (!facts.heads_.decode(bytes) || !facts.fields_.decode(bytes) || !bytes.empty()) return std::nullopt;
    return facts;
}

}  // namespace dateline::publication
