// One article of a feed or another XML file, from markup to fields.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/fields/field_lookup.hpp"
#include "corpus/fields/record_fields.hpp"
#include "corpus/input/record_reader.hpp"
#include "corpus/markup/xml_item.hpp"

namespace dateline::reading {

class XmlRecord {
public:
    // Collects the fields of the article. The views in `fields` live until fields.clear(). Names that RSS, Atom, sitemaps, NITF, NewsML-G2,
    // Reuters and TREC use for what the field table calls otherwise are translated; what is HTML is made text; addresses are made whole.
    // What the file says of all its articles (outlet, language, author) counts where the article does not say it. What had to be mended is
    // told in `warnings`.
    void read(const input::RawRecord& record, fields::FieldLookup& lookup, fields::RecordFields& fields,
              std::vector<std::string>& warnings);

    // When the article was changed last, by the record that was read last; "" where it does not say. No day of publication, but in Atom all that an
    // entry has to tell.
    const std::string& updated() const { return updated_; }

private:
    void read_context(const input::RawRecord& record);
    void add_file_values(fields::FieldLookup& lookup, fields::RecordFields& fields) const;

    markup::XmlItemReader reader_;
    std::shared_ptr<const std::string> context_;  // the one that was read last
    bool context_read_ = false;
    // What the file says: under the name of a field of the table, and how the file calls it.
    struct FileValue {
        std::string_view meaning;
        std::string name;
        std::string value;
    };
    std::vector<FileValue> file_values_;
    std::string file_base_;
    std::string updated_;
};

}  // namespace dateline::reading
