#include "corpus/text/stop_words.hpp"

#include <algorithm>
#include <array>

namespace dateline::text {

namespace {

// Folded, sorted: English, German, French, Spanish, Italian, Portuguese, Dutch.
// clang-format off
constexpr auto stop_words = std::to_array<std::string_view>({
    "a", "aan", "aber", "about", "above", "after", "again", "al", "all", "alla", "als", "also", "am", "an", "and", "any", "ao", "aos",
    "are", "as", "at", "ate", "au", "auch", "auf", "aus", "aux", "avec", "be", "because", "been", "before", "bei", "being", "below",
    "between", "bij", "bin", "bis", "both", "but", "by", "can", "cannot", "ce", "ces", "cette", "che", "chi", "ci", "col", "com", "come",
    "como", "con", "could", "cual", "da", "dal", "dalla", "dan", "dans", "das", "dass", "dat", "de", "dei", "del", "della", "delle",
    "dem", "den", "der", "des", "desde", "deze", "di", "did", "die", "dit", "do", "doch", "does", "doing", "donde", "door", "dos", "down",
    "du", "durch", "during", "e", "each", "ed", "een", "ein", "eine", "einem", "einen", "einer", "eines", "el", "ela", "ele", "ella",
    "elle", "em", "en", "entre", "er", "era", "es", "essa", "est", "esta", "este", "et", "eux", "few", "foi", "for", "from", "fur",
    "further", "gli", "ha", "haben", "had", "has", "hasta", "hat", "have", "having", "he", "heb", "her", "here", "hers", "herself", "het",
    "hij", "him", "himself", "his", "hoe", "how", "i", "ich", "if", "ihr", "ik", "il", "ils", "im", "in", "into", "io", "is", "ist", "it",
    "its", "itself", "ja", "je", "just", "kan", "kein", "la", "las", "le", "les", "leur", "leurs", "lo", "los", "lui", "ma", "maar",
    "mais", "mas", "may", "me", "meme", "mes", "met", "mi", "might", "mijn", "mit", "mon", "more", "most", "must", "muy", "my", "myself",
    "na", "naar", "nach", "nao", "nas", "ne", "nel", "nella", "ni", "nicht", "niet", "no", "noch", "nog", "non", "nor", "nos", "not",
    "notre", "nous", "now", "nu", "nur", "o", "oder", "of", "off", "om", "on", "once", "only", "ook", "op", "or", "os", "other", "otro",
    "ou", "our", "ours", "ourselves", "out", "over", "own", "par", "para", "pas", "pela", "pelo", "per", "pero", "piu", "por", "pour",
    "qu", "que", "quella", "questo", "qui", "sa", "same", "sao", "schon", "se", "sehr", "sein", "sem", "ser", "ses", "seu", "shall",
    "she", "should", "si", "sich", "sie", "sin", "sind", "so", "sobre", "some", "son", "sono", "sont", "su", "sua", "such", "sul", "sur",
    "sus", "ta", "tambien", "te", "tem", "tes", "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there", "these",
    "they", "this", "those", "through", "to", "toi", "ton", "too", "tot", "tra", "tu", "uber", "uit", "um", "uma", "un", "una", "und",
    "under", "une", "uno", "uns", "unter", "until", "up", "us", "van", "veel", "very", "vi", "vom", "von", "voor", "vor", "vos", "votre",
    "vous", "want", "war", "was", "wat", "we", "wenn", "wer", "werd", "were", "what", "when", "where", "which", "while", "who", "whom",
    "whose", "why", "wie", "wij", "will", "wir", "wird", "with", "wordt", "would", "y", "ya", "yo", "you", "your", "yours", "yourself",
    "zal", "ze", "zich", "zij", "zijn", "zo", "zou", "zu", "zum", "zur",
});
// clang-format on
static_assert(std::is_sorted(stop_words.begin(), stop_words.end()));

}  // namespace

bool is_stop_word(std::string_view folded) { return std::binary_search(stop_words.begin(), stop_words.end(), folded); }

}  // namespace dateline::text
