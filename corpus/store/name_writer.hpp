// Writing the names of an index: name_table.hpp and word_variant_table.hpp read them.
#pragma once

#include <vector>

#include "corpus/names/link.hpp"
#include "corpus/names/name.hpp"
#include "corpus/store/metadata.hpp"

namespace dateline::store {

// Adds names behind those that are there, as ids first_id, first_id + 1 ...
void append_names(const std::vector<names::Name>& names, names::NameId first_id, const ReadMetadata& read, const WriteMetadata& write);

// Writes where names first_id, first_id + 1 ... belong, and why; what stood there before is replaced.
void write_links(const std::vector<names::Link>& links, names::NameId first_id, const ReadMetadata& read, const WriteMetadata& write);

// Writes the table of word variants; the one before is replaced. `variants` sorted by word.
void write_word_variants(const std::vector<names::WordVariant>& variants, const ReadMetadata& read, const WriteMetadata& write);

}  // namespace dateline::store
