// What a Content-Type says: text/html; charset=utf-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/input/format.hpp"

namespace dateline::input {

struct MediaType {
    std::string name;     // lower case, without its parameters: "text/html"
    std::string charset;  // as it is written; empty where none is named
};

MediaType read_media_type(std::string_view content_type);

// The format in which an article of that type is read: one of html, xml, json, text. Empty for everything that is none.
std::optional<Format> format_of(const MediaType& type);

}  // namespace dateline::input
