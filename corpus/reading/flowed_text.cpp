#include "corpus/reading/flowed_text.hpp"

#include <algorithm>

namespace dateline::reading {

std::string join_flowed_lines(std::string_view text, bool delsp) {
    std::string joined;
    joined.reserve(text.size());
    bool flows = false;  // the line before goes on in this one
    std::size_t depth = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        const bool last = end == text.size();
        text.remove_prefix(last ? end : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);

        const std::size_t quotes = std::min(line.find_first_not_of('>'), line.size());
        std::string_view content = line.substr(quotes);
        if (content.starts_with(' ')) content.remove_prefix(1);
        const bool signature = content == "-- ";
        const bool goes_on = flows && quotes == depth && !signature;
        if (flows && !goes_on) joined += '\n';
        if (!goes_on) {
            joined.append(quotes, '>');
            if (quotes > 0 && !content.empty()) joined += ' ';
        }
        flows = content.ends_with(' ') && !signature;
        depth = quotes;
        joined += flows && delsp ? content.substr(0, content.size() - 1) : content;
        if (!flows && !last) joined += '\n';
    }
    return joined;
}

}  // namespace dateline::reading
