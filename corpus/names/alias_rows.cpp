#include "corpus/names/alias_rows.hpp"

#include <algorithm>
#include <utility>

#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::names {

namespace {

constexpr std::string_view blanks = " \t\v\f\r";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// A comment begins the line or follows a blank: "C#" is a name.
std::string_view without_comment(std::string_view line) {
    for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
        if (at == 0 || blanks.find(line[at - 1]) != std::string_view::npos) return line.substr(0, at);
    }
    return line;
}

std::optional<NameKind> kind_called(std::string_view word) {
    for (const NameKind kind : all_kinds) {
        if (text::lower(word) == kind_name(kind)) return kind;
    }
    return std::nullopt;
}

class Reader {
public:
    explicit Reader(std::optional<NameKind> usual) : usual_(usual) {}

    base::Result<std::vector<AliasRow>> read(std::string_view content) {
        if (content.size() > longest_alias_file) return base::fail(base::ErrorKind::input, "more than 16 MiB are no list of aliases");
        if (content.starts_with(byte_order_mark)) content.remove_prefix(byte_order_mark.size());
        for (std::size_t number = 1; !content.empty(); ++number) {
            const std::size_t end = std::min(content.find_first_of("\n\r"), content.size());
            const std::string problem = take_line(content.substr(0, end));
            if (!problem.empty()) return base::fail(base::ErrorKind::input, "line " + std::to_string(number) + ": " + problem, example);
            content.remove_prefix(std::min(end + (content.substr(end).starts_with("\r\n") ? 2U : 1U), content.size()));
        }
        return std::move(rows_);
    }

private:
    static constexpr const char* example = "write lines such as \"person: Jane Q. Public = Jane Public\" or \"place: Aden != Aden Hills\"";

    // What is wrong with the line; nothing for a good one.
    std::string take_line(std::string_view line) {
        if (line.size() > longest_alias_line) return "longer than " + std::to_string(longest_alias_line) + " bytes";
        if (text::first_invalid(line) != std::string_view::npos) return "not UTF-8";
        line = trimmed(without_comment(line));
        if (line.empty()) return {};
        AliasRow row;
        const std::size_t colon = line.find(':');
        const std::optional<NameKind> kind = kind_called(trimmed(line.substr(0, std::min(colon, line.size()))));
        if (colon != std::string_view::npos && kind) {
            line.remove_prefix(colon + 1);
        } else if (!usual_) {
            return "begins with none of \"person:\", \"org:\" and \"place:\"";
        }
        row.kind = colon != std::string_view::npos && kind ? *kind : *usual_;
        std::string problem = take_spellings(line, row);
        if (problem.empty()) rows_.push_back(std::move(row));
        return problem;
    }

    std::string take_spellings(std::string_view line, AliasRow& row) {
        row.apart = line.find("!=") != std::string_view::npos;
        std::vector<std::string> keys;
        for (bool more = true; more;) {
            const std::size_t sign = line.find('=');
            more = sign != std::string_view::npos;
            const bool not_equal = more && sign > 0 && line[sign - 1] == '!';
            if (more && not_equal != row.apart) return "has both = and !=";
            const std::string_view spelling = trimmed(line.substr(0, more ? sign - (not_equal ? 1 : 0) : line.size()));
            std::string key = name_key(spelling, tokenizer_);
            if (key.empty()) return spelling.empty() ? "a name is missing" : "\"" + std::string(spelling) + "\" is no name";
            if (row.apart && std::ranges::find(keys, key) != keys.end())
                return "\"" + std::string(spelling) + "\" cannot be apart from itself";
            keys.push_back(std::move(key));
            row.spellings.emplace_back(spelling);
            if (more) line.remove_prefix(sign + 1);
        }
        if (row.spellings.size() < 2) return "one name alone: write = or != and another";
        if (row.spellings.size() > most_spellings) return "more than " + std::to_string(most_spellings) + " names";
        return {};
    }

    std::optional<NameKind> usual_;
    text::Tokenizer tokenizer_;
    std::vector<AliasRow> rows_;
};

}  // namespace

base::Result<std::vector<AliasRow>> read_alias_rows(std::string_view content, std::optional<NameKind> usual) {
    return Reader(usual).read(content);
}

}  // namespace dateline::names
