#include "corpus/input/gzip_rescue.hpp"

#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <vector>

namespace dateline::input {

namespace {

constexpr std::size_t block_bytes = std::size_t{64} << 10;
constexpr std::size_t most_rescued = std::size_t{1} << 20;  // libarchive holds back far less; whatever else was wrong, this is enough
constexpr int gzip_only = 15 + 16;                          // zlib's windowBits: the largest window, gzip headers

// zlib's state, ended whatever happens.
struct Inflater {
    z_stream stream{};
    bool ready = inflateInit2(&stream, gzip_only) == Z_OK;

    Inflater() = default;
    ~Inflater() {
        if (ready) inflateEnd(&stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

// Keeps what lies behind the first `known` of all bytes that pass.
void pass(const std::vector<unsigned char>& out, std::size_t count, std::uint64_t& known, std::string& tail) {
    const std::size_t skipped = static_cast<std::size_t>(std::min<std::uint64_t>(known, count));
    known -= skipped;
    std::for_each(out.begin() + static_cast<std::ptrdiff_t>(skipped), out.begin() + static_cast<std::ptrdiff_t>(count),
                  [&](unsigned char byte) { tail += static_cast<char>(byte); });
}

}  // namespace

std::string rescue_gzip_tail(int descriptor, std::uint64_t known) {
    std::string tail;
    Inflater inflater;
    if (!inflater.ready || ::lseek(descriptor, 0, SEEK_SET) != 0) return tail;
    std::vector<unsigned char> in(block_bytes);
    std::vector<unsigned char> out(block_bytes);
    z_stream& stream = inflater.stream;
    while (true) {
        const ssize_t got = ::read(descriptor, in.data(), in.size());
        if (got <= 0) return tail;
        stream.next_in = in.data();
        stream.avail_in = static_cast<uInt>(got);
        do {
            stream.next_out = out.data();
            stream.avail_out = static_cast<uInt>(out.size());
            const int status = inflate(&stream, Z_NO_FLUSH);
            pass(out, out.size() - stream.avail_out, known, tail);
            if (tail.size() > most_rescued) return tail;
            if (status == Z_STREAM_END) {
                inflateReset(&stream);  // another member may follow
            } else if (status != Z_OK && status != Z_BUF_ERROR) {
                return tail;
            }
        } while (stream.avail_in > 0 || stream.avail_out == 0);
    }
}

}  // namespace dateline::input
