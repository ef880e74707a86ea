// A file cut into records, in one piece and in many: the cuts must be the same.
#pragma once

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

#include "corpus/input/record_splitter.hpp"
#include "fuzz/fuzzing.hpp"

namespace dateline::fuzz {

inline std::vector<input::Cut> cut_in_pieces(std::string_view file, input::Format format, std::size_t limit, char delimiter,
                                             std::size_t piece) {
    const std::unique_ptr<input::RecordSplitter> splitter = input::make_splitter(format, limit, delimiter);
    std::vector<input::Cut> cuts;
    for (std::size_t at = 0; at < file.size(); at += piece) {
        const std::size_t before = cuts.size();
        const std::uint64_t kept = splitter->keep_from();
        splitter->scan(file.substr(at, piece), cuts);
        for (std::size_t i = before; i < cuts.size(); ++i) {
            promise(cuts[i].kind == input::CutKind::problem || cuts[i].begin >= kept, "no cut begins before the bytes that were kept");
        }
    }
    const std::uint64_t kept = splitter->keep_from();
    const std::size_t before = cuts.size();
    splitter->finish(cuts);
    for (std::size_t i = before; i < cuts.size(); ++i) {
        promise(cuts[i].kind == input::CutKind::problem || cuts[i].begin >= kept, "no last cut begins before the bytes that were kept");
    }
    return cuts;
}

// Cuts the file in one piece and in pieces of that many bytes, and answers with the cuts.
inline std::vector<input::Cut> cut(std::string_view file, input::Format format, std::size_t limit, char delimiter, std::size_t piece) {
    const std::vector<input::Cut> cuts = cut_in_pieces(file, format, limit, delimiter, std::max<std::size_t>(file.size(), 1));
    promise(cut_in_pieces(file, format, limit, delimiter, piece) == cuts, "the same cuts, however the bytes arrive");
    std::uint64_t end = 0;
    for (const input::Cut& found : cuts) {
        if (found.kind == input::CutKind::problem) continue;
        promise(found.begin >= end && found.begin <= found.end, "cuts follow each other");
        promise(found.end - found.begin <= limit, "no cut is over the limit");
        end = found.end;
    }
    promise(end <= file.size(), "cuts end inside the file");
    return cuts;
}

}  // namespace dateline::fuzz
