// Long output on a terminal goes through a pager.
#pragma once

#include <memory>
#include <string>

namespace dateline::searcher {

// The pager's command: $DATELINE_PAGER, else $PAGER, else "less -FRX"; empty when it is set to nothing or "cat", or is not installed.
std::string pager_command();

// Starts the command (by the shell) and puts it behind standard output, until the pointer goes: then standard output is closed and the
// pager waited for. Null where it could not be started. While it runs an interrupt belongs to the pager.
std::shared_ptr<void> start_pager(const std::string& command);

}  // namespace dateline::searcher
