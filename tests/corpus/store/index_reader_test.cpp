#include "corpus/store/index_reader.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "corpus/store/xapian_errors.hpp"
#include "hand_made_index.hpp"

using namespace dateline;
using namespace dateline::store;
using base::ErrorKind;
namespace fs = std::filesystem;

namespace {

ErrorKind refusal(const fs::path& directory) {
    const base::Result<IndexReader> reader = IndexReader::open(directory);
    REQUIRE_FALSE(reader);
    CHECK_FALSE(reader.error().message.empty());
    CHECK(reader.error().message.find('\n') == std::string::npos);
    CHECK_FALSE(reader.error().hint.empty());
    return reader.error().kind;
}

ErrorKind refusal_with(const std::map<std::string, std::string>& metadata) { return refusal(HandMadeIndex(Articles{}, metadata).path()); }

IndexReader reader_of(const HandMadeIndex& index) {
    base::Result<IndexReader> reader = IndexReader::open(index.path());
    REQUIRE(reader);
    return std::move(*reader);
}

}  // namespace

TEST_CASE("an index of this format is opened") {
    const HandMadeIndex index(Articles{{.id = "a", .text = "one story"}});
    IndexReader reader = reader_of(index);
    CHECK(reader.article_count() == 1);
    CHECK(reader.generation() == index.path() / "gen-1");
    REQUIRE(reader.find_id("a"));
    CHECK_FALSE(reader.find_id("b"));
    CHECK_FALSE(reader.find_id(""));
    const auto record = reader.record(*reader.find_id("a"));
    REQUIRE(record);
    CHECK(record->text == "one story");
    CHECK_THROWS_AS(static_cast<void>(reader.record(99)), Xapian::DocNotFoundError);
}

TEST_CASE("a database without our stamp is not an index") {
    CHECK(refusal_with({}) == ErrorKind::not_an_index);
    CHECK(refusal_with({{sequence_key, "1"}}) == ErrorKind::not_an_index);
}

TEST_CASE("a newer index is refused when it says that we cannot read it, and only then") {
    CHECK(refusal_with({{format_key, "2"}, {oldest_reader_key, "2"}}) == ErrorKind::index_newer);
    CHECK(refusal_with({{format_key, "4294967296"}, {oldest_reader_key, "4294967296"}}) == ErrorKind::index_newer);
    CHECK(refusal_with({{format_key, "0"}, {oldest_reader_key, "0"}}) == ErrorKind::index_newer);
    CHECK(refusal_with({{format_key, "nonsense"}, {oldest_reader_key, "1"}}) == ErrorKind::index_newer);
    CHECK(IndexReader::open(HandMadeIndex(Articles{}, {{format_key, "2"}, {oldest_reader_key, "1"}}).path()));
}

TEST_CASE("what is no index is told apart") {
    const tests::TemporaryFolder folder;
    CHECK(refusal(folder / "nowhere") == ErrorKind::index_missing);
    CHECK(refusal(folder.path()) == ErrorKind::index_missing);
    folder.write("other/file", "x");
    CHECK(refusal(folder / "other") == ErrorKind::not_an_index);
    // A generation that went away between two looks: worth another try.
    fs::create_directories(folder / "gone");
    fs::create_directory_symlink("gen-5", folder / "gone/current");
    CHECK(refusal(folder / "gone") == ErrorKind::index_changed);
}

TEST_CASE("a damaged database is an error, not a crash") {
    const HandMadeIndex index(Articles{{.id = "a", .text = "one story"}});
    SUBCASE("no version file") { fs::remove(index.path() / "gen-1/iamglass"); }
    SUBCASE("an empty version file") { std::ofstream(index.path() / "gen-1/iamglass", std::ios::trunc); }
    SUBCASE("nonsense in the version file") { std::ofstream(index.path() / "gen-1/iamglass", std::ios::trunc) << std::string(1000, 'x'); }
    SUBCASE("no postings") { fs::remove(index.path() / "gen-1/postlist.glass"); }
    const base::Result<IndexReader> reader = IndexReader::open(index.path());
    REQUIRE_FALSE(reader);
    CHECK(base::exit_status(reader.error().kind) == 2);
}

TEST_CASE("languages come with the most frequent first, and stray ones are left out") {
    std::vector<HandMadeArticle> articles;
    for (int i = 0; i < 500; ++i)
        articles.push_back({.id = std::to_string(i), .text = "x", .language = i < 2 ? "fi" : i < 10 ? "de" : i < 100 ? "" : "fr"});
    const HandMadeIndex index(articles);
    CHECK(reader_of(index).languages() == std::vector<std::string>{"fr", "de"});
    CHECK(reader_of(HandMadeIndex(Articles{{.id = "a", .text = "x", .language = ""}})).languages() == std::vector<std::string>{"en"});
    CHECK(reader_of(HandMadeIndex()).languages() == std::vector<std::string>{"en"});
}

TEST_CASE("a word's forms are those in the index, for every language asked") {
    const HandMadeIndex index(Articles{{.id = "a", .text = "Prisoners talked. A prisoner talks."}});
    IndexReader reader = reader_of(index);
    CHECK(reader.forms("prisoner", {"en"}) == std::vector<std::string>{"prisoner", "prisoners"});
    CHECK(reader.forms("talk", {"en", "de", "xx"}) == std::vector<std::string>{"talk", "talked", "talks"});
    CHECK(reader.forms("talk", {}) == std::vector<std::string>{"talk"});
}

TEST_CASE("the publication days reach from the first to the last") {
    CHECK_FALSE(reader_of(HandMadeIndex(Articles{{.id = "a", .text = "x"}})).published_bounds());
    const HandMadeIndex index(
        Articles{{.id = "a", .text = "x", .day = "2025-05-19"}, {.id = "b", .text = "x", .day = "2004-01-05"}, {.id = "c", .text = "x"}});
    const auto bounds = reader_of(index).published_bounds();
    REQUIRE(bounds);
    CHECK(*bounds == calendar::Period{*calendar::make_day(2004, 1, 5), *calendar::make_day(2025, 5, 19)});
}

TEST_CASE("a reader sees the moment at which it was opened") {
    const HandMadeIndex index(Articles{{.id = "a", .text = "x"}});
    IndexReader reader = reader_of(index);
    Xapian::WritableDatabase writer = index.open_for_writing();
    writer.delete_document(1);
    writer.commit();
    CHECK(reader.article_count() == 1);
    CHECK(reader_of(index).article_count() == 0);
}

TEST_CASE("exceptions of the engine become errors at one door") {
    const auto kind_of = [](auto exception) { return guarded("idx", [&]() -> int { throw exception; }).error().kind; };
    CHECK(kind_of(Xapian::DatabaseModifiedError("m")) == ErrorKind::index_changed);
    CHECK(kind_of(Xapian::DatabaseLockError("m")) == ErrorKind::index_locked);
    CHECK(kind_of(Xapian::DatabaseCorruptError("m")) == ErrorKind::index_damaged);
    CHECK(kind_of(Xapian::DatabaseVersionError("m")) == ErrorKind::index_newer);
    CHECK(kind_of(Xapian::DatabaseNotFoundError("m")) == ErrorKind::index_changed);
    CHECK(kind_of(Xapian::DatabaseCreateError("m")) == ErrorKind::io);
    CHECK(kind_of(Xapian::InvalidArgumentError("m")) == ErrorKind::internal);
    const auto told = guarded("idx", []() -> int { throw Xapian::DatabaseCorruptError("block 7"); }).error();
    CHECK(told.message.starts_with("idx: "));
    CHECK(told.message.find("block 7") != std::string::npos);
}

TEST_CASE("what does not throw passes through the door as it is") {
    CHECK(*guarded("idx", [] { return 7; }) == 7);
    CHECK(guarded("idx", [] {}).has_value());
    CHECK(*guarded("idx", []() -> base::Result<int> { return 7; }) == 7);
    CHECK(guarded("idx", []() -> base::Result<int> { return base::fail(ErrorKind::usage, "own"); }).error().message == "own");
    CHECK_THROWS_AS(static_cast<void>(guarded("idx", []() -> int { throw std::runtime_error("not the engine's"); })), std::runtime_error);
}
