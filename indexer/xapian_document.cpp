#include "indexer/xapian_document.hpp"

#include <string>

namespace dateline::indexer {

namespace {

// One string for all terms of a document: its memory is used again for each.
class TermBuffer {
public:
    explicit TermBuffer(schema::Field field) : prefix_size_(schema::prefix(field).size()), term_(schema::prefix(field)) {}

    const std::string& operator()(const IndexDocument& document, const Posting& posting) {
        term_.resize(prefix_size_);
        term_.append(document.words, posting.begin, posting.size);
        return term_;
    }

private:
    std::size_t prefix_size_;
    std::string term_;
};

}  // namespace

Xapian::Document to_xapian(const IndexDocument& document) {
    Xapian::Document result;
    result.set_data(document.record);
    TermBuffer word(schema::Field::text);
    TermBuffer title_word(schema::Field::title);
    TermBuffer author_word(schema::Field::author);
    for (const Posting& posting : document.title) {
        result.add_posting(word(document, posting), posting.position, title_weight);
        result.add_posting(title_word(document, posting), posting.position, 0);
    }
    for (const Posting& posting : document.found_title) result.add_posting(title_word(document, posting), posting.position, 0);
    for (const Posting& posting : document.text) result.add_posting(word(document, posting), posting.position);
    for (const Posting& posting : document.authors) result.add_posting(author_word(document, posting), posting.position, 0);
    for (const auto& [term, position] : document.places_of_names) result.add_posting(term, position, 0);
    for (const std::string& term : document.terms) result.add_boolean_term(term);
    for (const SlotValue& value : document.values) result.add_value(value.slot, value.value);
    return result;
}

}  // namespace dateline::indexer
