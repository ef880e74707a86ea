#include "corpus/text/stem.hpp"

#include <doctest/doctest.h>

using namespace dateline::text;

namespace {

bool same_stem(std::string_view language, std::string_view a, std::string_view b) {
    Stemmer stemmer(language);
    const std::string stem(stemmer.stem(a));
    return stem == stemmer.stem(b);
}

}  // namespace

TEST_CASE("forms of a word share a stem in their language") {
    CHECK(same_stem("en", "prisoner", "prisoners"));
    CHECK(same_stem("en", "negotiate", "negotiations"));
    CHECK_FALSE(same_stem("en", "negotiate", "negative"));
    CHECK(same_stem("de", "hauser", "hausern"));
    CHECK(same_stem("fr", "maison", "maisons"));
    CHECK(same_stem("ru", "президент", "президента"));
    CHECK(same_stem("es", "libro", "libros"));
    CHECK_FALSE(same_stem("de", "prisoner", "negotiations"));
}

TEST_CASE("a language that Snowball does not know leaves words as they are") {
    for (const char* language : {"", "xx", "ja", "english", "EN", "uk"}) {
        CAPTURE(language);
        Stemmer stemmer(language);
        CHECK_FALSE(stemmer.known());
        CHECK(stemmer.stem("prisoners") == "prisoners");
    }
    CHECK(Stemmer("en").known());
}

TEST_CASE("nothing that stands in a text upsets a stemmer") {
    Stemmer stemmer("en");
    CHECK(stemmer.stem("").empty());
    CHECK(stemmer.stem("東") == "東");
    CHECK(stemmer.stem("3.14") == "3.14");
    CHECK(stemmer.stem("at&t") == "at&t");
    CHECK(stemmer.stem(std::string(10'000, 'x')).size() == 10'000);
    for (const char* language : {"en", "de", "ru", "ar", "hi", "tr", "yi"}) CHECK_NOTHROW(Stemmer(language).stem("\xFF\xC3\x80"));
}

TEST_CASE("a stemmer can be moved") {
    Stemmer stemmer("en");
    Stemmer other("de");
    other = std::move(stemmer);
    CHECK(other.stem("cats") == "cat");
}
