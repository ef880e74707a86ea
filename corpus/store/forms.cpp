#include "corpus/store/forms.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "corpus/text/tokenizer.hpp"

namespace dateline::store {

namespace {

constexpr std::size_t longest_stem = 60;  // bytes; keeps the key far below the engine's limit

std::vector<std::string> split(std::string_view joined) {
    const std::vector<std::string_view> forms = text::words_of(joined);
    return {forms.begin(), forms.end()};
}

std::string join(const std::vector<std::string>& forms) {
    std::string joined;
    for (const std::string& form : forms) {
        if (!joined.empty()) joined += ' ';
        joined += form;
    }
    return joined;
}

bool needs_entry(const std::string& stem, const std::vector<std::string>& forms) { return forms.size() > 1 || forms.front() != stem; }

}  // namespace

std::string forms_key(std::string_view language, std::string_view stem) {
    std::string key = "F";
    key.append(language).append(":").append(stem);
    return key;
}

bool has_forms(std::string_view term) {
    if (term.size() < 2 || term.size() > longest_stem) return false;
    return std::none_of(term.begin(), term.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> forms_of(std::string_view term, std::string_view language, text::Stemmer& stemmer, const ReadMetadata& read) {
    std::vector<std::string> forms;
    if (has_forms(term)) {
        const std::string stem(stemmer.stem(term));
        if (!stem.empty() && stem.size() <= longest_stem) {
            forms = split(read(forms_key(language, stem)));
            if (forms.empty()) forms.push_back(stem);
        }
    }
    const auto place = std::lower_bound(forms.begin(), forms.end(), term);
    if (place == forms.end() || *place != term) forms.insert(place, std::string(term));
    return forms;
}

void write_forms(const std::vector<std::string>& vocabulary, std::string_view language, const WriteMetadata& write) {
    text::Stemmer stemmer(language);
    if (!stemmer.known()) return;
    std::vector<std::pair<std::string, const std::string*>> by_stem;
    by_stem.reserve(vocabulary.size());
    for (const std::string& word : vocabulary) {
        if (!has_forms(word)) continue;
        std::string stem(stemmer.stem(word));
        if (!stem.empty() && stem.size() <= longest_stem) by_stem.emplace_back(std::move(stem), &word);
    }
    std::sort(by_stem.begin(), by_stem.end(),
              [](const auto& a, const auto& b) { return std::tie(a.first, *a.second) < std::tie(b.first, *b.second); });
    for (std::size_t i = 0; i < by_stem.size();) {
        std::vector<std::string> forms;
        std::size_t end = i;
        while (end < by_stem.size() && by_stem[end].first == by_stem[i].first) forms.push_back(*by_stem[end++].second);
        if (needs_entry(by_stem[i].first, forms)) write(forms_key(language, by_stem[i].first), join(forms));
        i = end;
    }
}

void add_forms(const std::vector<std::string>& words, std::string_view language, const ReadMetadata& read, const WriteMetadata& write) {
    text::Stemmer stemmer(language);
    if (!stemmer.known()) return;
    for (const std::string& word : words) {
        if (!has_forms(word)) continue;
        const std::string stem(stemmer.stem(word));
        if (stem.empty() || stem.size() > longest_stem) continue;
        // A stem without an entry may still be a word of the index; naming it as a form does no harm where it is not.
        std::vector<std::string> forms = split(read(forms_key(language, stem)));
        if (forms.empty()) {
            if (word == stem) continue;
            forms.push_back(stem);
        }
        const auto place = std::lower_bound(forms.begin(), forms.end(), word);
        if (place != forms.end() && *place == word) continue;
        forms.insert(place, word);
        write(forms_key(language, stem), join(forms));
    }
}

}  // namespace dateline::store
