#include "corpus/coreference/resolve_names.hpp"

#include "corpus/coreference/group_coreference.hpp"

namespace dateline::coreference {

void resolve_names(std::string_view text, const text::TokenStream& stream, std::vector<names::Mention>& mentions, GenderOf gender_of) {
    resolve_persons(text, stream, gender_of, mentions);
    resolve_groups(text, stream, names::NameKind::org, mentions);
    resolve_groups(text, stream, names::NameKind::place, mentions);
}

}  // namespace dateline::coreference
