// IndexDocument -> the engine's document.
#pragma once

#include <xapian.h>

#include "indexer/index_document.hpp"

namespace dateline::indexer {

Xapian::Document to_xapian(const IndexDocument& document);

}  // namespace dateline::indexer
