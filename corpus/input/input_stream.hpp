// The bytes of a file, whether it lies there plainly, is compressed, or is an archive of several.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/base/result.hpp"
#include "corpus/input/archive_stream.hpp"

namespace dateline::input {

// Owns a file descriptor, except that of standard input.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;

    int number() const { return number_; }

private:
    int number_;  // -1: none
};

class InputStream {
public:
    // "-" is standard input. Errors (io): cannot be opened or read.
    static base::Result<InputStream> open(const std::string& path);

    // Moves to the first or next member; false after the last. A plain or compressed file has one, whose name is empty.
    base::Result<bool> next_member();
    const std::string& member() const;
    bool encrypted() const;  // the member cannot be read

    // The next bytes of the member, valid until the next call; empty at its end. Errors: as ArchiveStream::read; io.
    base::Result<std::string_view> read();

    // Bytes of the file on disk taken since the last call of this function.
    std::uint64_t take_bytes_read();

private:
    InputStream(Descriptor descriptor, std::string path) : descriptor_(std::move(descriptor)), path_(std::move(path)) {}
    base::Result<std::size_t> fill(std::size_t wanted);
    base::Result<std::string_view> read_unpacked();
    bool rescue(base::Error damage);

    Descriptor descriptor_;
    std::string path_;
    Packing packing_ = Packing::plain;
    std::string buffer_;         // of a plain file; or what was rescued of a damaged one
    bool head_pending_ = false;  // buffer_ holds bytes that read() has not given yet
    bool begun_ = false;
    bool ended_ = false;      // a plain file has no more bytes
    std::uint64_t read_ = 0;  // bytes of a plain file so far
    std::uint64_t told_ = 0;  // what take_bytes_read has given
    std::optional<ArchiveStream> archive_;
    std::uint64_t unpacked_ = 0;         // bytes that the archive's member gave so far
    std::optional<base::Error> damage_;  // told after the rescued bytes have been given
};

}  // namespace dateline::input
