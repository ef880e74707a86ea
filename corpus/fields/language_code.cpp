#include "corpus/fields/language_code.hpp"

#include <algorithm>

#include "corpus/text/ascii.hpp"

namespace dateline::fields {

namespace {

struct Language {
    std::string_view code;   // ISO 639-1
    std::string_view three;  // ISO 639-2/T
    std::string_view other;  // ISO 639-2/B where it differs
    std::string_view name;   // in English, lower case
    std::string_view own;    // in itself where that is plain ASCII and differs
};

constexpr Language languages[] = {
    {"af", "afr", "", "afrikaans", ""},
    {"ar", "ara", "", "arabic", ""},
    {"bg", "bul", "", "bulgarian", ""},
    {"bn", "ben", "", "bengali", ""},
    {"ca", "cat", "", "catalan", "catala"},
    {"cs", "ces", "cze", "czech", ""},
    {"da", "dan", "", "danish", "dansk"},
    {"de", "deu", "ger", "german", "deutsch"},
    {"el", "ell", "gre", "greek", ""},
    {"en", "eng", "", "english", ""},
    {"es", "spa", "", "spanish", "espanol"},
    {"et", "est", "", "estonian", "eesti"},
    {"fa", "fas", "per", "persian", "farsi"},
    {"fi", "fin", "", "finnish", "suomi"},
    {"fr", "fra", "fre", "french", "francais"},
    {"he", "heb", "", "hebrew", ""},
    {"hi", "hin", "", "hindi", ""},
    {"hr", "hrv", "", "croatian", "hrvatski"},
    {"hu", "hun", "", "hungarian", "magyar"},
    {"id", "ind", "", "indonesian", ""},
    {"it", "ita", "", "italian", "italiano"},
    {"ja", "jpn", "", "japanese", ""},
    {"ko", "kor", "", "korean", ""},
    {"lt", "lit", "", "lithuanian", ""},
    {"lv", "lav", "", "latvian", ""},
    {"ms", "msa", "may", "malay", ""},
    {"nl", "nld", "dut", "dutch", "nederlands"},
    {"no", "nor", "", "norwegian", "norsk"},
    {"pl", "pol", "", "polish", "polski"},
    {"pt", "por", "", "portuguese", "portugues"},
    {"ro", "ron", "rum", "romanian", "romana"},
    {"ru", "rus", "", "russian", ""},
    {"sk", "slk", "slo", "slovak", ""},
    {"sl", "slv", "", "slovenian", ""},
    {"sr", "srp", "", "serbian", "srpski"},
    {"sv", "swe", "", "swedish", "svenska"},
    {"sw", "swa", "", "swahili", ""},
    {"ta", "tam", "", "tamil", ""},
    {"th", "tha", "", "thai", ""},
    {"tr", "tur", "", "turkish", ""},
    {"uk", "ukr", "", "ukrainian", ""},
    {"ur", "urd", "", "urdu", ""},
    {"vi", "vie", "", "vietnamese", ""},
    {"zh", "zho", "chi", "chinese", ""},
};

}  // namespace

std::string language_code(std::string_view name) {
    std::string folded;
    for (const char c : name) {
        if (c == '-' || c == '_') break;  // the country, or "English (US)" as some write it
        if (c == ' ' || c == '(') {
            if (folded.empty()) continue;
            break;
        }
        folded += text::lower(c);
    }
    if (folded.size() == 2 && std::ranges::all_of(folded, text::is_letter)) return folded;
    const auto called_so = [&](const Language& language) {
        return !folded.empty() &&
               (folded == language.three || folded == language.other || folded == language.name || folded == language.own);
    };
    const auto found = std::ranges::find_if(languages, called_so);
    return found == std::end(languages) ? std::string() : std::string(found->code);
}

}  // namespace dateline::fields
