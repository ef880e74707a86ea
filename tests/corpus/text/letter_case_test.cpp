#include "corpus/text/letter_case.hpp"

#include <doctest/doctest.h>

using dateline::text::in_small_letters;

TEST_CASE("capitals become small, accents stay") {
    CHECK(in_small_letters("") == "");
    CHECK(in_small_letters("ZELENSKY") == "zelensky");
    CHECK(in_small_letters("ŁÓDŹ, ÅRHUS Çan ÉLYSÉE 9") == "łódź, århus çan élysée 9");
    CHECK(in_small_letters("КИЇВ ΑΘΉΝΑ") == "київ αθήνα");
    CHECK(in_small_letters("東京") == "東京");
    CHECK(in_small_letters("A\xFF") == "a\xEF\xBF\xBD");
}
