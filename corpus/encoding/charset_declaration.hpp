// Where a page, a feed or a header says in which character set it is written.
#pragma once

#include <string_view>

namespace dateline::encoding {

// The value of `charset` in a Content-Type: "text/html; charset=\"koi8-r\"" -> koi8-r. Empty where there is none.
std::string_view charset_parameter(std::string_view content_type);

// The label that a document of markup declares in its first 1024 bytes: <?xml encoding="...">, <meta charset="..."> or <meta
// http-equiv="Content-Type" content="...; charset=...">, comments passed over. Empty where there is none, or where the first byte that is
// not blank is no '<'. Source: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
std::string_view declared_in_markup(std::string_view head);

}  // namespace dateline::encoding
