// Names in a text: glued words, the tagger, and who is meant.
#include "corpus/coreference/resolve_names.hpp"
#include "corpus/tagging/glued_word.hpp"
#include "corpus/tagging/tagger.hpp"
#include "corpus/text/tokenizer.hpp"
#include "fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static text::Tokenizer tokenizer;
    static tagging::Tagger tagger;
    const std::string_view text = fuzz::bytes_of(data, size);
    text::TokenStream stream = tokenizer.tokenize(text);
    const std::vector<std::uint32_t> points = tagging::find_split_points(text, stream, tagging::shipped_model().lexicon());
    stream = tokenizer.tokenize(text, points);
    std::vector<names::Mention> mentions = tagger.find(text, stream, text::find_sentences(text, stream));
    std::uint32_t end = 0;
    for (const names::Mention& mention : mentions) {
        fuzz::promise(mention.begin >= end && mention.begin < mention.end && mention.end <= size, "mentions follow each other");
        fuzz::promise(mention.first_token < mention.end_token && mention.end_token <= stream.tokens.size(), "a mention has tokens");
        fuzz::promise(stream.tokens[mention.first_token].begin == mention.begin, "a mention begins with its first token");
        fuzz::promise(stream.tokens[mention.end_token - 1].end == mention.end, "a mention ends with its last token");
        end = mention.end;
    }
    coreference::resolve_names(text, stream, mentions);
    for (const names::Mention& mention : mentions) fuzz::promise(!mention.name.empty(), "every mention has a name");
    return 0;
}
