#include "corpus/markup/html_to_text.hpp"

#include "corpus/markup/flow_text.hpp"
#include "corpus/markup/html_tree.hpp"
#include "corpus/markup/tame_markup.hpp"

namespace dateline::markup {

std::string html_to_text(std::string_view markup) {
    const TameMarkup tamed = tame_markup(markup);
    HtmlTree tree;
    tree.parse(tamed);
    FlowText flow(tree);
    flow.write(0);
    return flow.take();
}

}  // namespace dateline::markup
