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
    {257, "ustar"sv, Packing::archive},              // tar
};

// While it lives, this thread's names of files are UTF-8. libarchive gives no name that it cannot express in the program's locale, and
// a program started by cron has the locale "C".
class Utf8Names {
public:
    Utf8Names() : names_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (names_ != nullptr) before_ = ::uselocale(names_);
    }
    ~Utf8Names() {
        if (names_ == nullptr) return;
        ::uselocale(before_);
        ::freelocale(names_);
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

private:
    locale_t names_;
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
    stream.packing_ = packing;
    stream.source_.reset(std::make_unique<Source>(Source{descriptor, std::move(head)}).release());
    stream.handle_.reset(archive_read_new());
    archive* handle = stream.handle_.get();
    if (handle == nullptr) return base::fail(base::ErrorKind::internal, "out of memory");

    archive_read_support_format_zip(handle);
    archive_read_support_format_tar(handle);
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
    if (::lseek(descriptor, 0, SEEK_SET) == 0) {
        stream.source_->head_given = true;
        archive_read_set_seek_callback(handle, &Source::seek);
    }
    if (archive_read_open1(handle) != ARCHIVE_OK) return base::fail(stream.last_error());
    return stream;
}

base::Result<bool> ArchiveStream::next_member() {
    const Utf8Names names;
    while (true) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(handle_.get(), &entry);
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
        return true;
    }
}

base::Result<std::string_view> ArchiveStream::read() {
    while (true) {
        const void* bytes = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(handle_.get(), &bytes, &size, &offset);
        if (status == ARCHIVE_EOF) return std::string_view{};
        if (status == ARCHIVE_RETRY) continue;
        if (status < ARCHIVE_WARN) return base::fail(last_error());
        if (size > 0) return std::string_view(static_cast<const char*>(bytes), size);
    }
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
