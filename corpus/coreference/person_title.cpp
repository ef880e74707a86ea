#include "corpus/coreference/person_title.hpp"

#include <algorithm>
#include <array>

namespace dateline::coreference {

namespace {

constexpr auto unknown = Gender::unknown;
constexpr auto male = Gender::male;
constexpr auto female = Gender::female;
constexpr auto any_name = TitleUse::any_name;
constexpr auto given_name = TitleUse::given_name;

// clang-format off
constexpr PersonTitle titles[] = {  // sorted by word
    {"adm"}, {"admiral"}, {"ambassador"}, {"analyst"}, {"archbishop", male}, {"attorney"}, {"ayatollah", male},
    {"baron", male, any_name, true}, {"baroness", female}, {"bishop", unknown, any_name, true}, {"brigadier"}, {"brother", male},
    {"businessman", male}, {"businesswoman", female}, {"candidate"}, {"capt"}, {"captain"}, {"cardinal", male, any_name, true},
    {"chairman", male}, {"chairwoman", female}, {"chancellor"}, {"chef"}, {"chief"}, {"coach"}, {"col"}, {"colonel"}, {"commander"},
    {"commissioner"}, {"congressman", male}, {"congresswoman", female}, {"corporal"}, {"councillor"},
    {"count", male, any_name, true}, {"countess", female}, {"dame", female, any_name, true}, {"dean", unknown, any_name, true},
    {"defender"}, {"detective"}, {"director"}, {"doctor"}, {"dr"}, {"duchess", female, given_name},
    {"duke", male, given_name, true}, {"emir", male, given_name, true}, {"emperor", male, given_name},
    {"empress", female, given_name}, {"envoy"}, {"father", male}, {"gen"}, {"general"}, {"goalkeeper"}, {"gov"}, {"governor"},
    {"herr", male}, {"inspector"}, {"judge", unknown, any_name, true}, {"justice", unknown, any_name, true},
    {"king", male, given_name, true}, {"lady", female}, {"lawmaker"}, {"leader"}, {"lieutenant"}, {"lord", male, any_name, true},
    {"lt"}, {"madame", female}, {"maj"}, {"major", unknown, any_name, true}, {"mayor", unknown, any_name, true}, {"midfielder"},
    {"minister"}, {"miss", female}, {"mr", male}, {"mrs", female}, {"ms", female}, {"officer"}, {"pope", male, given_name, true},
    {"premier"}, {"president"}, {"prince", male, given_name, true}, {"princess", female, given_name}, {"prof"}, {"professor"},
    {"queen", female, given_name, true}, {"rep"}, {"representative"}, {"rev"}, {"secretary"}, {"sen"}, {"senator"},
    {"sheikh", unknown, any_name, true}, {"sheikha", female, any_name, true}, {"sir", male}, {"sister", female}, {"speaker"},
    {"spokesman", male}, {"spokeswoman", female}, {"striker"}, {"sultan", male, given_name, true},
};
// clang-format on
static_assert(std::size(titles) == title_count);
static_assert(std::is_sorted(std::begin(titles), std::end(titles),
                             [](const PersonTitle& a, const PersonTitle& b) { return a.word < b.word; }));

}  // namespace

std::optional<std::size_t> find_title(std::string_view folded) {
    const auto* found = std::lower_bound(std::begin(titles), std::end(titles), folded,
                                         [](const PersonTitle& row, std::string_view word) { return row.word < word; });
    if (found == std::end(titles) || found->word != folded) return std::nullopt;
    return static_cast<std::size_t>(found - std::begin(titles));
}

const PersonTitle& title_at(std::size_t place) { return titles[place]; }

}  // namespace dateline::coreference
