#include "corpus/tagging/model.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstring>

using namespace dateline;
using namespace dateline::tagging;

TEST_CASE("the shipped model is whole") { CHECK(shipped_model().lexicon().find(word_hash("president")).types != 0); }

TEST_CASE("what is no model is refused") {
    alignas(64) static std::array<std::byte, 4096> bytes{};
    const auto opened = Model::open(bytes);
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().message == "the name model is none");
    CHECK_FALSE(Model::open(std::span(bytes).first(10)).has_value());
    ModelHeader header;
    std::memcpy(bytes.data(), &header, sizeof header);
    CHECK(Model::open(bytes).error().message == "the name model is cut off");
    header.version = 99;
    std::memcpy(bytes.data(), &header, sizeof header);
    CHECK(Model::open(bytes).error().message == "the name model has another version");
    header.version = 1;
    header.bucket_count = static_cast<std::uint32_t>((bytes.size() - (sizeof header + 63) / 64 * 64) / 64);
    std::memcpy(bytes.data(), &header, sizeof header);
    CHECK(Model::open(bytes).error().message == "the name model is damaged");
}
