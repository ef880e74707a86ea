// Header lines, "Name: value", as WARC records, HTTP responses and mails begin with. Read as they come: archives keep what servers and
// programs really sent, which parsers of live connections refuse (a status line without a reason, "HTTP/2 200", a line end without its
// carriage return, a name with a blank in it).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::input {

// The first bytes of `bytes` up to and with the blank line that ends the header; all of them where there is none.
std::string_view header_of(std::string_view bytes);

// The value of the first line with that name, without blanks around it; empty where there is none. Names are compared without regard to
// case; a line that begins with a blank goes on with the value before it and is left in it with its line end.
std::string_view header_value(std::string_view header, std::string_view name);

// Gathers a header from bytes that arrive in pieces.
class HeaderCollector {
public:
    void clear();
    // Takes bytes up to and with the blank line, and says how many that were. REQUIRES that the header is not complete.
    std::size_t take(std::string_view bytes);
    bool complete() const { return complete_; }
    std::string_view text() const { return text_; }

private:
    std::string text_;
    bool line_blank_ = true;  // nothing but a carriage return in this line so far
    bool complete_ = false;
};

}  // namespace dateline::input
