// Which elements of an XML file are its articles: one table.
#pragma once

#include <string_view>

namespace dateline::input {

struct XmlForm {
    std::string_view root;          // name of the outermost element, lower case, without its prefix
    std::string_view item;          // name of the elements that are articles; "" where the root itself is one
    std::string_view written;       // by whom, for a reader of the table
    std::string_view refusal = {};  // why files of this form hold no articles
};

// The form that begins with this element (lower case, without a prefix); null for an unknown one.
const XmlForm* find_xml_form(std::string_view root);

// Whether elements of this name are articles below a root that is unknown.
bool is_usual_item(std::string_view name);

// Whether an article of this name may hold others of its name; where not, a second start tag ends the first article.
bool may_nest(std::string_view item);

}  // namespace dateline::input
