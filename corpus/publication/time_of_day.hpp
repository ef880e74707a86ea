// Times of day and zones as they stand behind a date. They are passed over: no date is ever moved by one.
#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/publication/date_notation.hpp"

namespace dateline::publication {

// The byte behind a time of day and its zone that stand at `at`, with the blanks, commas and little words before them: "T17:03:00Z",
// " 17:03:00 +0200", " 12:44 AM EDT", ", 5:03 p.m.", " at 5 pm", " um 17.03 Uhr", " à 10h30". `at` where no time stands.
std::size_t end_of_time(std::string_view text, std::size_t at);

// The byte behind a zone that stands at `at`: "Z", " +0200", "-05:00", " EDT", "GMT+0200", "(EDT)", "+02:00[Europe/Berlin]", " -0500 EST".
std::size_t end_of_zone(std::string_view text, std::size_t at);

// Which number of "04/05/2006" is the day, as far as the place tells where it was written:
// by the zone named in the text behind a date: EST, PDT -> month first; GMT, BST, CET -> day first.
NumberOrder order_by_zone(std::string_view text);

// by the end of the host: .us, .gov -> month first; .uk, .de and most countries -> day first; .com says nothing.
NumberOrder order_by_host(std::string_view host);

// by the language (ISO 639-1): every one but English (and those that put the year first) puts the day first.
NumberOrder order_by_language(std::string_view language);

}  // namespace dateline::publication
