#include "corpus/terms/term.hpp"

#include <xxhash.h>

#include <array>
#include <cstdio>

#include "corpus/text/utf8.hpp"

namespace dateline::terms {

namespace {

constexpr std::size_t hash_digits = 16;

std::string without_zero_bytes(std::string_view value) {
    std::string cleaned;
    for (const char byte : value) {
        if (byte == '\0') {
            text::append_utf8(cleaned, text::replacement_character);
        } else {
            cleaned += byte;
        }
    }
    return cleaned;
}

}  // namespace

std::string make_term(schema::Field field, std::string_view value) {
    std::string term(schema::prefix(field));
    std::string cleaned;
    if (value.find('\0') != std::string_view::npos) {
        cleaned = without_zero_bytes(value);
        value = cleaned;
    }
    if (term.size() + value.size() <= longest_term) return term.append(value);
    term.append(value.substr(0, text::floor_character(value, longest_term - term.size() - hash_digits)));
    std::array<char, hash_digits + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(XXH3_64bits(value.data(), value.size())));
    return term.append(digits.data(), hash_digits);
}

}  // namespace dateline::terms
