#include "scripts/train/pack_model.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <unordered_map>

#include "corpus/tagging/feature_hash.hpp"
#include "corpus/tagging/model.hpp"
#include "corpus/tagging/name_word.hpp"
#include "corpus/text/sentence.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::train {

namespace {

using tagging::label_count;
using tagging::LexiconEntry;
using tagging::ModelHeader;
using tagging::WeightBucket;
using tagging::WeightRow;

struct Gathered {
    std::uint16_t types = 0;
    std::uint16_t cluster = 0;
    std::uint8_t reach = 0;
};

// Folded words of a phrase, cut as a text would be.
std::vector<std::uint64_t> word_hashes(const std::string& phrase, text::Tokenizer& tokenizer) {
    const text::TokenStream stream = tokenizer.tokenize(phrase);
    if (stream.tokens.empty()) return {};
    const auto end = static_cast<std::uint32_t>(stream.tokens.size());
    tagging::NameWords words;
    tagging::find_name_words(phrase, stream, {{0, static_cast<std::uint32_t>(phrase.size()), 0, end}}, {}, words);
    std::vector<std::uint64_t> hashes;
    for (const tagging::NameWord& word : words.words) {
        std::string folded;
        tagging::append_folded(phrase, stream, word, folded);
        hashes.push_back(tagging::word_hash(folded));
    }
    return hashes;
}

float spread(const Lanes& weights) {
    float least = weights[0];
    float most = weights[0];
    for (std::size_t label = 1; label < label_count; ++label) {
        least = std::min(least, weights[label]);
        most = std::max(most, weights[label]);
    }
    return most - least;
}

std::int16_t in_units(float weight, float scale) {
    return static_cast<std::int16_t>(std::lround(std::clamp(weight * scale, -2000.0F, 2000.0F)));
}

template <class Value>
void append(std::string& bytes, const std::vector<Value>& values) {
    bytes.append(std::string_view(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value)));
}

// Puts rows into buckets so that a row stands in its second bucket only while its first is full.
class RowPlacer {
public:
    explicit RowPlacer(std::size_t buckets) : buckets_(buckets), features_(buckets) {}

    // False when there is no room for it.
    bool place(tagging::FeatureHash feature, WeightRow row) {
        const tagging::FeaturePlace place = tagging::place_of(feature, buckets_.size());
        row.fingerprint = place.fingerprint;
        for (const std::size_t bucket : {place.first_bucket, place.second_bucket}) {
            if (put(bucket, feature, row)) return true;
        }
        for (const std::size_t bucket : {place.first_bucket, place.second_bucket}) {
            if (make_room(bucket)) return put(bucket, feature, row);
        }
        return false;
    }

    const std::vector<WeightBucket>& buckets() const { return buckets_; }

private:
    bool put(std::size_t bucket, tagging::FeatureHash feature, const WeightRow& row) {
        for (std::size_t i = 0; i < tagging::rows_per_bucket; ++i) {
            if (buckets_[bucket].rows[i].fingerprint != 0) continue;
            buckets_[bucket].rows[i] = row;
            features_[bucket][i] = feature;
            return true;
        }
        return false;
    }

    // Moves a row that stands in its first bucket to its second. The bucket is full again at once, so the row is looked for there.
    bool make_room(std::size_t bucket) {
        for (std::size_t i = 0; i < tagging::rows_per_bucket; ++i) {
            const tagging::FeaturePlace place = tagging::place_of(features_[bucket][i], buckets_.size());
            if (place.first_bucket != bucket || place.second_bucket == bucket) continue;
            if (!put(place.second_bucket, features_[bucket][i], buckets_[bucket].rows[i])) continue;
            buckets_[bucket].rows[i] = WeightRow{};
            return true;
        }
        return false;
    }

    std::vector<WeightBucket> buckets_;
    std::vector<std::array<tagging::FeatureHash, tagging::rows_per_bucket>> features_;
};

}  // namespace

PackedLexicon pack_lexicon(const Lists& lists, const WordClasses& classes) {
    std::unordered_map<std::uint64_t, Gathered> gathered;
    std::vector<std::uint64_t> order;
    const auto entry_of = [&](std::uint64_t hash) -> Gathered& {
        const auto [entry, fresh] = gathered.try_emplace(hash);
        if (fresh) order.push_back(hash);
        return entry->second;
    };
    for (const auto& [word, number] : classes.classes) entry_of(tagging::word_hash(word)).cluster = static_cast<std::uint16_t>(number + 1);
    text::Tokenizer tokenizer;
    for (const auto& [phrase, types] : lists) {
        const std::vector<std::uint64_t> words = word_hashes(phrase, tokenizer);
        if (words.empty() || words.size() > tagging::longest_phrase) continue;
        std::uint64_t hash = words.front();
        for (std::size_t i = 1; i < words.size(); ++i) hash = tagging::phrase_hash(hash, words[i]);
        entry_of(hash).types |= types;
        Gathered& first = entry_of(words.front());
        first.reach = std::max(first.reach, static_cast<std::uint8_t>(words.size()));
    }
    PackedLexicon packed;
    packed.paths = classes.paths;
    packed.entries.resize(order.size() * 8 / 7 + 1);  // an eighth stays free: looking up what is not there takes four places on average
    for (const std::uint64_t hash : order) {
        const Gathered& known = gathered.at(hash);
        std::size_t place = tagging::first_place(hash, packed.entries.size());
        while (packed.entries[place].fingerprint != 0) place = place + 1 < packed.entries.size() ? place + 1 : 0;
        packed.entries[place] = {tagging::lexicon_fingerprint(hash), known.types,
                                 static_cast<std::uint16_t>(known.cluster | known.reach << 12U)};
    }
    return packed;
}

PackedModel pack_model(const Crf& crf, const std::vector<tagging::FeatureHash>& features, const PackedLexicon& lexicon,
                       std::size_t bucket_count) {
    const std::vector<Lanes>& weights = crf.weights();
    std::vector<float> magnitudes;
    magnitudes.reserve(weights.size() * label_count);
    for (const Lanes& row : weights) {
        for (std::size_t label = 0; label < label_count; ++label) magnitudes.push_back(std::fabs(row[label]));
    }
    std::sort(magnitudes.begin(), magnitudes.end());
    // The very largest are cut so that the others have finer steps.
    const float largest = magnitudes[static_cast<std::size_t>(static_cast<double>(magnitudes.size() - 1) * 0.9995)];
    const float scale = 127 / largest;

    PackedModel packed;
    RowPlacer placer(bucket_count);
    std::vector<std::size_t> by_strength(weights.size());
    std::iota(by_strength.begin(), by_strength.end(), std::size_t{0});
    std::stable_sort(by_strength.begin(), by_strength.end(),
                     [&](std::size_t a, std::size_t b) { return spread(weights[a]) > spread(weights[b]); });
    for (const std::size_t id : by_strength) {
        WeightRow row;
        for (std::size_t label = 0; label < label_count; ++label)
            row.weights[label] = static_cast<std::int8_t>(std::lround(std::clamp(weights[id][label] * scale, -127.0F, 127.0F)));
        const bool silent = std::ranges::all_of(row.weights, [](std::int8_t weight) { return weight == 0; });
        if (!silent) ++(placer.place(features[id], row) ? packed.rows : packed.crowded);
    }
    const std::vector<WeightBucket>& buckets = placer.buckets();

    ModelHeader header;
    header.bucket_count = static_cast<std::uint32_t>(bucket_count);
    header.lexicon_size = static_cast<std::uint32_t>(lexicon.entries.size());
    header.cluster_count = static_cast<std::uint32_t>(lexicon.paths.size());
    header.weights_per_unit = scale;
    for (std::size_t label = 0; label < label_count; ++label) {
        const auto after = static_cast<tagging::Label>(label);
        header.transitions.begin[label] = tagging::may_begin(after) ? in_units(crf.begin()[label], scale) : tagging::forbidden;
        header.transitions.end[label] = tagging::may_end(after) ? in_units(crf.end()[label], scale) : tagging::forbidden;
        for (std::size_t before = 0; before < label_count; ++before) {
            const bool allowed = tagging::may_follow(static_cast<tagging::Label>(before), after);
            header.transitions.from[before][label] = allowed ? in_units(crf.transitions()[before][label], scale) : tagging::forbidden;
        }
    }
    for (auto& row : header.transitions.from) row[14] = row[15] = tagging::forbidden;
    header.transitions.begin[14] = header.transitions.begin[15] = tagging::forbidden;

    std::string content(
        (sizeof(ModelHeader) + alignof(WeightBucket) - 1) / alignof(WeightBucket) * alignof(WeightBucket) - sizeof(ModelHeader), '\0');
    append(content, buckets);
    append(content, lexicon.entries);
    append(content, lexicon.paths);
    header.check = static_cast<std::uint32_t>(XXH3_64bits(content.data(), content.size()));
    packed.bytes.assign(reinterpret_cast<const char*>(&header), sizeof header);
    packed.bytes += content;
    return packed;
}

}  // namespace dateline::train
