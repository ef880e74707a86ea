#include "scripts/train/augment.hpp"

#include <array>
#include <cctype>
#include <string>
#include <string_view>

namespace dateline::train {

namespace {

constexpr std::array<std::string_view, 20> agencies{
    "AP",  "Reuters", "REUTERS", "AFP",      "UPI",       "Xinhua",           "CNN", "ANI", "PTI",       "IANS", "Kyodo",
    "dpa", "EFE",     "TASS",    "Interfax", "Bloomberg", "Associated Press", "BBC", "NPR", "Al Jazeera"};
constexpr std::array<std::string_view, 5> dashes{"-", "--", "—", "–", ":"};

std::size_t below(std::size_t end, Random& random) { return random() % end; }

Recasing some_recasing(Random& random) { return happens(0.4, random) ? Recasing::all_caps : Recasing::title_case; }

// Names of one word, where a dateline could be written.
std::vector<std::string> places_of(const std::vector<AnnotatedText>& texts) {
    std::vector<std::string> places;
    for (const AnnotatedText& text : texts) {
        for (const Mark& mark : text.marks) {
            const std::string name = text.text.substr(mark.begin, mark.end - mark.begin);
            if (mark.kind == MarkKind::place && name.size() > 3 && name.find_first_of(" .,\n") == std::string::npos) places.push_back(name);
        }
    }
    return places;
}

class Dateline {
public:
    Dateline(const std::vector<std::string>& places, Random& random) : places_(places), random_(random) {}

    AnnotatedText write() {
        const bool has_place = happens(0.85, random_);
        if (has_place) {
            mark(place(), MarkKind::place);
            if (happens(0.2, random_)) {
                line_.text += ", ";
                mark(place(), MarkKind::place);
            }
            if (happens(0.3, random_)) line_.text += ", Nov. 12";
            line_.text += ' ';
        }
        const std::string_view agency = agencies[below(agencies.size(), random_)];
        if (!has_place || happens(0.75, random_)) {
            line_.text += '(';
            mark(agency, MarkKind::org);
            line_.text += ')';
        } else {
            line_.text += "/ ";
            mark(agency, MarkKind::org);
        }
        line_.text.append(" ").append(dashes[below(dashes.size(), random_)]).append(" ");
        return std::move(line_);
    }

private:
    std::string place() {
        std::string name = places_[below(places_.size(), random_)];
        if (happens(0.7, random_)) name = recased({name, {}}, Recasing::all_caps).text;
        return name;
    }

    void mark(std::string_view name, MarkKind kind) {
        const auto begin = static_cast<std::uint32_t>(line_.text.size());
        line_.text += name;
        line_.marks.push_back({begin, static_cast<std::uint32_t>(line_.text.size()), kind});
    }

    const std::vector<std::string>& places_;
    Random& random_;
    AnnotatedText line_;
};

void append(AnnotatedText& text, const AnnotatedText& more) {
    const auto by = static_cast<std::uint32_t>(text.text.size());
    text.text += more.text;
    for (const Mark& mark : more.marks) text.marks.push_back({mark.begin + by, mark.end + by, mark.kind});
}

bool is_between_letters(const std::string& text, std::size_t i) {
    return i > 0 && i + 1 < text.size() && std::isalpha(static_cast<unsigned char>(text[i - 1])) != 0 &&
           std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0;
}

AnnotatedText with_spaced_hyphens(const AnnotatedText& original) {
    AnnotatedText result;
    std::vector<std::uint32_t> moved(original.text.size() + 1);
    for (std::size_t i = 0; i < original.text.size(); ++i) {
        moved[i] = static_cast<std::uint32_t>(result.text.size());
        const bool hyphen = original.text[i] == '-' && is_between_letters(original.text, i);
        if (hyphen)
            result.text += " - ";
        else
            result.text += original.text[i];
    }
    moved[original.text.size()] = static_cast<std::uint32_t>(result.text.size());
    for (const Mark& mark : original.marks) result.marks.push_back({moved[mark.begin], moved[mark.end], mark.kind});
    return result;
}

}  // namespace

bool happens(double share, Random& random) { return static_cast<double>(random() >> 11U) * 0x1p-53 < share; }

void add_recased(double share_of_lines, double share_of_texts, std::vector<AnnotatedText>& texts, Random& random) {
    const std::size_t given = texts.size();
    for (std::size_t i = 0; i < given; ++i) {
        for (const AnnotatedText& line : lines_of(texts[i])) {
            if (happens(share_of_lines, random)) texts.push_back(recased(line, some_recasing(random)));
        }
        if (happens(share_of_texts, random)) texts.push_back(recased(texts[i], some_recasing(random)));
    }
}

void add_datelines(double share, std::vector<AnnotatedText>& texts, Random& random) {
    const std::vector<std::string> places = places_of(texts);
    if (places.empty()) return;
    for (AnnotatedText& text : texts) {
        if (text.text.size() < 60 || !happens(share, random)) continue;
        AnnotatedText with_dateline = Dateline(places, random).write();
        append(with_dateline, text);
        text = std::move(with_dateline);
    }
}

void add_spaced_hyphens(double share, std::vector<AnnotatedText>& texts, Random& random) {
    const std::size_t given = texts.size();
    for (std::size_t i = 0; i < given; ++i) {
        if (texts[i].text.find('-') != std::string::npos && happens(share, random)) texts.push_back(with_spaced_hyphens(texts[i]));
    }
}

}  // namespace dateline::train
