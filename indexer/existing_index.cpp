#include "indexer/existing_index.hpp"

#include <xapian.h>

#include "corpus/article/article_id.hpp"
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
        if (auto facts = publication::GroupFacts::decode(reader_->database().get_metadata(stored_group_key(group)))) {
            known->second = std::move(*facts);
        }
    }
    return known->second;
}

std::string stored_group_key(const std::string& group) {
    // "folder\nPATH" or "file\nPATH\nOUTLET" (publication::group_of).
    const std::size_t path = group.find('\n') + 1;
    const std::size_t outlet = group.find('\n', path);
    std::string name = group.substr(0, path) + article::absolute_path(group.substr(path, outlet - path));
    if (outlet != std::string::npos) name += group.substr(outlet);
    return store::group_facts_key(name);
}

}  // namespace dateline::indexer
