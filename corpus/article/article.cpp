#include "corpus/article/article.hpp"

#include <algorithm>

namespace dateline::article {

std::string describe(const Location& location) {
    std::string text = location.path;
    if (!location.member.empty()) text.append("/").append(location.member);
    if (location.line > 0) text.append(":").append(std::to_string(location.line));
    return text;
}

std::string_view date_source_name(DateSource source) {
    switch (source) {
        case DateSource::unknown: return "unknown";
        case DateSource::metadata: return "metadata";
        case DateSource::header: return "header";
        case DateSource::url: return "url";
        case DateSource::filename: return "filename";
        case DateSource::text: return "text";
        case DateSource::inferred: return "inferred";
    }
    return "unknown";
}

std::string published_text(const Published& published) {
    if (!published.period) return {};
    switch (published.grain) {
        case calendar::Grain::day: return calendar::iso_date(published.period->first);
        case calendar::Grain::month: return calendar::iso_month(published.period->first);
        default: return calendar::iso_year(published.period->first);
    }
}

std::string_view span_kind_name(SpanKind kind) {
    switch (kind) {
        case SpanKind::header: return "header";
        case SpanKind::boilerplate: return "boilerplate";
        case SpanKind::title: return "title";
    }
    return "";
}

const Span* span_at(const std::vector<Span>& spans, std::uint32_t offset) {
    const auto behind = std::ranges::upper_bound(spans, offset, {}, &Span::begin);
    if (behind == spans.begin()) return nullptr;
    const Span& span = *(behind - 1);
    return offset < span.end ? &span : nullptr;
}

}  // namespace dateline::article
