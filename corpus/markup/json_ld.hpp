// What a page says about itself in JSON-LD (schema.org).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::markup {

// One object of a script, wherever it stands in it. Strings are as written, "" where there is none.
struct JsonLdObject {
    std::vector<std::string> types;  // "NewsArticle"
    std::string under;               // the property that holds it: "", "@graph", "mainEntity", "itemListElement", "comment"
    int depth = 0;                   // objects around it
    std::string headline;            // headline, else name
    std::vector<std::string> urls;   // url, @id, mainEntityOfPage
    std::string date_published;
    std::string date_created;
    std::string date_modified;
    std::string article_body;
    std::string description;
    std::string language;
    std::vector<std::string> sections;
    std::vector<std::string> keywords;
    std::vector<std::string> authors;  // names; those that are told by "@id" are looked up in the page
    std::string publisher;

    bool operator==(const JsonLdObject&) const = default;
};

// Article, NewsArticle, BlogPosting, Report and their like.
bool is_article(const JsonLdObject& object);

// The objects of these scripts, in their order. What is not JSON is mended where that is common (control characters in strings, commas
// before a bracket, comments around it), else the script is passed over. At most 5,000 objects; the time is linear in the scripts.
std::vector<JsonLdObject> read_json_ld(const std::vector<std::string_view>& scripts);

// The object that speaks of the page: an article whose headline or url is the page's; else the first with an article's body; else the
// first article that is not part of a list, a comment or a related link. Null where there is none.
const JsonLdObject* main_article(const std::vector<JsonLdObject>& objects, const std::vector<std::string>& titles, std::string_view url);

}  // namespace dateline::markup
