#include "corpus/markup/xml_tree.hpp"

#include <algorithm>
#include <vector>

#include "corpus/text/ascii.hpp"

namespace dateline::markup {

namespace {

constexpr std::string_view foreign_elements[] = {"script", "style", "media", "head", "docdata", "body.head", "body.end"};
constexpr std::string_view empty_html_elements[] = {"br", "hr", "img"};

bool lists(const auto& names, std::string_view name) { return std::ranges::find(names, name) != std::end(names); }

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '<') {
            out += "&lt;";
        } else if (c == '&') {
            out += "&amp;";
        } else {
            out += c;
        }
    }
}

// The New York Times repeats the lead of a text before it: <block class="lead_paragraph">, <block class="full_text">.
class RepeatedLeads {
public:
    bool operator()(const xmlNode* node) {
        if (view(node->name) != "block" || attribute(node, "class") != "lead_paragraph") return false;
        if (node->parent == parent_) return repeated_;
        parent_ = node->parent;
        repeated_ = false;
        for (const xmlNode* other = parent_->children; other != nullptr && !repeated_; other = other->next) {
            repeated_ = is_element(other) && attribute(other, "class") == "full_text";
        }
        return repeated_;
    }

private:
    const xmlNode* parent_ = nullptr;  // the one that was asked last
    bool repeated_ = false;
};

}  // namespace

std::string attribute_value(const xmlAttr& attribute) {
    std::string value;
    for (const xmlNode* part = attribute.children; part != nullptr; part = part->next) value += view(part->content);
    return value;
}

std::string attribute(const xmlNode* node, std::string_view name) {
    for (const xmlAttr* given = node->properties; given != nullptr; given = given->next) {
        if (text::lower(view(given->name)) == name) return attribute_value(*given);
    }
    return {};
}

const xmlNode* following(const xmlNode* node, const xmlNode* top, bool deeper) {
    if (deeper && node->children != nullptr && is_element(node)) return node->children;
    while (node != top && node->next == nullptr) node = node->parent;
    return node == top ? nullptr : node->next;
}

std::string inner_html(const xmlNode* element) {
    std::string html;
    RepeatedLeads is_repeated;
    std::vector<const xmlNode*> open;
    const auto close = [&](const xmlNode* node) {
        if (!lists(empty_html_elements, text::lower(view(node->name)))) html.append("</").append(view(node->name)).append(">");
    };
    for (const xmlNode* node = element->children; node != nullptr;) {
        while (!open.empty() && node->parent != open.back()) {
            close(open.back());
            open.pop_back();
        }
        bool deeper = false;
        if (is_text(node)) {
            append_escaped(html, view(node->content));
        } else if (is_element(node)) {
            const std::string name = text::lower(view(node->name));
            deeper = !lists(foreign_elements, name) && !is_repeated(node);
            if (deeper) html.append("<").append(view(node->name)).append(">");
            if (deeper && node->children != nullptr) {
                open.push_back(node);
            } else if (deeper) {
                close(node);
            }
        }
        node = following(node, element, deeper);
    }
    for (; !open.empty(); open.pop_back()) close(open.back());
    return html;
}

std::string inner_text(const xmlNode* element) {
    std::string text;
    for (const xmlNode* node = element->children; node != nullptr; node = node->next) {
        if (is_text(node)) text += view(node->content);
    }
    return text;
}

}  // namespace dateline::markup
