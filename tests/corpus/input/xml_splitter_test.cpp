#include "corpus/input/xml_splitter.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace dateline::input;

namespace {

using Lines = std::vector<std::string>;

// The cuts as readable lines: "2: <item>..." is an article that begins in line 2, "#" what stands before the first one, "!" a problem.
Lines cut(std::string_view file, std::size_t step, std::size_t limit) {
    XmlSplitter splitter(limit);
    std::vector<Cut> cuts;
    std::uint64_t earliest = 0;  // bytes before were let go
    for (std::size_t at = 0; at < file.size(); at += step) {
        const std::size_t before = cuts.size();
        earliest = std::max(earliest, splitter.keep_from());
        splitter.scan(file.substr(at, step), cuts);
        for (std::size_t i = before; i < cuts.size(); ++i) {
            if (cuts[i].kind != CutKind::problem) CHECK(cuts[i].begin >= earliest);
        }
    }
    splitter.finish(cuts);
    Lines lines;
    for (const Cut& found : cuts) {
        std::string line = found.kind == CutKind::columns ? "#" : std::to_string(found.line) + ":";
        line += found.kind == CutKind::problem ? "! " + std::string(found.problem)
                                               : " " + std::string(file.substr(found.begin, found.end - found.begin));
        lines.push_back(line);
    }
    return lines;
}

void check_cuts(std::string_view file, const Lines& expected, std::size_t limit = 1000) {
    CAPTURE(file);
    for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, file.size() + 1}) {
        CAPTURE(step);
        CHECK(cut(file, step, limit) == expected);
    }
}

}  // namespace

TEST_CASE("the articles of a feed, and what stands before them") {
    check_cuts("<rss><channel><title>T</title>\n<item><title>A</title></item>\n<item>B</item></channel></rss>",
               {"# <rss><channel><title>T</title>\n", "2: <item><title>A</title></item>", "3: <item>B</item>"});
    check_cuts("<?xml version='1.0'?>\n<feed xmlns='x'><entry>A</entry><atom:entry>B</atom:entry></feed>",
               {"# <?xml version='1.0'?>\n<feed xmlns='x'>", "2: <entry>A</entry>", "2: <atom:entry>B</atom:entry>"});
    check_cuts("<rdf:RDF><channel><items/></channel><item rdf:about='u'>A</item></rdf:RDF>",
               {"# <rdf:RDF><channel><items/></channel>", "1: <item rdf:about='u'>A</item>"});
    check_cuts("<add><doc><field name='title'>A</field></doc><DOC>B</DOC></add>",
               {"# <add>", "1: <doc><field name='title'>A</field></doc>", "1: <DOC>B</DOC>"});
    check_cuts("<archive><about/><article>A</article>x<article>B</article></archive>",
               {"# <archive><about/>", "1: <article>A</article>", "1: <article>B</article>"});
    check_cuts("<rows><row a='1'/><row a='2' /></rows>", {"# <rows>", "1: <row a='1'/>", "1: <row a='2' />"});
}

TEST_CASE("files that are one article, and one behind the other without a root") {
    check_cuts("<?xml?><!DOCTYPE nitf [<!ENTITY a '<item>'>]>\n<nitf><body><item>x</item></body></nitf>\n",
               {"# <?xml?><!DOCTYPE nitf [<!ENTITY a '<item>'>]>\n", "2: <nitf><body><item>x</item></body></nitf>"});
    check_cuts("<DOC>\n1</DOC>\n\n<DOC>2</DOC>", {"# ", "1: <DOC>\n1</DOC>", "4: <DOC>2</DOC>"});
    check_cuts("<pressrelease><title>A</title></pressrelease>\n", {"0: <pressrelease><title>A</title></pressrelease>\n"});
    check_cuts("no tag at all", {"0: no tag at all"});
    check_cuts("", {});
}

TEST_CASE("what looks like an article inside comments, CDATA, instructions and values is none") {
    check_cuts("<rss><!-- <item>no</item> --->--><![CDATA[<item>]]]]><?x <item> ?><item a='>'>A</item></rss>",
               {"# <rss><!-- <item>no</item> --->--><![CDATA[<item>]]]]><?x <item> ?>", "1: <item a='>'>A</item>"});
    check_cuts("<rss><item><![CDATA[</item>]]><!--</item>-->A &lt;/item> < item></item></rss>",
               {"# <rss>", "1: <item><![CDATA[</item>]]><!--</item>-->A &lt;/item> < item></item>"});
    check_cuts("<rss><item a=\"/>\" b='>'>A</item></rss>", {"# <rss>", "1: <item a=\"/>\" b='>'>A</item>"});
    check_cuts("<rss><itemised/><items><item>A</item></items></rss>", {"# <rss><itemised/><items>", "1: <item>A</item>"});
}

TEST_CASE("broken feeds: unclosed tags inside, a missing end, a file that is cut off") {
    check_cuts("<rss><item><p>A<br>B</item><item><b>C</i></item></rss>",
               {"# <rss>", "1: <item><p>A<br>B</item>", "1: <item><b>C</i></item>"});
    check_cuts("<rss><item>A\n<item>B</item></rss>", {"# <rss>", "1: <item>A\n", "2: <item>B</item>"});
    check_cuts("<rss><item>A</item><item>B<ti", {"# <rss>", "1: <item>A</item>", "1: <item>B<ti"});
    check_cuts("<rss><item><a href=\"x>A</item><item>B</item></rss>", {"# <rss>", "1: <item><a href=\"x>A</item>", "1: <item>B</item>"});
    check_cuts("<rss><item><a href=\"x<b>A</item></rss>", {"# <rss>", "1: <item><a href=\"x<b>A</item>"});
    check_cuts("<articles><article>A<article>B</article></article><article>C</article></articles>",
               {"# <articles>", "1: <article>A<article>B</article></article>", "1: <article>C</article>"});
    check_cuts("<rss></item><item>A</item></rss>", {"# <rss></item>", "1: <item>A</item>"});
}

TEST_CASE("what holds no articles is told, an empty feed is not") {
    check_cuts("<rss><channel><title>T</title></channel></rss>", {});
    check_cuts("<sitemapindex><sitemap/><sitemap/></sitemapindex>", {"1:! a list of sitemaps, which holds no articles"});
    check_cuts("<?xml?>\n<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>A</url></urlset>",
               {"2:! a sitemap without news, which holds no articles"});
    const std::string news = "<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">";
    check_cuts(news + "<url>A</url></urlset>", {"# " + news, "1: <url>A</url>"});
}

TEST_CASE("an article over the limit is one problem, and reading goes on behind it") {
    const std::string huge(100, 'x');
    check_cuts("<rss><item>" + huge + "</item><item>B</item></rss>", {"# <rss>", "1:! a record over 64 MiB, skipped", "1: <item>B</item>"},
               50);
    check_cuts("<rss><item>A</item><item a=\"" + huge + "\">B</item></rss>",
               {"# <rss>", "1: <item>A</item>", "1:! a record over 64 MiB, skipped"}, 50);
    check_cuts("<feed><entry>1234567890<entry>2</entry></feed>", {"# <feed>", "1: <entry>1234567890", "1: <entry>2</entry>"}, 20);
    check_cuts("<unknown>" + huge + "</unknown>", {"1:! a record over 64 MiB, skipped"}, 50);
    check_cuts("<unknown>" + huge + "<item>B</item></unknown>", {"1:! a record over 64 MiB, skipped", "1: <item>B</item>"}, 50);
}
