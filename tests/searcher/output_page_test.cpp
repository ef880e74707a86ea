// docs/OUTPUT.md against what is written: every field of every object is documented, and every documented field is written, with the
// type and the nulls that the page names.
#include <doctest/doctest.h>
#include <simdjson.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "searcher/made_up_results.hpp"
#include "searcher/render/hit_fields.hpp"
#include "searcher/render/json.hpp"

namespace {

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::searcher::testing;
using simdjson::dom::element;
using simdjson::dom::element_type;

struct Documented {
    std::string type;
    bool may_be_null = false;
    bool on_request = false;
};
using Object = std::map<std::string, Documented>;
using Page = std::map<std::string, Object>;

std::string trimmed(const std::string& text, const std::string& off) {
    const std::size_t begin = text.find_first_not_of(off);
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(off) - begin + 1);
}

std::vector<std::string> cells(const std::string& row) {
    std::vector<std::string> all;
    std::istringstream stream(row.substr(1));
    for (std::string cell; std::getline(stream, cell, '|');) all.push_back(trimmed(cell, " "));
    return all;
}

// The tables under "### name" and "### name, on request" whose first column is "field".
Page read_page() {
    constexpr const char* on_request = ", on request";
    std::ifstream file(DATELINE_SOURCE_DIR "/docs/OUTPUT.md");
    Page page;
    std::string object;
    bool optional = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#")) {
            object = line.starts_with("### ") ? line.substr(4) : "";
            optional = object.ends_with(on_request);
            object = object.substr(0, object.find(on_request));
        } else if (!object.empty() && line.starts_with("| `")) {
            const std::vector<std::string> row = cells(line);
            REQUIRE_MESSAGE(row.size() >= 4, line);
            REQUIRE_MESSAGE((row[2] == "yes" || row[2] == "no"), line);
            page[object][trimmed(row[0], "`")] = {row[1], row[2] == "yes", optional};
        }
    }
    return page;
}

// Goes through written objects and remembers which fields it met, and which of them were null.
class Comparison {
public:
    explicit Comparison(const Page& page) : page_(page) {}

    void check(std::string_view json) {
        const element object = parser_.parse(json.data(), json.size());
        check_object(object, std::string(std::string_view(object["type"])));
    }

    // Everything on the page was written at least once, and what may be null was null at least once.
    void check_all_met() const {
        for (const auto& [object, fields] : page_) {
            for (const auto& [field, documented] : fields) {
                CHECK_MESSAGE(met_.count(object + '.' + field) == 1, object << '.' << field << " is documented and never written");
                if (documented.may_be_null) {
                    CHECK_MESSAGE(null_.count(object + '.' + field) == 1, object << '.' << field << " is documented as null and never is");
                }
            }
        }
    }

private:
    void check_object(const element& value, const std::string& name) {
        REQUIRE_MESSAGE(page_.count(name) == 1, name << " is no object of the page");
        const Object& documented = page_.at(name);
        std::set<std::string> written;
        for (const auto& [key, member] : simdjson::dom::object(value)) {
            const std::string field(key);
            written.insert(field);
            const auto row = documented.find(field);
            REQUIRE_MESSAGE(row != documented.end(), name << '.' << field << " is written and not documented");
            met_.insert(name + '.' + field);
            if (member.is_null()) {
                CHECK_MESSAGE(row->second.may_be_null, name << '.' << field << " is null");
                null_.insert(name + '.' + field);
            } else {
                check_type(member, row->second.type, name + '.' + field);
            }
        }
        if (name == "hit" && chosen_fields) return;
        for (const auto& [field, row] : documented) {
            CHECK_MESSAGE((row.on_request || written.count(field) == 1), name << '.' << field << " is missing");
        }
    }

    void check_type(const element& value, const std::string& type, const std::string& where) {
        static const std::map<std::string, std::set<element_type>> plain{
            {"string", {element_type::STRING}},
            {"integer", {element_type::INT64, element_type::UINT64}},
            {"number", {element_type::DOUBLE}},
            {"boolean", {element_type::BOOL}},
        };
        constexpr const char* array_of = "array of ";
        if (type.starts_with(array_of)) {
            REQUIRE_MESSAGE(value.is_array(), where);
            for (const element item : simdjson::dom::array(value)) check_type(item, type.substr(std::string(array_of).size()), where);
        } else if (type == "pair") {
            REQUIRE_MESSAGE((value.is_array() && simdjson::dom::array(value).size() == 2), where);
            for (const element item : simdjson::dom::array(value)) check_type(item, "integer", where);
        } else if (const auto found = plain.find(type); found != plain.end()) {
            CHECK_MESSAGE(found->second.count(value.type()) == 1, where << " is no " << type);
        } else {
            check_object(value, type);
        }
    }

public:
    bool chosen_fields = false;

private:
    const Page& page_;
    simdjson::dom::parser parser_;
    std::set<std::string> met_;
    std::set<std::string> null_;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string error_line(const base::Error& error, const render::Page& page) {
    return written([&](OutputStream& out) { render::write_json_error(out, error, page); });
}

}  // namespace

TEST_CASE("the page and the objects agree field by field") {
    const Page page = read_page();
    REQUIRE(page.size() == 15);
    Comparison comparison(page);
    const auto check_lines = [&](const std::string& text) {
        for (const std::string& line : lines_of(text)) comparison.check(line);
    };

    render::Page plain;
    render::Page batch;
    batch.batch = true;
    batch.query_id = "q1";
    Hit shown = full_hit();
    shown.text = "A flood.";
    shown.text_matches = {{2, 7}};
    shown.date_text = "2025-05-19";
    shown.date_cue = "header";
    shown.date_conflicts = {"url says 2025-05-18 (/2025/05/18/)"};
    shown.spans = {{article::SpanKind::boilerplate, 0, 2}};
    for (const render::Page& kind : {plain, batch}) {
        for (const Results& results : {full_results(), named_results(), empty_results(), hostile_results()}) {
            check_lines(written("ndjson", results, kind));
            check_lines(written("json", results, kind));
        }
        check_lines(error_line({base::ErrorKind::usage, "a message", "a hint"}, kind));
        check_lines(error_line({base::ErrorKind::usage, "a message", ""}, kind));
        check_lines(written_article("ndjson", shown, kind));
        check_lines(written_article("json", bare_hit(), kind));
    }

    comparison.chosen_fields = true;
    render::Page every;
    for (const render::HitField& field : render::hit_fields()) every.fields.push_back(&field);
    check_lines(written("ndjson", full_results(), every));
    comparison.check_all_met();
}

TEST_CASE("the page lists the fields of a hit in the order in which they are written") {
    std::ifstream file(DATELINE_SOURCE_DIR "/docs/OUTPUT.md");
    std::vector<std::string> documented;
    bool in_hit = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("### ")) in_hit = line == "### hit";
        if (in_hit && line.starts_with("| `") && line.find("`type`") == std::string::npos)
            documented.push_back(trimmed(cells(line)[0], "`"));
    }
    std::vector<std::string> usual;
    for (const render::HitField& field : render::hit_fields()) {
        if (field.usual) usual.emplace_back(field.name);
    }
    CHECK(documented == usual);
}

TEST_CASE("every kind of error is documented") {
    std::ifstream file(DATELINE_SOURCE_DIR "/docs/OUTPUT.md");
    const std::string page((std::istreambuf_iterator<char>(file)), {});
    for (int kind = 0; kind <= static_cast<int>(base::ErrorKind::internal); ++kind) {
        const std::string name = '`' + std::string(base::kind_name(static_cast<base::ErrorKind>(kind))) + '`';
        CHECK_MESSAGE(page.find(name) != std::string::npos, name);
    }
}
