// The parts of a mail that people read, wherever they stand in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/reading/mime.hpp"

namespace dateline::reading {

struct MailPart {
    mime::ContentType type;     // text/plain or text/html
    std::string_view encoding;  // Content-Transfer-Encoding
    std::string_view body;      // as it stands in the mail
};

struct MailParts {
    std::vector<MailPart> texts;  // in the order of the mail; of alternatives the plainest that has a text
    std::size_t attachments = 0;  // parts that are something else
    bool cut = false;             // there is more, nested deeper or further behind than any honest mail has it
};

// Looks through a mail, header and body, in a time that grows with its length: sixteen levels deep, a thousand parts in all. Forwarded
// mails are looked into where the mail itself has no text.
MailParts parts_of_mail(std::string_view mail);

}  // namespace dateline::reading
