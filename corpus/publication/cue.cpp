#include "corpus/publication/cue.hpp"

namespace dateline::publication {

article::DateSource source_of(CueKind kind) {
    using article::DateSource;
    switch (kind) {
        case CueKind::field:
        case CueKind::page_itemprop:
        case CueKind::bare_field:
        case CueKind::page_meta:
        case CueKind::page_published:
        case CueKind::page_json_ld:
        case CueKind::page_other:
        case CueKind::page_time:
        case CueKind::created: return DateSource::metadata;
        case CueKind::header: return DateSource::header;
        case CueKind::url: return DateSource::url;
        case CueKind::file_name:
        case CueKind::folder: return DateSource::filename;
        case CueKind::page_line:
        case CueKind::line:
        case CueKind::dateline: return DateSource::text;
        case CueKind::only_updated:
        case CueKind::modified: return DateSource::inferred;
    }
    return DateSource::unknown;
}

}  // namespace dateline::publication
