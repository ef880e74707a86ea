// What the fuzz targets share: promises that are checked, and inputs that steer themselves.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace dateline::fuzz {

// Ends the program, which libFuzzer reports with the input, when a promise of a header is broken.
inline void promise(bool kept, const char* what) {
    if (kept) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

// Numbers that steer a target. They are taken from the end of the input, so that a seed may be any file as it is.
class Choices {
public:
    explicit Choices(std::string_view& input) : input_(input) {}

    // 0 .. count - 1; 0 when the input is used up.
    std::size_t take(std::size_t count) {
        if (input_.empty()) return 0;
        const auto byte = static_cast<unsigned char>(input_.back());
        input_.remove_suffix(1);
        return byte % count;
    }

private:
    std::string_view& input_;
};

}  // namespace dateline::fuzz
