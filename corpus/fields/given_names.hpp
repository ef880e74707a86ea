// Names that dumps give beside the text, in their many ways of writing lists of them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/fields/field_map.hpp"

namespace dateline::fields {

// The names in these parts of a field of role person, org or place, each once, 1,000 at most. An element of a list is one name; a string
// may hold several, parted by ';', else by commas behind a name of two words.
//
//   Quill, Ada                                  -> Ada Quill          catalogues
//   Riverton (La)                               -> Riverton           New York Times
//   Ada Quill,37                                -> Ada Quill          GDELT: where it stands in the page
//   4#Paris, Ile-De-France, France#FR#...       -> Paris              GDELT: kind, name, codes, coordinates
//   ada quill                                   -> Ada Quill          GDELT, Webz.io: all in small letters
std::vector<std::string> given_names(Role role, std::span<const std::string_view> parts, bool is_list);

}  // namespace dateline::fields
