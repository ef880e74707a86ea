#include "corpus/input/xml_splitter.hpp"

#include <algorithm>
#include <cstring>

#include "corpus/input/xml_forms.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::input {

namespace {

constexpr std::size_t longest_name = 64;                             // no article's is as long
constexpr std::size_t longest_root_tag = std::size_t{4} << 10;       // kept of it
constexpr std::uint64_t longest_tag = std::uint64_t{64} << 10;       // of an article; what is longer is another element's
constexpr std::uint64_t longest_context = std::uint64_t{256} << 10;  // of what stands before the first article

bool begins_name(char c) { return text::is_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

void XmlSplitter::scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) {
    // Until an article is found the file may be one as a whole.
    if (offset_ == 0 && !chunk.empty()) open_record(0, 1);
    for (std::size_t at = 0; at < chunk.size();) {
        const std::size_t next = step(chunk, at, cuts);
        line_ += static_cast<std::uint64_t>(std::count(chunk.data() + at, chunk.data() + next, '\n'));
        at = next;
    }
}

// A start tag may end the article before it.
std::uint64_t XmlSplitter::reached() const {
    const bool in_start_tag = state_ == State::opened || state_ == State::name || state_ == State::inside || state_ == State::quoted;
    return in_start_tag && offset_ - tag_begin_ <= longest_tag ? tag_begin_ : offset_;
}

// Takes at least one byte; answers where it stopped.
std::size_t XmlSplitter::step(std::string_view chunk, std::size_t at, std::vector<Cut>& cuts) {
    const char c = chunk[at];
    const std::uint64_t position = offset_ + at;
    switch (state_) {
        case State::text: {
            if (c == '<') {
                begin_tag(position, cuts);
                break;
            }
            return std::min(chunk.find('<', at), chunk.size());
        }
        case State::opened: step_opened(c, position, cuts); break;
        case State::name:
        case State::inside:
        case State::quoted:
        case State::end_name: step_tag(c, position, cuts); break;
        case State::to_end:
            if (c == '>') state_ = State::text;
            break;
        case State::declaration: step_declaration(c); break;
        case State::doctype: step_doctype(c); break;
        case State::comment: return pass_to(chunk, at, "-->");
        case State::cdata: return pass_to(chunk, at, "]]>");
        case State::instruction: return pass_to(chunk, at, "?>");
    }
    return at + 1;
}

// Goes on behind the end of a comment or its like. Each of the ends is one character, once or twice, and a '>'.
std::size_t XmlSplitter::pass_to(std::string_view chunk, std::size_t at, std::string_view end) {
    while (at < chunk.size()) {
        if (matched_ == 0) {
            at = std::min(chunk.find(end.front(), at), chunk.size());
            if (at == chunk.size()) return at;
        }
        const char c = chunk[at++];
        if (c == end[matched_]) {
            ++matched_;
        } else if (c != end.front() || matched_ + 1 < end.size()) {
            matched_ = c == end.front() ? 1 : 0;
        }
        if (matched_ < end.size()) continue;
        matched_ = 0;
        state_ = State::text;
        return at;
    }
    return at;
}

void XmlSplitter::begin_tag(std::uint64_t position, std::vector<Cut>& cuts) {
    // What is cut must not depend on where the chunks end.
    check_limit(position, cuts);
    state_ = State::opened;
    tag_begin_ = position;
    tag_line_ = line_;
    name_.clear();
    last_ = '<';
    if (!has_root_) root_tag_.clear();
    if (!begun_ && too_large_) begun_ = true;  // the file as a whole is given up
    // It may turn out to be an article's: its bytes are still needed then.
    if (between_items()) open_record(position, line_);
}

void XmlSplitter::step_opened(char c, std::uint64_t position, std::vector<Cut>& cuts) {
    matched_ = 0;
    if (!begins_name(c) && between_items()) forget_record();
    if (c == '/') {
        state_ = State::end_name;
    } else if (c == '!') {
        state_ = State::declaration;
    } else if (c == '?') {
        state_ = State::instruction;
    } else if (begins_name(c)) {
        state_ = State::name;
        add_to_name(c);
    } else if (c == '<') {
        begin_tag(position, cuts);
    } else {
        state_ = State::text;  // "a < b"
    }
}

void XmlSplitter::add_to_name(char c) {
    if (c == ':') {
        name_.clear();
    } else if (name_.size() < longest_name) {
        name_ += text::lower(c);
    }
}

void XmlSplitter::step_declaration(char c) {
    name_ += text::lower(c);
    if (name_ == "--") {
        state_ = State::comment;
    } else if (name_ == "[cdata[") {
        state_ = State::cdata;
    } else if (name_ == "doctype") {
        state_ = State::doctype;
        brackets_ = 0;
    } else if (!std::string_view("--").starts_with(name_) && !std::string_view("[cdata[").starts_with(name_) &&
               !std::string_view("doctype").starts_with(name_)) {
        state_ = c == '>' ? State::text : State::to_end;
    }
}

void XmlSplitter::step_doctype(char c) {
    if (c == '[') ++brackets_;
    if (c == ']') --brackets_;
    if (c == '>' && brackets_ <= 0) state_ = State::text;
}

// Inside a tag. No value holds a '<': where one stands, the tag before it was broken.
void XmlSplitter::step_tag(char c, std::uint64_t position, std::vector<Cut>& cuts) {
    if (!has_root_ && root_tag_.size() < longest_root_tag) root_tag_ += c;
    if (c == '<') return begin_tag(position, cuts);
    if (state_ == State::quoted) {
        if (c == quote_) state_ = State::inside;
        last_ = c;
        return;
    }
    if (c == '>') {
        const bool empty = last_ == '/';
        const bool ends = state_ == State::end_name;
        state_ = State::text;
        return ends ? end_end_tag(position + 1, cuts) : end_start_tag(empty, position + 1, cuts);
    }
    if (state_ == State::name && (text::is_blank(c) || c == '/')) state_ = State::inside;
    if (state_ == State::name || (state_ == State::end_name && !text::is_blank(c))) add_to_name(c);
    if (state_ == State::inside && (c == '"' || c == '\'') && last_ == '=') {
        state_ = State::quoted;
        quote_ = c;
    }
    if (!text::is_blank(c)) last_ = c;
}

void XmlSplitter::read_root(std::vector<Cut>& cuts) {
    has_root_ = true;
    const XmlForm* form = find_xml_form(name_);
    if (form == nullptr) return;
    known_ = true;
    item_ = form->item.empty() ? form->root : form->item;
    std::string_view refusal = form->refusal;
    if (name_ == "urlset" && root_tag_.find("sitemap-news") == std::string::npos)
        refusal = "a sitemap without news, which holds no articles";
    if (refusal.empty()) return;
    refused_ = true;
    forget_record();
    report(tag_line_, refusal, cuts);
}

void XmlSplitter::end_start_tag(bool empty, std::uint64_t end, std::vector<Cut>& cuts) {
    const bool is_root = !has_root_;
    if (is_root) read_root(cuts);
    if (refused_) return;
    if (item_.empty() && !is_root && is_usual_item(name_)) item_ = name_;
    if (item_.empty() || name_ != item_ || end - tag_begin_ > longest_tag) {
        if (between_items()) forget_record(end, cuts);
        return;
    }
    if (depth_ == 0) return begin_item(empty, end, cuts);
    if (may_nest(item_)) {
        depth_ += empty ? 0 : 1;
        return;
    }
    close_record(tag_begin_, cuts);
    begin_item(empty, end, cuts);
}

void XmlSplitter::begin_item(bool empty, std::uint64_t end, std::vector<Cut>& cuts) {
    if (!begun_) {
        begun_ = true;
        check_limit(tag_begin_, cuts);
        if (open_ && !too_large_) cuts.push_back({CutKind::columns, 0, std::min(tag_begin_, longest_context), 1, 0, {}});
        forget_record();
    }
    if (!open_) open_record(tag_begin_, tag_line_);  // else begin_tag did, and a tag over the limit has been told
    depth_ = 1;
    if (!empty) return;
    depth_ = 0;
    close_record(end, cuts);
}

void XmlSplitter::end_end_tag(std::uint64_t end, std::vector<Cut>& cuts) {
    if (depth_ == 0 || name_ != item_) return;
    if (--depth_ == 0) close_record(end, cuts);
}

void XmlSplitter::finish(std::vector<Cut>& cuts) {
    if (!open_) return;
    if (depth_ > 0) {
        close_record(offset_, cuts);
    } else if (!begun_ && !known_) {
        check_limit(offset_, cuts);
        if (!too_large_) cuts.push_back({.kind = CutKind::record, .begin = 0, .end = offset_, .problem = {}});
    }
    forget_record(offset_, cuts);
}

}  // namespace dateline::input
