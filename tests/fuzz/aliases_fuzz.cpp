// A user's alias file, and keys of names.
#include "corpus/names/user_aliases.hpp"
#include "corpus/text/tokenizer.hpp"
#include "fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static text::Tokenizer tokenizer;
    const auto aliases = names::read_user_aliases(fuzz::bytes_of(data, size));
    if (!aliases) return 0;
    for (const auto* rows : {&aliases->same, &aliases->apart}) {
        for (const names::UserAliases::Row& row : *rows) {
            fuzz::promise(row.spellings.size() >= 2, "a row has two spellings");
            for (const std::string& spelling : row.spellings) (void)names::name_key(spelling, tokenizer);
        }
    }
    return 0;
}
