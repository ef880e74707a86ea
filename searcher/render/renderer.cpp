#include "searcher/render/renderer.hpp"

#include <algorithm>
#include <array>

#include "searcher/render/json.hpp"
#include "searcher/render/lines.hpp"
#include "searcher/render/text.hpp"

namespace dateline::searcher::render {
namespace {

constexpr std::array renderers{
    Renderer{.name = "text",
             .names = true,
             .snippets = true,
             .explains = true,
             .paged = true,
             .results = write_text,
             .article = write_text_article,
             .names_written = write_text_names},
    Renderer{.name = "json",
             .names = true,
             .snippets = true,
             .takes_fields = true,
             .explains = true,
             .results = write_json,
             .article = write_json_article,
             .names_written = write_json_names,
             .error = write_json_error},
    Renderer{.name = "ndjson",
             .names = true,
             .snippets = true,
             .takes_fields = true,
             .explains = true,
             .results = write_ndjson,
             .article = write_json_article,
             .names_written = write_json_names,
             .error = write_json_error},
    Renderer{.name = "tsv",
             .takes_fields = true,
             .begin = begin_tsv,
             .results = write_tsv,
             .article = write_tsv_article,
             .names_written = write_tsv_names},
    Renderer{.name = "ids", .results = write_ids, .article = write_ids_article},
    Renderer{.name = "trec", .results = write_trec, .article = write_trec_article},
};

}  // namespace

const Renderer* find_renderer(std::string_view name) {
    const auto found = std::find_if(renderers.begin(), renderers.end(), [&](const Renderer& renderer) { return renderer.name == name; });
    return found == renderers.end() ? nullptr : &*found;
}

std::string renderer_names() {
    std::string names;
    for (const Renderer& renderer : renderers) names += (names.empty() ? "" : ", ") + std::string(renderer.name);
    return names;
}

}  // namespace dateline::searcher::render
