#include "corpus/reading/page_field.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/fields/field_map.hpp"
#include "corpus/fields/field_values.hpp"
#include "corpus/reading/page_record.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

using fields::Role;
using Field = fields::RecordFields::Field;

struct Page {
    std::string_view field;
    std::string_view html;
    bool is_text = false;  // it stands where the text would
};

// "<!DOCTYPE html>", "<html>", with blanks and an XML declaration before it.
bool is_whole_page(std::string_view value) {
    constexpr std::size_t looked_at = 300;
    value = text::trimmed(value.substr(0, looked_at));
    if (!value.starts_with('<')) return false;
    const std::string begin = text::lower(value);
    if (begin.starts_with("<?xml")) return begin.find("<html") != std::string::npos;
    return begin.starts_with("<!doctype html") || begin.starts_with("<html");
}

bool has_tags(std::string_view value) { return value.find("</") != std::string_view::npos || value.find("/>") != std::string_view::npos; }

template <class Fits>
std::optional<Page> find(fields::RecordFields& fields, Role role, Fits fits) {
    for (const Field& field : fields.candidates(role)) {
        for (const std::string_view part : fields.parts(field)) {
            if (fits(part)) return Page{field.name, part, role == Role::text};
        }
    }
    return std::nullopt;
}

// In a field of its own, where no field holds the text; in place of the text.
std::optional<Page> find_page(fields::RecordFields& fields) {
    const std::optional<Page> text = find(fields, Role::text, fields::says_something);
    if (!text) return find(fields, Role::page, has_tags);
    return is_whole_page(text->html) ? text : std::nullopt;
}

}  // namespace

void fill_from_page(fields::RecordFields& fields, ReadArticle& out) {
    const std::optional<Page> found = find_page(fields);
    if (!found) return;
    const std::string name(found->field);
    ReadArticle page;
    if (const auto read = read_page_record(found->html, {.url = out.article.url, .charset = {}}, page); !read) {
        out.warnings.push_back("field '" + name + "': " + read.error().message);
        return;
    }
    article::Article& article = out.article;
    const auto take = [&](Role role, auto member) {
        if (!(article.*member).empty() || (page.article.*member).empty()) return;
        article.*member = std::move(page.article.*member);
        const auto choice = std::ranges::find(page.choices, role, &FieldChoice::role);
        if (choice != page.choices.end()) out.choices.push_back({role, name + ": " + choice->field});
    };
    // A description is no text where there is a page, nor is the page itself.
    const auto is_text = [](const FieldChoice& choice) { return choice.role == Role::text || choice.role == Role::text_fallback; };
    const bool has_text = std::ranges::find(page.choices, Role::text, &FieldChoice::role) != page.choices.end();
    if (has_text || found->is_text) {
        article.text.clear();
        std::erase_if(out.choices, is_text);
    }
    // An outlet that the record does not name was made of its address.
    if (!find(fields, Role::source, fields::says_something)) article.source.clear();
    take(has_text ? Role::text : Role::text_fallback, &article::Article::text);
    take(Role::title, &article::Article::title);
    take(Role::url, &article::Article::url);
    take(Role::source, &article::Article::source);
    take(Role::author, &article::Article::authors);
    take(Role::language, &article::Article::language);
    take(Role::section, &article::Article::section);
    take(Role::tag, &article::Article::tags);
    std::ranges::stable_sort(out.choices, {}, &FieldChoice::role);
    std::ranges::move(page.cues, std::back_inserter(out.cues));
    std::ranges::move(page.warnings, std::back_inserter(out.warnings));
}

}  // namespace dateline::reading
