#include "corpus/markup/xml_item.hpp"

#include <doctest/doctest.h>

using namespace dateline::markup;

namespace {

using Lines = std::vector<std::string>;

// The fields as lines: "title: A", "tag: a | b", "content (html): <p>A</p>".
Lines lines_of(const XmlItem& item) {
    Lines lines;
    for (const XmlField& field : item.fields) {
        std::string line = field.name + (field.html ? " (html):" : ":");
        for (const std::string& value : field.values) line += (&value == field.values.data() ? " " : " | ") + value;
        lines.push_back(line);
    }
    return lines;
}

Lines read(std::string_view element, std::string_view context = "") {
    XmlItemReader reader;
    reader.read_context(context);
    Lines warnings;
    Lines lines = lines_of(reader.read(element, warnings));
    for (const std::string& warning : warnings) lines.push_back("! " + warning);
    return lines;
}

}  // namespace

TEST_CASE("elements and attributes become fields under their paths") {
    CHECK(read("<item><title>A &amp; B</title><author><name>Jane</name><email>x</email></author></item>") ==
          Lines{"title: A & B", "author.name: Jane", "author.email: x"});
    CHECK(read("<article id='5' date=\"2020-01-01\"><tag>a</tag><body> B \n</body><tag>b</tag></article>") ==
          Lines{"id: 5", "date: 2020-01-01", "tag: a | b", "body:  B \n"});
    CHECK(read("<item><category term='x' label='X'/><category term='y'/></item>") ==
          Lines{"category.term: x | y", "category.label: X", "category:  | "});
    CHECK(read("<item><![CDATA[not a field]]><title><![CDATA[A <b> & ]]>tail</title></item>") == Lines{"title: A <b> & tail"});
    CHECK(read("<item/>").empty());
    CHECK(read("").empty());
}

TEST_CASE("prefixes are those that are customary, whatever the file calls them") {
    const std::string_view rss =
        "<rss xmlns:d='http://purl.org/dc/elements/1.1/' xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel>";
    CHECK(read("<item><d:creator>J</d:creator><c:encoded>T</c:encoded></item>", rss) == Lines{"dc:creator: J", "content:encoded: T"});
    const std::string_view atom = "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xml:lang='en'>";
    CHECK(read("<a:entry><a:title>T</a:title></a:entry>", atom) == Lines{"title: T"});
    const std::string_view mixed = "<rss xmlns:atom='http://www.w3.org/2005/Atom'>";
    CHECK(read("<item><atom:link href='u' rel='self'/><title>T</title></item>", mixed) == Lines{"atom:link.self: u", "title: T"});
    CHECK(read("<item><dc:creator>J</dc:creator></item>") == Lines{"dc:creator: J"});  // undeclared
    CHECK(read("<item xmlns:mine='urn:x'><mine:title>T</mine:title></item>") == Lines{"mine:title: T"});
}

TEST_CASE("links say by rel what they lead to") {
    CHECK(read("<entry><link href='a'/><link rel='alternate' type='text/html' href='b'/><link rel='enclosure' href='c'/>"
               "<link rel='alternate' type='application/json' href='d'/></entry>") ==
          Lines{"link: a | b", "link.enclosure: c", "link.other: d"});
    CHECK(read("<item><link>http://x</link></item>") == Lines{"link: http://x"});
}

TEST_CASE("HTML inside is kept as HTML, without attributes") {
    CHECK(read("<entry><content type='xhtml'><div class='x'><p>A &lt; B<br/></p><script>no</script><p/></div></content></entry>") ==
          Lines{"content.type: xhtml", "content (html): <div><p>A &lt; B<br></p><p></p></div>"});
    CHECK(read("<entry><summary type='html'>&lt;p&gt;A&lt;/p&gt;</summary></entry>") ==
          Lines{"summary.type: html", "summary (html): <p>A</p>"});
    CHECK(read("<nitf><body><body.content><block><p>A</p></block><media><x/></media></body.content></body></nitf>") ==
          Lines{"body.body.content (html): <block><p>A</p></block>"});
    CHECK(read("<n><body.content><block class='lead_paragraph'><p>A</p></block><block class='full_text'><p>A</p><p>B</p></block>"
               "</body.content></n>") == Lines{"body.content (html): <block><p>A</p><p>B</p></block>"});
    CHECK(read("<DOC><TEXT><P>A</P><P>B</P></TEXT></DOC>") == Lines{"TEXT (html): <P>A</P><P>B</P>"});
}

TEST_CASE("names that stand in attributes") {
    CHECK(read("<doc><field name='title'>A</field><field name='tag'>x</field><field name='tag'>y</field></doc>") ==
          Lines{"title: A", "tag: x | y"});
    CHECK(read("<doc><str name='title'>A</str><arr name='tags'><str>x</str><str>y</str></arr><date name='d'>2020</date></doc>") ==
          Lines{"title: A", "tags: x | y", "d: 2020"});
    CHECK(read("<item><date>2020</date><meta><date>2021</date></meta></item>") == Lines{"date: 2020", "meta.date: 2021"});
}

TEST_CASE("the context tells what holds for all articles") {
    XmlItemReader reader;
    const XmlItem file =
        reader.read_context("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'x'>]><rss xml:base='http://b/'><channel><title>T</title>");
    CHECK(lines_of(file) == Lines{"xml:base: http://b/", "channel.title: T"});
    CHECK(file.base == "http://b/");
    CHECK(reader.read_context("").fields.empty());
    CHECK(reader.read_context("no markup").fields.empty());
}

TEST_CASE("what is no XML is read as far as possible and told") {
    CHECK(read("<item><title>AT&T &nbsp;&eacute;</title></item>") ==
          Lines{"title: AT&T \u00A0é", "! a bare '&' or '<' in XML, kept", "! entities of HTML in XML, decoded"});
    CHECK(read("<item><description>a<br>b</description><title>T</title></item>") ==
          Lines{"description (html): a<br>b", "title: T", "! no well-formed XML, mended"});
    CHECK(read("<item><title>T</title><description>cut o") ==
          Lines{"title: T", "description: cut o", "! the article ends inside <description>, read as far as it goes"});
    CHECK(read("<item><title>a\x0B\x01"
               "b</title></item>") == Lines{"title: ab", "! characters that XML does not allow, left out"});
    CHECK(read("<item><x b=c d d='e'>T</x></item>") == Lines{"x.b: c", "x.d: ", "x: T", "! no well-formed XML, mended"});
}

TEST_CASE("no entity of a file's own is expanded, nothing is loaded") {
    const std::string bomb =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]><x><title>&b;&f;</title></x>";
    CHECK(read(bomb) == Lines{"title: &b;&f;", "! a bare '&' or '<' in XML, kept"});
}

TEST_CASE("hostile articles end, with bounded work") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<d>";
    CHECK(read("<item><title>T</title>" + deep + "</item>").front() == "title: T");
    std::string wide = "<item><title>T</title><a";
    for (int i = 0; i < 300'000; ++i) wide += " a" + std::to_string(i) + "=''";
    CHECK(read(wide + "/></item>").front() == "title: T");
    std::string prefixes = "<item><title>T</title>";
    for (int i = 0; i < 20'000; ++i) prefixes += "<a" + std::to_string(i) + " xmlns:p" + std::to_string(i) + "='u'>";
    CHECK(read(prefixes).front() == "title: T");
    std::string names = "<item>";
    for (int i = 0; i < 10'000; ++i) names += "<n" + std::to_string(i) + "/>";
    CHECK(read(names + "</item>").size() == 4096);
    std::string many = "<item><title>T</title>";
    for (int i = 0; i < 500'000; ++i) many += "<n" + std::to_string(i) + "/>";
    CHECK(read(many + "</item>").size() == 4097);  // and that tags were left out
    std::string blocks = "<n><body.content>";
    for (int i = 0; i < 100'000; ++i) blocks += "<block class='lead_paragraph'/>";
    CHECK(read(blocks + "</body.content></n>").size() == 1);
    CHECK(read("<item><title>T</title><x>" + std::string(11'000'000, 'x') + "</x></item>").front() == "title: T");
}

TEST_CASE("addresses are made whole") {
    CHECK(whole_address("/2025/a", "https://example.com/feed/x") == "https://example.com/2025/a");
    CHECK(whole_address("b.html", "https://example.com/feed/x") == "https://example.com/feed/b.html");
    CHECK(whole_address("https://other.example/b", "https://example.com/") == "https://other.example/b");
    CHECK(whole_address("/a", "") == "/a");
    CHECK(whole_address("", "https://example.com/").empty());
}
