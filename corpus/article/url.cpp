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

}  // namespace dateline::article
