#include "corpus/input/record_splitter.hpp"

#include "corpus/input/delimited_splitter.hpp"
#include "corpus/input/json_splitter.hpp"
#include "corpus/input/line_splitter.hpp"
#include "corpus/input/mbox_splitter.hpp"
#include "corpus/input/warc_splitter.hpp"
#include "corpus/input/whole_splitter.hpp"
#include "corpus/input/xml_splitter.hpp"

namespace dateline::input {

std::unique_ptr<RecordSplitter> make_splitter(Format format, std::size_t record_limit, char delimiter) {
    switch (format) {
        case Format::jsonl:
        case Format::gkg: return std::make_unique<LineSplitter>(record_limit);
        case Format::json: return std::make_unique<JsonSplitter>(record_limit);
        case Format::csv: return std::make_unique<DelimitedSplitter>(delimiter, record_limit);
        case Format::tsv: return std::make_unique<DelimitedSplitter>('\t', record_limit);
        case Format::mbox: return std::make_unique<MboxSplitter>(record_limit);
        case Format::warc: return std::make_unique<WarcSplitter>(record_limit);
        case Format::xml: return std::make_unique<XmlSplitter>(record_limit);
        default: return std::make_unique<WholeSplitter>(record_limit);
    }
}

}  // namespace dateline::input
