#include "corpus/input/warc_header.hpp"

#include <algorithm>
#include <charconv>

#include "corpus/input/header_lines.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::input {

namespace {

// Files that a site keeps for programs; crawlers fetch them on every host.
constexpr std::string_view files_for_programs[] = {"ads.txt",       "app-ads.txt", "asset-manifest.json", "humans.txt",   "llms.txt",
                                                   "manifest.json", "robots.txt",  "security.txt",        "sellers.json", "sitemap.xml"};

std::string_view file_name(std::string_view url) {
    url = url.substr(0, url.find_first_of("?#"));
    return url.substr(url.rfind('/') + 1);
}

bool is_page_address(std::string_view url) {
    const std::string begin = text::lower(url.substr(0, 8));
    return begin.starts_with("http://") || begin.starts_with("https://");
}

template <class Number>
std::optional<Number> whole_number(std::string_view digits) {
    Number number{};
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

}  // namespace

bool is_warc_version(std::string_view line) {
    constexpr std::string_view name = "WARC/";
    if (!line.starts_with(name)) return false;
    line = text::trimmed(line).substr(name.size());
    const std::size_t major = text::digits_at(line, 0);
    if (major == 0 || major == line.size() || line[major] != '.') return false;
    const std::size_t minor = text::digits_at(line, major + 1);
    return minor > 0 && major + 1 + minor == line.size() && line.size() <= 5;
}

WarcHeader read_warc_header(std::string_view header) {
    WarcHeader read;
    read.type = text::lower(header_value(header, "WARC-Type"));
    read.target = header_value(header, "WARC-Target-URI");
    if (read.target.starts_with('<') && read.target.ends_with('>')) read.target = read.target.substr(1, read.target.size() - 2);
    read.date = header_value(header, "WARC-Date");
    read.resource = header_value(header, "WARC-Resource-Type");
    read.content = header_value(header, "Content-Type");
    read.identified = header_value(header, "WARC-Identified-Payload-Type");
    read.length = whole_number<std::uint64_t>(header_value(header, "Content-Length"));
    return read;
}

bool holds_response(const WarcHeader& header) {
    return header.type == "response" && read_media_type(header.content).name == "application/http";
}

int http_status(std::string_view http_header) {
    const std::string_view line = http_header.substr(0, http_header.find_first_of("\r\n"));
    if (!line.starts_with("HTTP/")) return 0;
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) return 0;
    const std::string_view rest = text::trimmed(line.substr(blank));
    return whole_number<int>(rest.substr(0, rest.find(' '))).value_or(0);
}

std::optional<WarcContent> article_in(const WarcHeader& header, std::string_view http_header) {
    if (!is_page_address(header.target)) return std::nullopt;
    if (!header.resource.empty() && text::lower(header.resource) != "document") return std::nullopt;
    if (std::ranges::find(files_for_programs, text::lower(file_name(header.target))) != std::end(files_for_programs)) return std::nullopt;

    MediaType type;
    if (holds_response(header)) {
        if (http_status(http_header) != 200) return std::nullopt;
        type = read_media_type(header_value(http_header, "Content-Type"));
    } else if (header.type == "resource" || header.type == "conversion") {
        type = read_media_type(header.content);
    } else {
        return std::nullopt;
    }
    // Where the server says nothing, the crawler may have looked.
    if (type.name.empty() || type.name == "application/octet-stream") type.name = read_media_type(header.identified).name;
    const std::optional<Format> format = format_of(type);
    if (!format) return std::nullopt;
    return WarcContent{*format, type.charset};
}

}  // namespace dateline::input
