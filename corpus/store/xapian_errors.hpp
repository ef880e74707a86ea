// The one door where the engine's exceptions become errors.
#pragma once

#include <xapian.h>

#include <string>
#include <type_traits>
#include <utility>

#include "corpus/base/result.hpp"

namespace dateline::store {

// The error that an engine exception means. `where` names the index for the message.
base::Error error_of(const Xapian::Error& exception, const std::string& where);

namespace detail {
template <class T>
struct IsResult : std::false_type {};
template <class T>
struct IsResult<base::Result<T>> : std::true_type {};
}  // namespace detail

// Runs `work` and hands its value on as a Result (a Result stays one); an engine exception becomes its error.
template <class Work>
auto guarded(const std::string& where, Work&& work) {
    using Value = std::invoke_result_t<Work>;
    if constexpr (detail::IsResult<Value>::value) {
        try {
            return std::forward<Work>(work)();
        } catch (const Xapian::Error& exception) {
            return Value(base::fail(error_of(exception, where)));
        }
    } else {
        using Outcome = base::Result<Value>;
        try {
            if constexpr (std::is_void_v<Value>) {
                std::forward<Work>(work)();
                return Outcome();
            } else {
                return Outcome(std::forward<Work>(work)());
            }
        } catch (const Xapian::Error& exception) {
            return Outcome(base::fail(error_of(exception, where)));
        }
    }
}

}  // namespace dateline::store
