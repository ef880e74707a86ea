// Which language a text is written in.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

// The ISO 639-1 code of the language that most of the text's beginning (1 KiB) is written in; empty where CLD2 is not sure.
std::string detect_language(std::string_view text);

}  // namespace dateline::text
