// A file cut into records, in one piece and in many: the cuts must be the same.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/input/record_splitter.hpp"
#include "fuzz/fuzzing.hpp"

namespace dateline::fuzz {

inline std::vector<input::Cut> cut_in_pieces(std::string_view file, input::Format format, std::size_t limit, char delimiter,
                                             std::size_t piece) {
    const std::unique_ptr<input::RecordSplitter> splitter = input::make_splitter(format, limit, delimiter);
    std::vector<input::Cut> cuts;
    // Does one step, and what it asks to have scanned once more, of the bytes up to `scanned`. False when nothing was.
    const auto step = [&](std::size_t scanned, const auto& scan) {
        const std::uint64_t kept = splitter->keep_from();
        const std::size_t before = cuts.size();
        bool again = false;
        scan();
        while (const std::optional<std::uint64_t> from = splitter->take_scan_again()) {
            promise(*from >= kept && *from <= scanned, "what is scanned once more was kept");
            splitter->scan_again(*from, file.substr(*from, scanned - *from), cuts);
            again = true;
        }
        for (std::size_t i = before; i < cuts.size(); ++i) {
            promise(cuts[i].kind == input::CutKind::problem || cuts[i].begin >= kept, "no cut begins before the bytes that were kept");
        }
        return again;
    };
    for (std::size_t at = 0; at < file.size(); at += piece) {
        const std::string_view bytes = file.substr(at, piece);
        step(at + bytes.size(), [&] { splitter->scan(bytes, cuts); });
    }
    while (step(file.size(), [&] { splitter->finish(cuts); })) {
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
