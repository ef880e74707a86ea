#include "corpus/publication/page_cues.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "corpus/publication/label_words.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::publication {

namespace {

using markup::DateFact;
using markup::DateLine;
using markup::DatePlace;
using markup::HtmlPage;
using markup::JsonLdObject;

constexpr std::string_view time_updated = "time updated";

struct Row {
    std::string_view name;  // lower case
    CueKind kind;
};

// Names of <meta>, and of properties wherever they stand.
constexpr Row names[] = {
    {"article:published_time", CueKind::page_meta},
    {"article:published", CueKind::page_meta},
    {"og:published_time", CueKind::page_meta},
    {"og:article:published_time", CueKind::page_meta},
    {"og:pubdate", CueKind::page_meta},
    {"article:publication_date", CueKind::page_meta},
    {"article:published_date", CueKind::page_meta},

    {"acquia_lift:published_date", CueKind::page_other},
    {"article.published", CueKind::page_other},
    {"article_date_original", CueKind::page_other},
    {"bt:pubdate", CueKind::page_other},
    {"citation_date", CueKind::page_other},
    {"citation_online_date", CueKind::page_other},
    {"citation_publication_date", CueKind::page_other},
    {"content_create_date", CueKind::page_other},
    {"cxenseparse:recs:publishtime", CueKind::page_other},
    {"date", CueKind::page_other},
    {"date_published", CueKind::page_other},
    {"datepublished", CueKind::page_other},
    {"dc.date", CueKind::page_other},
    {"dc.date.issued", CueKind::page_other},
    {"dc.issued", CueKind::page_other},
    {"dcterms.date", CueKind::page_other},
    {"dcterms.issued", CueKind::page_other},
    {"doc_date", CueKind::page_other},
    {"first_published", CueKind::page_other},
    {"originalpublicationdate", CueKind::page_other},
    {"parsely-pub-date", CueKind::page_other},
    {"pub_date", CueKind::page_other},
    {"pubdate", CueKind::page_other},
    {"publication_date", CueKind::page_other},
    {"publication-date", CueKind::page_other},
    {"publish_date", CueKind::page_other},
    {"publish-date", CueKind::page_other},
    {"publish_time", CueKind::page_other},
    {"publishdate", CueKind::page_other},
    {"published", CueKind::page_other},
    {"published-date", CueKind::page_other},
    {"published_date", CueKind::page_other},
    {"published_time", CueKind::page_other},
    {"rnews:datepublished", CueKind::page_other},
    {"sailthru.date", CueKind::page_other},
    {"shareaholic:article_published_time", CueKind::page_other},
    {"vr:published_time", CueKind::page_other},

    {"article:created", CueKind::created},
    {"created", CueKind::created},
    {"date.created", CueKind::created},
    {"datecreated", CueKind::created},
    {"dc.created", CueKind::created},
    {"dc.date.created", CueKind::created},
    {"dcterms.created", CueKind::created},
    {"uploaddate", CueKind::created},

    {"article:modified", CueKind::modified},
    {"article:modified_time", CueKind::modified},
    {"datemodified", CueKind::modified},
    {"dateupdate", CueKind::modified},
    {"dateupdated", CueKind::modified},
    {"dc.date.modified", CueKind::modified},
    {"dcterms.modified", CueKind::modified},
    {"last-modified", CueKind::modified},
    {"lastmod", CueKind::modified},
    {"lastmodified", CueKind::modified},
    {"modified_time", CueKind::modified},
    {"og:article:modified_time", CueKind::modified},
    {"og:modified_time", CueKind::modified},
    {"og:updated_time", CueKind::modified},
    {"revised", CueKind::modified},
};

std::optional<CueKind> kind_of_name(std::string_view name) {
    const auto row = std::ranges::find(names, name, &Row::name);
    return row == std::end(names) ? std::nullopt : std::optional(row->kind);
}

class Collector {
public:
    explicit Collector(const HtmlPage& page) : page_(page) {
        std::set<std::string_view> elsewhere;
        for (const DateFact& fact : page.dates) {
            if (fact.place != DatePlace::meta && !fact.in_article) elsewhere.insert(fact.value);
        }
        lists_others_ = elsewhere.size() > 2;
        for (const markup::Stated& language : page.languages) {
            if (order_ == NumberOrder::open) order_ = order_by_language(text::lower(language.value.substr(0, 2)));
        }
    }

    Cues collect() {
        read_facts();
        read_json_ld();
        if (std::ranges::none_of(cues_, [](const Cue& cue) { return cue.kind == CueKind::page_json_ld; })) read_scripts();
        read_lines();
        tell_updates();
        std::ranges::stable_sort(cues_, {}, &Cue::kind);
        return std::move(cues_);
    }

private:
    bool add(CueKind kind, std::string name, std::string_view value) {
        const std::optional<WrittenDate> date = read_date(value);
        if (!date) return false;
        cues_.push_back({.kind = kind,
                         .name = std::move(name),
                         .literal = std::string(value),
                         .date = *date,
                         .order = date->day_first ? order_by_zone(value) : NumberOrder::open});
        return true;
    }

    // In what stands aside; and outside of the article, where times of several days show that there are other articles.
    bool is_of_another(const DateFact& fact) const { return fact.aside || (!fact.in_article && lists_others_); }

    void read_facts();
    void read_plain_times();
    void read_json_ld();
    void read_scripts();
    void read_lines();
    void tell_updates();
    void read_line(const DateLine& line);

    const HtmlPage& page_;
    bool lists_others_ = false;
    NumberOrder order_ = NumberOrder::open;  // of the page's language
    Cues cues_;
};

void Collector::read_facts() {
    for (const DateFact& fact : page_.dates) {
        const std::optional<CueKind> kind = kind_of_name(fact.name);
        if (!kind || (fact.place != DatePlace::meta && is_of_another(fact))) continue;
        const bool published = *kind == CueKind::page_other || *kind == CueKind::page_meta;
        switch (fact.place) {
            case DatePlace::meta: add(*kind, "meta " + fact.name, fact.value); break;
            case DatePlace::itemprop: add(published ? CueKind::page_itemprop : *kind, "itemprop " + fact.name, fact.value); break;
            case DatePlace::time: add(published ? CueKind::page_published : *kind, "time " + fact.name, fact.value); break;
        }
    }
    read_plain_times();
}

// The first <time> that says no more than a time, in the article if there is one. hAtom wants the day of publication to be called
// "updated" as well, so that this class says next to nothing.
void Collector::read_plain_times() {
    for (const std::string_view name : {"", "updated"}) {
        for (const bool in_article : {true, false}) {
            for (const DateFact& fact : page_.dates) {
                if (fact.place != DatePlace::time || fact.name != name || fact.in_article != in_article || is_of_another(fact)) continue;
                if (add(CueKind::page_time, name.empty() ? std::string("time") : std::string(time_updated), fact.value)) return;
            }
        }
    }
}

void Collector::read_json_ld() {
    std::vector<std::string> titles;
    for (const markup::Stated& title : page_.titles) titles.push_back(title.value);
    const std::string_view url = page_.urls.empty() ? std::string_view{} : std::string_view(page_.urls.front().value);
    const JsonLdObject* article = markup::main_article(page_.json_ld, titles, url);
    if (article == nullptr || article->date_published.empty()) {
        // The page itself, where it says no article.
        const auto page = std::ranges::find_if(page_.json_ld, [](const JsonLdObject& object) {
            return !object.date_published.empty() &&
                   std::ranges::any_of(object.types, [](const std::string& type) { return type.ends_with("Page"); });
        });
        if (page != page_.json_ld.end()) article = &*page;
    }
    if (article == nullptr) return;
    add(CueKind::page_json_ld, "JSON-LD datePublished", article->date_published);
    add(CueKind::created, "JSON-LD dateCreated", article->date_created);
    add(CueKind::modified, "JSON-LD dateModified", article->date_modified);
}

// A <time> called "updated" is one where the page says the same in another place.
void Collector::tell_updates() {
    for (Cue& cue : cues_) {
        if (cue.name != time_updated) continue;
        const auto says_so = [&](const Cue& other) { return other.kind == CueKind::modified && other.date.period == cue.date.period; };
        if (std::ranges::any_of(cues_, says_so)) cue.kind = CueKind::modified;
    }
}

// What a page that is drawn by a program holds for it: the first "datePublished" or the like, in any JSON.
void Collector::read_scripts() {
    constexpr std::string_view keys[] = {"\"datePublished\"",  "\"publishedAt\"", "\"published_at\"",    "\"publishDate\"",
                                         "\"firstPublished\"", "\"pubDate\"",     "\"publicationDate\"", "\"published_time\""};
    for (const std::string& script : page_.data_scripts) {
        for (const std::string_view key : keys) {
            const std::size_t at = script.find(key);
            if (at == std::string::npos) continue;
            constexpr std::size_t longest = 60;
            std::string_view rest = std::string_view(script).substr(at + key.size(), longest);
            rest.remove_prefix(std::min(rest.find_first_not_of(" :\t\r\n"), rest.size()));
            if (!rest.starts_with('"')) continue;
            rest = rest.substr(1, rest.find('"', 1) - 1);
            if (add(CueKind::page_time, "script " + std::string(key.substr(1, key.size() - 2)), rest)) return;
        }
    }
}

void Collector::read_lines() {
    for (const DateLine& line : page_.lines) read_line(line);
}

void Collector::read_line(const DateLine& line) {
    constexpr std::size_t most_dates = 4;
    constexpr int near = 8;
    constexpr int touching = 2;
    constexpr std::size_t short_line = 90;
    const bool beside_headline = std::abs(line.blocks_from_headline) <= near;
    const std::string_view text = line.text;
    for (const WrittenDate& date : find_dates(text, most_dates)) {
        if (date.yearless || date.grain != calendar::Grain::day) continue;
        std::size_t label_begin = 0;
        const Label label = label_before(text.substr(0, date.begin), label_begin);
        // "Stand: 19.10.2019" beside a headline is all that some pages show; it may be a later day, and is believed last.
        const bool as_of = label == Label::updated && text::lower(text.substr(label_begin, 5)) == "stand" && beside_headline;
        if (label == Label::other) continue;
        const auto add_line = [&](CueKind kind, std::string name) {
            const std::string literal(text.substr(date.begin, date.end - date.begin));
            const NumberOrder by_zone = order_by_zone(text.substr(date.end));
            const NumberOrder order = !date.numeric ? NumberOrder::open : by_zone != NumberOrder::open ? by_zone : order_;
            cues_.push_back({.kind = kind, .name = std::move(name), .literal = literal, .date = date, .order = order});
        };
        if (line.aside) {
            if (std::abs(line.blocks_from_headline) <= touching && text.size() <= short_line && label != Label::updated) {
                add_line(CueKind::line, "line aside");
            }
        } else if (label == Label::updated) {
            add_line(as_of ? CueKind::line : CueKind::modified, as_of ? "line Stand" : "line updated");
        } else if (line.in_story) {
            continue;
        } else if (label == Label::published) {
            add_line(beside_headline ? CueKind::page_line : CueKind::line, "line published");
        } else if (line.marked_date && beside_headline && line.in_article) {
            add_line(CueKind::page_line, "line date");
        } else if (beside_headline && text.size() <= short_line && (line.in_article || line.blocks_from_headline >= -touching)) {
            // Further above, pages show today's date.
            add_line(CueKind::line, "line");
        }
    }
}

}  // namespace

Cues page_cues(const HtmlPage& page) { return Collector(page).collect(); }

}  // namespace dateline::publication
