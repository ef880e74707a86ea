#include "corpus/markup/html_tree.hpp"

#include <algorithm>

#include "corpus/markup/parser_memory.hpp"

namespace dateline::markup {

namespace {

void* take(void* memory, std::size_t size) { return static_cast<ParserMemory*>(memory)->take(size); }
void give_back(void* memory, void* piece) { static_cast<ParserMemory*>(memory)->give_back(piece); }

bool holds_nodes(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }

}  // namespace

HtmlTree::HtmlTree() : memory_(std::make_unique<ParserMemory>()) {}
HtmlTree::~HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;

void HtmlTree::parse(const TameMarkup& page) {
    nodes_.clear();
    attributes_.clear();
    memory_->clear();
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take;
    options.deallocator = give_back;
    options.userdata = memory_.get();
    options.max_errors = 0;  // each would copy the whole stack of open elements
    const GumboOutput* output = gumbo_parse_with_options(&options, page.markup.data(), page.markup.size());
    lay_out(*output->root);
}

void HtmlTree::add_node(const GumboNode& node, NodeId parent) {
    Node added{GUMBO_TAG_LAST, parent, size() + 1, static_cast<std::uint32_t>(attributes_.size()), 0, {}};
    if (holds_nodes(node)) {
        const GumboElement& element = node.v.element;
        added.tag = element.tag;
        if (element.tag == GUMBO_TAG_UNKNOWN) {
            GumboStringPiece name = element.original_tag;
            gumbo_tag_from_original_text(&name);
            added.text = {name.data == nullptr ? "" : name.data, name.length};
        }
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
            attributes_.push_back({attribute->name, attribute->value});
        }
        added.attribute_count = element.attributes.length;
    } else {
        added.text = node.v.text.text;
    }
    nodes_.push_back(added);
}

void HtmlTree::lay_out(const GumboNode& root) {
    struct Open {
        const GumboNode* node;
        NodeId id;
        unsigned next_child;
    };
    std::vector<Open> open;
    add_node(root, 0);
    open.push_back({&root, 0, 0});
    while (!open.empty()) {
        Open& top = open.back();
        const GumboVector& children = top.node->v.element.children;
        if (top.next_child == children.length) {
            nodes_[top.id].end = size();
            open.pop_back();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(children.data[top.next_child++]);
        if (child->type == GUMBO_NODE_COMMENT || child->type == GUMBO_NODE_TEMPLATE) continue;
        const NodeId id = size();
        add_node(*child, top.id);
        if (holds_nodes(*child)) open.push_back({child, id, 0});
    }
}

std::string_view HtmlTree::attribute(NodeId id, std::string_view name) const {
    const auto all = attributes(id);
    const auto found = std::ranges::find(all, name, &Attribute::name);
    return found == all.end() ? std::string_view{} : found->value;
}

bool HtmlTree::has_attribute(NodeId id, std::string_view name) const {
    const auto all = attributes(id);
    return std::ranges::find(all, name, &Attribute::name) != all.end();
}

}  // namespace dateline::markup
