// The names of character sets, as web pages, feeds, mails and dumps write them.
#pragma once

#include <string>
#include <string_view>

namespace dateline::encoding {

// The character set that a label means, by its name in the WHATWG Encoding Standard, in lower case: "iso-8859-1", "ascii" and "latin1" mean
// windows-1252, "gb2312" means gbk, "ks_c_5601-1987" means euc-kr, as they do in every browser. Labels that the standard does not know are
// looked up by ICU ("cp437", "utf-7") and get their IANA name. Empty for what nobody knows. Blanks around a label do not count, nor does case.
std::string charset_of_label(std::string_view label);

// The name under which ICU keeps the tables of such a character set; REQUIRES a name that charset_of_label gave.
std::string converter_of_charset(std::string_view charset);

// True for the character sets in which every byte is a character.
bool is_single_byte(std::string_view charset);

}  // namespace dateline::encoding
