#include "corpus/markup/xml_mending.hpp"

#include <algorithm>
#include <optional>

#include "corpus/markup/entities.hpp"
#include "corpus/markup/markup_lexer.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::markup {

namespace {

constexpr std::size_t deepest = 200;  // libxml2 gives up at 256
constexpr std::size_t longest_entity = 36;
constexpr std::string_view cdata_begin = "<![CDATA[";
constexpr std::string_view cdata_end = "]]>";

bool is_name_byte(char c) {
    return text::is_letter(c) || text::is_digit(c) || c == '_' || c == '-' || c == '.' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_name(std::string_view name) {
    if (name.empty() || !std::ranges::all_of(name, is_name_byte)) return false;
    return !text::is_digit(name.front()) && name.front() != '-' && name.front() != '.' && name.back() != ':' && name.front() != ':';
}

bool allowed(char32_t c) { return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF); }

// Elements that pages never close. Not <link>, which holds an address in RSS.
bool is_empty_in_html(std::string_view name) {
    const std::string folded = text::lower(name);
    return folded == "br" || folded == "hr" || folded == "img";
}

// The whole of "&name;", "&#39;" that the text begins with; empty where it begins with none.
std::string_view entity_in_front(std::string_view text) {
    const std::size_t end = text.substr(0, longest_entity).find(';');
    if (end == std::string_view::npos || end < 2) return {};
    const std::string_view name = text.substr(1, end - 1);
    const bool plain = std::ranges::all_of(name, [](char c) { return text::is_letter(c) || text::is_digit(c) || c == '#'; });
    return plain ? text.substr(0, end + 1) : std::string_view{};
}

class Mender {
public:
    explicit Mender(std::string_view article) : lexer_(article) { out_.reserve(article.size() + article.size() / 8); }

    std::string run() {
        for (Piece piece; lexer_.next(piece);) {
            switch (piece.kind) {
                case PieceKind::text: add_text(piece.text); break;
                case PieceKind::start_tag: add_start_tag(piece); break;
                case PieceKind::end_tag: add_end_tag(piece.name); break;
            }
        }
        if (!open_.empty()) cut_off_in = open_.back();
        while (!open_.empty()) close_one();
        return std::move(out_);
    }

    bool bare_signs = false;
    bool html_entities = false;
    bool tags = false;
    bool characters = false;
    std::string_view cut_off_in;

private:
    void add_start_tag(const Piece& piece) {
        if (!is_name(piece.name) || open_.size() >= deepest || ++elements_ > most_xml_elements) {
            tags = true;
            return;
        }
        out_.append("<").append(piece.name);
        std::vector<std::string_view> names;
        for (const WrittenAttribute& attribute : lexer_.attributes()) {
            if (!is_name(attribute.name) || std::ranges::find(names, attribute.name) != names.end()) continue;
            if (attribute.name.starts_with("xmlns") && ++prefixes_ > most_xml_prefixes) continue;
            names.push_back(attribute.name);
            out_.append(" ").append(attribute.name).append("=\"");
            add_text(attribute.value);
            out_ += '"';
        }
        out_ += '>';
        open_.push_back(piece.name);
        if (piece.self_closing || is_empty_in_html(piece.name)) close_one();
    }

    void add_end_tag(std::string_view name) {
        const auto found = std::ranges::find(open_.rbegin(), open_.rend(), name);
        if (found != open_.rbegin()) tags = true;
        if (found == open_.rend()) return;
        const auto stay = static_cast<std::size_t>(open_.rend() - found) - 1;
        while (open_.size() > stay) close_one();
    }

    void close_one() {
        out_.append("</").append(open_.back()).append(">");
        open_.pop_back();
    }

    void add_text(std::string_view text) {
        while (!text.empty()) {
            const char c = text.front();
            std::size_t taken = 1;
            if (c == '&') {
                taken = add_entity(text);
            } else if (c == '<') {
                out_ += "&lt;";
                bare_signs = true;
            } else if (c == '>') {
                out_ += "&gt;";
            } else if (c == '"') {
                out_ += "&quot;";
            } else {
                const text::Decoded decoded = text::decode_at(text, 0);
                taken = decoded.size;
                if (allowed(decoded.code_point)) {
                    out_ += text.substr(0, taken);
                } else {
                    characters = true;
                }
            }
            text.remove_prefix(taken);
        }
    }

    std::size_t add_entity(std::string_view text) {
        constexpr std::string_view own[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
        const std::string_view entity = entity_in_front(text);
        if (std::ranges::find(own, entity) != std::end(own)) {
            out_ += entity;
            return entity.size();
        }
        const std::string means = entity.empty() ? std::string() : decode_entities(entity);
        if (means.empty() || means == entity) {
            out_ += "&amp;";
            bare_signs = true;
            return 1;
        }
        if (entity[1] != '#') html_entities = true;
        for (std::size_t at = 0; at < means.size();) {
            const text::Decoded decoded = text::decode_at(means, at);
            if (means[at] == '&') {
                out_ += "&amp;";
            } else if (means[at] == '<') {
                out_ += "&lt;";
            } else if (allowed(decoded.code_point)) {
                out_ += means.substr(at, decoded.size);
            }
            at += decoded.size;
        }
        return entity.size();
    }

    MarkupLexer lexer_;
    std::string out_;
    std::vector<std::string_view> open_;
    std::size_t elements_ = 0;
    std::size_t prefixes_ = 0;  // declared so far
};

// CDATA sections as text, so that no sign in them is taken for markup.
std::string without_cdata(std::string_view article) {
    std::string plain;
    plain.reserve(article.size());
    while (true) {
        const std::size_t begin = article.find(cdata_begin);
        plain += article.substr(0, begin);
        if (begin == std::string_view::npos) return plain;
        article.remove_prefix(begin + cdata_begin.size());
        const std::size_t end = std::min(article.find(cdata_end), article.size());
        for (const char c : article.substr(0, end)) {
            if (c == '&') {
                plain += "&amp;";
            } else if (c == '<') {
                plain += "&lt;";
            } else {
                plain += c;
            }
        }
        article.remove_prefix(std::min(end + cdata_end.size(), article.size()));
    }
}

}  // namespace

bool has_too_much_markup(std::string_view article) {
    std::size_t prefixes = 0;
    for (std::size_t at = article.find("xmlns"); at != std::string_view::npos; at = article.find("xmlns", at + 1)) {
        if (++prefixes > most_xml_prefixes) return true;
    }
    // A value may hold a '>': the signs between one '<' and the next are counted, text or not.
    std::size_t tags = 0;
    std::size_t attributes = 0;
    for (std::size_t at = article.find('<'); at != std::string_view::npos; ++at) {
        at = article.find_first_of("<=", at);
        if (at == std::string_view::npos) break;
        if (article[at] == '=' && ++attributes > most_xml_attributes) return true;
        if (article[at] != '<') continue;
        attributes = 0;
        if (++tags > 2 * most_xml_elements) return true;
    }
    return false;
}

std::string mend_xml(std::string_view article, std::vector<std::string>& warnings) {
    const std::string plain = without_cdata(article);
    Mender mender(plain);
    std::string mended = mender.run();
    if (mender.bare_signs) warnings.emplace_back("a bare '&' or '<' in XML, kept");
    if (mender.html_entities) warnings.emplace_back("entities of HTML in XML, decoded");
    if (mender.characters) warnings.emplace_back("characters that XML does not allow, left out");
    if (!mender.cut_off_in.empty()) {
        constexpr std::size_t shown = 40;
        warnings.push_back("the article ends inside <" + std::string(mender.cut_off_in.substr(0, shown)) + ">, read as far as it goes");
    } else if (mender.tags) {
        warnings.emplace_back("tags that do not match in XML, mended");
    }
    return mended;
}

std::string_view without_doctype(std::string_view document) {
    std::string_view rest = document;
    while (true) {
        const std::size_t begin = rest.find('<');
        if (begin == std::string_view::npos) return document;
        rest.remove_prefix(begin);
        if (rest.starts_with("<?") || rest.starts_with("<!--")) {
            const std::string_view end = rest.starts_with("<?") ? "?>" : "-->";
            const std::size_t found = rest.find(end);
            if (found == std::string_view::npos) return {};
            rest.remove_prefix(found + end.size());
            continue;
        }
        if (!rest.starts_with("<!")) return rest;
        int brackets = 0;
        std::size_t at = 0;
        for (; at < rest.size() && (rest[at] != '>' || brackets > 0); ++at) brackets += rest[at] == '[' ? 1 : rest[at] == ']' ? -1 : 0;
        if (at == rest.size()) return {};
        rest.remove_prefix(at + 1);
    }
}

}  // namespace dateline::markup
