#include "corpus/reading/page_field.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/reading/page_record.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

using fields::Role;
using Field = fields::RecordFields::Field;

struct Page {
    std::string_view field;
    std::string_view html;
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
            if (fits(part)) return Page{field.name, part};
        }
    }
    return std::nullopt;
}

std::optional<Page> find_page(fields::RecordFields& fields, const ReadArticle& out) {
    const auto role_of_text = std::ranges::find_if(out.choices, [](const FieldChoice& choice) { return choice.role == Role::text; });
    if (role_of_text == out.choices.end()) return find(fields, Role::page, has_tags);
    const auto& name = role_of_text->field;
    const std::optional<Page> page = find(fields, Role::text, is_whole_page);
    return page && page->field == name ? page : std::nullopt;
}

bool chose(const ReadArticle& out, Role role) { return std::ranges::find(out.choices, role, &FieldChoice::role) != out.choices.end(); }

}  // namespace

void fill_from_page(fields::RecordFields& fields, ReadArticle& out) {
    const std::optional<Page> found = find_page(fields, out);
    if (!found) return;
    const std::string name(found->field);
    ReadArticle page;
    if (const auto read = read_page_record(found->html, {.url = out.article.url, .charset = {}}, page); !read) {
        out.warnings.push_back("field '" + name + "': " + read.error().message);
        return;
    }
    article::Article& article = out.article;
    const auto take = [&](Role role, auto member) {
        if (chose(out, role) || !chose(page, role)) return;
        article.*member = std::move(page.article.*member);
        for (const FieldChoice& choice : page.choices) {
            if (choice.role == role) out.choices.push_back({role, name + ": " + choice.field});
        }
    };
    if (!page.article.text.empty() && chose(page, Role::text)) {
        std::erase_if(out.choices,
                      [](const FieldChoice& choice) { return choice.role == Role::text || choice.role == Role::text_fallback; });
        take(Role::text, &article::Article::text);
    }
    take(Role::title, &article::Article::title);
    take(Role::url, &article::Article::url);
    take(Role::source, &article::Article::source);
    take(Role::author, &article::Article::authors);
    take(Role::language, &article::Article::language);
    take(Role::section, &article::Article::section);
    take(Role::tag, &article::Article::tags);
    if (article.source.empty()) article.source = std::move(page.article.source);
    std::ranges::stable_sort(out.choices, {}, &FieldChoice::role);
    std::ranges::move(page.cues, std::back_inserter(out.cues));
    std::ranges::move(page.warnings, std::back_inserter(out.warnings));
}

}  // namespace dateline::reading
