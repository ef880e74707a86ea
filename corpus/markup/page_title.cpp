#include "corpus/markup/page_title.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

constexpr std::string_view separators[] = {" | ", " - ",  " – ", " — ", " · ", " • ", " » ",
                                           " « ", " :: ", " : ", ": ",  " / ", " ‹ ", " › "};

struct Part {
    std::size_t begin;
    std::size_t end;
};

std::vector<Part> parts_of(std::string_view title) {
    constexpr std::size_t most = 20;
    std::vector<Part> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < title.size() && parts.size() < most;) {
        const auto separator = std::ranges::find_if(separators, [&](std::string_view one) { return title.substr(at).starts_with(one); });
        if (separator == std::end(separators)) {
            ++at;
            continue;
        }
        parts.push_back({begin, at});
        at += separator->size();
        begin = at;
    }
    parts.push_back({begin, title.size()});
    return parts;
}

// As it is spelled in a host: without "the", umlauts as two letters.
std::string folded_site(std::string_view name) {
    static constexpr std::pair<std::string_view, std::string_view> umlauts[] = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"},
                                                                                {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}};
    std::string folded = folded_title(name);
    for (const auto& [letter, spelled] : umlauts) {
        for (std::size_t at = folded.find(letter); at != std::string::npos; at = folded.find(letter, at)) {
            folded.replace(at, letter.size(), spelled);
        }
    }
    if (folded.starts_with("the")) folded.erase(0, 3);
    return folded;
}

}  // namespace

std::string folded_title(std::string_view title) {
    std::string folded;
    for (std::size_t at = 0; at < title.size(); ++at) {
        const char c = title[at];
        const std::string_view here = title.substr(at, 3);
        if (text::is_letter(c) || text::is_digit(c)) {
            folded += text::lower(c);
        } else if (here.starts_with("\xC2")) {
            ++at;  // the signs of Latin-1: « » and the no-break space
        } else if (here.starts_with("\xE2\x80") || here.starts_with("\xE2\x81")) {
            at += 2;  // quotation marks, dashes, odd blanks
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            folded += c;
        }
    }
    return folded;
}

std::vector<std::string_view> title_parts(std::string_view title) {
    std::vector<std::string_view> parts;
    for (const Part& part : parts_of(title)) parts.push_back(text::trimmed(title.substr(part.begin, part.end - part.begin)));
    return parts;
}

bool same_site(std::string_view part, std::string_view site) {
    constexpr std::size_t shortest = 4;
    const std::string a = folded_site(part);
    const std::string b = folded_site(site);
    if (a.empty() || b.empty()) return false;
    if (a == b) return true;
    return (b.size() >= shortest && a.starts_with(b) && a.size() < 2 * b.size() + 4) || (a.size() >= shortest && b.starts_with(a));
}

std::string without_site(std::string_view title, std::span<const std::string> headlines, std::span<const std::string> sites) {
    const std::vector<Part> parts = parts_of(title);
    if (parts.size() < 2) return std::string(title);
    const auto between = [&](std::size_t first, std::size_t last) {
        return text::trimmed(title.substr(parts[first].begin, parts[last].end - parts[first].begin));
    };
    std::string_view longest;
    for (std::size_t first = 0; first < parts.size(); ++first) {
        for (std::size_t last = first; last < parts.size(); ++last) {
            const std::string folded = folded_title(between(first, last));
            const auto is_same = [&](const std::string& headline) { return folded_title(headline) == folded; };
            if (folded.empty() || between(first, last).size() <= longest.size()) continue;
            if (std::ranges::any_of(headlines, is_same)) longest = between(first, last);
        }
    }
    if (!longest.empty()) return std::string(longest);
    const auto is_site = [&](std::size_t i) {
        return std::ranges::any_of(sites, [&](const std::string& site) { return same_site(between(i, i), site); });
    };
    std::size_t first = 0;
    std::size_t last = parts.size() - 1;
    if (is_site(last)) {
        --last;
    } else if (is_site(first)) {
        ++first;
    }
    return std::string(between(first, last));
}

}  // namespace dateline::markup
