#include "corpus/base/error.hpp"

namespace dateline::base {

int exit_status(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::not_found: return 1;
        case ErrorKind::interrupted: return 130;
        default: return 2;
    }
}

std::string_view kind_name(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::usage: return "usage";
        case ErrorKind::input: return "input";
        case ErrorKind::io: return "io";
        case ErrorKind::index_missing: return "index-missing";
        case ErrorKind::not_an_index: return "not-an-index";
        case ErrorKind::index_newer: return "index-newer";
        case ErrorKind::index_damaged: return "index-damaged";
        case ErrorKind::index_locked: return "index-locked";
        case ErrorKind::index_changed: return "index-changed";
        case ErrorKind::not_found: return "not-found";
        case ErrorKind::interrupted: return "interrupted";
        case ErrorKind::internal: return "internal";
    }
    return "internal";
}

}  // namespace dateline::base
