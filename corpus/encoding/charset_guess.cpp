#include "corpus/encoding/charset_guess.hpp"

#include <uchardet/uchardet.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "corpus/encoding/charset.hpp"
#include "corpus/encoding/converter.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/language.hpp"

namespace dateline::encoding {

namespace {

constexpr std::size_t looked_at = std::size_t{16} << 10;  // the detectors read 2 to 5 MB/s
constexpr std::string_view fallback = "windows-1252";

// The sets of Latin letters, which the detectors confuse with each other, and the languages written in them. All others are told apart by
// their bytes.
struct Alphabet {
    std::string_view charsets;
    std::string_view languages;  // ISO 639-1
};
constexpr Alphabet alphabets[] = {
    {"windows-1252 iso-8859-15", "af br ca cy da de en es eu fi fo fr ga gd gl id is it lb ms nl no oc pt sv sw"},
    {"windows-1250 iso-8859-2", "bs cs hr hu pl ro sk sl sq sr"},
    {"windows-1257 iso-8859-13 iso-8859-4 iso-8859-10", "et lt lv"},
    {"windows-1254", "az ku tr"},
    {"windows-1258", "vi"},
};

bool lists(std::string_view words, std::string_view word) {
    if (word.empty()) return false;
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

// What a detector says, as a set that is in use for articles; empty for sets that it names only when it is lost.
std::string in_use(std::string_view detected) {
    std::string charset = charset_of_label(detected);
    // koi8-u has Ukrainian letters where koi8-r has frames; gb18030 holds gbk.
    if (charset == "koi8-r") return "koi8-u";
    if (charset == "gbk") return "gb18030";
    constexpr std::string_view lost = "utf-8 macintosh x-mac-cyrillic iso-8859-3 iso-8859-4 iso-8859-10 iso-8859-14 utf-16be utf-16le";
    if (lists(lost, charset) || charset.starts_with("x-mac") || (charset.starts_with("ibm") && charset != "ibm866")) return {};
    return charset;
}

struct CloseUchardet {
    void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

std::string ask_uchardet(std::string_view bytes) {
    const std::unique_ptr<uchardet, CloseUchardet> detector(uchardet_new());
    if (!detector || uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
    uchardet_data_end(detector.get());
    const std::string_view detected = uchardet_get_charset(detector.get());
    // ICU has no table for the set made for Romanian, which nobody used; windows-1250 has the letters in the same places but two.
    return detected == "ISO-8859-16" ? "windows-1250" : in_use(detected);
}

struct CloseIcu {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

std::string ask_icu(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseIcu> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return {};
    const char* name = ucsdet_getName(match, &status);
    return U_FAILURE(status) ? std::string() : in_use(name);
}

std::string read_as(std::string_view bytes, std::string_view charset) {
    std::string text;
    if (std::optional<Converter> converter = Converter::open(charset)) converter->convert(bytes, text);
    return text;
}

bool is_latin(std::string_view charset) {
    return std::ranges::any_of(alphabets, [&](const Alphabet& alphabet) { return lists(alphabet.charsets, charset); });
}

// Whether the text that the set makes of the bytes is in a language that is written in it.
bool fits_language(std::string_view bytes, std::string_view charset) {
    const std::string language = text::detect_language(read_as(bytes.substr(0, 4096), charset));
    return std::ranges::any_of(
        alphabets, [&](const Alphabet& alphabet) { return lists(alphabet.charsets, charset) && lists(alphabet.languages, language); });
}

}  // namespace

std::string guess_charset(std::string_view bytes) {
    bytes = bytes.substr(0, looked_at);
    for (const auto ask : {&ask_uchardet, &ask_icu}) {
        std::string charset = ask(bytes);
        if (!charset.empty() && (!is_latin(charset) || fits_language(bytes, charset))) return charset;
    }
    return std::string(fallback);
}

std::string wide_charset(std::string_view head) {
    constexpr std::size_t enough = 4096;
    head = head.substr(0, std::min(head.size(), enough) & ~std::size_t{3});
    if (head.size() < 8) return {};
    std::array<std::size_t, 4> zeros{};  // by place in each group of four bytes
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] == '\0') ++zeros[i % 4];
    }
    const std::size_t groups = head.size() / 4;
    if (zeros[2] + zeros[3] == 2 * groups && zeros[0] == 0) return "utf-32le";
    if (zeros[0] + zeros[1] == 2 * groups && zeros[3] == 0) return "utf-32be";
    // ASCII with a stray zero: read in pairs it would be Chinese.
    const bool ascii = std::ranges::all_of(head, [](char c) { return c == '\0' || text::is_blank(c) || (c > ' ' && c <= '~'); });
    if (ascii && zeros[0] + zeros[1] + zeros[2] + zeros[3] < groups) return {};
    // Blanks, line ends and digits alone make zeros of a tenth of the units even where the letters are not Latin.
    const std::size_t fewest = std::max<std::size_t>(1, 2 * groups / 20);
    if (zeros[0] + zeros[2] == 0 && zeros[1] + zeros[3] >= fewest) return "utf-16le";
    if (zeros[1] + zeros[3] == 0 && zeros[0] + zeros[2] >= fewest) return "utf-16be";
    return {};
}

}  // namespace dateline::encoding
