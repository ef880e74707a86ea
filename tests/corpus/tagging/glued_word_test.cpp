#include "corpus/tagging/glued_word.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "corpus/tagging/model.hpp"
#include "corpus/text/tokenizer.hpp"

using namespace dateline;
using namespace dateline::tagging;

namespace {

// The text with a bar where a word parts.
std::string parted(std::string text) {
    text::Tokenizer tokenizer;
    const std::vector<std::uint32_t> points = find_split_points(text, tokenizer.tokenize(text), shipped_model().lexicon());
    CHECK(std::is_sorted(points.begin(), points.end()));
    for (auto point = points.rbegin(); point != points.rend(); ++point) text.insert(*point, "|");
    return text;
}

}  // namespace

TEST_CASE("names and titles that lost their blank are parted") {
    CHECK(parted("a call with U.S. PresidentDonald Trump") == "a call with U.S. President|Donald Trump");
    CHECK(parted("MinisterPavel Roth met PresidentJoe Biden and PopeLeo XIV") ==
          "Minister|Pavel Roth met President|Joe Biden and Pope|Leo XIV");
    CHECK(parted("WASHINGTONSenator Roe, of Washington") == "WASHINGTON|Senator Roe, of Washington");
    CHECK(parted("PresidentDonaldTrump spoke; Trump left") == "President|Donald|Trump spoke; Trump left");
}

TEST_CASE("so are words that stand alone elsewhere in the text") {
    CHECK(parted("the SenateFinance committee; the Senate and Finance") == "the Senate|Finance committee; the Senate and Finance");
    CHECK(parted("SenatorMcCain said. McCain left.") == "Senator|McCain said. McCain left.");
    CHECK(parted("in 2007Akaka said. Akaka left in 2007.") == "in 2007|Akaka said. Akaka left in 2007.");
}

TEST_CASE("names that are written with a capital inside stay whole") {
    for (const char* text : {"YouTube said", "McConnell and DeLauro", "LinkedIn, PayPal and iPhone", "JPMorgan", "FitzGerald", "VanDyke",
                             "you Tube on YouTube and YouTube", "eBay", "NATOs", "https://example.com/PresidentDonald?a=SenateFinance"}) {
        CAPTURE(text);
        const std::string seen = parted(text);
        CHECK(seen.find("You|") == std::string::npos);
        if (std::string(text).find("://") == std::string::npos) CHECK(seen == text);
    }
}
