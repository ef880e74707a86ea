#include "corpus/query/words.hpp"

#include "corpus/text/tokenizer.hpp"

namespace dateline::query {

std::vector<TypedTerm> terms_of(std::string_view typed) {
    thread_local text::Tokenizer tokenizer;  // its tables fill up once a thread, not once a word
    const text::TokenStream stream = tokenizer.tokenize(typed);
    std::vector<TypedTerm> terms;
    for (const text::Token& token : stream.tokens) {
        if (token.term_size == 0) continue;
        terms.push_back({std::string(stream.term(token)), std::string(typed.substr(token.begin, token.end - token.begin))});
    }
    return terms;
}

}  // namespace dateline::query
