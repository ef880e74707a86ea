#include "indexer/group_survey.hpp"

#include <doctest/doctest.h>

#include "support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

const std::atomic<bool> go_on = false;

GroupSurvey survey(const std::vector<std::string>& paths, std::size_t limit = 1000) {
    return survey_groups(paths, {}, {{}, *calendar::make_day(2026, 1, 1)}, limit, go_on);
}

article::Article at(const std::string& path) {
    article::Article article;
    article.location.path = path;
    return article;
}

}  // namespace

TEST_CASE("the files of a folder are one group, and teach what their names mean") {
    const tests::TemporaryFolder folder;
    for (const char* name : {"AP900815-0044.txt", "AP900816-0012.txt", "AP900901-0001.txt"})
        folder.write(std::string("wire/") + name, "Harbour opens.");
    folder.write("other/AP900815-0044.txt", "Harbour opens.");
    const GroupSurvey groups = survey({folder.path().string()});
    const calendar::Day latest = *calendar::make_day(2026, 1, 1);
    CHECK(groups.size() == 2);
    CHECK(facts_for(groups, at((folder / "wire/AP900815-0044.txt").string())).six_digits_are_dates(latest));
    CHECK_FALSE(facts_for(groups, at((folder / "other/AP900815-0044.txt").string())).six_digits_are_dates(latest));
    CHECK(facts_for(groups, at("elsewhere/x.txt")).empty());
}

TEST_CASE("a survey is bounded, and standard input is not read ahead") {
    const tests::TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 10; ++i)
        lines += "{\"source\":\"s" + std::to_string(i) + "\",\"text\":\"Harbour opens.\",\"date\":\"2025-05-19\"}\n";
    const std::string path = folder.write("dump.jsonl", lines + "not JSON\n");
    CHECK(survey({path}).size() == 10);
    CHECK(survey({path}, 4).size() == 4);
    CHECK(survey({path, "-"}).empty());
    CHECK(survey({(folder / "missing").string()}).empty());
}
