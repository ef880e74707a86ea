// What mails and boxes of mails begin with.
#pragma once

#include <string_view>

namespace dateline::input {

// The line before a mail in an mbox file: "From ann@example.com Mon May 19 10:03:00 2025". It begins with "From " and holds a
// weekday, a month, a day, a time and a year, as asctime writes them; prose that begins with the word does not.
bool is_from_line(std::string_view line);

// Whether a file begins with a mail: the header names who, when, and what only mail programs write (Message-ID, Received ...).
bool begins_mail(std::string_view head);

}  // namespace dateline::input
