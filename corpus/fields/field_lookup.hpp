// The field table as one reader uses it: with the user's overrides, and with every spelling looked up once.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/fields/field_map.hpp"

namespace dateline::fields {

class FieldLookup {
public:
    explicit FieldLookup(const FieldOverrides& overrides);

    struct Meaning {
        std::string name;              // as it was asked for
        std::vector<FieldRank> ranks;  // the roles this field may serve
        bool leads_on = false;         // some dotted name begins with this one: worth descending into an object
    };

    // What the field of this dotted name, in the source's own spelling, may mean. Valid until the next begin_record().
    const Meaning& find(std::string_view name);

    // Forgets the spellings when there are too many to be names: records that use data as names.
    void begin_record();

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    Meaning make(std::string_view name) const;

    std::map<Role, std::string> overrides_;  // normalised
    std::unordered_map<std::string, Meaning, Hash, std::equal_to<>> known_;
};

}  // namespace dateline::fields
