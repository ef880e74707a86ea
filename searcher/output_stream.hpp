// Where results go: a buffer before something that may stop listening.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace dateline::searcher {

enum class Written : unsigned char {
    all,
    closed,  // nobody reads any more (`| head`): a quiet end
    failed,  // the disk is full or worse: an error
};

class OutputStream {
public:
    using Write = std::function<Written(std::string_view)>;

    explicit OutputStream(Write write) : write_(std::move(write)) {}

    // Once the other end is gone, what is added is dropped.
    void add(std::string_view bytes) {
        buffer_ += bytes;
        if (buffer_.size() >= buffer_size) flush();
    }

    void flush() {
        if (state_ == Written::all && !buffer_.empty()) state_ = write_(buffer_);
        buffer_.clear();
    }

    Written state() const { return state_; }

private:
    static constexpr std::size_t buffer_size = 64 * 1024;  // what a Linux pipe holds

    Write write_;
    std::string buffer_;
    Written state_ = Written::all;
};

}  // namespace dateline::searcher
