#include "corpus/reading/page_record.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "corpus/article/url.hpp"
#include "corpus/encoding/decode.hpp"
#include "corpus/fields/field_values.hpp"
#include "corpus/fields/language_code.hpp"
#include "corpus/markup/html_page.hpp"
#include "corpus/markup/page_title.hpp"
#include "corpus/publication/page_cues.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

using fields::Role;
using markup::Stated;

// "https://example.com", "https://example.com/": what some sites give as the canonical address of every page.
bool is_front_page(std::string_view url) {
    const std::size_t host = url.find("://") + 3;
    const std::size_t path = url.find_first_of("/?#", host);
    return path == std::string_view::npos || (url[path] == '/' && path + 1 == url.size());
}

// What stands before the names in a byline, and between them.
constexpr std::string_view byline_words[] = {"by",   "von",   "par",   "por",     "door",   "av",     "written",  "posted",
                                             "text", "texte", "autor", "autorin", "author", "auteur", "redaktion"};
constexpr std::string_view byline_links[] = {" und ", " et ", " y ", " & "};

// "Von Wiebke Ketelsen und Jan Hansen" -> "Wiebke Ketelsen; Jan Hansen"
std::string plain_byline(std::string_view byline) {
    while (true) {
        const std::size_t end = byline.find_first_of(" :");
        if (end == std::string_view::npos || std::ranges::find(byline_words, text::lower(byline.substr(0, end))) == std::end(byline_words))
            break;
        byline.remove_prefix(end);
        byline.remove_prefix(std::min(byline.find_first_not_of(" :"), byline.size()));
    }
    std::string names(byline);
    for (const std::string_view link : byline_links) {
        if (const std::size_t at = names.find(link); at != std::string::npos) names.replace(at, link.size(), "; ");
    }
    return names;
}

class PageFiller {
public:
    PageFiller(const markup::HtmlPage& page, const PageOrigin& origin, ReadArticle& out) : page_(page), origin_(origin), out_(out) {}

    void fill() {
        article::Article& article = out_.article;
        take_first(Role::title, page_.titles, article.title);
        take_text();
        take_url();
        take_source();
        take_names(Role::author, page_.authors, article.authors);
        for (const Stated& language : page_.languages) {
            article.language = fields::language_code(language.value);
            if (article.language.empty()) continue;
            chose(Role::language, language.place);
            break;
        }
        take_first(Role::section, page_.sections, article.section);
        take_names(Role::tag, page_.tags, article.tags);
    }

private:
    void chose(Role role, std::string_view place) { out_.choices.push_back({role, std::string(place)}); }

    void take_first(Role role, const std::vector<Stated>& stated, std::string& into) {
        if (stated.empty()) return;
        into = stated.front().value;
        chose(role, stated.front().place);
    }

    void take_text() {
        out_.article.text = page_.text;
        if (!out_.article.text.empty()) return chose(Role::text, page_.text_place);
        take_first(Role::text_fallback, page_.descriptions, out_.article.text);
    }

    void take_url() {
        for (const Stated& url : page_.urls) {
            const std::string_view original = article::original_of(url.value);
            if (!article::is_url(original) || is_front_page(original)) continue;
            out_.article.url = original;
            return chose(Role::url, url.place);
        }
        out_.article.url = article::original_of(origin_.url);
    }

    void take_source() {
        for (const Stated& site : page_.sites) {
            if (site.value.starts_with('@') || article::is_url(site.value)) continue;
            out_.article.source = site.value;
            return chose(Role::source, site.place);
        }
        out_.article.source = article::host_of(out_.article.url);
    }

    // All that the first place says that says something usable: a page repeats its authors in several of them.
    void take_names(Role role, const std::vector<Stated>& stated, std::vector<std::string>& into) {
        for (auto first = stated.begin(); first != stated.end() && into.empty();) {
            const auto last = std::find_if(first, stated.end(), [&](const Stated& other) { return other.place != first->place; });
            std::vector<std::string> values;
            for (auto one = first; one != last; ++one) {
                values.push_back(one->place == "byline" ? plain_byline(one->value) : one->value);
            }
            const std::vector<std::string_view> parts(values.begin(), values.end());
            into = role == Role::author ? authors(parts) : fields::tag_names(parts, parts.size() > 1);
            if (!into.empty()) chose(role, first->place);
            first = last;
        }
    }

    std::vector<std::string> authors(std::span<const std::string_view> parts) const {
        constexpr std::size_t longest = 80;
        std::vector<std::string> names = fields::author_names(parts, parts.size() > 1);
        std::erase_if(names, [&](const std::string& name) {
            const bool is_site = std::ranges::any_of(page_.sites, [&](const Stated& site) { return markup::same_site(site.value, name); });
            const bool is_name =
                name.size() <= longest && std::ranges::none_of(name, text::is_digit) && name.find('@') == std::string::npos;
            return is_site || !is_name;
        });
        return names;
    }

    const markup::HtmlPage& page_;
    const PageOrigin& origin_;
    ReadArticle& out_;
};

}  // namespace

base::Result<void> read_page_record(std::string_view bytes, const PageOrigin& origin, ReadArticle& out) {
    if (text::trimmed(bytes).empty()) return base::fail(base::ErrorKind::input, bytes.empty() ? "an empty file" : "nothing but blanks");
    std::string decoded;
    if (!origin.is_utf8) {
        encoding::DecodedText text = encoding::decode(bytes, origin.charset);
        if (!text.note.empty()) out.warnings.push_back(std::move(text.note));
        bytes = decoded = std::move(text.text);
    } else {
        bytes = encoding::as_utf8(bytes, decoded, out.warnings);
    }
    markup::HtmlPage page = markup::read_page(bytes);
    std::ranges::move(page.notes, std::back_inserter(out.warnings));
    PageFiller(page, origin, out).fill();
    out.cues = publication::page_cues(page);
    if (out.article.text.empty() && out.article.title.empty()) {
        return base::fail(base::ErrorKind::input, "a page with neither text nor title");
    }
    return {};
}

}  // namespace dateline::reading
