// Records whose article waits for what the others of its folder teach. They wait on disk, so that memory stays flat.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/input/record_reader.hpp"

namespace dateline::indexer {

// One a thread. The file is made when the first record comes, and goes with the folder it stands in.
class HeldRecords {
public:
    explicit HeldRecords(std::filesystem::path file) : path_(std::move(file)) {}

    // Error: io, when the disk is full or the folder is gone.
    base::Result<void> add(const input::RawRecord& record, std::uint64_t ordinal);

    bool empty() const { return count_ == 0; }

    // Gives back every record, in the order they came, with the padding that their readers need, valid during the call. Ends early, with
    // false or the error, when `take` answers so. Error: io. Nothing can be added afterwards.
    base::Result<bool> replay(const std::function<base::Result<bool>(const input::RawRecord& record, std::uint64_t ordinal)>& take);

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    base::Error io_error(const char* doing) const;

    std::filesystem::path path_;
    std::unique_ptr<std::FILE, Close> file_;
    std::uint64_t count_ = 0;
    std::string head_;  // of the record being written or read
    // What many records share is kept by reference, not written: a pointer a file that was read.
    std::vector<std::shared_ptr<const std::vector<std::string>>> columns_;
    std::vector<std::shared_ptr<const std::string>> contexts_;
};

}  // namespace dateline::indexer
