#include "corpus/output/wrap.hpp"

#include <algorithm>
#include <utility>

#include "corpus/output/terminal.hpp"

namespace dateline::output {

namespace {

bool has_wide_characters(std::string_view word) {
    const auto characters =
        std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return cell_width(word) > characters;
}

// Fills lines with words; a line is always one piece of the text.
class Wrapper {
public:
    Wrapper(std::string_view text, int cells) : text_(text), cells_(std::max(cells, 2)) {}

    std::vector<std::string_view> lines() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t blank = std::min(text_.find(' ', at), text_.size());
            add_word(at, blank);
            at = blank + 1;
        }
        end_line();
        return std::move(lines_);
    }

private:
    void add_word(std::size_t begin, std::size_t end) {
        const std::string_view word = text_.substr(begin, end - begin);
        const int width = cell_width(word);
        const int blank = used_ == 0 ? 0 : 1;
        if (used_ + blank + width <= cells_) return extend(begin, end, blank + width);
        if (width > cells_ || has_wide_characters(word)) return add_pieces(begin, end);
        end_line();
        extend(begin, end, width);
    }

    void add_pieces(std::size_t begin, std::size_t end) {
        while (begin < end) {
            const int blank = used_ == 0 ? 0 : 1;
            std::string_view piece = fit(text_.substr(begin, end - begin), cells_ - used_ - blank);
            if (piece.empty() && used_ != 0) {
                end_line();
                continue;
            }
            if (piece.empty()) piece = text_.substr(begin, end - begin);  // cannot be: two cells hold every character
            extend(begin, begin + piece.size(), blank + cell_width(piece));
            begin += piece.size();
            if (begin < end) end_line();
        }
    }

    void extend(std::size_t begin, std::size_t end, int cells) {
        if (used_ == 0) begin_ = begin;
        end_ = end;
        used_ += cells;
    }

    void end_line() {
        if (used_ == 0 && !lines_.empty()) return;
        lines_.push_back(text_.substr(begin_, end_ - begin_));
        begin_ = end_;
        used_ = 0;
    }

    std::string_view text_;
    int cells_;
    int used_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::vector<std::string_view> lines_;
};

}  // namespace

std::vector<std::string_view> wrap(std::string_view text, int cells) { return Wrapper(text, cells).lines(); }

}  // namespace dateline::output
