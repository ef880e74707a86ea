#include "searcher/render/tables.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "searcher/render/layout.hpp"

namespace dateline::searcher::render {
namespace {

constexpr int longest_bar = 40;
constexpr int shortest_bar = 8;  // below this the labels are cut instead
constexpr int indent = 2;
constexpr int gap = 2;  // between label, count and bar

struct Row {
    std::string label;
    std::uint64_t count;
    bool has_bar;
};

std::vector<Row> rows_of(const std::vector<Count>& values) {
    std::vector<Row> rows;
    for (const Count& value : values) rows.push_back({output::clean_line(value.value), value.count, true});
    return rows;
}

std::string blanks(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

std::string table(std::string_view heading, const std::vector<Row>& rows, const output::Terminal& terminal) {
    int label_cells = 0;
    int count_cells = 0;
    std::uint64_t most = 0;
    for (const Row& row : rows) {
        label_cells = std::max(label_cells, output::cell_width(row.label));
        count_cells = std::max(count_cells, static_cast<int>(grouped(row.count).size()));
        if (row.has_bar) most = std::max(most, row.count);
    }
    const int room = terminal.width - indent - 2 * gap - count_cells;
    label_cells = std::clamp(label_cells, 1, std::max(room - shortest_bar, shortest_bar));
    const int bar_cells = std::clamp(room - label_cells, 1, longest_bar);

    std::string out = paint(Role::heading, output::clean_line(heading), terminal) + '\n';
    for (const Row& row : rows) {
        const std::string label = shortened(row.label, label_cells, terminal);
        const std::string count = grouped(row.count);
        out +=
            blanks(indent) + (row.has_bar ? label : paint(Role::aside, label, terminal)) + blanks(label_cells - output::cell_width(label));
        out += blanks(gap + count_cells - static_cast<int>(count.size())) + count;
        const std::string drawn = row.has_bar ? bar(row.count, most, bar_cells, terminal.unicode) : "";
        if (!drawn.empty()) out += blanks(gap) + paint(Role::bar, drawn, terminal);
        out += '\n';
    }
    return out;
}

}  // namespace

std::string bar(std::uint64_t count, std::uint64_t most, int cells, bool unicode) {
    static constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (count == 0 || most == 0) return {};
    const std::uint64_t parts = unicode ? 8 : 1;
    const double share = static_cast<double>(count) / static_cast<double>(most);
    const auto length = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::lround(share * static_cast<double>(parts) * cells)));
    std::string drawn;
    for (std::uint64_t cell = 0; cell < length / parts; ++cell) drawn += unicode ? "█" : "#";
    if (unicode) drawn += eighths[length % parts];
    return drawn;
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, 1, ',');
    }
    return digits;
}

std::string facet_table(const Facet& facet, const output::Terminal& terminal) {
    std::vector<Row> rows = rows_of(facet.values);
    if (facet.other != 0) rows.push_back({"(others)", facet.other, false});
    if (facet.missing != 0) rows.push_back({"(none)", facet.missing, false});
    return table(facet.field, rows, terminal);
}

std::string timeline_table(const Timeline& timeline, const output::Terminal& terminal) {
    std::vector<Row> rows = rows_of(timeline.values);
    if (timeline.missing != 0) rows.push_back({"(no date)", timeline.missing, false});
    return table(timeline.field.starts_with("about-") ? timeline.field : "published, by " + timeline.field, rows, terminal);
}

}  // namespace dateline::searcher::render
