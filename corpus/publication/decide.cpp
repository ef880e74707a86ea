#include "corpus/publication/decide.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "corpus/publication/believable.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::publication {

namespace {

using calendar::Day;
using calendar::Grain;
using calendar::Period;

constexpr std::size_t most_cues = 24;
constexpr std::size_t most_notes = 6;
constexpr std::chrono::days far{7};

struct Reading {
    Period period;
    Grain grain;

    bool is_day() const { return grain == Grain::day; }
};

std::string written(const Reading& reading) {
    switch (reading.grain) {
        case Grain::day: return calendar::iso_date(reading.period.first);
        case Grain::month: return calendar::iso_month(reading.period.first);
        default: return calendar::iso_year(reading.period.first);
    }
}

// What was written, as part of a line: a date may go over a line end, and a hostile value over a screen.
std::string shown(std::string_view literal) {
    constexpr std::size_t longest = 60;
    std::string line(literal.substr(0, text::floor_character(literal, longest)));
    for (char& c : line) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    return line;
}

bool overlap(const Period& a, const Period& b) { return a.first <= b.last && b.first <= a.last; }

bool contradicts(const Reading& a, const Reading& b) {
    return a.is_day() && b.is_day() ? !agree(a.period.first, b.period.first) : !overlap(a.period, b.period);
}

class Decider {
public:
    Decider(std::span<const Cue> cues, const GroupFacts& group, Day latest) : group_(group), latest_(latest) {
        // By insertion: there are two or three, mostly one, and this is done for every article.
        for (const Cue& cue : cues.first(std::min(cues.size(), most_cues))) {
            std::size_t at = count_++;
            for (; at > 0 && ranked_.at(at - 1)->kind > cue.kind; --at) ranked_.at(at) = ranked_.at(at - 1);
            ranked_.at(at) = &cue;
        }
    }

    Decision decide() {
        std::size_t i = 0;
        for (; i < count_ && !found_; ++i) {
            const std::optional<Reading> reading = believed(*ranked_.at(i));
            if (!reading) continue;
            found_ = reading;
            told_by_ = ranked_.at(i);
        }
        if (!found_) {
            note_what_little_there_is();
        } else {
            for (; i < count_; ++i) compare(*ranked_.at(i));
            article::Published& published = decision_.published;
            published.period = found_->period;
            published.grain = found_->grain;
            published.from = source_of(told_by_->kind);
            published.literal = told_by_->literal;
            published.cue = told_by_->name;
        }
        return std::move(decision_);
    }

private:
    std::span<const Cue* const> ranked() const { return std::span(ranked_).first(count_); }

    void note(std::string text) {
        std::vector<std::string>& notes = decision_.published.conflicts;
        if (notes.size() < most_notes && std::ranges::find(notes, text) == notes.end()) notes.push_back(std::move(text));
    }

    // Asks the group; from here on the decision is not the article's alone.
    const GroupFacts& ask() {
        decision_.depends_on_group = true;
        return group_;
    }

    // The certain day of another cue of this article.
    template <class Wanted>
    bool another(const Cue& cue, Wanted wanted) const {
        return std::ranges::any_of(ranked(), [&](const Cue* other) {
            if (other == &cue) return false;
            const std::optional<Day> day = firm_day(*other);
            return day && *day <= latest_ && wanted(*other, *day);
        });
    }

    bool is_possible(const Period& period, CueKind kind) const { return !is_too_old(period, kind) && period.first <= latest_; }

    // The day that the cue's numbers mean, in its century; empty where nothing tells.
    std::optional<Reading> read(const Cue& cue) {
        const WrittenDate& date = cue.date;
        if (cue.kind == CueKind::modified || date.yearless || is_sentinel(cue)) return std::nullopt;
        if (!date.day_first && !date.two_digit_year) {
            if (is_possible(date.period, cue.kind)) return Reading{date.period, date.grain};
            if (date.period.first > latest_) note(cue.name + " says " + written({date.period, date.grain}) + ", which lies ahead");
            return std::nullopt;
        }
        const std::optional<WrittenDate> placed = in_century_of(date, latest_);
        if (!placed) return std::nullopt;
        return placed->day_first ? in_order(cue, *placed) : with_two_digits(cue, *placed);
    }

    std::optional<Reading> with_two_digits(const Cue& cue, const WrittenDate& date) {
        const Day day = date.period.first;
        const Reading reading{date.period, Grain::day};
        if (!is_possible(date.period, cue.kind)) return std::nullopt;
        if (another(cue, [&](const Cue&, Day other) { return agree(other, day); })) return reading;
        if (cue.kind == CueKind::file_name && !date.numeric) {
            return ask().six_digits_are_dates(latest_) ? std::optional(reading) : std::nullopt;
        }
        const bool field = place_of(cue.kind) == CuePlace::field;
        if (!date.numeric && (field || date.apostrophe)) return reading;
        // Where a page shows its date, it is written as its language writes dates.
        if (cue.kind == CueKind::page_line && date.numeric && cue.order == date.numbers) return reading;
        // "1/31/06" means what "10/04/2007" means beside it.
        if (date.numeric && ask().order(place_of(cue.kind)) == date.numbers) return reading;
        return std::nullopt;
    }

    std::optional<Reading> in_order(const Cue& cue, const WrittenDate& date) {
        const Day month_first = date.period.first;
        const Day day_first = *date.day_first;
        const auto as = [](Day day) { return Reading{{day, day}, Grain::day}; };
        const bool may_be_month_first = is_possible({month_first, month_first}, cue.kind);
        const bool may_be_day_first = is_possible({day_first, day_first}, cue.kind);
        if (!may_be_month_first && !may_be_day_first) return std::nullopt;
        if (!date.two_digit_year && !may_be_day_first) return as(month_first);
        if (!date.two_digit_year && !may_be_month_first) return as(day_first);
        const auto confirmed = [&](Day day) { return another(cue, [&](const Cue&, Day other) { return agree(other, day); }); };
        const bool month_first_confirmed = confirmed(month_first);
        const bool day_first_confirmed = confirmed(day_first);
        if (month_first_confirmed != day_first_confirmed) return as(month_first_confirmed ? month_first : day_first);
        NumberOrder order = ask().order(place_of(cue.kind));
        if (order == NumberOrder::open && (!date.two_digit_year || cue.kind == CueKind::page_line)) {
            order = cue.order != NumberOrder::open ? cue.order : date.dotted ? NumberOrder::day_first : NumberOrder::open;
        }
        if (order == NumberOrder::month_first) return as(month_first);
        if (order == NumberOrder::day_first) return as(day_first);
        note(cue.name + " says " + shown(cue.literal) + ": " + calendar::iso_date(month_first) + " or " + calendar::iso_date(day_first));
        return std::nullopt;
    }

    // What the cue says, unless the group shows that it is not the article's.
    std::optional<Reading> believed(const Cue& cue) {
        const std::optional<Reading> reading = read(cue);
        if (!reading || !reading->is_day()) return reading;
        const Day day = reading->period.first;
        switch (place_of(cue.kind)) {
            case CuePlace::text: {
                const auto confirms = [&](const Cue& other, Day said) {
                    return place_of(other.kind) != CuePlace::text && agree(said, day);
                };
                if (another(cue, confirms) || !ask().heads_too_many(day)) return reading;
                note(cue.name + " says " + written(*reading) + ", as too many of its group do");
                return std::nullopt;
            }
            case CuePlace::field: {
                const auto is_other = [&](const Cue& other) {
                    return place_of(other.kind) == CuePlace::name || other.kind == CueKind::header;
                };
                const auto denies = [&](const Cue& other, Day said) { return is_other(other) && (said - day > far || day - said > far); };
                const auto confirms = [&](const Cue& other, Day said) { return is_other(other) && agree(said, day); };
                if (!another(cue, denies) || another(cue, confirms) || !ask().is_default_value(day)) return reading;
                note(cue.name + " says " + written(*reading) + ", as most of its group do");
                return std::nullopt;
            }
            case CuePlace::name: return reading;
        }
        return reading;
    }

    // A later cue, once the day is told: it makes a month finer, contradicts, or says nothing new.
    void compare(const Cue& cue) {
        if (cue.date.yearless) {
            if (found_->is_day()) return;
            const auto placed = in_year(cue.date, calendar::year_of(found_->period.first));
            if (placed && overlap(*placed, found_->period) && placed->first <= latest_) refine({*placed, Grain::day}, cue);
            return;
        }
        if (cue.kind == CueKind::modified) {
            if (cue.date.period.last + same_day < found_->period.first)
                note(cue.name + " says " + written({cue.date.period, cue.date.grain}));
            return;
        }
        // A date at the head that differs is an event's, mostly: only a header is worth asking the group about.
        if (cue.kind >= CueKind::line && found_->is_day()) return;
        const std::optional<Reading> plain =
            cue.date.day_first || cue.date.two_digit_year ? std::nullopt : std::optional(Reading{cue.date.period, cue.date.grain});
        if (plain && plain->is_day() && plain->period == found_->period && is_more_explicit(cue)) told_by_ = &cue;
        if (plain && !contradicts(*plain, *found_) && (found_->is_day() || !plain->is_day())) return;
        const std::optional<Reading> reading = believed(cue);
        if (!reading) return;
        if (contradicts(*reading, *found_)) {
            note(cue.name + " says " + written(*reading) + " (" + shown(cue.literal) + ")");
        } else if (!found_->is_day() && reading->grain < found_->grain) {
            refine(*reading, cue);
        }
    }

    // What a source says for machines is named as what told the day when it says the same as what people see, or as the address.
    bool is_more_explicit(const Cue& cue) const {
        const article::DateSource by = source_of(told_by_->kind);
        return source_of(cue.kind) == article::DateSource::metadata && (by == article::DateSource::url || by == article::DateSource::text);
    }

    void refine(const Reading& reading, const Cue& cue) {
        found_ = reading;
        told_by_ = &cue;
    }

    void note_what_little_there_is() {
        for (const Cue* cue : ranked()) {
            if (cue->date.yearless) note(cue->name + " says " + shown(cue->literal) + ", without a year");
            if (cue->kind == CueKind::modified && !cue->date.day_first && !is_sentinel(*cue) && is_possible(cue->date.period, cue->kind)) {
                note("no later than " + written({cue->date.period, cue->date.grain}) + " (" + cue->name + ")");
            }
        }
    }

    const GroupFacts& group_;
    Day latest_;
    std::array<const Cue*, most_cues> ranked_{};
    std::size_t count_ = 0;
    std::optional<Reading> found_;
    const Cue* told_by_ = nullptr;
    Decision decision_;
};

}  // namespace

Decision decide(std::span<const Cue> cues, const GroupFacts& group, Day latest) {
    if (cues.empty()) return {};
    return Decider(cues, group, latest).decide();
}

void suggest_order(std::span<Cue> cues, std::string_view host, std::string_view language) {
    for (Cue& cue : cues) {
        if (!cue.date.day_first || cue.order != NumberOrder::open) continue;
        cue.order = order_by_host(host);
        if (cue.order == NumberOrder::open) cue.order = order_by_language(language);
    }
}

}  // namespace dateline::publication
