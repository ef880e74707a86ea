#include "corpus/output/terminal.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::output {

namespace {

// Sets an environment variable (nullptr: unsets it) as long as it lives.
class Environment {
public:
    Environment(const char* name, const char* value) : name_(name) {
        if (const char* old = getenv(name)) old_ = old;
        set(value);
    }
    ~Environment() { set(old_ ? old_->c_str() : nullptr); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    void set(const char* value) {
        if (value) {
            setenv(name_, value, 1);
        } else {
            unsetenv(name_);
        }
    }
    const char* name_;
    std::optional<std::string> old_;
};

// A terminal of our own, 100 cells wide; -1 where the system gives none.
class PseudoTerminal {
public:
    PseudoTerminal() : main_(posix_openpt(O_RDWR | O_NOCTTY)) {
        if (main_ < 0 || grantpt(main_) != 0 || unlockpt(main_) != 0) return;
        terminal_ = open(ptsname(main_), O_RDWR | O_NOCTTY);
        winsize size{};
        size.ws_col = 100;
        size.ws_row = 40;
        ioctl(terminal_, TIOCSWINSZ, &size);
    }
    ~PseudoTerminal() {
        if (terminal_ >= 0) close(terminal_);
        if (main_ >= 0) close(main_);
    }
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;
    int file_descriptor() const { return terminal_; }

private:
    int main_ = -1;
    int terminal_ = -1;
};

}  // namespace

TEST_CASE("a file is no terminal: no colour unless it is asked for, 80 cells unless COLUMNS says so") {
    const int null = open("/dev/null", O_WRONLY);
    REQUIRE(null >= 0);
    {
        const Environment columns("COLUMNS", nullptr);
        const Environment term("TERM", "xterm");
        const Terminal terminal = describe_terminal(null, ColorChoice::automatic);
        CHECK_FALSE(terminal.is_terminal);
        CHECK_FALSE(terminal.color);
        CHECK(terminal.width == 80);
        CHECK(describe_terminal(null, ColorChoice::always).color);
        CHECK_FALSE(describe_terminal(null, ColorChoice::never).color);
    }
    {
        const Environment columns("COLUMNS", "132");
        CHECK(describe_terminal(null, ColorChoice::automatic).width == 132);
    }
    {
        const Environment columns("COLUMNS", "wide");
        CHECK(describe_terminal(null, ColorChoice::automatic).width == 80);
    }
    close(null);
}

TEST_CASE("a terminal has colour unless TERM or NO_COLOR object, and its own width") {
    const PseudoTerminal pseudo;
    if (pseudo.file_descriptor() < 0) return;  // a container without /dev/pts
    const Environment columns("COLUMNS", nullptr);
    const Environment no_color("NO_COLOR", nullptr);
    const Environment term("TERM", "xterm-256color");
    const Terminal terminal = describe_terminal(pseudo.file_descriptor(), ColorChoice::automatic);
    CHECK(terminal.is_terminal);
    CHECK(terminal.color);
    CHECK(terminal.width == 100);
    {
        const Environment dumb("TERM", "dumb");
        CHECK_FALSE(describe_terminal(pseudo.file_descriptor(), ColorChoice::automatic).color);
    }
    {
        const Environment unset("TERM", nullptr);
        CHECK_FALSE(describe_terminal(pseudo.file_descriptor(), ColorChoice::automatic).color);
    }
    {
        const Environment objects("NO_COLOR", "1");
        CHECK_FALSE(describe_terminal(pseudo.file_descriptor(), ColorChoice::automatic).color);
        CHECK(describe_terminal(pseudo.file_descriptor(), ColorChoice::always).color);
    }
    {
        const Environment empty("NO_COLOR", "");
        CHECK(describe_terminal(pseudo.file_descriptor(), ColorChoice::automatic).color);
    }
}

TEST_CASE("the locale's variables say whether it is UTF-8") {
    const Environment all("LC_ALL", nullptr);
    const Environment ctype("LC_CTYPE", nullptr);
    const Environment lang("LANG", "en_GB.UTF-8");
    CHECK(describe_terminal(1, ColorChoice::never).unicode);
    const Environment posix("LC_ALL", "C");
    CHECK_FALSE(describe_terminal(1, ColorChoice::never).unicode);
    const Environment utf8("LC_ALL", "C.utf8");
    CHECK(describe_terminal(1, ColorChoice::never).unicode);
}

TEST_CASE("cells: wide characters take two, combining ones none") {
    struct Row {
        std::string_view text;
        int cells;
    };
    constexpr std::array rows{
        Row{"", 0},
        Row{"plain", 5},
        Row{"Türkiye", 7},
        Row{"e\xCC\x81", 1},  // e and a combining acute
        Row{"東京", 4},
        Row{"ｆｕｌｌ", 8},
        Row{"한국", 4},
        Row{"🎉", 2},
        Row{"👨‍👩‍👧", 2},  // a family, joined
        Row{"🇺🇦", 2},                  // a flag is two letters
        Row{"a\xE2\x80\x8B"
            "b",
            2},  // zero width space
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(cell_width(row.text) == row.cells);
    }
}

TEST_CASE("fit cuts between characters, and never takes an accent from its letter") {
    struct Row {
        std::string_view text;
        int cells;
        std::string_view beginning;
    };
    constexpr std::array rows{
        Row{"plain", 3, "pla"},
        Row{"plain", 9, "plain"},
        Row{"plain", 0, ""},
        Row{"東京", 3, "東"},
        Row{"東京", 1, ""},
        Row{"cafe\xCC\x81s", 4, "cafe\xCC\x81"},
        Row{"a👨‍👩‍👧b", 2, "a"},
        Row{"a👨‍👩‍👧b", 3, "a👨‍👩‍👧"},
        Row{"", 5, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CAPTURE(row.cells);
        CHECK(fit(row.text, row.cells) == row.beginning);
    }
}

TEST_CASE("a clean line cannot act on the terminal") {
    struct Row {
        std::string_view text;
        std::string_view clean;
    };
    constexpr std::array rows{
        Row{"", ""},
        Row{"  a \t b\r\n\n c  ", "a b c"},
        Row{"a\xC2\xA0\xE3\x80\x80"
            "b",
            "a b"},
        Row{"a\xC2\x85"
            "b\xE2\x80\xA8"
            "c",
            "a b c"},
        Row{"\x1B[31mred\x1B[0m", "red"},
        Row{"\x1B]0;owned\x07title", "title"},
        Row{"\x1B]8;;http://x\x1B\\link\x1B]8;;\x1B\\", "link"},
        Row{"a\x1B]0;never ends", "a]0;never ends"},
        Row{"a\x1B[", "a["},
        Row{"a\x1B", "a"},
        Row{"a\xC2\x9B"
            "31mb",
            "ab"},
        Row{"bell\x07 back\x08space\x7F", "bell backspace"},
        Row{"left\xE2\x80\xAEright\xE2\x81\xA6x", "leftrightx"},
        Row{"bad\xFF", "bad\xEF\xBF\xBD"},
        Row{"e\xCC\x81 東京 🎉", "e\xCC\x81 東京 🎉"},
    };
    for (const Row& row : rows) CHECK(clean_line(row.text) == row.clean);
    CHECK(clean_line(std::string_view("a\0b", 3)) == "ab");
}

TEST_CASE("a clean piece keeps the blank at its ends") {
    CHECK(clean_piece("  a \n b\t") == " a b ");
    CHECK(clean_piece("\n") == " ");
    CHECK(clean_piece("") == "");
}

}  // namespace dateline::output
