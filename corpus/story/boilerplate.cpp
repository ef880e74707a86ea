#include "corpus/story/boilerplate.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace dateline::story {

namespace {

constexpr std::string_view any_number = "#";

constexpr std::uint32_t longest_segment = 90;  // terms; no row allows more
constexpr std::uint32_t longest_bar = 14;      // of buttons
constexpr std::uint32_t longest_byline = 14;
constexpr std::size_t bylines_reach = 8;  // segments from either end of the text
constexpr std::uint32_t longest_headline = 25;
constexpr std::size_t longest_list = 12;

// Words of a byline besides the names in it.
constexpr std::string_view byline_words[] = {"and", "for", "of",  "the", "in", "at", "on", "to",
                                             "de",  "von", "van", "der", "la", "al", "bin"};

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

struct CompiledRule {
    std::vector<std::string> units;  // folded words; signs as they are
    Place place;
    std::uint32_t most_terms;
    Extent extent;
};

// What a token is compared by.
std::string_view unit_of(std::string_view text, const text::TokenStream& stream, std::size_t i) {
    const text::Token& token = stream.tokens[i];
    return token.term_size != 0 ? stream.term(token) : text.substr(token.begin, token.end - token.begin);
}

bool ends_like_prose(std::string_view text, const text::TokenStream& stream, const Segment& segment) {
    const std::string_view last = unit_of(text, stream, segment.end_token - 1);
    return last == "." || last == "!" || last == "”" || last == "\"";
}

}  // namespace

struct BoilerplateFinder::Tables {
    using Rules = std::unordered_map<std::string, std::vector<CompiledRule>, Hash, std::equal_to<>>;

    Rules at_begin;  // by their first unit: whole and opens
    Rules anywhere;  // holds
    std::unordered_set<std::string, Hash, std::equal_to<>> buttons;

    // The rule whose words stand at token i.
    static const CompiledRule* rule_at(const Rules& rules, std::string_view text, const text::TokenStream& stream, const Segment& segment,
                                       std::size_t i) {
        const bool number = stream.tokens[i].kind == text::TokenKind::number;
        for (const std::string_view first : {unit_of(text, stream, i), number ? any_number : std::string_view{}}) {
            if (first.empty()) continue;
            const auto found = rules.find(first);
            if (found == rules.end()) continue;
            for (const CompiledRule& rule : found->second) {
                if (stands_at(rule, text, stream, segment, i)) return &rule;
            }
        }
        return nullptr;
    }

    static bool stands_at(const CompiledRule& rule, std::string_view text, const text::TokenStream& stream, const Segment& segment,
                          std::size_t i) {
        if (segment.terms > rule.most_terms || i + rule.units.size() > segment.end_token) return false;
        for (std::size_t k = 0; k < rule.units.size(); ++k) {
            const bool number = stream.tokens[i + k].kind == text::TokenKind::number;
            if (rule.units[k] != unit_of(text, stream, i + k) && !(number && rule.units[k] == any_number)) return false;
        }
        if (rule.place != Place::whole) return true;
        // Signs may stand behind: "Advertisement:", "More posts ..."
        for (std::size_t k = i + rule.units.size(); k < segment.end_token; ++k) {
            if (stream.tokens[k].term_size != 0) return false;
        }
        return true;
    }

    const CompiledRule* rule_for(std::string_view text, const text::TokenStream& stream, const Segment& segment) const {
        // Signs may stand before: "► Read more", "[Read more]"; a rule may begin with one, too: "(Reporting by".
        for (std::size_t i = segment.first_token; i < segment.end_token; ++i) {
            if (const CompiledRule* rule = rule_at(at_begin, text, stream, segment, i)) return rule;
            if (stream.tokens[i].term_size != 0) break;
        }
        for (std::size_t i = segment.first_token; i < segment.end_token; ++i) {
            if (const CompiledRule* rule = rule_at(anywhere, text, stream, segment, i)) return rule;
        }
        return nullptr;
    }

    bool is_bar(const text::TokenStream& stream, const Segment& segment) const {
        if (segment.terms == 0 || segment.terms > longest_bar) return false;
        bool names_a_button = false;
        for (std::size_t i = segment.first_token; i < segment.end_token; ++i) {
            if (stream.tokens[i].term_size == 0) continue;
            if (!buttons.contains(stream.term(stream.tokens[i]))) return false;
            if (stream.tokens[i].casing != text::Casing::lower) names_a_button = true;
        }
        return names_a_button;
    }
};

namespace {

// "By Jane Doe", "By JANE DOE and John Roe, The Harbour Ledger": every word a name or one that joins names, no full stop.
bool is_byline(std::string_view text, const text::TokenStream& stream, const Segment& segment) {
    if (segment.terms < 2 || segment.terms > longest_byline || ends_like_prose(text, stream, segment)) return false;
    const std::size_t first = segment.first_token;
    if (stream.tokens[first].term_size == 0 || stream.term(stream.tokens[first]) != "by") return false;
    if (stream.tokens[first + 1].casing != text::Casing::capitalised && stream.tokens[first + 1].casing != text::Casing::upper)
        return false;
    for (std::size_t i = first + 1; i < segment.end_token; ++i) {
        const text::Token& token = stream.tokens[i];
        if (token.kind == text::TokenKind::number) return false;
        if (token.kind != text::TokenKind::word || token.term_size == 0 || token.casing != text::Casing::lower) continue;
        if (std::ranges::find(byline_words, stream.term(token)) == std::end(byline_words)) return false;
    }
    return true;
}

bool is_headline_of_list(std::string_view text, const text::TokenStream& stream, const Segment& segment) {
    return segment.terms <= longest_headline && !ends_like_prose(text, stream, segment);
}

}  // namespace

BoilerplateFinder::BoilerplateFinder(text::Tokenizer& tokenizer) : tables_(std::make_unique<Tables>()) {
    for (const BoilerplateRule& rule : boilerplate_rules()) {
        const text::TokenStream stream = tokenizer.tokenize(rule.words);
        CompiledRule compiled{{}, rule.place, rule.most_terms, rule.extent};
        for (std::size_t i = 0; i < stream.tokens.size(); ++i) compiled.units.emplace_back(unit_of(rule.words, stream, i));
        Tables::Rules& rules = rule.place == Place::holds ? tables_->anywhere : tables_->at_begin;
        rules[compiled.units.front()].push_back(std::move(compiled));
    }
    for (const std::string_view word : button_words()) tables_->buttons.insert(tokenizer.fold(word));
}
BoilerplateFinder::~BoilerplateFinder() = default;
BoilerplateFinder::BoilerplateFinder(BoilerplateFinder&&) noexcept = default;
BoilerplateFinder& BoilerplateFinder::operator=(BoilerplateFinder&&) noexcept = default;

std::vector<article::Span> BoilerplateFinder::find(std::string_view text, const text::TokenStream& stream,
                                                   const std::vector<Segment>& segments, const std::vector<article::Span>& spans) const {
    std::vector<article::Span> found;
    std::size_t list_left = 0;  // how many segments may still belong to a list of other stories
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        const bool in_list = list_left > 0 && is_headline_of_list(text, stream, segment);
        list_left = in_list ? list_left - 1 : 0;
        if (segment.terms > longest_segment || article::span_at(spans, segment.begin) != nullptr) continue;

        const CompiledRule* rule = tables_->rule_for(text, stream, segment);
        const bool near_an_end = i < bylines_reach || i + bylines_reach >= segments.size();
        const bool marked =
            in_list || rule != nullptr || tables_->is_bar(stream, segment) || (near_an_end && is_byline(text, stream, segment));
        if (rule != nullptr && rule->extent == Extent::list) list_left = longest_list;
        if (marked) found.push_back({article::SpanKind::boilerplate, segment.begin, segment.end});
    }
    return found;
}

}  // namespace dateline::story
