// Which of an article's organisations or places is meant by an acronym or a short form.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/coreference/shown_name.hpp"

namespace dateline::coreference {

// Sets the names of all mentions of that kind, org or place; the others are left alone. Places are never shortened: Washington is not Washington
// County. An acronym has to stand for one of its kind.
void resolve_groups(std::string_view text, const text::TokenStream& stream, names::NameKind kind, std::vector<names::Mention>& mentions);

}  // namespace dateline::coreference
