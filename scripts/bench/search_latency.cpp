// How long a search takes inside the process, without starting it and without writing the answer.
//
//   dateline_search_latency INDEX QUERIES.tsv [MODE]      QUERIES: a line a query, ID<TAB>QUERY; MODE: one of the modes below, alone
//
// Every query is asked once to warm up and once for the clock, in each of the modes below. Writes a line a mode, tab-separated:
// mode, mean, p50, p95, p99, max in milliseconds, and the mean number of articles that match.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/calendar/day.hpp"
#include "corpus/query/parser.hpp"
#include "searcher/search.hpp"

namespace {

using namespace dateline;

struct Mode {
    std::string_view name;
    bool any;           // any of the words instead of all
    bool total;         // the exact number of matches
    bool full;          // snippets, names and three facets, too
    bool bare = false;  // places and scores alone, no article is fetched
};

// clang-format off
constexpr std::array modes{
    Mode{"and-rank", false, false, false, true}, Mode{"and-rank+total", false, true, false, true},
    Mode{"and", false, false, false},            Mode{"and+total", false, true, false},            Mode{"and+full", false, true, true},
    Mode{"or-rank", true, false, false, true},   Mode{"or-rank+total", true, true, false, true},
    Mode{"or", true, false, false},              Mode{"or+total", true, true, false},              Mode{"or+full", true, true, true},
};
// clang-format on

base::Result<searcher::Request> make_request(const std::string& typed, const Mode& mode) {
    query::ParseOptions options;
    options.any = mode.any;
    options.today = calendar::today();
    base::Result<query::ReadQuery> read = query::parse_query(typed, options);
    if (!read) return base::fail(read.error());
    searcher::Request request;
    request.typed = typed;
    request.tree = std::move(read->tree);
    request.relax = false;
    request.exact_total = mode.total;
    request.bare_hits = mode.bare;
    request.snippets = mode.full ? 3 : 0;
    request.with_names = mode.full;
    if (mode.full) request.facets = {{schema::Field::published_year}, {schema::Field::person}, {schema::Field::source}};
    return request;
}

std::vector<std::string> read_queries(const char* path) {
    std::vector<std::string> queries;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (const std::size_t tab = line.find('\t'); tab != std::string::npos) queries.push_back(line.substr(tab + 1));
    }
    return queries;
}

base::Result<void> measure(searcher::Searcher& index, const std::vector<std::string>& queries, const Mode& mode) {
    std::vector<double> milliseconds;
    double matches = 0;
    for (const bool warm : {false, true}) {
        for (const std::string& typed : queries) {
            const auto begin = std::chrono::steady_clock::now();
            const base::Result<searcher::Request> request = make_request(typed, mode);
            if (!request) return base::fail(request.error());
            const base::Result<searcher::Results> results = index.search(*request);
            const auto end = std::chrono::steady_clock::now();
            if (!results) return base::fail(results.error());
            if (!warm) continue;
            milliseconds.push_back(std::chrono::duration<double, std::milli>(end - begin).count());
            matches += static_cast<double>(results->summary.total);
        }
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto count = static_cast<double>(milliseconds.size());
    const auto percentile = [&](double share) { return milliseconds[static_cast<std::size_t>(share * (count - 1))]; };
    const double mean = std::accumulate(milliseconds.begin(), milliseconds.end(), 0.0) / count;
    std::printf("%.*s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.0f\n", static_cast<int>(mode.name.size()), mode.name.data(), mean, percentile(.5),
                percentile(.95), percentile(.99), milliseconds.back(), matches / count);
    return {};
}

int give_up(const base::Error& error) {
    std::fprintf(stderr, "%s\n", error.message.c_str());
    return base::exit_status(error.kind);
}

}  // namespace

int main(int count, char** values) {
    if (count != 3 && count != 4) {
        std::fputs("dateline_search_latency INDEX QUERIES.tsv [MODE]\n", stderr);
        return 2;
    }
    base::Result<searcher::Searcher> index = searcher::Searcher::open(values[1]);
    if (!index) return give_up(index.error());
    const std::vector<std::string> queries = read_queries(values[2]);
    if (queries.empty()) return give_up({base::ErrorKind::input, std::string(values[2]) + ": no query in it", ""});
    for (const Mode& mode : modes) {
        if (count == 4 && mode.name != values[3]) continue;
        if (const base::Result<void> measured = measure(*index, queries, mode); !measured) return give_up(measured.error());
    }
    return 0;
}
