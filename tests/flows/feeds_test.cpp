// Feeds, notes with front matter and old character sets in one folder: found by what they say, wherever it stands.
#include <doctest/doctest.h>

#include <algorithm>

#include "flows/program.hpp"

using namespace dateline::flows;

TEST_CASE("a folder of feeds, notes and old tables answers") {
    const Sandbox box;
    box.write("in/feed.xml",
              "<?xml version='1.0'?><rss version='2.0'><channel><title>The Harbour Ledger</title><language>en</language>"
              "<item><guid>feed-1</guid><title>Levee holds</title><pubDate>Mon, 19 May 2025 17:03:00 GMT</pubDate>"
              "<description>&lt;p&gt;The levee held.&lt;/p&gt;</description></item>"
              "<item><guid>feed-2</guid><title>AT&T rises</title><description>Cut in the mid");
    box.write("in/note.md", "---\nid: note\ntitle: A note\ndate: 2025-05-20\nsource: Notebook\n---\nOn levees.\n");
    box.write("in/old.csv",
              "id,title,text\nold,D\xE9j\xE0 vu,La lev\xE9"
              "e a tenu mardi malgr\xE9 la cr\xFC"
              "e.\n");
    const Outcome added = box.index({"add", box.path("in").string()});
    CHECK(added.status == 0);
    for (const char* told :
         {"feed.xml:1: a bare '&' or '<' in XML, kept", "feed.xml:1: the article ends inside <description>, read as far as it goes",
          "old.csv: not UTF-8, read as windows-1252 (guessed)"}) {
        CAPTURE(std::string(told));
        CHECK(added.err.find(told) != std::string::npos);
    }
    CHECK(box.ids({"--source", "the harbour ledger", "levee"}) == std::vector<std::string>{"feed-1"});
    CHECK(box.ids({"title:AT&T"}) == std::vector<std::string>{"feed-2"});
    CHECK(box.ids({"on:2025-05-20"}) == std::vector<std::string>{"note"});
    CHECK(box.ids({"levée"}).size() == 3);
}
