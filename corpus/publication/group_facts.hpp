// What the articles of one group (a folder, or what one outlet has in one dump) teach about each other's dates. A value: facts are gathered
// from any articles in any order, added up, stored, and gathered further; the same articles always make the same facts.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "corpus/article/article.hpp"
#include "corpus/publication/believable.hpp"
#include "corpus/publication/cue.hpp"

namespace dateline::publication {

// The name of the group that an article belongs to: its folder (also inside an archive) where it is a file of its own, else its file and
// the outlet that it names; paths are made absolute, so that it is the same from everywhere. Neither empty nor shared by other kinds of groups.
std::string group_of(const article::Location& location, std::string_view source);

class GroupFacts {
public:
    // Adds what one article shows. Articles are told apart by nobody: one that is observed twice counts twice.
    void observe(std::span<const Cue> cues, const article::Location& location);

    // Adds what other articles of the same group have shown.
    void merge(const GroupFacts& other);

    bool empty() const { return articles_ == 0; }

    // --- What decide() asks. Facts of no articles answer no and open. ---

    // The date heads so many texts of the group that it is the page's own, or the day of the crawl: more than 20 and more than 3 in 100
    // of those with a date at their head, and either their other dates say otherwise (most of them lie more than a week away, and over
    // more than 30 days), or, where they have none, it stands out of the group's own dates: it heads 10 in 100, the others spread
    // over more than 30 days and head a quarter of all, and nine of ten of their days have less than an eighth of its articles. A dump of
    // one day, an archive with hundreds of articles on each day, and a busy day of a small office have no such date.
    bool heads_too_many(calendar::Day day) const;

    // A date field gives the day to more than half of the group (of 50 articles and more) while their addresses, names and headers say
    // otherwise: the value of a default, not a date.
    bool is_default_value(calendar::Day day) const;

    // How the group writes days and months as numbers, by the dates whose numbers leave no choice: at least 5 of them, and 95 in 100 of
    // one kind; open otherwise.
    NumberOrder order(CuePlace place) const;

    // The six digits in the group's file names are YYMMDD: of three names and more that have six digits 90 in 100 make a day, in years
    // that lie no more than 40 apart when none of them is after `latest`.
    bool six_digits_are_dates(calendar::Day latest) const;

    // The facts as bytes, the same for the same articles. Few hundred bytes for most groups; at most about 400 KB.
    std::string encode() const;
    // Empty for bytes that encode() did not make.
    static std::optional<GroupFacts> decode(std::string_view bytes);

    bool operator==(const GroupFacts& other) const { return encode() == other.encode(); }

private:
    // Other dates of the articles that have a certain date.
    struct Others {
        std::uint64_t count = 0;
        std::uint64_t far = 0;   // more than a week away from it
        std::int32_t first = 0;  // days since 1970; of no meaning while count is 0
        std::int32_t last = 0;

        void add(std::int32_t of, std::int32_t other);
        void merge(const Others& more);
        bool speak_against() const;
    };
    struct Day {
        std::uint64_t count = 0;  // articles
        Others firm;              // by fields, addresses, names
        Others loose;             // by further dates at the head of the text
    };
    // Counts by day. Holds at most `most_days`: beyond that only days are kept whose hash begins with a number of zero bits that grows with
    // the need, so that what is kept depends on the days that were met and not on their order.
    class Days {
    public:
        Day* at(std::int32_t day);  // made where it is not there; null where it is not kept
        const Day* find(std::int32_t day) const;
        void shrink();
        void merge(const Days& other);
        void encode(std::string& out) const;
        bool decode(std::string_view& bytes);
        const std::unordered_map<std::int32_t, Day>& all() const { return days_; }

    private:
        bool keeps(std::int32_t day) const;

        std::unordered_map<std::int32_t, Day> days_;
        std::uint32_t level_ = 0;
    };
    struct Votes {
        std::uint64_t day_first = 0;
        std::uint64_t month_first = 0;
    };

    std::uint64_t articles_ = 0;
    std::uint64_t headed_ = 0;   // with a date at the head of the text
    std::uint64_t fielded_ = 0;  // with a date field
    Days heads_;
    Days fields_;                   // only of articles whose other dates contradict
    std::array<Votes, 3> votes_{};  // by CuePlace
    std::uint64_t six_digit_names_ = 0;
    std::uint64_t six_digit_dates_ = 0;
    std::array<std::uint64_t, 2> six_digit_years_{};  // bit y % 64 of word y / 64: a name has the year y of its century
};

}  // namespace dateline::publication
