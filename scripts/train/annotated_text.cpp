#include "scripts/train/annotated_text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <stdexcept>
#include <utility>

#include "corpus/text/utf8.hpp"

namespace dateline::train {

namespace {

const std::set<std::string_view> no_blank_before{".", ",",  ";",  ":",   "!",   "?",   ")",   "]",   "}",  "%",  "'", "’",
                                                 "”", "'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "''"};
const std::set<std::string_view> no_blank_behind{"(", "[", "{", "$", "£", "€", "‘", "“", "#", "``"};

struct Token {
    std::string word;
    std::string tag;
};

bool kind_of_tag(std::string_view tag, MarkKind& kind) {
    if (tag == "PER") kind = MarkKind::person;
    if (tag == "ORG") kind = MarkKind::org;
    if (tag == "LOC") kind = MarkKind::place;
    if (tag == "MISC") kind = MarkKind::other;
    return tag == "PER" || tag == "ORG" || tag == "LOC" || tag == "MISC";
}

void append_sentence(const std::vector<Token>& sentence, AnnotatedText& out) {
    if (sentence.empty()) return;
    if (!out.text.empty()) out.text += '\n';
    bool in_quotes = false;
    std::string open_tag;
    const std::string* before = nullptr;
    for (const Token& token : sentence) {
        bool glued = before == nullptr || no_blank_before.contains(token.word) || no_blank_behind.contains(*before);
        if (token.word == "\"") {
            glued = before == nullptr || in_quotes;
            in_quotes = !in_quotes;
        } else if (before != nullptr && *before == "\"" && in_quotes) {
            glued = true;
        }
        if (!glued) out.text += ' ';
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        out.text += token.word;
        const auto end = static_cast<std::uint32_t>(out.text.size());
        before = &token.word;
        const std::string tag = token.tag.size() > 2 ? token.tag.substr(2) : "";
        MarkKind kind{};
        if (!kind_of_tag(tag, kind)) {
            open_tag.clear();
        } else if (token.tag[0] == 'I' && open_tag == tag && !out.marks.empty()) {
            out.marks.back().end = end;
        } else {
            out.marks.push_back({begin, end, kind});
            open_tag = tag;
        }
    }
}

std::ifstream opened(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    return file;
}

MarkKind kind_of_letter(char letter) {
    switch (letter) {
        case 'p': return MarkKind::person;
        case 'o': return MarkKind::org;
        case 'l': return MarkKind::place;
        default: return MarkKind::other;
    }
}

// False where a mark is broken.
bool append_marked_line(std::string_view line, AnnotatedText& out) {
    if (!out.text.empty()) out.text += '\n';
    for (std::size_t i = 0; i < line.size();) {
        if (line[i] != '{') {
            if (line[i] == '}') return false;
            out.text += line[i++];
            continue;
        }
        const std::size_t close = line.find('}', i);
        const bool known =
            i + 3 < line.size() && line[i + 2] == ':' && std::string_view("polm").find(line[i + 1]) != std::string_view::npos;
        if (close == std::string_view::npos || !known) return false;
        const std::string_view name = line.substr(i + 3, close - i - 3);
        if (name.empty() || name.find('{') != std::string_view::npos) return false;
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        out.text += name;
        out.marks.push_back({begin, static_cast<std::uint32_t>(out.text.size()), kind_of_letter(line[i + 1])});
        i = close + 1;
    }
    return true;
}

}  // namespace

std::vector<AnnotatedText> read_token_file(const std::string& path) {
    std::ifstream file = opened(path);
    std::vector<AnnotatedText> texts;
    AnnotatedText text;
    std::vector<Token> sentence;
    const auto end_sentence = [&] { append_sentence(std::exchange(sentence, {}), text); };
    const auto end_text = [&] {
        end_sentence();
        if (!text.text.empty()) texts.push_back(std::exchange(text, {}));
    };
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("-DOCSTART-")) {
            end_text();
            continue;
        }
        if (line.empty()) {
            end_sentence();
            continue;
        }
        const std::size_t tab = line.find('\t');
        Token token{line.substr(0, tab), tab == std::string::npos ? "O" : line.substr(tab + 1)};
        const bool blank = std::all_of(token.word.begin(), token.word.end(), [](char c) { return c == ' '; });
        if (blank || text::first_invalid(token.word) != std::string::npos) continue;
        sentence.push_back(std::move(token));
    }
    end_text();
    return texts;
}

std::vector<AnnotatedText> read_marked_file(const std::string& path) {
    std::ifstream file = opened(path);
    std::vector<AnnotatedText> texts;
    AnnotatedText text;
    std::string line;
    for (unsigned number = 1; std::getline(file, line); ++number) {
        if (line == "===") {
            if (!text.text.empty()) texts.push_back(std::exchange(text, {}));
        } else if (!line.empty() && !line.starts_with("# ") && !append_marked_line(line, text)) {
            throw std::runtime_error(path + ":" + std::to_string(number) + ": a mark is broken");
        }
    }
    if (!text.text.empty()) texts.push_back(std::move(text));
    return texts;
}

AnnotatedText recased(const AnnotatedText& original, Recasing recasing) {
    AnnotatedText result;
    std::vector<std::uint32_t> moved(original.text.size() + 1);  // offsets of the original -> of the result
    bool in_word = false;
    for (std::size_t i = 0; i < original.text.size();) {
        moved[i] = static_cast<std::uint32_t>(result.text.size());
        const text::Decoded decoded = text::decode_at(original.text, i);
        const auto code_point = static_cast<utf8proc_int32_t>(decoded.code_point);
        const utf8proc_category_t category = utf8proc_category(code_point);
        const bool letter = category <= UTF8PROC_CATEGORY_LO && category >= UTF8PROC_CATEGORY_LU;
        const bool up = recasing == Recasing::all_caps || !in_word;
        text::append_utf8(result.text, static_cast<char32_t>(up ? utf8proc_toupper(code_point) : utf8proc_tolower(code_point)));
        in_word = letter || decoded.code_point == '\'' || decoded.code_point == 0x2019;
        i += decoded.size;
    }
    moved[original.text.size()] = static_cast<std::uint32_t>(result.text.size());
    for (const Mark& mark : original.marks) result.marks.push_back({moved[mark.begin], moved[mark.end], mark.kind});
    return result;
}

std::vector<AnnotatedText> lines_of(const AnnotatedText& text) {
    std::vector<AnnotatedText> lines;
    auto mark = text.marks.begin();
    for (std::size_t begin = 0; begin < text.text.size();) {
        const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
        AnnotatedText line{text.text.substr(begin, end - begin), {}};
        for (; mark != text.marks.end() && mark->begin < end; ++mark) {
            line.marks.push_back(
                {mark->begin - static_cast<std::uint32_t>(begin), mark->end - static_cast<std::uint32_t>(begin), mark->kind});
        }
        lines.push_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

}  // namespace dateline::train
