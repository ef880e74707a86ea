#include "corpus/tagging/coreference.hpp"

#include "corpus/tagging/group_coreference.hpp"

namespace dateline::tagging {

void resolve_names(std::string_view text, const text::TokenStream& stream, std::vector<Mention>& mentions, GenderOf gender_of) {
    resolve_persons(text, stream, gender_of, mentions);
    resolve_groups(text, stream, names::NameKind::org, mentions);
    resolve_groups(text, stream, names::NameKind::place, mentions);
}

}  // namespace dateline::tagging
