// Words that pages and texts write before a date, and what the date then is: one table.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::publication {

enum class Label : unsigned char {
    none,
    published,  // "Published:", "Date:", "Posted on", "Veröffentlicht am", "Опубликовано"
    updated,    // "Updated:", "Last modified", "Stand:", "Mis à jour le"
    other,      // a date of something else: "Expires", "Accessed", "Copyright", "Born"
};

// The label with which `text` ends, blanks and one of ":" "|" "-" "," passed over: "Posted on: " -> published. A label begins where a word
// begins. `label_begin` gets the offset of its first byte where one is found.
Label label_before(std::string_view text, std::size_t& label_begin);

}  // namespace dateline::publication
