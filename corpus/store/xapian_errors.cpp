#include "corpus/store/xapian_errors.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::store {

namespace {

using base::ErrorKind;

struct Meaning {
    std::string_view type;  // as Xapian::Error::get_type() names it; the class itself has no virtual function to ask
    ErrorKind kind;
    std::string_view message;
    std::string_view hint;
};

constexpr std::array meanings{
    Meaning{"DatabaseModifiedError", ErrorKind::index_changed, "the index changed while it was read", "try again"},
    Meaning{"DatabaseLockError", ErrorKind::index_locked, "another process is writing to this index",
            "wait until it has finished, or use --wait"},
    Meaning{"DatabaseVersionError", ErrorKind::index_newer, "written by another version of the engine", "build the index anew"},
    Meaning{"DatabaseCorruptError", ErrorKind::index_damaged, "damaged", "build the index anew"},
    // A generation that was replaced while it was being opened looks like a missing one: worth a second look.
    Meaning{"DatabaseOpeningError", ErrorKind::index_changed, "cannot be opened", "see dateline-index check"},
    Meaning{"DatabaseNotFoundError", ErrorKind::index_changed, "cannot be opened", "see dateline-index check"},
    Meaning{"DatabaseCreateError", ErrorKind::io, "cannot be written", ""},
    Meaning{"DatabaseError", ErrorKind::index_damaged, "cannot be read or written", "is the disk full? else see dateline-index check"},
};

}  // namespace

base::Error error_of(const Xapian::Error& exception, const std::string& where) {
    const auto* meaning =
        std::find_if(meanings.begin(), meanings.end(), [&](const Meaning& row) { return row.type == exception.get_type(); });
    if (meaning == meanings.end()) return {ErrorKind::internal, where + ": " + exception.get_type() + ": " + exception.get_msg(), ""};
    return {meaning->kind, where + ": " + std::string(meaning->message) + " (" + exception.get_msg() + ")", std::string(meaning->hint)};
}

}  // namespace dateline::store
