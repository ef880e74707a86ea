#include "corpus/linking/person_name.hpp"

#include <algorithm>
#include <span>

#include "corpus/linking/romanization.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::linking {

namespace {

constexpr std::size_t most_words = 8;

bool is_small(char letter) { return letter >= 'a' && letter <= 'z'; }
bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

// Whether the written form has these letters as capitals with nothing but dots and blanks between them.
bool has_as_capitals(std::string_view shown, std::string_view letters) {
    for (std::size_t at = 0; at < shown.size(); ++at) {
        std::size_t i = at;
        std::size_t matched = 0;
        while (i < shown.size() && matched < letters.size()) {
            if (is_capital(shown[i]) && shown[i] - 'A' + 'a' == letters[matched]) {
                ++matched;
            } else if (matched == 0 || (shown[i] != '.' && shown[i] != ' ')) {
                break;
            }
            ++i;
        }
        if (matched == letters.size() && (i == shown.size() || (!is_small(shown[i]) && !is_capital(shown[i])))) return true;
    }
    return false;
}

// "jd" of "J. D. Vance", not "ed" of "Ed Davey". REQUIRES that it is not the last word.
bool is_initials(std::string_view word, std::string_view shown) {
    if (word.size() == 1) return is_small(word[0]);
    if (word.size() > 4 || !std::ranges::all_of(word, is_small)) return false;
    if (std::ranges::any_of(shown, is_small) && std::ranges::any_of(shown, is_capital)) return has_as_capitals(shown, word);
    return word.size() <= 3 && word.find_first_of("aeiouy") == std::string_view::npos && !is_leading_family_name(word);
}

// "Al-Assad": the hyphen tells the article from Al Gore.
bool begins_with_hyphen(std::string_view shown, std::string_view word) {
    return shown.size() > word.size() && shown[word.size()] == '-' &&
           std::ranges::equal(shown.substr(0, word.size()), word, [](char a, char b) { return (is_capital(a) ? a - 'A' + 'a' : a) == b; });
}

class Parser {
public:
    Parser(std::string_view key, std::string_view shown) : shown_(shown), words_(text::words_of(key)) {}

    PersonName parse() {
        if (words_.empty() || words_.size() > most_words) return {};
        take_suffix();
        take_title();
        if (!take_east_asian()) take_usual();
        for (std::size_t i = name_.rank ? 1 : 0; i < name_.given.size(); ++i)
            name_.traditions |= traditions_of_given_name(name_.given[i].word);
        name_.traditions |= traditions_of_family_name(name_.last);
        name_.traditions |= static_cast<std::uint8_t>(Tradition::latin);
        return std::move(name_);
    }

private:
    void take_suffix() {
        if (words_.size() < 2) return;
        name_.suffix = suffix_number(words_.back());
        if (name_.suffix != 0) words_.pop_back();
    }

    void take_title() {
        while (words_.size() > 1 && title_kind(words_.front()) != Title::none) {
            // "Queen Elizabeth II" is called Elizabeth II as well; "King Hussein" and "Mrs. Clinton" without their titles are nobody.
            const bool king = name_.suffix > 1 && name_.suffix < junior;
            if (words_.size() < 3 && !king) {
                name_.rank = true;
                return;
            }
            name_.title_left_out = true;
            words_.erase(words_.begin());
        }
    }

    bool take_east_asian() {
        if (name_.rank || words_.size() < 2 || words_.size() > 3) return false;
        const auto is_given = [](std::string_view word) {
            return is_east_asian_given_name(word) && !is_common_given_name(word) &&
                   (!is_common_family_name(word) || is_leading_family_name(word));
        };
        const std::span<const std::string_view> words(words_);
        const bool turned = is_leading_family_name(words.front()) && std::ranges::all_of(words.subspan(1), is_given);
        const bool usual = is_leading_family_name(words.back()) && std::ranges::all_of(words.first(words.size() - 1), is_given);
        if (!turned && !usual) return false;
        std::string given;
        for (const std::string_view word : turned ? words.subspan(1) : words.first(words.size() - 1)) given += word;
        if (!is_east_asian_given_name(given) && words.size() == 2) return false;
        name_.family = name_.last = turned ? words.front() : words.back();
        name_.given.push_back({std::move(given), false});
        name_.east_asian = true;
        name_.turned = turned;
        return true;
    }

    void take_usual() {
        std::size_t family = words_.size() - 1;
        if (family > 0 && is_servant_of(words_[family - 1])) --family;
        if (family > 1 && is_servant_of(words_[family - 2]) && is_particle(family - 1)) family -= 2;
        while (family > 0 && is_particle(family - 1)) --family;
        take_given(family);
        take_family(family);
    }

    // At the beginning stands a first name, unless it can be no other: Van Morrison, but von der Leyen.
    bool is_particle(std::size_t i) const {
        const std::string_view word = words_[i];
        const bool any = is_loose_particle(word) || is_fast_particle(word) || is_son_of(word) || is_article_before(word, words_[i + 1]);
        if (!any || i > 0) return any && !has_as_initial(word);
        if (word == "von" || word == "bin" || word == "ibn" || begins_with_hyphen(shown_, word)) return true;
        if (word == "van") return words_.size() > 2 && is_loose_particle(words_[1]);
        return is_fast_particle(word) && !is_leading_family_name(word);
    }

    // "John D. A. Smith": the initials "da".
    bool has_as_initial(std::string_view word) const { return word.size() == 2 && shown_ != word && is_initials_in_dots(word); }
    bool is_initials_in_dots(std::string_view word) const {
        for (std::size_t at = 0; at + 1 < shown_.size(); ++at) {
            if (is_capital(shown_[at]) && shown_[at] - 'A' + 'a' == word[0] && shown_[at + 1] == '.') return true;
        }
        return false;
    }

    void take_given(std::size_t end) {
        std::string servant;
        for (std::size_t i = 0; i < end; ++i) {
            const std::string_view word = words_[i];
            if (is_servant_of(word)) {
                servant = "abdul";
            } else if (i > 0 && i + 1 < words_.size() && is_particle(i)) {
                continue;
            } else if (servant.empty() && !(i == 0 && name_.rank) && is_initials(word, shown_)) {
                for (const char letter : word) name_.given.push_back({std::string(1, letter), true});
            } else {
                name_.given.push_back({servant.append(word), false});
                servant.clear();
            }
        }
        if (!servant.empty()) name_.given.push_back({servant, false});
    }

    void take_family(std::size_t begin) {
        for (std::size_t i = begin; i + 1 < words_.size(); ++i) {
            const std::string_view word = words_[i];
            if (is_servant_of(word)) {
                name_.family += "abdul";
            } else if (is_son_of(word)) {
                name_.family += "bin ";
                name_.traditions |= static_cast<std::uint8_t>(Tradition::arabic);
            } else if (is_loose_particle(word) || is_article_before(word, words_[i + 1])) {
                name_.particle = word;
                if (word == "al" || word == "el" || word == "ul" || !is_loose_particle(word))
                    name_.traditions |= static_cast<std::uint8_t>(Tradition::arabic);
            } else {
                name_.family.append(word).append(" ");
                name_.fast_particle = true;
            }
        }
        name_.last = words_.back();
        name_.family += name_.last;
    }

    std::string_view shown_;
    std::vector<std::string_view> words_;
    PersonName name_;
};

}  // namespace

std::size_t PersonName::fullness() const {
    std::size_t letters = family.size();
    for (const Given& name : given) letters += name.word.size();
    return letters;
}

PersonName take_apart(std::string_view key, std::string_view shown) { return Parser(key, shown).parse(); }

}  // namespace dateline::linking
