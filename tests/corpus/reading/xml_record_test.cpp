// Feeds and other XML files, from bytes to articles: each in the shape and with the dirt of what is out there.
#include <doctest/doctest.h>

#include "support/collected.hpp"
#include "support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::tests;

namespace {

using Strings = std::vector<std::string>;

struct Read {
    std::vector<article::Article> articles;
    Strings told;  // warnings of articles, notes and problems
};

Read read_file(std::string_view bytes, const std::string& name = "feed.xml") {
    const TemporaryFolder folder;
    const Collected collected = collect({folder.write(name, bytes)});
    Read read;
    for (const reading::ReadArticle& one : collected.articles) {
        read.articles.push_back(one.article);
        read.told.insert(read.told.end(), one.warnings.begin(), one.warnings.end());
    }
    const std::size_t prefix = folder.path().string().size() + 1;
    for (const std::string& note : collected.notes) read.told.push_back(note.substr(prefix));
    for (const std::string& problem : collected.told()) read.told.push_back(problem.substr(prefix));
    for (const std::string& event : collected.events) {
        if (event.starts_with("error")) read.told.push_back(event);
    }
    return read;
}

std::string day_of(const article::Article& article) { return article::published_text(article.published); }

}  // namespace

TEST_CASE("RSS 2.0, as WordPress writes it") {
    const Read read = read_file(R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
	<title>The Harbour Ledger &#8211; News</title>
	<atom:link href="https://harbour.example/feed/" rel="self" type="application/rss+xml" />
	<link>https://harbour.example</link>
	<description>All of it</description>
	<lastBuildDate>Wed, 21 May 2025 20:00:00 +0000</lastBuildDate>
	<language>en-US</language>
	<image><url>https://harbour.example/logo.png</url><title>Logo</title><link>https://harbour.example</link></image>
	<item>
		<title>The river &#8220;rises&#8221; &amp; falls</title>
		<link>https://harbour.example/2025/05/19/river/</link>
		<dc:creator><![CDATA[Jane Doe]]></dc:creator>
		<pubDate>Mon, 19 May 2025 17:03:00 +0000</pubDate>
				<category><![CDATA[Weather]]></category>
		<category><![CDATA[Floods]]></category>
		<guid isPermaLink="false">https://harbour.example/?p=123</guid>
		<description><![CDATA[<p>The levee held [&#8230;]</p>]]></description>
		<content:encoded><![CDATA[<p>The levee held on Monday.</p>
<p>Nobody in <a href="/x">Port Example</a> was hurt.</p>]]></content:encoded>
		<media:content url="https://harbour.example/a.jpg"><media:title>A photo</media:title><media:credit>A Photographer</media:credit></media:content>
	</item>
	<item><title>Short</title><link>/2025/05/20/short</link><author>john@harbour.example (John Roe)</author>
	<description>5 &lt; 6, &lt;b&gt;bold&lt;/b&gt; news</description><category>Politics</category><pubDate>Tue, 20 May 2025 08:00:00 GMT</pubDate></item>
</channel></rss>)");
    CHECK(read.told.empty());
    REQUIRE(read.articles.size() == 2);
    const article::Article& first = read.articles[0];
    CHECK(first.id == "https://harbour.example/?p=123");
    CHECK(first.title == "The river “rises” & falls");
    CHECK(first.text == "The levee held on Monday.\n\nNobody in Port Example was hurt.");
    CHECK(day_of(first) == "2025-05-19");
    CHECK(first.url == "https://harbour.example/2025/05/19/river/");
    CHECK(first.source == "The Harbour Ledger – News");
    CHECK(first.authors == Strings{"Jane Doe"});
    CHECK(first.tags == Strings{"Weather", "Floods"});
    CHECK(first.language == "en");
    CHECK(first.location.line == 12);
    const article::Article& second = read.articles[1];
    CHECK(second.url == "https://harbour.example/2025/05/20/short");
    CHECK(second.authors == Strings{"John Roe"});
    CHECK(second.text == "5 < 6, bold news");
    CHECK(second.section == "Politics");
}

TEST_CASE("Atom, declared and written in ISO 8859-1") {
    const Read read = read_file(
        "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\" xml:base=\"http://journal.example/blog/\">"
        "<title type=\"text\">Le Journal</title><link rel=\"self\" href=\"http://journal.example/feed.atom\"/>"
        "<author><name>Marie Exemple</name></author><updated>2025-05-21T00:00:00Z</updated>\n"
        "<entry><title type=\"html\">L&amp;#39;\xE9t\xE9</title><link rel=\"enclosure\" href=\"http://journal.example/a.mp3\"/>"
        "<link rel=\"alternate\" type=\"text/html\" href=\"ete.html\"/><id>tag:journal.example,2025:1</id>"
        "<published>2025-05-18T10:00:00+02:00</published><updated>2025-05-20T10:00:00+02:00</updated>"
        "<category term=\"meteo\" label=\"M\xE9t\xE9o\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
        "<p>Premier <em>paragraphe</em>.</p><p>Second &amp; dernier.</p></div></content></entry>\n"
        "<entry><title>Sans date</title><link href=\"http://journal.example/2\"/><id>urn:x</id><updated>2025-05-20T10:00:00Z</updated>"
        "<summary type=\"html\">&lt;p&gt;R&#233;sum&#233;&lt;/p&gt;</summary><author><name>Paul</name></author>"
        "<author><name>Rose</name></author></entry></feed>");
    CHECK(read.told.empty());
    REQUIRE(read.articles.size() == 2);
    const article::Article& first = read.articles[0];
    CHECK(first.id == "tag:journal.example,2025:1");
    CHECK(first.title == "L'été");
    CHECK(first.text == "Premier paragraphe.\n\nSecond & dernier.");
    CHECK(day_of(first) == "2025-05-18");
    CHECK(first.published.from == article::DateSource::metadata);
    CHECK(first.url == "http://journal.example/blog/ete.html");
    CHECK(first.source == "Le Journal");
    CHECK(first.authors == Strings{"Marie Exemple"});
    CHECK(first.tags == Strings{"meteo"});
    CHECK(first.language == "fr");
    const article::Article& second = read.articles[1];
    CHECK(second.text == "Résumé");
    CHECK(day_of(second) == "2025-05-20");
    CHECK(second.published.from == article::DateSource::inferred);
    CHECK(second.authors == Strings{"Paul", "Rose"});
}

TEST_CASE("RSS 1.0, news sitemaps, Solr and home-made dumps") {
    const Read rdf = read_file(
        R"(<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="http://wire.example/rss"><title>Meridian Wire</title><link>http://wire.example/</link><dc:language>de</dc:language><items><rdf:Seq><rdf:li rdf:resource="http://wire.example/1"/></rdf:Seq></items></channel>
<item rdf:about="http://wire.example/1"><title>Flut</title><link>http://wire.example/1</link><description>Am Montag.</description><dc:date>2025-05-19T12:00:00+02:00</dc:date><dc:creator>Anna Beispiel</dc:creator></item></rdf:RDF>)");
    REQUIRE(rdf.articles.size() == 1);
    CHECK(day_of(rdf.articles[0]) == "2025-05-19");
    CHECK(rdf.articles[0].language == "de");
    CHECK(rdf.articles[0].source == "Meridian Wire");
    CHECK(rdf.articles[0].authors == Strings{"Anna Beispiel"});

    const Read sitemap =
        read_file(R"(<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://harbour.example/a</loc><lastmod>2025-05-22</lastmod><n:news><n:publication><n:name>The Harbour Ledger</n:name><n:language>en</n:language></n:publication>
<n:publication_date>2025-05-19</n:publication_date><n:title>Levee holds</n:title><n:keywords>flood, levee</n:keywords></n:news></url></urlset>)");
    REQUIRE(sitemap.articles.size() == 1);
    CHECK(sitemap.articles[0].title == "Levee holds");
    CHECK(sitemap.articles[0].url == "https://harbour.example/a");
    CHECK(sitemap.articles[0].source == "The Harbour Ledger");
    CHECK(day_of(sitemap.articles[0]) == "2025-05-19");
    CHECK(sitemap.articles[0].tags == Strings{"flood", "levee"});

    const Read solr =
        read_file(R"(<add><doc><field name="id">7</field><field name="title">Solr &amp; more</field><field name="text">A text.</field>
<field name="tags">a</field><field name="tags">b</field><field name="published">2025-05-19T00:00:00Z</field></doc></add>)",
                  "dump");
    REQUIRE(solr.articles.size() == 1);
    CHECK(solr.articles[0].id == "7");
    CHECK(solr.articles[0].title == "Solr & more");
    CHECK(solr.articles[0].tags == Strings{"a", "b"});

    const Read dump = read_file(
        "<archive>\n<article id=\"1\" date=\"2020-03-01\"><headline>H</headline><author>Jane Doe</author><body> Plain\n body. "
        "</body></article>\n</archive>");
    REQUIRE(dump.articles.size() == 1);
    CHECK(dump.articles[0].id == "1");
    CHECK(dump.articles[0].text == " Plain\n body. ");
    CHECK(day_of(dump.articles[0]) == "2020-03-01");
}

TEST_CASE("NITF and NewsML-G2") {
    const Read nitf = read_file(R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
<nitf><head><title>SLUG-FLOOD</title><docdata><doc-id id-string="1815718"/><doc.copyright holder="Meridian Company" year="2007"/>
<key-list><keyword key="floods"/><keyword key="levees"/></key-list></docdata><pubdata date.publication="20070519T000000" name="The Meridian Times" position.section="World"/></head>
<body><body.head><hedline><hl1>Flood Comes</hl1><hl2>Second line</hl2></hedline><byline class="print_byline">By JANE DOE</byline><byline class="normalized_byline">Doe, Jane</byline></body.head>
<body.content><block class="lead_paragraph"><p>It came.</p></block><block class="full_text"><p>It came.</p><p>It went.</p></block>
<media media-type="image"><media-caption>A caption</media-caption></media></body.content></body></nitf>)",
                                "1815718.xml");
    CHECK(nitf.told.empty());
    REQUIRE(nitf.articles.size() == 1);
    const article::Article& first = nitf.articles[0];
    CHECK(first.id == "1815718");
    CHECK(first.title == "Flood Comes");
    CHECK(first.text == "It came.\n\nIt went.");
    CHECK(day_of(first) == "2007-05-19");
    CHECK(first.source == "The Meridian Times");
    CHECK(first.authors == Strings{"JANE DOE"});
    CHECK(first.section == "World");
    CHECK(first.tags == Strings{"floods", "levees"});

    const Read g2 = read_file(
        R"(<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:20250519:1" version="2" xml:lang="en-US">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Meridian Wire</name></provider><versionCreated>2025-05-20T10:00:00Z</versionCreated><firstCreated>2025-05-19T10:00:00Z</firstCreated><title>slug</title></itemMeta>
<contentMeta><by>By Jane Doe</by><headline>A headline</headline><subject><name>Floods</name></subject></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>One.</p><p>Two.</p></body></html></inlineXML></contentSet></newsItem>)");
    REQUIRE(g2.articles.size() == 1);
    CHECK(g2.articles[0].id == "urn:newsml:wire.example:20250519:1");
    CHECK(g2.articles[0].title == "A headline");
    CHECK(g2.articles[0].text == "One.\n\nTwo.");
    CHECK(day_of(g2.articles[0]) == "2025-05-19");
    CHECK(g2.articles[0].source == "Meridian Wire");
    CHECK(g2.articles[0].language == "en");
    CHECK(g2.articles[0].tags == Strings{"Floods"});
}

TEST_CASE("collections for research: Reuters and TREC, which are no XML") {
    const Read reuters = read_file(
        "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS TOPICS=\"YES\" OLDID=\"5544\" NEWID=\"1\">\n<DATE>26-FEB-1987 15:01:01.79</DATE>"
        "<TOPICS><D>cocoa</D><D>coffee</D></TOPICS>\n<TEXT>&#2;\n<TITLE>COCOA REVIEW</TITLE><BODY>Showers & more at < 5 "
        "pct.\n&#3;</BODY></TEXT>\n</REUTERS>\n"
        "<REUTERS NEWID=\"2\"><TEXT><TITLE>SECOND</TITLE><BODY>Two.</BODY></TEXT></REUTERS>\n",
        "reut2-000.sgm");
    REQUIRE(reuters.articles.size() == 2);
    CHECK(reuters.articles[0].id == "1");
    CHECK(reuters.articles[0].title == "COCOA REVIEW");
    CHECK(reuters.articles[0].text == "Showers & more at < 5 pct.\n");
    CHECK(reuters.articles[0].tags == Strings{"cocoa", "coffee"});
    CHECK(day_of(reuters.articles[0]) == "1987-02-26");
    CHECK(reuters.articles[1].id == "2");

    const Read trec = read_file(
        "<DOC>\n<DOCNO> AB-1 </DOCNO>\n<HEADLINE><P>A headline</P></HEADLINE>\n<DATE>March 2, "
        "1990</DATE>\n<TEXT>\n<P>\nFirst.\n</P>\n<P>Second.</P>\n</TEXT>\n</DOC>\n"
        "<DOC><DOCNO>AB-2</DOCNO><TEXT>Body.</TEXT></DOC>",
        "ab90");
    REQUIRE(trec.articles.size() == 2);
    CHECK(trec.articles[0].id == "AB-1");
    CHECK(trec.articles[0].title == "A headline");
    CHECK(trec.articles[0].text == "First.\n\nSecond.");
    CHECK(day_of(trec.articles[0]) == "1990-03-02");
    CHECK(trec.articles[1].text == "Body.");
}

TEST_CASE("broken feeds are read as far as they go, and told") {
    const Read read = read_file(
        "<rss version=\"2.0\"><channel><title>T</title>\n"
        "<item><title>AT&T&nbsp;up</title><dc:creator>Jane Doe</dc:creator><description>a<br>b</description></item>\n"
        "<item><title>Cut</title><description>The story ends in the mid");
    REQUIRE(read.articles.size() == 2);
    CHECK(read.articles[0].title == "AT&T\u00A0up");
    CHECK(read.articles[0].text == "a\nb");
    CHECK(read.articles[0].authors == Strings{"Jane Doe"});
    CHECK(read.articles[1].text == "The story ends in the mid");
    CHECK(read.told == Strings{"a bare '&' or '<' in XML, kept", "entities of HTML in XML, decoded",
                               "the article ends inside <description>, read as far as it goes"});
}

TEST_CASE("a feed whose declaration is wrong is read as what it is") {
    const Read read =
        read_file("<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><item><title>Müller</title></item></channel></rss>");
    CHECK(read.articles.at(0).title == "Müller");
    CHECK(read.told == Strings{"feed.xml: declares iso-8859-1 but is utf-8, read as utf-8"});
}

TEST_CASE("XML that holds no article is told; an empty feed is nothing") {
    CHECK(read_file("<rss version='2.0'><channel><title>T</title></channel></rss>").told.empty());
    CHECK(read_file("<?xml version='1.0'?><sitemapindex/>").told == Strings{"feed.xml:1: a list of sitemaps, which holds no articles"});
    CHECK(read_file("<?xml version='1.0'?><project><name>x</name></project>").articles.size() == 1);  // `name` may be a title
    CHECK(read_file("<?xml version='1.0'?><project><version>1</version></project>").told ==
          Strings{"error neither a text nor a title; its fields are: version"});
}

TEST_CASE("--field names a path") {
    const std::string bytes = "<item><info><lead>L</lead></info><title>T</title></item>";
    const auto read = read_one(bytes, input::Format::xml, {{fields::Role::text, "info.lead"}});
    REQUIRE(read);
    CHECK(read->article.text == "L");
}
