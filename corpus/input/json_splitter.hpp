// JSON that is not cut by lines: objects one after another, arrays of objects, and wrappers: the answers of news services and the dumps of
// scrapers, where the articles stand somewhere inside ({"status":"ok","articles":[...]}, {"outlets":{"a":{"articles":[...]}}}).
#pragma once

#include <array>
#include <string>

#include "corpus/input/record_splitter.hpp"

namespace dateline::input {

// Whether an array of objects under this dotted path of a top-level object holds the articles: "articles", "response.results" ...
bool is_wrapper_path(std::string_view path);

// A record is an object that stands at the top level, in an array at the top level or in an array that holds articles. An array does so
// when it stands under a wrapper's path, or when an object in it has a title and a text or a day under names that the field table knows,
// while the objects around it do not read like an article themselves. So does an object of objects, from the second such member on.
//
// Follows brackets, strings and the keys of what is not yet known to be a record; whether a record is JSON in every respect is the business
// of its reader. Where a record is broken (a string left open at the end of its line, a missing brace) the next line that begins with '{'
// no deeper than the record did begins the next one.
class JsonSplitter final : public RecordSplitter {
public:
    explicit JsonSplitter(std::size_t record_limit) : RecordSplitter(record_limit) {}

    void finish(std::vector<Cut>& cuts) override;

protected:
    void scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) override;

private:
    // What the keys of an object speak of; a set.
    enum Words : std::uint8_t { no_words = 0, title = 1, text = 2, published = 4 };

    // A bracket that is open.
    struct Level {
        char bracket = '{';
        bool dissolved = false;      // no record, nor inside one: it stands around records
        bool holds_records = false;  // every object directly inside is a record
        bool settled = false;        // it is an article: nothing inside can be another
        bool wrapper = false;        // an array under a wrapper's path
        std::uint8_t words = no_words;
        std::uint64_t begin = 0;
        std::uint64_t line = 0;
        std::string key;  // in force in an object: its first bytes
        // The first member that reads like an article, while its sisters are awaited.
        std::uint64_t member_begin = 0;
        std::uint64_t member_end = 0;  // 0: there is none
        std::uint64_t member_line = 0;
    };

    std::size_t scan_string(std::string_view chunk, std::size_t at);
    void step(char c, std::uint64_t position, std::vector<Cut>& cuts);
    void open_bracket(char c, std::uint64_t position, std::vector<Cut>& cuts);
    void close_bracket(std::uint64_t position, std::vector<Cut>& cuts);
    void close_object(const Level& object, std::uint64_t end, std::vector<Cut>& cuts);
    void begin_string();
    void new_line(std::uint64_t position);
    void note_key();
    void note_scalar();
    void dissolve(std::uint64_t reached, std::vector<Cut>& cuts);
    void cut(std::uint64_t begin, std::uint64_t line, std::uint64_t end, std::vector<Cut>& cuts);
    bool knows_all_levels() const { return extra_depth_ == 0; }
    Level* innermost() { return depth_ == 0 ? nullptr : &levels_[depth_ - 1]; }
    bool between_records() const;
    bool watches_keys() const;
    bool may_hold_articles() const;
    bool is_wrapper() const;
    bool resumes_after_damage(std::uint64_t position) const;

    static constexpr std::size_t deepest = 16;  // levels that are looked at; deeper brackets are only counted
    std::array<Level, deepest> levels_;
    std::size_t depth_ = 0;            // of them in use
    std::uint64_t extra_depth_ = 0;    // brackets open inside the last of them
    std::size_t record_depth_ = 0;     // the level that the open record is
    std::uint64_t record_column_ = 0;  // of its first byte

    bool in_string_ = false;
    bool escaped_ = false;  // the byte before was a backslash that counts
    bool string_left_open_ = false;
    bool garbage_told_ = false;
    char last_ = '\0';  // the last byte outside strings that is not blank
    std::uint64_t line_begin_ = 0;
    bool line_blank_ = true;             // nothing but blanks in this line so far
    std::string string_;                 // the beginning of the last string, while keys matter
    std::uint8_t key_words_ = no_words;  // of the key whose value comes next
};

}  // namespace dateline::input
