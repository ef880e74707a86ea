#include "searcher/batch.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "corpus/text/utf8.hpp"

namespace dateline::searcher {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::optional<BatchQuery> read_batch_line(std::string_view line, std::uint64_t number) {
    if (number == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) return std::nullopt;
    BatchQuery query{std::to_string(number), {}, number};
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos) {
        if (tab != 0) query.id = text::repair_utf8(line.substr(0, tab)).text;
        line.remove_prefix(tab + 1);
    }
    query.query = text::repair_utf8(line).text;
    return query;
}

base::Result<BatchFile> BatchFile::open(const std::string& path, std::FILE* standard_input) {
    if (path == "-") return BatchFile(standard_input, false);
    std::FILE* file = std::fopen(path.c_str(), "re");
    if (file == nullptr) {
        return base::fail(base::ErrorKind::io, "--batch: cannot read " + path + ": " + std::strerror(errno), {});
    }
    return BatchFile(file, true);
}

std::optional<BatchQuery> BatchFile::next() {
    char* line = nullptr;
    std::size_t capacity = 0;
    std::optional<BatchQuery> query;
    for (ssize_t size = 0; !query && (size = getline(&line, &capacity, file_.get())) >= 0;) {
        query = read_batch_line(std::string_view(line, static_cast<std::size_t>(size)), ++line_);
    }
    std::free(line);
    return query;
}

}  // namespace dateline::searcher
