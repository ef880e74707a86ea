#include "corpus/tagging/tagger.hpp"

#include <algorithm>
#include <optional>

#include "corpus/tagging/name_border.hpp"

namespace dateline::tagging {

namespace {

// Tokens. What is longer is no sentence, and what is larger no article: it is taken in parts, so that memory stays bounded.
constexpr std::uint32_t longest_sentence = 2'000;
constexpr std::uint32_t largest_block = 200'000;

// "Costa Ricans": what the lexicon knows for a people alone is no place, whatever stands around it.
bool is_people(const NameDocument& document, WordRange range) {
    const std::uint16_t types = range.first == range.last ? document.info(range.first).types : document.phrase_types(range.first);
    return types == bit(WordType::nationality);
}

// The names in a range of words labelled as one.
std::vector<WordRange> names_in(const NameDocument& document, WordRange range, names::NameKind kind) {
    if (is_party_and_state(document, range)) return {};
    switch (kind) {
        case names::NameKind::person: return person_names(document, range);
        case names::NameKind::place: return is_people(document, range) ? std::vector<WordRange>{} : std::vector{range};
        case names::NameKind::org: break;
    }
    return {range};
}

// "International Committee of the Red Cross": all words from one organisation to the next are part of what the lexicon knows as one.
bool is_one_known_org(const NameDocument& document, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i <= last; ++i) {
        if ((document.phrase_types(i) & bit(WordType::org)) == 0) return false;
    }
    return last - first < longest_phrase;
}

void append_mentions(const Labeller& labeller, std::vector<names::Mention>& mentions) {
    const NameDocument& document = labeller.document();
    const std::vector<Label>& labels = labeller.labels();
    std::optional<WordRange> org_before;  // the last mention, if it is an organisation
    for (std::uint32_t first = 0; first < labels.size(); ++first) {
        if (!is_part(labels[first])) continue;
        const names::NameKind kind = kind_of(labels[first]);
        std::uint32_t last = first;
        while (leaves_open(labels[last]) && last + 1 < labels.size() && may_follow(labels[last], labels[last + 1])) ++last;
        for (WordRange name : names_in(document, {first, last}, kind)) {
            if (kind == names::NameKind::org && org_before && name.first > org_before->last + 1 &&
                is_one_known_org(document, org_before->first, name.last)) {
                name.first = org_before->first;
                mentions.pop_back();
            }
            const NameWord& begin = document.words()[name.first];
            const NameWord& end = document.words()[name.last];
            mentions.push_back({begin.begin, end.end, begin.first_token, end.end_token, kind, {}});
            org_before = kind == names::NameKind::org ? std::optional(name) : std::nullopt;
        }
        first = last;
    }
}

}  // namespace

std::vector<names::Mention> Tagger::find(std::string_view text, const text::TokenStream& stream,
                                         const std::vector<text::Sentence>& sentences) {
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
