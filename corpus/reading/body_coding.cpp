#include "corpus/reading/body_coding.hpp"

#include <brotli/decode.h>
#define ZLIB_CONST  // its input is read only
#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <memory>
#include <vector>

#include "corpus/input/header_lines.hpp"
#include "corpus/text/ascii.hpp"

namespace dateline::reading {

namespace {

enum class Outcome : std::uint8_t { whole, cut_off, not_so, too_large };

constexpr std::size_t block_bytes = std::size_t{64} << 10;

// Joins the chunks of "Transfer-Encoding: chunked" (RFC 9112, 7.1).
Outcome join_chunks(std::string_view body, std::size_t most, std::string& out) {
    bool first = true;
    while (true) {
        const std::size_t line_end = std::min(body.find('\n'), body.size());
        const std::string_view line = body.substr(0, line_end);
        const std::string_view digits = text::trimmed(line.substr(0, line.find(';')));
        std::size_t size = 0;
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
        const bool readable = problem == std::errc() && end == digits.data() + digits.size() && line_end < body.size();
        if (!readable) return first ? Outcome::not_so : Outcome::cut_off;
        first = false;
        if (size == 0) return Outcome::whole;
        body.remove_prefix(line_end + 1);
        if (out.size() + std::min(size, body.size()) > most) return Outcome::too_large;
        out += body.substr(0, size);
        if (size >= body.size()) return Outcome::cut_off;
        body.remove_prefix(size);
        body.remove_prefix(std::min(body.find_first_not_of("\r\n"), body.size()));
    }
}

constexpr int gzip_window = 15 + 16;  // zlib's windowBits: the largest window, and which header stands before it
constexpr int zlib_window = 15;
constexpr int bare_window = -15;  // what some servers send as "deflate"

Outcome inflate_all(std::string_view body, int window, std::size_t most, std::string& out) {
    z_stream stream{};
    if (inflateInit2(&stream, window) != Z_OK) return Outcome::not_so;
    const auto end = [](z_stream* ended) { inflateEnd(ended); };
    const std::unique_ptr<z_stream, decltype(end)> ended(&stream, end);
    stream.next_in = reinterpret_cast<const Bytef*>(body.data());
    stream.avail_in = static_cast<uInt>(body.size());
    while (true) {
        const std::size_t before = out.size();
        out.resize(before + block_bytes);
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
        stream.avail_out = static_cast<uInt>(block_bytes);
        const int status = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
        if (out.size() > most) return Outcome::too_large;
        if (status == Z_STREAM_END) return Outcome::whole;
        if (status != Z_OK) return out.empty() ? Outcome::not_so : Outcome::cut_off;
    }
}

Outcome inflate_deflate(std::string_view body, std::size_t most, std::string& out) {
    const Outcome outcome = inflate_all(body, zlib_window, most, out);
    if (outcome != Outcome::not_so) return outcome;
    out.clear();
    return inflate_all(body, bare_window, most, out);
}

Outcome unpack_brotli(std::string_view body, std::size_t most, std::string& out) {
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
    const auto* next_in = reinterpret_cast<const std::uint8_t*>(body.data());
    std::size_t left_in = body.size();
    while (true) {
        const std::size_t before = out.size();
        out.resize(before + block_bytes);
        auto* next_out = reinterpret_cast<std::uint8_t*>(out.data() + before);
        std::size_t left_out = block_bytes;
        const BrotliDecoderResult result = BrotliDecoderDecompressStream(state.get(), &left_in, &next_in, &left_out, &next_out, nullptr);
        out.resize(out.size() - left_out);
        if (out.size() > most) return Outcome::too_large;
        if (result == BROTLI_DECODER_RESULT_SUCCESS) return Outcome::whole;
        if (result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return out.empty() ? Outcome::not_so : Outcome::cut_off;
    }
}

struct Coding {
    std::string_view name;
    Outcome (*unpack)(std::string_view body, std::size_t most, std::string& out);
};

constexpr Coding codings[] = {
    {"gzip", [](std::string_view body, std::size_t most, std::string& out) { return inflate_all(body, gzip_window, most, out); }},
    {"x-gzip", [](std::string_view body, std::size_t most, std::string& out) { return inflate_all(body, gzip_window, most, out); }},
    {"deflate", inflate_deflate},
    {"br", unpack_brotli},
};

// Text has no NUL (UTF-16 apart, which has one in every second byte), and packed bytes soon do.
bool looks_packed(std::string_view body) {
    constexpr std::size_t looked_at = 1024;
    const std::string_view head = body.substr(0, looked_at);
    const auto odd =
        std::ranges::count_if(head, [](char c) { return static_cast<unsigned char>(c) < ' ' && !text::is_blank(c) && c != '\0'; });
    return static_cast<std::size_t>(odd) > head.size() / 50;
}

// Markup or JSON: a body that nobody packed. A few bytes of it may pass for the beginning of something packed.
bool looks_unpacked(std::string_view body) {
    const std::string_view begin = text::trimmed(body.substr(0, 256));
    return begin.starts_with('<') || begin.starts_with('{') || begin.starts_with('[') || begin.starts_with("\xEF\xBB\xBF");
}

// The codings of a header line, the one that was applied last first.
std::vector<std::string> codings_of(std::string_view value) {
    std::vector<std::string> names;
    while (!value.empty()) {
        const std::size_t comma = std::min(value.find(','), value.size());
        std::string name = text::lower(text::trimmed(value.substr(0, comma)));
        if (!name.empty() && name != "identity") names.push_back(std::move(name));
        value.remove_prefix(std::min(comma + 1, value.size()));
    }
    std::ranges::reverse(names);
    return names;
}

}  // namespace

base::Result<Body> decode_body(std::string_view http_header, std::string_view body, std::size_t most, std::string& storage) {
    Body decoded{body, false};
    // Two, so that one can be read from while the other is written.
    std::string out;
    const auto take = [&](Outcome outcome) {
        if (outcome != Outcome::whole && outcome != Outcome::cut_off) return;
        std::swap(storage, out);
        decoded.bytes = storage;
        decoded.cut_off = decoded.cut_off || outcome == Outcome::cut_off;
    };
    const auto too_large = [&] { return base::fail(base::ErrorKind::input, "an answer that unpacks to more than 64 MiB, skipped"); };

    const std::vector<std::string> transfer = codings_of(input::header_value(http_header, "Transfer-Encoding"));
    if (std::ranges::find(transfer, "chunked") != transfer.end()) {
        const Outcome joined = join_chunks(decoded.bytes, most, out);
        if (joined == Outcome::too_large) return too_large();
        take(joined);
    }
    constexpr std::size_t most_codings = 3;
    std::vector<std::string> content = codings_of(input::header_value(http_header, "Content-Encoding"));
    if (content.size() > most_codings) content.resize(most_codings);
    for (const std::string& name : content) {
        if (looks_unpacked(decoded.bytes)) continue;
        const auto* coding = std::ranges::find(codings, name, &Coding::name);
        out.clear();
        const Outcome outcome = coding == std::end(codings) ? Outcome::not_so : coding->unpack(decoded.bytes, most, out);
        if (outcome == Outcome::too_large) return too_large();
        if (outcome != Outcome::whole && !looks_packed(decoded.bytes)) continue;
        if (outcome == Outcome::not_so) {
            return base::fail(base::ErrorKind::input, "an answer that cannot be unpacked (Content-Encoding: " + name + "), skipped");
        }
        take(outcome);
    }
    return decoded;
}

}  // namespace dateline::reading
