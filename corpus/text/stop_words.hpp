// Words of grammar: they name nobody and nothing.
#pragma once

#include <string_view>

namespace dateline::text {

// Is this folded word an article, pronoun, preposition, conjunction, auxiliary ... of English or another large language of Europe?
bool is_stop_word(std::string_view folded);

}  // namespace dateline::text
