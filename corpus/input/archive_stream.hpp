// Compressed files and archives, through libarchive: the decompressed bytes of one member after another. Nothing is ever written to disk: a
// member's name is a label, whatever it says.
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

// A few kilobytes can unpack to petabytes. Up to `unpacked_freely` nobody asks; beyond that a member, and all members of a file together, may
// be this many times as large as what they were packed in. Dumps of JSON Lines pack 20 to 50 times; what is made to burst reaches a
// thousand with gzip and zip (their format allows 1,032) and far more with others.
inline constexpr std::uint64_t unpacked_freely = std::uint64_t{256} << 20;
inline constexpr std::uint64_t most_times_unpacked = 500;

class ArchiveStream {
public:
    // Reads from an open file descriptor, which it does not own, from where that stands; `head` is what was already read from it. The
    // descriptor is rewound instead where it can be (zip directories stand at the end of a file).
    static base::Result<ArchiveStream> open(int descriptor, std::string head, Packing packing);

    // Moves to the next member that is a file; false after the last. After an error there is no further member.
    base::Result<bool> next_member();
    const std::string& member() const { return member_; }  // "" in a file that is only compressed
    bool encrypted() const { return encrypted_; }          // the member cannot be read

    // The next bytes of the member, valid until the next call; empty at its end. REQUIRES next_member() said true. Errors (input): damage;
    // more bytes than the limits above allow. Behind an error the member has no more bytes; the archive has further members unless
    // ended() says otherwise.
    base::Result<std::string_view> read();
    bool ended() const { return ended_; }
    // The last error was the packed bytes' fault, and they cannot be read on.
    bool damaged() const { return damaged_; }

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
    base::Result<void> pass_member();
    base::Result<void> count_unpacked(std::size_t bytes);
    bool skips_for_nothing() const;
    base::Error last_error() const;

    std::unique_ptr<Source, Drop> source_;  // must outlive the handle, which calls back into it
    std::unique_ptr<archive, Close> handle_;
    std::uint64_t size_ = 0;  // of the packed file where that is known
    bool ended_ = false;
    bool damaged_ = false;
    std::uint64_t members_ = 0;   // seen so far
    std::uint64_t unpacked_ = 0;  // bytes of all members so far

    std::string member_;
    bool encrypted_ = false;
    bool member_open_ = false;           // it may have more bytes
    std::uint64_t member_unpacked_ = 0;  // bytes of it so far
    std::uint64_t member_begin_ = 0;     // bytes_read() where it begins
};

}  // namespace dateline::input
