// dateline-index as a function.
#pragma once

#include <string>
#include <vector>

namespace dateline::indexer {

// Runs one command line (without the program's name): results on standard output, everything else on standard error. Returns the exit
// status: 0 done, 1 nothing found (an empty folder, an unknown id), 2 an error or inputs that failed, 130 interrupted.
int run(const std::vector<std::string>& arguments);

}  // namespace dateline::indexer
