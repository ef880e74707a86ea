// A page as the HTML standard reads it (by gumbo, the parser of its name), laid out as a table: every element and text in the order of
// the page, each knowing where what it holds ends. So whoever walks through it needs a loop and no recursion, however deep it is.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/markup/tame_markup.hpp"

namespace dateline::markup {

class ParserMemory;

using NodeId = std::uint32_t;

struct Attribute {
    std::string_view name;   // lower case; one of those that tame_markup keeps
    std::string_view value;  // entities decoded
};

struct Node {
    GumboTag tag;   // GUMBO_TAG_LAST for a text
    NodeId parent;  // the root is its own
    NodeId end;     // one past the last node inside this one; id + 1 when there is none
    std::uint32_t first_attribute;
    std::uint32_t attribute_count;
    std::string_view text;  // of a text, entities decoded; of an element of unknown name, its name as written

    bool is_text() const { return tag == GUMBO_TAG_LAST; }
};

class HtmlTree {
public:
    HtmlTree();
    ~HtmlTree();
    HtmlTree(HtmlTree&&) noexcept;
    HtmlTree& operator=(HtmlTree&&) noexcept;

    // Reads a page (valid UTF-8) in place of what was read before. Node 0 is <html>; there is always one. REQUIRES that `page`, and the
    // page that it was made of, outlive what is read of the tree.
    void parse(const TameMarkup& page);

    std::span<const Node> nodes() const { return nodes_; }
    const Node& operator[](NodeId id) const { return nodes_[id]; }
    NodeId size() const { return static_cast<NodeId>(nodes_.size()); }

    std::span<const Attribute> attributes(NodeId id) const {
        return std::span(attributes_).subspan(nodes_[id].first_attribute, nodes_[id].attribute_count);
    }
    // Empty where there is none, and where it says nothing.
    std::string_view attribute(NodeId id, std::string_view name) const;
    bool has_attribute(NodeId id, std::string_view name) const;

private:
    void lay_out(const GumboNode& root, const TameMarkup& page);
    void add_element(const GumboElement& element, NodeId parent, const TameMarkup& page);
    void add_texts(std::string_view numbers, NodeId parent, const TameMarkup& page);
    std::string_view decoded(std::string_view text);

    std::vector<Node> nodes_;
    std::vector<Attribute> attributes_;
    std::deque<std::string> decoded_;       // texts and values that held entities
    std::unique_ptr<ParserMemory> memory_;  // what the views point into
};

}  // namespace dateline::markup
