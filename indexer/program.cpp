#include "indexer/program.hpp"

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <string_view>

#include "corpus/encoding/charset_choice.hpp"
#include "corpus/output/flag_table.hpp"
#include "corpus/output/terminal.hpp"
#include "indexer/command_line.hpp"
#include "indexer/console.hpp"
#include "indexer/explain.hpp"
#include "indexer/flags.hpp"
#include "indexer/group_survey.hpp"
#include "indexer/maintenance.hpp"

#ifndef DATELINE_VERSION
#define DATELINE_VERSION "unknown"
#endif

namespace dateline::indexer {

using base::ErrorKind;

namespace {

constexpr int found = 0;
constexpr int nothing_found = 1;
constexpr int failed = 2;

// Set by the first Ctrl-C; a second one ends the process at once.
std::atomic<bool> interrupted = false;

void on_interrupt(int /*signal*/) {
    interrupted = true;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

// False when nobody reads any more (`| head`) or the disk is full.
bool print(std::string_view text) { return std::fwrite(text.data(), 1, text.size(), stdout) == text.size(); }

int tell(const base::Error& error) {
    print_error(error);
    return base::exit_status(error.kind);
}

int execute(const AddCommand& command) {
    Console console(!command.quiet && isatty(STDERR_FILENO) != 0);
    const base::Result<AddCounts> counts = add(command.options, console, interrupted);
    console.tell_counted();
    if (!counts) return tell(counts.error());
    for (const std::string& remark : counts->remarks) print_error({ErrorKind::input, remark, ""});
    if (counts->read == 0 && counts->problems == 0) {
        print_error({ErrorKind::not_found, "no articles found in what was given",
                     "folders are searched for texts, pages, feeds, mails, JSON, tables, WARC files, and archives of them"});
        return nothing_found;
    }
    if (!command.quiet) std::fprintf(stderr, "%s\n", report_line(*counts).c_str());
    return counts->problems > 0 ? failed : found;
}

// Prints articles as they come, on one thread.
class ExplainSink : public input::RecordSink {
public:
    ExplainSink(const ExplainCommand& command, const GroupSurvey& survey)
        : command_(command),
          survey_(survey),
          reader_(explaining(command.options.articles)),
          analyser_(command.options.analysis),
          console_(false) {
        const output::Terminal terminal = output::describe_terminal(STDOUT_FILENO, output::ColorChoice::never);
        if (terminal.is_terminal) width_ = terminal.width;
    }

    bool take(input::RecordBatch batch) override {
        for (const input::RawRecord& record : batch.records) {
            base::Result<reading::ReadArticle> read = reader_.read(record);
            if (!read && read.error().kind == ErrorKind::not_found) continue;
            if (!read) {
                report({record.location, read.error()});
                continue;
            }
            reading::date_in_group(facts_for(survey_, read->article), *read);
            for (const std::string& warning : read->warnings) console_.warning(read->article.location, warning);
            if (read->text_replaced()) ++problems_;
            ++articles_;
            const analysis::AnalysedArticle analysed = analyser_.analyse(std::move(read->article));
            if (!print(command_.ndjson ? explain_ndjson(analysed, *read) : explain_text(analysed, *read, width_))) return false;
        }
        return !interrupted;
    }

    bool report(input::Problem problem) override {
        ++problems_;
        console_.problem(problem);
        return !interrupted;
    }

    bool wants_more() const override { return !interrupted; }
    void note(const article::Location& location, const std::string& message) override {
        if (message.ends_with(encoding::replaced_note)) ++problems_;
        console_.warning(location, message);
    }

    void finish() { console_.tell_counted(); }

    int status() const {
        if (interrupted) return base::exit_status(ErrorKind::interrupted);
        if (problems_ > 0) return failed;
        return articles_ > 0 ? found : nothing_found;
    }

    // What the run as a whole has to say.
    void tell_remarks() const {
        for (const std::string& remark : reading::describe_absent(command_.options.articles.overrides, reader_.found_overrides())) {
            print_error({ErrorKind::input, remark, ""});
        }
    }

private:
    static reading::ArticleOptions explaining(reading::ArticleOptions options) {
        options.explain = true;
        return options;
    }

    const ExplainCommand& command_;
    const GroupSurvey& survey_;
    reading::ArticleReader reader_;
    analysis::Analyser analyser_;
    Console console_;
    std::uint64_t articles_ = 0;
    std::uint64_t problems_ = 0;
    int width_ = 0;  // of the terminal; 0 where there is none
};

// Read twice: the day of an article may be told by what the others of its folder show.
int execute(const ExplainCommand& command) {
    constexpr std::size_t surveyed_records = 50'000;
    const GroupSurvey survey =
        survey_groups(command.options.paths, command.options.reading, command.options.articles, surveyed_records, interrupted);
    ExplainSink sink(command, survey);
    input::read_records(command.options.paths, command.options.reading, sink);
    sink.finish();
    sink.tell_remarks();
    return sink.status();
}

int execute(const RemoveCommand& command) {
    std::vector<std::string> ids = command.ids;
    if (!command.query.empty()) {
        base::Result<std::vector<std::string>> matching = ids_matching(command.index, command.query, command.today);
        if (!matching) return tell(matching.error());
        ids = std::move(*matching);
    }
    const base::Result<RemoveOutcome> outcome = remove_articles(command.index, ids, command.dry_run, command.wait_seconds);
    if (!outcome) return tell(outcome.error());
    for (const std::string& id : outcome->unknown) print_error({ErrorKind::not_found, id + ": no article has this id", ""});
    if (!command.quiet) {
        std::fprintf(stderr, "%llu %s %s\n", static_cast<unsigned long long>(outcome->removed),
                     outcome->removed == 1 ? "article" : "articles", command.dry_run ? "would be removed" : "removed");
    }
    return outcome->unknown.empty() && outcome->removed > 0 ? found : nothing_found;
}

int execute(const StatusCommand& command) {
    const base::Result<Status> status = read_status(command.index);
    if (!status) return tell(status.error());
    print(command.json ? status_json(*status) : status_text(*status));
    return found;
}

int execute(const CheckCommand& command) {
    std::string report;
    const base::Result<std::uint64_t> errors = check_index(command.index, report);
    if (!errors) return tell(errors.error());
    print(report);
    print(*errors == 0 ? "no damage found\n" : std::to_string(*errors) + (*errors == 1 ? " error found\n" : " errors found\n"));
    return *errors == 0 ? found : failed;
}

int execute(const CompactCommand& command) {
    const base::Result<void> compacted = compact_index(command.index, command.wait_seconds, interrupted, command.user_aliases);
    if (!compacted) return tell(compacted.error());
    return found;
}

int execute(const HelpCommand& command) {
    const output::Program* program = command.of.empty() ? &program_help() : find_command(command.of);
    print(output::help_text(*program, output::HelpLength::full, output::describe_terminal(STDOUT_FILENO, output::ColorChoice::automatic)));
    return found;
}

int execute(const VersionCommand& /*command*/) {
    print("dateline-index " DATELINE_VERSION "\n");
    return found;
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGINT, on_interrupt);
    std::signal(SIGTERM, on_interrupt);
    const base::Result<Command> command = read_command_line(arguments);
    if (!command) return tell(command.error());
    const int status = std::visit([](const auto& chosen) { return execute(chosen); }, *command);
    // A closed pipe is a quiet success; a full disk is not.
    if (std::fflush(stdout) != 0 && errno != EPIPE) return tell({ErrorKind::io, "standard output cannot be written", ""});
    return status;
}

}  // namespace dateline::indexer
