// What the terminal is, and text that is safe on it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::output {

enum class ColorChoice : unsigned char { automatic, always, never };

struct Terminal {
    bool is_terminal = false;  // the stream is a terminal
    bool color = false;        // escape sequences may be written
    bool unicode = false;      // the locale's character set is UTF-8, by LC_ALL, LC_CTYPE or LANG
    int width = 80;            // cells
};

// Describes the stream with this file descriptor. Colour: `always` and `never` decide; `automatic` is on for a terminal unless TERM is
// "dumb" or unset, or NO_COLOR is set and not empty. Width: COLUMNS, else the terminal's, else 80.
Terminal describe_terminal(int file_descriptor, ColorChoice choice);

// How many cells the text takes: wide characters two, combining ones none, a joined emoji two. REQUIRES valid UTF-8.
int cell_width(std::string_view text);

// The longest beginning that fits into `cells`, cut between characters and never between a base and its combining marks.
std::string_view fit(std::string_view text, int cells);

// For one line of output: control characters (C1 too), whole terminal escapes and bidirectional overrides removed, runs of blanks and
// line ends one blank, blanks at both ends taken off. Bytes that are no UTF-8 become U+FFFD.
std::string clean_line(std::string_view text);

// The same for a piece of a line (what stands before, in and after a highlighted match): a blank at either end stays one blank.
std::string clean_piece(std::string_view text);

}  // namespace dateline::output
