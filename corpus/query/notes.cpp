#include "corpus/query/notes.hpp"

#include <algorithm>
#include <utility>

#include "corpus/text/utf8.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t most_lines = 10;
constexpr std::size_t longest_quotation = 40;  // bytes: enough to find the place again

}  // namespace

void Notes::add(std::string note) {
    if (std::find(lines_.begin(), lines_.end(), note) != lines_.end()) return;
    if (lines_.size() < most_lines) {
        lines_.push_back(std::move(note));
    } else {
        ++more_;
    }
}

std::vector<std::string> Notes::take() {
    if (more_ > 0) lines_.push_back("and " + std::to_string(more_) + " more like these");
    more_ = 0;
    return std::exchange(lines_, {});
}

std::string quoted(std::string_view typed) {
    if (typed.size() <= longest_quotation) return "\"" + std::string(typed) + "\"";
    return "\"" + std::string(typed.substr(0, text::floor_character(typed, longest_quotation))) + "…\"";
}

}  // namespace dateline::query
