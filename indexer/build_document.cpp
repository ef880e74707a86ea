#include "indexer/build_document.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "corpus/article/url.hpp"
#include "corpus/fields/field_values.hpp"
#include "corpus/record/record.hpp"
#include "corpus/terms/date_terms.hpp"
#include "corpus/terms/slots.hpp"
#include "corpus/terms/term.hpp"

namespace dateline::indexer {

using schema::Field;

namespace {

constexpr std::size_t most_known_names = 200'000;  // a thread's memory of names: about 25 MB

// A hash over several values, each with its length before it, so that "ab","c" and "a","bc" differ.
class Hasher {
public:
    Hasher() : state_(XXH3_createState()) { XXH3_64bits_reset(state_.get()); }

    Hasher& add(std::string_view bytes) {
        add(static_cast<std::uint64_t>(bytes.size()));
        XXH3_64bits_update(state_.get(), bytes.data(), bytes.size());
        return *this;
    }
    Hasher& add(std::uint64_t number) {
        XXH3_64bits_update(state_.get(), &number, sizeof number);
        return *this;
    }
    Hasher& add(const std::vector<std::string>& texts) {
        add(static_cast<std::uint64_t>(texts.size()));
        for (const std::string& text : texts) add(std::string_view(text));
        return *this;
    }

    std::uint64_t value() const { return XXH3_64bits_digest(state_.get()); }

private:
    struct Free {
        void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
    };
    std::unique_ptr<XXH3_state_t, Free> state_;
};

// Puts the words of a stream behind `words` and returns the position behind the last one. `positions`, if given, gets the position of
// each token; a token without a term has that of the next word.
std::uint32_t append_postings(const text::TokenStream& stream, std::uint32_t position, std::string& words, std::vector<Posting>& postings,
                              std::vector<std::uint32_t>* positions = nullptr) {
    const auto shift = static_cast<std::uint32_t>(words.size());
    words += stream.folded;
    postings.reserve(postings.size() + stream.tokens.size());
    for (const text::Token& token : stream.tokens) {
        if (positions != nullptr) positions->push_back(position);
        if (token.term_size == 0) continue;
        postings.push_back({shift + token.term_begin, position, token.term_size});
        ++position;
    }
    return position;
}

// A word that was parted is found as it is written, too: its whole at the position of its first part. The parts' terms lie one behind
// the other, so the whole is one piece of `words`. `postings` are those of the stream, of which the first stands at `first`.
void add_whole_words(const text::TokenStream& stream, const std::vector<std::uint32_t>& split_points,
                     const std::vector<std::uint32_t>& positions, std::uint32_t shift, std::vector<Posting>& postings) {
    for (const std::uint32_t point : split_points) {
        const auto part = std::ranges::lower_bound(stream.tokens, point, {}, &text::Token::begin);
        if (part == stream.tokens.end() || part->begin != point || part == stream.tokens.begin()) continue;
        auto first = part - 1;
        while (first != stream.tokens.begin() && (first - 1)->end == first->begin && std::ranges::binary_search(split_points, first->begin))
            --first;
        auto last = part;
        while (last + 1 != stream.tokens.end() && std::ranges::binary_search(split_points, (last + 1)->begin)) ++last;
        const std::uint32_t size = last->term_begin + last->term_size - first->term_begin;
        if (size > text::longest_term) continue;
        postings.push_back({shift + first->term_begin, positions[static_cast<std::size_t>(first - stream.tokens.begin())],
                            static_cast<std::uint16_t>(size)});
    }
}

// The words of the title that was found in the text, as words of a title.
void add_found_title(const analysis::AnalysedArticle& analysed, const std::vector<std::uint32_t>& positions, std::uint32_t shift,
                     IndexDocument& document) {
    const auto& spans = analysed.article.spans;
    const auto title = std::ranges::find(spans, article::SpanKind::title, &article::Span::kind);
    if (title == spans.end()) return;
    const auto& tokens = analysed.text.tokens;
    const auto first = std::ranges::lower_bound(tokens, title->begin, {}, &text::Token::begin);
    for (auto token = first; token != tokens.end() && token->begin < title->end; ++token) {
        if (token->term_size == 0) continue;
        document.found_title.push_back(
            {shift + token->term_begin, positions[static_cast<std::size_t>(token - tokens.begin())], token->term_size});
    }
}

void add_term(IndexDocument& document, Field field, std::string_view value) {
    if (!value.empty()) document.terms.push_back(terms::make_term(field, value));
}

void add_value(IndexDocument& document, Field field, std::string value) {
    if (!value.empty()) document.values.push_back({schema::slot(field), std::move(value)});
}

void add_published(const article::Published& published, IndexDocument& document) {
    add_term(document, Field::date_from, article::date_source_name(published.from));
    if (!published.period) return;
    for (std::string& term : terms::date_terms(terms::DateFamily::published, *published.period, published.grain))
        document.terms.push_back(std::move(term));
    add_value(document, Field::published, calendar::compact_date(published.period->first));
    add_value(document, Field::published_to, calendar::compact_date(published.period->last));
}

void add_times(const std::vector<events::TimeMention>& times, IndexDocument& document) {
    std::vector<terms::AboutEntry> entries;
    for (const events::TimeMention& time : times) {
        if (!time.period) continue;
        entries.push_back({time.grain, *time.period});
        for (std::string& term : terms::date_terms(terms::DateFamily::about, *time.period, time.grain))
            document.terms.push_back(std::move(term));
        add_term(document, Field::about_said, time.value);
    }
    add_value(document, Field::about, terms::pack_about(std::move(entries)));
}

names::NameKind kind_of(article::GivenKind kind) {
    switch (kind) {
        case article::GivenKind::person: return names::NameKind::person;
        case article::GivenKind::org: return names::NameKind::org;
        case article::GivenKind::place: break;
    }
    return names::NameKind::place;
}

record::Record make_record(article::Article&& article, std::vector<std::uint32_t>&& split_points) {
    return {std::move(article.id),       std::move(article.title),     std::move(article.text),    std::move(article.url),
            std::move(article.source),   std::move(article.authors),   std::move(article.section), std::move(article.tags),
            std::move(article.language), std::move(article.published), std::move(article.spans),   std::move(split_points)};
}

// The names of one article by kind, with the number of their mentions.
class CountedNames {
public:
    // False for a form that was not counted before.
    bool count_again(names::NameKind kind, std::string_view form, unsigned mentions) {
        OfKind& of_kind = kinds_[static_cast<std::size_t>(kind)];
        const auto known = of_kind.place_of_form.find(std::string(form));
        if (known == of_kind.place_of_form.end()) return false;
        of_kind.names[known->second].mentions += mentions;
        return true;
    }

    // False when the name was counted before under another form.
    bool count_first(names::NameKind kind, const std::string& form, names::NameId id, unsigned mentions) {
        OfKind& of_kind = kinds_[static_cast<std::size_t>(kind)];
        const auto [known, fresh] = of_kind.place_of_id.try_emplace(id, of_kind.names.size());
        if (fresh) of_kind.names.push_back({id, 0});
        of_kind.names[known->second].mentions += mentions;
        of_kind.place_of_form.emplace(form, known->second);
        return fresh;
    }

    // Most mentioned first; of equals the first named.
    std::vector<std::uint32_t> ids(names::NameKind kind) {
        std::vector<Counted>& names = kinds_[static_cast<std::size_t>(kind)].names;
        std::stable_sort(names.begin(), names.end(), [](const Counted& a, const Counted& b) { return a.mentions > b.mentions; });
        std::vector<std::uint32_t> ids;
        for (const Counted& name : names) ids.push_back(name.id);
        return ids;
    }

private:
    struct Counted {
        names::NameId id;
        unsigned mentions;
    };
    struct OfKind {
        std::vector<Counted> names;
        std::unordered_map<names::NameId, std::size_t> place_of_id;
        std::unordered_map<std::string, std::size_t> place_of_form;
    };
    std::array<OfKind, names::all_kinds.size()> kinds_;
};

// Two to six capitals, points between them or not.
bool is_acronym(std::string_view written) {
    const auto capitals = std::ranges::count_if(written, [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto points = std::ranges::count(written, '.');
    return capitals >= 2 && capitals <= 6 && static_cast<std::size_t>(capitals + points) == written.size();
}

}  // namespace

std::uint64_t content_hash(const article::Article& article) { return Hasher().add(article.title).add(article.text).value(); }

std::uint64_t state_hash(const article::Article& article, const analysis::AnalysisOptions& options) {
    Hasher hasher;
    hasher.add(article.id)
        .add(article.title)
        .add(article.text)
        .add(article.url)
        .add(article.source)
        .add(article.authors)
        .add(article.section);
    hasher.add(article.tags).add(article.language).add(article::published_text(article.published)).add(article.published.literal);
    hasher.add(article.published.cue).add(article.published.conflicts);
    hasher.add(static_cast<std::uint64_t>(article.published.from)).add(article.location.path).add(article.location.member);
    for (const article::Span& span : article.spans) hasher.add(static_cast<std::uint64_t>(span.kind)).add(span.begin).add(span.end);
    for (const article::GivenName& name : article.given_names) hasher.add(static_cast<std::uint64_t>(name.kind)).add(name.text);
    hasher.add(static_cast<std::uint64_t>(schema::analysis_version))
        .add(static_cast<std::uint64_t>(options.names))
        .add(static_cast<std::uint64_t>(options.times));
    return hasher.value();
}

const std::string& DocumentBuilder::key_of(const std::string& written) {
    auto known = keys_.find(written);
    if (known == keys_.end()) known = keys_.emplace(written, names::name_key(written, tokenizer_)).first;
    return known->second;
}

void DocumentBuilder::add_names(const analysis::AnalysedArticle& analysed, const std::vector<std::uint32_t>& positions,
                                IndexDocument& document) {
    if (keys_.size() >= most_known_names) keys_.clear();
    CountedNames counted;
    const auto add = [&](names::NameKind kind, const std::string& name, unsigned mentions) {
        if (counted.count_again(kind, name, mentions)) return true;
        const std::string& key = key_of(name);
        if (key.empty()) return false;
        if (counted.count_first(kind, name, name_ids_(kind, key, name), mentions))
            document.terms.push_back(terms::make_term(names::field_of(kind), key));
        return true;
    };
    for (const names::Mention& mention : analysed.mentions) {
        if (!add(mention.kind, mention.name, 1)) continue;
        document.places_of_names.emplace_back(schema::prefix(names::here_field_of(mention.kind)), positions[mention.first_token]);
        const std::string_view written = std::string_view(analysed.article.text).substr(mention.begin, mention.end - mention.begin);
        // Whoever asks for "KDP" means the party, also where the article spells it out.
        if (mention.kind == names::NameKind::org && written != mention.name && is_acronym(written))
            add(mention.kind, std::string(written), 0);
    }
    // Names that the source gives stand nowhere in the text: they rank behind those that do.
    for (const article::GivenName& given : analysed.article.given_names) add(kind_of(given.kind), given.text, 0);
    for (const names::NameKind kind : names::all_kinds) add_value(document, names::field_of(kind), terms::pack_ids(counted.ids(kind)));
}

IndexDocument DocumentBuilder::build(analysis::AnalysedArticle analysed, std::uint64_t state, std::uint64_t sequence) {
    article::Article& article = analysed.article;
    IndexDocument document;
    document.id = article.id;
    document.id_hash = terms::hash_of(article.id);
    document.words.reserve(analysed.title.folded.size() + analysed.text.folded.size());

    std::vector<std::uint32_t> positions;
    positions.reserve(analysed.text.tokens.size());
    const std::uint32_t after_title = append_postings(analysed.title, 1, document.words, document.title);
    const std::uint32_t text_begin = document.title.empty() ? 1 : after_title + title_gap;
    const auto text_words = static_cast<std::uint32_t>(document.words.size());
    append_postings(analysed.text, text_begin, document.words, document.text, &positions);
    add_whole_words(analysed.text, analysed.split_points, positions, text_words, document.text);
    if (article.title.empty()) add_found_title(analysed, positions, text_words, document);
    std::uint32_t author_position = 1;
    for (const std::string& author : article.authors) {
        author_position = title_gap + append_postings(tokenizer_.tokenize(author), author_position, document.words, document.authors);
    }

    add_term(document, Field::id, article.id);
    add_term(document, Field::url, article.url);
    add_term(document, Field::host, article::host_of(article.url));
    add_term(document, Field::path, article.location.path);
    add_term(document, Field::source, tokenizer_.fold(article.source));
    add_term(document, Field::section, tokenizer_.fold(article.section));
    add_term(document, Field::language, article.language);
    for (const std::string& tag : article.tags) add_term(document, Field::tag, tokenizer_.fold(tag));
    add_published(article.published, document);
    add_times(analysed.times, document);
    add_names(analysed, positions, document);
    std::sort(document.terms.begin(), document.terms.end());
    document.terms.erase(std::unique(document.terms.begin(), document.terms.end()), document.terms.end());

    add_value(document, Field::source, article.source);
    add_value(document, Field::language, article.language);
    add_value(document, Field::author, terms::pack_texts(article.authors));
    add_value(document, Field::content, terms::pack_number(content_hash(article)));
    const std::optional<calendar::Day> first_day = article.published.period ? std::optional(article.published.period->first) : std::nullopt;
    add_value(document, Field::tie, terms::pack_tie(first_day, document.id_hash));
    add_value(document, Field::sequence, terms::pack_number(sequence));
    add_value(document, Field::state, terms::pack_number(state));

    document.record = record::encode(make_record(std::move(article), std::move(analysed.split_points)));
    return document;
}

}  // namespace dateline::indexer
