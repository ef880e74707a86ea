// What can go wrong, as a value.
//
// Library code returns errors (result.hpp) and never prints or exits; the two programs print `message`, then `hint`, and end with
// exit_status(kind). Exceptions of the search engine become errors at one door, corpus/store/xapian_errors.hpp.
#pragma once

#include <string>
#include <string_view>

namespace dateline::base {

enum class ErrorKind {
    usage,          // what was typed makes no sense: an option, a date, a format
    input,          // an input file or record cannot be read as what it claims to be
    io,             // the operating system refused: missing, forbidden, full
    index_missing,  // there is no index at this place
    not_an_index,   // there is something else at this place
    index_newer,    // written by a later version of Dateline
    index_damaged,  // the files of the index do not agree with each other
    index_locked,   // another process is writing
    index_changed,  // the index was changed under a reader: open again and start over
    not_found,      // the thing asked for (an id) is not in the index
    interrupted,    // the user asked to stop
    internal,       // a mistake of ours
};

struct Error {
    ErrorKind kind = ErrorKind::internal;
    std::string message;  // one line, no full stop, names the file or word that is wrong
    std::string hint;     // what to do about it; may be empty

    bool operator==(const Error&) const = default;
};

// The status a program ends with: 1 for not_found, 130 for interrupted, 2 for every other kind.
int exit_status(ErrorKind kind);

// A short lower-case name, for the "error" object of JSON output: "usage", "index-locked" ...
std::string_view kind_name(ErrorKind kind);

}  // namespace dateline::base
