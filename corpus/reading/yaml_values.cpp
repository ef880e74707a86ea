#include "corpus/reading/yaml_values.hpp"

#include <yaml.h>

#include <map>
#include <string>
#include <vector>

namespace dateline::reading {

namespace {

constexpr std::size_t deepest = 6;

class Parser {
public:
    explicit Parser(std::string_view yaml) : made_(yaml_parser_initialize(&parser_) != 0) {
        if (made_) yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(yaml.data()), yaml.size());
    }
    ~Parser() {
        if (made_) yaml_parser_delete(&parser_);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    bool next(yaml_event_t& event) { return made_ && yaml_parser_parse(&parser_, &event) != 0; }

    base::Error error() const {
        std::string message = "no YAML";
        if (made_ && parser_.problem != nullptr) message.append(": ").append(parser_.problem);
        message.append(" in its line ").append(std::to_string(made_ ? parser_.problem_mark.line + 1 : 1));
        return {base::ErrorKind::input, std::move(message), {}};
    }

private:
    yaml_parser_t parser_{};
    bool made_;
};

std::string_view view(const yaml_char_t* text) { return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text); }

// Follows the events of one document.
class Reader {
public:
    // False at the end of the document.
    bool take(const yaml_event_t& event) {
        switch (event.type) {
            case YAML_MAPPING_START_EVENT: open({true, {}, path()}); break;
            case YAML_SEQUENCE_START_EVENT: open({false, {}, path()}); break;
            case YAML_MAPPING_END_EVENT:
            case YAML_SEQUENCE_END_EVENT:
                open_.pop_back();
                close_value();
                break;
            case YAML_SCALAR_EVENT: take_scalar(event); break;
            case YAML_ALIAS_EVENT: take_alias(event); break;
            case YAML_DOCUMENT_END_EVENT: return false;
            default: break;
        }
        return true;
    }

    bool is_mapping = false;
    NamedValues values;

private:
    struct Open {
        bool mapping;
        std::string key;  // of a mapping, whose value is to come; "" while the key is
        std::string path;
        bool has_key = false;
    };

    void open(Open container) {
        if (open_.empty()) is_mapping = container.mapping;
        open_.push_back(std::move(container));
    }

    // Of the value that comes next.
    std::string path() const {
        if (open_.empty()) return {};
        const Open& around = open_.back();
        if (!around.mapping) return around.path;
        if (around.path.empty()) return around.key;
        std::string whole = around.path;
        return whole.append(".").append(around.key);
    }

    void close_value() {
        if (open_.empty()) return;
        open_.back().key.clear();
        // A mapping or list as a key is none that has a name.
        open_.back().has_key = open_.back().mapping && !open_.back().has_key;
    }

    bool in_list() const { return !open_.empty() && !open_.back().mapping; }

    void take_scalar(const yaml_event_t& event) {
        const auto& scalar = event.data.scalar;
        const std::string_view value(reinterpret_cast<const char*>(scalar.value), scalar.length);
        if (scalar.anchor != nullptr && !is_key()) anchors_[std::string(view(scalar.anchor))] = value;
        if (is_key()) {
            open_.back().key = value;
            open_.back().has_key = true;
            return;
        }
        const bool plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        if (!plain || !says_nothing(value)) add(value);
        end_value();
    }

    void take_alias(const yaml_event_t& event) {
        const auto known = anchors_.find(view(event.data.alias.anchor));
        if (is_key()) {
            open_.back().has_key = true;
            return;
        }
        if (known != anchors_.end()) add(known->second);
        end_value();
    }

    bool is_key() const { return !open_.empty() && open_.back().mapping && !open_.back().has_key; }

    void end_value() {
        if (open_.empty() || !open_.back().mapping) return;
        open_.back().key.clear();
        open_.back().has_key = false;
    }

    void add(std::string_view value) {
        if (open_.empty() || open_.size() > deepest) return;
        const std::string name = path();
        if (!name.empty()) values.add(name, std::string(value), in_list());
    }

    static bool says_nothing(std::string_view plain) {
        constexpr std::string_view words[] = {"", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"};
        for (const std::string_view word : words) {
            if (plain == word) return true;
        }
        return false;
    }

    std::vector<Open> open_;
    std::map<std::string, std::string, std::less<>> anchors_;
};

// libyaml looks through all brackets that are open for each word.
bool nests_too_deep(std::string_view yaml) {
    constexpr int deepest_brackets = 100;
    int open = 0;
    for (const char c : yaml) {
        if ((c == '[' || c == '{') && ++open > deepest_brackets) return true;
        if ((c == ']' || c == '}') && open > 0) --open;
    }
    return false;
}

}  // namespace

base::Result<NamedValues> read_yaml(std::string_view yaml) {
    if (nests_too_deep(yaml)) return base::fail(base::ErrorKind::input, "no YAML: brackets nested too deep");
    Parser parser(yaml);
    Reader reader;
    for (bool more = true; more;) {
        yaml_event_t event;
        if (!parser.next(event)) return base::fail(parser.error());
        more = event.type != YAML_STREAM_END_EVENT && reader.take(event);
        yaml_event_delete(&event);
    }
    if (!reader.is_mapping) return base::fail(base::ErrorKind::input, "no names with values");
    return std::move(reader.values);
}

}  // namespace dateline::reading
