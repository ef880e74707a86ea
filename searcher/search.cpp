#include "searcher/search.hpp"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/query/describe.hpp"
#include "corpus/query/relax.hpp"
#include "corpus/schema/field.hpp"
#include "corpus/store/compile.hpp"
#include "corpus/store/index_reader.hpp"
#include "corpus/store/xapian_errors.hpp"
#include "corpus/terms/slots.hpp"
#include "corpus/terms/term.hpp"
#include "searcher/close_names.hpp"
#include "searcher/explain_name.hpp"
#include "searcher/facets.hpp"
#include "searcher/matches.hpp"
#include "searcher/name_list.hpp"
#include "searcher/ranking.hpp"
#include "searcher/shown_title.hpp"
#include "searcher/snippet.hpp"

namespace dateline::searcher {

using base::ErrorKind;
using base::fail;
using schema::Field;
using Clock = std::chrono::steady_clock;

struct Searcher::State {
    std::string directory;
    std::optional<store::IndexReader> index;
    EntityCounter entities;

    base::Result<void> open() {
        base::Result<store::IndexReader> opened = store::IndexReader::open(directory);
        if (!opened) return fail(opened.error());
        index = std::move(*opened);
        entities = {};
        return {};
    }

    // Runs the work; once more on a fresh view when a writer changed the index meanwhile.
    template <class Work>
    auto with_retry(Work work) -> decltype(work()) {
        for (int attempt = 1;; ++attempt) {
            auto outcome = store::guarded(directory, work);
            if (outcome || outcome.error().kind != ErrorKind::index_changed || attempt == 3) return outcome;
            if (base::Result<void> reopened = open(); !reopened && reopened.error().kind != ErrorKind::index_changed)
                return fail(reopened.error());
        }
    }

    // Everything but the timing.
    base::Result<Results> search(const Request& request);

    struct Matches {
        store::CompiledQuery compiled;
        Ranking ranking;
        std::uint64_t total = 0;
        std::optional<store::DocidSet> all;  // unless an estimated total will do
        std::vector<Xapian::docid> docids;   // only where facets or a timeline are asked for
    };
    Matches match(const query::Node& tree, const Request& request);

    store::CompiledQuery compile(const query::Node& tree, const Request& request) {
        store::CompileOptions options;
        if (!request.language.empty()) options.languages = {request.language};
        return store::compile(tree, *index, options);
    }

    base::Result<Hit> make_hit(Xapian::docid docid, const PatternIndex& marks, const Request& request);
    std::vector<std::string> entity_names(const Xapian::Document& document, Field field);
    std::uint64_t count_undated(const query::Node& tree, const store::DocidSet& matches, const Request& request);
    Explanation explain(const query::Node& tree, const store::CompiledQuery& compiled, const Request& request);
};

Searcher::State::Matches Searcher::State::match(const query::Node& tree, const Request& request) {
    Matches matches{compile(tree, request), {}, 0, {}, {}};
    const Xapian::Database& database = index->database();
    const bool needs_docids = !request.facets.empty() || request.timeline.has_value() || request.names.has_value();
    if (request.limit > 0) matches.ranking = rank_matches(database, matches.compiled, request);
    if (!needs_docids && !request.exact_total) {
        matches.total = matches.ranking.estimated_total;
        return matches;
    }
    matches.all = store::matching_set(matches.compiled.plan, database);
    matches.total = matches.all->count();
    if (needs_docids) matches.docids = matches.all->docids();
    return matches;
}

std::vector<std::string> Searcher::State::entity_names(const Xapian::Document& document, Field field) {
    std::vector<names::NameId> met;
    std::vector<std::string> names;
    terms::for_each_id(document.get_value(schema::slot(field)), [&](names::NameId name) {
        const names::NameId entity = index->names().entity_of(name);
        if (std::find(met.begin(), met.end(), entity) != met.end()) return;
        met.push_back(entity);
        names.push_back(index->names().name(entity).shown);
    });
    return names;
}

base::Result<Hit> Searcher::State::make_hit(Xapian::docid docid, const PatternIndex& marks, const Request& request) {
    const Xapian::Document document = index->database().get_document(docid);
    base::Result<record::Record> decoded = record::decode(document.get_data());
    if (!decoded) return fail(decoded.error());
    record::Record& record = *decoded;
    Hit hit;
    if (record.title.empty()) {
        ShownTitle found = title_from_text(record.text, record.spans);
        hit.title = std::move(found.text);
        hit.title_cut = found.cut;
    } else {
        hit.title = std::move(record.title);
    }
    hit.title_matches = find_matches(hit.title, {}, marks, index->tokenizer());
    hit.published = article::published_text(record.published);
    hit.date_from = article::date_source_name(record.published.from);
    hit.date_text = std::move(record.published.literal);
    hit.date_cue = std::move(record.published.cue);
    hit.date_conflicts = std::move(record.published.conflicts);
    if (request.snippets > 0) {
        SnippetOptions options;
        options.fragments = request.snippets;
        hit.snippets = make_snippets(record.text, record.spans, record.split_points, marks, index->tokenizer(), options);
    }
    if (request.with_names) {
        hit.persons = entity_names(document, Field::person);
        hit.orgs = entity_names(document, Field::org);
        hit.places = entity_names(document, Field::place);
    }
    hit.id = std::move(record.id);
    hit.url = std::move(record.url);
    hit.source = std::move(record.source);
    hit.authors = std::move(record.authors);
    hit.section = std::move(record.section);
    hit.tags = std::move(record.tags);
    hit.language = std::move(record.language);
    if (request.whole) hit.text_matches = find_matches(record.text, record.split_points, marks, index->tokenizer());
    if (request.whole) hit.spans = std::move(record.spans);
    if (request.with_text || request.whole) hit.text = std::move(record.text);
    return hit;
}

Explanation Searcher::State::explain(const query::Node& tree, const store::CompiledQuery& compiled, const Request& request) {
    Explanation explanation;
    explanation.tree = query::outline(tree);
    explanation.engine = compiled.query.get_description();
    const auto add_part = [&](const query::Node& part) {
        explanation.parts.emplace_back(query::describe(part), store::matching_set(compile(part, request).plan, index->database()).count());
    };
    if (const auto* conjunction = std::get_if<query::And>(&tree.as)) {
        for (const query::Node& part : conjunction->parts) add_part(part);
    } else {
        add_part(tree);
    }
    return explanation;
}

std::uint64_t Searcher::State::count_undated(const query::Node& tree, const store::DocidSet& matches, const Request& request) {
    const std::string term = terms::make_term(Field::date_from, article::date_source_name(article::DateSource::unknown));
    const Xapian::Database& database = index->database();
    if (!database.term_exists(term)) return 0;
    if (const query::Node undated_too = query::without_published_dates(tree); undated_too != tree) {
        store::Plan both{store::AllOf{{compile(undated_too, request).plan, {store::AnyTerm{{term}}}}}};
        return store::matching_set(both, database).count();
    }
    store::DocidSet undated = store::matching_set({store::AnyTerm{{term}}}, database);
    undated.keep(matches);
    return undated.count();
}

base::Result<Results> Searcher::State::search(const Request& request) {
    Results results;
    query::Node tree = request.tree;
    Matches matches = match(tree, request);
    if (matches.total == 0 && request.relax) {
        if (std::optional<query::Node> relaxed = query::relax(tree)) {
            Matches partial = match(*relaxed, request);
            if (partial.total > 0) {
                results.summary.relaxed = true;
                matches = std::move(partial);
                tree = std::move(*relaxed);
            }
        }
    }
    results.summary.query = request.typed;
    results.summary.read_as = query::describe(tree);
    results.summary.total = matches.total;
    results.notes = matches.compiled.notes;
    for (store::NameExpansion& expansion : matches.compiled.names_expanded)
        results.summary.names_expanded.push_back({std::move(expansion.word), std::move(expansion.others), std::move(expansion.name)});

    const PatternIndex marks(matches.compiled.patterns);
    std::size_t rank = request.offset;
    for (const Placed& place : matches.ranking.places) {
        base::Result<Hit> hit = request.bare_hits ? Hit{} : make_hit(place.docid, marks, request);
        if (!hit) return fail(hit.error());
        hit->rank = ++rank;
        hit->score = place.weight;
        results.hits.push_back(std::move(*hit));
    }
    results.summary.returned = results.hits.size();
    for (const FacetRequest& facet : request.facets) results.facets.push_back(count_facet(facet, matches.docids, *index, entities));
    if (request.timeline) results.timeline = count_timeline(*request.timeline, matches.docids, *index);

    if (request.names) results.names = list_names(*request.names, matches.docids, *index, entities);
    if (matches.total == 0) {
        for (NameSuggestion& suggestion : suggest_names(tree, *index)) {
            results.notes.push_back(std::move(suggestion.note));
            if (!results.summary.suggestion) results.summary.suggestion = std::move(suggestion.suggestion);
        }
    }

    if (matches.all) results.summary.undated = count_undated(tree, *matches.all, request);
    results.summary.undated_left_out = query::without_published_dates(tree) != tree;
    if (request.explain) results.explanation = explain(tree, matches.compiled, request);
    return results;
}

Searcher::Searcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

base::Result<Searcher> Searcher::open(const std::string& index_directory) {
    auto state = std::make_unique<State>();
    state->directory = index_directory;
    base::Result<void> opened = state->open();
    if (!opened && opened.error().kind == ErrorKind::index_changed) opened = state->open();
    if (!opened) return fail(opened.error());
    return Searcher(std::move(state));
}

base::Result<Results> Searcher::search(const Request& request) {
    const Clock::time_point begin = Clock::now();
    base::Result<Results> results = state_->with_retry([&] { return state_->search(request); });
    if (results) results->summary.elapsed_ms = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    return results;
}

base::Result<Hit> Searcher::show(const std::string& id, const query::Node& marked) {
    return state_->with_retry([&]() -> base::Result<Hit> {
        const std::optional<Xapian::docid> docid = state_->index->find_id(id);
        if (!docid) return fail(ErrorKind::not_found, id + ": no article has this id", "ids are printed by --format ids");
        Request request;
        request.snippets = 0;
        request.whole = true;
        const store::CompiledQuery compiled = state_->compile(marked, request);
        return state_->make_hit(*docid, PatternIndex(compiled.patterns), request);
    });
}

base::Result<NameList> Searcher::explain_name(const std::string& typed, std::size_t most) {
    return state_->with_retry([&] { return searcher::explain_name(typed, most, *state_->index); });
}

}  // namespace dateline::searcher
