#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/store/name_writer.hpp"
#include "corpus/terms/slots.hpp"
#include "searcher/facets.hpp"

namespace {

using namespace dateline;
using searcher::EntityCounter;

// Five names: 0 and 2 belong to 1, 3 and 4 to themselves.
store::NameTable table() {
    static const std::map<std::string, std::string> metadata = [] {
        std::map<std::string, std::string> entries;
        const auto read = [&](const std::string& key) { return entries.contains(key) ? entries.at(key) : std::string(); };
        const auto write = [&](const std::string& key, const std::string& value) { entries[key] = value; };
        const std::vector<names::Name> names(5, {names::NameKind::place, "x", "X", 0});
        store::append_names(names, 0, read, write);
        store::write_links({{1, 1, names::Evidence::alias_table}, {1, 1, {}}, {1, 0, names::Evidence::user}}, 0, read, write);
        return entries;
    }();
    return store::NameTable([](const std::string& key) { return metadata.contains(key) ? metadata.at(key) : std::string(); });
}

std::map<names::NameId, std::uint64_t> taken(EntityCounter& counter) {
    std::map<names::NameId, std::uint64_t> counts;
    for (const EntityCounter::Counted& entry : counter.take()) counts[entry.entity] = entry.articles;
    return counts;
}

}  // namespace

TEST_CASE("an article counts once for an entity, however many of its names it has") {
    store::NameTable names = table();
    EntityCounter counter;
    for (const std::vector<std::uint32_t>& ids : {std::vector<std::uint32_t>{0, 1, 2}, {3, 0}, {2}, {3, 4}, {}})
        counter.add(terms::pack_ids(ids), names);
    CHECK(taken(counter) == std::map<names::NameId, std::uint64_t>{{1, 3}, {3, 2}, {4, 1}});
    CHECK(taken(counter).empty());
}

TEST_CASE("ids that are no names of the index are passed over") {
    store::NameTable names = table();
    EntityCounter counter;
    counter.add(terms::pack_ids({3, 77, 4'000'000'000U}), names);
    counter.add("\xFF\xFF", names);
    CHECK(taken(counter) == std::map<names::NameId, std::uint64_t>{{3, 1}});
}
