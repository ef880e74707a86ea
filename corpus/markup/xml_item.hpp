// One article of a feed or of another XML file, from markup to fields (by libxml2).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::markup {

// What stands under one name. The name is the path of elements below the article, parted by dots, with the prefix that is customary for
// its namespace, whatever prefix the file uses: "title", "dc:creator", "author.name". An attribute is named like an element inside of its
// own ("category.term"), the article's own attributes like elements of the article. Apart from that:
//   <link href="..." rel="...">           "link" for rel="alternate" and none, "link.enclosure" and the like for others
//   <field name="title">, Solr, mysql     "title"
struct XmlField {
    std::string name;
    std::vector<std::string> values;  // in their order, entities decoded, nothing trimmed
    bool html = false;                // they are HTML: tags stood in them, or an attribute says so
};

struct XmlItem {
    std::vector<XmlField> fields;  // in the order in which each name comes first
    std::string base;              // what addresses without a host are relative to (xml:base); "" where it is not said
};

class XmlItemReader {
public:
    XmlItemReader();
    ~XmlItemReader();
    XmlItemReader(XmlItemReader&&) noexcept;
    XmlItemReader& operator=(XmlItemReader&&) noexcept;

    // What stands before the first article of a file (valid UTF-8): tells the prefixes that hold in all of them. Its own fields are
    // those of its outermost element, named as in an article.
    XmlItem read_context(std::string_view context);

    // The element (valid UTF-8), with the prefixes of the last context that was read. What is no XML is mended and told in `warnings`
    // (xml_mending.hpp). No doctype is read, no entity expanded, nothing loaded. At most 4096 names, from elements at most 6 deep; what is
    // deeper, or longer than 10 MB in one piece, is passed over and told.
    XmlItem read(std::string_view element, std::vector<std::string>& warnings);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// The address, made whole by `base` where it has no host: "/2025/a" of "https://example.com/feed" is "https://example.com/2025/a".
std::string whole_address(const std::string& address, const std::string& base);

}  // namespace dateline::markup
