#include "corpus/publication/label_words.hpp"

#include <array>
#include <string>
#include <vector>

#include "corpus/publication/month_words.hpp"
#include "corpus/text/ascii.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::publication {

namespace {

struct Row {
    Label label;
    std::string_view words;  // lower case; compared without accents being folded
};

// Longer rows before those that they end with.
// clang-format off
constexpr Row rows[] = {
    {Label::updated, "last updated on"}, {Label::updated, "last updated"}, {Label::updated, "last modified on"}, {Label::updated, "last modified"},
    {Label::updated, "updated on"}, {Label::updated, "updated"}, {Label::updated, "update"}, {Label::updated, "modified"},
    {Label::updated, "revised"}, {Label::updated, "last edited"}, {Label::updated, "edited"},
    {Label::updated, "aktualisiert am"}, {Label::updated, "aktualisiert"}, {Label::updated, "stand"}, {Label::updated, "geändert am"},
    {Label::updated, "mis à jour le"}, {Label::updated, "mise à jour"}, {Label::updated, "modifié le"},
    {Label::updated, "actualizado el"}, {Label::updated, "actualizado"}, {Label::updated, "aggiornato il"}, {Label::updated, "aggiornato"},
    {Label::updated, "atualizado em"}, {Label::updated, "atualizado"}, {Label::updated, "bijgewerkt op"}, {Label::updated, "bijgewerkt"},
    {Label::updated, "aktualizacja"}, {Label::updated, "обновлено"}, {Label::updated, "изменено"}, {Label::updated, "оновлено"},
    {Label::updated, "aktualizováno"}, {Label::updated, "uppdaterad"}, {Label::updated, "opdateret"}, {Label::updated, "oppdatert"},
    {Label::updated, "päivitetty"}, {Label::updated, "güncelleme"}, {Label::updated, "frissítve"}, {Label::updated, "actualizat"},

    {Label::other, "expires on"}, {Label::other, "expires"}, {Label::other, "accessed on"}, {Label::other, "accessed"},
    {Label::other, "retrieved on"}, {Label::other, "retrieved"}, {Label::other, "downloaded"}, {Label::other, "crawled"},
    {Label::other, "copyright"}, {Label::other, "©"}, {Label::other, "(c)"}, {Label::other, "born on"}, {Label::other, "born"},
    {Label::other, "died"}, {Label::other, "event date"}, {Label::other, "start date"}, {Label::other, "end date"}, {Label::other, "due date"},
    {Label::other, "date of birth"}, {Label::other, "date accessed"}, {Label::other, "effective date"}, {Label::other, "hearing date"},
    {Label::other, "deadline"}, {Label::other, "today is"}, {Label::other, "today"}, {Label::other, "heute"}, {Label::other, "when"}, {Label::other, "next"}, {Label::other, "until"}, {Label::other, "since"},

    {Label::published, "first published on"}, {Label::published, "first published"}, {Label::published, "originally published on"},
    {Label::published, "originally published"}, {Label::published, "published on"}, {Label::published, "published at"},
    {Label::published, "published"}, {Label::published, "date published"}, {Label::published, "publication date"},
    {Label::published, "publish date"}, {Label::published, "pub date"}, {Label::published, "pubdate"}, {Label::published, "date of publication"},
    {Label::published, "posted on"}, {Label::published, "posted at"}, {Label::published, "posted"}, {Label::published, "date posted"},
    {Label::published, "released on"}, {Label::published, "released"}, {Label::published, "release date"}, {Label::published, "date of release"},
    {Label::published, "date released"}, {Label::published, "issued on"}, {Label::published, "issued"}, {Label::published, "issue date"},
    {Label::published, "filed on"}, {Label::published, "filed"}, {Label::published, "submitted on"}, {Label::published, "created on"},
    {Label::published, "for immediate release"}, {Label::published, "immediate release"}, {Label::published, "for release"},
    {Label::published, "press release"}, {Label::published, "news release"}, {Label::published, "press releases"},
    {Label::published, "news releases"}, {Label::published, "press release of"}, {Label::published, "release"},
    {Label::published, "releases"}, {Label::published, "dateline"}, {Label::published, "date"}, {Label::published, "sent"},
    {Label::published, "veröffentlicht am"}, {Label::published, "veröffentlicht"}, {Label::published, "erschienen am"},
    {Label::published, "erstellt am"}, {Label::published, "datum"}, {Label::published, "publiziert am"},
    {Label::published, "publié le"}, {Label::published, "publie le"}, {Label::published, "publié"}, {Label::published, "mis en ligne le"},
    {Label::published, "date de publication"}, {Label::published, "paru le"},
    {Label::published, "publicado el"}, {Label::published, "publicado"}, {Label::published, "fecha de publicación"}, {Label::published, "fecha"},
    {Label::published, "pubblicato il"}, {Label::published, "pubblicato"}, {Label::published, "data di pubblicazione"}, {Label::published, "data"},
    {Label::published, "publicado em"}, {Label::published, "publicada em"}, {Label::published, "data de publicação"},
    {Label::published, "gepubliceerd op"}, {Label::published, "gepubliceerd"}, {Label::published, "geplaatst op"},
    {Label::published, "opublikowano"}, {Label::published, "data publikacji"}, {Label::published, "dodano"},
    {Label::published, "опубликовано"}, {Label::published, "дата публикации"}, {Label::published, "дата"},
    {Label::published, "опубліковано"}, {Label::published, "дата публікації"},
    {Label::published, "publikováno"}, {Label::published, "zveřejněno"}, {Label::published, "vydáno"},
    {Label::published, "publicerad"}, {Label::published, "publicerat"}, {Label::published, "publiceret"}, {Label::published, "offentliggjort"},
    {Label::published, "publisert"}, {Label::published, "julkaistu"}, {Label::published, "yayınlanma tarihi"},
    {Label::published, "yayın tarihi"}, {Label::published, "tarih"}, {Label::published, "megjelent"}, {Label::published, "közzétéve"},
    {Label::published, "publicat la"}, {Label::published, "publicat"}, {Label::published, "発行日"}, {Label::published, "发布时间"},
};
// clang-format on

// The rows in their order, by the last byte of their words.
using RowsByLastByte = std::array<std::vector<Row>, 256>;
const RowsByLastByte& rows_by_last_byte() {
    static const RowsByLastByte table = [] {
        RowsByLastByte by_last;
        for (const Row& row : rows) by_last.at(static_cast<unsigned char>(row.words.back())).push_back(row);
        return by_last;
    }();
    return table;
}

constexpr std::size_t longest_label = 48;  // bytes looked at

// Lower case of the letters that the table uses: ASCII, Latin-1 and Cyrillic differ from their capitals by a fixed step.
std::string lowered(std::string_view text) {
    std::string lower;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded decoded = text::decode_at(text, at);
        char32_t c = decoded.code_point;
        if (c < 0x80) {
            c = static_cast<unsigned char>(text::lower(static_cast<char>(c)));
        } else if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F)) {
            c += 0x20;
        }
        if (decoded.code_point == text::replacement_character) {
            lower.append(text, at, decoded.size);
        } else {
            text::append_utf8(lower, c);
        }
        at += decoded.size;
    }
    return lower;
}

}  // namespace

Label label_before(std::string_view text, std::size_t& label_begin) {
    constexpr std::string_view signs = ":|-,.";
    std::size_t end = text.size();
    bool marked = false;
    while (end > 0) {
        if (text::is_blank(text[end - 1])) {
            --end;
        } else if (!marked && signs.find(text[end - 1]) != std::string_view::npos) {
            marked = true;
            --end;
        } else {
            break;
        }
    }
    std::size_t begin = end > longest_label ? end - longest_label : 0;
    while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
    const std::string tail = lowered(text.substr(begin, end - begin));
    if (tail.size() != end - begin) return Label::none;  // a letter whose small form has another size: none of the table has one
    if (tail.empty()) return Label::none;
    for (const Row& row : rows_by_last_byte().at(static_cast<unsigned char>(tail.back()))) {
        if (!tail.ends_with(row.words)) continue;
        const std::size_t at = end - row.words.size();
        if (at > 0) {
            std::size_t before = at - 1;
            while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
            if (is_name_letter(text::decode_at(text, before).code_point)) continue;
        }
        label_begin = at;
        return row.label;
    }
    return Label::none;
}

}  // namespace dateline::publication
