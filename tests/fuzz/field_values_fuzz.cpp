// The values that fields hold: names, lists, languages, days, literals, markup.
#include <simdjson.h>

#include "corpus/fields/field_map.hpp"
#include "corpus/fields/field_values.hpp"
#include "corpus/fields/html_value.hpp"
#include "corpus/fields/language_code.hpp"
#include "corpus/reading/cell_literal.hpp"
#include "corpus/reading/truncation_mark.hpp"
#include "fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view value = fuzz::bytes_of(data, size);
    for (const bool is_list : {false, true}) {
        for (const std::string& name : fields::author_names({&value, 1}, is_list)) fuzz::promise(!name.empty(), "an author has a name");
        for (const std::string& tag : fields::tag_names({&value, 1}, is_list)) fuzz::promise(!tag.empty(), "a tag says something");
    }
    fuzz::promise(fields::language_code(value).size() == 2 || fields::language_code(value).empty(),
                  "a language has two letters or is none");
    (void)fields::means_missing(value);
    const std::string normal = fields::normalise_field_name(value);
    fuzz::promise(fields::normalise_field_name(normal) == normal, "a normal name stays as it is");
    if (fields::looks_like_html(value)) fuzz::promise(fields::has_tag(value), "HTML has tags");
    if (fields::has_entity(value)) fuzz::promise(value.find('&') != std::string_view::npos, "an entity begins with '&'");

    if (const auto span = reading::find_truncation_mark(value))
        fuzz::promise(span->begin < span->end && span->end <= size, "a mark stands in its text");

    std::string json = "[";
    if (reading::append_literal_as_json(value, json)) {
        json += "]";
        simdjson::dom::parser parser;
        simdjson::dom::array parsed;
        const bool is_utf8 = simdjson::validate_utf8(value.data(), value.size());
        fuzz::promise(!is_utf8 || parser.parse(json).get(parsed) == simdjson::SUCCESS, "a literal becomes JSON");
    } else {
        fuzz::promise(json == "[", "what is no literal leaves nothing behind");
    }
    return 0;
}
