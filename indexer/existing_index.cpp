#include "indexer/existing_index.hpp"

#include <xapian.h>

#include "corpus/schema/field.hpp"
#include "corpus/store/metadata.hpp"
#include "corpus/terms/slots.hpp"

namespace dateline::indexer {

std::optional<Existing> ExistingIndex::find(const std::string& id) {
    if (!reader_) return std::nullopt;
    const std::optional<Xapian::docid> docid = reader_->find_id(id);
    if (!docid) return std::nullopt;
    const Xapian::Document document = reader_->database().get_document(*docid, Xapian::DOC_ASSUME_VALID);
    return Existing{*docid, terms::unpack_number(document.get_value(schema::slot(schema::Field::state)))};
}

const publication::GroupFacts& ExistingIndex::group_facts(const std::string& group) {
    const auto [known, is_new] = known_groups_.try_emplace(group);
    if (is_new && reader_) {
        // What cannot be read teaches nothing.
        if (auto facts = publication::GroupFacts::decode(reader_->database().get_metadata(store::group_facts_key(group)))) {
            known->second = std::move(*facts);
        }
    }
    return known->second;
}

}  // namespace dateline::indexer
