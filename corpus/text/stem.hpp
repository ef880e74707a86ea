// Stems of folded words, by Snowball.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::text {

// One language's stemmer; one a thread. Words come folded (tokenizer.hpp), stems are only ever compared with stems.
class Stemmer {
public:
    // For an ISO 639-1 code; a language that Snowball does not know gives a stemmer that leaves words as they are.
    explicit Stemmer(std::string_view language);
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    // Valid until the next call.
    std::string_view stem(std::string_view folded_word);

    // False where words are left as they are.
    bool known() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dateline::text
