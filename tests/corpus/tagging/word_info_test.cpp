#include "corpus/tagging/word_info.hpp"

#include <doctest/doctest.h>

#include <map>

#include "corpus/tagging/feature_hash.hpp"
#include "corpus/tagging/model.hpp"

using namespace dateline::tagging;

namespace {

WordInfo described(std::string_view written, std::string_view folded = "x") {
    return describe_word(written, folded, shipped_model().lexicon());
}

}  // namespace

TEST_CASE("how a word is written") {
    for (const auto& [word, shape] : std::map<std::string, Shape>{{"paris", Shape::lower},
                                                                  {"Paris", Shape::initial},
                                                                  {"Éire", Shape::initial},
                                                                  {"NATO", Shape::upper},
                                                                  {"ŁÓDŹ", Shape::upper},
                                                                  {"McCain", Shape::mixed},
                                                                  {"1,000", Shape::number},
                                                                  {"G8", Shape::numbered},
                                                                  {"7th", Shape::numbered},
                                                                  {",", Shape::punctuation},
                                                                  {"U.S.", Shape::pointed},
                                                                  {"A", Shape::letter},
                                                                  {"Jean-Pierre", Shape::compound},
                                                                  {"iPhone", Shape::odd},
                                                                  {"東", Shape::lower}}) {
        CAPTURE(word);
        CHECK(described(word).shape == shape);
    }
}

TEST_CASE("capitals count at the beginning and behind a hyphen") {
    for (const char* word : {"Paris", "NATO", "al-Assad", "Élysée", "A"}) CHECK(described(word).capital);
    for (const char* word : {"paris", "iPhone", "19", ",", "well-known"}) CHECK_FALSE(described(word).capital);
}

TEST_CASE("digits are alike, cases and outlines are not") {
    CHECK(described("F-16").cased == described("F-22").cased);
    CHECK(described("Us").cased != described("us").cased);
    CHECK(described("Aa-Bb").outline == described("Jean-Pierre").outline);
    CHECK(described("Aa-Bb").outline != described("Aabb").outline);
}

TEST_CASE("beginnings and ends are of the folded form") {
    const WordInfo info = described("Żak", "zak");
    CHECK(info.prefix[0] == ('z' << 8U | 'a'));
    CHECK(info.prefix[2] == 0);
    CHECK(info.suffix[0] == 'k');
    CHECK(info.suffix[3] == 0);
    CHECK(info.length == 4);
}

TEST_CASE("the lexicon tells what it knows") {
    CHECK(described("President", "president").is(WordType::title));
    CHECK(described("Paris", "paris").is(WordType::big_city));
    CHECK(described("Olga", "olga").is(WordType::first_name));
    CHECK(described("the", "the").cluster != 0);
    CHECK(described("qxzvkj", "qxzvkj").types == 0);
    CHECK(described("qxzvkj", "qxzvkj").cluster == 0);
    CHECK(described("New", "new").reach >= 2);
    CHECK(shipped_model().lexicon().find(phrase_hash(word_hash("new"), word_hash("york"))).types != 0);
}
