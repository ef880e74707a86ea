#include "corpus/store/forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "in_memory_metadata.hpp"

using namespace dateline;
using namespace dateline::store;

namespace {

using Words = std::vector<std::string>;

Words forms(const InMemoryMetadata& metadata, std::string_view term, std::string_view language = "en") {
    text::Stemmer stemmer(language);
    return forms_of(term, language, stemmer, metadata.reading());
}

}  // namespace

TEST_CASE("the written forms of a word are those of the index that share its stem") {
    InMemoryMetadata metadata;
    write_forms({"exchange", "exchanged", "exchanges", "kyiv", "prisoner", "prisoners", "talk", "talks"}, "en", metadata.writing());
    CHECK(forms(metadata, "exchanges") == Words{"exchange", "exchanged", "exchanges"});
    CHECK(forms(metadata, "exchanging") == Words{"exchange", "exchanged", "exchanges", "exchanging"});
    CHECK(forms(metadata, "talk") == Words{"talk", "talks"});
    CHECK(forms(metadata, "kyiv") == Words{"kyiv"});
    CHECK(forms(metadata, "unheard") == Words{"unheard"});
    CHECK(forms(metadata, "").empty() == false);
}

TEST_CASE("a stem whose only form is itself has no entry") {
    InMemoryMetadata metadata;
    write_forms({"kyiv", "storm"}, "en", metadata.writing());
    CHECK(metadata.entries.empty());
    write_forms({"kyiv", "storms"}, "en", metadata.writing());
    CHECK(metadata.entries == std::map<std::string, std::string>{{"Fen:storm", "storms"}});
    CHECK(forms(metadata, "storm") == Words{"storm", "storms"});
}

TEST_CASE("words with digits, single characters and very long words have no forms") {
    CHECK(has_forms("talks"));
    CHECK(has_forms("ab"));
    CHECK_FALSE(has_forms(""));
    CHECK_FALSE(has_forms("a"));
    CHECK_FALSE(has_forms("2025"));
    CHECK_FALSE(has_forms("g7"));
    CHECK_FALSE(has_forms(std::string(61, 'a')));
    InMemoryMetadata metadata;
    write_forms({"a", "f16s", std::string(64, 'z')}, "en", metadata.writing());
    CHECK(metadata.entries.empty());
    CHECK(forms(metadata, "f16") == Words{"f16"});
}

TEST_CASE("a small update adds forms without losing those that are there") {
    InMemoryMetadata metadata;
    write_forms({"prisoner", "prisoners", "talk"}, "en", metadata.writing());
    const auto before = metadata.entries;
    add_forms({"prisoners", "prisoner"}, "en", metadata.reading(), metadata.writing());
    CHECK(metadata.entries == before);
    add_forms({"talks", "talking", "storms", "kyiv"}, "en", metadata.reading(), metadata.writing());
    CHECK(forms(metadata, "talk") == Words{"talk", "talking", "talks"});
    CHECK(forms(metadata, "storm") == Words{"storm", "storms"});
    CHECK_FALSE(metadata.entries.contains("Fen:kyiv"));
}

TEST_CASE("a table that grew word by word knows every form of one written whole") {
    const Words vocabulary{"negotiate", "negotiated", "negotiating", "negotiation", "negotiations", "peace",
                           "peaceful",  "run",        "running",     "runs",        "talk"};
    InMemoryMetadata whole;
    write_forms(vocabulary, "en", whole.writing());
    InMemoryMetadata grown;
    for (auto word = vocabulary.rbegin(); word != vocabulary.rend(); ++word) add_forms({*word}, "en", grown.reading(), grown.writing());
    for (const std::string& word : vocabulary) {
        for (const std::string& form : forms(whole, word)) {
            CAPTURE(word);
            const Words known = forms(grown, word);
            CHECK(std::find(known.begin(), known.end(), form) != known.end());
        }
    }
}

TEST_CASE("languages have tables of their own, and unknown ones none") {
    InMemoryMetadata metadata;
    write_forms({"haus", "hauser"}, "de", metadata.writing());
    write_forms({"haus", "hauser"}, "ja", metadata.writing());
    CHECK(metadata.entries.size() == 1);
    CHECK(forms(metadata, "haus", "de") == Words{"haus", "hauser"});
    CHECK(forms(metadata, "haus", "en") == Words{"haus"});
    add_forms({"x"}, "", metadata.reading(), metadata.writing());
    CHECK(metadata.entries.size() == 1);
    CHECK(forms_key("de", "haus") == "Fde:haus");
}
