#include "corpus/publication/url_cue.hpp"

#include <algorithm>

#include "corpus/article/url.hpp"
#include "corpus/publication/path_date.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::publication {

namespace {

// Without scheme and host, query and fragment: "/2025/05/19/title". Empty where there is no path.
std::string_view path_of(std::string_view url) {
    url = url.substr(0, std::min(url.find('?'), url.find('#')));
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return url;
    const std::size_t slash = url.find('/', scheme + 3);
    return slash == std::string_view::npos ? std::string_view{} : url.substr(slash);
}

// Whether digits begin somewhere that may be a year: every notation has one. Most addresses have none, and cost no more than this.
bool may_have_year(std::string_view path) {
    for (std::size_t at = 0; at + 4 <= path.size(); ++at) {
        if (!text::is_digit(path[at])) continue;
        const std::size_t run = text::digits_at(path, at);
        const std::string_view century = path.substr(at, 2);
        if (run >= 4 && (century == "19" || century == "20" || century == "21")) return true;
        at += run;
    }
    return false;
}

Cue cue_of(WrittenDate date, std::string_view literal) {
    return {.kind = CueKind::url, .name = "url", .literal = std::string(literal), .date = date};
}

}  // namespace

std::optional<Cue> url_cue(std::string_view url) {
    const std::string_view path = path_of(article::original_of(url));
    if (!may_have_year(path)) return std::nullopt;
    const std::vector<std::string_view> pieces = pieces_of(path);
    std::optional<Cue> month;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::optional<PathDate> spelled = date_of_pieces(pieces, i);
        if (!spelled || spelled->grain == calendar::Grain::year) continue;
        const std::string_view last = pieces[i + spelled->pieces - 1];
        const char* const begin = pieces[i].data();
        const char* const end = last.data() + last.size();
        const bool closed = end != path.data() + path.size();  // a slash follows
        WrittenDate date;
        date.begin = static_cast<std::uint32_t>(begin - url.data());
        date.end = static_cast<std::uint32_t>(end - url.data());
        date.period = spelled->period;
        date.grain = spelled->grain;
        const std::string_view literal = url.substr(date.begin, date.end - date.begin);
        if (spelled->grain == calendar::Grain::day) return cue_of(date, literal);
        if (closed && !month) month = cue_of(date, literal);
    }
    for (const std::string_view piece : pieces) {
        std::optional<WrittenDate> date = date_in_name(piece);
        if (!date) continue;
        const std::string_view literal = piece.substr(date->begin, date->end - date->begin);
        const auto before = static_cast<std::uint32_t>(piece.data() - url.data());
        date->begin += before;
        date->end += before;
        return cue_of(*date, literal);
    }
    return month;
}

}  // namespace dateline::publication
