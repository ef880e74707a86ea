#include "corpus/text/language.hpp"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

#include "corpus/text/utf8.hpp"

namespace dateline::text {

namespace {

constexpr std::size_t looked_at = 1 << 10;  // 20 us; twice as much costs as much as tokenising the whole article

}  // namespace

std::string detect_language(std::string_view text) {
    const std::string_view head = text.substr(0, floor_character(text, std::min(text.size(), looked_at)));
    bool reliable = false;
    const CLD2::Language language = CLD2::DetectLanguage(head.data(), static_cast<int>(head.size()), /*is_plain_text=*/true, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
    const std::string code = CLD2::LanguageCode(language);
    if (code == "iw") return "he";
    if (code == "nb" || code == "nn") return "no";
    return code.substr(0, code.find('-'));
}

}  // namespace dateline::text
