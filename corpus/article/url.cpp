#include "corpus/article/url.hpp"

#include "corpus/text/ascii.hpp"

namespace dateline::article {

bool is_url(std::string_view text) {
    const std::size_t scheme = text.find("://");
    return scheme != std::string_view::npos && scheme > 0 && scheme < 10 && text.size() > scheme + 3 &&
           text.find_first_of(text::blanks) == std::string_view::npos;
}

std::string host_of(std::string_view url) {
    if (!is_url(url)) return {};
    url.remove_prefix(url.find("://") + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    url.remove_prefix(url.find('@') == std::string_view::npos ? 0 : url.find('@') + 1);
    const std::string host = text::lower(url.substr(0, url.find(':')));
    return host.starts_with("www.") ? host.substr(4) : host;
}

std::string_view original_of(std::string_view url) {
    // The Wayback Machine, and the archives that run its programs: the moment of the copy in 14 digits, with a flag behind it at times.
    constexpr std::size_t moment = 14;
    const std::size_t marker = url.find("/web/");
    if (marker == std::string_view::npos) return url;
    const std::size_t digits = marker + 5;
    if (text::digits_at(url, digits) != moment) return url;
    const std::size_t slash = url.find('/', digits + moment);
    if (slash == std::string_view::npos) return url;
    const std::string_view original = url.substr(slash + 1);
    return is_url(original) ? original : url;
}

}  // namespace dateline::article
