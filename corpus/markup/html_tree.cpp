#include "corpus/markup/html_tree.hpp"

#include <algorithm>
#include <charconv>

#include "corpus/markup/entities.hpp"
#include "corpus/markup/parser_memory.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

void* take(void* memory, std::size_t size) { return static_cast<ParserMemory*>(memory)->take(size); }
void give_back(void* memory, void* piece) { static_cast<ParserMemory*>(memory)->give_back(piece); }

// What is written for the breaking of lines, or by mistake, and is never seen: NUL, soft hyphen, blank of no width, byte order mark.
constexpr std::string_view invisible[] = {{"\0", 1}, "\u00AD", "\u200B", "\uFEFF"};
constexpr std::size_t longest_invisible = 3;

std::size_t read_number(std::string_view digits) {
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

HtmlTree::HtmlTree() : memory_(std::make_unique<ParserMemory>()) {}
HtmlTree::~HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;

void HtmlTree::parse(const TameMarkup& page) {
    nodes_.clear();
    attributes_.clear();
    decoded_.clear();
    memory_->clear();
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take;
    options.deallocator = give_back;
    options.userdata = memory_.get();
    options.max_errors = 0;  // each would copy the whole stack of open elements
    const GumboOutput* output = gumbo_parse_with_options(&options, page.markup.data(), page.markup.size());
    lay_out(*output->root, page);
}

std::string_view HtmlTree::decoded(std::string_view text) {
    const bool encoded = text.find('&') != std::string_view::npos;
    const auto holds = [&](std::string_view one) { return text.find(one) != std::string_view::npos; };
    if (!encoded && std::ranges::none_of(invisible, holds)) return text;
    std::string plain = encoded ? decode_entities(text) : std::string(text);
    std::size_t end = 0;
    for (std::size_t at = 0; at < plain.size();) {
        const std::string_view here = std::string_view(plain).substr(at, longest_invisible);
        const auto found = std::ranges::find_if(invisible, [&](std::string_view one) { return here.starts_with(one); });
        if (found != std::end(invisible)) {
            at += found->size();
        } else {
            plain[end++] = plain[at++];
        }
    }
    plain.resize(end);
    return decoded_.emplace_back(std::move(plain));
}

void HtmlTree::add_element(const GumboElement& element, NodeId parent, const TameMarkup& page) {
    Node added{element.tag, parent, size() + 1, static_cast<std::uint32_t>(attributes_.size()), 0, {}};
    if (element.tag == GUMBO_TAG_UNKNOWN) {
        GumboStringPiece name = element.original_tag;
        gumbo_tag_from_original_text(&name);
        if (name.length > 0) added.text = {name.data, name.length};
    }
    if (element.attributes.length > 0) {
        const auto* list = static_cast<const GumboAttribute*>(element.attributes.data[0]);
        for (const TameAttribute& attribute : page.attribute_list(read_number(list->value))) {
            attributes_.push_back({attribute.name, decoded(attribute.value)});
        }
        added.attribute_count = static_cast<std::uint32_t>(attributes_.size()) - added.first_attribute;
    }
    nodes_.push_back(added);
}

// "12;13; 14;" are three texts and the blank between two of them.
void HtmlTree::add_texts(std::string_view numbers, NodeId parent, const TameMarkup& page) {
    while (!numbers.empty()) {
        std::string_view text = numbers.substr(0, 1);
        std::size_t taken = 1;
        if (!text::is_blank(numbers.front())) {
            text = decoded(page.texts[read_number(numbers)]);
            taken = numbers.find(';') + 1;
        }
        nodes_.push_back({GUMBO_TAG_LAST, parent, size() + 1, 0, 0, text});
        numbers.remove_prefix(taken);
    }
}

void HtmlTree::lay_out(const GumboNode& root, const TameMarkup& page) {
    struct Open {
        const GumboNode* node;
        NodeId id;
        unsigned next_child;
    };
    std::vector<Open> open;
    add_element(root.v.element, 0, page);
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
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) {
            add_texts(child->v.text.text, top.id, page);
        } else if (child->type == GUMBO_NODE_ELEMENT) {
            const NodeId id = size();
            add_element(child->v.element, top.id, page);
            open.push_back({child, id, 0});
        }
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
