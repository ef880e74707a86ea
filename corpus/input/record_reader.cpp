#include "corpus/input/record_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/encoding/utf8_stream.hpp"
#include "corpus/input/delimited_row.hpp"
#include "corpus/input/input_stream.hpp"
#include "corpus/input/input_walk.hpp"
#include "corpus/input/json_splitter.hpp"
#include "corpus/input/nameless_table.hpp"
#include "corpus/input/record_batcher.hpp"
#include "corpus/input/record_splitter.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::input {

namespace {

constexpr std::size_t head_bytes = std::size_t{64} << 10;  // looked at to tell the format; a first line is seldom longer

// One run of read_records. The functions that return bool answer whether to go on.
class Reading {
public:
    Reading(const ReadingOptions& options, RecordSink& sink) : options_(options), sink_(sink), batcher_(options, sink) {}

    void run(const std::vector<std::string>& paths) {
        const InputVisitor visitor{[this](const InputFile& file) { return read_file(file); },
                                   [this](Problem problem) { return report(std::move(problem)); }};
        if (walk_inputs(paths, visitor)) batcher_.flush(batcher_.position());
    }

private:
    struct Head {
        std::string bytes;
        std::optional<base::Error> damage;  // why there is no more, other than the end of the file
    };

    struct MemberReading {
        InputStream& stream;
        article::Location place;
        Format format;
        encoding::Utf8Stream& decoder;
        std::unique_ptr<RecordSplitter> splitter;
        std::uint64_t begin;  // the batcher's position of the member's first byte
        char delimiter;       // of a table
        bool is_one_article;  // the file is one object of JSON, and the article
        bool charset_told = false;
    };

    bool read_file(const InputFile& file);
    bool read_member(InputStream& stream, const InputFile& file);
    static Head read_head(InputStream& stream);
    Format choose_format(const article::Location& place, std::string_view head) const;
    bool read_rest(MemberReading& member);
    bool feed(MemberReading& member, std::string_view bytes);
    bool scan_again(MemberReading& member, std::uint64_t from);
    void tell_charset(MemberReading& member);
    bool report_damage(MemberReading& member, base::Error damage);
    bool deliver(MemberReading& member, const std::vector<Cut>& cuts);
    bool takes_columns(const MemberReading& member, const Cut& cut);

    // What came before a problem is sent before it is told.
    bool report(Problem problem, std::uint64_t keep_from) { return batcher_.flush(keep_from) && sink_.report(std::move(problem)); }
    bool report(Problem problem) { return report(std::move(problem), batcher_.position()); }
    bool report(const article::Location& place, base::ErrorKind kind, std::string message, std::string hint = {}) {
        return report(Problem{place, base::Error{kind, std::move(message), std::move(hint)}});
    }

    const ReadingOptions& options_;
    RecordSink& sink_;
    RecordBatcher batcher_;
    std::shared_ptr<const std::vector<std::string>> columns_;  // of the table being read
    std::shared_ptr<const std::string> context_;               // of the feed being read
    bool wants_columns_ = false;                               // the next row names them
};

bool Reading::read_file(const InputFile& file) {
    const article::Location place{.path = file.path, .member = {}};
    auto stream = InputStream::open(file.path);
    if (!stream) return report(Problem{place, stream.error()});
    std::uint64_t encrypted = 0;
    while (true) {
        const base::Result<bool> member = stream->next_member();
        if (!member) return report(Problem{place, member.error()});
        if (!*member) break;
        if (!sink_.wants_more()) return false;
        // Inside an archive the same names are passed over as in a folder.
        if (!stream->member().empty() && !may_hold_articles(stream->member())) continue;
        if (stream->encrypted()) {
            ++encrypted;
        } else if (!read_member(*stream, file)) {
            return false;
        }
    }
    if (encrypted == 0) return true;
    return report(place, base::ErrorKind::input,
                  std::to_string(encrypted) + (encrypted == 1 ? " file in it is" : " files in it are") + " encrypted, skipped",
                  "unpack it first");
}

// The ending that says how a file is packed says nothing about what is in it.
std::string_view without_packing(std::string_view name) {
    for (const std::string_view ending : {".gz", ".zst", ".xz", ".bz2"}) {
        if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
    }
    return name;
}

// The whole file is one object, which is the article and wraps none.
bool is_one_object(std::string_view text) {
    JsonSplitter splitter(largest_record);
    std::vector<Cut> cuts;
    splitter.scan(text, cuts);
    splitter.finish(cuts);
    if (cuts.size() != 1 || cuts.front().kind != CutKind::record) return false;
    const std::string_view object = text.substr(cuts.front().begin, cuts.front().end - cuts.front().begin);
    return text::trimmed(text) == text::trimmed(object);
}

// One record even where it is empty, of which its reader tells.
bool is_one_article(Format format) { return format == Format::text || format == Format::html || format == Format::mail; }

// What word processors write, and begins like a text.
struct Document {
    std::string_view begins;
    std::string_view name;
    std::string_view hint;
};
constexpr Document documents[] = {
    {"%PDF-", "a PDF file", "make it text first: pdftotext FILE"},
    {"{\\rtf", "an RTF file", "make it text first: unrtf --text FILE"},
};

const Document* document_of(std::string_view text) {
    const auto found = std::ranges::find_if(documents, [&](const Document& document) { return text.starts_with(document.begins); });
    return found == std::end(documents) ? nullptr : &*found;
}

bool Reading::read_member(InputStream& stream, const InputFile& file) {
    article::Location place{.path = file.path, .member = stream.member()};
    const Head head = read_head(stream);
    if (!place.member.empty() && detect_packing(head.bytes) != Packing::plain) {
        return report(place, base::ErrorKind::input, "an archive inside an archive, skipped", "unpack it first");
    }
    encoding::Utf8Stream decoder;
    Format format = choose_format(place, head.bytes);
    std::string_view text = head.bytes;
    if (!has_own_charsets(format)) {
        text = decoder.decode(head.bytes);
        if (text != head.bytes) format = choose_format(place, text);
    }
    if (head.damage && text.empty()) return report(Problem{place, *head.damage});
    // A raw zero in a JSON string is a slip of its producer, and the reader of JSON mends it.
    const bool may_hold_zeros =
        has_own_charsets(format) || ((format == Format::json || format == Format::jsonl) && !text.starts_with('\0'));
    if (const Document* document = document_of(text); options_.format == Format::automatic && document != nullptr) {
        return report(place, base::ErrorKind::input, std::string(document->name) + ", skipped", std::string(document->hint));
    }
    if (options_.format == Format::automatic && !may_hold_zeros && text.find('\0') != std::string_view::npos) {
        return report(place, base::ErrorKind::input, "a binary file, skipped");
    }
    if (text.empty() && !is_one_article(format)) sink_.note(place, "an empty file");
    const bool is_table = format == Format::csv || format == Format::tsv;
    const char delimiter = is_table ? detect_delimiter(format, text) : ',';
    MemberReading member{stream, std::move(place), format, decoder, make_splitter(format, options_.record_limit, delimiter),
                         batcher_.position(), delimiter,
                         // A larger one is read like a dump.
                         format == Format::json && head.bytes.size() < head_bytes && is_one_object(text)};
    columns_ = nullptr;
    context_ = nullptr;
    wants_columns_ = false;
    if (!feed(member, text)) return false;
    if (head.damage) return report_damage(member, *head.damage);
    return read_rest(member);
}

Reading::Head Reading::read_head(InputStream& stream) {
    Head head;
    while (head.bytes.size() < head_bytes) {
        const auto chunk = stream.read();
        if (!chunk) {
            head.damage = chunk.error();
            break;
        }
        if (chunk->empty()) break;
        head.bytes += *chunk;
    }
    return head;
}

Format Reading::choose_format(const article::Location& place, std::string_view head) const {
    if (options_.format != Format::automatic) return options_.format;
    if (place.path == "-" && place.member.empty()) return Format::jsonl;
    return detect_format(without_packing(place.member.empty() ? place.path : place.member), head);
}

bool Reading::read_rest(MemberReading& member) {
    while (member.splitter->wants_more()) {
        if (!sink_.wants_more()) return false;
        const auto chunk = member.stream.read();
        if (!chunk) return report_damage(member, chunk.error());
        if (chunk->empty()) break;
        if (!feed(member, has_own_charsets(member.format) ? *chunk : member.decoder.decode(*chunk))) return false;
    }
    if (!feed(member, member.decoder.finish())) return false;
    if (const std::uint64_t replaced = member.decoder.replaced(); replaced > 0)
        sink_.note(member.place, encoding::unread_note(member.decoder.choice(), replaced));
    while (true) {
        std::vector<Cut> cuts;
        member.splitter->finish(cuts);
        if (!deliver(member, cuts)) return false;
        const auto from = member.splitter->take_scan_again();
        if (!from) return batcher_.release(batcher_.position());
        if (!scan_again(member, *from)) return false;
    }
}

// What is odd about the character set, as soon as it is known.
void Reading::tell_charset(MemberReading& member) {
    if (member.charset_told) return;
    const std::string note = encoding::describe(member.decoder.choice());
    if (note.empty()) return;
    member.charset_told = true;
    sink_.note(member.place, note);
}

bool Reading::feed(MemberReading& member, std::string_view bytes) {
    std::vector<Cut> cuts;
    tell_charset(member);
    batcher_.append(bytes);
    batcher_.count_input(member.stream.take_bytes_read());
    member.splitter->scan(bytes, cuts);
    if (!deliver(member, cuts)) return false;
    if (const auto from = member.splitter->take_scan_again()) return scan_again(member, *from);
    return batcher_.release(member.begin + member.splitter->keep_from());
}

bool Reading::scan_again(MemberReading& member, std::uint64_t from) {
    for (std::optional<std::uint64_t> again = from; again; again = member.splitter->take_scan_again()) {
        std::vector<Cut> cuts;
        member.splitter->scan_again(*again, batcher_.bytes(member.begin + *again, batcher_.position()), cuts);
        if (!deliver(member, cuts)) return false;
    }
    return batcher_.release(member.begin + member.splitter->keep_from());
}

// The record that the damage stands in is given up; those before it have been delivered.
bool Reading::report_damage(MemberReading& member, base::Error damage) {
    member.place.line = member.format == Format::text ? 0 : member.splitter->line();
    return report(Problem{member.place, std::move(damage)});
}

bool Reading::deliver(MemberReading& member, const std::vector<Cut>& cuts) {
    for (auto cut = cuts.begin(); cut != cuts.end(); ++cut) {
        const std::uint64_t begin = member.begin + cut->begin;
        const std::uint64_t end = member.begin + cut->end;
        article::Location location = member.place;
        location.line = cut->line;
        location.record = member.is_one_article ? 0 : cut->record;
        if (cut->kind == CutKind::problem) {
            // The bytes of the cuts that follow are still needed.
            const auto next = std::find_if(cut, cuts.end(), [](const Cut& later) { return later.kind != CutKind::problem; });
            const std::uint64_t needed = member.begin + (next == cuts.end() ? member.splitter->keep_from() : next->begin);
            if (!report({std::move(location), {base::ErrorKind::input, std::string(cut->problem), {}}}, needed)) return false;
        } else if (takes_columns(member, *cut)) {
            continue;
        } else {
            const bool one_object = member.format == Format::json || member.format == Format::jsonl;
            batcher_.add({std::move(location), one_object ? Format::json : member.format, {}, columns_, context_, member.delimiter}, begin,
                         end);
        }
    }
    return true;
}

// Whether the cut is no article but says what the articles of its file have in common: the names of a table's columns, the head of a feed.
bool Reading::takes_columns(const MemberReading& member, const Cut& cut) {
    if (cut.kind != CutKind::columns && !wants_columns_) return false;
    const std::string_view bytes = batcher_.bytes(member.begin + cut.begin, member.begin + cut.end);
    if (member.format == Format::xml) {
        context_ = std::make_shared<const std::string>(bytes);
        return true;
    }
    std::vector<std::string> known = nameless_columns(bytes);
    const bool is_article = !known.empty();
    wants_columns_ = declared_delimiter(bytes).has_value();  // then the names stand in the next row
    columns_ = std::make_shared<const std::vector<std::string>>(is_article ? std::move(known) : read_columns(bytes, member.delimiter));
    return !is_article;
}

}  // namespace

std::string describe(const Problem& problem) {
    std::string line = describe(problem.location) + ": " + problem.error.message;
    if (!problem.error.hint.empty()) line.append(" (").append(problem.error.hint).append(")");
    return line;
}

void read_records(const std::vector<std::string>& paths, const ReadingOptions& options, RecordSink& sink) {
    Reading(options, sink).run(paths);
}

}  // namespace dateline::input
