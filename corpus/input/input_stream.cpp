#include "corpus/input/input_stream.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "corpus/input/gzip_rescue.hpp"

namespace dateline::input {

namespace {

constexpr std::size_t head_bytes = std::size_t{4} << 10;      // enough for every magic number
constexpr std::size_t buffer_bytes = std::size_t{256} << 10;  // larger reads are not faster

base::Error system_error(const char* what) { return {base::ErrorKind::io, std::string(what) + ": " + std::strerror(errno), {}}; }

}  // namespace

Descriptor::~Descriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
}

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

base::Result<InputStream> InputStream::open(const std::string& path) {
    const int number = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (number < 0) return base::fail(system_error("cannot open"));
    InputStream stream{Descriptor(number), path};
    const auto got = stream.fill(head_bytes);
    if (!got) return base::fail(got.error());
    stream.head_pending_ = true;

    stream.packing_ = detect_packing(stream.buffer_);
    if (stream.packing_ == Packing::plain) return stream;
    stream.head_pending_ = false;
    auto opened = ArchiveStream::open(number, std::move(stream.buffer_), stream.packing_);
    // libarchive looks ahead for an archive's header and so meets the damage of a small file before it has given a byte.
    if (!opened && !stream.rescue(opened.error())) return base::fail(opened.error());
    if (opened) stream.archive_ = std::move(*opened);
    return stream;
}

// Reads on until the buffer holds `wanted` bytes or the file ends.
base::Result<std::size_t> InputStream::fill(std::size_t wanted) {
    std::size_t have = 0;
    buffer_.resize(ended_ ? 0 : wanted);
    while (have < wanted && !ended_) {
        const ssize_t got = ::read(descriptor_.number(), buffer_.data() + have, wanted - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return base::fail(system_error("cannot read"));
        ended_ = got == 0;
        have += static_cast<std::size_t>(got);
    }
    buffer_.resize(have);
    read_ += have;
    return have;
}

base::Result<bool> InputStream::next_member() {
    const bool first = !std::exchange(begun_, true);
    if (!archive_) return first;
    if (damage_) return false;
    unpacked_ = 0;
    auto next = archive_->next_member();
    if (!next && first && rescue(next.error())) return true;
    return next;
}

// Gives the bytes that libarchive held back before the damage, by read(), and then tells the damage. False when there are none.
bool InputStream::rescue(base::Error damage) {
    damage_ = std::move(damage);
    if (!member().empty()) return false;
    buffer_ = rescue_gzip_tail(descriptor_.number(), unpacked_);
    head_pending_ = !buffer_.empty();
    return head_pending_;
}

const std::string& InputStream::member() const {
    static const std::string none;
    return archive_ ? archive_->member() : none;
}

bool InputStream::encrypted() const { return archive_ && archive_->encrypted(); }

base::Result<std::string_view> InputStream::read() {
    if (packing_ != Packing::plain) return read_unpacked();
    if (!std::exchange(head_pending_, false)) {
        const auto got = fill(buffer_bytes);
        if (!got) return base::fail(got.error());
    }
    return std::string_view(buffer_);
}

base::Result<std::string_view> InputStream::read_unpacked() {
    if (!damage_) {
        auto chunk = archive_->read();
        if (chunk) {
            unpacked_ += chunk->size();
            return chunk;
        }
        if (!archive_->damaged()) return chunk;
        rescue(chunk.error());
    }
    if (std::exchange(head_pending_, false)) return std::string_view(buffer_);
    return base::fail(*damage_);
}

std::uint64_t InputStream::take_bytes_read() {
    const std::uint64_t total = archive_ ? archive_->bytes_read() : read_;
    return total - std::exchange(told_, total);
}

}  // namespace dateline::input
