#include "corpus/reading/json_diagnosis.hpp"

#include <algorithm>
#include <vector>

namespace dateline::reading {

namespace {

// A strict reader of JSON that keeps nothing but the place and the reason of the first mistake.
class Diagnosis {
public:
    explicit Diagnosis(std::string_view record) : record_(record) {}

    std::string run() {
        const bool valid = read_value() && expect_end();
        return valid ? "something the JSON parser does not accept" : reason_ + place();
    }

private:
    enum class Open : char { object = '{', array = '[' };

    bool stop(std::string reason) {
        reason_ = std::move(reason);
        return false;
    }

    bool at_end() {
        at_ = std::min(record_.find_first_not_of(" \t\r\n", at_), record_.size());
        return at_ == record_.size();
    }

    bool ended_inside(std::string_view what) {
        const bool one_line = record_.find('\n') == std::string_view::npos;
        ended_ = true;
        return stop(std::string(one_line ? "the line" : "the record") + " ends inside " + std::string(what));
    }

    std::string place() const {
        if (ended_) return {};
        const std::string_view before = record_.substr(0, at_);
        const auto lines = std::count(before.begin(), before.end(), '\n');
        const std::size_t line_begin = lines == 0 ? 0 : before.rfind('\n') + 1;
        const std::string column = "column " + std::to_string(at_ - line_begin + 1);
        return lines == 0 ? " at " + column : " at its line " + std::to_string(lines + 1) + ", " + column;
    }

    bool expect_end() { return at_end() || stop("something follows the object"); }

    // Containers are kept on a stack of our own, so that depth is limited by memory and not by the machine's stack.
    bool read_value() {
        std::vector<Open> open;
        while (true) {
            if (at_end()) return open.empty() ? stop("nothing there") : ended_inside(name(open.back()));
            const char c = record_[at_];
            const bool container = c == '{' || c == '[';
            if (container) {
                open.push_back(static_cast<Open>(c));
                ++at_;
                if (!at_end() && record_[at_] == closer(open.back())) {
                    close(open);
                } else {
                    if (open.back() == Open::object && !read_key()) return false;
                    continue;
                }
            } else if (!read_scalar()) {
                return false;
            }
            bool more = false;
            if (!after_value(open, more)) return false;
            if (!more) return true;
        }
    }

    static char closer(Open container) { return container == Open::object ? '}' : ']'; }
    static std::string_view name(Open container) { return container == Open::object ? "an object" : "an array"; }

    void close(std::vector<Open>& open) {
        open.pop_back();
        ++at_;
    }

    // Behind a value: closes what is closed; `more` says that another value must follow.
    bool after_value(std::vector<Open>& open, bool& more) {
        while (!open.empty()) {
            if (at_end()) return ended_inside(name(open.back()));
            if (record_[at_] == ',') {
                ++at_;
                more = true;
                return open.back() == Open::array || read_key();
            }
            if (record_[at_] != closer(open.back())) return stop(std::string("expected ',' or '") + closer(open.back()) + "'");
            close(open);
        }
        more = false;
        return true;
    }

    bool read_key() {
        if (at_end()) return ended_inside("an object");
        if (record_[at_] != '"') return stop("expected a name in quotes");
        if (!read_string()) return false;
        if (at_end()) return ended_inside("an object");
        if (record_[at_] != ':') return stop("expected ':'");
        ++at_;
        return true;
    }

    bool read_string() {
        for (++at_; at_ < record_.size(); ++at_) {
            const char c = record_[at_];
            if (c == '\n') return stop("a string is not closed by the end of its line");
            if (static_cast<unsigned char>(c) < 0x20) return stop("a control character in a string");
            if (c == '\\') {
                ++at_;
                if (at_ < record_.size() && !read_escape()) return false;
            } else if (c == '"') {
                ++at_;
                return true;
            }
        }
        return ended_inside("a string");
    }

    bool read_escape() {
        constexpr std::string_view simple = "\"\\/bfnrt";
        if (simple.find(record_[at_]) != std::string_view::npos) return true;
        if (record_[at_] != 'u') return stop("an unknown escape in a string");
        const std::string_view digits = record_.substr(at_ + 1, 4);
        if (digits.find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos) return stop("an unknown escape in a string");
        at_ += digits.size();
        return true;
    }

    bool read_scalar() {
        if (record_[at_] == '"') return read_string();
        const std::size_t end = std::min(record_.find_first_of(" \t\r\n,]}:", at_), record_.size());
        const std::string_view word = record_.substr(at_, end - at_);
        const bool literal = word == "true" || word == "false" || word == "null";
        if (!literal && !is_number(word)) return stop("expected a value");
        at_ = end;
        return true;
    }

    static std::size_t digits_of(std::string_view text) { return std::min(text.find_first_not_of("0123456789"), text.size()); }

    static bool is_number(std::string_view word) {
        if (word.starts_with('-')) word.remove_prefix(1);
        const std::size_t whole = digits_of(word);
        if (whole == 0 || (whole > 1 && word[0] == '0')) return false;
        word.remove_prefix(whole);
        if (word.starts_with('.')) {
            word.remove_prefix(1);
            const std::size_t fraction = digits_of(word);
            if (fraction == 0) return false;
            word.remove_prefix(fraction);
        }
        if (word.starts_with('e') || word.starts_with('E')) {
            word.remove_prefix(1);
            if (word.starts_with('-') || word.starts_with('+')) word.remove_prefix(1);
            const std::size_t exponent = digits_of(word);
            if (exponent == 0) return false;
            word.remove_prefix(exponent);
        }
        return word.empty();
    }

    std::string_view record_;
    std::size_t at_ = 0;
    bool ended_ = false;  // the mistake is that there is no more
    std::string reason_;
};

}  // namespace

std::string diagnose_json(std::string_view record) { return Diagnosis(record).run(); }

}  // namespace dateline::reading
