#include "corpus/fields/field_map.hpp"

#include <doctest/doctest.h>

#include "corpus/fields/field_lookup.hpp"

using namespace dateline::fields;

TEST_CASE("spellings of a field name fold to one") {
    for (const std::string_view name : {"datePublished", "date-published", "date_published", "Date Published", "DATEPUBLISHED"}) {
        CHECK(normalise_field_name(name) == "datepublished");
    }
    CHECK(normalise_field_name("content:encoded") == "contentencoded");
    CHECK(normalise_field_name("Publisher.name") == "publisher.name");
}

TEST_CASE("the producer is that of the very spelling") {
    CHECK(producer_of(Role::published, "pubDate") == "RSS");
    CHECK(producer_of(Role::published, "pub_date") == "New York Times");
    CHECK(producer_of(Role::published, "PUBDATE").empty());
    FieldLookup lookup({});
    CHECK(lookup.find("pubDate").ranks.front().producer == "RSS");
    CHECK(lookup.find("PUBDATE").ranks.front().producer == "New York Times");
}

TEST_CASE("a name may serve two roles, and a better name has a lower rank") {
    CHECK(ranks_of("source").size() == 2);
    CHECK(ranks_of("maintext").front().rank < ranks_of("text").front().rank);
    CHECK(ranks_of("datepublish").front().role == Role::published);
}

TEST_CASE("every name that is told to be none of the table's is none of the table's") {
    CHECK(reason_not_used("crawldate") == "the day of the crawl");
    CHECK(reason_not_used("date").empty());
    for (const FieldName& field : field_names()) {
        CAPTURE(field.name);
        CHECK(reason_not_used(normalise_field_name(field.name)).empty());
        CHECK_FALSE(ranks_of(normalise_field_name(field.name)).empty());
        CHECK_FALSE(field.producer.empty());
    }
}

TEST_CASE("the days of crawling and downloading are no days of publication, and the day of a change is only one it is no newer than") {
    for (const std::string_view name : {"date_download", "filedate", "crawl_date", "indexed_date", "WARC-Date"})
        CHECK(ranks_of(normalise_field_name(name)).empty());
    for (const std::string_view name : {"dateModified", "date_modify", "updated_at"}) {
        const auto ranks = ranks_of(normalise_field_name(name));
        REQUIRE(ranks.size() == 1);
        CHECK(ranks.front().role == Role::modified);
    }
}

TEST_CASE("words that stand for no value") {
    for (const std::string_view value : {"", "None", "null", "nan", "NaN", "NULL", "N/A", "undefined"}) CHECK(means_missing(value));
    for (const std::string_view value : {" ", "Nan", "0", "no", "nothing"}) CHECK_FALSE(means_missing(value));
}

TEST_CASE("an override names a role and a field") {
    const auto parsed = parse_field_override("title=head=line");
    REQUIRE(parsed);
    CHECK(parsed->first == Role::title);
    CHECK(parsed->second == "head=line");
    CHECK(parse_field_override("titel=x").error().message == "unknown field 'titel'");
    CHECK(parse_field_override("titel=x").error().hint.find("text_fallback") != std::string::npos);
    CHECK(parse_field_override("title").error().kind == dateline::base::ErrorKind::usage);
    CHECK_FALSE(parse_field_override("title="));
}
