#include "corpus/store/called_sources.hpp"

#include <algorithm>
#include <set>

#include "corpus/schema/field.hpp"
#include "corpus/terms/term.hpp"
#include "corpus/text/tokenizer.hpp"

namespace dateline::store {

using schema::Field;

namespace {

std::set<std::string_view> word_set(std::string_view folded) {
    const std::vector<std::string_view> words = text::words_of(folded);
    return {words.begin(), words.end()};
}

}  // namespace

std::vector<std::string> sources_called(const std::string& typed, IndexReader& index) {
    const std::string wanted = index.tokenizer().fold(typed);
    const std::string exact = terms::make_term(Field::source, wanted);
    const Xapian::Database& database = index.database();
    if (database.term_exists(exact)) return {exact};
    const std::set<std::string_view> wanted_words = word_set(wanted);
    const std::string prefix(schema::prefix(Field::source));
    std::vector<std::string> found;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
        const std::string value = (*term).substr(prefix.size());
        const bool other_prefix = !value.empty() && value.front() >= 'A' && value.front() <= 'Z';  // XSEC is not XS
        const std::set<std::string_view> words = word_set(value);
        if (!other_prefix && std::includes(words.begin(), words.end(), wanted_words.begin(), wanted_words.end())) found.push_back(*term);
    }
    return found.empty() ? std::vector{exact} : found;
}

}  // namespace dateline::store
