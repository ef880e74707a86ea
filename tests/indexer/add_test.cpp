// Whole runs: articles in a file, an index in a folder.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

#include "corpus/names/aliases.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/store/index_directory.hpp"
#include "corpus/store/index_reader.hpp"
#include "corpus/store/metadata.hpp"
#include "indexer/maintenance.hpp"
#include "indexer/pipeline.hpp"

using namespace dateline;
using namespace dateline::indexer;
using base::ErrorKind;
namespace fs = std::filesystem;

namespace {

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (fs::temp_directory_path() / "dateline-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data()) == nullptr ? "" : pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::string operator/(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

struct Heard : AddListener {
    std::vector<input::Problem> problems;
    std::vector<std::string> warnings;
    int finished = 0;
    std::function<void()> on_finishing = [] {};

    void problem(const input::Problem& problem) override { problems.push_back(problem); }
    void warning(const article::Location&, const std::string& message) override { warnings.push_back(message); }
    void progress(const AddCounts&, std::uint64_t) override {}
    void finishing() override {
        ++finished;
        on_finishing();
    }
};

// An index that is fed from strings.
class Archive {
public:
    std::string index() const { return folder_ / "index"; }

    AddOptions options() const {
        AddOptions options;
        options.index = index();
        options.paths = {folder_ / "in.jsonl"};
        options.articles.latest_day = *calendar::make_day(2025, 6, 1);
        return options;
    }

    base::Result<AddCounts> try_add(
        const std::string& jsonl, const std::function<void(AddOptions&)>& change = [](AddOptions&) {}) {
        std::ofstream(folder_ / "in.jsonl", std::ios::binary) << jsonl;
        AddOptions chosen = options();
        change(chosen);
        heard = Heard();
        return indexer::add(chosen, heard, stop);
    }

    AddCounts add(
        const std::string& jsonl, const std::function<void(AddOptions&)>& change = [](AddOptions&) {}) {
        const base::Result<AddCounts> counts = try_add(jsonl, change);
        REQUIRE_MESSAGE(counts, (counts ? "" : counts.error().message));
        return *counts;
    }

    store::IndexReader open() const {
        base::Result<store::IndexReader> reader = store::IndexReader::open(index());
        REQUIRE(reader);
        return std::move(*reader);
    }

    // The text of the article with this id; "" where there is none.
    std::string text_of(const std::string& id) const {
        store::IndexReader reader = open();
        const auto docid = reader.find_id(id);
        return docid ? reader.record(*docid)->text : "";
    }

    std::uint64_t count() const { return open().article_count(); }
    std::string generation() const { return open().generation().filename().string(); }

    // No damage, and every id in the index once.
    void check_sound() const {
        std::string report;
        const auto errors = check_index(index(), report);
        REQUIRE(errors);
        CHECK_MESSAGE(*errors == 0, report);
        store::IndexReader reader = open();
        std::set<std::string> ids;
        Xapian::Database& database = reader.database();
        for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
            const std::string id = reader.record(*posting)->id;
            CHECK(reader.find_id(id) == *posting);
            CHECK(ids.insert(id).second);
        }
        CHECK(ids.size() == reader.article_count());
    }

    std::set<std::string> entries() const {
        std::set<std::string> names;
        for (const fs::directory_entry& entry : fs::directory_iterator(index())) names.insert(entry.path().filename().string());
        return names;
    }

    Heard heard;
    std::atomic<bool> stop = false;

private:
    TemporaryFolder folder_;
};

std::string line(const std::string& id, const std::string& text, const std::string& more = "") {
    return R"({"id":")" + id + R"(","title":"About )" + id + R"(","text":")" + text + R"(","date":"2025-05-19","language":"en")" + more +
           "}\n";
}

std::string many(int first, int end, const std::string& text) {
    std::string jsonl;
    for (int i = first; i < end; ++i) jsonl += line("n" + std::to_string(i), text + " number " + std::to_string(i));
    return jsonl;
}

void with_jobs_3(AddOptions& options) { options.jobs = 3; }
void with_force(AddOptions& options) { options.force = true; }

}  // namespace

TEST_CASE("articles are added, are unchanged when added again, and replaced when they changed") {
    Archive archive;
    const AddCounts first = archive.add(line("a", "one") + line("b", "two"));
    CHECK(first.read == 2);
    CHECK(first.added == 2);
    CHECK(first.undated == 0);
    CHECK(archive.heard.finished == 1);
    CHECK(archive.count() == 2);
    CHECK(archive.generation() == "gen-1");

    const AddCounts again = archive.add(line("a", "one") + line("b", "two"));
    CHECK(again.added + again.replaced == 0);
    CHECK(again.unchanged == 2);
    CHECK(archive.heard.finished == 0);

    const AddCounts changed = archive.add(line("a", "one, changed") + line("b", "two") + line("c", "three"));
    CHECK(changed.added == 1);
    CHECK(changed.replaced == 1);
    CHECK(changed.unchanged == 1);
    CHECK(archive.count() == 3);
    CHECK(archive.text_of("a") == "one, changed");
    CHECK(archive.generation() == "gen-1");  // a small update goes into the current generation
    archive.check_sound();
}

TEST_CASE("everything is indexed again when forced, and nothing doubles") {
    Archive archive;
    archive.add(line("a", "one") + line("b", "two"));
    const AddCounts forced = archive.add(line("a", "one") + line("b", "two"), with_force);
    CHECK(forced.replaced == 2);
    CHECK(forced.unchanged == 0);
    CHECK(archive.count() == 2);
    archive.check_sound();
}

TEST_CASE("another way of analysing makes unchanged articles changed") {
    Archive archive;
    archive.add(line("a", "Kyiv"));
    CHECK(archive.add(line("a", "Kyiv"), [](AddOptions& options) { options.analysis.names = false; }).replaced == 1);
    CHECK(archive.add(line("a", "Kyiv"), [](AddOptions& options) { options.analysis.names = false; }).unchanged == 1);
}

TEST_CASE("of articles with one id in one run the later wins, whichever thread has it") {
    for (int round = 0; round < 5; ++round) {
        Archive archive;
        std::string jsonl;
        for (int i = 0; i < 1200; ++i) jsonl += line("n" + std::to_string(i % 400), "version " + std::to_string(i / 400));
        const AddCounts counts = archive.add(jsonl, [](AddOptions& options) {
            options.jobs = 3;
            options.reading.batch_records = 7;
        });
        CHECK(counts.read == 1200);
        CHECK(counts.added == 400);
        CHECK(counts.replaced == 0);
        CHECK(counts.outdone == 800);
        CHECK(archive.count() == 400);
        for (const char* id : {"n0", "n7", "n399"}) CHECK(archive.text_of(id) == "version 2");
        archive.check_sound();
        // The same in a small update of an index that is there.
        const AddCounts update =
            archive.add(line("n1", "old") + line("n1", "version 3") + line("n2", "x") + line("n2", "version 2"), with_jobs_3);
        CHECK(update.replaced == 1);
        CHECK(update.unchanged == 1);
        CHECK(update.outdone == 2);
        CHECK(archive.text_of("n1") == "version 3");
        CHECK(archive.text_of("n2") == "version 2");
        CHECK(archive.count() == 400);
        archive.check_sound();
    }
}

TEST_CASE("many articles make a new generation, in which old ones live on and changed ones are replaced") {
    Archive archive;
    archive.add(many(0, 50, "first") + line("kept", "kept"));
    const AddCounts counts = archive.add(many(20, 2300, "second") + many(100, 110, "third"), with_jobs_3);
    CHECK(counts.added == 2250);
    CHECK(counts.replaced == 30);
    CHECK(counts.outdone == 10);
    CHECK(archive.generation() == "gen-2");
    CHECK(archive.count() == 2301);
    CHECK(archive.text_of("n0") == "first number 0");
    CHECK(archive.text_of("n20") == "second number 20");
    CHECK(archive.text_of("n105") == "third number 105");
    CHECK(archive.text_of("kept") == "kept");
    archive.check_sound();
    // What is replaced goes when the next writer starts.
    archive.add(line("n0", "again"));
    CHECK(archive.entries() == std::set<std::string>{"current", "gen-2", "lock"});
}

TEST_CASE("a new generation is right after articles were removed at the beginning, in the middle and at the end") {
    Archive archive;
    archive.add(many(0, 60, "first"));
    std::vector<std::string> ids;
    for (const int i : {0, 1, 2, 30, 31, 58, 59}) ids.push_back("n" + std::to_string(i));
    REQUIRE(remove_articles(archive.index(), ids, false, 0));
    const AddCounts counts = archive.add(many(50, 2200, "second"), with_jobs_3);
    CHECK(counts.added == 2142);
    CHECK(counts.replaced == 8);
    CHECK(archive.count() == 53 - 8 + 2150);
    CHECK(archive.text_of("n3") == "first number 3");
    CHECK(archive.text_of("n30") == "");
    CHECK(archive.text_of("n50") == "second number 50");
    CHECK(archive.text_of("n58") == "second number 58");
    archive.check_sound();
}

TEST_CASE("an index that was emptied is filled again, bit by bit or at once") {
    Archive archive;
    archive.add(many(0, 10, "first"));
    std::vector<std::string> ids;
    for (int i = 0; i < 10; ++i) ids.push_back("n" + std::to_string(i));
    REQUIRE(remove_articles(archive.index(), ids, false, 0));
    CHECK(archive.count() == 0);
    CHECK(read_status(archive.index())->articles == 0);
    SUBCASE("bit by bit") {
        CHECK(archive.add(line("n0", "back")).added == 1);
        CHECK(archive.text_of("n0") == "back");
    }
    SUBCASE("at once") {
        CHECK(archive.add(many(0, 2100, "second") + line("n5", "third"), with_jobs_3).added == 2100);
        CHECK(archive.count() == 2100);
        CHECK(archive.text_of("n5") == "third");
        CHECK(archive.text_of("n2099") == "second number 2099");
    }
    SUBCASE("compacted") { CHECK(compact_index(archive.index(), 0, archive.stop)); }
    archive.check_sound();
}

TEST_CASE("articles are removed, unknown ids are told, and a dry run changes nothing") {
    Archive archive;
    archive.add(line("a", "one") + line("b", "two") + line("c", "three"));
    const auto dry = remove_articles(archive.index(), {"a", "zz", "a"}, true, 0);
    REQUIRE(dry);
    CHECK(dry->removed == 1);
    CHECK(dry->unknown == std::vector<std::string>{"zz"});
    CHECK(archive.count() == 3);
    const auto done = remove_articles(archive.index(), {"a", "zz", "a"}, false, 0);
    REQUIRE(done);
    CHECK(done->removed == 1);
    CHECK(archive.count() == 2);
    CHECK(archive.text_of("a").empty());
    CHECK(remove_articles(archive.index(), {}, false, 0)->removed == 0);
    archive.check_sound();
    CHECK(archive.add(line("a", "one")).added == 1);
}

TEST_CASE("a query names the articles to remove") {
    Archive archive;
    archive.add(line("a", "red prisoners") + line("b", "blue prisoner") + line("c", "green"));
    const auto day = *calendar::make_day(2025, 6, 1);
    auto ids = ids_matching(archive.index(), "prisoner", day);
    REQUIRE(ids);
    std::sort(ids->begin(), ids->end());
    CHECK(*ids == std::vector<std::string>{"a", "b"});
    CHECK(ids_matching(archive.index(), "date:05/06/2025", day).error().kind == ErrorKind::usage);
    CHECK(ids_matching(archive.index(), "unheard", day)->empty());
}

TEST_CASE("writing to what is no index, or to one that is locked, is refused and harms nothing") {
    Archive archive;
    CHECK(remove_articles(archive.index(), {"a"}, false, 0).error().kind == ErrorKind::index_missing);
    CHECK(compact_index(archive.index(), 0, archive.stop).error().kind == ErrorKind::index_missing);
    CHECK_FALSE(fs::exists(archive.index()));
    archive.add(line("a", "one"));
    const auto lock = store::WriterLock::acquire(archive.index(), 0);
    REQUIRE(lock);
    CHECK(archive.try_add(line("b", "two")).error().kind == ErrorKind::index_locked);
    CHECK(remove_articles(archive.index(), {"a"}, false, 0).error().kind == ErrorKind::index_locked);
    CHECK(compact_index(archive.index(), 0, archive.stop).error().kind == ErrorKind::index_locked);
    CHECK(archive.count() == 1);
}

TEST_CASE("bad input is told and passed over, or stops a strict run with the index as it was") {
    Archive archive;
    archive.add(line("a", "one"));
    const std::string bad = line("b", "two") + "{\"broken\": \n" + line("c", "three");
    const auto strict = archive.try_add(bad, [](AddOptions& options) { options.strict = true; });
    REQUIRE_FALSE(strict);
    CHECK(strict.error().kind == ErrorKind::input);
    CHECK(archive.count() == 1);
    const AddCounts counts = archive.add(bad);
    CHECK(counts.problems == 1);
    CHECK(counts.added == 2);
    REQUIRE(archive.heard.problems.size() == 1);
    CHECK(archive.heard.problems[0].location.line == 2);
    CHECK(archive.count() == 3);
}

TEST_CASE("nothing to read makes no index, and nothing new changes none") {
    Archive archive;
    CHECK(archive.add("").read == 0);
    CHECK(store::current_generation(archive.index()).error().kind == ErrorKind::index_missing);
    archive.add(line("a", "one"));
    const AddCounts missing = archive.add("", [](AddOptions& options) { options.paths = {"/nowhere/at/all"}; });
    CHECK(missing.problems == 1);
    CHECK(archive.count() == 1);
    CHECK(archive.entries() == std::set<std::string>{"current", "gen-1", "lock"});
}

TEST_CASE("a run that is stopped leaves the index as it was") {
    Archive archive;
    archive.add(line("a", "one"));
    archive.stop = true;
    const auto stopped = archive.try_add(many(0, 3000, "second"));
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::interrupted);
    archive.stop = false;
    CHECK(archive.count() == 1);
    CHECK(archive.entries() == std::set<std::string>{"current", "gen-1", "lock"});
}

TEST_CASE("a run that is stopped while the index is joined leaves the index as it was") {
    Archive archive;
    archive.add(line("a", "one"));
    archive.add(many(0, 3000, "second"));
    std::ofstream(archive.options().paths.front(), std::ios::binary) << many(1000, 4000, "third");
    Heard heard;
    heard.on_finishing = [&] { archive.stop = true; };
    const auto stopped = indexer::add(archive.options(), heard, archive.stop);
    REQUIRE_FALSE(stopped);
    CHECK(heard.finished == 1);
    CHECK(stopped.error().kind == ErrorKind::interrupted);
    CHECK(compact_index(archive.index(), 0, archive.stop).error().kind == ErrorKind::interrupted);
    CHECK(archive.count() == 3001);
    CHECK(archive.text_of("n2500") == "second number 2500");
    archive.check_sound();
}

TEST_CASE("a reader that was open before sees the old index, a new one the new") {
    Archive archive;
    archive.add(line("a", "one"));
    store::IndexReader before = archive.open();
    archive.add(many(0, 2100, "second"), with_jobs_3);
    CHECK(before.article_count() == 1);
    CHECK(before.record(1)->text == "one");
    CHECK(archive.count() == 2101);
}

TEST_CASE("names keep their ids over runs, whatever kind of run it is") {
    Archive archive;
    archive.add(line("a", "President Volodymyr Zelensky in Kiev."));
    const auto ids = [&] {
        store::IndexReader reader = archive.open();
        return std::pair(reader.names().find(names::NameKind::person, "volodymyr zelensky"),
                         reader.names().find(names::NameKind::place, "kiev"));
    };
    const auto first = ids();
    REQUIRE(first.first);
    REQUIRE(first.second);
    archive.add(line("b", "Kiev and Paris. President Volodymyr Zelensky."));
    CHECK(ids() == first);
    archive.add(many(0, 2100, "Lima and Kiev"), with_jobs_3);
    CHECK(ids() == first);
    REQUIRE(compact_index(archive.index(), 0, archive.stop));
    CHECK(ids() == first);
    CHECK(archive.open().names().size() == 4);
}

TEST_CASE("spellings are linked to one entity, at once in a new generation, and at the latest by compacting") {
    Archive archive;
    archive.add(line("a", "in Kiev") + line("b", "in Kyiv"));
    const auto linked = [&](const char* one, const char* other) {
        store::IndexReader reader = archive.open();
        const auto a = reader.names().find(names::NameKind::place, one);
        const auto b = reader.names().find(names::NameKind::place, other);
        return a && b && reader.names().entity_of(*a) == reader.names().entity_of(*b);
    };
    CHECK(linked("kiev", "kyiv"));
    archive.add(line("c", "in Bombay") + line("d", "in Odesa"));
    archive.add(line("e", "in Mumbai") + line("f", "in Odessa"));
    CHECK(linked("odessa", "odesa"));
    REQUIRE(compact_index(archive.index(), 0, archive.stop));
    CHECK(linked("bombay", "mumbai"));
    CHECK(linked("odessa", "odesa"));
    CHECK_FALSE(linked("kyiv", "odesa"));
}

TEST_CASE("all names are linked anew once many came in small additions") {
    Archive archive;
    archive.add(line("a", "in Bombay"));
    const auto linked_names = [&] { return store::number_in(archive.open().database().get_metadata(store::linked_count_key)); };
    CHECK(linked_names() == 1);
    archive.add(line("b", "in Mumbai"));
    CHECK(linked_names() == 1);
    const std::string cities =
        "in Paris, Rome, Berlin, Madrid, Lisbon, Vienna, Warsaw, Prague, Budapest, Athens, Oslo, Stockholm, Helsinki, Dublin, Brussels, "
        "Amsterdam, Copenhagen, Bucharest, Sofia, Belgrade, Zagreb, Tallinn, Riga, Vilnius and Ankara";
    archive.add(line("c", cities));
    store::IndexReader reader = archive.open();
    CHECK(linked_names() == reader.names().size());
    const auto bombay = reader.names().find(names::NameKind::place, "bombay");
    const auto mumbai = reader.names().find(names::NameKind::place, "mumbai");
    REQUIRE(bombay);
    REQUIRE(mumbai);
    CHECK(reader.names().link_of(*bombay) == names::Link{*mumbai, *mumbai, names::Evidence::alias_table});
}

TEST_CASE("the user's aliases are kept until others come, also when no article changed") {
    Archive archive;
    const std::string articles = line("a", "in Kiev") + line("b", "in Kyiv");
    const auto kept = [&] { return archive.open().database().get_metadata(store::user_aliases_key); };
    const auto with = [](const char* aliases) { return [aliases](AddOptions& options) { options.user_aliases = aliases; }; };
    archive.add(articles, with("# one\n"));
    CHECK(kept() == "# one\n");
    archive.add(articles + line("c", "in Rome"));
    CHECK(kept() == "# one\n");
    CHECK(archive.add(articles, with("# two\n")).unchanged == 2);
    CHECK(kept() == "# two\n");
    REQUIRE(compact_index(archive.index(), 0, archive.stop));
    CHECK(kept() == "# two\n");
    REQUIRE(compact_index(archive.index(), 0, archive.stop, "# three\n"));
    CHECK(kept() == "# three\n");
    archive.add(many(0, 2100, "Lima"), with_jobs_3);
    CHECK(kept() == "# three\n");
    archive.add(many(0, 2100, "Lima"), with(""));
    CHECK(kept().empty());
    CHECK(read_status(archive.index())->entities == 3);
    CHECK(read_status(archive.index())->names == 4);
    archive.check_sound();
}

TEST_CASE("the form that most articles write is shown, not the first in the alphabet") {
    for (const unsigned jobs : {1U, 3U}) {
        Archive archive;
        archive.add(line("a", "in KHARKIV") + line("b", "in Kharkiv") + line("c", "in Kharkiv"),
                    [jobs](AddOptions& options) { options.jobs = jobs; });
        store::IndexReader reader = archive.open();
        CHECK(reader.names().name(*reader.names().find(names::NameKind::place, "kharkiv")).shown == "Kharkiv");
    }
}

TEST_CASE("written forms are known after building, after a small update and after compacting") {
    Archive archive;
    archive.add(line("a", "The prisoners walked.") + line("b", "talks"));
    const auto forms = [&](const char* word) { return archive.open().forms(word, {"en"}); };
    CHECK(forms("prisoner") == std::vector<std::string>{"prisoner", "prisoners"});
    archive.add(line("c", "He talked to a walker about walking."));
    CHECK(forms("talk") == std::vector<std::string>{"talk", "talked", "talks"});
    CHECK(forms("walk") == std::vector<std::string>{"walk", "walked", "walking"});
    REQUIRE(compact_index(archive.index(), 0, archive.stop));
    CHECK(forms("walk") == std::vector<std::string>{"walk", "walked", "walking"});
}

TEST_CASE("a language that comes with a small update has its forms, too") {
    Archive archive;
    archive.add(line("a", "prisoners"));
    const std::string german = R"({"id":"d","title":"Haus","text":"Die Häuser und das Haus","date":"2025-05-19","language":"de"})"
                               "\n";
    archive.add(german);
    CHECK(archive.open().languages() == std::vector<std::string>{"de", "en"});
    const auto forms = archive.open().forms("haus", {"de"});
    CHECK(std::find(forms.begin(), forms.end(), "hauser") != forms.end());
    archive.add(R"({"id":"e","title":"Hauses","text":"Hausern","date":"2025-05-19","language":"de"})"
                "\n");
    const auto more = archive.open().forms("haus", {"de"});
    CHECK(std::find(more.begin(), more.end(), "hausern") != more.end());
}

TEST_CASE("compacting keeps every article and closes gaps") {
    Archive archive;
    archive.add(many(0, 300, "first"));
    std::vector<std::string> ids;
    for (int i = 0; i < 300; i += 2) ids.push_back("n" + std::to_string(i));
    REQUIRE(remove_articles(archive.index(), ids, false, 0));
    const auto before = read_status(archive.index());
    REQUIRE(compact_index(archive.index(), 0, archive.stop));
    CHECK(archive.generation() == "gen-2");
    CHECK(archive.count() == 150);
    CHECK(archive.text_of("n299") == "first number 299");
    CHECK(read_status(archive.index())->bytes <= before->bytes);
    archive.check_sound();
    CHECK(archive.add(many(0, 300, "first")).added == 150);
}

TEST_CASE("the status tells what the index holds") {
    Archive archive;
    archive.add(line("a", "one") +
                R"({"id":"u","title":"t","text":"no day","language":"de"})"
                "\n" +
                R"({"id":"o","title":"t","text":"old","date":"2004-01-05","language":"en"})"
                "\n");
    CHECK(archive.heard.problems.empty());
    const auto status = read_status(archive.index());
    REQUIRE(status);
    CHECK(status->articles == 3);
    CHECK(status->undated == 1);
    CHECK(status->first_day == "2004-01-05");
    CHECK(status->last_day == "2025-05-19");
    CHECK(status->languages == std::vector<std::pair<std::string, std::uint64_t>>{{"en", 2}, {"de", 1}});
    CHECK(status->generation == "gen-1");
    CHECK(status->format == schema::format_version);
    CHECK(status->analysis == schema::analysis_version);
    CHECK(status->commits == 1);
    CHECK(status->bytes > 0);
    CHECK(status_text(*status).find("2004-01-05 .. 2025-05-19") != std::string::npos);
    CHECK(status_json(*status).find("\"languages\":{\"en\":2,\"de\":1}") != std::string::npos);
    archive.add(line("a", "changed"));
    CHECK(read_status(archive.index())->commits == 2);
    CHECK(read_status("/nowhere/at/all").error().kind == ErrorKind::index_missing);
}

TEST_CASE("undated articles are counted when they count") {
    Archive archive;
    const std::string undated = R"({"id":"u","title":"t","text":"no day"})"
                                "\n";
    CHECK(archive.add(undated + line("a", "one")).undated == 1);
    CHECK(archive
              .add(undated +
                   R"({"id":"v","title":"t","text":"no day"})"
                   "\n" +
                   line("v", "later with a day"))
              .undated == 0);
}

TEST_CASE("damage is found") {
    Archive archive;
    archive.add(many(0, 500, "some text to fill a few blocks of the tables"));
    std::string report;
    CHECK(*check_index(archive.index(), report) == 0);
    CHECK(report.empty());
    SUBCASE("a record that is none") {
        Xapian::WritableDatabase database(archive.open().generation().string(), Xapian::DB_OPEN);
        Xapian::Document document = database.get_document(7);
        document.set_data("\x01nonsense");
        database.replace_document(7, document);
        database.commit();
        CHECK(*check_index(archive.index(), report) == 1);
        CHECK(report.find("article 7") != std::string::npos);
    }
    SUBCASE("a table with a hole") {
        const fs::path table = archive.open().generation() / "postlist.glass";
        std::fstream file(table, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(fs::file_size(table) / 2 / 8192 * 8192));
        file << std::string(8192, '\xAA');
        file.close();
        const auto errors = check_index(archive.index(), report);
        CHECK((!errors || *errors > 0));
    }
}

TEST_CASE("hostile articles do not spoil the batch that they come with") {
    Archive archive;
    const std::string long_word(300'000, 'w');
    const std::string jsonl = line("ok", "fine") + line(std::string(5000, 'i'), "long id") + line("w", long_word) +
                              line("t", "tags", R"(,"tags":[")" + std::string(5000, 't') + R"(","",null])") +
                              line("u", "zero \\u0000 byte",
                                   R"(,"url":"https://)" + std::string(5000, 'h') + R"(/","source":")" + std::string(5000, 's') + "\"") +
                              line("z\\u0000z", "zero in id") + line("last", "fine");
    const AddCounts counts = archive.add(jsonl, with_jobs_3);
    CHECK(counts.added == 7);
    CHECK(archive.count() == 7);
    CHECK(archive.text_of("last") == "fine");
    CHECK(archive.text_of("w") == long_word);
    CHECK(archive.add(jsonl).unchanged == 7);
    archive.check_sound();
}
