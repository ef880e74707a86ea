// What a page says about itself in <meta>, <link> and <title>, and the table that says what is meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/markup/html_tree.hpp"

namespace dateline::markup {

struct MetaFact {
    std::string name;   // lower case: the name, property, itemprop or http-equiv
    std::string value;  // entities decoded, blanks at the ends taken off; never empty
};

struct LinkFact {
    std::string relation;  // lower case
    std::string address;
};

// Wherever they stand in the page: sloppy ones have them in the body.
struct PageHead {
    std::vector<MetaFact> metas;
    std::vector<LinkFact> links;
    std::string title;     // the first <title>
    std::string language;  // <html lang>
};

PageHead read_head(const HtmlTree& tree);

enum class MetaRole : unsigned char { title, language, url, site, author, section, tag, description };

// The values of a role with the names that say them, in the order of the table ("meta og:title").
struct MetaValue {
    std::string_view name;
    std::string_view value;
};
std::vector<MetaValue> values_of(const PageHead& head, MetaRole role);

}  // namespace dateline::markup
