// The one seam between what was found and how it is written. A format is a row of functions; they know results.hpp and no engine.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/error.hpp"
#include "corpus/output/terminal.hpp"
#include "searcher/output_stream.hpp"
#include "searcher/results.hpp"

namespace dateline::searcher::render {

struct HitField;  // hit_fields.hpp

// What the formats need to know besides the results.
struct Page {
    output::Terminal terminal;            // text
    std::vector<const HitField*> fields;  // json, ndjson, tsv: chosen by --fields, in that order; empty: the format's usual ones
    bool header = false;                  // tsv
    std::string query_id;                 // "" = none was given; trec then writes 1
    bool batch = false;                   // one query among several
    bool names = false;                   // --names, --explain-name: entities are listed, not articles
};

struct Renderer {
    std::string_view name;                                         // as --format takes it
    bool names = false;                                            // shows the entities of a hit unless --fields says otherwise
    bool snippets = false;                                         // likewise its snippets
    bool takes_fields = false;                                     // --fields means something
    bool explains = false;                                         // writes the explanation itself; else it goes to stderr
    bool paged = false;                                            // through a pager when it goes to a terminal
    void (*begin)(OutputStream& out, const Page& page) = nullptr;  // once, before the first query; may be null
    void (*results)(OutputStream& out, const Results& results, const Page& page) = nullptr;
    void (*article)(OutputStream& out, const Hit& article, const Page& page) = nullptr;           // --show
    void (*names_written)(OutputStream& out, const NameList& names, const Page& page) = nullptr;  // --explain-name; null: cannot list names
    void (*error)(OutputStream& out, const base::Error& error, const Page& page) = nullptr;       // null: errors go to stderr alone
};

// "ndjson" -> its renderer; null for an unknown word.
const Renderer* find_renderer(std::string_view name);

// "text, json, ndjson, tsv, ids, trec", for messages.
std::string renderer_names();

}  // namespace dateline::searcher::render
