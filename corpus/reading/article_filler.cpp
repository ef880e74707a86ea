#include "corpus/reading/article_filler.hpp"

#include <algorithm>
#include <utility>

#include "corpus/article/url.hpp"
#include "corpus/fields/field_values.hpp"
#include "corpus/fields/language_code.hpp"
#include "corpus/publication/field_cue.hpp"
#include "corpus/reading/article_cues.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

using Field = fields::RecordFields::Field;
using Parts = std::span<const std::string_view>;

bool says_something(std::string_view part) { return !fields::means_missing(text::trimmed(part)); }

std::string joined(Parts parts, std::string_view between) {
    std::string text;
    bool first = true;
    for (const std::string_view part : parts) {
        if (!std::exchange(first, false)) text += between;
        text += part;
    }
    return text;
}

class ArticleFiller {
public:
    ArticleFiller(fields::RecordFields& fields, ReadArticle& out) : fields_(fields), out_(out) {}

    void fill() {
        article::Article& article = out_.article;
        choose(fields::Role::id, [&](Parts parts, const Field&) { return take_first(parts, article.id); });
        choose(fields::Role::title, [&](Parts parts, const Field&) { return take_first(parts, article.title); });
        const auto take_text = [&](Parts parts, const Field&) {
            if (std::ranges::none_of(parts, says_something)) return false;
            article.text = joined(parts, "\n\n");
            return true;
        };
        if (!choose(fields::Role::text, take_text)) choose(fields::Role::text_fallback, take_text);
        take_published();
        if (!choose(fields::Role::url, [&](Parts parts, const Field&) { return take_url(parts); })) {
            choose(fields::Role::url, [&](Parts parts, const Field& field) { return take_partial_url(parts, field); });
        }
        choose(fields::Role::source, [&](Parts parts, const Field&) { return take_source(parts); });
        if (article.source.empty()) article.source = article::host_of(article.url);
        choose(fields::Role::author, [&](Parts parts, const Field& field) {
            article.authors = fields::author_names(parts, field.is_list);
            return !article.authors.empty();
        });
        choose(fields::Role::language, [&](Parts parts, const Field&) { return take_language(parts); });
        choose(fields::Role::section, [&](Parts parts, const Field&) { return take_first(parts, article.section); });
        choose(fields::Role::tag, [&](Parts parts, const Field& field) {
            article.tags = fields::tag_names(parts, field.is_list);
            return !article.tags.empty();
        });
    }

private:
    // Offers the role's fields, best first, until one is taken.
    template <class Take>
    bool choose(fields::Role role, Take take) {
        for (const Field& field : fields_.candidates(role)) {
            if (!take(fields_.parts(field), field)) continue;
            out_.choices.push_back({role, std::string(field.name)});
            return true;
        }
        return false;
    }

    static bool take_first(Parts parts, std::string& value) {
        const auto first = std::ranges::find_if(parts, says_something);
        if (first == parts.end()) return false;
        value = text::trimmed(*first);
        return true;
    }

    // Every field that may tell the day is a cue; which of them is believed is decided when the other cues are known.
    void take_published() {
        constexpr std::size_t most_fields = 4;
        std::string unread;
        for (const Field& field : fields_.candidates(fields::Role::published)) {
            for (const std::string_view part : fields_.parts(field)) {
                if (out_.cues.size() == most_fields) return;
                if (std::optional<publication::Cue> cue = publication::field_cue(field.name, part)) {
                    if (out_.cues.empty()) out_.choices.push_back({fields::Role::published, std::string(field.name)});
                    out_.cues.push_back(*std::move(cue));
                    break;
                }
                if (unread.empty() && says_something(part)) unread = no_day_warning(field.name, part);
            }
        }
        if (out_.cues.empty() && !unread.empty()) out_.warnings.push_back(std::move(unread));
    }

    // Fields that may hold an address or something else ("source", "guid") are believed only when they hold an address.
    bool take_url(Parts parts) {
        const auto found = std::ranges::find_if(parts, [](std::string_view part) { return article::is_url(text::trimmed(part)); });
        if (found == parts.end()) return false;
        out_.article.url = text::trimmed(*found);
        return true;
    }

    // "/2020/03/a" or "example.com/a", where nothing better is to be had.
    bool take_partial_url(Parts parts, const Field& field) {
        const std::string name = fields::normalise_field_name(field.name);
        return (name == "url" || name == "link") && take_first(parts, out_.article.url);
    }

    bool take_source(Parts parts) {
        if (!take_first(parts, out_.article.source)) return false;
        // A host is an outlet by the same name as the host of an address: "www.example.com" is "example.com".
        std::string& source = out_.article.source;
        if (article::is_url(source)) source = article::host_of(source);
        if (source.starts_with("www.")) source = article::host_of("http://" + source);
        return true;
    }

    bool take_language(Parts parts) {
        for (const std::string_view part : parts) {
            out_.article.language = fields::language_code(text::trimmed(part));
            if (!out_.article.language.empty()) return true;
        }
        return false;
    }

    fields::RecordFields& fields_;
    ReadArticle& out_;
};

}  // namespace

void fill_article(fields::RecordFields& fields, ReadArticle& out) { ArticleFiller(fields, out).fill(); }

}  // namespace dateline::reading
