// The pages of tests/pages: written for these tests in the shape, and with the dirt, of real ones.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace dateline {

inline std::string page(std::string_view name) {
    std::ifstream file(std::string(DATELINE_SOURCE_DIR "/tests/pages/").append(name));
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace dateline
