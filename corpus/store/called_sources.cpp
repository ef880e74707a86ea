#include "corpus/store/called_sources.hpp"

#include <algorithm>
#include <set>

#include "corpus/schema/field.hpp"
#include "corpus/terms/term.hpp"

namespace dateline::store {

using schema::Field;

namespace {

std::set<std::string> words_of(const std::string& folded) {
    std::set<std::string> words;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t blank = std::min(folded.find(' ', begin), folded.size());
        words.insert(folded.substr(begin, blank - begin));
        begin = blank + 1;
    }
    return words;
}

}  // namespace

std::vector<std::string> sources_called(const std::string& typed, IndexReader& index) {
    const std::string wanted = index.tokenizer().fold(typed);
    const std::string exact = terms::make_term(Field::source, wanted);
    const Xapian::Database& database = index.database();
    if (database.term_exists(exact)) return {exact};
    const std::set<std::string> wanted_words = words_of(wanted);
    const std::string prefix(schema::prefix(Field::source));
    std::vector<std::string> found;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
        const std::string value = (*term).substr(prefix.size());
        const bool other_prefix = !value.empty() && value.front() >= 'A' && value.front() <= 'Z';  // XSEC is not XS
        const std::set<std::string> words = words_of(value);
        if (!other_prefix && std::includes(words.begin(), words.end(), wanted_words.begin(), wanted_words.end())) found.push_back(*term);
    }
    return found.empty() ? std::vector{exact} : found;
}

}  // namespace dateline::store
