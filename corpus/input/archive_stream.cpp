#include "corpus/input/archive_stream.hpp"

#include <archive_entry.h>
#include <locale.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

namespace dateline::input {

namespace {

struct Magic {
    std::size_t offset;
    std::string_view bytes;
    Packing packing;
};

using std::string_view_literals::operator""sv;
constexpr Magic magics[] = {
    {0, "\x1F\x8B"sv, Packing::compressed},          // gzip
    {0, "\x28\xB5\x2F\xFD"sv, Packing::compressed},  // zstd
    {0, "\xFD\x37zXZ\0"sv, Packing::compressed},     // xz
    {4, "1AY&SY"sv, Packing::compressed},            // bzip2: behind "BZh9" stands pi
    {0, "PK\x03\x04"sv, Packing::archive},           // zip
    {0, "PK\x05\x06"sv, Packing::archive},           // zip without members
    {0, "7z\xBC\xAF\x27\x1C"sv, Packing::archive},   // 7z
    {0, "Rar!\x1A\x07"sv, Packing::archive},         // rar, of both kinds
    {257, "ustar"sv, Packing::archive},              // tar
};

// While it lives, this thread's names of files are UTF-8. libarchive gives no name that it cannot express in the program's locale, and
// a program started by cron has the locale "C".
class Utf8Names {
public:
    Utf8Names() {
        // Made once: an archive may have a million members.
        static const locale_t names = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        if (names != nullptr) before_ = ::uselocale(names);
    }
    ~Utf8Names() {
        if (before_ != nullptr) ::uselocale(before_);
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

private:
    locale_t before_ = nullptr;
};

}  // namespace

Packing detect_packing(std::string_view head) {
    const auto matches = [&](const Magic& magic) {
        return head.size() > magic.offset && head.substr(magic.offset).starts_with(magic.bytes);
    };
    const auto found = std::ranges::find_if(magics, matches);
    return found == std::end(magics) ? Packing::plain : found->packing;
}

// What libarchive reads from: the bytes already taken, then the descriptor.
struct ArchiveStream::Source {
    int descriptor;
    std::string head;
    bool head_given = false;
    std::vector<char> buffer = std::vector<char>(std::size_t{256} << 10);

    static la_ssize_t read(archive* handle, void* self, const void** out) {
        auto& source = *static_cast<Source*>(self);
        if (!source.head_given) {
            source.head_given = true;
            if (!source.head.empty()) {
                *out = source.head.data();
                return static_cast<la_ssize_t>(source.head.size());
            }
        }
        *out = source.buffer.data();
        ssize_t got = 0;
        do {
            got = ::read(source.descriptor, source.buffer.data(), source.buffer.size());
        } while (got < 0 && errno == EINTR);
        if (got < 0) archive_set_error(handle, errno, "cannot read");
        return got;
    }

    static la_int64_t seek(archive*, void* self, la_int64_t offset, int whence) {
        return ::lseek(static_cast<Source*>(self)->descriptor, offset, whence);
    }
};

void ArchiveStream::Drop::operator()(Source* source) const { std::unique_ptr<Source> owned(source); }

base::Result<ArchiveStream> ArchiveStream::open(int descriptor, std::string head, Packing packing) {
    ArchiveStream stream;
    stream.source_.reset(std::make_unique<Source>(Source{descriptor, std::move(head)}).release());
    stream.handle_.reset(archive_read_new());
    archive* handle = stream.handle_.get();
    if (handle == nullptr) return base::fail(base::ErrorKind::internal, "out of memory");

    archive_read_support_format_zip(handle);
    archive_read_support_format_tar(handle);
    archive_read_support_format_7zip(handle);
    archive_read_support_format_rar(handle);
    archive_read_support_format_rar5(handle);
    if (packing == Packing::compressed) {
        archive_read_support_format_raw(handle);
        archive_read_support_format_empty(handle);
        archive_read_support_filter_gzip(handle);
        archive_read_support_filter_zstd(handle);
        archive_read_support_filter_xz(handle);
        archive_read_support_filter_bzip2(handle);
    }
    archive_read_set_read_callback(handle, &Source::read);
    archive_read_set_callback_data(handle, stream.source_.get());
    if (const off_t size = ::lseek(descriptor, 0, SEEK_END); size >= 0 && ::lseek(descriptor, 0, SEEK_SET) == 0) {
        stream.size_ = static_cast<std::uint64_t>(size);
        stream.source_->head_given = true;
        archive_read_set_seek_callback(handle, &Source::seek);
    }
    if (archive_read_open1(handle) != ARCHIVE_OK) return base::fail(stream.last_error());
    return stream;
}

base::Result<bool> ArchiveStream::next_member() {
    if (!ended_) {
        if (base::Result<void> passed = pass_member(); !passed) return base::fail(passed.error());
    }
    if (ended_) return false;
    const Utf8Names names;
    while (true) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(handle_.get(), &entry);
        damaged_ = status < ARCHIVE_WARN;
        ended_ = damaged_ || status == ARCHIVE_EOF;
        if (status == ARCHIVE_EOF) return false;
        if (status < ARCHIVE_WARN) return base::fail(last_error());
        const bool raw = archive_format(handle_.get()) == ARCHIVE_FORMAT_RAW;
        // Only the filter that passes bytes through: the magic number was right and what follows it is not.
        if (raw && archive_filter_count(handle_.get()) <= 1) return base::fail(base::ErrorKind::input, "cannot unpack: damaged header");
        if (!raw && archive_entry_filetype(entry) != AE_IFREG) continue;
        ++members_;
        const char* name = archive_entry_pathname(entry);
        // The number keeps two members without a name apart: their articles' ids are made of it.
        if (name == nullptr || *name == '\0') {
            member_ = "member-" + std::to_string(members_);
        } else {
            member_ = name;
        }
        if (raw) member_.clear();
        encrypted_ = archive_entry_is_encrypted(entry) != 0;
        member_open_ = true;
        member_unpacked_ = 0;
        member_begin_ = bytes_read();
        return true;
    }
}

// Only where a table of contents says where the next member begins; everywhere else the bytes between are unpacked to get there.
bool ArchiveStream::skips_for_nothing() const {
    return size_ > 0 && (archive_format(handle_.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
}

// Reads a member that nobody wants to its end, so that the limits hold for it, too.
base::Result<void> ArchiveStream::pass_member() {
    if (skips_for_nothing() || encrypted_) return {};
    if (member_open_ && archive_format(handle_.get()) == ARCHIVE_FORMAT_RAW) {
        member_open_ = false;  // it is the only one
        ended_ = true;
        return {};
    }
    while (member_open_) {
        const auto bytes = read();
        if (!bytes && ended_) return base::fail(bytes.error());
    }
    return {};
}

base::Result<std::string_view> ArchiveStream::read() {
    while (member_open_) {
        const void* bytes = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(handle_.get(), &bytes, &size, &offset);
        if (status == ARCHIVE_RETRY) continue;
        if (status == ARCHIVE_EOF) break;
        if (status < ARCHIVE_WARN) {
            member_open_ = false;
            damaged_ = status == ARCHIVE_FATAL || archive_format(handle_.get()) == ARCHIVE_FORMAT_RAW;
            ended_ = damaged_;
            return base::fail(last_error());
        }
        if (base::Result<void> counted = count_unpacked(size); !counted) return base::fail(counted.error());
        if (size > 0) return std::string_view(static_cast<const char*>(bytes), size);
    }
    member_open_ = false;
    return std::string_view{};
}

base::Result<void> ArchiveStream::count_unpacked(std::size_t bytes) {
    member_unpacked_ += bytes;
    unpacked_ += bytes;
    const std::uint64_t read_so_far = bytes_read();
    // Members may share their bytes, and reading them goes back for them.
    const std::uint64_t member_packed = read_so_far - std::min(read_so_far, member_begin_);
    const std::uint64_t file_packed = std::max(read_so_far, size_);
    const bool member_bursts = member_unpacked_ > unpacked_freely && member_unpacked_ / most_times_unpacked > member_packed;
    const bool file_bursts = unpacked_ > unpacked_freely && unpacked_ / most_times_unpacked > file_packed;
    if (!member_bursts && !file_bursts) return {};
    member_open_ = false;
    ended_ = file_bursts || !skips_for_nothing();
    return base::fail(base::ErrorKind::input, "unpacks to more than 500 times its size, the rest of it is skipped",
                      "if you trust it, unpack it first");
}

std::uint64_t ArchiveStream::bytes_read() const {
    return static_cast<std::uint64_t>(std::max<la_int64_t>(0, archive_filter_bytes(handle_.get(), -1)));
}

base::Error ArchiveStream::last_error() const {
    const char* reason = archive_error_string(handle_.get());
    std::string message = "cannot unpack";
    if (reason != nullptr) message.append(": ").append(reason);
    return {base::ErrorKind::input, std::move(message), {}};
}

}  // namespace dateline::input
