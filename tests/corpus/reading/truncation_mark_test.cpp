#include "corpus/reading/truncation_mark.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using dateline::reading::find_truncation_mark;

namespace {

std::string mark_of(std::string_view text) {
    const auto span = find_truncation_mark(text);
    if (!span) return "(none)";
    CHECK(span->kind == article::SpanKind::boilerplate);
    return std::string(text.substr(span->begin, span->end - span->begin));
}

}  // namespace

TEST_CASE("the mark of a text that was cut short") {
    CHECK(mark_of("The port signed on Sun\u2026 [+2345 chars]") == "\u2026 [+2345 chars]");
    CHECK(mark_of("The port signed on Sun... [2345 chars]\n") == "... [2345 chars]");
    CHECK(mark_of("The port signed on [+1 chars]") == "[+1 chars]");
    CHECK(mark_of("The port signed [...]") == "[...]");
    CHECK(mark_of("The port signed [\u2026] ") == "[\u2026]");
    CHECK(mark_of("[+9 chars]") == "[+9 chars]");
}

TEST_CASE("other brackets at the end of a text are its own") {
    for (const std::string_view text :
         {"", "]", "[]", "He [the mayor]", "See [12]", "[chars]", "[+ chars]", "a [+12 chars] b", "ends..."}) {
        CAPTURE(text);
        CHECK(mark_of(text) == "(none)");
    }
}
