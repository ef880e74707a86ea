#include "scripts/train/learn.hpp"

#include <doctest/doctest.h>

#include <cstring>

#include "corpus/tagging/tagger.hpp"
#include "corpus/text/tokenizer.hpp"

using namespace dateline;
using namespace dateline::train;

namespace {

// "Mr. X met Y in Z." for all of some names.
std::vector<AnnotatedText> meetings() {
    std::vector<AnnotatedText> texts;
    for (const std::string person : {"Abel", "Bruno", "Carla", "Dorit", "Egon"}) {
        for (const std::string place : {"Graz", "Linz", "Pisa", "Brno"}) {
            AnnotatedText text;
            text.text.append("Mr. ").append(person).append(" said so in ").append(place).append(".");
            const auto person_end = static_cast<std::uint32_t>(4 + person.size());
            const auto place_begin = static_cast<std::uint32_t>(text.text.size() - 1 - place.size());
            text.marks = {{4, person_end, MarkKind::person},
                          {place_begin, static_cast<std::uint32_t>(text.text.size() - 1), MarkKind::place}};
            texts.push_back(text);
        }
    }
    return texts;
}

PackedModel learnt_model() {
    const PackedLexicon lexicon = pack_lexicon({}, {});
    Course course;
    course.rate.step = 0.1F;
    const Learnt learnt = learn(meetings(), lexicon, course, [](const std::string&) {});
    return pack_model(learnt.crf, learnt.features, lexicon, 2048);
}

}  // namespace

TEST_CASE("what was learnt is found in a text that was not seen, and learning it again gives the same bytes") {
    const PackedModel packed = learnt_model();
    CHECK(packed.crowded == 0);
    CHECK(packed.bytes == learnt_model().bytes);
    std::vector<tagging::WeightBucket> room(packed.bytes.size() / sizeof(tagging::WeightBucket) + 1);
    std::memcpy(room.data(), packed.bytes.data(), packed.bytes.size());
    const auto model = tagging::Model::open({reinterpret_cast<const std::byte*>(room.data()), packed.bytes.size()});
    REQUIRE(model.has_value());
    text::Tokenizer tokenizer;
    const std::string text = "Mr. Fritz said so in Bonn.";
    const text::TokenStream stream = tokenizer.tokenize(text);
    const auto mentions = tagging::Tagger(*model).find(text, stream, text::find_sentences(text, stream));
    REQUIRE(mentions.size() == 2);
    CHECK(text.substr(mentions[0].begin, mentions[0].end - mentions[0].begin) == "Fritz");
    CHECK(mentions[0].kind == names::NameKind::person);
    CHECK(text.substr(mentions[1].begin, mentions[1].end - mentions[1].begin) == "Bonn");
    CHECK(mentions[1].kind == names::NameKind::place);
}

TEST_CASE("phrases are in the lexicon, and their first words tell how long they are") {
    const PackedLexicon lexicon = pack_lexicon({{"New York", tagging::bit(tagging::WordType::city)}}, {});
    CHECK(lexicon.view().find(tagging::phrase_hash(tagging::word_hash("new"), tagging::word_hash("york"))).types ==
          tagging::bit(tagging::WordType::city));
    CHECK(lexicon.view().find(tagging::word_hash("new")).reach == 2);
    CHECK(lexicon.view().find(tagging::word_hash("york")).reach == 0);
}
