// Which language a text is written in.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

// The ISO 639-1 code of the language that most of the text's beginning (1 KiB) is written in; empty where CLD2 is not sure.
std::string detect_language(std::string_view text);

// The language to believe, given the ISO 639-1 code that the source states ("" where it states none): the stated one, unless the text is plainly
// written in another. Scrapers and page templates say "en" of everything.
std::string judge_language(std::string_view text, const std::string& stated);

}  // namespace dateline::text
