#include "corpus/reading/article_filler.hpp"

#include <algorithm>
#include <utility>

#include "corpus/article/url.hpp"
#include "corpus/fields/field_values.hpp"
#include "corpus/fields/given_names.hpp"
#include "corpus/fields/html_value.hpp"
#include "corpus/fields/language_code.hpp"
#include "corpus/markup/entities.hpp"
#include "corpus/markup/html_to_text.hpp"
#include "corpus/publication/field_cue.hpp"
#include "corpus/reading/article_cues.hpp"
#include "corpus/reading/field_explanation.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

using fields::Role;
using Field = fields::RecordFields::Field;
using Parts = std::span<const std::string_view>;

std::string joined(Parts parts, std::string_view between) {
    std::string text;
    bool first = true;
    for (const std::string_view part : parts) {
        if (!std::exchange(first, false)) text += between;
        text += part;
    }
    return text;
}

// What was done to a value on its way into the article, for `explain`.
enum class Change : std::uint8_t { none, markup_removed, entities_decoded };

std::string_view change_text(Change change) {
    switch (change) {
        case Change::markup_removed: return "its HTML made text";
        case Change::entities_decoded: return "its entities decoded";
        case Change::none: break;
    }
    return {};
}

class ArticleFiller {
public:
    ArticleFiller(fields::RecordFields& fields, bool explain, ReadArticle& out)
        : fields_(fields), out_(out), explanation_(explain, fields, out) {}

    void fill() {
        article::Article& article = out_.article;
        choose(Role::id, [&](Parts parts, const Field&) { return take_first(parts, article.id); });
        choose(Role::title, [&](Parts parts, const Field&) { return take_line(parts, article.title); });
        if (!choose(Role::text, [&](Parts parts, const Field& field) { return take_text(parts, field); })) {
            choose(Role::text_fallback, [&](Parts parts, const Field& field) { return take_text(parts, field); });
        } else {
            explanation_.not_needed(Role::text_fallback, fields_.candidates(Role::text_fallback));
        }
        take_published();
        if (!choose(Role::url, [&](Parts parts, const Field&) { return take_url(parts); })) {
            choose(Role::url, [&](Parts parts, const Field& field) { return take_partial_url(parts, field); });
        }
        choose(Role::source, [&](Parts parts, const Field&) { return take_source(parts); });
        if (article.source.empty()) article.source = article::host_of(article.url);
        choose(Role::author, [&](Parts parts, const Field& field) {
            article.authors = fields::author_names(decoded(parts), field.is_list);
            return !article.authors.empty();
        });
        choose(Role::language, [&](Parts parts, const Field&) { return take_language(parts); });
        choose(Role::section, [&](Parts parts, const Field&) { return take_line(parts, article.section); });
        choose(Role::tag, [&](Parts parts, const Field& field) {
            article.tags = fields::tag_names(decoded(parts), field.is_list);
            return !article.tags.empty();
        });
        take_given_names(Role::person, article::GivenKind::person);
        take_given_names(Role::org, article::GivenKind::org);
        take_given_names(Role::place, article::GivenKind::place);
        explanation_.finish();
    }

private:
    // Offers the role's fields, best first, until one is taken.
    template <class Take>
    bool choose(Role role, Take take) {
        const std::span<const Field> candidates = fields_.candidates(role);
        for (const Field& field : candidates) {
            change_ = Change::none;
            const Parts parts = fields_.parts(field);
            if (!take(parts, field)) {
                explanation_.refused(role, field);
                continue;
            }
            explanation_.chosen(role, field, change_text(change_));
            explanation_.not_needed(role, candidates.subspan(static_cast<std::size_t>(&field - candidates.data()) + 1));
            return true;
        }
        return false;
    }

    // The parts with their entities decoded, where they are plainly entities. "&amp;" in a list would part it at its semicolon.
    Parts decoded(Parts parts) {
        if (std::ranges::none_of(parts, fields::has_entity)) return parts;
        decoded_.clear();
        for (const std::string_view part : parts) decoded_.push_back(fields_.keep(decode(part)));
        return decoded_;
    }

    // Twice where it was encoded twice: "&amp;#8217;".
    std::string decode(std::string_view value) {
        change_ = Change::entities_decoded;
        std::string once = markup::decode_entities(value);
        return fields::has_entity(once) ? markup::decode_entities(once) : once;
    }

    static bool take_first(Parts parts, std::string& value) {
        const auto first = std::ranges::find_if(parts, fields::says_something);
        if (first == parts.end()) return false;
        value = text::trimmed(*first);
        return true;
    }

    // A title or the name of a section.
    bool take_line(Parts parts, std::string& value) {
        if (!take_first(parts, value)) return false;
        if (fields::has_entity(value)) value = decode(value);
        if (fields::has_element(value)) {
            value = markup::html_to_text(value);
            change_ = Change::markup_removed;
        }
        value = std::string(text::trimmed(value));
        return !value.empty();
    }

    bool take_text(Parts parts, const Field& field) {
        if (std::ranges::none_of(parts, fields::says_something)) return false;
        std::string& text = out_.article.text;
        text = joined(parts, "\n\n");
        const bool known = field.markup == fields::Markup::html;
        if (known ? fields::has_tag(text) : fields::looks_like_html(text)) {
            text = without_markup(parts);
        } else if (text.find("&lt;") != std::string::npos && fields::looks_like_html(markup::decode_entities(text))) {
            const std::string decoded = markup::decode_entities(text);  // HTML that was encoded once more
            const std::string_view part = decoded;
            text = without_markup({&part, 1});
        } else if ((known || field.role == Role::text_fallback) && fields::has_entity(text)) {
            text = decode(text);
        }
        return fields::says_something(text);
    }

    // Each part by itself: an element that one leaves open is no business of the next. So are the paragraphs of a text whose tags make none
    // (as editors keep it before the page is made), for line ends mean nothing in HTML.
    std::string without_markup(Parts parts) {
        change_ = Change::markup_removed;
        std::string plain;
        const auto add = [&](std::string_view piece) {
            const bool is_plain = piece.find_first_of("<&") == std::string_view::npos;
            const std::string made = is_plain ? std::string(text::trimmed(piece)) : markup::html_to_text(piece);
            if (!made.empty()) plain.append(plain.empty() ? "" : "\n\n").append(made);
        };
        for (std::string_view part : parts) {
            constexpr std::string_view between = "\n\n";
            if (!fields::has_block_tag(part)) {
                for (std::size_t end = part.find(between); end != std::string_view::npos; end = part.find(between)) {
                    add(part.substr(0, end));
                    part.remove_prefix(end + between.size());
                }
            }
            add(part);
        }
        return plain;
    }

    // Every field that may tell the day is a cue; which of them is believed is decided when the other cues are known.
    void take_published() {
        constexpr std::size_t most_fields = 4;
        std::string unread;
        for (const Field& field : fields_.candidates(Role::published)) {
            const Parts parts = fields_.parts(field);
            if (out_.cues.size() == most_fields) return;
            if (take_cue(parts, field)) continue;
            explanation_.refused(Role::published, field);
            const auto said = std::ranges::find_if(parts, fields::says_something);
            // What is longer is no date that went wrong.
            constexpr std::size_t longest_date = 60;
            if (unread.empty() && said != parts.end() && said->size() <= longest_date) unread = no_day_warning(field.name, *said);
        }
        if (out_.cues.empty() && !unread.empty()) out_.warnings.push_back(std::move(unread));
        take_modified();
    }

    // It is no newer than that, if nothing better is known.
    void take_modified() {
        bool known = !out_.cues.empty();
        for (const Field& field : fields_.candidates(Role::modified)) {
            explanation_.passed_over(Role::published, field, "the day of a change, not of publication");
            for (const std::string_view part : fields_.parts(field)) {
                std::optional<publication::Cue> cue = known ? std::nullopt : publication::field_cue(field.name, part);
                if (!cue) continue;
                cue->kind = publication::CueKind::modified;
                out_.cues.push_back(*std::move(cue));
                known = true;
            }
        }
    }

    bool take_cue(Parts parts, const Field& field) {
        for (const std::string_view part : parts) {
            std::optional<publication::Cue> cue = publication::field_cue(field.name, part);
            if (!cue) continue;
            explanation_.may_be_day(field);
            out_.cues.push_back(*std::move(cue));
            return true;
        }
        return false;
    }

    // Fields that may hold an address or something else ("source", "guid") are believed only when they hold an address.
    bool take_url(Parts parts) {
        const auto found = std::ranges::find_if(parts, [](std::string_view part) { return article::is_url(text::trimmed(part)); });
        if (found == parts.end()) return false;
        // Feeds and pages encode it; "&copy=1" is none of theirs.
        constexpr std::string_view encoded = "&amp;";
        std::string_view rest = text::trimmed(*found);
        for (std::size_t at = rest.find(encoded); at != std::string_view::npos; at = rest.find(encoded)) {
            out_.article.url.append(rest.substr(0, at + 1));
            rest.remove_prefix(at + encoded.size());
        }
        out_.article.url.append(rest);
        return true;
    }

    // "/2020/03/a" or "example.com/a", where nothing better is to be had.
    bool take_partial_url(Parts parts, const Field& field) {
        const std::string name = fields::normalise_field_name(field.name);
        return (name == "url" || name == "link") && take_first(parts, out_.article.url);
    }

    bool take_source(Parts parts) {
        std::string& source = out_.article.source;
        if (!take_line(parts, source)) return false;
        // A host is an outlet by the same name as the host of an address: "www.example.com" is "example.com".
        if (article::is_url(source)) source = article::host_of(source);
        if (source.starts_with("www.")) source = article::host_of("http://" + source);
        return true;
    }

    void take_given_names(Role role, article::GivenKind kind) {
        choose(role, [&](Parts parts, const Field& field) {
            const std::vector<std::string> names = fields::given_names(role, decoded(parts), field.is_list);
            for (const std::string& name : names) out_.article.given_names.push_back({kind, name});
            return !names.empty();
        });
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
    FieldExplanation explanation_;
    Change change_ = Change::none;  // of the value being taken
    std::vector<std::string_view> decoded_;
};

}  // namespace

void fill_article(fields::RecordFields& fields, bool explain, ReadArticle& out) { ArticleFiller(fields, explain, out).fill(); }

}  // namespace dateline::reading
