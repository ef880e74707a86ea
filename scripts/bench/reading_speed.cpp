// How fast one thread turns files into articles: no tokens, no index.
//
//   dateline_reading_speed [--runs N] PATH...      PATH: whatever `dateline-index add` reads
//
// Reads everything below the paths N times (5), first only cutting it into records, then also making articles of them. Writes a line
// each, tab-separated: stage (records, articles), MB/s of input bytes (as they lie on disk), records or articles a second, how many there
// were, and how many could not be read. Seconds are of the processor's time, the fastest run of N: other work on the machine only adds.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/calendar/day.hpp"
#include "corpus/input/record_reader.hpp"
#include "corpus/reading/read_article.hpp"

namespace {

using namespace dateline;

class Meter : public input::RecordSink {
public:
    explicit Meter(bool with_articles) : with_articles_(with_articles) {}

    bool take(input::RecordBatch batch) override {
        bytes += batch.input_bytes;
        for (const input::RawRecord& record : batch.records) {
            const bool good = !with_articles_ || reader_.read(record).has_value();
            ++(good ? made : failed);
        }
        return true;
    }

    bool report(input::Problem /*problem*/) override {
        ++failed;
        return true;
    }

    void note(const article::Location& /*location*/, const std::string& /*message*/) override {}

    std::uint64_t bytes = 0;
    std::uint64_t made = 0;
    std::uint64_t failed = 0;

private:
    bool with_articles_;
    reading::ArticleReader reader_{reading::ArticleOptions{{}, calendar::today()}};
};

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void measure(std::string_view stage, bool with_articles, const std::vector<std::string>& paths, int runs) {
    double fastest = std::numeric_limits<double>::max();
    Meter meter(with_articles);
    for (int run = 0; run < runs; ++run) {
        meter.bytes = meter.made = meter.failed = 0;
        const double begin = processor_seconds();
        input::read_records(paths, {}, meter);
        fastest = std::min(fastest, processor_seconds() - begin);
    }
    std::printf("%.*s\t%.1f\t%.0f\t%llu\t%llu\n", static_cast<int>(stage.size()), stage.data(),
                static_cast<double>(meter.bytes) / 1e6 / fastest, static_cast<double>(meter.made) / fastest,
                static_cast<unsigned long long>(meter.made), static_cast<unsigned long long>(meter.failed));
}

}  // namespace

int main(int count, char** values) {
    std::vector<std::string> paths(values + 1, values + count);
    int runs = 5;
    if (paths.size() >= 2 && paths[0] == "--runs") {
        std::from_chars(paths[1].data(), paths[1].data() + paths[1].size(), runs);
        paths.erase(paths.begin(), paths.begin() + 2);
    }
    if (paths.empty() || runs < 1) {
        std::fputs("dateline_reading_speed [--runs N] PATH...\n", stderr);
        return 2;
    }
    measure("records", false, paths, runs);
    measure("articles", true, paths, runs);
    return 0;
}
