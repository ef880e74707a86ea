// What speaks for a label of a word, as hashed features. Functions of the layout alone, used alike by training and tagging; each calls
// `take(FeatureHash)`. The numbers of the kinds are on disk: after any change, train again.
//
// Features of a word by itself are apart from those of its surroundings: they are the same wherever the word stands, so their sum is kept
// with the word (five sums: for the word itself and for neighbours at one and two words' distance on either side).
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "corpus/tagging/feature_hash.hpp"
#include "corpus/tagging/labels.hpp"
#include "corpus/tagging/name_document.hpp"

namespace dateline::tagging {

// Calls `take` for the number of each bit that is set.
template <class Take>
void for_each_bit(std::uint32_t bits, Take take) {
    for (; bits != 0; bits &= bits - 1) take(static_cast<std::uint64_t>(std::countr_zero(bits)));
}

constexpr std::uint64_t number_of(Shape shape) { return static_cast<std::uint64_t>(shape); }

template <class Take>
void features_of_word(const WordInfo& word, Take take) {
    const std::uint64_t shape = number_of(word.shape);
    take(feature(1, 0));
    take(feature(2, word.cased));
    take(feature(3, word.folded));
    for (std::uint32_t k = 0; k < word.prefix.size(); ++k) {
        if (word.prefix[k] != 0) take(feature(4 + k, word.prefix[k]));
    }
    for (std::uint32_t k = 0; k < word.suffix.size(); ++k) {
        if (word.suffix[k] != 0) take(feature(8 + k, word.suffix[k]));
    }
    take(feature(12, shape));
    take(feature(13, word.outline));
    take(feature(14, shape, word.suffix[2]));
    if (word.cluster != 0) {
        take(feature(15, word.cluster));
        take(feature(16, word.paths.four));
        take(feature(17, word.paths.six));
        take(feature(18, word.paths.eight));
        take(feature(19, word.paths.eleven));
        take(feature(20, word.paths.eleven, shape));
    } else {
        take(feature(21, shape));
    }
    for_each_bit(word.types, [&](std::uint64_t type) { take(feature(22, type, shape)); });
    take(feature(23, word.length));
}

// Of the word before (side 0) or behind (side 1).
template <class Take>
void features_of_neighbour(unsigned side, const WordInfo& word, Take take) {
    const std::uint32_t kind = 30 + side * 20;
    take(feature(kind, word.folded));
    take(feature(kind + 1, number_of(word.shape)));
    if (word.cluster != 0) {
        take(feature(kind + 2, word.cluster));
        take(feature(kind + 3, word.paths.six));
        take(feature(kind + 4, word.paths.eleven));
    }
    for_each_bit(word.types, [&](std::uint64_t type) { take(feature(kind + 5, type, word.capital ? 1 : 0)); });
    take(feature(kind + 6, word.suffix[2]));
}

// Of the word two before (side 0) or two behind (side 1).
template <class Take>
void features_of_second_neighbour(unsigned side, const WordInfo& word, Take take) {
    const std::uint32_t kind = 80 + side * 20;
    take(feature(kind, word.folded));
    if (word.cluster != 0) {
        take(feature(kind + 1, word.cluster));
        take(feature(kind + 2, word.paths.six));
    }
    take(feature(kind + 3, number_of(word.shape)));
}

namespace detail {

template <class Take>
void features_of_known_phrases(const NameDocument& document, const WordSentence& sentence, std::uint32_t i, Take take) {
    const WordInfo& word = document.info(i);
    const WordInfo& before = document.near(sentence, i, -1);
    const WordInfo& behind = document.near(sentence, i, 1);
    for_each_bit(document.phrase_types(i), [&](std::uint64_t type) { take(feature(140, type, word.capital ? 1 : 0)); });
    if (i > sentence.first) for_each_bit(document.phrase_types(i - 1), [&](std::uint64_t type) { take(feature(141, type)); });
    if (i + 1 < sentence.end) for_each_bit(document.phrase_types(i + 1), [&](std::uint64_t type) { take(feature(142, type)); });
    if (!word.capital) return;
    const unsigned around = (before.is(WordType::title) ? 1U : 0U) | (before.capital && before.is(WordType::first_name) ? 2U : 0U) |
                            (word.is(WordType::first_name) ? 4U : 0U) | (behind.capital ? 8U : 0U) |
                            (behind.capital && behind.is(WordType::org_ending) ? 16U : 0U) | (word.is(WordType::org_ending) ? 32U : 0U);
    take(feature(143, around, number_of(word.shape)));
}

template <class Take>
void features_of_run(const NameDocument& document, const WordSentence& sentence, std::uint32_t i, Take take) {
    const CapitalRun& run = document.run(i);
    if (!run.any || sentence.all_caps) return;
    const std::uint64_t length = std::min<std::uint32_t>(run.last - run.first + 1, 6);
    const std::uint64_t place = i == run.first ? (i == run.last ? 3 : 0) : (i == run.last ? 2 : 1);
    const std::uint64_t from_first = std::min<std::uint32_t>(i - run.first, 3);
    const std::uint64_t to_last = std::min<std::uint32_t>(run.last - i, 3);
    const WordInfo& before = document.near(sentence, run.first, -1);
    const WordInfo& behind = document.near(sentence, run.last, 1);
    const WordInfo& first = document.info(run.first);
    const WordInfo& last = document.info(run.last);
    take(feature(150, before.folded, place));
    take(feature(151, behind.folded, place));
    take(feature(152, last.folded, place));
    take(feature(153, first.folded, place));
    take(feature(154, length, place));
    take(feature(155, before.cluster, behind.cluster, length > 1 ? 1 : 0));
    take(feature(156, last.paths.eleven, place));
    take(feature(157, first.paths.eleven, place));
    take(feature(158, before.paths.eleven, place));
    take(feature(159, behind.paths.eleven, place));
    take(feature(160, first.paths.eight * 4096ULL + last.paths.eight, place));
    const std::uint64_t three = std::min<std::uint64_t>(length, 3);
    for_each_bit(last.types, [&](std::uint64_t type) { take(feature(161, type, to_last * 4 + three)); });
    for_each_bit(first.types, [&](std::uint64_t type) { take(feature(162, type, from_first * 4 + three)); });
}

template <class Take>
void features_of_use(const NameDocument& document, const WordSentence& sentence, std::uint32_t i, unsigned casing, Take take) {
    const WordInfo& word = document.info(i);
    if (!word.capital || word.shape == Shape::punctuation || word.shape == Shape::number || word.length < 2) return;
    const WordUse use = document.use_in_text(i);
    take(feature(170, std::min<std::uint64_t>(use.lower, 3), std::min<std::uint64_t>(use.capital, 3), number_of(word.shape)));
    take(feature(171, use.lower > 0 ? 1 : 0, use.capital > 0 ? 1 : 0, (i == sentence.first ? 1U : 0U) + 2 * casing));
    const CapitalRun& run = document.run(i);
    const std::uint64_t end_of_run = (run.any && run.first == i ? 1U : 0U) + (run.any && run.last == i ? 2U : 0U);
    for_each_bit(use.surroundings, [&](std::uint64_t surrounding) { take(feature(172, surrounding, end_of_run)); });
}

}  // namespace detail

// Of what stands around word i of the sentence, and of its use in the whole text.
template <class Take>
void features_of_surroundings(const NameDocument& document, const WordSentence& sentence, std::uint32_t i, Take take) {
    const WordInfo& word = document.info(i);
    const WordInfo& before = document.near(sentence, i, -1);
    const WordInfo& behind = document.near(sentence, i, 1);
    const WordInfo& second_before = document.near(sentence, i, -2);
    const WordInfo& second_behind = document.near(sentence, i, 2);
    const std::uint64_t shape = number_of(word.shape);
    take(feature(120, before.folded, word.folded));
    take(feature(121, word.folded, behind.folded));
    take(feature(122, before.folded, behind.folded));
    take(feature(123, number_of(before.shape), shape));
    take(feature(124, shape, number_of(behind.shape)));
    take(feature(125, number_of(before.shape), shape, number_of(behind.shape)));
    take(feature(126, before.folded, shape));
    take(feature(127, behind.folded, shape));
    take(feature(128, before.cluster, word.cluster));
    take(feature(129, word.cluster, behind.cluster));
    take(feature(130, before.cluster, behind.cluster * 16ULL + shape));
    take(feature(131, second_before.paths.eleven, before.paths.eleven));
    take(feature(132, behind.paths.eleven, second_behind.paths.eleven));
    const unsigned casing = (sentence.all_caps ? 1U : 0U) | (sentence.title_case ? 2U : 0U);
    if (casing != 0) {
        take(feature(133, casing, shape));
        take(feature(134, casing, word.cluster));
    }
    if (i == sentence.first) {
        take(feature(135, shape));
        take(feature(136, word.folded));
        take(feature(137, number_of(behind.shape), shape));
    }
    if (i + 1 == sentence.end) take(feature(138, shape));
    if (sentence.size() <= 6) take(feature(139, sentence.size(), shape));
    detail::features_of_known_phrases(document, sentence, i, take);
    detail::features_of_run(document, sentence, i, take);
    detail::features_of_use(document, sentence, i, casing, take);
}

// How often a word got each label, in the whole text.
using LabelCounts = std::array<std::uint16_t, label_count>;

// Of the labels that the other places of a word got in the first pass; `own` is the label it got here.
template <class Take>
void features_of_first_pass(const LabelCounts& counts, Label own, const WordInfo& word, Take take) {
    if (!word.capital) return;
    std::array<unsigned, label_count> others{};
    std::array<unsigned, label_class_count> classes{};
    unsigned total = 0;
    for (std::size_t label = 0; label < label_count; ++label) {
        others[label] = counts[label] - (label == own && counts[label] > 0 ? 1U : 0U);
        classes[class_of(static_cast<Label>(label))] += others[label];
        total += others[label];
    }
    if (total == 0) return;
    std::size_t main_class = 0;
    std::size_t main_kind = 0;  // of names alone; 0: none
    for (std::size_t k = 1; k < label_class_count; ++k) {
        if (classes[k] > classes[main_class]) main_class = k;
        if (classes[k] > (main_kind == 0 ? 0 : classes[main_kind])) main_kind = k;
    }
    std::size_t main_label = 0;
    for (std::size_t label = 1; label < label_count; ++label) {
        if (others[label] > others[main_label]) main_label = label;
    }
    const unsigned purity = classes[main_class] * 10 >= total * 9 ? 2 : classes[main_class] * 10 >= total * 6 ? 1 : 0;
    take(feature(180, main_class, purity, std::min(total, 4U)));
    take(feature(181, main_label, purity));
    take(feature(182, main_kind, number_of(word.shape)));
    for (std::size_t label = 1; label < label_count; ++label) {
        if (others[label] > 0) take(feature(183, label, std::min(others[label], 2U)));
    }
}

}  // namespace dateline::tagging
