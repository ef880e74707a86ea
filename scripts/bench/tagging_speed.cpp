// How fast one thread finds names, from raw text.
//
//   dateline_tagging_speed [--runs N] FILE...      what `dateline-index add` reads
//
// Reads the articles, then for all of them N times (3): tokens; sentences, names and who is meant by them. Writes a line each, tab-separated:
// stage (tokens, names), tokens a second, MB/s of text. Names include tokens. Seconds are of the processor's time, the fastest run of N;
// the first run meets every word for the first time, as indexing does.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/calendar/day.hpp"
#include "corpus/coreference/resolve_names.hpp"
#include "corpus/input/record_reader.hpp"
#include "corpus/reading/read_article.hpp"
#include "corpus/tagging/tagger.hpp"
#include "corpus/text/tokenizer.hpp"

namespace {

using namespace dateline;

class TextCollector : public input::RecordSink {
public:
    bool take(input::RecordBatch batch) override {
        for (const input::RawRecord& record : batch.records) {
            if (auto read = reader_.read(record)) texts.push_back(std::move(read->article.text));
        }
        return true;
    }
    bool report(input::Problem /*problem*/) override { return true; }
    void note(const article::Location& /*location*/, const std::string& /*message*/) override {}

    std::vector<std::string> texts;

private:
    reading::ArticleReader reader_{reading::ArticleOptions{{}, calendar::today()}};
};

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void measure(std::string_view stage, bool with_names, const std::vector<std::string>& texts, int runs) {
    double fastest = std::numeric_limits<double>::max();
    std::size_t tokens = 0;
    std::size_t bytes = 0;
    for (int run = 0; run < runs; ++run) {
        tokens = bytes = 0;
        text::Tokenizer tokenizer;
        tagging::Tagger tagger;
        text::TokenStream stream;
        const double begin = processor_seconds();
        for (const std::string& text : texts) {
            tokenizer.tokenize_into(text, {}, stream);
            tokens += stream.tokens.size();
            bytes += text.size();
            if (!with_names) continue;
            std::vector<names::Mention> mentions = tagger.find(text, stream, text::find_sentences(text, stream));
            coreference::resolve_names(text, stream, mentions);
        }
        fastest = std::min(fastest, processor_seconds() - begin);
    }
    std::printf("%.*s\t%.0f\t%.1f\n", static_cast<int>(stage.size()), stage.data(), static_cast<double>(tokens) / fastest,
                static_cast<double>(bytes) / 1e6 / fastest);
}

}  // namespace

int main(int count, char** values) {
    std::vector<std::string> paths(values + 1, values + count);
    int runs = 3;
    if (paths.size() >= 2 && paths[0] == "--runs") {
        std::from_chars(paths[1].data(), paths[1].data() + paths[1].size(), runs);
        paths.erase(paths.begin(), paths.begin() + 2);
    }
    if (paths.empty() || runs < 1) {
        std::fputs("dateline_tagging_speed [--runs N] FILE...\n", stderr);
        return 2;
    }
    TextCollector collector;
    input::read_records(paths, {}, collector);
    measure("tokens", false, collector.texts, runs);
    measure("names", true, collector.texts, runs);
    return 0;
}
