// Compressed files and archives, written the way a user's tools would.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace dateline::tests {

struct Member {
    std::string name;
    std::string bytes;
    std::size_t times = 1;  // how often the bytes are written, for members that nobody wants to hold in memory
};

struct PackedForm {
    int format;                        // ARCHIVE_FORMAT_...
    int filter = ARCHIVE_FILTER_NONE;  // around all of it
    std::string options = {};          // as archive_write_set_options takes them
    std::string password = {};         // needed where the options encrypt
};

inline void pack(const std::string& path, const std::vector<Member>& members, const PackedForm& packing) {
    struct Free {
        void operator()(archive* handle) const { archive_write_free(handle); }
    };
    const std::unique_ptr<archive, Free> out(archive_write_new());
    const auto require = [&](int status) {
        if (status < ARCHIVE_WARN) throw std::runtime_error(path + ": " + archive_error_string(out.get()));
    };
    require(archive_write_set_format(out.get(), packing.format));
    require(archive_write_add_filter(out.get(), packing.filter));
    if (!packing.options.empty()) require(archive_write_set_options(out.get(), packing.options.c_str()));
    if (!packing.password.empty()) require(archive_write_set_passphrase(out.get(), packing.password.c_str()));
    require(archive_write_open_filename(out.get(), path.c_str()));
    for (const Member& member : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, member.name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size() * member.times));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        require(archive_write_header(out.get(), entry));
        for (std::size_t i = 0; i < member.times; ++i) archive_write_data(out.get(), member.bytes.data(), member.bytes.size());
        archive_entry_free(entry);
    }
    require(archive_write_close(out.get()));
}

// One file without a name, packed by a filter: what gzip, zstd, xz and bzip2 make.
inline void compress(const std::string& path, const std::string& bytes, int filter, std::size_t times = 1) {
    pack(path, {{"x", bytes, times}}, {ARCHIVE_FORMAT_RAW, filter});
}

}  // namespace dateline::tests
