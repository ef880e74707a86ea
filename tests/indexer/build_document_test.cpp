#include "indexer/build_document.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "corpus/record/record.hpp"
#include "corpus/terms/slots.hpp"

using namespace dateline;
using namespace dateline::indexer;
using schema::Field;

namespace {

article::Article story_of() {
    article::Article article;
    article.location.path = "in/a.jsonl";
    article.id = "a1";
    article.title = "Talks in Kyiv";
    article.text = "President Volodymyr Zelensky spoke in Kyiv on May 16, 2025. Zelensky's war began in February 2022.";
    article.url = "https://www.Example.com:8080/a?b";
    article.source = "The Harbour Ledger";
    article.authors = {"Jane Doe", "John Roe"};
    article.section = "World News";
    article.tags = {"Peace Talks", "Peace-talks"};
    article.language = "en";
    article.published = {calendar::Period{*calendar::make_day(2025, 5, 19), *calendar::make_day(2025, 5, 19)},
                         calendar::Grain::day,
                         article::DateSource::metadata,
                         "date",
                         "2025-05-19",
                         {}};
    return article;
}

// Builds documents with names numbered as they come.
struct Desk {
    std::map<std::pair<names::NameKind, std::string>, names::NameId> ids;
    std::vector<std::string> votes;
    analysis::Analyser analyser{analysis::AnalysisOptions{}};
    DocumentBuilder builder{[this](names::NameKind kind, const std::string& key, std::string_view written) {
                                votes.emplace_back(written);
                                return ids.emplace(std::pair(kind, key), static_cast<names::NameId>(ids.size())).first->second;
                            },
                            analyser.tokenizer()};

    IndexDocument build(article::Article article) { return builder.build(analyser.analyse(std::move(article)), 77, 3); }
};

bool has_term(const IndexDocument& document, const char* term) {
    return std::binary_search(document.terms.begin(), document.terms.end(), term);
}

std::string value_of(const IndexDocument& document, Field field) {
    for (const SlotValue& value : document.values) {
        if (value.slot == schema::slot(field)) return value.value;
    }
    return {};
}

// "talks@1 in@2"
std::string postings_text(const IndexDocument& document, const std::vector<Posting>& postings) {
    std::string text;
    for (const Posting& posting : postings) {
        text += (text.empty() ? "" : " ") + document.words.substr(posting.begin, posting.size) + "@" + std::to_string(posting.position);
    }
    return text;
}

}  // namespace

TEST_CASE("words have positions, the title's far from the text's") {
    Desk desk;
    article::Article article = story_of();
    article.text = "It rained, Zelensky's said.";
    const IndexDocument document = desk.build(article);
    CHECK(postings_text(document, document.title) == "talks@1 in@2 kyiv@3");
    CHECK(postings_text(document, document.text) == "it@104 rained@105 zelensky@106 said@107");
    CHECK(postings_text(document, document.authors) == "jane@1 doe@2 john@103 roe@104");
    article.title.clear();
    const IndexDocument untitled = desk.build(article);
    CHECK(postings_text(untitled, untitled.text) == "it@1 rained@2 zelensky@3 said@4");
}

TEST_CASE("values of the source become terms") {
    Desk desk;
    const IndexDocument document = desk.build(story_of());
    for (const char* term : {"Qa1",
                             "Uhttps://www.Example.com:8080/a?b",
                             "Hexample.com",
                             "XFin/a.jsonl",
                             "XSthe harbour ledger",
                             "XSECworld news",
                             "Len",
                             "Kpeace talks",
                             "XDSmetadata",
                             "D20250519",
                             "M202505",
                             "XW2025W21",
                             "XQ2025Q2",
                             "Y2025",
                             "XED20250516",
                             "XEM202202",
                             "XEY2022",
                             "XEP2025-05-16",
                             "XEP2022-02",
                             "XNPvolodymyr zelensky",
                             "XNLkyiv"}) {
        CAPTURE(term);
        CHECK(has_term(document, term));
    }
    CHECK(std::is_sorted(document.terms.begin(), document.terms.end()));
    CHECK(std::adjacent_find(document.terms.begin(), document.terms.end()) == document.terms.end());
    CHECK_FALSE(has_term(document, "XNPzelensky"));
}

TEST_CASE("hosts are read from addresses of all sorts") {
    for (const auto& [url, host] : std::map<std::string, std::string>{{"https://www.example.com/a", "Hexample.com"},
                                                                      {"http://EXAMPLE.com", "Hexample.com"},
                                                                      {"https://user:pw@news.example.com:8080?x", "Hnews.example.com"},
                                                                      {"https://example.com#a@b", "Hexample.com"},
                                                                      {"ftp://1.2.3.4/x", "H1.2.3.4"}}) {
        CAPTURE(url);
        Desk desk;
        article::Article article = story_of();
        article.url = url;
        CHECK(has_term(desk.build(article), host.c_str()));
    }
    for (const char* url : {"", "example.com/a", "https://", "://", "mailto:a@b"}) {
        CAPTURE(url);
        Desk desk;
        article::Article article = story_of();
        article.url = url;
        const IndexDocument document = desk.build(article);
        CHECK(std::none_of(document.terms.begin(), document.terms.end(), [](const std::string& term) { return term.starts_with('H'); }));
    }
}

TEST_CASE("values stand in their slots") {
    Desk desk;
    const IndexDocument document = desk.build(story_of());
    CHECK(value_of(document, Field::published) == "20250519");
    CHECK(value_of(document, Field::published_to) == "20250519");
    CHECK(value_of(document, Field::source) == "The Harbour Ledger");
    CHECK(value_of(document, Field::language) == "en");
    CHECK(terms::unpack_texts(value_of(document, Field::author)) == std::vector<std::string>{"Jane Doe", "John Roe"});
    CHECK(terms::unpack_number(value_of(document, Field::sequence)) == 3);
    CHECK(terms::unpack_number(value_of(document, Field::state)) == 77);
    CHECK(terms::unpack_number(value_of(document, Field::content)) == content_hash(story_of()));
    CHECK(terms::id_hash_of_tie(value_of(document, Field::tie)) == terms::hash_of("a1"));
    CHECK(document.id_hash == terms::hash_of("a1"));
    CHECK(terms::unpack_about(value_of(document, Field::about)).size() == 2);
}

TEST_CASE("an article without a day has no date terms") {
    Desk desk;
    article::Article article = story_of();
    article.published = {};
    const IndexDocument document = desk.build(article);
    CHECK(has_term(document, "XDSunknown"));
    CHECK(value_of(document, Field::published).empty());
    CHECK(std::none_of(document.terms.begin(), document.terms.end(),
                       [](const std::string& term) { return term.starts_with('D') || term.starts_with('Y'); }));
}

TEST_CASE("names are counted most mentioned first, and stand where they begin") {
    Desk desk;
    article::Article article = story_of();
    article.title.clear();
    article.text = "In Paris he met President Volodymyr Zelensky. Zelensky flew to Kyiv. He was born in Kyiv.";
    const IndexDocument document = desk.build(article);
    std::vector<std::uint32_t> places;
    terms::for_each_id(value_of(document, Field::place), [&](std::uint32_t id) { places.push_back(id); });
    const auto id_of = [&](names::NameKind kind, const char* key) { return desk.ids.at({kind, key}); };
    CHECK(places == std::vector{id_of(names::NameKind::place, "kyiv"), id_of(names::NameKind::place, "paris")});
    const std::vector<std::pair<std::string, std::uint32_t>> expected{{"XTL", 2}, {"XTP", 6}, {"XTP", 8}, {"XTL", 11}, {"XTL", 16}};
    CHECK(document.places_of_names == expected);
}

TEST_CASE("names that the source gives are names of the article that stand nowhere") {
    Desk desk;
    article::Article article = story_of();
    article.title.clear();
    article.text = "Nobody is named here.";
    article.given_names = {
        {article::GivenKind::person, "Ada Quill"}, {article::GivenKind::place, "Northgate"}, {article::GivenKind::person, "ada quill"}};
    const std::uint64_t before = state_hash(story_of(), {});
    CHECK(state_hash(article, {}) != before);
    const IndexDocument document = desk.build(article);
    CHECK(has_term(document, "XNPada quill"));
    CHECK(has_term(document, "XNLnorthgate"));
    CHECK(value_of(document, Field::person) == terms::pack_ids({desk.ids.at({names::NameKind::person, "ada quill"})}));
    CHECK(document.places_of_names.empty());
}

TEST_CASE("an article votes once for the form in which a name is shown") {
    Desk desk;
    article::Article article = story_of();
    article.text = "In Kyiv, in Kyiv, in KYIV.";
    desk.build(article);
    desk.build(article);
    CHECK(desk.votes == std::vector<std::string>{"Kyiv", "Kyiv"});
    CHECK(desk.ids.size() == 1);
}

TEST_CASE("the record keeps the article") {
    Desk desk;
    const auto record = record::decode(desk.build(story_of()).record);
    REQUIRE(record);
    CHECK(record->id == "a1");
    CHECK(record->text == story_of().text);
    CHECK(record->authors == story_of().authors);
    CHECK(record->published == story_of().published);
}

TEST_CASE("an empty article and a hostile one make documents that the engine takes") {
    Desk desk;
    article::Article empty;
    empty.id = "e";
    const IndexDocument nothing = desk.build(empty);
    CHECK(nothing.text.empty());
    CHECK(has_term(nothing, "Qe"));
    article::Article hostile = story_of();
    hostile.id = std::string(3000, 'i') + std::string(5, '\0');
    hostile.url = "https://" + std::string(3000, 'h') + "/";
    hostile.source = std::string(3000, 's');
    hostile.tags = {std::string(3000, 't'), "", "!!!"};
    hostile.text = std::string(100'000, 'w') + " " + std::string(300, '\xC3');
    hostile.location.path = std::string(3000, '\xFF');
    const IndexDocument document = desk.build(hostile);
    for (const std::string& term : document.terms) CHECK(term.size() <= 240);
    for (const Posting& posting : document.text) CHECK(posting.size <= text::longest_term);
}

TEST_CASE("content is title and text, state is everything") {
    const auto options = analysis::AnalysisOptions{};
    const article::Article base = story_of();
    struct Change {
        const char* what;
        void (*make)(article::Article&);
        bool content;
    };
    for (const Change& change :
         {Change{"id", [](article::Article& a) { a.id = "x"; }, false}, Change{"title", [](article::Article& a) { a.title = "x"; }, true},
          Change{"text", [](article::Article& a) { a.text += " "; }, true}, Change{"url", [](article::Article& a) { a.url = "x"; }, false},
          Change{"source", [](article::Article& a) { a.source = "x"; }, false},
          Change{"section", [](article::Article& a) { a.section = "x"; }, false},
          Change{"authors",
                 [](article::Article& a) {
                     a.authors = {"Jane DoeJohn", "Roe"};
                 },
                 false},
          Change{"tags", [](article::Article& a) { a.tags.pop_back(); }, false},
          Change{"language", [](article::Article& a) { a.language = "de"; }, false},
          Change{"day", [](article::Article& a) { a.published.period = calendar::month_period(2025, 5); }, false},
          Change{"grain", [](article::Article& a) { a.published.grain = calendar::Grain::month; }, false},
          Change{"literal", [](article::Article& a) { a.published.literal = "x"; }, false},
          Change{"cue", [](article::Article& a) { a.published.from = article::DateSource::url; }, false},
          Change{"span",
                 [](article::Article& a) {
                     a.spans.push_back({article::SpanKind::header, 0, 1});
                 },
                 false}}) {
        CAPTURE(change.what);
        article::Article changed = base;
        change.make(changed);
        CHECK(state_hash(changed, options) != state_hash(base, options));
        CHECK((content_hash(changed) != content_hash(base)) == change.content);
    }
    CHECK(state_hash(base, options) == state_hash(story_of(), options));
    CHECK(state_hash(base, {.names = false}) != state_hash(base, options));
    CHECK(state_hash(base, {.times = false}) != state_hash(base, options));
    article::Article moved = base;
    moved.title = base.title + base.text.substr(0, 1);
    moved.text = base.text.substr(1);
    CHECK(content_hash(moved) != content_hash(base));
}

TEST_CASE("a parted word is found by its parts and as it is written") {
    Desk desk;
    article::Article article = story_of();
    article.text = "Now PresidentDonald Trump spoke.";
    const IndexDocument document = desk.build(article);
    CHECK(postings_text(document, document.text) == "now@104 president@105 donald@106 trump@107 spoke@108 presidentdonald@105");
}

TEST_CASE("a title found in the text gives title words at the text's own places") {
    Desk desk;
    article::Article article = story_of();
    article.title.clear();
    article.text = "Read more\nTalks go on in Kyiv\n\nIt rained.";
    const IndexDocument document = desk.build(article);
    CHECK(document.title.empty());
    CHECK(postings_text(document, document.found_title) == "talks@3 go@4 on@5 in@6 kyiv@7");
    article.title = "Talks go on in Kyiv";
    CHECK(desk.build(article).found_title.empty());
}
