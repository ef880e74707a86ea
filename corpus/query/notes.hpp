// How doubtful input was read, told to the person who typed it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

// Collects lines; each is told once, and after the tenth only how many more there were.
class Notes {
public:
    void add(std::string note);
    std::vector<std::string> take();

private:
    std::vector<std::string> lines_;
    std::size_t more_ = 0;
};

// What was typed, in quotes, shortened where it is long.
std::string quoted(std::string_view typed);

}  // namespace dateline::query
