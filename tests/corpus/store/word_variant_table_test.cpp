#include "corpus/store/word_variant_table.hpp"

#include <doctest/doctest.h>

#include "corpus/store/name_writer.hpp"
#include "in_memory_metadata.hpp"

using namespace dateline;
using namespace dateline::store;
using names::WordVariant;

namespace {

using Variants = std::vector<WordVariant>;

void write(InMemoryMetadata& metadata, const Variants& variants) { write_word_variants(variants, metadata.reading(), metadata.writing()); }

}  // namespace

TEST_CASE("an index without the table has no variants") {
    const InMemoryMetadata metadata;
    CHECK(variants_of_word("kiev", metadata.reading()).empty());
}

TEST_CASE("a word has an entry for each entity that it may mean") {
    InMemoryMetadata metadata;
    const Variants all{{"kiev", {"kyiv"}, 4},
                       {"un", {"united nations"}, 300'000},
                       {"zelensky", {"zelenskiy", "zelenskyy"}, 1},
                       {"zelensky", {"selenskyj"}, 9}};
    write(metadata, all);
    CHECK(variants_of_word("kiev", metadata.reading()) == Variants{all[0]});
    CHECK(variants_of_word("un", metadata.reading()) == Variants{all[1]});
    CHECK(variants_of_word("zelensky", metadata.reading()) == Variants{all[2], all[3]});
    CHECK(variants_of_word("kyiv", metadata.reading()).empty());
    CHECK(variants_of_word("", metadata.reading()).empty());
}

TEST_CASE("a table that is written anew keeps nothing of the one before") {
    InMemoryMetadata metadata;
    write(metadata, {{"kiev", {"kyiv"}, 4}});
    write(metadata, {{"lvov", {"lviv"}, 5}});
    CHECK(variants_of_word("kiev", metadata.reading()).empty());
    CHECK(metadata.entries.size() == 1);
    write(metadata, {});
    CHECK(metadata.entries.empty());
}

TEST_CASE("a damaged table is no crash") {
    InMemoryMetadata metadata;
    write(metadata, {{"zelensky", {"zelenskiy", "zelenskyy"}, 1}, {"zelensky", {"selenskyj"}, 9}});
    const auto good = metadata.entries;
    for (const auto& [key, value] : good) {
        for (std::size_t size = 0; size < value.size(); ++size) {
            metadata.entries[key] = value.substr(0, size);
            CHECK_NOTHROW(variants_of_word("zelensky", metadata.reading()));
        }
    }
}
