// A value or the reason why there is none.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "corpus/base/error.hpp"

namespace dateline::base {

// Result<T> holds a T or an Error. Test it like a pointer, read it with * and ->, ask .error() when it is empty.
template <class T>
using Result = tl::expected<T, Error>;

// `return fail(ErrorKind::usage, "…", "…");` in a function that returns a Result.
inline tl::unexpected<Error> fail(ErrorKind kind, std::string message, std::string hint = {}) {
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(hint)});
}

// Hands an error on: `if (!opened) return fail(opened.error());`
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace dateline::base
