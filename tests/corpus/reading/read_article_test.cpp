#include "corpus/reading/read_article.hpp"

#include <doctest/doctest.h>

#include "support/collected.hpp"

using namespace dateline;
using namespace dateline::article;
using namespace dateline::fields;
using namespace dateline::input;
using namespace dateline::reading;
using namespace dateline::tests;

namespace {

using Names = std::vector<std::string>;

Article article_of(std::string_view json) {
    const auto read = read_one(json);
    CAPTURE(json);
    REQUIRE_MESSAGE(read.has_value(), (read ? std::string() : read.error().message));
    return read->article;
}

std::string error_of(std::string_view json) {
    const auto read = read_one(json);
    return read ? "(none)" : read.error().message;
}

}  // namespace

TEST_CASE("news-please: maintext before text, None is missing, the download day is not the publication day") {
    const Article article = article_of(R"({"authors": [], "date_download": "2017-07-17 17:04:00", "date_modify": "None",
        "date_publish": "2017-07-17 17:03:00", "description": "d", "filename": "x.json", "language": "en", "source_domain": "nytimes.com",
        "text": "shortened", "maintext": "The whole story.", "title": "T", "title_page": null, "url": "https://www.nytimes.com/a"})");
    CHECK(article.text == "The whole story.");
    CHECK(published_text(article.published) == "2017-07-17");
    CHECK(article.published.from == DateSource::metadata);
    CHECK(article.source == "nytimes.com");
    CHECK(article.id.size() == 17);
    CHECK(article.id.front() == 'u');
    CHECK(published_text(article_of(R"({"title":"T","date_publish":"None","date_download":"2017-07-17"})").published).empty());
}

TEST_CASE("newspaper4k: the page's language before the setting") {
    const Article article = article_of(R"({"url":"https://edition.cnn.com/a","title":"T","text":"Body","authors":["Jane Doe"],
        "publish_date":"2023-11-17T00:00:00","language":"en","meta_lang":"fr","tags":["a"],"keywords":["k"],"meta_site_name":"CNN"})");
    CHECK(article.language == "fr");
    CHECK(article.source == "CNN");
    CHECK(article.authors == Names{"Jane Doe"});
    CHECK(article.tags == Names{"a"});
}

TEST_CASE("trafilatura: source is the address, source-hostname the outlet") {
    const Article article = article_of(R"({"title":"T","author":"Jane Doe; John Roe","hostname":"example.org","date":"2024-02-03",
        "categories":"World;Europe","tags":"","fingerprint":"abc","id":null,"raw_text":"raw","text":"Body","language":null,
        "source":"https://example.org/a","source-hostname":"Example News","excerpt":"e","filedate":"2025-01-01"})");
    CHECK(article.url == "https://example.org/a");
    CHECK(article.source == "Example News");
    CHECK(article.authors == Names{"Jane Doe", "John Roe"});
    CHECK(article.tags == Names{"World", "Europe"});
    CHECK(article.text == "Body");
    CHECK(published_text(article.published) == "2024-02-03");
    CHECK(article.language.empty());
}

TEST_CASE("cc_news, Webz.io and Kaggle") {
    const Article cc_news = article_of(R"({"title":"T","text":"B","domain":"www.example.com","date":"2018-01-05 10:00:00",
        "description":"d","url":"http://www.example.com/x","image_url":"http://i"})");
    CHECK(cc_news.source == "example.com");
    const Article webz = article_of(R"({"thread":{"uuid":"9","site_full":"news.example.com","site":"example.com","title_full":"TF"},
        "uuid":"abc","title":"","text":"B","published":"2020-01-02T03:04:00.000+02:00","language":"english","author":"By Jane Doe",
        "categories":["Politics"],"entities":{"persons":[{"name":"x"}]}})");
    CHECK(webz.id == "abc");
    CHECK(webz.title == "TF");
    CHECK(webz.source == "news.example.com");
    CHECK(webz.language == "en");
    CHECK(webz.authors == Names{"Jane Doe"});
    const auto kaggle = read_one("0,\"A, \"\"quoted\"\" title\",Atlantic,Jane Doe,2016/12/31,2016.0,12.0,,\"Body\nof it\"", Format::csv, {},
                                 {"", "title", "publication", "author", "date", "year", "month", "url", "content"});
    REQUIRE(kaggle);
    CHECK(kaggle->article.title == "A, \"quoted\" title");
    CHECK(kaggle->article.text == "Body\nof it");
    CHECK(kaggle->article.source == "Atlantic");
    CHECK(published_text(kaggle->article.published) == "2016-12-31");
    CHECK(kaggle->article.id.front() == 'p');
}

TEST_CASE("TREC Washington Post: typed blocks, milliseconds, null") {
    const Article article = article_of(R"({"id":"b2e8","article_url":"https://www.washingtonpost.com/a","title":"T","author":"Jane Doe",
        "published_date":1325379405000,"contents":[{"type":"kicker","content":"Sports","mime":"text/plain"},
        {"type":"title","content":"T"},{"type":"byline","content":"By Jane"},{"type":"date","content":1325379405000},null,
        {"type":"sanitized_html","subtype":"paragraph","content":"One."},{"type":"image","fullcaption":"c"},
        {"type":"sanitized_html","content":"Two."},{"type":"list","content":["a","b"]}]})");
    CHECK(article.id == "b2e8");
    CHECK(article.text == "One.\n\nTwo.\n\na\n\nb");
    CHECK(published_text(article.published) == "2012-01-01");
    CHECK(article.source == "washingtonpost.com");
}

TEST_CASE("schema.org: objects with names, publisher, keywords") {
    const Article article =
        article_of(R"({"@type":"NewsArticle","headline":"H","articleBody":"B","datePublished":"2021-06-07T08:09:10+00:00",
        "dateModified":"2022-01-01","author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"John Roe"}],
        "publisher":{"@type":"Organization","name":"The Ledger"},"mainEntityOfPage":{"@type":"WebPage","@id":"https://ledger.example/a"},
        "inLanguage":"en-US","articleSection":["World","Europe"],"keywords":"one, two","name":"other"})");
    CHECK(article.title == "H");
    CHECK(article.authors == Names{"Jane Doe", "John Roe"});
    CHECK(article.source == "The Ledger");
    CHECK(article.url == "https://ledger.example/a");
    CHECK(article.language == "en");
    CHECK(article.section == "World");
    CHECK(article.tags == Names{"one", "two"});
    CHECK(published_text(article.published) == "2021-06-07");
}

TEST_CASE("schema.org: the article of a graph is the one with a headline") {
    const Article article =
        article_of(R"({"@context":"http://schema.org","@graph":[{"@type":"WebSite","name":"Site","url":"https://a.example"},
        {"@type":["NewsArticle"],"headline":"H","articleBody":"B","url":"https://a.example/1"},{"headline":"other"}]})");
    CHECK(article.title == "H");
    CHECK(article.url == "https://a.example/1");
}

TEST_CASE("elements of wrappers: NewsAPI, GDELT, Guardian, New York Times, Elasticsearch") {
    const Article newsapi = article_of(R"({"source":{"id":null,"name":"BBC News"},"author":null,"title":"T","description":"d",
        "url":"https://bbc.co.uk/a","publishedAt":"2024-05-06T07:08:09Z","content":null})");
    CHECK(newsapi.source == "BBC News");
    CHECK(newsapi.text == "d");
    CHECK(newsapi.authors.empty());
    const Article gdelt =
        article_of(R"({"url":"https://a.example/1","title":"T","seendate":"20190315T000000Z","domain":"a.example","language":"English"})");
    CHECK(published_text(gdelt.published) == "2019-03-15");
    CHECK(gdelt.language == "en");
    CHECK(gdelt.text.empty());
    const Article guardian = article_of(R"({"id":"world/2022/a","sectionName":"World news","webPublicationDate":"2022-10-21T14:06:14Z",
        "webTitle":"WT","webUrl":"https://www.theguardian.com/a","fields":{"bodyText":"B","byline":"Jane Doe","trailText":"t"}})");
    CHECK(guardian.title == "WT");
    CHECK(guardian.text == "B");
    CHECK(guardian.authors == Names{"Jane Doe"});
    CHECK(guardian.section == "World news");
    CHECK(guardian.source == "theguardian.com");
    const Article times =
        article_of(R"({"abstract":"A","web_url":"https://www.nytimes.com/a","lead_paragraph":"L","source":"The New York Times",
        "headline":{"main":"HM","kicker":null,"name":null},"keywords":[{"name":"persons","value":"Obama, Barack"}],
        "pub_date":"2012-01-01T05:00:00+0000","byline":{"original":"By Jane Doe and John Roe","person":[]},"_id":"nyt://1"})");
    CHECK(times.title == "HM");
    CHECK(times.text == "L");
    CHECK(times.authors == Names{"Jane Doe", "John Roe"});
    CHECK(times.tags == Names{"Obama, Barack"});
    CHECK(times.source == "The New York Times");
    CHECK(times.id == "nyt://1");
    const Article hit = article_of(R"({"_index":"news","_id":"7","_source":{"title":"T","body":"B","date":1552867200.0}})");
    CHECK(hit.id == "7");
    CHECK(hit.text == "B");
    CHECK(published_text(hit.published) == "2019-03-18");
}

TEST_CASE("numbers as ids, WordPress, MongoDB") {
    CHECK(article_of(R"({"id":12345678901234567890,"title":"T"})").id == "12345678901234567890");
    CHECK(article_of(R"({"id":-7,"title":"T"})").id == "-7");
    CHECK(article_of(R"({"id":7.0,"title":"T"})").id == "7");
    const Article post = article_of(
        R"({"id":5,"date":"2020-02-03T04:05:06","link":"https://b.example/p",
           "title":{"rendered":"T"},"content":{"rendered":"B","protected":false}})");
    CHECK(post.title == "T");
    CHECK(post.text == "B");
    const Article mongo = article_of(R"({"_id":{"$oid":"5f"},"title":"T","date":{"$date":{"$numberLong":"1552867200000"}}})");
    CHECK(mongo.id == "5f");
    CHECK(published_text(mongo.published) == "2019-03-18");
}

TEST_CASE("the text is taken as it is, the title without blanks around it") {
    const Article article = article_of(R"({"title":" T ","text":"  a\r\n\tb  \u00e9 "})");
    CHECK(article.text == "  a\r\n\tb  \xC3\xA9 ");
    CHECK(article.title == "T");
}

TEST_CASE("a day that cannot be is noted, and the next field is asked") {
    const auto read = read_one(R"({"title":"T","date_publish":"2031-01-01","date":"2020-02-02"})");
    REQUIRE(read);
    CHECK(published_text(read->article.published) == "2020-02-02");
    CHECK(read->article.published.cue == "date");
    CHECK(read->article.published.conflicts == Names{"date_publish says 2031-01-01, which lies ahead"});
    CHECK(read->warnings.empty());
}

TEST_CASE("a field that should tell the day and does not is told") {
    const auto warnings_of = [](std::string_view json) {
        const auto read = read_one(json);
        REQUIRE(read);
        CHECK_FALSE(read->article.published.period);
        return read->warnings;
    };
    const std::string told = "field 'date' does not tell the day (written as 2025-05-19 it would): ";
    CHECK(warnings_of(R"({"title":"T","date":"last Tuesday"})") == Names{told + "'last Tuesday'"});
    CHECK(warnings_of(R"({"title":"T","date":"2031-01-01"})") == Names{told + "'2031-01-01'"});
    // The others of its file may show which number is the day.
    CHECK(warnings_of(R"({"title":"T","date":"04/05/2006"})").empty());
}

TEST_CASE("a header in the text is flagged, and tells the day where no field does") {
    const Article by_header = article_of(R"({"title":"T","text":" date 2025-05-19 ROME: x"})");
    CHECK(published_text(by_header.published) == "2025-05-19");
    CHECK(by_header.published.from == DateSource::header);
    CHECK(by_header.text == " date 2025-05-19 ROME: x");
    const Article by_field = article_of(R"({"date":"2025-05-20","text":" date 2025-05-19 ROME: x"})");
    CHECK(published_text(by_field.published) == "2025-05-20");
    CHECK(by_field.published.from == DateSource::metadata);
    CHECK(by_field.spans == std::vector<Span>{{SpanKind::header, 0, 17}});
}

TEST_CASE("the choices say which field became what") {
    const auto read = read_one(R"({"Headline":{"Main":"T"},"Publish-Date":"2020-01-01","summary":"s"})");
    REQUIRE(read);
    std::string choices;
    for (const FieldChoice& choice : read->choices) choices.append(role_name(choice.role)).append("<-").append(choice.field).append(" ");
    CHECK(choices == "title<-Headline.Main text_fallback<-summary published<-Publish-Date ");
}

TEST_CASE("an override is the only field considered for its role") {
    const FieldOverrides overrides = {{Role::title, "kicker"}, {Role::text, "parts.main"}};
    const auto read = read_one(R"({"title":"no","kicker":"yes","text":"no","parts":{"main":"body"}})", Format::json, overrides);
    REQUIRE(read);
    CHECK(read->article.title == "yes");
    CHECK(read->article.text == "body");
    const auto without = read_one(R"({"title":"no","text":"t"})", Format::json, {{Role::title, "kicker"}});
    REQUIRE(without);
    CHECK(without->article.title.empty());
}

TEST_CASE("what is no article is an error in plain words") {
    CHECK(error_of(R"({"title":"abc)") == "not a JSON object: the line ends inside a string");
    CHECK(error_of(R"([1])") == "not a JSON object but an array");
    CHECK(error_of(R"("x")") == "not a JSON object but a string");
    CHECK(error_of(R"({"foo":1,"bar":{"title":"x"}})") == "neither a text nor a title; its fields are: foo, bar");
    CHECK(error_of(R"({"title":"","text":"None"})") == "neither a text nor a title; its fields are: title, text");
    CHECK(read_one(R"({"articles":[{"title":"x"}]})").error().hint == "if it holds articles, read it with --format json");
    CHECK(error_of("{}") == "neither a text nor a title; it has no fields");
    CHECK(error_of("{\"a\\nb\":1,\"" + std::string(50, 'x') + "\":2}") ==
          "neither a text nor a title; its fields are: a b, " + std::string(40, 'x'));
}

TEST_CASE("broken UTF-8 and NaN are mended with a warning") {
    const auto read = read_one("{\"title\":\"caf\xE9\",\"author\":NaN}");
    REQUIRE(read);
    CHECK(read->article.title == "caf\xEF\xBF\xBD");
    CHECK(read->article.authors.empty());
    CHECK(read->warnings == Names{"invalid UTF-8 at byte 13, shown as U+FFFD", "NaN or Infinity is not JSON, read as null"});
}

TEST_CASE("rows that do not fit their columns") {
    const std::vector<std::string> columns = {"title", "text"};
    CHECK(read_one("a,b,c", Format::csv, {}, columns).error().message == "the row has 3 fields, the first row names 2");
    CHECK(read_one("a", Format::csv, {}, columns).error().message == "the row has 1 field, the first row names 2");
    CHECK(read_one("a,\"b", Format::csv, {}, columns).error().message == "the quotes of field 2 are never closed");
    CHECK(read_one("a,b", Format::csv).error().message == "the table's first row names no fields");
}

TEST_CASE("a text file is its text") {
    const auto read = read_one(" date 2025-05-19 A\r\nB \xFF\n", Format::text);
    REQUIRE(read);
    CHECK(read->article.text == " date 2025-05-19 A\r\nB \xEF\xBF\xBD\n");
    CHECK(read->article.title.empty());
    CHECK(read->article.published.from == DateSource::header);
    CHECK(read->warnings.size() == 1);
    CHECK(read_one("", Format::text).error().message == "an empty file");
    CHECK(read_one(" \n", Format::text).error().message == "nothing but blanks");
}

TEST_CASE("records that are made to be slow are not") {
    std::string many_names = "{\"title\":\"T\"";
    std::string many_tags = "{\"title\":\"T\",\"tags\":[\"x\"";
    std::string same_name = "{\"text\":\"t\"";
    for (int i = 0; i < 200'000; ++i) {
        many_names += ",\"n" + std::to_string(i) + "\":1";
        many_tags += ",\"" + std::to_string(i) + "x\"";
        same_name += ",\"title\":\"\"";
    }
    CHECK(article_of(many_names + "}").title == "T");
    CHECK(article_of(many_tags + "]}").tags.size() == 1'000);
    CHECK(read_one(same_name + "}")->passed_over.size() <= 100);
}
