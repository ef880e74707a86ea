#include "corpus/base/error.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>

#include "corpus/base/result.hpp"

using namespace dateline::base;

namespace {

constexpr std::array all_kinds{ErrorKind::usage,         ErrorKind::input,        ErrorKind::io,
                               ErrorKind::index_missing, ErrorKind::not_an_index, ErrorKind::index_newer,
                               ErrorKind::index_damaged, ErrorKind::index_locked, ErrorKind::index_changed,
                               ErrorKind::not_found,     ErrorKind::interrupted,  ErrorKind::internal};

Result<int> half_of(int number) {
    if (number % 2 != 0) return fail(ErrorKind::usage, "odd", "double it");
    return number / 2;
}

Result<int> quarter_of(int number) {
    const Result<int> half = half_of(number);
    if (!half) return fail(half.error());
    return half_of(*half);
}

}  // namespace

TEST_CASE("the exit status tells not found, interrupted and everything else apart") {
    for (const ErrorKind kind : all_kinds) {
        CAPTURE(kind_name(kind));
        const int expected = kind == ErrorKind::not_found ? 1 : kind == ErrorKind::interrupted ? 130 : 2;
        CHECK(exit_status(kind) == expected);
    }
}

TEST_CASE("every kind of error has a name of its own, in small letters with hyphens") {
    std::set<std::string_view> names;
    for (const ErrorKind kind : all_kinds) {
        names.insert(kind_name(kind));
        CHECK(kind_name(kind).find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    }
    CHECK(names.size() == all_kinds.size());
    CHECK(kind_name(ErrorKind::index_locked) == "index-locked");
}

TEST_CASE("a result is a value or the error that is handed on") {
    CHECK(*quarter_of(12) == 3);
    REQUIRE_FALSE(quarter_of(6));
    CHECK(quarter_of(6).error() == Error{ErrorKind::usage, "odd", "double it"});
}
