// NDJSON: one object a line, in the order explanation, hits, facets, timeline, names, summary. JSON: the same objects inside one.
// Every field of every object is specified in docs/OUTPUT.md, and a test compares that page with what is written here.
#pragma once

#include "searcher/render/renderer.hpp"

namespace dateline::searcher::render {

void write_ndjson(OutputStream& out, const Results& results, const Page& page);
void write_json(OutputStream& out, const Results& results, const Page& page);
void write_json_article(OutputStream& out, const Hit& article, const Page& page);
void write_json_names(OutputStream& out, const NameList& names, const Page& page);  // one object a line in both formats
void write_json_error(OutputStream& out, const base::Error& error, const Page& page);

}  // namespace dateline::searcher::render
