#include "corpus/markup/tame_markup.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "corpus/markup/markup_lexer.hpp"
#include "corpus/markup/open_elements.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

// What becomes of an element. Everything that has no row is kept.
enum class Treatment : std::uint8_t {
    keep,
    keep_void,  // has no contents and no end tag
    drop_tags,  // what it holds stays
    drop_void,  // has no contents; as good as nothing
    drop_with_contents,
    drop_emphasis,    // <span> when an attribute says what it is for, else as drop_tags
    keep_script,      // its contents go into `scripts` when they are data
    keep_title,       // text without tags
    become_form,      // <div role="form">
    become_noscript,  // <div role="noscript">
    become_pre,       // text without tags
};

struct Rule {
    GumboTag tag;
    Treatment treatment;
};
constexpr Rule rules[] = {
    {GUMBO_TAG_SCRIPT, Treatment::keep_script},
    {GUMBO_TAG_TITLE, Treatment::keep_title},
    {GUMBO_TAG_FORM, Treatment::become_form},
    {GUMBO_TAG_NOSCRIPT, Treatment::become_noscript},
    {GUMBO_TAG_XMP, Treatment::become_pre},
    {GUMBO_TAG_LISTING, Treatment::become_pre},

    {GUMBO_TAG_STYLE, Treatment::drop_with_contents},
    {GUMBO_TAG_SVG, Treatment::drop_with_contents},
    {GUMBO_TAG_MATH, Treatment::drop_with_contents},
    {GUMBO_TAG_TEMPLATE, Treatment::drop_with_contents},
    {GUMBO_TAG_SELECT, Treatment::drop_with_contents},
    {GUMBO_TAG_DATALIST, Treatment::drop_with_contents},
    {GUMBO_TAG_TEXTAREA, Treatment::drop_with_contents},
    {GUMBO_TAG_IFRAME, Treatment::drop_with_contents},
    {GUMBO_TAG_NOEMBED, Treatment::drop_with_contents},
    {GUMBO_TAG_CANVAS, Treatment::drop_with_contents},
    {GUMBO_TAG_AUDIO, Treatment::drop_with_contents},
    {GUMBO_TAG_VIDEO, Treatment::drop_with_contents},

    {GUMBO_TAG_B, Treatment::drop_emphasis},
    {GUMBO_TAG_BIG, Treatment::drop_emphasis},
    {GUMBO_TAG_CODE, Treatment::drop_emphasis},
    {GUMBO_TAG_EM, Treatment::drop_emphasis},
    {GUMBO_TAG_FONT, Treatment::drop_emphasis},
    {GUMBO_TAG_I, Treatment::drop_emphasis},
    {GUMBO_TAG_NOBR, Treatment::drop_emphasis},
    {GUMBO_TAG_S, Treatment::drop_emphasis},
    {GUMBO_TAG_SMALL, Treatment::drop_emphasis},
    {GUMBO_TAG_STRIKE, Treatment::drop_emphasis},
    {GUMBO_TAG_STRONG, Treatment::drop_emphasis},
    {GUMBO_TAG_TT, Treatment::drop_emphasis},
    {GUMBO_TAG_U, Treatment::drop_emphasis},

    {GUMBO_TAG_FRAMESET, Treatment::drop_tags},
    {GUMBO_TAG_NOFRAMES, Treatment::drop_tags},
    {GUMBO_TAG_PLAINTEXT, Treatment::drop_tags},
    {GUMBO_TAG_OPTION, Treatment::drop_tags},
    {GUMBO_TAG_OPTGROUP, Treatment::drop_tags},

    {GUMBO_TAG_BR, Treatment::keep_void},
    {GUMBO_TAG_HR, Treatment::keep_void},
    {GUMBO_TAG_META, Treatment::keep_void},
    {GUMBO_TAG_LINK, Treatment::keep_void},

    {GUMBO_TAG_AREA, Treatment::drop_void},
    {GUMBO_TAG_BASE, Treatment::drop_void},
    {GUMBO_TAG_BASEFONT, Treatment::drop_void},
    {GUMBO_TAG_BGSOUND, Treatment::drop_void},
    {GUMBO_TAG_COL, Treatment::drop_void},
    {GUMBO_TAG_EMBED, Treatment::drop_void},
    {GUMBO_TAG_FRAME, Treatment::drop_void},
    {GUMBO_TAG_IMAGE, Treatment::drop_void},
    {GUMBO_TAG_IMG, Treatment::drop_void},
    {GUMBO_TAG_INPUT, Treatment::drop_void},
    {GUMBO_TAG_ISINDEX, Treatment::drop_void},
    {GUMBO_TAG_KEYGEN, Treatment::drop_void},
    {GUMBO_TAG_PARAM, Treatment::drop_void},
    {GUMBO_TAG_SOURCE, Treatment::drop_void},
    {GUMBO_TAG_TRACK, Treatment::drop_void},
    {GUMBO_TAG_WBR, Treatment::drop_void},
};

constexpr auto treatments = [] {
    std::array<Treatment, GUMBO_TAG_LAST + 1> table{};
    for (const Rule& rule : rules) table[rule.tag] = rule.treatment;
    return table;
}();

// The attributes that say something about meaning, addresses or time.
constexpr std::string_view meaningful[] = {
    "aria-hidden", "class",      "content", "data-date", "data-datetime", "data-time", "data-timestamp", "datetime", "hidden",
    "href",        "http-equiv", "id",      "itemprop",  "itemscope",     "itemtype",  "lang",           "name",     "property",
    "pubdate",     "rel",        "role",    "style",     "title",         "type",      "xml:lang",
};
static_assert(std::ranges::is_sorted(meaningful) && std::size(meaningful) <= 32);

constexpr std::size_t longest_name = 16;

// The number of the attribute in the table; -1 for one that says nothing.
int meaning_of(const WrittenAttribute& attribute) {
    if (attribute.name.size() > longest_name) return -1;
    std::array<char, longest_name> folded{};
    std::ranges::transform(attribute.name, folded.begin(), [](char c) { return text::lower(c); });
    const std::string_view name(folded.data(), attribute.name.size());
    const auto found = std::ranges::lower_bound(meaningful, name);
    if (found == std::end(meaningful) || *found != name) return -1;
    // Of styles only those that hide something matter.
    if (name == "style" && attribute.value.find("none") == std::string_view::npos &&
        attribute.value.find("hidden") == std::string_view::npos) {
        return -1;
    }
    return static_cast<int>(found - std::begin(meaningful));
}

std::uint32_t hash_of(std::string_view name) {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(text::lower(c))) * 16777619U;
    return hash;
}

class Tamer {
public:
    explicit Tamer(std::string_view page) : lexer_(page), open_(deepest_nesting) { out_.markup.reserve(page.size() / 8 + 64); }

    TameMarkup run() {
        Piece piece{};
        while (lexer_.next(piece)) {
            if (piece.kind == PieceKind::text) {
                write_text(piece.text);
                continue;
            }
            const GumboTag tag = gumbo_tagn_enum(piece.name.data(), static_cast<unsigned>(piece.name.size()));
            if (piece.kind == PieceKind::start_tag) {
                start(tag, piece.name, piece.self_closing);
            } else {
                end(tag, piece.name);
            }
        }
        if (!out_.overflow.empty()) {
            write_number(out_.texts.size());
            out_.markup += ';';
            out_.texts.push_back(out_.overflow.front());
        }
        out_.flattened |= open_.refused_any();
        return std::move(out_);
    }

private:
    void start(GumboTag tag, std::string_view name, bool self_closing);
    void end(GumboTag tag, std::string_view name);
    void open(GumboTag tag, std::string_view written_name, std::string_view role = {});
    void close(GumboTag tag, std::string_view written_name);
    void write_void(std::string_view name);
    void take_script();

    void write_number(std::size_t number);
    void write_text(std::string_view text);
    void write_attributes(std::string_view role = {});
    bool says_something() const {
        return std::ranges::any_of(lexer_.attributes(), [](const WrittenAttribute& attribute) { return meaning_of(attribute) >= 0; });
    }

    MarkupLexer lexer_;
    OpenElements open_;
    TameMarkup out_;
    std::size_t elements_ = 0;
    std::array<std::vector<bool>, GUMBO_TAG_LAST + 1> emphasis_;  // by tag: which of the open ones became a <span>
};

void Tamer::write_number(std::size_t number) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out_.markup.append(digits.data(), end);
}

void Tamer::write_text(std::string_view text) {
    if (elements_ >= most_elements) {
        if (out_.overflow.empty()) out_.overflow.emplace_back();
        out_.overflow.front().append(" ").append(text);
        return;
    }
    if (std::ranges::all_of(text, text::is_blank)) {
        out_.markup += ' ';
        return;
    }
    write_number(out_.texts.size());
    out_.markup += ';';
    out_.texts.push_back(text);
}

// Each of the meaningful attributes once, the first of its name, as the standard has it.
void Tamer::write_attributes(std::string_view role) {
    std::vector<TameAttribute>& list = out_.attributes;
    const std::size_t begin = list.size();
    std::uint32_t written = 0;
    for (const WrittenAttribute& attribute : lexer_.attributes()) {
        const int meaning = meaning_of(attribute);
        if (meaning < 0 || (written >> meaning & 1U) != 0) continue;
        written |= 1U << meaning;
        list.push_back({meaningful[meaning], attribute.value});
    }
    if (!role.empty()) list.push_back({"role", role});
    if (list.size() == begin) return;
    out_.markup += " i=";
    write_number(out_.list_ends.size());
    out_.list_ends.push_back(static_cast<std::uint32_t>(list.size()));
}

void Tamer::open(GumboTag tag, std::string_view written_name, std::string_view role) {
    if (elements_ >= most_elements) return open_.refuse(tag);
    if (!open_.open(tag, hash_of(written_name))) {
        // What it would have parted stays parted.
        if (nesting_of(tag) != Nesting::inner && nesting_of(tag) != Nesting::anchor) write_void("br");
        return;
    }
    ++elements_;
    out_.markup += '<';
    out_.markup += written_name;
    write_attributes(role);
    out_.markup += '>';
}

void Tamer::close(GumboTag tag, std::string_view written_name) {
    if (!open_.close(tag, hash_of(written_name))) return;
    out_.markup += "</";
    out_.markup += written_name;
    out_.markup += '>';
}

void Tamer::write_void(std::string_view name) {
    if (elements_ >= most_elements) return;
    ++elements_;
    out_.markup += '<';
    out_.markup += name;
    write_attributes();
    out_.markup += '>';
}

void Tamer::take_script() {
    DataScript script{};
    for (const WrittenAttribute& attribute : lexer_.attributes()) {
        if (text::lower(attribute.name) == "type") script.type = attribute.value;
    }
    const auto contents = lexer_.take_contents("script");
    if (!contents) return lexer_.skip_rest();
    script.contents = *contents;
    out_.scripts.push_back(script);
}

void Tamer::start(GumboTag tag, std::string_view name, bool self_closing) {
    switch (treatments[tag]) {
        case Treatment::keep: return open(tag, name);
        case Treatment::keep_void: return write_void(name);
        case Treatment::drop_tags:
        case Treatment::drop_void: return;
        case Treatment::drop_with_contents:
            if (self_closing && (tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH)) return;
            if (!lexer_.take_contents(gumbo_normalized_tagname(tag)) && tag == GUMBO_TAG_STYLE) lexer_.skip_rest();
            return;
        case Treatment::drop_emphasis: {
            std::vector<bool>& kept = emphasis_[tag];
            kept.push_back(says_something() && kept.size() < deepest_nesting);
            if (kept.back()) open(GUMBO_TAG_SPAN, "span");
            return;
        }
        case Treatment::keep_script: return take_script();
        case Treatment::keep_title: {
            const auto contents = lexer_.take_contents("title");
            if (!contents || elements_ >= most_elements) return;
            ++elements_;
            out_.markup += "<title>";
            write_text(*contents);
            out_.markup += "</title>";
            return;
        }
        case Treatment::become_form: return open(GUMBO_TAG_DIV, "div", "form");
        case Treatment::become_noscript: return open(GUMBO_TAG_DIV, "div", "noscript");
        case Treatment::become_pre:
            open(GUMBO_TAG_PRE, "pre");
            if (const auto contents = lexer_.take_contents(gumbo_normalized_tagname(tag))) write_text(*contents);
            return close(GUMBO_TAG_PRE, "pre");
    }
}

void Tamer::end(GumboTag tag, std::string_view name) {
    switch (treatments[tag]) {
        case Treatment::keep:
            // The page's end is where it ends.
            if (nesting_of(tag) == Nesting::absent) return;
            if (tag == GUMBO_TAG_P && !open_.in_paragraph()) open(tag, name);
            return close(tag, name);
        case Treatment::drop_emphasis: {
            std::vector<bool>& kept = emphasis_[tag];
            if (kept.empty()) return;
            if (kept.back()) close(GUMBO_TAG_SPAN, "span");
            kept.pop_back();
            return;
        }
        case Treatment::become_form:
        case Treatment::become_noscript: return close(GUMBO_TAG_DIV, "div");
        case Treatment::keep_void:
            if (tag == GUMBO_TAG_BR) write_void(name);  // "</br>" is one
            return;
        default: return;
    }
}

}  // namespace

TameMarkup tame_markup(std::string_view page) { return Tamer(page).run(); }

}  // namespace dateline::markup
