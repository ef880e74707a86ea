#include "corpus/markup/html_to_text.hpp"

#include <doctest/doctest.h>

#include <string>

#include "corpus/markup/entities.hpp"

using namespace dateline::markup;

namespace {

struct Case {
    std::string_view markup;
    std::string_view text;
};

std::string times(std::size_t count, std::string_view piece) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
}

}  // namespace

TEST_CASE("blocks part paragraphs, and what stands in the line does not") {
    constexpr Case cases[] = {
        {"The harbour was closed.", "The harbour was closed."},
        {"<p>The harbour\n  was <b>closed</b>.</p><p>It opens on Monday.</p>", "The harbour was closed.\n\nIt opens on Monday."},
        {"<p>one<p>two<div>three</div>four", "one\n\ntwo\n\nthree\n\nfour"},
        {"<h2>Tides</h2>High at noon.", "Tides\n\nHigh at noon."},
        {"first line<br>second line<br/><br />next paragraph", "first line\nsecond line\n\nnext paragraph"},
        {"<ul><li>mussels</li><li><p>crabs</p></li><li>eels<ul><li>smoked</li></ul></ul>after",
         "- mussels\n- crabs\n- eels\n- smoked\n\nafter"},
        {"<blockquote>We had <i>no</i> warning</blockquote>, she said.", "We had no warning\n\n, she said."},
        {"<dl><dt>Captain</dt><dd>A. Olsen</dd></dl>", "Captain\nA. Olsen"},
        {"<pre>a  b\n   c \n\n\nd <b>e</b></pre>", "a  b\n   c\n\nd e"},
        {"Ver<wbr>laden <span>bei</span>&nbsp;&nbsp; Nacht", "Verladen bei Nacht"},
        {"<p>&nbsp;</p><p> </p><p>only this</p><p></p>", "only this"},
    };
    for (const Case& one : cases) CHECK(html_to_text(one.markup) == one.text);
}

TEST_CASE("tables of data are written by rows, tables that lay out a page by blocks") {
    CHECK(html_to_text("<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Husum</td><td>12</td></tr></table>") ==
          "Port | Ships\nHusum | 12");
    CHECK(html_to_text("<table><tr><td>menu</td><td><p>The story.</p><p>More of it.</p></td></tr></table>") ==
          "menu\n\nThe story.\n\nMore of it.");
    CHECK(html_to_text("<table><tr><td>left</td><td>right</td></tr></table>") == "left\n\nright");
}

TEST_CASE("what is no text is dropped") {
    constexpr Case cases[] = {
        {"a<script>if (a < b) document.write('<p>no</p>');</script>b", "ab"},
        {"a<style>p > b { color: red }</style> b", "a b"},
        {"a<!-- <p>hidden</p> -->b<!-->c", "abc"},
        {"a<svg><title>icon</title><path d='M0'/></svg>b", "ab"},
        {"<title>no</title>yes", "yes"},
        {"<script><!-- document.write('<script src=x></script>'); // --></script>text", "text"},
        {"cut off <a href=\"http://example.com/", "cut off"},
        {"rest is script <script>var a = '", "rest is script"},
        {"<select><option>Bremen<option>Kiel</select>harbours", "harbours"},
    };
    for (const Case& one : cases) CHECK(html_to_text(one.markup) == one.text);
}

TEST_CASE("sloppy markup is read as browsers read it") {
    constexpr Case cases[] = {
        {"5 < 6 and 7 > 3 <3", "5 < 6 and 7 > 3 <3"},
        {"<p>one</b> <i>two</p></i>three", "one two\n\nthree"},
        {"<a href='x>y'>link</a> <a title=\"a > b\">two</a>", "link two"},
        {"<![CDATA[<p>kept & whole</p>]]> after", "kept & whole\n\nafter"},
        {"</p>text</div></br>more", "text\nmore"},
        {"<table>loose<tr><td>cell</table>", "loose\n\ncell"},
        {"<P CLASS=x>upper</P><DIV>case</DIV>", "upper\n\ncase"},
        {"<p\nclass = 'a'\n>spread</p\n>out", "spread\n\nout"},
        {"", ""},
        {"<", "<"},
        {"a <", "a <"},
        {"</", "</"},
    };
    for (const Case& one : cases) CHECK(html_to_text(one.markup) == one.text);
}

TEST_CASE("entities mean what the HTML table says, once") {
    constexpr Case cases[] = {
        {"Tom &amp; Jerry", "Tom & Jerry"},
        {"caf&eacute; &#8212; &#x201C;Moin&#x201D; &copy 2019", "café — “Moin” © 2019"},
        {"&amp;lt;p&amp;gt;", "&lt;p&gt;"},
        {"AT&T, R&D; a & b &", "AT&T, R&D; a & b &"},
        {"&#150;&#0;&#xD800;&nosuch;", "–\uFFFD\uFFFD&nosuch;"},
        {"&#x110000;&#4294967335;&#x80000041;&#99999999999999999999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"line&#10;end\r\nkept", "line\nend\r\nkept"},
        {"<b>&lt;</b>", "<b><</b>"},
        {"&&&amp;", "&&&"},
    };
    for (const Case& one : cases) CHECK(decode_entities(one.markup) == one.text);
}

TEST_CASE("absurd pages take neither the stack nor time") {
    constexpr std::size_t depth = 100'000;
    CHECK(html_to_text(times(depth, "<div>") + "deep") == "deep");
    CHECK(html_to_text(times(depth, "<span>") + "deep" + times(depth, "</span>") + " after") == "deep after");
    CHECK(html_to_text(times(depth, "<table><tr><td>") + "deep") == "deep");
    CHECK(html_to_text(times(depth, "<b id=x><i>") + "<p>one<p>two") == "one\n\ntwo");
    CHECK(html_to_text(times(depth, "<div><a id=x></div>") + "deep") == "deep");
    CHECK(html_to_text(times(depth, "<ul><li>") + "deep").ends_with("deep"));
    CHECK(html_to_text("<p" + times(depth, " a=1") + ">many attributes") == "many attributes");
    CHECK(html_to_text(times(depth, "<svg>") + "no end") == "no end");
    CHECK(html_to_text(times(depth, "<script><!--<script></script>") + "x") == "x");
    CHECK(html_to_text(times(depth, "<![CDATA[") + "x") == "x");
    CHECK(html_to_text(times(depth, "<body a=1><html b=2>") + "x") == "x");
    CHECK(html_to_text(times(10 * depth, "<p>") + "x") == "x");
    CHECK(html_to_text(std::string(10, '\0') + "x" + std::string(1, '\0') + "y") == "xy");
}
