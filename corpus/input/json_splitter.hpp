// JSON that is not cut by lines: objects one after another, arrays of objects, and wrappers: the answers of news services, where an
// object holds the articles in an array ({"status":"ok","articles":[...]}). Every object found in such a place is a record.
#pragma once

#include <array>
#include <string>

#include "corpus/input/record_splitter.hpp"

namespace dateline::input {

// Whether an array of objects under this dotted path of a top-level object holds the articles: "articles", "response.results" ...
bool is_wrapper_path(std::string_view path);

// Follows brackets and strings only; whether a record is JSON in every respect is the business of its reader. Where a record is broken
// (a string left open at the end of its line, a missing brace) the next line that begins with '{' no deeper than the record did begins
// the next one.
class JsonSplitter final : public RecordSplitter {
public:
    explicit JsonSplitter(std::size_t record_limit) : RecordSplitter(record_limit) {}

    void finish(std::vector<Cut>& cuts) override;

protected:
    void scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) override;

private:
    enum class Place : std::uint8_t {
        between,  // where the next record may begin
        record,   // inside one
        rest,     // behind the articles of a wrapper, until it closes
    };

    std::size_t scan_string(std::string_view chunk, std::size_t at);
    void step(char c, std::uint64_t position, std::vector<Cut>& cuts);
    void step_between(char c, std::uint64_t position, std::vector<Cut>& cuts);
    void step_record(char c, std::uint64_t position, std::vector<Cut>& cuts);
    void begin_object(std::uint64_t position);
    void begin_string();
    void new_line(std::uint64_t position);
    void note_key();
    bool opens_wrapper() const;
    bool resumes_after_damage(std::uint64_t position) const;

    Place place_ = Place::between;
    int outer_ = 0;  // containers open around the records
    int depth_ = 0;  // containers open inside the record (itself included), or in the rest of the wrapper
    bool in_string_ = false;
    bool escaped_ = false;  // the byte before was a backslash that counts
    bool string_left_open_ = false;
    bool garbage_told_ = false;
    bool in_wrapper_ = false;
    char last_ = '\0';  // the last byte outside strings that is not blank
    std::uint64_t line_begin_ = 0;
    bool line_blank_ = true;    // nothing but blanks in this line so far
    std::uint64_t column_ = 0;  // of the open record's first byte

    bool may_wrap_ = false;            // the open record is a top-level object that may still turn out to be a wrapper
    bool is_article_ = false;          // it has a text or a day of its own: no wrapper
    std::string string_;               // the beginning of the last string, while keys matter
    std::array<std::string, 3> keys_;  // the key in force at depth 1 and 2 ([0] is unused)
};

}  // namespace dateline::input
