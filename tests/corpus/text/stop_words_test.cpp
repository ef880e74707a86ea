#include "corpus/text/stop_words.hpp"

#include <doctest/doctest.h>

using dateline::text::is_stop_word;

TEST_CASE("words of grammar are known, in their folded form") {
    for (const char* word : {"the", "who", "us", "und", "est", "para", "yourself", "a", "zur"}) CHECK_MESSAGE(is_stop_word(word), word);
    for (const char* word : {"", "kyiv", "The", "nato", "prisoner", "un-"}) CHECK_MESSAGE(!is_stop_word(word), word);
}
