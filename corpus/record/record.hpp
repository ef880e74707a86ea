// What the index stores of an article to show a hit: the text with its metadata, compact and versioned.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article/article.hpp"
#include "corpus/base/result.hpp"

namespace dateline::record {

struct Record {
    std::string id;
    std::string title;
    std::string text;
    std::string url;
    std::string source;
    std::vector<std::string> authors;
    std::string section;
    std::vector<std::string> tags;
    std::string language;
    article::Published published;
    std::vector<article::Span> spans;         // sorted by begin
    std::vector<std::uint32_t> split_points;  // byte offsets into `text`, sorted: where glued words part

    bool operator==(const Record&) const = default;
};

// A version byte, then fields as (number, length, bytes); empty fields are left out, numbers and lengths are LEB128 varints. Readers pass
// over fields that they do not know.
std::string encode(const Record& record);

// Error (kind index_damaged) when the bytes are no record, are cut off, or point outside of the text; index_newer for a record version
// that is not known.
base::Result<Record> decode(std::string_view bytes);

}  // namespace dateline::record
