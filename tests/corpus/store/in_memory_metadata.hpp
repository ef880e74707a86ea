// Metadata of an index that is a map.
#pragma once

#include <map>
#include <string>

#include "corpus/store/metadata.hpp"

namespace dateline::store {

struct InMemoryMetadata {
    std::map<std::string, std::string> entries;

    ReadMetadata reading() const {
        return [this](const std::string& key) {
            const auto entry = entries.find(key);
            return entry == entries.end() ? std::string() : entry->second;
        };
    }
    WriteMetadata writing() {
        return [this](const std::string& key, const std::string& value) {
            if (value.empty()) {
                entries.erase(key);
            } else {
                entries[key] = value;
            }
        };
    }
};

}  // namespace dateline::store
