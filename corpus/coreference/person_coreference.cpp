#include "corpus/coreference/person_coreference.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <unordered_map>

#include "corpus/coreference/name_link.hpp"
#include "corpus/coreference/person_forms.hpp"

namespace dateline::coreference {

namespace {

using names::NameKind;

// How far back full names are looked for, in mentions of that surname: far more than any article needs.
constexpr std::size_t most_looked_at = 64;
// Two full names of one surname so close together are named together ("Bill Clinton and Hillary Clinton"): neither is the nearer. In
// tokens, within a sentence.
constexpr std::uint32_t together = 8;

using Titles = std::bitset<title_count>;

// What part of a full name a word is.
enum class Part : std::uint8_t { surname, second_surname, other };
constexpr std::size_t parts = 3;

struct Use {
    std::uint32_t mention;
    FormId person;
};

// Where a word stands as one part of full names.
struct Uses {
    std::vector<Use> uses;    // in the order of the text, each mention once
    bool of_several = false;  // persons

    void add(Use use) {
        if (!uses.empty() && uses.back().mention == use.mention) return;
        of_several = of_several || (!uses.empty() && uses.front().person != use.person);
        uses.push_back(use);
    }
};

using UsesByPart = std::array<Uses, parts>;

struct Person {
    Titles titles;
    Gender gender = Gender::unknown;  // by titles, else by first name
    bool gender_by_title = false;
};

// Whom a lone surname meant last: whoever is called by it keeps it while others of the name are only mentioned beside.
struct Holder {
    FormId person = static_cast<FormId>(-1);
    std::uint32_t mention = 0;
};
// So often another one must be named in full before the surname passes on.
constexpr unsigned enough_to_take_over = 2;

struct PersonMention {
    std::uint32_t mention;  // index into the article's mentions
    FormId form;
    std::optional<std::size_t> title;
};

// The words of a unit of a name, joined: "al", "jean claude".
std::string unit_key(const PersonName& name, std::size_t first, std::size_t end) {
    std::string key;
    for (std::size_t i = first; i < end; ++i) {
        if (!key.empty()) key += ' ';
        key += name.words[i].term;
    }
    return key;
}

std::size_t end_of_unit(const PersonName& name, std::size_t first) {
    std::size_t end = first + 1;
    while (end < name.words.size() && name.words[end].joined) ++end;
    return end;
}

// The first letters of a name's words up to `end`, without blanks.
std::string acronym_of(const PersonName& name, std::size_t end) {
    std::string letters;
    for (std::size_t i = 0; i < end; ++i) letters += name.words[i].term.substr(0, 1);
    return letters;
}

class Resolver {
public:
    Resolver(std::string_view text, const text::TokenStream& stream, GenderOf gender_of, std::vector<names::Mention>& mentions)
        : text_(text), stream_(stream), gender_of_(gender_of), mentions_(mentions) {}

    void run() {
        collect();
        forms_.join();
        persons_.resize(forms_.size());
        for (const PersonMention& person : mentioned_) learn_from(person);
        for (const PersonMention& person : mentioned_) {
            const FormId form = resolve(person);
            mentions_[person.mention].name = forms_[form].shown.text(text_, stream_);
        }
    }

private:
    void collect() {
        for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
            const names::Mention& mention = mentions_[i];
            if (mention.kind != NameKind::person) continue;
            const TokenRange range = name_tokens(text_, stream_, mention);
            PersonName name = take_apart(text_, stream_, range);
            if (name.words.empty()) {
                mentions_[i].name = written(text_, stream_, range);
                continue;
            }
            mentioned_.push_back({i, forms_.add(stream_, range, std::move(name)), title_before(range.first)});
        }
    }

    // The title that stands before a name, also with a point ("Mr. Okonkwo").
    std::optional<std::size_t> title_before(std::uint32_t first) const {
        if (first == 0 || stream_.tokens[first].lines_before > 0) return std::nullopt;
        std::uint32_t title = first - 1;
        if (title > 0 && text_[stream_.tokens[title].begin] == '.' && !stream_.tokens[title].space_before) --title;
        return find_title(stream_.term(stream_.tokens[title]));
    }

    // What a full name tells of its person and of the words that may stand for it.
    void learn_from(const PersonMention& mentioned) {
        const PersonForm& form = forms_[mentioned.form];
        if (!form.name.is_full()) return;
        Person& person = persons_[form.person];
        if (mentioned.title) {
            person.titles.set(*mentioned.title);
            if (const Gender gender = title_at(*mentioned.title).gender; gender != Gender::unknown && !person.gender_by_title) {
                person.gender = gender;
                person.gender_by_title = true;
            }
        }
        if (person.gender == Gender::unknown) person.gender = gender_of_(form.name.words.front().term);
        for_each_part(form.name, [&](const std::string& key, Part part) {
            uses_[key][static_cast<std::size_t>(part)].add({mentioned.mention, form.person});
        });
        for (const std::size_t end : {form.name.words.size(), form.name.words.size() - 1}) {
            if (end < 2) continue;
            const auto [known, is_new] = acronyms_.try_emplace(acronym_of(form.name, end), form.person);
            if (!is_new && known->second != form.person) known->second = several;
        }
    }

    template <typename Take>
    void for_each_part(const PersonName& name, const Take& take) const {
        const std::size_t units = name.units();
        std::size_t unit = 0;
        for (std::size_t first = 0, end = 0; first < name.words.size(); first = end, ++unit) {
            end = end_of_unit(name, first);
            const std::string key = unit_key(name, first, end);
            const PersonName::Word& word = name.words[first];
            if (word.initial && end - first == 1 && units > 1) continue;
            const bool last = unit + 1 == units;
            if (last || is_leading_surname(key)) {
                take(key, Part::surname);
                // "Ocasio" for "Ocasio-Cortez"
                if (last && end - first == 2 && !is_leading_surname(name.words[0].term) && !word.initial && !is_patronymic(word.term)) {
                    for (std::size_t i = first; i < end; ++i) take(std::string(name.words[i].term), Part::other);
                }
            } else if (unit > 0 && unit + 2 == units && gender_of_(word.term) == Gender::unknown && long_forms(word.term).empty()) {
                take(key, Part::second_surname);
            } else {
                take(key, Part::other);
            }
        }
        for (const std::string_view aside : name.asides) take(std::string(aside), Part::other);
    }

    FormId resolve(const PersonMention& mentioned) {
        const PersonForm& form = forms_[mentioned.form];
        if (form.name.is_full()) return form.person;
        const std::string key = unit_key(form.name, 0, form.name.words.size());
        if (const auto uses = uses_.find(key); uses != uses_.end()) {
            for (const Part part : {Part::surname, Part::second_surname}) {
                const std::vector<Use>& of_part = uses->second[static_cast<std::size_t>(part)].uses;
                if (!of_part.empty()) return choose(of_part, mentioned, holders_[key]).value_or(mentioned.form);
            }
            // A first or middle name stands for somebody only where nobody else has it.
            const Uses& others = uses->second[static_cast<std::size_t>(Part::other)];
            return others.of_several ? mentioned.form : choose(others.uses, mentioned, holders_[key]).value_or(mentioned.form);
        }
        return by_acronym(form, mentioned);
    }

    // "JD" for James David Vance, "AMLO".
    FormId by_acronym(const PersonForm& form, const PersonMention& mentioned) const {
        if (!in_capitals(stream_, form.shown.range())) return mentioned.form;
        std::string letters;
        for (const PersonName::Word& word : form.name.words) letters += word.term;
        const auto known = acronyms_.find(letters);
        return known == acronyms_.end() || known->second == several ? mentioned.form : known->second;
    }

    bool may_be(FormId id, const PersonMention& mentioned) const {
        if (!mentioned.title) return true;
        const PersonTitle& title = title_at(*mentioned.title);
        const Person& person = persons_[id];
        if (title.use == TitleUse::given_name) return person.titles.test(*mentioned.title);
        return title.gender == Gender::unknown || person.gender == Gender::unknown || title.gender == person.gender;
    }

    // 2: has the title, 1: is of its gender, 0: nothing speaks for it.
    int agreement(FormId id, const PersonMention& mentioned) const {
        if (!mentioned.title) return 0;
        const Person& person = persons_[id];
        const Gender gender = title_at(*mentioned.title).gender;
        if (person.titles.test(*mentioned.title)) return 2;
        return gender != Gender::unknown && gender == person.gender ? 1 : 0;
    }

    struct Candidate {
        FormId person;
        std::uint32_t mention;  // the nearest
        int agreement;
        unsigned named_since = 0;  // in full, since the holder was last meant
    };

    // The persons of the uses at hand, each once.
    void consider(const Use& use, const PersonMention& mentioned, const Holder& holder, std::vector<Candidate>& candidates) const {
        if (!may_be(use.person, mentioned)) return;
        auto candidate = std::ranges::find(candidates, use.person, &Candidate::person);
        if (candidate == candidates.end()) {
            candidates.push_back({use.person, use.mention, agreement(use.person, mentioned)});
            candidate = candidates.end() - 1;
        }
        if (use.mention > holder.mention) ++candidate->named_since;
    }

    // The person whose full name stands before, of those that agree best with the title; else the only one behind.
    std::optional<FormId> choose(const std::vector<Use>& uses, const PersonMention& mentioned, Holder& holder) const {
        const auto behind = std::ranges::lower_bound(uses, mentioned.mention, {}, &Use::mention);
        std::vector<Candidate> candidates;
        std::size_t looked_at = 0;
        for (auto use = behind; use != uses.begin() && looked_at < most_looked_at; ++looked_at)
            consider(*--use, mentioned, holder, candidates);
        const bool before = !candidates.empty();
        for (auto use = behind; !before && use != uses.end() && looked_at < most_looked_at; ++use, ++looked_at)
            consider(*use, mentioned, holder, candidates);
        if (candidates.empty()) return std::nullopt;
        const FormId first = candidates.front().person;
        std::ranges::stable_sort(candidates, std::greater{}, &Candidate::agreement);
        const auto chosen = before ? nearest(candidates, holder) : only(candidates);
        // A headline's surname is that of whom the text names first, even if the headline alone does not tell.
        holder = {chosen.value_or(before ? holder.person : first), mentioned.mention};
        return chosen;
    }

    static std::optional<FormId> only(const std::vector<Candidate>& candidates) {
        const bool one = candidates.size() == 1 || candidates[0].agreement > candidates[1].agreement;
        return one ? std::optional(candidates[0].person) : std::nullopt;
    }

    // REQUIRES the best first, and of those that agree equally the nearest.
    std::optional<FormId> nearest(const std::vector<Candidate>& candidates, const Holder& holder) const {
        if (const auto one = only(candidates)) return one;
        const auto held = std::ranges::find(candidates, holder.person, &Candidate::person);
        const bool holds = held != candidates.end() && held->agreement == candidates[0].agreement;
        if (holds && candidates[0].named_since < enough_to_take_over) return holder.person;
        if (stand_together(candidates[1].mention, candidates[0].mention)) return std::nullopt;
        return candidates[0].person;
    }

    bool stand_together(std::uint32_t earlier, std::uint32_t later) const {
        const std::uint32_t first = mentions_[earlier].end_token;
        const std::uint32_t end = mentions_[later].first_token;
        if (end - first >= together || stream_.tokens[end].lines_before > 0) return false;
        return std::none_of(stream_.tokens.begin() + first, stream_.tokens.begin() + end,
                            [this](const text::Token& token) { return token.lines_before > 0 || text_[token.begin] == '.'; });
    }

    static constexpr FormId several = static_cast<FormId>(-1);

    std::string_view text_;
    const text::TokenStream& stream_;
    GenderOf gender_of_;
    std::vector<names::Mention>& mentions_;
    std::vector<PersonMention> mentioned_;
    PersonForms forms_;
    std::vector<Person> persons_;  // by the person's form
    std::unordered_map<std::string, UsesByPart> uses_;
    std::unordered_map<std::string, FormId> acronyms_;
    std::unordered_map<std::string, Holder> holders_;  // by the surname
};

}  // namespace

void resolve_persons(std::string_view text, const text::TokenStream& stream, GenderOf gender_of, std::vector<names::Mention>& mentions) {
    Resolver(text, stream, gender_of, mentions).run();
}

}  // namespace dateline::coreference
