#include "corpus/publication/folder_cue.hpp"

#include "corpus/publication/path_date.hpp"

namespace dateline::publication {

std::optional<Cue> folder_cue(std::string_view folder) {
    const std::vector<std::string_view> pieces = pieces_of(folder);
    // The longest date that ends nearest to the file: from every piece, the last first, as far back as a year can stand before it.
    for (std::size_t end = pieces.size(); end > 0; --end) {
        for (std::size_t back = 3; back >= 1; --back) {
            if (back > end) continue;
            const std::size_t first = end - back;
            const std::optional<PathDate> spelled = date_of_pieces(pieces, first);
            if (!spelled || spelled->pieces != back) continue;
            WrittenDate date;
            date.begin = static_cast<std::uint32_t>(pieces[first].data() - folder.data());
            date.end = static_cast<std::uint32_t>(pieces[end - 1].data() + pieces[end - 1].size() - folder.data());
            date.period = spelled->period;
            date.grain = spelled->grain;
            return Cue{.kind = CueKind::folder,
                       .name = "folder",
                       .literal = std::string(folder.substr(date.begin, date.end - date.begin)),
                       .date = date};
        }
    }
    return std::nullopt;
}

}  // namespace dateline::publication
