#include "indexer/held_records.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>

#include "corpus/base/varint.hpp"

namespace dateline::indexer {

using base::append_varint;
using base::ErrorKind;
using base::fail;
using base::take_varint;

namespace {

void append_text(std::string& out, std::string_view text) {
    append_varint(out, text.size());
    out += text;
}

std::optional<std::string> take_text(std::string_view& bytes) {
    const auto size = take_varint(bytes);
    if (!size || *size > bytes.size()) return std::nullopt;
    std::string text(bytes.substr(0, *size));
    bytes.remove_prefix(*size);
    return text;
}

// The place of what is shared in the list, from 1; 0 for nothing.
template <class Shared>
std::uint64_t place_in(std::vector<Shared>& known, const Shared& shared) {
    if (!shared) return 0;
    if (known.empty() || known.back() != shared) known.push_back(shared);
    return known.size();
}

bool read_exactly(std::FILE* file, char* out, std::size_t size) { return std::fread(out, 1, size, file) == size; }

// Sizes before head and bytes: fixed, so that a record is read in three calls.
struct Sizes {
    std::uint64_t head = 0;
    std::uint64_t bytes = 0;
};

}  // namespace

base::Error HeldRecords::io_error(const char* doing) const {
    return {ErrorKind::io, path_.string() + ": cannot be " + doing + " (" + std::strerror(errno) + ")", {}};
}

base::Result<void> HeldRecords::add(const input::RawRecord& record, std::uint64_t ordinal) {
    if (!file_) file_.reset(std::fopen(path_.c_str(), "w+b"));
    if (!file_) return fail(io_error("made"));
    head_.clear();
    append_varint(head_, ordinal);
    append_text(head_, record.location.path);
    append_text(head_, record.location.member);
    append_varint(head_, record.location.line);
    append_varint(head_, record.location.record);
    append_varint(head_, static_cast<std::uint64_t>(record.format));
    append_varint(head_, static_cast<unsigned char>(record.delimiter));
    append_varint(head_, place_in(columns_, record.columns));
    append_varint(head_, place_in(contexts_, record.context));
    const Sizes sizes{head_.size(), record.bytes.size()};
    const bool written = std::fwrite(&sizes, sizeof sizes, 1, file_.get()) == 1 &&
                         std::fwrite(head_.data(), 1, head_.size(), file_.get()) == head_.size() &&
                         std::fwrite(record.bytes.data(), 1, record.bytes.size(), file_.get()) == record.bytes.size();
    if (!written) return fail(io_error("written"));
    ++count_;
    return {};
}

base::Result<bool> HeldRecords::replay(
    const std::function<base::Result<bool>(const input::RawRecord& record, std::uint64_t ordinal)>& take) {
    if (empty()) return true;
    if (std::fflush(file_.get()) != 0 || std::fseek(file_.get(), 0, SEEK_SET) != 0) return fail(io_error("written"));
    std::string bytes;
    for (std::uint64_t i = 0; i < count_; ++i) {
        Sizes sizes;
        if (std::fread(&sizes, sizeof sizes, 1, file_.get()) != 1) return fail(io_error("read"));
        head_.resize(sizes.head);
        bytes.assign(sizes.bytes + input::record_padding, '\0');
        if (!read_exactly(file_.get(), head_.data(), sizes.head) || !read_exactly(file_.get(), bytes.data(), sizes.bytes)) {
            return fail(io_error("read"));
        }
        std::string_view head = head_;
        const auto ordinal = take_varint(head);
        auto path = take_text(head);
        auto member = take_text(head);
        const auto line = take_varint(head);
        const auto number = take_varint(head);
        const auto format = take_varint(head);
        const auto delimiter = take_varint(head);
        const auto columns = take_varint(head);
        const auto context = take_varint(head);
        if (!ordinal || !path || !member || !line || !number || !format || !delimiter || !columns || !context)
            return fail(io_error("read"));
        const input::RawRecord record{
            {std::move(*path), std::move(*member), *line, *number}, static_cast<input::Format>(*format),
            std::string_view(bytes).substr(0, sizes.bytes),         *columns == 0 ? nullptr : columns_[*columns - 1],
            *context == 0 ? nullptr : contexts_[*context - 1],      static_cast<char>(*delimiter)};
        base::Result<bool> taken = take(record, *ordinal);
        if (!taken || !*taken) return taken;
    }
    return true;
}

}  // namespace dateline::indexer
