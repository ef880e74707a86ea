#include "corpus/reading/mail_parts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/input/header_lines.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

constexpr int deepest = 16;
constexpr std::size_t most_parts = 1'000;
constexpr std::size_t longest_boundary = 200;  // RFC 2046 allows 70

// A delimiter line of a multipart body: where it begins, the line end before it included, and where it ends.
struct Delimiter {
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
    bool last = false;
};

// The next line that is "--" and the boundary, and "--" again where it is the last one.
Delimiter next_delimiter(std::string_view body, std::size_t from, std::string_view line) {
    for (std::size_t at = from; at < body.size();) {
        const std::size_t line_end = std::min(body.find('\n', at), body.size());
        std::string_view rest = body.substr(at, line_end - at);
        if (rest.starts_with(line)) {
            rest.remove_prefix(line.size());
            const bool last = rest.starts_with("--");
            if (last) rest.remove_prefix(2);
            if (text::trimmed(rest).empty()) {
                std::size_t begin = at;
                if (begin > from) --begin;
                if (begin > from && body[begin - 1] == '\r') --begin;
                return {begin, std::min(line_end + 1, body.size()), last};
            }
        }
        at = line_end + 1;
    }
    return {};
}

class Search {
public:
    explicit Search(MailParts& found) : found_(found) {}

    // Adds the texts of the part to `texts`.
    void look_at(std::string_view part, std::string_view default_type, int depth, std::vector<MailPart>& texts) {
        if (depth > deepest || ++parts_ > most_parts) {
            found_.cut = true;
            return;
        }
        const std::string_view header = input::header_of(part);
        const std::string_view body = part.substr(header.size());
        const std::string_view stated = input::header_value(header, "Content-Type");
        mime::ContentType type = mime::read_content_type(stated.empty() ? default_type : stated);
        if (type.name.starts_with("multipart/") && !type.boundary.empty() && type.boundary.size() <= longest_boundary) {
            return look_into(body, type, depth, texts);
        }
        if (type.name == "message/rfc822") {
            if (type.name == default_type) return look_at(body, {}, depth + 1, texts);  // a digest, whose mails are its text
            forwarded_.push_back({body, depth + 1});
            return;
        }
        const std::string disposition = text::lower(input::header_value(header, "Content-Disposition").substr(0, 10));
        if ((type.name == "text/plain" || type.name == "text/html") && disposition != "attachment") {
            texts.push_back({std::move(type), input::header_value(header, "Content-Transfer-Encoding"), body});
        } else {
            ++found_.attachments;
        }
    }

    void look_at_forwarded() {
        for (std::size_t i = 0; i < forwarded_.size() && !found_.cut; ++i) {
            const Forwarded mail = forwarded_[i];
            look_at(mail.bytes, {}, mail.depth, found_.texts);
        }
    }

private:
    struct Forwarded {
        std::string_view bytes;
        int depth;
    };

    void look_into(std::string_view body, const mime::ContentType& type, int depth, std::vector<MailPart>& texts) {
        const std::string line = "--" + type.boundary;
        const std::string_view default_type = type.name == "multipart/digest" ? "message/rfc822" : "text/plain";
        std::vector<MailPart> children;
        Delimiter delimiter = next_delimiter(body, 0, line);
        while (delimiter.begin != std::string_view::npos && !delimiter.last && !found_.cut) {
            const std::size_t begin = delimiter.end;
            delimiter = next_delimiter(body, begin, line);
            const std::size_t end = std::min(delimiter.begin, body.size());
            look_at(body.substr(begin, end - begin), default_type, depth + 1, children);
        }
        if (type.name == "multipart/alternative") keep_plainest(children);
        std::ranges::move(children, std::back_inserter(texts));
    }

    // Of several ways to say the same, the one without markup; that some programs leave empty.
    static void keep_plainest(std::vector<MailPart>& texts) {
        const auto is_plain = [](const MailPart& part) { return part.type.name == "text/plain" && !text::trimmed(part.body).empty(); };
        const bool plain = std::ranges::any_of(texts, is_plain);
        std::erase_if(texts, [&](const MailPart& part) { return plain ? !is_plain(part) : part.type.name == "text/plain"; });
    }

    MailParts& found_;
    std::size_t parts_ = 0;
    std::vector<Forwarded> forwarded_;
};

}  // namespace

MailParts parts_of_mail(std::string_view mail) {
    MailParts found;
    Search search(found);
    search.look_at(mail, {}, 0, found.texts);
    if (found.texts.empty()) search.look_at_forwarded();
    return found;
}

}  // namespace dateline::reading
