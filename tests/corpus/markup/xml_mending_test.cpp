#include "corpus/markup/xml_mending.hpp"

#include <doctest/doctest.h>

using namespace dateline::markup;

TEST_CASE("what programs write in place of XML is mended, and told once") {
    struct Case {
        std::string_view article;
        std::string_view mended;
        std::string_view told;
    };
    const Case cases[] = {
        {"<a>x</a>", "<a>x</a>", ""},
        {"<a>AT&T & Bell &amp; Co &bad; &#39;</a>", "<a>AT&amp;T &amp; Bell &amp; Co &amp;bad; '</a>", "a bare '&' or '<' in XML, kept"},
        {"<a>5 < 6 > 4</a>", "<a>5 &lt; 6 &gt; 4</a>", "a bare '&' or '<' in XML, kept"},
        {"<a>&eacute;&nbsp;&lt;</a>", "<a>é\u00A0&lt;</a>", "entities of HTML in XML, decoded"},
        {"<a><b>x</a>y</b></c>", "<a><b>x</b></a>y", "tags that do not match in XML, mended"},
        {"<a><br>x<br/>y<img src=u></a>", "<a><br></br>x<br></br>y<img src=\"u\"></img></a>", ""},
        {"<a b=c b='d' e f=\"&\">x</a>", "<a b=\"c\" e=\"\" f=\"&amp;\">x</a>", "a bare '&' or '<' in XML, kept"},
        {"<a>x\x01y\xEF\xBF\xBF</a>", "<a>xy</a>", "characters that XML does not allow, left out"},
        {"<a>x&#0;&#1;y</a>", "", ""},
        {"<a><![CDATA[<b>&]]]]><![CDATA[>x</a>", "<a>&lt;b&gt;&amp;]]&gt;x&lt;/a&gt;</a>",
         "the article ends inside <a>, read as far as it goes"},
        {"<a><!-- <b> -->x<?php y ?></a>", "<a>x</a>", ""},
        {"<a><b>x", "<a><b>x</b></a>", "the article ends inside <b>, read as far as it goes"},
        {"<a><1>x</a>", "<a>&lt;1&gt;x</a>", "a bare '&' or '<' in XML, kept"},
        {"", "", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(std::string(c.article));
        std::vector<std::string> warnings;
        const std::string mended = mend_xml(c.article, warnings);
        if (!c.mended.empty()) CHECK(mended == c.mended);
        CHECK((warnings.empty() ? "" : warnings.front()) == c.told);
        CHECK(warnings.size() <= 1);
    }
}

TEST_CASE("a doctype is passed over, with what it declares") {
    CHECK(without_doctype("<a/>") == "<a/>");
    CHECK(without_doctype("<?xml version='1.0'?>\n<!-- <!DOCTYPE b> --><!DOCTYPE a [<!ENTITY x \"y\"> <!-- ] -->]><a/>").ends_with("<a/>"));
    CHECK(without_doctype("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<a/>") == "<a/>");
    CHECK(without_doctype("<!DOCTYPE never ends").empty());
    CHECK(without_doctype("plain") == "plain");
    CHECK(without_doctype("").empty());
}
