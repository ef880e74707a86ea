// Bytes of one character set become UTF-8, piece by piece, through ICU.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::encoding {

// Pieces may end anywhere, also inside a character. Not for two threads at once.
class Converter {
public:
    // Empty when there are no tables for it; REQUIRES a name that charset_of_label gave.
    static std::optional<Converter> open(std::string_view charset);

    // Appends the text of these bytes to `out`: always valid UTF-8. What means nothing in the character set becomes U+FFFD.
    void convert(std::string_view bytes, std::string& out);
    // The file is over: half a character becomes U+FFFD.
    void finish(std::string& out);

    // How many U+FFFD stand for bytes that mean nothing.
    std::uint64_t replaced() const;

private:
    struct State;
    struct Drop {
        void operator()(State* state) const;
    };

    void run(std::string_view bytes, bool last, std::string& out);

    std::unique_ptr<State, Drop> state_;
};

}  // namespace dateline::encoding
