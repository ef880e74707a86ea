#include "corpus/reading/front_matter.hpp"

#include <doctest/doctest.h>

#include "corpus/reading/toml_values.hpp"
#include "corpus/reading/yaml_values.hpp"
#include "support/collected.hpp"

using namespace dateline;
using namespace dateline::reading;
using namespace dateline::tests;

namespace {

using Strings = std::vector<std::string>;

// "name: value | value" for each name.
Strings lines_of(const base::Result<NamedValues>& values) {
    if (!values) return {"! " + values.error().message};
    Strings lines;
    for (const NamedValue& named : values->all()) {
        std::string line = named.name + (named.is_list ? "[]:" : ":");
        for (const std::string& value : named.values) line += (&value == named.values.data() ? " " : " | ") + value;
        lines.push_back(line);
    }
    return lines;
}

base::Result<ReadArticle> read_named(std::string_view bytes, const std::string& name) {
    std::string padded(bytes);
    padded.append(input::record_padding, '\0');
    ArticleReader reader(ArticleOptions{{}, *calendar::make_day(2026, 1, 1)});
    return reader.read(
        {article::Location{.path = name, .member = {}}, input::Format::text, std::string_view(padded).substr(0, bytes.size()), nullptr});
}

}  // namespace

TEST_CASE("front matter is found at the very beginning, and nowhere else") {
    struct Case {
        std::string_view text;
        std::string_view head;  // "-": none
        std::string_view body;
    };
    const Case cases[] = {
        {"---\ntitle: A\n---\nBody.\n", "title: A\n", "Body.\n"},
        {"--- \r\ntitle: A\r\n---\r\n\r\nBody.", "title: A\r\n", "\r\nBody."},
        {"---\n# note\n\"a b\": A\n...\nBody.", "# note\n\"a b\": A\n", "Body."},
        {"---\n---\nBody.", "", "Body."},
        {"---\ntitle: A\n---", "title: A\n", ""},
        {"+++\ntitle = 'A'\n+++\nBody.", "title = 'A'\n", "Body."},
        {"{\n\"title\": \"A {\\\"}\"\n}\nBody.", "{\n\"title\": \"A {\\\"}\"\n}", "Body."},
        {"{\"title\": {\"a\": 1}}\n\nBody.", "{\"title\": {\"a\": 1}}", "\nBody."},
        {"{\"title\": 1} Body.", "-", ""},
        {"{never \"closed\": 1", "-", ""},
        {"{\"never closed\": 1", "-", ""},
        {"---\ntitle: A\nBody.", "-", ""},
        {"---\nA ruler stands above, and one below.\n---\n", "-", ""},
        {"---\nhttp://example.com\n---\n", "-", ""},
        {"----\ntitle: A\n----\n", "-", ""},
        {"\n---\ntitle: A\n---\n", "-", ""},
        {"+++ breaking +++\n", "-", ""},
        {"", "-", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(std::string(c.text));
        const std::optional<FrontMatter> found = find_front_matter(c.text);
        CHECK(found.has_value() == (c.head != "-"));
        if (!found) continue;
        CHECK(found->head == c.head);
        CHECK(found->body == c.body);
    }
    CHECK(!find_front_matter("---\na: b\n" + std::string(70'000, 'x') + "\n---\n"));
}

TEST_CASE("YAML becomes named values") {
    CHECK(lines_of(read_yaml("title: \"A: B\"\ndate: 2025-05-19 10:00:00 -0700\ntags: [a, 'b c']\ndraft: true\nx: ~\n")) ==
          Strings{"title: A: B", "date: 2025-05-19 10:00:00 -0700", "tags[]: a | b c"});
    CHECK(lines_of(read_yaml("author:\n  name: Jane\n  url: u\nauthors:\n- name: A\n- name: B\ntext: |\n  one\n  two\n")) ==
          Strings{"author.name: Jane", "author.url: u", "authors.name[]: A | B", "text: one\ntwo\n"});
    CHECK(lines_of(read_yaml("a: &x one\nb: *x\nc: &y [two]\nd: *y\n")) == Strings{"a: one", "b: one", "c[]: two"});
    CHECK(lines_of(read_yaml("quoted: 'true'\n? [complex, key]\n: value\nlast: z\n")) == Strings{"quoted: true", "last: z"});
    CHECK(lines_of(read_yaml("a: 1\n---\nb: 2\n")) == Strings{"a: 1"});
    CHECK(lines_of(read_yaml("title: \"never closed\nmore: x\n")).front().starts_with("! no YAML: "));
    CHECK(lines_of(read_yaml("good: 1\nbad: [1, 2\n")).front().ends_with(" in its line 3"));
    CHECK(lines_of(read_yaml("- a list\n")) == Strings{"! no names with values"});
    CHECK(lines_of(read_yaml("")) == Strings{"! no names with values"});
    CHECK(lines_of(read_yaml("a: " + std::string(50, '[') + std::string(50, ']'))).empty());
    CHECK(lines_of(read_yaml("a: " + std::string(60'000, '['))) == Strings{"! no YAML: brackets nested too deep"});
}

TEST_CASE("TOML becomes named values") {
    CHECK(lines_of(read_toml("title = 'A'\ndate = 2025-05-19T10:00:00-07:00\nday = 2025-05-19\ntags = ['a', 'b']\ndraft = "
                             "true\n[author]\nname = 'Jane'\n")) ==
          Strings{"author.name: Jane", "date: 2025-05-19T10:00:00-07:00", "day: 2025-05-19", "tags[]: a | b", "title: A"});
    CHECK(lines_of(read_toml("a = 1\nb = \n")).front().ends_with(" in its line 2"));
    CHECK(lines_of(read_toml("")).empty());
    CHECK(lines_of(read_toml("é = 1")).front().starts_with("! no TOML: "));
    CHECK(lines_of(read_toml("a = \"\"\"one\\\n  été\"\"\"")) == Strings{"a: oneété"});
    CHECK(lines_of(read_toml("a = " + std::string(5'000, '['))).front().starts_with("! no TOML: "));
}

TEST_CASE("an article with front matter: fields from the one, the text byte by byte from behind it") {
    const auto jekyll = read_named(
        "---\nlayout: post\ntitle:  \"The levee held\"\ndate:   2025-05-19 10:00:00 -0700\ncategories: [news, floods]\n"
        "author: Jane Doe\nlang: en\ndescription: Short.\nurl: https://harbour.example/levee\npublished: true\n---\n\n# Heading\n\n Text.  "
        "\n",
        "2025-05-20-levee.md");
    REQUIRE(jekyll);
    const article::Article& first = jekyll->article;
    CHECK(first.title == "The levee held");
    CHECK(first.text == "\n# Heading\n\n Text.  \n");
    CHECK(article::published_text(first.published) == "2025-05-19");
    CHECK(first.tags == Strings{"news", "floods"});
    CHECK(first.authors == Strings{"Jane Doe"});
    CHECK(first.language == "en");
    CHECK(first.url == "https://harbour.example/levee");
    CHECK(jekyll->warnings.empty());

    const auto hugo =
        read_named("+++\ntitle = \"Hugo\"\ndate = 2025-05-19\ntags = [\"a\"]\n[author]\nname = \"Jane Doe\"\n+++\nText.", "a.md");
    REQUIRE(hugo);
    CHECK(hugo->article.title == "Hugo");
    CHECK(hugo->article.authors == Strings{"Jane Doe"});
    CHECK(hugo->article.text == "Text.");

    const auto json = read_named("{\n \"title\": \"J\",\n \"date\": \"2025-05-19\"\n}\nText.", "a.md");
    REQUIRE(json);
    CHECK(json->article.title == "J");
    CHECK(json->article.text == "Text.");
    CHECK(article::published_text(json->article.published) == "2025-05-19");

    const auto bare = read_named("---\nlayout: note\n---\n# Heading\n", "a.md");
    REQUIRE(bare);
    CHECK(bare->article.text == "# Heading\n");
    const auto no_body = read_named("---\ntitle: T\nsummary: S\n---\n", "a.md");
    REQUIRE(no_body);
    CHECK(no_body->article.text == "S");
}

TEST_CASE("what is no front matter after all is text") {
    const std::string wrong = "---\ntitle: \"never closed\n---\nText.";
    const auto told = read_named(wrong, "a.md");
    REQUIRE(told);
    CHECK(told->article.text == wrong);
    REQUIRE(told->warnings.size() == 1);
    CHECK(told->warnings[0].starts_with("front matter is no YAML: "));
    CHECK(told->warnings[0].find(" in its line ") != std::string::npos);
    CHECK(told->warnings[0].ends_with(", read as text"));
    const std::string ruled = "---\nNote: this is prose between rulers.\n---\nText.";
    CHECK(read_named(ruled, "a.txt")->article.text == ruled);
    CHECK(read_named("---\ntitle: T\n---\nText.", "a.txt")->article.title == "T");
}
