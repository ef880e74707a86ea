#include "searcher/explain_name.hpp"

#include <algorithm>

#include "corpus/store/called_names.hpp"
#include "searcher/close_names.hpp"
#include "searcher/name_list.hpp"

namespace dateline::searcher {

namespace {

using names::NameId;
using names::NameKind;

constexpr std::size_t most_suggested = 3;

NamedEntity described(NameKind kind, NameId entity, store::IndexReader& index) {
    store::NameTable& table = index.names();
    NamedEntity named{std::string(names::kind_name(kind)), table.name(entity).shown, 0, {}};
    for (const NameId spelling : table.names_of_entities(kind, {entity})) {
        // A spelling that no article has any more says nothing.
        if (const auto articles = store::articles_with(table.name(spelling), index); articles > 0)
            named.spellings.push_back(spelling_of(spelling, articles, table));
    }
    sort_spellings(named.spellings);
    named.count = store::articles_of_entity(kind, entity, index);
    return named;
}

}  // namespace

base::Result<NameList> explain_name(const std::string& typed, std::size_t most, store::IndexReader& index) {
    struct Meant {
        NameKind kind;
        NameId entity;
        std::uint32_t articles;
    };
    std::vector<Meant> meant;
    for (const NameKind kind : names::all_kinds) {
        for (const NameId entity : store::entities_meant(kind, typed, index))
            meant.push_back({kind, entity, store::articles_with(index.names().name(entity), index)});
    }
    // "john" may mean thousands: only those that are shown are looked at closely.
    std::stable_sort(meant.begin(), meant.end(), [](const Meant& a, const Meant& b) { return a.articles > b.articles; });
    NameList list;
    list.total = meant.size();
    for (const Meant& one : meant) {
        if (list.entities.size() == most) break;
        NamedEntity named = described(one.kind, one.entity, index);
        if (named.count > 0) list.entities.push_back(std::move(named));
    }
    sort_entities(list.entities);
    if (!list.entities.empty()) return list;
    const std::vector<CloseName> close = close_names(std::nullopt, typed, index, most_suggested);
    return base::fail(base::ErrorKind::not_found, "nobody and nothing is called " + typed,
                      close.empty() ? std::string() : "did you mean " + named_with_articles(close) + "?");
}

}  // namespace dateline::searcher
