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
    {"az", "aze", "", "azerbaijani", ""},
    {"be", "bel", "", "belarusian", ""},
    {"bg", "bul", "", "bulgarian", ""},
    {"bn", "ben", "", "bengali", ""},
    {"bs", "bos", "", "bosnian", "bosanski"},
    {"ca", "cat", "", "catalan", "catala"},
    {"cs", "ces", "cze", "czech", ""},
    {"cy", "cym", "wel", "welsh", "cymraeg"},
    {"da", "dan", "", "danish", "dansk"},
    {"de", "deu", "ger", "german", "deutsch"},
    {"el", "ell", "gre", "greek", ""},
    {"en", "eng", "", "english", ""},
    {"es", "spa", "", "spanish", "espanol"},
    {"et", "est", "", "estonian", "eesti"},
    {"eu", "eus", "baq", "basque", "euskara"},
    {"fa", "fas", "per", "persian", "farsi"},
    {"fi", "fin", "", "finnish", "suomi"},
    {"fr", "fra", "fre", "french", "francais"},
    {"ga", "gle", "", "irish", "gaeilge"},
    {"gl", "glg", "", "galician", "galego"},
    {"gu", "guj", "", "gujarati", ""},
    {"he", "heb", "", "hebrew", ""},
    {"hi", "hin", "", "hindi", ""},
    {"hr", "hrv", "", "croatian", "hrvatski"},
    {"hu", "hun", "", "hungarian", "magyar"},
    {"hy", "hye", "arm", "armenian", ""},
    {"id", "ind", "", "indonesian", ""},
    {"is", "isl", "ice", "icelandic", ""},
    {"it", "ita", "", "italian", "italiano"},
    {"ja", "jpn", "", "japanese", ""},
    {"ka", "kat", "geo", "georgian", ""},
    {"kk", "kaz", "", "kazakh", ""},
    {"km", "khm", "", "khmer", ""},
    {"kn", "kan", "", "kannada", ""},
    {"ko", "kor", "", "korean", ""},
    {"lo", "lao", "", "lao", ""},
    {"lt", "lit", "", "lithuanian", ""},
    {"lv", "lav", "", "latvian", ""},
    {"mk", "mkd", "mac", "macedonian", ""},
    {"ml", "mal", "", "malayalam", ""},
    {"mn", "mon", "", "mongolian", ""},
    {"mr", "mar", "", "marathi", ""},
    {"ms", "msa", "may", "malay", ""},
    {"my", "mya", "bur", "burmese", ""},
    {"ne", "nep", "", "nepali", ""},
    {"nl", "nld", "dut", "dutch", "nederlands"},
    {"no", "nor", "", "norwegian", "norsk"},
    {"pa", "pan", "", "punjabi", ""},
    {"pl", "pol", "", "polish", "polski"},
    {"ps", "pus", "", "pashto", ""},
    {"pt", "por", "", "portuguese", "portugues"},
    {"ro", "ron", "rum", "romanian", "romana"},
    {"ru", "rus", "", "russian", ""},
    {"si", "sin", "", "sinhala", ""},
    {"sk", "slk", "slo", "slovak", ""},
    {"sl", "slv", "", "slovenian", ""},
    {"so", "som", "", "somali", ""},
    {"sq", "sqi", "alb", "albanian", "shqip"},
    {"sr", "srp", "", "serbian", "srpski"},
    {"sv", "swe", "", "swedish", "svenska"},
    {"sw", "swa", "", "swahili", ""},
    {"ta", "tam", "", "tamil", ""},
    {"te", "tel", "", "telugu", ""},
    {"th", "tha", "", "thai", ""},
    {"tl", "tgl", "", "tagalog", ""},
    {"tr", "tur", "", "turkish", ""},
    {"uk", "ukr", "", "ukrainian", ""},
    {"ur", "urd", "", "urdu", ""},
    {"uz", "uzb", "", "uzbek", ""},
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
