#include "corpus/tagging/labels.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::tagging;
using names::NameKind;

TEST_CASE("labels say kind and part") {
    for (const NameKind kind : names::all_kinds) {
        for (const Part part : {Part::begin, Part::inside, Part::last, Part::unit}) {
            const Label label = label_of(kind, part);
            CHECK(is_part(label));
            CHECK(kind_of(label) == kind);
            CHECK(part_of(label) == part);
            CHECK(class_of(label) == 1 + static_cast<unsigned>(kind));
        }
    }
    CHECK_FALSE(is_part(outside));
    CHECK_FALSE(is_part(other_name));
    CHECK(label_of(NameKind::place, Part::unit) + 1 == other_name);
    CHECK(other_name + 1 == label_count);
}

TEST_CASE("a name that is open goes on in its kind, and nothing goes on where none is open") {
    const Label begin = label_of(NameKind::person, Part::begin);
    const Label inside = label_of(NameKind::person, Part::inside);
    const Label last = label_of(NameKind::person, Part::last);
    const Label unit = label_of(NameKind::person, Part::unit);
    for (const Label open : {begin, inside}) {
        for (Label label = 0; label < label_count; ++label) CHECK(may_follow(open, label) == (label == inside || label == last));
        CHECK_FALSE(may_end(open));
    }
    for (const Label closed : {last, unit, outside, other_name}) {
        for (Label label = 0; label < label_count; ++label) CHECK(may_follow(closed, label) == may_begin(label));
        CHECK(may_end(closed));
    }
    CHECK(may_begin(begin));
    CHECK(may_begin(unit));
    CHECK(may_begin(other_name));
    CHECK_FALSE(may_begin(inside));
    CHECK_FALSE(may_begin(last));
}
