// The formats of one short line a hit: tsv for spreadsheets and cut, ids for xargs, trec for evaluation tools.
#pragma once

#include <string>
#include <string_view>

#include "searcher/render/renderer.hpp"

namespace dateline::searcher::render {

// id, score, published, source, title, url, or the fields asked for; in a batch the query's id stands before them.
void begin_tsv(OutputStream& out, const Page& page);
void write_tsv(OutputStream& out, const Results& results, const Page& page);
void write_tsv_article(OutputStream& out, const Hit& article, const Page& page);

// field, value, count, and the spellings with their counts.
void write_tsv_names(OutputStream& out, const NameList& names, const Page& page);

void write_ids(OutputStream& out, const Results& results, const Page& page);
void write_ids_article(OutputStream& out, const Hit& article, const Page& page);

// `qid Q0 id rank score tag`, the scores strictly falling even where ours are equal: trec_eval orders by score, and breaks ties its own way.
void write_trec(OutputStream& out, const Results& results, const Page& page);
void write_trec_article(OutputStream& out, const Hit& article, const Page& page);

// Backslash, tab and line ends as \\ \t \n \r; every byte of any other control character as \xNN.
std::string escape_tsv(std::string_view value);

}  // namespace dateline::searcher::render
