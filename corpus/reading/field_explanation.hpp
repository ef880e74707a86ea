// What became of each source field, for `explain`.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "corpus/fields/record_fields.hpp"
#include "corpus/reading/read_article.hpp"

namespace dateline::reading {

// Notes in out.choices, out.passed_over, out.day_fields and out.unknown_fields what the filler of an article does with its fields. Does
// nothing unless it is wanted, which it is not while articles are indexed.
class FieldExplanation {
public:
    using Field = fields::RecordFields::Field;

    // REQUIRES that all outlive it.
    FieldExplanation(bool wanted, const fields::RecordFields& fields, ReadArticle& out) : wanted_(wanted), fields_(fields), out_(out) {}

    // The field became the role's value; `change`: what was done to it on the way, if anything.
    void chosen(fields::Role role, const Field& field, std::string_view change);
    // Its value tells a day, of which it is decided later whether it is believed: explain_day.
    void may_be_day(const Field& field);
    // Its value is of no use; says why.
    void refused(fields::Role role, const Field& field);
    // Those of the fields that say something were not needed.
    void not_needed(fields::Role role, std::span<const Field> rest);
    void passed_over(fields::Role role, const Field& field, std::string_view why);
    // All fields of the record have been offered: what is left means something else, or nothing.
    void finish();

private:
    bool is_explained(std::string_view name) const;

    bool wanted_;
    const fields::RecordFields& fields_;
    ReadArticle& out_;
};

// Puts each of out.day_fields where it belongs: among the choices the one whose day the article has, all others among those passed over.
void explain_day(ReadArticle& out);

}  // namespace dateline::reading
