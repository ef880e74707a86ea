#include "searcher/program.hpp"

#include <algorithm>

#include "searcher/batch.hpp"
#include "searcher/flags.hpp"
#include "searcher/render/text.hpp"

namespace dateline::searcher {
namespace {

using base::Error;
using base::Result;

constexpr int found = 0;
constexpr int nothing_found = 1;
constexpr int failed = 2;

constexpr std::string_view relaxed_note = "no article has all the words: showing partial matches";

// What is told beside the results: the program's name, the message, and on the next line the hint.
std::string told(const Error& error) {
    std::string lines = "dateline-search: " + output::clean_line(error.message) + '\n';
    if (!error.hint.empty()) lines += "  " + output::clean_line(error.hint) + '\n';
    return lines;
}

// "also searched: zelenskyy, zelenskiy (=zelensky or --exact: this spelling only)"; of several words each with what stands for it.
std::string also_searched(const std::vector<NameExpansion>& expansions) {
    const bool one_word =
        std::all_of(expansions.begin(), expansions.end(), [&](const auto& other) { return other.word == expansions[0].word; });
    std::string line;
    for (const NameExpansion& expansion : expansions) {
        for (const std::string& other : expansion.others) {
            line += line.empty() ? "also searched: " : ", ";
            line += other.find(' ') == std::string::npos ? other : '"' + other + '"';
        }
        if (!one_word) line += " for " + expansion.word;
    }
    return line + " (=" + (one_word ? expansions[0].word : "word") + " or --exact: this spelling only)";
}

// One run over one open index.
class Session {
public:
    Session(const Command& command, const Console& console, const Engine& engine)
        : command_(command), console_(console), engine_(engine), out_(console.out) {
        page_.terminal = console.describe_out(command.color);
        page_.fields = command.fields;
        page_.header = command.header;
        page_.query_id = command.query_id;
        page_.batch = command.action == Action::batch;
        page_.names = command.request.names || command.action == Action::explain_name;
    }

    int run() {
        if (command_.renderer->begin != nullptr) command_.renderer->begin(out_, page_);
        const int status = run_action();
        out_.flush();
        pager_.reset();
        return ended(status);
    }

private:
    // A closed pipe turns every status into a quiet success.
    int ended(int status) {
        if (out_.state() == Written::closed) return found;
        if (out_.state() == Written::all) return status;
        console_.err("dateline-search: the results could not be written\n");
        return failed;
    }

    // Late: until there is something to read, an interrupt must reach the search and not a pager.
    void start_paging() {
        const bool wanted = command_.renderer->paged && command_.pager && page_.terminal.is_terminal && console_.start_pager != nullptr;
        if (wanted && !pager_) pager_ = console_.start_pager();
    }

    int run_action() {
        switch (command_.action) {
            case Action::batch: return run_batch();
            case Action::show: return show_all();
            case Action::explain_name: return explain_name();
            default: return run_one();
        }
    }

    int explain_name() {
        const Result<NameList> names = engine_.explain_name(command_.explain_name, command_.request.limit);
        if (!names) return report(names.error());
        start_paging();
        command_.renderer->names_written(out_, *names, page_);
        return found;
    }

    int run_one() {
        const Result<std::uint64_t> total = answer(command_.query);
        if (!total) return report(total.error());
        return *total == 0 ? nothing_found : found;
    }

    int run_batch() {
        auto file = BatchFile::open(command_.batch, console_.in);
        if (!file) return report(file.error());
        bool any_found = false;
        bool any_failed = false;
        while (const auto query = file->next()) {
            page_.query_id = query->id;
            const Result<std::uint64_t> total = answer(query->query);
            if (total) {
                any_found = any_found || *total != 0;
            } else {
                any_failed = true;
                report_in_batch(*query, total.error());
            }
            out_.flush();
            if (out_.state() != Written::all) break;
        }
        return any_failed ? failed : any_found ? found : nothing_found;
    }

    int show_all() {
        const Result<Asked> asked = make_request(command_, command_.query);
        if (!asked) return report(asked.error());
        int status = found;
        for (const std::string& id : command_.show) {
            const Result<Hit> article = engine_.show(id, asked->request.tree);
            if (article) {
                start_paging();
                command_.renderer->article(out_, *article, page_);
            } else {
                status = std::max(status, report(article.error()));
            }
        }
        return status;
    }

    // Writes the results of one query and returns how many articles, or with --names how many entities, there are.
    Result<std::uint64_t> answer(const std::string& query) {
        Result<Asked> asked = make_request(command_, query);
        if (!asked) return base::fail(asked.error());
        Result<Results> results = engine_.search(asked->request);
        if (!results) return base::fail(results.error());
        add_notes(*results, std::move(asked->notes));
        tell(*results);
        start_paging();
        command_.renderer->results(out_, *results, page_);
        return results->names ? results->names->total : results->summary.total;
    }

    static void add_notes(Results& results, std::vector<std::string> reading) {
        results.notes.insert(results.notes.begin(), std::make_move_iterator(reading.begin()), std::make_move_iterator(reading.end()));
        if (results.summary.relaxed) results.notes.emplace_back(relaxed_note);
    }

    void tell(const Results& results) {
        for (const std::string& note : results.notes) console_.err("dateline-search: " + output::clean_line(note) + '\n');
        if (!results.summary.names_expanded.empty())
            console_.err("dateline-search: " + output::clean_line(also_searched(results.summary.names_expanded)) + '\n');
        if (command_.renderer->explains) return;
        if (!results.facets.empty() || results.timeline) {
            console_.err("dateline-search: counts are written by the formats text, json and ndjson, not by " +
                         std::string(command_.renderer->name) + '\n');
        }
        if (results.explanation) console_.err(render::explanation_text(results, {}));
    }

    int report(const Error& error) {
        console_.err(told(error));
        if (command_.renderer->error != nullptr) command_.renderer->error(out_, error, page_);
        return base::exit_status(error.kind);
    }

    void report_in_batch(const BatchQuery& query, Error error) {
        error.message = (command_.batch == "-" ? "stdin" : command_.batch) + ":" + std::to_string(query.line) + ": " + error.message;
        report(error);
    }

    const Command& command_;
    const Console& console_;
    const Engine& engine_;
    OutputStream out_;
    render::Page page_;
    std::shared_ptr<void> pager_;
};

// An error from before there was anything to render with: in the format that was asked for, if that much could be read.
int refuse(const Error& error, const std::string& format, const Console& console) {
    console.err(told(error));
    const render::Renderer* renderer = render::find_renderer(format);
    if (renderer != nullptr && renderer->error != nullptr) {
        OutputStream out(console.out);
        renderer->error(out, error, {});
        out.flush();
    }
    return base::exit_status(error.kind);
}

int print(const std::string& page, const Console& console) {
    OutputStream out(console.out);
    out.add(page);
    out.flush();
    return found;
}

std::string help(output::HelpLength length, const Console& console) {
    return output::help_text(program_help(), length, console.describe_out(output::ColorChoice::automatic));
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment, const Console& console, const OpenIndex& open) {
    const std::string format = format_typed(arguments);
    const auto typed = read_typed_options(arguments);
    if (!typed) return refuse(typed.error(), format, console);
    const auto command = understand(*typed, environment);
    if (!command) return refuse(command.error(), format, console);

    switch (command->action) {
        case Action::brief_help: return print(help(output::HelpLength::brief, console), console);
        case Action::full_help: return print(help(output::HelpLength::full, console), console);
        case Action::version: return print("dateline-search " DATELINE_VERSION "\n", console);
        case Action::list_fields: return print(render::hit_fields_help(), console);
        default: break;
    }
    const auto engine = open(command->index);
    if (!engine) return refuse(engine.error(), format, console);
    return Session(*command, console, *engine).run();
}

}  // namespace dateline::searcher
