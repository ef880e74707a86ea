#include "corpus/input/media_type.hpp"

#include <algorithm>

#include "corpus/text/ascii.hpp"

namespace dateline::input {

namespace {

struct ArticleType {
    std::string_view name;
    Format format;
};

constexpr ArticleType article_types[] = {
    {"text/html", Format::html},           {"application/xhtml+xml", Format::html}, {"application/vnd.wap.xhtml+xml", Format::html},
    {"text/plain", Format::text},          {"application/json", Format::json},      {"application/ld+json", Format::json},
    {"text/json", Format::json},           {"application/xml", Format::xml},        {"text/xml", Format::xml},
    {"application/nitf+xml", Format::xml},
};

std::string_view unquoted(std::string_view value) {
    if (value.size() < 2 || (value.front() != '"' && value.front() != '\'') || value.back() != value.front()) return value;
    return value.substr(1, value.size() - 2);
}

}  // namespace

MediaType read_media_type(std::string_view content_type) {
    const std::size_t parameters = std::min(content_type.find(';'), content_type.size());
    MediaType type{text::lower(text::trimmed(content_type.substr(0, parameters))), {}};
    for (std::string_view rest = content_type.substr(parameters); !rest.empty();) {
        rest.remove_prefix(1);
        const std::string_view parameter = rest.substr(0, rest.find(';'));
        rest.remove_prefix(parameter.size());
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos || text::lower(text::trimmed(parameter.substr(0, equals))) != "charset") continue;
        type.charset = text::trimmed(unquoted(text::trimmed(parameter.substr(equals + 1))));
        break;
    }
    return type;
}

std::optional<Format> format_of(const MediaType& type) {
    const auto* found = std::ranges::find(article_types, type.name, &ArticleType::name);
    return found == std::end(article_types) ? std::nullopt : std::optional(found->format);
}

}  // namespace dateline::input
