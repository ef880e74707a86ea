#include "corpus/input/json_splitter.hpp"

#include <algorithm>
#include <cstring>
#include <span>

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

// Arrays that an article carries with it; what reads like an article there is another one's title and day.
constexpr std::string_view companions[] = {"related", "recommend", "comment", "link",   "image", "photo",
                                           "media",   "video",     "gallery", "author", "tag",   "keyword"};

constexpr std::size_t longest_key = 40;  // bytes kept of a string that may be a key; no name that matters is as long

bool may_precede_value(char c) { return c == '[' || c == ',' || c == ':'; }

bool is_companion(std::string_view key) {
    const std::string name = fields::normalise_field_name(key);
    return std::ranges::any_of(companions, [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

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
    if (escaped_ && at < chunk.size() && chunk[at] != '\n') ++at;
    escaped_ = false;
    bool ended = false;
    while (at < chunk.size() && !ended) {
        const void* quote = std::memchr(chunk.data() + at, '"', chunk.size() - at);
        std::size_t end = quote == nullptr ? chunk.size() : static_cast<std::size_t>(static_cast<const char*>(quote) - chunk.data());
        const void* line_end = std::memchr(chunk.data() + at, '\n', end - at);
        if (line_end != nullptr) {
            end = static_cast<std::size_t>(static_cast<const char*>(line_end) - chunk.data());
            string_left_open_ = true;
            new_line(offset_ + end);
            at = end + 1;
            ended = true;
            break;
        }
        // An odd number of backslashes in front takes the quote's meaning away.
        std::size_t backslashes = 0;
        while (end - backslashes > at && chunk[end - backslashes - 1] == '\\') ++backslashes;
        const bool quoted = backslashes % 2 == 1;
        if (quote == nullptr) {
            escaped_ = quoted;
            at = end;
        } else {
            ended = !quoted;
            at = end + 1;
        }
    }
    if (string_.size() < longest_key && watches_keys()) {
        const std::size_t text_end = ended ? at - 1 : at;
        string_.append(chunk.substr(begin, std::min(text_end - begin, longest_key - string_.size())));
    }
    in_string_ = !ended;
    return at;
}

void JsonSplitter::new_line(std::uint64_t position) {
    ++line_;
    line_begin_ = position + 1;
    line_blank_ = true;
    garbage_told_ = false;
}

// Where nothing but records and what parts them is expected: at the top level and in an array of records.
bool JsonSplitter::between_records() const {
    if (open_ || !knows_all_levels()) return false;
    return depth_ == 0 || (levels_[depth_ - 1].holds_records && levels_[depth_ - 1].bracket == '[');
}

bool JsonSplitter::watches_keys() const {
    return knows_all_levels() && depth_ > 0 && levels_[depth_ - 1].bracket == '{' && !levels_[depth_ - 1].settled;
}

void JsonSplitter::step(char c, std::uint64_t position, std::vector<Cut>& cuts) {
    switch (c) {
        case '\n': return new_line(position);
        case ' ':
        case '\t':
        case '\r': return;
        case '{':
        case '[': open_bracket(c, position, cuts); break;
        case '}':
        case ']': close_bracket(position, cuts); break;
        case ':': note_key(); break;
        case ',': break;
        default:
            if (between_records()) {
                // One message a line is enough for prose among the records.
                if (!garbage_told_) report(line_, "not a JSON object, skipped", cuts);
                garbage_told_ = true;
            }
            if (last_ == ':' && c != 'n') note_scalar();  // null says nothing
            if (c == '"') begin_string();
    }
    last_ = c;
    line_blank_ = false;
}

void JsonSplitter::begin_string() {
    in_string_ = true;
    escaped_ = false;
    string_.clear();
}

void JsonSplitter::note_key() {
    key_words_ = no_words;
    if (!watches_keys()) return;
    levels_[depth_ - 1].key = string_;
    for (const fields::FieldRank& rank : fields::ranks_of(fields::normalise_field_name(string_))) {
        if (rank.role == fields::Role::title) key_words_ |= title;
        if (rank.role == fields::Role::text) key_words_ |= text;
        if (rank.role == fields::Role::published) key_words_ |= published;
    }
}

// The key in force has a string or a number as its value. Objects and arrays under such keys are as likely to be wrappers.
void JsonSplitter::note_scalar() {
    if (!watches_keys()) return;
    Level& level = levels_[depth_ - 1];
    level.words |= key_words_;
    const bool whole = (level.words & title) != 0 && (level.words & (text | published)) != 0;
    // A day alone may be that of a list of articles, a title that of a feed.
    if ((level.words & text) != 0 || whole) level.settled = true;
}

void JsonSplitter::open_bracket(char c, std::uint64_t position, std::vector<Cut>& cuts) {
    if (c == '{' && resumes_after_damage(position)) {
        close_record(position, cuts);
        depth_ = record_depth_;
        extra_depth_ = 0;
    }
    // "title":{"rendered":"..."} is a title, too.
    if (c == '{' && last_ == ':' && watches_keys()) levels_[depth_ - 1].words |= key_words_ & title;
    if (!knows_all_levels() || depth_ == deepest || (depth_ > 0 && levels_[depth_ - 1].settled)) {
        ++extra_depth_;
        return;
    }
    const Level* outer = innermost();
    Level& level = levels_[depth_];
    level.bracket = c;
    level.dissolved = level.holds_records = level.settled = level.wrapper = false;
    level.words = no_words;
    level.begin = position;
    level.line = line_;
    level.key.clear();
    level.member_end = 0;
    if (c == '[') {
        level.dissolved = !open_;
        level.holds_records = outer == nullptr || (outer->holds_records && outer->bracket == '[');
        level.wrapper = is_wrapper();
        ++depth_;
        return;
    }
    // The first object under a wrapper's path is enough, unless something about the objects around it must be weighed.
    if (open_ && outer->wrapper && last_ == '[' && record_depth_ == 0 && may_hold_articles() &&
        std::none_of(levels_.begin(), levels_.begin() + static_cast<std::ptrdiff_t>(depth_),
                     [](const Level& around) { return (around.words & published) != 0; })) {
        dissolve(position, cuts);
        levels_[depth_ - 1].holds_records = true;
    }
    if (!open_) {
        open_record(position, line_);
        record_depth_ = depth_;
        record_column_ = position - line_begin_;
        string_left_open_ = false;
        garbage_told_ = false;
    }
    ++depth_;
}

void JsonSplitter::close_bracket(std::uint64_t position, std::vector<Cut>& cuts) {
    if (extra_depth_ > 0) {
        --extra_depth_;
        return;
    }
    if (depth_ == 0) {
        if (!garbage_told_) report(line_, "not a JSON object, skipped", cuts);
        garbage_told_ = true;
        return;
    }
    const Level& level = levels_[--depth_];
    if (level.bracket == '{' && !level.dissolved) close_object(level, position + 1, cuts);
}

void JsonSplitter::close_object(const Level& object, std::uint64_t end, std::vector<Cut>& cuts) {
    Level* outer = innermost();
    if (outer == nullptr || outer->holds_records) return close_record(end, cuts);

    const bool has_title = (object.words & title) != 0;
    const bool reads_like_one = has_title && (object.words & (text | published)) != 0;
    check_limit(end, cuts);
    // The bytes of what was refused for its size are gone.
    const bool can_be_cut = !too_large_ && may_hold_articles();
    if (outer->bracket == '[' && (reads_like_one || (outer->wrapper && (has_title || (object.words & text) != 0))) && can_be_cut) {
        dissolve(end, cuts);
        outer->holds_records = true;
        return cut(object.begin, object.line, end, cuts);
    }
    // Around what stands around records its bytes are not kept until a sister comes.
    if (outer->bracket == '{' && !outer->dissolved && reads_like_one && can_be_cut) {
        if (outer->member_end != 0) {
            dissolve(end, cuts);
            outer->holds_records = true;
            cut(outer->member_begin, outer->member_line, outer->member_end, cuts);
            return cut(object.begin, object.line, end, cuts);
        }
        outer->member_begin = object.begin;
        outer->member_line = object.line;
        outer->member_end = end;
    }
    // It stands around nothing, and nobody asked for it.
    if (record_depth_ == depth_) forget_record(end, cuts);
}

// Whether the open brackets may be no article but stand around some.
bool JsonSplitter::may_hold_articles() const {
    const std::span<const Level> around(levels_.data(), depth_);
    const auto is_article = [](const Level& level) { return level.settled; };
    if (std::ranges::any_of(around, is_article)) return false;
    const auto holder = std::find_if(around.rbegin(), around.rend(), [](const Level& level) { return level.bracket == '{'; });
    return holder == around.rend() || !is_companion(holder->key);
}

// Whether an array that opens here stands under a wrapper's path.
bool JsonSplitter::is_wrapper() const {
    const std::span<const Level> around(levels_.data(), depth_);
    if (around.empty() || around.size() > 2 || std::ranges::any_of(around, [](const Level& level) { return level.bracket == '['; }))
        return false;
    std::string path = around.front().key;
    if (around.size() == 2) path.append(".").append(around.back().key);
    return is_wrapper_path(path);
}

// What is open turns out to stand around records.
void JsonSplitter::dissolve(std::uint64_t reached, std::vector<Cut>& cuts) {
    for (std::size_t i = 0; i < depth_; ++i) levels_[i].dissolved = true;
    forget_record(reached, cuts);
}

void JsonSplitter::cut(std::uint64_t begin, std::uint64_t line, std::uint64_t end, std::vector<Cut>& cuts) {
    open_record(begin, line);
    close_record(end, cuts);
}

bool JsonSplitter::resumes_after_damage(std::uint64_t position) const {
    if (!open_ || !line_blank_ || position - line_begin_ > record_column_) return false;
    return string_left_open_ || !may_precede_value(last_);
}

void JsonSplitter::finish(std::vector<Cut>& cuts) {
    const bool asked_for = open_ && (record_depth_ == 0 || levels_[record_depth_ - 1].holds_records);
    if (asked_for) {
        close_record(offset_, cuts);
    } else if (depth_ > 0) {
        if (open_) forget_record(offset_, cuts);
        report(line_, "the file ends before its last bracket is closed", cuts);
    }
}

}  // namespace dateline::input
