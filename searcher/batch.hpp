// A file of queries, a line each.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/base/result.hpp"

namespace dateline::searcher {

struct BatchQuery {
    std::string id;          // what stood before the tab, else the line's number
    std::string query;       // valid UTF-8
    std::uint64_t line = 0;  // from 1

    bool operator==(const BatchQuery&) const = default;
};

// "ID<TAB>QUERY" or "QUERY"; empty for a line with nothing but blanks, which is no query.
std::optional<BatchQuery> read_batch_line(std::string_view line, std::uint64_t number);

// Reads as the lines come, so that a pipe can hold a conversation.
class BatchFile {
public:
    // "-" reads `standard_input`, which stays open. Error io: the file cannot be read.
    static base::Result<BatchFile> open(const std::string& path, std::FILE* standard_input);

    // Empty at the end.
    std::optional<BatchQuery> next();

private:
    struct Close {
        bool owned;
        void operator()(std::FILE* file) const {
            if (owned) std::fclose(file);
        }
    };
    explicit BatchFile(std::FILE* file, bool owned) : file_(file, Close{owned}) {}

    std::unique_ptr<std::FILE, Close> file_;
    std::uint64_t line_ = 0;
};

}  // namespace dateline::searcher
