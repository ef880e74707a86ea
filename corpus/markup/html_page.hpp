// A page as a value: its story, and everything that it says about itself, each with the place that says so. What to believe is decided
// by those who use it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/markup/json_ld.hpp"

namespace dateline::markup {

// Something the page says of itself, and where: {"Harbour closed", "meta og:title"}.
struct Stated {
    std::string value;  // entities decoded, blanks at the ends taken off; never empty
    std::string place;

    bool operator==(const Stated&) const = default;
};

// Where a date stands that a machine is meant to read.
enum class DatePlace : std::uint8_t {
    meta,      // <meta name|property|itemprop|http-equiv=NAME content=VALUE>
    itemprop,  // <span itemprop=NAME content|datetime|title=VALUE>, or VALUE as its text
    time,  // <time datetime=VALUE>, or VALUE as its text; NAME says "pubdate", "published", "updated" where an attribute or a class does
};

struct DateFact {
    DatePlace place;
    std::string name;  // lower case; of a <time> "" where nothing says what it is
    std::string value;
    bool in_article = false;  // inside the element that holds the story and its headline
    bool aside = false;       // inside comments, other articles, sidebars, footers

    bool operator==(const DateFact&) const = default;
};

// A short line of the page that holds a digit, as people see it.
struct DateLine {
    std::string text;              // at most 300 bytes, blanks made single
    int blocks_from_headline = 0;  // 0: in the headline's block; -1, 1: the block before, behind; only blocks with text count
    bool marked_date = false;      // the names of the elements around say "date", "published", "byline", "meta"
    bool marked_updated = false;   // or "updated"
    bool in_article = false;
    bool aside = false;
    bool in_story = false;  // in a block of prose: a sentence of the story, most likely

    bool operator==(const DateLine&) const = default;
};

struct HtmlPage {
    // Each in the order of trust; all that the page says, so that the first that is good can be taken.
    std::vector<Stated> titles;
    std::vector<Stated> languages;  // as written: "en-US"
    std::vector<Stated> urls;       // absolute or not, as written
    std::vector<Stated> sites;      // names of the outlet
    std::vector<Stated> authors;    // one name each, or several in one string; never an address
    std::vector<Stated> sections;
    std::vector<Stated> tags;  // each one tag, or several in one string
    std::vector<Stated> descriptions;

    std::vector<DateFact> dates;  // in the order of the page
    std::vector<DateLine> lines;  // in the order of the page, the first 400
    std::vector<JsonLdObject> json_ld;
    std::vector<std::string> data_scripts;  // what stands in scripts that hold data, JSON-LD and others, the first 1 MiB of each

    std::string text;        // the story, paragraphs parted by "\n\n"; empty where the page has no text at all
    std::string text_place;  // "main text", "JSON-LD articleBody"

    std::vector<std::string> notes;  // what was odd and what was done: "elements nested 100000 deep, read without their inner ones"
};

// Reads a page. REQUIRES valid UTF-8. Takes time proportional to its length, whatever it holds, and memory of some five times of it.
HtmlPage read_page(std::string_view page);

}  // namespace dateline::markup
