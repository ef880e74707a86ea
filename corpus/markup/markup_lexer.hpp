// Markup cut into tags and text, nothing more: where a tag begins and ends by the HTML standard's tokenizer (13.2.5), whatever stands in
// quotes, comments and scripts. What belongs to what is the parser's business (html_tree.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::markup {

struct WrittenAttribute {
    std::string_view name;   // as written, in any case
    std::string_view value;  // without its quotes, entities not decoded; empty when there is none
};

enum class PieceKind : std::uint8_t { text, start_tag, end_tag };

struct Piece {
    PieceKind kind;
    std::string_view text;  // of a text; it may hold '<' where that opens no tag
    std::string_view name;  // of a tag, as written
    bool self_closing;      // "<path/>"; means something to drawings and formulas alone
};

// Goes through a page once, in time proportional to its length. Comments, declarations and processing instructions are passed over, a
// CDATA section gives what it holds, a tag that the end of the page cuts off is none. Views point into the page.
class MarkupLexer {
public:
    explicit MarkupLexer(std::string_view markup) : markup_(markup) {}

    // False at the end of the page.
    bool next(Piece& piece);

    // The attributes of the start tag that next() gave last; at most 64, later ones are passed over. Valid until next().
    std::span<const WrittenAttribute> attributes() const { return attributes_; }

    // What stands between the start tag that next() gave last and the next end tag of that name, which is passed over, too; empty (and
    // nothing is passed over) when the page has no more such end tag. A script ends where the standard says it does. REQUIRES that the
    // name is in lower case and lives as long as the lexer.
    std::optional<std::string_view> take_contents(std::string_view name);

    // Nothing that follows is looked at.
    void skip_rest() { at_ = markup_.size(); }

private:
    bool read_tag(Piece& piece);
    bool read_attributes();
    void pass_over_declaration();
    std::size_t find_end_tag(std::string_view name, std::size_t from) const;
    std::size_t find_script_end(std::size_t from);

    std::string_view markup_;
    std::size_t at_ = 0;
    std::size_t cdata_end_ = std::string_view::npos;  // where the "]]>" of the CDATA section stands that at_ is in
    bool no_more_cdata_ends_ = false;
    bool script_never_ends_ = false;                 // by the standard, from here on; then the next "</script" has to do
    std::vector<std::string_view> no_more_ends_of_;  // names whose end tags have all been passed
    std::vector<WrittenAttribute> attributes_;
};

}  // namespace dateline::markup
