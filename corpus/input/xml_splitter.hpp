// Feeds and other XML files, cut into the elements that are articles (xml_forms.hpp).
#pragma once

#include <string>

#include "corpus/input/record_splitter.hpp"

namespace dateline::input {

// Knows where tags, comments, CDATA sections, processing instructions and doctypes begin and end, and of elements the article's alone:
// what stands inside one may be as broken as it likes. What stands before the first article is one cut of kind `columns`: the title and
// language of the feed, its prefixes. A file of an unknown form without an article in it is one record as a whole; a feed without one
// is no record at all.
class XmlSplitter final : public RecordSplitter {
public:
    explicit XmlSplitter(std::size_t record_limit) : RecordSplitter(record_limit) {}

    void finish(std::vector<Cut>& cuts) override;

protected:
    void scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) override;
    std::uint64_t reached() const override;

private:
    enum class State : std::uint8_t {
        text,
        opened,       // behind '<'
        name,         // of a start tag
        inside,       // a start tag, behind its name
        quoted,       // a value in it
        end_name,     // behind "</"
        to_end,       // a declaration or the rest of an end tag, up to '>'
        declaration,  // behind "<!": a comment, CDATA or doctype may follow
        comment,
        cdata,
        instruction,
        doctype,
    };

    std::size_t step(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts);
    std::size_t pass_to(std::string_view chunk, std::size_t at, std::string_view end);
    void step_opened(char c, std::uint64_t position, std::vector<Cut>& cuts);
    void step_declaration(char c);
    void step_doctype(char c);
    void step_tag(char c, std::uint64_t position, std::vector<Cut>& cuts);
    void begin_tag(std::uint64_t position, std::vector<Cut>& cuts);
    void add_to_name(char c);
    void end_start_tag(bool empty, std::uint64_t end, std::vector<Cut>& cuts);
    void end_end_tag(std::uint64_t end, std::vector<Cut>& cuts);
    void read_root(std::vector<Cut>& cuts);
    bool between_items() const { return begun_ && depth_ == 0; }
    void begin_item(bool empty, std::uint64_t end, std::vector<Cut>& cuts);

    State state_ = State::text;
    std::uint64_t tag_begin_ = 0;  // of the '<' seen last
    std::uint64_t tag_line_ = 1;
    std::string name_;  // of the tag being read, lower case, without its prefix; or the beginning of a declaration
    char quote_ = '\0';
    char last_ = '\0';         // the byte before, inside a tag
    std::size_t matched_ = 0;  // bytes seen of what ends a comment or its like
    int brackets_ = 0;         // open in a doctype

    bool has_root_ = false;
    bool known_ = false;    // the root is in the table
    bool refused_ = false;  // nothing in this file is an article
    bool begun_ = false;    // an article has begun
    std::string root_tag_;  // the beginning of the root's tag
    std::string item_;      // name of the articles; "" while it is not known
    int depth_ = 0;         // articles' elements open in each other
};

}  // namespace dateline::input
