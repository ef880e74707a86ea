#include "searcher/name_list.hpp"

#include <algorithm>
#include <functional>

#include "corpus/terms/slots.hpp"
#include "searcher/slot_stream.hpp"

namespace dateline::searcher {

namespace {

template <class T>
void sort_by_count(std::vector<T>& all) {
    std::sort(all.begin(), all.end(), [](const T& a, const T& b) { return a.count != b.count ? a.count > b.count : a.name < b.name; });
}

// Those that may be among the first `most`: all with as many articles as the last of them.
void keep_most_frequent(std::vector<EntityCounter::Counted>& counted, std::size_t most) {
    if (counted.size() <= most || most == 0) return;
    std::vector<std::uint64_t> articles;
    articles.reserve(counted.size());
    for (const EntityCounter::Counted& entry : counted) articles.push_back(entry.articles);
    const auto last = articles.begin() + static_cast<std::ptrdiff_t>(most - 1);
    std::nth_element(articles.begin(), last, articles.end(), std::greater<>());
    std::erase_if(counted, [fewest = *last](const EntityCounter::Counted& entry) { return entry.articles < fewest; });
}

}  // namespace

Spelling spelling_of(names::NameId name, std::uint64_t count, store::NameTable& table) {
    const names::Link link = table.link_of(name);
    Spelling spelling{table.name(name).shown, count, {}, {}};
    if (link.evidence == names::Evidence::none) return spelling;
    spelling.evidence = names::evidence_text(link.evidence);
    spelling.via = table.name(link.via).shown;
    return spelling;
}

void sort_spellings(std::vector<Spelling>& spellings) { sort_by_count(spellings); }
void sort_entities(std::vector<NamedEntity>& entities) { sort_by_count(entities); }

NameList list_names(const FacetRequest& request, const std::vector<Xapian::docid>& docids, store::IndexReader& index,
                    EntityCounter& entities) {
    store::NameTable& table = index.names();
    std::vector<std::uint32_t> articles(table.size());  // by name
    SlotStream stream(index.database(), request.field);
    for (const Xapian::docid docid : docids) {
        if (!stream.move_to(docid)) continue;
        const std::string ids = stream.value();
        entities.add(ids, table);
        terms::for_each_id(ids, [&articles](names::NameId name) {
            if (name < articles.size()) ++articles[name];
        });
    }

    std::vector<EntityCounter::Counted> counted = entities.take();
    NameList list;
    list.total = counted.size();
    keep_most_frequent(counted, request.most);
    constexpr std::uint32_t not_listed = 0xFFFFFFFF;
    std::vector<std::uint32_t> places(table.size(), not_listed);  // in the list, by entity
    for (const EntityCounter::Counted& entry : counted) {
        places[entry.entity] = static_cast<std::uint32_t>(list.entities.size());
        list.entities.push_back({std::string(schema::row(request.field).name), table.name(entry.entity).shown, entry.articles, {}});
    }
    for (names::NameId name = 0; name < articles.size(); ++name) {
        const std::uint32_t place = articles[name] == 0 ? not_listed : places[table.entity_of(name)];
        if (place != not_listed) list.entities[place].spellings.push_back(spelling_of(name, articles[name], table));
    }
    for (NamedEntity& entity : list.entities) sort_spellings(entity.spellings);
    sort_entities(list.entities);
    if (list.entities.size() > request.most) list.entities.resize(request.most);
    return list;
}

}  // namespace dateline::searcher
