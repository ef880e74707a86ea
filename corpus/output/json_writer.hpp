// Writes JSON. Strings must be valid UTF-8; control characters are escaped, everything else goes out as it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::output {

// Appends to a string; commas and colons come by themselves. REQUIRES that calls form one JSON value.
class JsonWriter {
public:
    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& string(std::string_view value);
    JsonWriter& integer(std::int64_t value);
    JsonWriter& number(double value, int decimals);  // fixed notation with that many decimals; NaN and infinities become null
    JsonWriter& boolean(bool value);
    JsonWriter& null();
    JsonWriter& raw(std::string_view json);  // a JSON value that is written already

    const std::string& text() const { return out_; }
    std::string take();  // the text; the writer is empty and ready again

private:
    void before_value();

    std::string out_;
    std::vector<bool> has_value_;  // one a level: does the object or array have something in it?
    bool after_key_ = false;
};

}  // namespace dateline::output
