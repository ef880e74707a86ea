#include "indexer/explain.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace dateline;
using namespace dateline::indexer;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

analysis::AnalysedArticle analysed(std::string text, std::string title = "") {
    article::Article article;
    article.location.path = "a.txt";
    article.id = "a";
    article.title = std::move(title);
    article.text = std::move(text);
    article.language = "en";
    return analysis::Analyser{analysis::AnalysisOptions{}}.analyse(std::move(article));
}

// The number behind `key` in one line of JSON.
std::size_t number_in(const std::string& line, const std::string& key) {
    const std::size_t place = line.find("\"" + key + "\":");
    REQUIRE(place != std::string::npos);
    return std::stoul(line.substr(place + key.size() + 3));
}

std::string text_in(const std::string& line, const std::string& key) {
    const std::string begin = "\"" + key + "\":\"";
    const std::size_t place = line.find(begin);
    if (place == std::string::npos) return {};
    return line.substr(place + begin.size(), line.find('"', place + begin.size()) - place - begin.size());
}

}  // namespace

TEST_CASE("offsets are bytes of the text, and its bytes there are what is said") {
    const std::string text = "Ünïcödé 😀: in Zürich, Ms. Łucja Żak spoke on May 16, 2025 and in Kiev in 2019.";
    const auto lines = lines_of(explain_ndjson(analysed(text)));
    REQUIRE(lines.size() == 7);
    CHECK(text_in(lines[0], "type") == "article");
    const char* expected[] = {"", text.c_str(), "Zürich", "Łucja Żak", "May 16, 2025", "Kiev", "2019"};
    for (std::size_t i = 1; i < lines.size(); ++i) {
        CAPTURE(lines[i]);
        const std::size_t start = number_in(lines[i], "start");
        const std::size_t end = number_in(lines[i], "end");
        CHECK(text.substr(start, end - start) == expected[i]);
        CHECK(text_in(lines[i], "text") == expected[i]);
    }
    CHECK(text_in(lines[5], "name") == "Kyiv");
    CHECK(text_in(lines[6], "first") == "2019-01-01");
    CHECK(text_in(lines[6], "last") == "2019-12-31");
    CHECK(text_in(lines[6], "grain") == "year");
}

TEST_CASE("what is unknown is null") {
    const auto lines = lines_of(explain_ndjson(analysed("...")));
    REQUIRE(lines.size() == 1);
    for (const char* key : {"title", "title_from", "published", "date_text"})
        CHECK(lines[0].find("\"" + std::string(key) + "\":null") != std::string::npos);
    CHECK(text_in(lines[0], "date_from") == "unknown");
    CHECK(text_in(lines[0], "text") == "...");
}

TEST_CASE("fields come behind their article, those that were used first") {
    reading::ReadArticle read;
    read.choices = {{fields::Role::text_fallback, "summary", "Atom; a part only"}};
    read.passed_over = {{fields::Role::text, "content", "empty"}};
    const auto lines = lines_of(explain_ndjson(analysed("..."), read));
    REQUIRE(lines.size() == 3);
    CHECK(lines[1] == R"({"type":"field","role":"text","source":"summary","used":true,"why":"Atom; a part only"})");
    CHECK(lines[2] == R"({"type":"field","role":"text","source":"content","used":false,"why":"empty"})");
}

TEST_CASE("line ends and quotes in a text do not break the lines") {
    const auto lines = lines_of(explain_ndjson(analysed("He said \"so\"\nin Kyiv\r\n\t\x01.")));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].find("\\\"so\\\"\\nin Kyiv\\r\\n\\t\\u0001.") != std::string::npos);
}

TEST_CASE("a title is the source's, else one that stands in the text, which then is a span of it") {
    const auto found = lines_of(explain_ndjson(analysed("Talks go on in Kyiv\n\nThe ministers met again. They will meet on.")));
    CHECK(text_in(found[0], "title") == "Talks go on in Kyiv");
    CHECK(text_in(found[0], "title_from") == "text");
    CHECK(text_in(found[1], "type") == "span");
    CHECK(text_in(found[1], "kind") == "title");
    CHECK(number_in(found[1], "end") == 19);
    const auto given = lines_of(explain_ndjson(analysed("The ministers met again.", "Talks")));
    CHECK(text_in(given[0], "title") == "Talks");
    CHECK(text_in(given[0], "title_from") == "source");
}

TEST_CASE("the page for people has one line a fact, and no control characters") {
    reading::ReadArticle read;
    read.choices = {{fields::Role::title, "headline", "schema.org"}};
    read.passed_over = {{fields::Role::title, "title", "says 'None'"}};
    const std::string page = explain_text(analysed("In Kyiv \x1B[31m in 2019.", "A\ntitle"), read);
    CHECK(page.find("a.txt\n") == 0);
    CHECK(page.find("  field       title <- headline (schema.org)\n") != std::string::npos);
    CHECK(page.find("  not used    title: title (says 'None')\n") != std::string::npos);
    CHECK(page.find('\x1B') == std::string::npos);
    CHECK(page.find("A title") != std::string::npos);
    CHECK(page.find("Kyiv") != std::string::npos);
    CHECK(page.find("(year-alone)") != std::string::npos);
}

TEST_CASE("lines of the page break where the terminal ends, under what they say") {
    const std::string title = "A title of many words that does not fit into one line of a narrow terminal at all";
    const std::string page = explain_text(analysed("In Kyiv.", title), {}, 40);
    CHECK(page.find("  title       A title of many words that\n              does not fit") != std::string::npos);
    CHECK(explain_text(analysed("In Kyiv.", title), {}).find("  title       " + title + "\n") != std::string::npos);
}

TEST_CASE("a long span is shown to people by its beginning") {
    const std::string notice = "We use cookies to improve your experience: " + std::string(300, 'x') + " accept all cookies";
    const std::string page = explain_text(analysed("Talks go on in Kyiv\n\nThe ministers met again.\n\n" + notice), {});
    CHECK(page.find("We use cookies") != std::string::npos);
    CHECK(page.find("xx…\"\n") != std::string::npos);
    CHECK(page.find("accept all") == std::string::npos);
}
