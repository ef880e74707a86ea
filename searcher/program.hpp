// The program without its process: arguments in, bytes out, an exit status. Tests give it an index in memory and read what it says.
#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/result.hpp"
#include "corpus/output/terminal.hpp"
#include "corpus/query/tree.hpp"
#include "searcher/command_line.hpp"
#include "searcher/output_stream.hpp"
#include "searcher/request.hpp"
#include "searcher/results.hpp"

namespace dateline::searcher {

// What answers: an open index, or a test.
struct Engine {
    std::function<base::Result<Results>(const Request& request)> search;
    std::function<base::Result<Hit>(const std::string& id, const query::Node& marked)> show;  // `marked`: the words to mark, or Everything
    std::function<base::Result<NameList>(const std::string& name, std::size_t most)> explain_name = nullptr;
};
using OpenIndex = std::function<base::Result<Engine>(const std::string& directory)>;

// What the program talks to. Everything is called from one thread.
struct Console {
    OutputStream::Write out;
    std::function<void(std::string_view)> err;
    std::FILE* in = nullptr;                                                   // for --batch -
    std::function<output::Terminal(output::ColorChoice choice)> describe_out;  // what `out` is
    std::function<std::shared_ptr<void>()> start_pager;                        // `out` goes through it while the pointer lives; may be null
};

// Exit status: 0 found (a batch: any found and none failed), 1 nothing found, 2 an error. A reader of `out` that goes away is no error.
int run(const std::vector<std::string>& arguments, const Environment& environment, const Console& console, const OpenIndex& open);

}  // namespace dateline::searcher
