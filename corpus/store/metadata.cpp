#include "corpus/store/metadata.hpp"

#include <charconv>

namespace dateline::store {

unsigned long long number_in(std::string_view value) {
    unsigned long long number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

}  // namespace dateline::store
