#include "corpus/publication/decide.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "corpus/publication/field_cue.hpp"
#include "corpus/publication/file_name_cue.hpp"
#include "corpus/publication/folder_cue.hpp"
#include "corpus/publication/head_cues.hpp"
#include "corpus/publication/url_cue.hpp"

using namespace dateline;
using namespace dateline::publication;
using calendar::Day;

namespace {

using Notes = std::vector<std::string>;

const Day latest = *calendar::make_day(2026, 1, 1);

// What an article shows, each in its source's own words.
struct Shown {
    std::vector<std::pair<std::string, std::string>> fields = {};
    std::string text = {};
    std::string url = {};
    std::string path = {};  // of a file that is the article
};

Cues cues_of(const Shown& shown) {
    Cues cues;
    const auto add = [&](std::optional<Cue> cue) {
        if (cue) cues.push_back(*std::move(cue));
    };
    for (const auto& [name, value] : shown.fields) add(field_cue(name, value));
    for (Cue& cue : head_cues(shown.text).cues) cues.push_back(std::move(cue));
    add(url_cue(shown.url));
    if (!shown.path.empty()) {
        add(file_name_cue(shown.path));
        add(folder_cue(shown.path.substr(0, shown.path.rfind('/') + 1)));
    }
    return cues;
}

const article::Location record{"dump.jsonl", "", 3, 3};

Decision decided(const Shown& shown, const GroupFacts& group = {}) { return decide(cues_of(shown), group, latest); }

// "2025-05-19 metadata datePublished"
std::string told(const Decision& decision) {
    const article::Published& published = decision.published;
    if (!published.period) return "unknown";
    return article::published_text(published) + " " + std::string(article::date_source_name(published.from)) + " " + published.cue;
}
std::string day_of(const Shown& shown, const GroupFacts& group = {}) { return told(decided(shown, group)); }
Notes notes_of(const Shown& shown, const GroupFacts& group = {}) { return decided(shown, group).published.conflicts; }

GroupFacts facts_of(const std::vector<Shown>& articles) {
    GroupFacts facts;
    for (const Shown& shown : articles) {
        const article::Location location = shown.path.empty() ? record : article::Location{shown.path, "", 0, 0};
        facts.observe(cues_of(shown), location);
    }
    return facts;
}

}  // namespace

TEST_CASE("of cues that say the same day, what is said for machines is named before an address or a visible line") {
    const auto cue = [](CueKind kind, std::string name, std::string literal) {
        return Cue{kind, std::move(name), literal, *read_date(literal)};
    };
    const Cue line = cue(CueKind::page_line, "line date", "19 May 2025");
    const Cue url = cue(CueKind::url, "url", "2025/05/19");
    const Cue meta = cue(CueKind::page_meta, "meta article:published_time", "2025-05-19T08:00:00Z");
    const Cue other = cue(CueKind::page_meta, "meta article:published_time", "2025-05-20T08:00:00Z");
    const GroupFacts nobody;
    CHECK(told(decide(Cues{line, url, meta}, nobody, latest)) == "2025-05-19 metadata meta article:published_time");
    CHECK(told(decide(Cues{line, url}, nobody, latest)) == "2025-05-19 url url");
    CHECK(told(decide(Cues{line, other}, nobody, latest)) == "2025-05-19 text line date");
    const Cue header = cue(CueKind::header, "header", "2025-05-19");
    CHECK(told(decide(Cues{header, meta}, nobody, latest)) == "2025-05-19 header header");
}

TEST_CASE("the order of trust") {
    const std::pair<std::string, std::string> published{"datePublished", "2025-05-11"};
    const std::pair<std::string, std::string> bare{"date", "2025-05-12"};
    const std::string text = " date 2025-05-13 ROME: x";
    const std::string url = "https://ledger.example/2025/05/14/x";
    const std::string path = "archive/2025/05/16/2025-05-15-x.txt";
    CHECK(day_of({.fields = {bare, published}, .text = text, .url = url, .path = path}) == "2025-05-11 metadata datePublished");
    CHECK(day_of({.fields = {bare}, .text = text, .url = url, .path = path}) == "2025-05-12 metadata date");
    CHECK(day_of({.text = text, .url = url, .path = path}) == "2025-05-13 header header");
    CHECK(day_of({.url = url, .path = path}) == "2025-05-14 url url");
    CHECK(day_of({.path = path}) == "2025-05-15 filename file name");
    CHECK(day_of({.text = "Harbour opens\nMay 17, 2025\nThe", .path = "archive/2025/05/16/x.txt"}) == "2025-05-16 filename folder");
    CHECK(day_of({.text = "Harbour opens\nMay 17, 2025\nThe"}) == "2025-05-17 text line");
    CHECK(day_of({.text = "KYIV, May 17, 2025 (LW) - The"}) == "2025-05-17 text dateline");
    CHECK(day_of({}) == "unknown");
}

TEST_CASE("what was written is kept") {
    const Decision decision = decided({.fields = {{"datePublished", "2025-05-17T17:03:00Z"}}});
    CHECK(decision.published.literal == "2025-05-17T17:03:00Z");
    CHECK(decision.published.cue == "datePublished");
    CHECK(decision.published.conflicts.empty());
    CHECK_FALSE(decision.depends_on_group);
}

TEST_CASE("sentinels are missing") {
    for (const std::string value :
         {"1970-01-01", "1970-01-01T00:00:00Z", "1900-01-01", "0001-01-01T00:00:00", "9999-12-31", "2000-01-01T00:00:00"}) {
        CAPTURE(value);
        CHECK(day_of({.fields = {{"datePublished", value}}}) == "unknown");
        CHECK(day_of({.fields = {{"datePublished", value}}, .url = "https://ledger.example/2025/05/14/x"}) == "2025-05-14 url url");
        CHECK(notes_of({.fields = {{"datePublished", value}}}).empty());
    }
    CHECK(day_of({.fields = {{"datePublished", "2000-01-01"}}}) == "2000-01-01 metadata datePublished");
}

TEST_CASE("the future cannot have come out") {
    CHECK(day_of({.fields = {{"datePublished", "2031-01-01"}}}) == "unknown");
    CHECK(notes_of({.fields = {{"datePublished", "2031-01-01"}}}) == Notes{"datePublished says 2031-01-01, which lies ahead"});
    CHECK(day_of({.fields = {{"datePublished", "2031-01-01"}, {"date", "2025-05-12"}}}) == "2025-05-12 metadata date");
    CHECK(day_of({.fields = {{"datePublished", "2026-01-01"}}}) == "2026-01-01 metadata datePublished");
    CHECK(day_of({.fields = {{"datePublished", "2026"}}}) == "2026 metadata datePublished");
    CHECK(day_of({.url = "https://ledger.example/2031/05/14/x"}) == "unknown");
}

TEST_CASE("too old: an old newspaper may say so, a number in a name may not") {
    CHECK(day_of({.fields = {{"datePublished", "1851-09-18"}}}) == "1851-09-18 metadata datePublished");
    CHECK(day_of({.fields = {{"datePublished", "1599-12-31"}}}) == "unknown");
    CHECK(day_of({.url = "https://ledger.example/1851/09/18/x"}) == "unknown");
    CHECK(day_of({.path = "18510918.txt"}) == "unknown");
}

TEST_CASE("two-digit years") {
    CHECK(day_of({.fields = {{"pubDate", "Saturday, 17-May-25 17:03:00 GMT"}}}) == "2025-05-17 metadata pubDate");
    CHECK(day_of({.fields = {{"pubDate", "Sat, 17 May 97 17:03:00 GMT"}}}) == "1997-05-17 metadata pubDate");
    CHECK(day_of({.text = "Posted on May 17, '07\n\nThe"}) == "2007-05-17 header header");
    // As numbers they mean what the group's four-digit dates mean, or what another date of the article shows.
    const Shown short_year{.fields = {{"date", "5/17/07"}}};
    CHECK(day_of(short_year) == "unknown");
    CHECK(decided(short_year).depends_on_group);
    const GroupFacts month_first = facts_of(std::vector<Shown>(5, {.fields = {{"date", "5/18/2007"}}}));
    const GroupFacts day_first = facts_of(std::vector<Shown>(5, {.fields = {{"date", "18/5/2007"}}}));
    CHECK(day_of(short_year, month_first) == "2007-05-17 metadata date");
    CHECK(day_of(short_year, day_first) == "unknown");
    CHECK(day_of({.fields = {{"date", "04/05/07"}}}, month_first) == "2007-04-05 metadata date");
    CHECK(day_of({.fields = {{"date", "5/17/07"}}, .url = "https://ledger.example/2007/05/17/x"}) == "2007-05-17 metadata date");
}

TEST_CASE("day and month as numbers") {
    const Shown open{.fields = {{"date", "04/05/2006"}}};
    CHECK(day_of(open) == "unknown");
    CHECK(notes_of(open) == Notes{"date says 04/05/2006: 2006-04-05 or 2006-05-04"});
    CHECK(decided(open).depends_on_group);
    CHECK(day_of({.fields = {{"date", "17/05/2006"}}}) == "2006-05-17 metadata date");
    CHECK_FALSE(decided({.fields = {{"date", "17/05/2006"}}}).depends_on_group);
    SUBCASE("the article's own dates") {
        CHECK(day_of({.fields = {{"date", "04/05/2006"}}, .url = "https://ledger.example/2006/05/04/x"}) == "2006-05-04 metadata date");
        CHECK(day_of({.fields = {{"date", "04/05/2006"}}, .path = "a/2006-04-05.txt"}) == "2006-04-05 metadata date");
        CHECK_FALSE(decided({.fields = {{"date", "04/05/2006"}}, .path = "a/2006-04-05.txt"}).depends_on_group);
    }
    SUBCASE("a reading that lies ahead leaves the other") {
        CHECK(day_of({.fields = {{"date", "12/11/2025"}}}) == "unknown");
        CHECK(day_of({.fields = {{"date", "02/03/2026"}}}) == "unknown");
        CHECK(decide(cues_of({.fields = {{"date", "12/11/2025"}}}), {}, *calendar::make_day(2025, 11, 30)).published.period->first ==
              *calendar::make_day(2025, 11, 12));
    }
    SUBCASE("the group's majority, before any hint") {
        const GroupFacts day_first = facts_of(std::vector<Shown>(5, {.fields = {{"date", "18/5/2007"}}}));
        CHECK(day_of(open, day_first) == "2006-05-04 metadata date");
        CHECK(day_of({.fields = {{"date", "04/05/2006 10:00 EDT"}}}, day_first) == "2006-05-04 metadata date");
        CHECK(day_of(open, facts_of(std::vector<Shown>(4, {.fields = {{"date", "18/5/2007"}}}))) == "unknown");
    }
    SUBCASE("hints of the place") {
        CHECK(day_of({.fields = {{"date", "04/05/2006 10:00 EDT"}}}) == "2006-04-05 metadata date");
        CHECK(day_of({.fields = {{"date", "04/05/2006 10:00 GMT"}}}) == "2006-05-04 metadata date");
        CHECK(day_of({.fields = {{"date", "04.05.2006"}}}) == "2006-05-04 metadata date");
        const auto with_hints = [&](std::string_view host, std::string_view language) {
            Cues cues = cues_of(open);
            suggest_order(cues, host, language);
            return told(decide(cues, {}, latest));
        };
        CHECK(with_hints("ledger.co.uk", "en") == "2006-05-04 metadata date");
        CHECK(with_hints("ledger.senate.gov", "en") == "2006-04-05 metadata date");
        CHECK(with_hints("ledger.com", "en") == "unknown");
        CHECK(with_hints("ledger.com", "fr") == "2006-05-04 metadata date");
        CHECK(with_hints("", "") == "unknown");
    }
}

TEST_CASE("six digits in file names") {
    const Shown file{.path = "wire/AP900815-0044.txt"};
    const auto names = [](std::initializer_list<const char*> given) {
        std::vector<Shown> files;
        for (const char* name : given) files.push_back({.path = std::string("wire/") + name});
        return facts_of(files);
    };
    CHECK(day_of(file) == "unknown");
    CHECK(decided(file).depends_on_group);
    CHECK(day_of(file, names({"AP900815-0044", "AP900816-0012", "AP900901-0001"})) == "1990-08-15 filename file name");
    CHECK(day_of(file, names({"AP900815-0044", "AP991399-0012", "AP900901-0001"})) == "unknown");
    CHECK(day_of({.path = "wire/APW199980817.1193"}, names({"AP900815-0044", "AP900816-0012", "AP900901-0001"})) == "unknown");
}

TEST_CASE("several cues: they confirm, or contradict") {
    const std::pair<std::string, std::string> field{"datePublished", "2025-05-19T00:30:00Z"};
    CHECK(notes_of({.fields = {field}, .url = "https://ledger.example/2025/05/19/x"}).empty());
    // The same day, told from another zone.
    CHECK(notes_of({.fields = {field}, .url = "https://ledger.example/2025/05/18/x"}).empty());
    CHECK(notes_of({.fields = {field}, .url = "https://ledger.example/2025/05/17/x"}) == Notes{"url says 2025-05-17 (2025/05/17)"});
    CHECK(notes_of({.fields = {field}, .path = "a/2025-05-01-x.txt"}) == Notes{"file name says 2025-05-01 (2025-05-01)"});
    CHECK(day_of({.fields = {field}, .path = "a/2025-05-01-x.txt"}) == "2025-05-19 metadata datePublished");
    CHECK(notes_of({.fields = {field}, .path = "2019/09/x.txt"}) == Notes{"folder says 2019-09 (2019/09)"});
    CHECK(notes_of({.fields = {field}, .path = "2025/05/x.txt"}).empty());
    // A day at the head of the text is an event's, mostly.
    CHECK(notes_of({.fields = {field}, .text = "Harbour opens\nMay 30, 2025\nThe"}).empty());
    CHECK(notes_of({.fields = {field, {"date", "2025-04-01"}}}) == Notes{"date says 2025-04-01 (2025-04-01)"});
}

TEST_CASE("a month or a year is made finer by what lies inside it") {
    CHECK(day_of({.fields = {{"published", "2025"}}, .url = "https://ledger.example/2025/05/19/x"}) == "2025-05-19 url url");
    CHECK(day_of({.fields = {{"published", "2025-04"}}, .url = "https://ledger.example/2025/05/19/x"}) == "2025-04 metadata published");
    CHECK(day_of({.text = "KYIV, March 12 (LW) - The", .path = "archive/2019/x.txt"}) == "2019-03-12 text dateline");
    CHECK(day_of({.text = "KYIV, March 12 (LW) - The", .path = "archive/2019/04/x.txt"}) == "2019-04 filename folder");
    CHECK(day_of({.text = "KYIV, Feb. 29 (LW) - The", .path = "archive/2019/x.txt"}) == "2019 filename folder");
    CHECK(day_of({.text = "Harbour opens\nMay 30, 2019\nThe", .path = "archive/2019/x.txt"}) == "2019-05-30 text line");
}

TEST_CASE("unknown stays unknown, and what little there is is noted") {
    CHECK(day_of({.text = "KYIV, March 12 (LW) - The"}) == "unknown");
    CHECK(notes_of({.text = "KYIV, March 12 (LW) - The"}) == Notes{"dateline says March 12, without a year"});
    CHECK(day_of({.fields = {{"dateModified", "2025-05-20"}}}) == "unknown");
    CHECK(notes_of({.fields = {{"dateModified", "2025-05-20"}}}) == Notes{"no later than 2025-05-20 (dateModified)"});
    CHECK(day_of({.text = "Last updated: May 20, 2025\nThe"}) == "unknown");
    // Changed before it came out?
    CHECK(notes_of({.fields = {{"datePublished", "2025-05-20"}, {"dateModified", "2025-05-10"}}}) == Notes{"dateModified says 2025-05-10"});
    CHECK(notes_of({.fields = {{"datePublished", "2025-05-20"}, {"dateModified", "2025-06-10"}}}).empty());
}

TEST_CASE("the page's own date at the head") {
    std::vector<Shown> pages;
    for (int i = 0; i < 60; ++i) {
        const Day own = *calendar::make_day(2006, 1, 1) + std::chrono::days(7 * i);
        pages.push_back({.text = "July 31, 2008\n\nHarbour opens\n" + calendar::iso_date(own) + "\nThe harbour"});
    }
    const GroupFacts facts = facts_of(pages);
    CHECK(day_of(pages[0]) == "2008-07-31 header header");
    CHECK(decided(pages[0]).depends_on_group);
    CHECK(day_of(pages[0], facts) == "2006-01-01 text line");
    CHECK(notes_of(pages[0], facts) == Notes{"header says 2008-07-31, as too many of its group do"});
    // An address that confirms it is proof enough.
    const Shown confirmed{.text = "July 31, 2008\n\nHarbour opens", .url = "https://ledger.example/2008/07/31/x"};
    CHECK(day_of(confirmed, facts) == "2008-07-31 header header");
    CHECK_FALSE(decided(confirmed).depends_on_group);
    // A dump of one day keeps it.
    const std::vector<Shown> dump(200, {.text = " date 2025-05-19 ROME: x"});
    CHECK(day_of(dump[0], facts_of(dump)) == "2025-05-19 header header");
}

TEST_CASE("a default value in a date field") {
    std::vector<Shown> records;
    for (int i = 0; i < 60; ++i) {
        std::string own = calendar::iso_date(*calendar::make_day(2006, 1, 1) + std::chrono::days(7 * i));
        std::ranges::replace(own, '-', '/');
        records.push_back({.fields = {{"date", "2015-06-01"}}, .url = "https://ledger.example/" + own + "/x"});
    }
    CHECK(day_of(records[0]) == "2015-06-01 metadata date");
    CHECK(decided(records[0]).depends_on_group);
    CHECK(day_of(records[0], facts_of(records)) == "2006-01-01 url url");
    const Shown plain{.fields = {{"date", "2015-06-01"}}};
    CHECK_FALSE(decided(plain).depends_on_group);
    CHECK(day_of(plain, facts_of(records)) == "2015-06-01 metadata date");
}

TEST_CASE("the only day of a feed's entry, its update, is inferred, and gives way to everything else") {
    Cue updated = *field_cue("updated", "2025-05-20");
    updated.kind = CueKind::only_updated;
    CHECK(told(decide(Cues{updated}, {}, latest)) == "2025-05-20 inferred updated");
    CHECK(told(decide(Cues{updated, *url_cue("/2025/05/02/x")}, {}, latest)) == "2025-05-02 url url");
}

TEST_CASE("a note is one line") {
    CHECK(notes_of({.text = "KYIV, March\n12 (LW) - The"}) == Notes{"dateline says March 12, without a year"});
}

TEST_CASE("cues without number") {
    Cues cues;
    for (int i = 0; i < 100; ++i) cues.push_back(*field_cue("date", "20" + std::to_string(10 + i % 10) + "-05-1" + std::to_string(i % 10)));
    const Decision decision = decide(cues, {}, latest);
    CHECK(article::published_text(decision.published) == "2010-05-10");
    CHECK(decision.published.conflicts.size() == 6);
}
