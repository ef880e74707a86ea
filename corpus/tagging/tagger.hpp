// Who and what is named where in an article. Linked by dateline-index alone: a search reads what the index keeps.
//
// The method is a linear-chain conditional random field over the words of a sentence (Lafferty, McCallum and Pereira 2001) with labels in
// the BILOU scheme (Ratinov and Roth 2009), whose features see how a word is used in the whole text; see docs/NAMES.md.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/names/mention.hpp"
#include "corpus/tagging/labeller.hpp"
#include "corpus/tagging/model.hpp"
#include "corpus/text/sentence.hpp"
#include "corpus/text/token.hpp"

namespace dateline::tagging {

// Keeps what it knows of the words it has met (up to 23 MB): one tagger a thread.
class Tagger {
public:
    explicit Tagger(const Model& model = shipped_model()) : labeller_(model) {}

    // The mentions of a text, in its order; they never overlap and have no name yet (coreference gives it). `sentences` are those of text::find_sentences.
    std::vector<names::Mention> find(std::string_view text, const text::TokenStream& stream, const std::vector<text::Sentence>& sentences);

private:
    Labeller labeller_;
};

}  // namespace dateline::tagging
