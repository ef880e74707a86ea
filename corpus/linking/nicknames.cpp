#include "corpus/linking/nicknames.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace dateline::linking {

namespace {

struct Nickname {
    std::string_view name;
    std::array<std::string_view, 4> long_names;  // filled from the front
};

// No row leads from men's names to women's: a short form of both has both, and only one of them may be in question.
// clang-format off
constexpr Nickname nicknames[] = {
    {"abe", {"abraham"}}, {"abby", {"abigail"}}, {"al", {"albert", "alan", "alfred", "alexander"}}, {"alec", {"alexander"}},
    {"alex", {"alexander", "alexandra", "alejandro", "alexandre"}}, {"alyosha", {"alexei"}}, {"andy", {"andrew"}}, {"angie", {"angela"}},
    {"archie", {"archibald"}}, {"art", {"arthur"}}, {"barb", {"barbara"}}, {"becky", {"rebecca"}}, {"ben", {"benjamin"}},
    {"benny", {"benjamin"}}, {"bibi", {"benjamin"}}, {"binyamin", {"benjamin"}}, {"bernie", {"bernard"}}, {"bert", {"albert", "herbert", "robert", "bertram"}}, {"beth", {"elizabeth"}}, {"betsy", {"elizabeth"}},
    {"betty", {"elizabeth"}}, {"bill", {"william"}}, {"billy", {"william"}}, {"bob", {"robert"}}, {"bobby", {"robert"}}, {"borya", {"boris"}},
    {"brad", {"bradley"}}, {"carrie", {"caroline"}}, {"cathy", {"catherine", "kathleen"}}, {"charlie", {"charles"}}, {"charley", {"charles"}},
    {"chris", {"christopher", "christian", "christine", "christina"}}, {"christy", {"christine", "christina"}}, {"chuck", {"charles"}},
    {"cliff", {"clifford"}}, {"cindy", {"cynthia"}}, {"connie", {"constance"}}, {"curt", {"curtis"}}, {"dan", {"daniel"}}, {"danny", {"daniel"}}, {"dave", {"david"}},
    {"deb", {"deborah"}}, {"debbie", {"deborah"}}, {"dick", {"richard"}}, {"dima", {"dmitri"}}, {"dmytro", {"dmitri"}}, {"don", {"donald"}}, {"donnie", {"donald"}}, {"dot", {"dorothy"}},
    {"doug", {"douglas"}}, {"drew", {"andrew"}}, {"ed", {"edward", "edwin", "edgar", "edmund"}}, {"eddie", {"edward", "edwin", "edgar"}},
    {"eliza", {"elizabeth"}}, {"ellie", {"eleanor"}}, {"ernie", {"ernest"}}, {"fran", {"frances", "francis"}}, {"frank", {"francis", "franklin"}}, {"fred", {"frederick", "alfred"}}, {"freddie", {"frederick"}},
    {"gabe", {"gabriel"}}, {"gene", {"eugene"}}, {"geoff", {"geoffrey"}}, {"gerry", {"gerald", "gerard"}}, {"gina", {"regina"}},
    {"grisha", {"grigori"}}, {"greg", {"gregory"}}, {"gus", {"august", "augustus", "gustav"}}, {"hal", {"harold"}}, {"hank", {"henry"}}, {"harry", {"harold", "henry"}},
    {"herb", {"herbert"}}, {"ike", {"isaac"}}, {"jack", {"john"}}, {"jackie", {"jacqueline"}}, {"jake", {"jacob"}}, {"jamie", {"james"}}, {"jan", {"janet", "janice"}},
    {"jeff", {"jeffrey"}}, {"jen", {"jennifer"}}, {"jenny", {"jennifer"}}, {"jerry", {"gerald", "jerome", "jeremy"}}, {"jess", {"jessica"}},
    {"jim", {"james"}}, {"jimmy", {"james"}}, {"joe", {"joseph"}}, {"joey", {"joseph"}}, {"johnny", {"john"}}, {"jon", {"jonathan"}},
    {"josh", {"joshua"}}, {"judy", {"judith"}}, {"kate", {"katherine", "kathleen"}}, {"kathy", {"katherine", "kathleen"}}, {"katie", {"katherine"}},
    {"katya", {"ekaterina", "yekaterina"}}, {"ken", {"kenneth"}}, {"kenny", {"kenneth"}}, {"kim", {"kimberly"}}, {"kolya", {"nikolai"}}, {"kostya", {"konstantin"}},
    {"larry", {"lawrence"}}, {"len", {"leonard"}}, {"lenny", {"leonard"}}, {"leo", {"leonard", "leopold"}}, {"les", {"leslie"}},
    {"lew", {"lewis"}}, {"liz", {"elizabeth"}}, {"lizzie", {"elizabeth"}}, {"lou", {"louis", "louise"}}, {"lucho", {"luis"}},
    {"maggie", {"margaret"}}, {"mandy", {"amanda"}}, {"manolo", {"manuel"}}, {"manny", {"manuel", "emmanuel"}}, {"marge", {"margaret", "marjorie"}}, {"marty", {"martin"}}, {"masha", {"maria"}}, {"matt", {"matthew"}},
    {"max", {"maximilian", "maxwell", "maxim"}}, {"meg", {"margaret"}}, {"mel", {"melvin", "melanie"}}, {"mick", {"michael"}}, {"mickey", {"michael"}}, {"mike", {"michael"}},
    {"mikhaylo", {"mikhail"}}, {"misha", {"mikhail"}}, {"mitch", {"mitchell"}}, {"mitya", {"dmitri"}}, {"mo", {"mohammed"}}, {"mykhailo", {"mikhail"}}, {"mykola", {"nikolai"}}, {"nacho", {"ignacio"}}, {"nando", {"fernando"}},
    {"nastya", {"anastasia"}}, {"nat", {"nathaniel", "nathan"}}, {"nate", {"nathan", "nathaniel"}}, {"natasha", {"natalia"}}, {"ned", {"edward"}}, {"newt", {"newton"}}, {"nick", {"nicholas", "nicolas"}}, {"nikolai", {"nicholas"}}, {"pyotr", {"peter"}}, {"mikhail", {"michael"}}, {"kit", {"christopher", "katherine"}}, {"nikki", {"nicole"}},
    {"norm", {"norman"}}, {"oleksandr", {"alexander", "aleksandr"}}, {"oleksii", {"alexei"}}, {"oleksiy", {"alexei"}}, {"olena", {"elena"}}, {"olya", {"olga"}}, {"ollie", {"oliver"}}, {"paco", {"francisco"}}, {"paddy", {"patrick"}}, {"pam", {"pamela"}}, {"pancho", {"francisco"}},
    {"pasha", {"pavel"}}, {"pat", {"patrick", "patricia"}}, {"patty", {"patricia"}}, {"pavlo", {"pavel"}}, {"peggy", {"margaret"}}, {"pepe", {"jose"}}, {"petya", {"pyotr"}}, {"pete", {"peter"}},
    {"petro", {"pyotr", "petr"}}, {"phil", {"philip"}}, {"quique", {"enrique"}}, {"rafa", {"rafael"}}, {"randy", {"randall", "randolph"}}, {"ray", {"raymond"}}, {"reggie", {"reginald"}}, {"rich", {"richard"}}, {"rick", {"richard", "frederick"}}, {"ricky", {"richard"}},
    {"rob", {"robert"}}, {"robbie", {"robert"}}, {"rod", {"rodney", "roderick"}}, {"ron", {"ronald"}}, {"ronnie", {"ronald"}}, {"rudy", {"rudolph"}}, {"russ", {"russell"}},
    {"sally", {"sarah"}}, {"sam", {"samuel", "samantha"}}, {"sandy", {"alexander", "sandra"}}, {"sasha", {"alexander", "alexandra", "aleksandr"}}, {"serhii", {"sergei"}}, {"serhiy", {"sergei"}}, {"seryozha", {"sergei"}},
    {"stan", {"stanley"}}, {"steph", {"stephanie"}}, {"steve", {"steven", "stephen"}}, {"stu", {"stuart"}}, {"sue", {"susan"}}, {"susie", {"susan"}}, {"sveta", {"svetlana"}}, {"tanya", {"tatiana"}}, {"ted", {"edward", "theodore"}},
    {"teddy", {"edward", "theodore"}}, {"terry", {"terence", "theresa"}}, {"theo", {"theodore"}}, {"tim", {"timothy"}}, {"toby", {"tobias"}}, {"tom", {"thomas"}}, {"tommy", {"thomas"}},
    {"tony", {"anthony", "antonio"}}, {"trish", {"patricia"}}, {"val", {"valerie", "valentina"}}, {"vanya", {"ivan"}}, {"vern", {"vernon"}}, {"vic", {"victor"}}, {"vicky", {"victoria"}}, {"vince", {"vincent"}},
    {"volodya", {"vladimir"}}, {"volodymyr", {"vladimir"}}, {"vova", {"vladimir"}}, {"walt", {"walter"}}, {"wally", {"walter"}}, {"wes", {"wesley"}}, {"will", {"william"}}, {"willie", {"william"}}, {"woody", {"woodrow"}},
    {"yevhen", {"yevgeny"}}, {"yitzhak", {"isaac"}}, {"yura", {"yuri"}}, {"zach", {"zachary"}}, {"zack", {"zachary"}}, {"zhenya", {"yevgeny"}},
};
// clang-format on

constexpr auto by_name = [](const Nickname& a, const Nickname& b) { return a.name < b.name; };

const auto& sorted_nicknames() {
    static const auto sorted = [] {
        auto rows = std::to_array(nicknames);
        std::ranges::sort(rows, by_name);
        return rows;
    }();
    return sorted;
}

}  // namespace

std::span<const std::string_view> long_given_names(std::string_view word) {
    const auto& rows = sorted_nicknames();
    const auto found = std::ranges::lower_bound(rows, Nickname{word, {}}, by_name);
    if (found == rows.end() || found->name != word) return {};
    const auto filled = std::ranges::find(found->long_names, std::string_view{}) - found->long_names.begin();
    return std::span(found->long_names).first(static_cast<std::size_t>(filled));
}

}  // namespace dateline::linking
