#include "corpus/tagging/tagger.hpp"

#include <algorithm>

namespace dateline::tagging {

namespace {

// Tokens. What is longer is no sentence, and what is larger no article: it is taken in parts, so that memory stays bounded.
constexpr std::uint32_t longest_sentence = 2'000;
constexpr std::uint32_t largest_block = 200'000;

// "Costa Ricans": what the lexicon knows for a people alone is no place, whatever stands around it.
bool is_people(const NameDocument& document, std::size_t first, std::size_t last) {
    const auto begin = static_cast<std::uint32_t>(first);
    const std::uint16_t types = first == last ? document.info(begin).types : document.phrase_types(begin);
    return types == bit(WordType::nationality);
}

void append_mentions(const Labeller& labeller, std::vector<names::Mention>& mentions) {
    const std::vector<NameWord>& words = labeller.document().words();
    const std::vector<Label>& labels = labeller.labels();
    for (std::size_t first = 0; first < labels.size(); ++first) {
        if (!is_part(labels[first])) continue;
        std::size_t last = first;
        while (leaves_open(labels[last]) && last + 1 < labels.size() && may_follow(labels[last], labels[last + 1])) ++last;
        if (kind_of(labels[first]) == names::NameKind::place && is_people(labeller.document(), first, last)) {
            first = last;
            continue;
        }
        mentions.push_back({words[first].begin, words[last].end, words[first].first_token, words[last].end_token, kind_of(labels[first]), {}});
        first = last;
    }
}

}  // namespace

std::vector<names::Mention> Tagger::find(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences) {
    std::vector<names::Mention> mentions;
    std::vector<text::Sentence> block;
    std::uint32_t tokens = 0;
    const auto take_block = [&] {
        labeller_.label(text, stream, block);
        append_mentions(labeller_, mentions);
        block.clear();
        tokens = 0;
    };
    for (const text::Sentence& sentence : sentences) {
        for (std::uint32_t first = sentence.first_token; first < sentence.end_token; first += longest_sentence) {
            const std::uint32_t end = std::min(first + longest_sentence, sentence.end_token);
            block.push_back({stream.tokens[first].begin, stream.tokens[end - 1].end, first, end});
            tokens += end - first;
            if (tokens >= largest_block) take_block();
        }
    }
    take_block();
    return mentions;
}

}  // namespace dateline::tagging
