#include "corpus/input/json_splitter.hpp"

#include <algorithm>

#include "corpus/fields/field_map.hpp"

namespace dateline::input {

namespace {

struct Wrapper {
    std::string_view path;
    std::string_view producer;
};

constexpr Wrapper wrappers[] = {
    {"articles", "NewsAPI, GDELT DOC, GNews"},
    {"articles.results", "Event Registry"},
    {"data", "The News API, Mediastack"},
    {"data.articles", "many"},
    {"docs", "many"},
    {"documents", "many"},
    {"entries", "feedparser"},
    {"hits", "Elasticsearch exports"},
    {"hits.hits", "Elasticsearch"},
    {"items", "JSON Feed, RSS converters"},
    {"news", "World News API"},
    {"posts", "Webz.io"},
    {"records", "many"},
    {"response.docs", "New York Times, Solr"},
    {"response.results", "Guardian"},
    {"results", "newsdata.io"},
    {"rows", "Hugging Face dataset viewer"},
    {"stories", "Aylien, Media Cloud"},
    {"value", "Bing News, OData"},
};

constexpr std::size_t longest_key = 40;  // bytes kept of a string that may be a key; no wrapper's name is as long

bool may_precede_value(char c) { return c == '[' || c == ',' || c == ':'; }

}  // namespace

bool is_wrapper_path(std::string_view path) { return std::ranges::find(wrappers, path, &Wrapper::path) != std::end(wrappers); }

void JsonSplitter::scan_chunk(std::string_view chunk, std::vector<Cut>& cuts) {
    for (std::size_t at = 0; at < chunk.size();) {
        if (in_string_) {
            at = scan_string(chunk, at);
        } else {
            step(chunk[at], offset_ + at, cuts);
            ++at;
        }
    }
}

// Goes on inside a string up to its closing quote, or to the end of the line: a JSON string never spans lines.
std::size_t JsonSplitter::scan_string(std::string_view chunk, std::size_t at) {
    const std::size_t begin = at;
    bool ended = false;
    for (; at < chunk.size() && !ended; ++at) {
        const char c = chunk[at];
        if (escaped_) {
            escaped_ = false;
        } else if (c == '\\') {
            escaped_ = true;
        } else if (c == '"') {
            ended = true;
        }
        if (c == '\n') {
            string_left_open_ = true;
            escaped_ = false;
            ended = true;
            new_line(offset_ + at);
        }
    }
    if (may_wrap_ && depth_ <= 2 && string_.size() < longest_key) {
        const std::size_t text_end = ended ? at - 1 : at;
        string_.append(chunk.substr(begin, std::min(text_end - begin, longest_key - string_.size())));
    }
    in_string_ = !ended;
    return at;
}

void JsonSplitter::step(char c, std::uint64_t position, std::vector<Cut>& cuts) {
    if (c == '\n') return new_line(position);
    if (c == ' ' || c == '\t' || c == '\r') return;
    if (place_ == Place::between) {
        step_between(c, position, cuts);
    } else {
        step_record(c, position, cuts);
    }
    last_ = c;
    line_blank_ = false;
}

void JsonSplitter::new_line(std::uint64_t position) {
    ++line_;
    line_begin_ = position + 1;
    line_blank_ = true;
    if (place_ == Place::between) garbage_told_ = false;
}

void JsonSplitter::step_between(char c, std::uint64_t position, std::vector<Cut>& cuts) {
    const bool closes = c == ']' || c == '}';
    if (c == ',') return;
    if (c == '{') return begin_object(position);
    if (c == '[') {
        ++outer_;
    } else if (closes && outer_ > 0) {
        --outer_;
        if (in_wrapper_) {
            place_ = Place::rest;
            depth_ = outer_;
            outer_ = 0;
        }
    } else {
        // One message a line is enough for prose among the records.
        if (!garbage_told_) report(line_, "not a JSON object, skipped", cuts);
        garbage_told_ = true;
        if (c == '"') begin_string();
    }
}

void JsonSplitter::begin_object(std::uint64_t position) {
    open_record(position, line_);
    place_ = Place::record;
    depth_ = 1;
    column_ = position - line_begin_;
    string_left_open_ = false;
    garbage_told_ = false;
    may_wrap_ = outer_ == 0;
    is_article_ = false;
    for (std::string& key : keys_) key.clear();
}

void JsonSplitter::begin_string() {
    in_string_ = true;
    escaped_ = false;
    string_.clear();
}

void JsonSplitter::step_record(char c, std::uint64_t position, std::vector<Cut>& cuts) {
    switch (c) {
        case '"': begin_string(); return;
        case ':': note_key(); return;
        case '{':
        case '[':
            if (c == '{' && resumes_after_damage(position)) {
                close_record(position, cuts);
                return begin_object(position);
            }
            if (c == '{' && opens_wrapper()) {
                forget_record();
                in_wrapper_ = true;
                outer_ = depth_;
                return begin_object(position);
            }
            ++depth_;
            if (depth_ <= 2) keys_[static_cast<std::size_t>(depth_)].clear();
            return;
        case '}':
        case ']':
            if (--depth_ > 0) return;
            if (place_ == Place::record) close_record(position + 1, cuts);
            if (place_ == Place::rest) in_wrapper_ = false;
            place_ = Place::between;
            return;
        default: return;
    }
}

void JsonSplitter::note_key() {
    if (!may_wrap_ || depth_ > 2) return;
    keys_[static_cast<std::size_t>(depth_)] = string_;
    if (depth_ != 1) return;
    for (const fields::FieldRank& rank : fields::ranks_of(fields::normalise_field_name(string_))) {
        if (rank.role == fields::Role::text || rank.role == fields::Role::published) is_article_ = true;
    }
}

// At the '{' of the first element of an array: is this the array of articles of a wrapper?
bool JsonSplitter::opens_wrapper() const {
    if (!may_wrap_ || is_article_ || place_ != Place::record || last_ != '[') return false;
    if (depth_ == 2) return is_wrapper_path(keys_[1]);
    return depth_ == 3 && is_wrapper_path(keys_[1] + "." + keys_[2]);
}

bool JsonSplitter::resumes_after_damage(std::uint64_t position) const {
    if (place_ != Place::record || !line_blank_ || position - line_begin_ > column_) return false;
    return string_left_open_ || !may_precede_value(last_);
}

void JsonSplitter::finish(std::vector<Cut>& cuts) {
    const bool inside = outer_ > 0 || place_ == Place::rest;
    if (open_) {
        close_record(offset_, cuts);
    } else if (inside) {
        report(line_, "the file ends before its last bracket is closed", cuts);
    }
}

}  // namespace dateline::input
