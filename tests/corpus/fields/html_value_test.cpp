#include "corpus/fields/html_value.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline::fields;

TEST_CASE("what looks like HTML and what does not") {
    struct Case {
        std::string_view value;
        bool html;
    };
    const std::string words(4000, 'x');
    const std::string stray = words + "<br>" + words;
    const std::string one_link = words + "<a href=\"https://a.example\">here</a>" + words;
    const std::string emphasis_at_one_end = words + words + "<b>more</b> and <i>more</i>";
    const Case cases[] = {
        {"", false},
        {"plain", false},
        {"We <3 it", false},
        {"a < b && c > d", false},
        {"if (a<b) and (c>d) or <b and c>", false},
        {"x <y> <Smith> </nobody> <1> <!-- --> <", false},
        {"One line.<br>Another.", false},
        {"He said <b>no</b>.", false},
        {"Wrap it in the <p> tag, the <div> tag and the <br> tag, in that order.", false},
        {"mail Jane <jane@a.example>, Tom <tom@a.example> and Ann <ann@a.example>", false},
        {stray, false},
        {one_link, false},
        {emphasis_at_one_end, false},
        {"<p>One.</p>", true},
        {"  <P CLASS='lead'>One.</P>\n<p>Two.</p>\n", true},
        {"One.<br>Two.<br/>Three.", true},
        {"One.<br /><br />Two.", true},
        {"One.<p>Two.", false},
        {"One.<p>Two.<p>Three.", true},
        {"See <a href=\"https://a.example\">this</a> and <a href='b'>that</a>.", true},
        {"<div data-x=\"a > b\">One</div>", true},
        {"<img src=\"a.png\"/> One <script src=\"b.js\"></script>", true},
        {"<ul><li>One</li><li>Two</li></ul>", true},
        {"<em>One</em> two <strong>three</strong>.", true},
    };
    for (const Case& c : cases) {
        CAPTURE(std::string(c.value.substr(0, 80)));
        CHECK(looks_like_html(c.value) == c.html);
    }
}

TEST_CASE("what is known to be HTML needs one tag, a line one element") {
    CHECK(has_tag("One.<br>Two."));
    CHECK_FALSE(has_tag("1 < 2 <3"));
    CHECK(has_element("The <em>Ledger</em> says"));
    CHECK_FALSE(has_element("The <em>Ledger says"));
    CHECK_FALSE(has_element("Ledger</em> says"));
    CHECK_FALSE(has_element("Why the <br> tag"));
    CHECK(has_block_tag("One.<br>Two."));
    CHECK_FALSE(has_block_tag("One <a href=\"x\">two</a>\n\nthree"));
}

TEST_CASE("entities as HTML writes them") {
    for (const std::string_view value : {"&amp;", "Tom &amp; Ann", "&#8217;", "&#x27;", "&#X27;", "a&nbsp;b", "&frac12;"}) {
        CAPTURE(value);
        CHECK(has_entity(value));
    }
    for (const std::string_view value : {"", "&", "AT&T", "R&D; AT&T", "a & b;", "&;", "&#;", "&#x;", "&#12a;", "a && b;", "?a=1&b=2;"}) {
        CAPTURE(value);
        CHECK_FALSE(has_entity(value));
    }
}

TEST_CASE("a value made to be slow is not") {
    std::string value;
    while (value.size() < (std::size_t{1} << 20)) value += "<a =\"";
    CHECK_FALSE(looks_like_html(value));
    value.clear();
    while (value.size() < (std::size_t{1} << 20)) value += "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    CHECK_FALSE(has_entity(value));
}
