// Where a service cut a text short and says so: "... to be read on [+2345 chars]" (NewsAPI), "[2345 chars]" (GNews), "[...]".
#pragma once

#include <optional>
#include <string_view>

#include "corpus/article/article.hpp"

namespace dateline::reading {

// The mark at the very end of a text, from the dots that lead to it, as a boilerplate span; the text itself is the service's.
std::optional<article::Span> find_truncation_mark(std::string_view text);

}  // namespace dateline::reading
