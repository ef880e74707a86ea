#include "corpus/encoding/converter.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>

#include "corpus/encoding/charset.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::encoding {

namespace {

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Handle = std::unique_ptr<UConverter, Close>;

Handle open_converter(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    Handle handle(ucnv_open(name, &status));
    if (U_FAILURE(status)) handle.reset();
    return handle;
}

// ICU's own callback writes U+001A for some sets and U+FFFD for others, and counts neither.
void U_CALLCONV replace(const void* context, UConverterToUnicodeArgs* arguments, const char*, std::int32_t, UConverterCallbackReason reason,
                        UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) return;
    ++*static_cast<std::uint64_t*>(const_cast<void*>(context));
    *status = U_ZERO_ERROR;
    constexpr UChar replacement = text::replacement_character;
    ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

}  // namespace

struct Converter::State {
    Handle from;
    Handle utf8;
    std::array<UChar, 4096> pivot{};
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    std::uint64_t replaced = 0;
};

void Converter::Drop::operator()(State* state) const { std::unique_ptr<State> owned(state); }

std::optional<Converter> Converter::open(std::string_view charset) {
    Converter converter;
    converter.state_.reset(std::make_unique<State>().release());
    State& state = *converter.state_;
    state.from = open_converter(converter_of_charset(charset).c_str());
    state.utf8 = open_converter("UTF-8");
    if (!state.from || !state.utf8) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(state.from.get(), &replace, &state.replaced, nullptr, nullptr, &status);
    if (U_FAILURE(status)) return std::nullopt;
    return converter;
}

void Converter::run(std::string_view bytes, bool last, std::string& out) {
    State& state = *state_;
    const char* source = bytes.empty() ? "" : bytes.data();  // ICU takes no null
    const char* const end = source + bytes.size();
    std::array<char, 8192> target;
    while (true) {
        char* written = target.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_convertEx(state.utf8.get(), state.from.get(), &written, target.data() + target.size(), &source, end, state.pivot.data(),
                       &state.pivot_source, &state.pivot_target, state.pivot.data() + state.pivot.size(), false, last, &status);
        out.append(target.data(), static_cast<std::size_t>(written - target.data()));
        if (status == U_BUFFER_OVERFLOW_ERROR) continue;
        if (U_SUCCESS(status) || source == end) return;
        // No callback could help: the byte where it stands is given up, so that there is always an end.
        ++source;
        ++state.replaced;
        text::append_utf8(out, text::replacement_character);
    }
}

void Converter::convert(std::string_view bytes, std::string& out) { run(bytes, false, out); }
void Converter::finish(std::string& out) { run({}, true, out); }
std::uint64_t Converter::replaced() const { return state_->replaced; }

}  // namespace dateline::encoding
