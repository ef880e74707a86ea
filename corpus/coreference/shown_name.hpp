// Which of several ways to write one name is shown.
#pragma once

#include <string>
#include <string_view>

#include "corpus/coreference/written_name.hpp"

namespace dateline::coreference {

// The best of the ones it was given; earlier ones win.
class ShownName {
public:
    // A name in small letters before one in capitals; then of persons the one with more words ("al-Assad" before "Assad"), of others the one
    // without "The".
    void offer(const text::TokenStream& stream, names::NameKind kind, TokenRange range);

    // As written; a person or place that stands in capitals alone gets small letters, but not where it may be an acronym ("UAE").
    std::string text(std::string_view text, const text::TokenStream& stream) const;

    const TokenRange& range() const { return range_; }

private:
    TokenRange range_{0, 0};
    names::NameKind kind_ = names::NameKind::person;
    bool capitals_ = true;
    int words_ = -1;
};

}  // namespace dateline::coreference
