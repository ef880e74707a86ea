#include "indexer/group_survey.hpp"

#include <algorithm>

namespace dateline::indexer {

namespace {

class Surveyor : public input::RecordSink {
public:
    Surveyor(const reading::ArticleOptions& options, std::size_t record_limit, const std::atomic<bool>& stop, GroupSurvey& survey)
        : reader_(options), left_(record_limit), stop_(stop), survey_(survey) {}

    bool take(input::RecordBatch batch) override {
        for (const input::RawRecord& record : batch.records) {
            if (left_ == 0) return false;
            --left_;
            const base::Result<reading::ReadArticle> read = reader_.read(record);
            if (!read) continue;
            survey_[publication::group_of(read->article.location, read->article.source)].observe(read->cues, read->article.location);
        }
        return !stop_;
    }

    bool report(input::Problem /*problem*/) override { return !stop_; }

    void note(const article::Location& /*location*/, const std::string& /*message*/) override {}

private:
    reading::ArticleReader reader_;
    std::size_t left_;
    const std::atomic<bool>& stop_;
    GroupSurvey& survey_;
};

}  // namespace

GroupSurvey survey_groups(const std::vector<std::string>& paths, const input::ReadingOptions& reading,
                          const reading::ArticleOptions& articles, std::size_t record_limit, const std::atomic<bool>& stop) {
    GroupSurvey survey;
    if (std::ranges::find(paths, "-") != paths.end()) return survey;
    Surveyor surveyor(articles, record_limit, stop, survey);
    input::read_records(paths, reading, surveyor);
    return survey;
}

const publication::GroupFacts& facts_for(const GroupSurvey& survey, const article::Article& article) {
    static const publication::GroupFacts nobodys;
    const auto found = survey.find(publication::group_of(article.location, article.source));
    return found == survey.end() ? nobodys : found->second;
}

}  // namespace dateline::indexer
