#include "indexer/warning_tally.hpp"

#include <algorithm>

#include "corpus/text/ascii.hpp"

namespace dateline::indexer {

namespace {

constexpr std::string_view left_out = "...";

std::string file_of(const article::Location& location) {
    return location.member.empty() ? location.path : location.path + "/" + location.member;
}

// The folder that the file lies in; the archive, for what is in one.
std::string folder_of(const article::Location& location) {
    if (!location.member.empty()) return location.path;
    const std::size_t slash = location.path.rfind('/');
    return slash == std::string::npos ? "." : location.path.substr(0, std::max<std::size_t>(slash, 1));
}

// "8" is a number, "UTF-8" and "U+FFFD" hold none: it begins a word.
bool begins_word(std::string_view message, std::size_t at) { return at == 0 || message[at - 1] == ' ' || message[at - 1] == '('; }

std::string line_of(std::string_view place, std::uint64_t count, std::string_view what, std::string_view kind) {
    std::string line(place);
    line.append(": and ").append(std::to_string(count)).append(count == 1 ? " more article " : " more articles ");
    return line.append(what).append(": ").append(kind);
}

}  // namespace

std::string warning_kind(std::string_view message) {
    std::string kind;
    for (std::size_t at = 0; at < message.size();) {
        const char c = message[at];
        std::size_t end = at;
        if (begins_word(message, at) && (c == '"' || c == '\'')) {
            const std::size_t closing = message.find(c, at + 1);
            if (closing != std::string_view::npos) end = closing + 1;
        } else if (begins_word(message, at) && text::is_digit(c)) {
            end = std::min(message.find_first_not_of("0123456789", at), message.size());
        }
        if (end == at) {
            kind += c;
            ++at;
        } else {
            kind += left_out;
            at = end;
        }
    }
    return kind;
}

bool WarningTally::take(const article::Location& location, std::string_view message, const TellingLimits& limits) {
    const std::string kind = warning_kind(message);
    Count& folder = folders_[{folder_of(location), kind}];
    const Key key{file_of(location), kind};
    const auto known = files_.find(key);
    if (known != files_.end() && known->second.told == limits.of_file) {
        ++known->second.untold;
        return false;
    }
    if (folder.told == limits.of_folder) {
        ++(known == files_.end() ? folder : known->second).untold;
        return false;
    }
    ++folder.told;
    ++files_[key].told;
    return true;
}

std::vector<std::string> WarningTally::counted() const {
    std::vector<std::string> lines;
    for (const auto& [key, count] : files_) {
        if (count.untold > 0) lines.push_back(line_of(key.place, count.untold, "of this file", key.kind));
    }
    for (const auto& [key, count] : folders_) {
        if (count.untold > 0) lines.push_back(line_of(key.place, count.untold, "of other files there", key.kind));
    }
    return lines;
}

}  // namespace dateline::indexer
