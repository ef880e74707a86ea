// Compressed files and archives, through libarchive: the decompressed bytes of one member after another.
#pragma once

#include <archive.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/base/result.hpp"

namespace dateline::input {

// What a file begins with tells whether libarchive is needed at all.
enum class Packing : std::uint8_t { plain, compressed, archive };
Packing detect_packing(std::string_view head);

class ArchiveStream {
public:
    // Reads from an open file descriptor, which it does not own, from where that stands; `head` is what was already read from it. The
    // descriptor is rewound instead where it can be (zip directories stand at the end of a file).
    static base::Result<ArchiveStream> open(int descriptor, std::string head, Packing packing);

    // Moves to the next member that is a file; false after the last.
    base::Result<bool> next_member();
    const std::string& member() const { return member_; }  // "" in a file that is only compressed

    // The next bytes of the member, valid until the next call; empty at its end. REQUIRES next_member() said true.
    base::Result<std::string_view> read();

    // Bytes of the packed file read so far.
    std::uint64_t bytes_read() const;

private:
    struct Source;
    struct Close {
        void operator()(archive* handle) const { archive_read_free(handle); }
    };
    struct Drop {
        void operator()(Source* source) const;
    };

    ArchiveStream() = default;
    base::Error last_error() const;

    std::unique_ptr<Source, Drop> source_;  // must outlive the handle, which calls back into it
    std::unique_ptr<archive, Close> handle_;
    Packing packing_ = Packing::compressed;
    std::string member_;
    std::uint64_t members_ = 0;  // seen so far
};

}  // namespace dateline::input
