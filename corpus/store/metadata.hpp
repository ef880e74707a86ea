// The keys under which an index keeps what belongs to no article. On disk: never change a spelling.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace dateline::store {

inline constexpr const char* format_key = "dateline.format";                // schema::format_version of the writer, decimal
inline constexpr const char* oldest_reader_key = "dateline.oldest-reader";  // lowest format_version that can read it, decimal
inline constexpr const char* analysis_key = "dateline.analysis";            // schema::analysis_version, decimal
inline constexpr const char* sequence_key = "dateline.sequence";            // number of the last commit, decimal
inline constexpr const char* name_count_key = "dateline.names";             // how many name ids are given, decimal
inline constexpr const char* linked_count_key = "dateline.linked";          // how many of them there were when all were linked, decimal
inline constexpr const char* user_aliases_key = "dateline.aliases";         // the user's own aliases, as the file had them

// Where the facts of a group of articles (publication/group_facts.hpp) stand: "G" and 16 hexadecimal digits, the XXH3 hash of its name.
std::string group_facts_key(std::string_view group);

// How the rooms below read and write metadata without knowing the engine: an unknown key reads as "", an empty value removes the key.
using ReadMetadata = std::function<std::string(const std::string& key)>;
using WriteMetadata = std::function<void(const std::string& key, const std::string& value)>;

// The number in a decimal value; 0 for an empty or broken one.
unsigned long long number_in(std::string_view value);

}  // namespace dateline::store
