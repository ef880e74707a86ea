#include "corpus/coreference/person_forms.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "corpus/coreference/given_name.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::coreference {

namespace {

// A list of thousands of names that begin and end alike is no text that could be understood; looking further would only cost time.
constexpr std::size_t most_looked_at = 32;

using FormsByKey = std::unordered_map<std::string, std::vector<FormId>>;

std::string pair_key(std::string_view first, std::string_view last) {
    std::string key(first);
    key += ' ';
    return key += last;
}

// The first names under which a full name is looked up: itself, what it is short for, and its first letter.
std::vector<std::string_view> first_names(const PersonName& name) {
    const PersonName::Word& first = name.words.front();
    std::vector<std::string_view> names{first.term.substr(0, text::decode_at(first.term, 0).size)};
    if (first.initial) return names;
    names.push_back(first.term);
    const auto longs = long_forms(first.term);
    names.insert(names.end(), longs.begin(), longs.end());
    return names;
}

// The last words of a name, from the one at `first`.
std::string tail_of(const PersonName& name, std::size_t first) {
    std::string tail;
    for (std::size_t i = first; i < name.words.size(); ++i) {
        if (!tail.empty()) tail += ' ';
        tail += name.words[i].term;
    }
    return tail;
}

// Joins forms, the fullest first, so that those which a form may be joined to stand already.
class Joiner {
public:
    explicit Joiner(std::vector<PersonForm>& forms) : forms_(forms) {}

    void run() {
        std::vector<FormId> full;
        for (FormId form = 0; form < forms_.size(); ++form) {
            if (forms_[form].name.is_full()) full.push_back(form);
        }
        std::ranges::stable_sort(full, std::greater{}, [this](FormId form) { return fullness(forms_[form].name); });
        for (const FormId form : full) {
            join(form);
            remember(form);
        }
    }

private:
    void join(FormId form) {
        const PersonName& name = forms_[form].name;
        std::vector<FormId> persons;
        std::vector<FormId> others;  // persons of whom a form contradicts this one: "George Bush Sr." brings no two presidents together
        const auto consider = [&](const FormsByKey& forms, const std::string& key, bool asks) {
            const auto found = forms.find(key);
            if (found == forms.end()) return;
            for (std::size_t i = 0; i < std::min(found->second.size(), most_looked_at); ++i) {
                const FormId other = found->second[i];
                const bool may_be = !asks || compatible(name, forms_[other].name);
                (may_be ? persons : others).push_back(forms_[other].person);
            }
        };
        for (const std::string_view first : first_names(name)) consider(by_pair_, pair_key(first, name.words.back().term), true);
        if (persons.empty() && name.words.size() > 1) consider(by_tail_, tail_of(name, 0), false);
        std::erase_if(persons, [&](FormId person) { return std::ranges::find(others, person) != others.end(); });
        const bool one = !persons.empty() && std::ranges::all_of(persons, [&](FormId person) { return person == persons.front(); });
        forms_[form].person = one ? persons.front() : form;
    }

    void remember(FormId form) {
        const PersonName& name = forms_[form].name;
        for (const std::string_view first : first_names(name)) {
            for (std::size_t i = 1; i < name.words.size(); ++i) by_pair_[pair_key(first, name.words[i].term)].push_back(form);
        }
        for (std::size_t i = 1; i + 1 < name.words.size(); ++i) {
            if (!name.words[i].joined) by_tail_[tail_of(name, i)].push_back(form);
        }
    }

    std::vector<PersonForm>& forms_;
    FormsByKey by_pair_;  // first and any later word
    FormsByKey by_tail_;  // two or more last words
};

}  // namespace

FormId PersonForms::add(const text::TokenStream& stream, TokenRange range, PersonName name) {
    const auto next = static_cast<FormId>(forms_.size());
    const auto [found, is_new] = by_key_.try_emplace(name.key(), next);
    if (is_new) forms_.push_back({std::move(name), {}, next});
    forms_[found->second].shown.offer(stream, names::NameKind::person, range);
    return found->second;
}

void PersonForms::join() { Joiner(forms_).run(); }

}  // namespace dateline::coreference
