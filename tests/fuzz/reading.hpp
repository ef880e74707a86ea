// A record read as the indexing threads read it, and what its article must be like.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reading/read_article.hpp"
#include "corpus/text/utf8.hpp"
#include "fuzz/fuzzing.hpp"

namespace dateline::fuzz {

inline void check_article(const reading::ReadArticle& read) {
    const article::Article& article = read.article;
    promise(!article.id.empty(), "an article has an id");
    for (const std::string* value :
         {&article.id, &article.title, &article.text, &article.url, &article.source, &article.section, &article.language}) {
        promise(text::first_invalid(*value) == std::string_view::npos, "an article is valid UTF-8");
    }
    for (const std::vector<std::string>* list : {&article.authors, &article.tags}) {
        for (const std::string& value : *list)
            promise(text::first_invalid(value) == std::string_view::npos && !value.empty(), "a name is valid UTF-8");
    }
    std::size_t end = 0;
    for (const article::Span& span : article.spans) {
        promise(span.begin >= end && span.begin < span.end, "spans are sorted and do not overlap");
        promise(text::floor_character(article.text, span.begin) == span.begin, "a span begins with a character");
        end = span.end;
    }
    promise(end <= article.text.size(), "spans end inside the text");
}

// What a record comes with beside its bytes.
struct Around {
    input::Format format;
    std::vector<std::string> columns = {};                 // of a table
    char delimiter = ',';                                  // of a table
    std::shared_ptr<const std::string> context = nullptr;  // of a feed
};

inline void read_record(std::string_view bytes, const Around& around) {
    static reading::ArticleReader reader(reading::ArticleOptions{{}, *calendar::make_day(2026, 1, 1), true});
    // A block of its own, so that reading past the padding is seen.
    std::string padded(bytes);
    padded.append(input::record_padding, '\0');
    input::RawRecord record;
    record.location = {.path = "dump", .member = {}, .line = 1, .record = 1};
    record.format = around.format;
    record.bytes = std::string_view(padded).substr(0, bytes.size());
    record.context = around.context;
    record.delimiter = around.delimiter;
    if (!around.columns.empty()) record.columns = std::make_shared<const std::vector<std::string>>(around.columns);
    const base::Result<reading::ReadArticle> read = reader.read(record);
    if (read) check_article(*read);
    if (!read) promise(!read.error().message.empty() && read.error().message.find('\n') == std::string::npos, "an error is one line");
}

}  // namespace dateline::fuzz
