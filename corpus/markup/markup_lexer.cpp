#include "corpus/markup/markup_lexer.hpp"

#include <algorithm>

#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view cdata_begin = "<![CDATA[";
constexpr std::string_view cdata_end = "]]>";

constexpr bool is_space(char c) { return text::is_blank(c) || c == '\f'; }

bool same_letters(std::string_view written, std::string_view lower_case) {
    return written.size() == lower_case.size() &&
           std::equal(written.begin(), written.end(), lower_case.begin(), [](char a, char b) { return text::lower(a) == b; });
}

// Whether the name of a tag stands there and ends there.
bool is_name_at(std::string_view markup, std::size_t at, std::string_view name) {
    if (!same_letters(markup.substr(std::min(at, markup.size()), name.size()), name)) return false;
    const std::size_t after = at + name.size();
    return after == markup.size() || is_space(markup[after]) || markup[after] == '/' || markup[after] == '>';
}

}  // namespace

bool MarkupLexer::next(Piece& piece) {
    while (at_ < markup_.size()) {
        if (at_ >= cdata_end_) {
            if (at_ == cdata_end_) at_ += cdata_end.size();
            cdata_end_ = npos;
            continue;
        }
        if (markup_[at_] == '<') {
            const std::size_t begin = at_;
            const char after = begin + 1 < markup_.size() ? markup_[begin + 1] : ' ';
            const bool closes = after == '/' && begin + 2 < markup_.size();
            if (text::is_letter(after) || (closes && text::is_letter(markup_[begin + 2]))) {
                if (read_tag(piece)) return true;
                continue;
            }
            if (after == '!' || after == '?' || closes) {
                pass_over_declaration();
                continue;
            }
        }
        // Text goes on to what may open a tag.
        std::size_t end = at_;
        do {
            end = markup_.find('<', end + 1);
        } while (end != npos && end + 1 < markup_.size() && !text::is_letter(markup_[end + 1]) && markup_[end + 1] != '/' &&
                 markup_[end + 1] != '!' && markup_[end + 1] != '?');
        end = std::min({end, cdata_end_, markup_.size()});
        piece = {PieceKind::text, markup_.substr(at_, end - at_), {}, false};
        at_ = end;
        return true;
    }
    return false;
}

bool MarkupLexer::read_tag(Piece& piece) {
    const bool closes = markup_[at_ + 1] == '/';
    const std::size_t begin = at_ + (closes ? 2 : 1);
    std::size_t end = begin;
    while (end < markup_.size() && !is_space(markup_[end]) && markup_[end] != '/' && markup_[end] != '>') ++end;
    at_ = end;
    if (!read_attributes()) return false;
    const bool self_closing = markup_[at_ - 2] == '/';
    piece = {closes ? PieceKind::end_tag : PieceKind::start_tag, {}, markup_.substr(begin, end - begin), self_closing};
    return true;
}

// Goes on behind the '>' of the tag; false when the page ends before it.
bool MarkupLexer::read_attributes() {
    constexpr std::size_t most = 64;
    attributes_.clear();
    const std::size_t size = markup_.size();
    while (true) {
        while (at_ < size && (is_space(markup_[at_]) || markup_[at_] == '/')) ++at_;
        if (at_ == size) return false;
        if (markup_[at_] == '>') {
            ++at_;
            return true;
        }
        const std::size_t name_begin = at_++;  // whatever it is, even '='
        while (at_ < size && !is_space(markup_[at_]) && markup_[at_] != '/' && markup_[at_] != '>' && markup_[at_] != '=') ++at_;
        const std::size_t name_end = at_;
        while (at_ < size && is_space(markup_[at_])) ++at_;
        std::string_view value;
        if (at_ < size && markup_[at_] == '=') {
            ++at_;
            while (at_ < size && is_space(markup_[at_])) ++at_;
            if (at_ == size) return false;
            const char quote = markup_[at_];
            const bool quoted = quote == '"' || quote == '\'';
            const std::size_t begin = at_ + (quoted ? 1 : 0);
            if (quoted) {
                at_ = std::min(markup_.find(quote, begin), size);
            } else {
                while (at_ < size && !is_space(markup_[at_]) && markup_[at_] != '>') ++at_;
            }
            if (at_ == size) return false;
            value = markup_.substr(begin, at_ - begin);
            if (quoted) ++at_;
        }
        if (attributes_.size() < most) attributes_.push_back({markup_.substr(name_begin, name_end - name_begin), value});
    }
}

// Comments, "<!DOCTYPE html>", "<?xml ...?>", "</>".
void MarkupLexer::pass_over_declaration() {
    const std::string_view here = markup_.substr(at_);
    std::size_t end = npos;
    if (here.starts_with("<!--")) {
        // "<!-->" and "<!--->" are whole comments; "--!>" ends one as well.
        end = markup_.find("--", at_ + 2);
        while (end != npos && !markup_.substr(end + 2).starts_with('>') && !(end > at_ + 3 && markup_.substr(end + 2).starts_with("!>"))) {
            end = markup_.find("--", end + 1);
        }
        if (end != npos) end = markup_.find('>', end);
    } else if (here.starts_with(cdata_begin)) {
        if (cdata_end_ == npos && !no_more_cdata_ends_) {
            cdata_end_ = markup_.find(cdata_end, at_);
            no_more_cdata_ends_ = cdata_end_ == npos;
        }
        at_ += cdata_begin.size();
        return;
    } else {
        end = markup_.find('>', at_);
    }
    at_ = end == npos ? markup_.size() : end + 1;
}

std::optional<std::string_view> MarkupLexer::take_contents(std::string_view name) {
    if (std::ranges::find(no_more_ends_of_, name) != no_more_ends_of_.end()) return std::nullopt;
    std::size_t end = name == "script" && !script_never_ends_ ? find_script_end(at_) : npos;
    if (end == npos) end = find_end_tag(name, at_);
    if (end == npos) {
        no_more_ends_of_.push_back(name);
        return std::nullopt;
    }
    const std::string_view contents = markup_.substr(at_, end - at_);
    at_ = end + 2 + name.size();
    read_attributes();
    attributes_.clear();
    return contents;
}

std::size_t MarkupLexer::find_end_tag(std::string_view name, std::size_t from) const {
    for (std::size_t at = markup_.find("</", from); at != npos; at = markup_.find("</", at + 2)) {
        if (is_name_at(markup_, at + 2, name)) return at;
    }
    return npos;
}

// Inside "<!--" of a script, "<script" opens a script within the script (the standard's "double escaped" state): old pages hide from
// older browsers in this way what writes further scripts.
std::size_t MarkupLexer::find_script_end(std::size_t from) {
    constexpr std::string_view name = "script";
    bool hidden = false;
    bool inner = false;
    for (std::size_t at = from; at < markup_.size(); ++at) {
        at = hidden ? markup_.find_first_of("<-", at) : markup_.find('<', at);
        if (at == npos) break;
        const std::string_view here = markup_.substr(at, 4);
        if (here.starts_with("-->")) {
            hidden = inner = false;
        } else if (here == "<!--") {
            hidden = true;
            ++at;  // so that "<!-->" ends at once
        } else if (here.starts_with("</") && is_name_at(markup_, at + 2, name)) {
            if (!inner) return at;
            inner = false;
        } else if (hidden && here.starts_with('<') && is_name_at(markup_, at + 1, name)) {
            inner = true;
        }
    }
    script_never_ends_ = true;
    return npos;
}

}  // namespace dateline::markup
