// Texts of the tests in other character sets than the source's.
#pragma once

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include <string>

namespace dateline::tests {

// The UTF-8 text as bytes of that character set (an ICU name).
inline std::string written_in(const char* charset, const std::string& text) {
    std::string bytes(text.size() * 4 + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size = ucnv_convert(charset, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()), text.data(),
                                           static_cast<std::int32_t>(text.size()), &status);
    REQUIRE(U_SUCCESS(status));
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

}  // namespace dateline::tests
