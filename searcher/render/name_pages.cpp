#include "searcher/render/name_pages.hpp"

#include <algorithm>

#include "searcher/render/layout.hpp"
#include "searcher/render/tables.hpp"

namespace dateline::searcher::render {
namespace {

using output::clean_line;
using output::Terminal;

constexpr int indent = 2;
constexpr int gap = 2;
constexpr int least_name_cells = 12;

std::string blanks(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

struct Row {
    std::string name;
    std::string count;
    std::string rest;  // behind the count; may be empty
};

// Names and counts below each other. Where the terminal is narrow, names and what stands behind the counts are shortened.
std::string aligned(const std::vector<Row>& rows, const Terminal& terminal) {
    int name_cells = 0;
    int count_cells = 0;
    for (const Row& row : rows) {
        name_cells = std::max(name_cells, output::cell_width(row.name));
        count_cells = std::max(count_cells, static_cast<int>(row.count.size()));
    }
    name_cells = std::clamp(name_cells, 1, std::max((terminal.width - indent - 2 * gap - count_cells) / 2, least_name_cells));
    const int rest_cells = terminal.width - indent - name_cells - 2 * gap - count_cells;
    std::string out;
    for (const Row& row : rows) {
        const std::string name = shortened(row.name, name_cells, terminal);
        out += blanks(indent) + name +
               blanks(name_cells - output::cell_width(name) + gap + count_cells - static_cast<int>(row.count.size())) + row.count;
        if (!row.rest.empty() && rest_cells > 0)
            out += blanks(gap) + paint(Role::aside, shortened(row.rest, rest_cells, terminal), terminal);
        out += '\n';
    }
    return out;
}

std::string spellings_words(const NamedEntity& entity) {
    if (entity.spellings.size() < 2) return {};
    std::string words;
    for (const Spelling& spelling : entity.spellings)
        words += (words.empty() ? "" : ", ") + clean_line(spelling.name) + ' ' + grouped(spelling.count);
    return words;
}

std::string reason(const Spelling& spelling) {
    if (spelling.evidence.empty()) return {};
    return "joined to " + clean_line(spelling.via) + " by " + spelling.evidence;
}

}  // namespace

std::string names_table(const NameList& names, const Terminal& terminal) {
    if (names.entities.empty()) return paint(Role::heading, "no names", terminal) + '\n';
    std::vector<Row> rows;
    for (const NamedEntity& entity : names.entities)
        rows.push_back({clean_line(entity.name), grouped(entity.count), spellings_words(entity)});
    std::string heading = names.entities.front().field;
    if (names.entities.size() < names.total) heading += ", " + grouped(names.entities.size()) + " of " + grouped(names.total);
    return paint(Role::heading, heading, terminal) + '\n' + aligned(rows, terminal);
}

std::string names_explained(const NameList& names, const Terminal& terminal) {
    std::string out;
    for (const NamedEntity& entity : names.entities) {
        out += paint(Role::title, clean_line(entity.name), terminal) + "  " + entity.field + ", " + grouped(entity.count) +
               (entity.count == 1 ? " article" : " articles") + '\n';
        std::vector<Row> rows;
        for (const Spelling& spelling : entity.spellings)
            rows.push_back({clean_line(spelling.name), grouped(spelling.count), reason(spelling)});
        out += aligned(rows, terminal) + '\n';
    }
    if (names.entities.size() < names.total)
        out += grouped(names.total - names.entities.size()) + " more that may be meant: -n all shows them\n";
    return out;
}

}  // namespace dateline::searcher::render
