#include "scripts/train/score_model.hpp"

#include <simdjson.h>

#include <chrono>
#include <set>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <vector>

#include "corpus/tagging/tagger.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::train {

namespace {

using Span = std::tuple<std::uint32_t, std::uint32_t, names::NameKind>;

names::NameKind kind_called(std::string_view name) {
    for (const names::NameKind kind : names::all_kinds) {
        if (names::kind_name(kind) == name) return kind;
    }
    throw std::runtime_error("there is no kind " + std::string(name));
}

}  // namespace

std::vector<AnnotatedText> read_gold_texts(const std::string& path) {
    std::vector<AnnotatedText> texts;
    simdjson::dom::parser parser;
    simdjson::dom::document_stream lines;
    const simdjson::padded_string content = simdjson::padded_string::load(path);
    if (parser.parse_many(content, std::size_t{16} << 20U).get(lines) != simdjson::SUCCESS)
        throw std::runtime_error(path + ": cannot be read");
    for (const simdjson::dom::element line : lines) {
        AnnotatedText gold{std::string(std::string_view(line["text"])), {}};
        for (const simdjson::dom::element mention : line["mentions"].get_array()) {
            gold.marks.push_back({static_cast<std::uint32_t>(std::uint64_t(mention.at(0))),
                                  static_cast<std::uint32_t>(std::uint64_t(mention.at(1))),
                                  static_cast<MarkKind>(kind_called(std::string_view(mention.at(2))))});
        }
        texts.push_back(std::move(gold));
    }
    return texts;
}

double Tally::f1() const { return right == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(2 * right + wrong + missed); }

ModelScore score_model(const tagging::Model& model, const std::string& path) {
    ModelScore score;
    tagging::Tagger tagger(model);
    text::Tokenizer tokenizer;
    std::size_t words = 0;
    double seconds = 0;
    for (const AnnotatedText& gold : read_gold_texts(path)) {
        const auto begin = std::chrono::steady_clock::now();
        const text::TokenStream stream = tokenizer.tokenize(gold.text);
        const std::vector<names::Mention> mentions = tagger.find(gold.text, stream, text::find_sentences(gold.text, stream));
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        words += stream.tokens.size();
        std::set<Span> wanted;
        for (const Mark& mark : gold.marks) wanted.emplace(mark.begin, mark.end, static_cast<names::NameKind>(mark.kind));
        std::set<Span> found;
        for (const names::Mention& mention : mentions) found.emplace(mention.begin, mention.end, mention.kind);
        for (const Span& span : found)
            ++(wanted.contains(span) ? score.by_kind[static_cast<std::size_t>(std::get<2>(span))].right
                                     : score.by_kind[static_cast<std::size_t>(std::get<2>(span))].wrong);
        for (const Span& span : wanted) {
            if (!found.contains(span)) ++score.by_kind[static_cast<std::size_t>(std::get<2>(span))].missed;
        }
    }
    for (const Tally& kind : score.by_kind) {
        score.all.right += kind.right;
        score.all.wrong += kind.wrong;
        score.all.missed += kind.missed;
    }
    score.words_a_second = static_cast<double>(words) / seconds;
    return score;
}

}  // namespace dateline::train
