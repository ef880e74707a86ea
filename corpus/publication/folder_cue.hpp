// The cue that the folders above a file give.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/publication/cue.hpp"

namespace dateline::publication {

// The date that the last folders of a path spell: "2019/09/12", "wsj/1989/11/02", "2019-09-12", "20190912", "2019/September"; a month or a
// year where no more is there: "2019/09", "2019-09", "archive/2005". Folders behind it do not hide it: "2019/09/politics". Years 1900 to
// 2100. `folder` is the path without the file's name.
std::optional<Cue> folder_cue(std::string_view folder);

}  // namespace dateline::publication
