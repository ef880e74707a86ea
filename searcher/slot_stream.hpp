// Reading one value of many articles, in the order of their numbers.
#pragma once

#include <xapian.h>

#include <string>

#include "corpus/schema/field.hpp"

namespace dateline::searcher {

// The values of a slot, asked for rising docids.
class SlotStream {
public:
    SlotStream(const Xapian::Database& database, schema::Field field)
        : value_(database.valuestream_begin(schema::slot(field))), end_(database.valuestream_end(schema::slot(field))) {}

    // Is there a value for this article? REQUIRES a docid above the last one asked for.
    bool move_to(Xapian::docid docid) {
        if (value_ == end_) return false;
        if (value_.get_docid() < docid) value_.skip_to(docid);
        return value_ != end_ && value_.get_docid() == docid;
    }
    std::string value() const { return *value_; }

private:
    Xapian::ValueIterator value_;
    Xapian::ValueIterator end_;
};

}  // namespace dateline::searcher
