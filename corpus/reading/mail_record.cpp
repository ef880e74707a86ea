#include "corpus/reading/mail_record.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/encoding/decode.hpp"
#include "corpus/input/header_lines.hpp"
#include "corpus/markup/html_to_text.hpp"
#include "corpus/reading/flowed_text.hpp"
#include "corpus/reading/mail_parts.hpp"
#include "corpus/reading/mime.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

constexpr std::size_t longest_header = std::size_t{1} << 20;

// "<a@b>" without its brackets.
std::string bracketed(std::string_view value) {
    const std::size_t begin = value.find('<');
    const std::size_t end = value.find('>', begin == std::string_view::npos ? 0 : begin);
    if (begin == std::string_view::npos || end == std::string_view::npos) return std::string(value);
    return std::string(value.substr(begin + 1, end - begin - 1));
}

std::string author_of(std::string_view header) {
    const mime::Address sender = mime::first_address(input::header_value(header, "From"));
    return sender.name.empty() ? sender.mailbox : sender.name;
}

// "Harbour talk <talk.harbour.example>" by its name, where it has one.
std::string list_of(std::string_view header) {
    const std::string_view value = input::header_value(header, "List-Id");
    const std::string name = mime::decode_text(value.substr(0, value.find('<')));
    const std::string_view unquoted =
        text::trimmed(name.size() >= 2 && name.front() == '"' && name.back() == '"' ? std::string_view(name).substr(1, name.size() - 2)
                                                                                    : std::string_view(name));
    return unquoted.empty() ? mime::decode_text(bracketed(value)) : std::string(unquoted);
}

// A list to which everybody may write is what one reads; a newsletter has the name of its sender and a list id that a machine made up.
std::string source_of(std::string_view header) {
    const mime::Address sender = mime::first_address(input::header_value(header, "From"));
    const std::string_view post = input::header_value(header, "List-Post");
    const bool discussion = !post.empty() && text::lower(post.substr(0, 2)) != "no";
    if (discussion) {
        if (std::string list = list_of(header); !list.empty()) return list;
    }
    const bool newsletter = !input::header_value(header, "List-Unsubscribe").empty() || !input::header_value(header, "List-Id").empty();
    if (newsletter && !sender.name.empty()) return sender.name;
    const std::size_t at = sender.mailbox.rfind('@');
    return at == std::string::npos ? sender.name : text::lower(std::string_view(sender.mailbox).substr(at + 1));
}

std::string plain_value(std::string_view header, std::string_view name) { return mime::decode_text(input::header_value(header, name)); }

struct MailField {
    fields::Role role;
    std::string_view name;  // of the header line, as explain shows it
    std::string (*read)(std::string_view header);
};

constexpr MailField mail_fields[] = {
    {fields::Role::id, "Message-ID", [](std::string_view header) { return bracketed(plain_value(header, "Message-ID")); }},
    {fields::Role::title, "Subject", [](std::string_view header) { return plain_value(header, "Subject"); }},
    {fields::Role::published, "Date", [](std::string_view header) { return plain_value(header, "Date"); }},
    {fields::Role::url, "Archived-At", [](std::string_view header) { return bracketed(plain_value(header, "Archived-At")); }},
    {fields::Role::source, "List-Id, From", source_of},
    {fields::Role::author, "From", author_of},
    {fields::Role::language, "Content-Language", [](std::string_view header) { return plain_value(header, "Content-Language"); }},
    {fields::Role::tag, "Keywords", [](std::string_view header) { return plain_value(header, "Keywords"); }},
};

void collect_fields(std::string_view header, const fields::FieldOverrides& overrides, fields::RecordFields& fields) {
    const auto add = [&](fields::Role role, std::string_view name, std::string value) {
        if (value.empty()) return;
        const fields::FieldRank rank{role, 0};
        fields.add_part(fields.keep(std::move(value)));
        fields.add_field({&rank, 1}, name, false);
    };
    for (const MailField& field : mail_fields) {
        fields.note_name(field.name);
        if (!overrides.contains(field.role)) add(field.role, field.name, field.read(header));
    }
    for (const auto& [role, name] : overrides) add(role, name, plain_value(header, name));
}

// Takes one '>' off each line that begins with some and goes on with "From ".
std::string without_from_quotes(std::string_view text) {
    std::string unquoted;
    unquoted.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        std::string_view line = text.substr(0, end);
        const std::size_t quotes = std::min(line.find_first_not_of('>'), line.size());
        if (quotes > 0 && line.substr(quotes).starts_with("From ")) line.remove_prefix(1);
        unquoted += line;
        text.remove_prefix(end);
    }
    return unquoted;
}

// On the way a line ends in two bytes; in a text it does in one.
std::string with_plain_line_ends(std::string text) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        text[kept++] = text[i];
    }
    text.resize(kept);
    return text;
}

std::string text_of(const MailPart& part, bool unquote, std::vector<std::string>& warnings) {
    const std::string raw = mime::undo_transfer_encoding(unquote ? without_from_quotes(part.body) : std::string(part.body), part.encoding);
    encoding::DecodedText decoded = encoding::decode(raw, part.type.charset);
    if (!decoded.note.empty()) warnings.push_back(std::move(decoded.note));
    std::string text = with_plain_line_ends(std::move(decoded.text));
    if (part.type.name == "text/html") return markup::html_to_text(text);
    return part.type.flowed ? join_flowed_lines(text, part.type.delsp) : text;
}

}  // namespace

base::Result<void> read_mail(std::string_view mail, bool unquote, const fields::FieldOverrides& overrides, fields::RecordFields& fields,
                             ReadArticle& out) {
    const std::string_view header = input::header_of(mail).substr(0, longest_header);
    collect_fields(header, overrides, fields);
    const MailParts parts = parts_of_mail(mail);
    std::string& text = out.article.text;
    for (const MailPart& part : parts.texts) {
        std::string piece = text_of(part, unquote, out.warnings);
        if (text::trimmed(piece).empty()) continue;
        if (!text.empty()) text += "\n\n";
        text += piece;
    }
    if (parts.cut) out.warnings.emplace_back("parts nested deeper than 16 levels, or more than 1,000 of them: those are left out");
    if (!text.empty()) return {};
    const bool only_attachments = parts.attachments > 0;
    if (input::header_value(header, "Subject").empty()) {
        return base::fail(base::ErrorKind::input,
                          only_attachments ? "a mail of nothing but attachments, skipped" : "a mail without a text or a subject");
    }
    if (only_attachments) out.warnings.emplace_back("a mail of nothing but attachments: only its subject is read");
    return {};
}

}  // namespace dateline::reading
