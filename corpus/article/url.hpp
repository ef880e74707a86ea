// Addresses, as far as an archive needs them.
#pragma once

#include <string>
#include <string_view>

namespace dateline::article {

// Has a scheme and a host: "https://example.com/a".
bool is_url(std::string_view text);

// "example.com" of "https://user@www.Example.com:8080/a"; "" when it is no URL.
std::string host_of(std::string_view url);

// The address of which an archive of the web gives a copy: "http://example.com/a" of
// "https://web.archive.org/web/20130307194448/http://example.com/a"; any other address itself.
std::string_view original_of(std::string_view url);

}  // namespace dateline::article
