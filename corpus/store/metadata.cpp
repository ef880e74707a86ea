#include "corpus/store/metadata.hpp"

#include <xxhash.h>

#include <array>
#include <charconv>
#include <cstdio>

namespace dateline::store {

unsigned long long number_in(std::string_view value) {
    unsigned long long number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

std::string group_facts_key(std::string_view group) {
    std::array<char, 18> key{};
    std::snprintf(key.data(), key.size(), "G%016llx", static_cast<unsigned long long>(XXH3_64bits(group.data(), group.size())));
    return std::string(key.data());
}

}  // namespace dateline::store
