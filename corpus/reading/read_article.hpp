// From a raw record to an article.
#pragma once

#include <memory>

#include "corpus/article/article.hpp"
#include "corpus/base/result.hpp"
#include "corpus/calendar/day.hpp"
#include "corpus/fields/field_map.hpp"
#include "corpus/input/record_reader.hpp"
#include "corpus/publication/cue.hpp"
#include "corpus/publication/group_facts.hpp"

namespace dateline::reading {

struct ArticleOptions {
    fields::FieldOverrides overrides;
    calendar::Day latest_day;  // no article can have come out after this day: today, plus one for other time zones
    bool explain = false;      // fill `choices`, `passed_over`, `day_fields` and `unknown_fields`
};

// One line for each override whose role is not among `found`: what the user named and no record had. For the end of a run.
std::vector<std::string> describe_absent(const fields::FieldOverrides& overrides, const std::vector<fields::Role>& found);

// What became what and why, for `explain`: "title <- headline (schema.org)".
struct FieldChoice {
    fields::Role role;
    std::string field;     // the source's own spelling, dotted
    std::string why = {};  // of a chosen one who writes it and what was done to it; of one that was passed over what is wrong with it
};

struct ReadArticle {
    article::Article article;
    std::vector<FieldChoice> choices;  // in the order of Role; the role text_fallback means that the text is a part of the article only
    std::vector<FieldChoice> passed_over;
    std::vector<FieldChoice> day_fields;      // whose values are among the cues; which of them is chosen follows from the decision
    std::vector<std::string> unknown_fields;  // names that mean nothing here
    publication::Cues cues;         // all that may say when it came out; article.published is decided by them, without facts of the group
    bool depends_on_group = false;  // what its group teaches may change the day: date_in_group
    calendar::Day latest_day;       // it cannot have come out after this day: ArticleOptions::latest_day, or when a crawler fetched it
    std::vector<std::string> warnings;  // what was odd but did not stop it: "invalid UTF-8 at byte 812, shown as U+FFFD"

    // True when a warning tells that bytes could not be kept: the article is there, but not as it was written.
    bool text_replaced() const;
};

// Decides the day again, by what the articles of its group (publication::group_of) have taught; leaves alone what no group can change.
void date_in_group(const publication::GroupFacts& group, ReadArticle& out);

// Reads articles from records. Holds the JSON parser and buffers: one reader a thread, reused for every record.
class ArticleReader {
public:
    explicit ArticleReader(ArticleOptions options);
    ~ArticleReader();
    ArticleReader(ArticleReader&&) noexcept;
    ArticleReader& operator=(ArticleReader&&) noexcept;

    // The article, with id, publication day, its cues and header spans set. Error not_found: the record is none and does not claim to be
    // one (the outlet that a page describes beside its article, an article that its service has taken back); nobody needs to be told.
    // Errors (kind input): not JSON (with the column), not an object, a row
    // with a wrong number of fields, no text and no title at all, empty file. Invalid UTF-8 is no error: each broken sequence becomes
    // U+FFFD and is told as a warning; so are the other things that json_mending.hpp mends, and a date field that cannot be believed.
    // REQUIRES record_padding readable bytes behind a JSON record, which those in a RecordBatch have.
    base::Result<ReadArticle> read(const input::RawRecord& record);

    // The roles whose field, named by an override, some record read so far has had.
    const std::vector<fields::Role>& found_overrides() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dateline::reading
