// Trains the name model; scripts/train-names runs it.
//
//   train_names classes OUT TEXTS.jsonl...            word classes from unmarked texts (field "text")
//   train_names model OUT [OPTIONS]                   --classes F  --list F  --aliases F  --tokens F[*TIMES]  --marked F[*TIMES]
//                                                     --epochs N  --step X  --shrinkage X  --features N  --buckets N  --bias X
//                                                     --recased-lines X  --recased-texts X  --datelines X  --spaced-hyphens X  --seed N
//                                                     --weigh DATA.jsonl   what rounding to bytes costs there
//   train_names score MODEL DATA.jsonl...             strict F1
#include <simdjson.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fstream>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/tagging/model.hpp"
#include "corpus/tagging/name_word.hpp"
#include "corpus/text/sentence.hpp"
#include "corpus/text/tokenizer.hpp"
#include "scripts/train/augment.hpp"
#include "scripts/train/learn.hpp"
#include "scripts/train/lists.hpp"
#include "scripts/train/pack_model.hpp"
#include "scripts/train/score_model.hpp"
#include "scripts/train/weigh_rounding.hpp"
#include "scripts/train/word_classes.hpp"

namespace {

using namespace dateline;
using namespace dateline::train;

constexpr std::size_t clustered_words = 50'000;
constexpr std::size_t cluster_count = 512;
constexpr unsigned cluster_sweeps = 12;

void tell(const std::string& line) {
    static const auto begin = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::fprintf(stderr, "%7.1f s  %s\n", seconds, line.c_str());
}

int learn_classes(const std::vector<std::string>& arguments) {
    BigramCounts counts;
    text::Tokenizer tokenizer;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        simdjson::dom::parser parser;
        simdjson::dom::document_stream lines;
        const simdjson::padded_string content = simdjson::padded_string::load(arguments[i]);
        if (parser.parse_many(content, std::size_t{64} << 20U).get(lines) != simdjson::SUCCESS)
            throw std::runtime_error(arguments[i] + ": cannot be read");
        for (const simdjson::dom::element line : lines) {
            const std::string_view text = line["text"];
            const text::TokenStream stream = tokenizer.tokenize(text);
            tagging::NameWords words;
            tagging::find_name_words(text, stream, text::find_sentences(text, stream), {}, words);
            std::uint32_t first = 0;
            for (const std::uint32_t end : words.sentence_ends) {
                std::string folded;
                std::vector<std::pair<std::size_t, std::size_t>> places;
                for (; first < end; ++first) {
                    const std::size_t begin = folded.size();
                    tagging::append_folded(text, stream, words.words[first], folded);
                    places.emplace_back(begin, folded.size() - begin);
                }
                std::vector<std::string_view> sentence;
                for (const auto& [begin, size] : places) sentence.push_back(std::string_view(folded).substr(begin, size));
                counts.add_sentence(sentence);
            }
        }
        tell(arguments[i]);
    }
    write_classes(counts.learn(clustered_words, cluster_count, cluster_sweeps), arguments.at(0));
    tell("classes learnt");
    return 0;
}

// A model's bytes at a place where they can be used.
class AlignedBytes {
public:
    explicit AlignedBytes(std::string_view content) : room_(content.size() + alignof(tagging::WeightBucket)) {
        void* begin = room_.data();
        std::size_t space = room_.size();
        std::align(alignof(tagging::WeightBucket), content.size(), begin, space);
        std::memcpy(begin, content.data(), content.size());
        bytes_ = {static_cast<const std::byte*>(begin), content.size()};
    }

    // Valid as long as the bytes.
    tagging::Model model() const {
        const auto model = tagging::Model::open(bytes_);
        if (!model) throw std::runtime_error(model.error().message);
        return *model;
    }

private:
    std::vector<std::byte> room_;
    std::span<const std::byte> bytes_;
};

// "file*3" -> the file's texts three times.
void add_texts(const std::string& argument, std::vector<AnnotatedText> (*read)(const std::string&), std::vector<AnnotatedText>& texts) {
    const std::size_t star = argument.rfind('*');
    const std::vector<AnnotatedText> found = read(argument.substr(0, star));
    const unsigned long times = star == std::string::npos ? 1 : std::stoul(argument.substr(star + 1));
    for (unsigned long i = 0; i < times; ++i) texts.insert(texts.end(), found.begin(), found.end());
}

int learn_model(const std::vector<std::string>& arguments) {
    Lists lists;
    WordClasses classes;
    std::vector<AnnotatedText> texts;
    Course course;
    std::size_t buckets = 65'536;  // 4 MiB
    float bias = 0.3F;
    std::vector<std::string> weighed;
    double recased_lines = 0.15;
    double recased_texts = 0.15;
    double datelines = 0.1;
    double spaced_hyphens = 0.05;
    for (std::size_t i = 1; i + 1 < arguments.size(); i += 2) {
        const std::string& option = arguments[i];
        const std::string& value = arguments[i + 1];
        if (option == "--classes")
            classes = read_classes(value);
        else if (option == "--list")
            read_list(value, lists);
        else if (option == "--aliases")
            read_alias_list(value, lists);
        else if (option == "--tokens")
            add_texts(value, read_token_file, texts);
        else if (option == "--marked")
            add_texts(value, read_marked_file, texts);
        else if (option == "--epochs")
            course.epochs = static_cast<unsigned>(std::stoul(value));
        else if (option == "--step")
            course.rate.step = std::stof(value);
        else if (option == "--shrinkage")
            course.rate.shrinkage = std::stof(value);
        else if (option == "--features")
            course.features = std::stoul(value);
        else if (option == "--buckets")
            buckets = std::stoul(value);
        else if (option == "--bias")
            bias = std::stof(value);
        else if (option == "--recased-lines")
            recased_lines = std::stod(value);
        else if (option == "--recased-texts")
            recased_texts = std::stod(value);
        else if (option == "--datelines")
            datelines = std::stod(value);
        else if (option == "--spaced-hyphens")
            spaced_hyphens = std::stod(value);
        else if (option == "--weigh")
            weighed.push_back(value);
        else if (option == "--seed")
            course.seed = std::stoull(value);
        else
            throw std::runtime_error("there is no option " + option);
    }
    Random random(course.seed);
    add_datelines(datelines, texts, random);
    add_spaced_hyphens(spaced_hyphens, texts, random);
    add_recased(recased_lines, recased_texts, texts, random);
    const PackedLexicon lexicon = pack_lexicon(lists, classes);
    tell("lexicon of " + std::to_string(lexicon.entries.size()) + " places");
    Learnt learnt = learn(texts, lexicon, course, tell);
    learnt.crf.hold_back_outside(bias);
    const PackedModel packed = pack_model(learnt.crf, learnt.features, lexicon, buckets);
    tell(std::to_string(packed.bytes.size()) + " bytes, " + std::to_string(packed.rows) + " rows, " + std::to_string(packed.crowded) +
         " without a place");
    const AlignedBytes bytes(packed.bytes);
    for (const std::string& path : weighed) {
        const Rounding rounding = weigh_rounding(learnt, bytes.model(), path);
        std::printf("%s: F1 of the labels %.4f with weights as learnt, %.4f as bytes\n", path.substr(path.rfind('/') + 1).c_str(),
                    rounding.as_learnt, rounding.as_bytes);
    }
    std::ofstream file(arguments.at(0), std::ios::binary);
    file << packed.bytes;
    if (!file.flush()) throw std::runtime_error(arguments[0] + ": cannot be written");
    return 0;
}

int score(const std::vector<std::string>& arguments) {
    std::ifstream file(arguments.at(0), std::ios::binary);
    const std::string content((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const AlignedBytes bytes(content);
    const tagging::Model model = bytes.model();
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const ModelScore result = score_model(model, arguments[i]);
        std::printf(
            "%-40s person %.4f  org %.4f  place %.4f  all %.4f (P %.4f R %.4f)  %.0f words/s\n",
            arguments[i].substr(arguments[i].rfind('/') + 1).c_str(), result.by_kind[0].f1(), result.by_kind[1].f1(),
            result.by_kind[2].f1(), result.all.f1(),
            static_cast<double>(result.all.right) / static_cast<double>(std::max<std::size_t>(1, result.all.right + result.all.wrong)),
            static_cast<double>(result.all.right) / static_cast<double>(std::max<std::size_t>(1, result.all.right + result.all.missed)),
            result.words_a_second);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + std::min(argc, 2), argv + argc);
    const std::string_view command = argc > 1 ? argv[1] : "";
    try {
        if (command == "classes") return learn_classes(arguments);
        if (command == "model") return learn_model(arguments);
        if (command == "score") return score(arguments);
        std::fprintf(stderr, "train_names classes|model|score ...\n");
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "train_names: %s\n", failure.what());
    }
    return 2;
}
