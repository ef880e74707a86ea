// What stands around a date in a text: whether it stands for itself (on a line, behind a label, between a headline and the story) or
// belongs to a sentence ("will host a forum on Saturday April 22 2006").
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "corpus/publication/date_notation.hpp"

namespace dateline::publication {

enum class Before : std::uint8_t {
    start,        // nothing, or signs alone: the date is the first thing of the text
    published,    // a label of publication that stands for itself: "Posted on", "For Immediate Release"
    updated,      // "Last updated:"
    other_label,  // "Expires", "Today:", "When:": the date is not the article's
    line,         // a line begins with it, or two blanks and more stand before it
    sentence,     // the end of a sentence: "... follows:", "... is below."
    sign,         // another sign: a comma, a bracket, a dash
    in_sentence,  // a word that leads on to a date: on, by, until, the, am, le, del
    capitals,     // a word in capitals: the end of a headline
    capital,      // a word with a capital or a number: the end of a headline, mostly
    word,         // any other word
};

enum class After : std::uint8_t {
    end,       // nothing
    line,      // the line ends, or two blanks and more follow
    release,   // "For Immediate Release", "Contact", "Press Release"
    capitals,  // a word in capitals of four letters or more: WASHINGTON
    place,     // a place with its state: "Washington D C", "Montpelier Vt"
    capital,   // a word with a capital
    joining,   // a small word with a capital, as in headlines: "As", "At", "To"
    dash,      // a dash or a bracket
    event,     // "Time:", "Where", "Location": the date is that of an event
    letter,    // "Dear", "The Honorable": the date is that of a letter
    sentence,  // a sentence goes on: a small letter, a comma, a full stop
};

struct Surroundings {
    Before before;
    After after;
    std::size_t begin;  // of the label, where there is one; else of the date
    std::size_t end;    // behind the date and the time of day that follows it
};

// Looks at no more than a hundred bytes to either side.
Surroundings surroundings_of(std::string_view text, const WrittenDate& date);

}  // namespace dateline::publication
