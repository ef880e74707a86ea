// Dates that a text speaks of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/calendar/day.hpp"
#include "corpus/text/token.hpp"

namespace dateline::events {

enum class TimeClass : std::uint8_t { date, time, duration, set };
std::string_view time_class_name(TimeClass time_class);  // TIMEX3's: DATE, TIME, DURATION, SET

// One expression where it stands.
struct TimeMention {
    std::uint32_t begin = 0;  // bytes of the text, half-open
    std::uint32_t end = 0;
    TimeClass time_class = TimeClass::date;
    std::string value;                             // TIMEX3 value: 2025-05-16, 2022-02, 2019
    std::optional<calendar::Period> period;        // the days it means; empty where it cannot be resolved
    calendar::Grain grain = calendar::Grain::day;  // how precisely it was said
    std::string_view rule;                         // the name of the rule that read it; lives as long as the program

    bool operator==(const TimeMention&) const = default;
};

// The expressions that say their own year and so need no publication day: "May 16, 2025", "16 May 2025", "2025-05-16", "May 2025", and a
// year behind a preposition ("in 2019", "since 2022"). Years 1000 to 2999. In the order of the text; they never overlap.
std::vector<TimeMention> find_time_mentions(std::string_view text, const text::TokenStream& stream);

}  // namespace dateline::events
