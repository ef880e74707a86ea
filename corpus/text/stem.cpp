#include "corpus/text/stem.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>

namespace dateline::text {

namespace {

struct SnowballName {
    std::string_view language;
    const char* algorithm;
};

// clang-format off
constexpr std::array snowball_names{
    SnowballName{"ar", "arabic"},  SnowballName{"ca", "catalan"},    SnowballName{"da", "danish"},     SnowballName{"de", "german"},
    SnowballName{"el", "greek"},   SnowballName{"en", "english"},    SnowballName{"es", "spanish"},    SnowballName{"eu", "basque"},
    SnowballName{"fi", "finnish"}, SnowballName{"fr", "french"},     SnowballName{"ga", "irish"},      SnowballName{"hi", "hindi"},
    SnowballName{"hu", "hungarian"}, SnowballName{"hy", "armenian"}, SnowballName{"id", "indonesian"}, SnowballName{"it", "italian"},
    SnowballName{"lt", "lithuanian"}, SnowballName{"ne", "nepali"},  SnowballName{"nl", "dutch"},      SnowballName{"no", "norwegian"},
    SnowballName{"pt", "portuguese"}, SnowballName{"ro", "romanian"}, SnowballName{"ru", "russian"},   SnowballName{"sr", "serbian"},
    SnowballName{"sv", "swedish"}, SnowballName{"ta", "tamil"},      SnowballName{"tr", "turkish"},    SnowballName{"yi", "yiddish"}};
// clang-format on

sb_stemmer* new_snowball(std::string_view language) {
    const auto* row = std::find_if(snowball_names.begin(), snowball_names.end(),
                                   [language](const SnowballName& name) { return name.language == language; });
    return row == snowball_names.end() ? nullptr : sb_stemmer_new(row->algorithm, "UTF_8");
}

struct Deleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

}  // namespace

struct Stemmer::State {
    std::unique_ptr<sb_stemmer, Deleter> snowball;
};

Stemmer::Stemmer(std::string_view language) : state_(std::make_unique<State>()) { state_->snowball.reset(new_snowball(language)); }
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view folded_word) {
    sb_stemmer* snowball = state_->snowball.get();
    if (snowball == nullptr || folded_word.empty()) return folded_word;
    const auto* bytes = reinterpret_cast<const sb_symbol*>(folded_word.data());
    const sb_symbol* stem = sb_stemmer_stem(snowball, bytes, static_cast<int>(folded_word.size()));
    if (stem == nullptr) return folded_word;  // out of memory
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(snowball))};
}

bool Stemmer::known() const { return state_->snowball != nullptr; }

}  // namespace dateline::text
