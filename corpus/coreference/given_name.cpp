#include "corpus/coreference/given_name.hpp"

#include <algorithm>
#include <array>

namespace dateline::coreference {

namespace {

using namespace std::string_view_literals;

// All tables are folded (corpus/text/tokenizer.hpp) and sorted, for binary search. A name that men and women bear is in neither of the first two.
// clang-format off
constexpr std::array male_names{
    "aaron"sv, "abdul"sv, "abdullah"sv, "adam"sv, "ahmed"sv, "alan"sv, "albert"sv, "alejandro"sv, "alexander"sv, "alfred"sv,
    "ali"sv, "allen"sv, "alvaro"sv, "andres"sv, "andrew"sv, "andrzej"sv, "anthony"sv, "antonio"sv, "arnold"sv, "arthur"sv,
    "barack"sv, "barry"sv, "benjamin"sv, "bernard"sv, "bernie"sv, "bill"sv, "bob"sv, "boris"sv, "brad"sv, "brian"sv, "bruce"sv,
    "carl"sv, "carlos"sv, "charles"sv, "christopher"sv, "chuck"sv, "colin"sv, "craig"sv, "dan"sv, "daniel"sv, "dave"sv, "david"sv,
    "dennis"sv, "dick"sv, "diego"sv, "dmitri"sv, "dmitry"sv, "donald"sv, "douglas"sv, "ed"sv, "eduardo"sv, "edward"sv,
    "emmanuel"sv, "enrique"sv, "eric"sv, "ernest"sv, "felipe"sv, "fernando"sv, "francisco"sv, "frank"sv, "franklin"sv, "fred"sv,
    "frederick"sv, "friedrich"sv, "gary"sv, "george"sv, "gerald"sv, "gerhard"sv, "giovanni"sv, "giuseppe"sv, "gordon"sv, "greg"sv,
    "gregory"sv, "gustavo"sv, "hamid"sv, "hans"sv, "harold"sv, "harry"sv, "hassan"sv, "helmut"sv, "henry"sv, "herbert"sv,
    "howard"sv, "hugo"sv, "hussein"sv, "ian"sv, "ibrahim"sv, "igor"sv, "imran"sv, "ivan"sv, "jack"sv, "jacob"sv, "jacques"sv,
    "jaime"sv, "james"sv, "jason"sv, "javier"sv, "jeff"sv, "jeffrey"sv, "jeremy"sv, "jerry"sv, "jim"sv, "joe"sv, "joel"sv,
    "john"sv, "jonathan"sv, "jorge"sv, "jose"sv, "joseph"sv, "joshua"sv, "juan"sv, "julio"sv, "keith"sv, "ken"sv, "kenneth"sv,
    "kevin"sv, "khalid"sv, "larry"sv, "lawrence"sv, "leonard"sv, "leonid"sv, "lloyd"sv, "luis"sv, "luiz"sv, "mahmoud"sv,
    "manuel"sv, "marco"sv, "mario"sv, "mark"sv, "martin"sv, "matthew"sv, "michael"sv, "miguel"sv, "mike"sv, "mikhail"sv,
    "mitch"sv, "mohamed"sv, "mohammad"sv, "mohammed"sv, "muhammad"sv, "mustafa"sv, "narendra"sv, "nathan"sv, "neil"sv, "nelson"sv,
    "nicholas"sv, "nicolas"sv, "nigel"sv, "nikolai"sv, "oleg"sv, "oliver"sv, "omar"sv, "oscar"sv, "pablo"sv, "patrick"sv,
    "paul"sv, "pedro"sv, "pete"sv, "peter"sv, "philip"sv, "pierre"sv, "rafael"sv, "ralph"sv, "ramon"sv, "raul"sv, "raymond"sv,
    "ricardo"sv, "richard"sv, "rick"sv, "rob"sv, "robert"sv, "roberto"sv, "rodrigo"sv, "roger"sv, "ronald"sv, "russell"sv,
    "ryan"sv, "saddam"sv, "samuel"sv, "scott"sv, "sean"sv, "sergei"sv, "sergey"sv, "sergio"sv, "silvio"sv, "simon"sv, "stefan"sv,
    "stephen"sv, "steve"sv, "steven"sv, "stuart"sv, "ted"sv, "thomas"sv, "tim"sv, "timothy"sv, "todd"sv, "tom"sv, "tony"sv,
    "vicente"sv, "victor"sv, "viktor"sv, "vincent"sv, "vladimir"sv, "volodymyr"sv, "walter"sv, "warren"sv, "wayne"sv, "william"sv,
    "wolfgang"sv, "xavier"sv, "yasser"sv, "youssef"sv, "yusuf"sv, "zachary"sv};

constexpr std::array female_names{
    "alexandra"sv, "alice"sv, "alicia"sv, "alison"sv, "amanda"sv, "amy"sv, "ana"sv, "angela"sv, "anita"sv, "ann"sv, "anna"sv,
    "annalena"sv, "anne"sv, "barbara"sv, "beatriz"sv, "betty"sv, "brenda"sv, "carla"sv, "carmen"sv, "carol"sv, "caroline"sv,
    "catherine"sv, "cathy"sv, "cecilia"sv, "charlotte"sv, "christina"sv, "christine"sv, "claire"sv, "clara"sv, "claudia"sv,
    "condoleezza"sv, "cristina"sv, "cynthia"sv, "deborah"sv, "diana"sv, "diane"sv, "dorothy"sv, "elena"sv, "elizabeth"sv,
    "ellen"sv, "emily"sv, "emma"sv, "esther"sv, "eva"sv, "fatima"sv, "giorgia"sv, "grace"sv, "hannah"sv, "heather"sv, "helen"sv,
    "hillary"sv, "ingrid"sv, "irina"sv, "isabel"sv, "isabella"sv, "jane"sv, "janet"sv, "jennifer"sv, "jessica"sv, "jill"sv,
    "joan"sv, "joanna"sv, "judith"sv, "julia"sv, "julie"sv, "kamala"sv, "karen"sv, "kate"sv, "katherine"sv, "kathleen"sv,
    "kathryn"sv, "kristina"sv, "laura"sv, "linda"sv, "lisa"sv, "liz"sv, "louise"sv, "lucia"sv, "lucy"sv, "madeleine"sv,
    "margaret"sv, "maria"sv, "marie"sv, "marina"sv, "marta"sv, "martha"sv, "mary"sv, "megan"sv, "melania"sv, "melanie"sv,
    "melinda"sv, "michelle"sv, "monica"sv, "naina"sv, "nancy"sv, "natalia"sv, "natasha"sv, "nicole"sv, "olga"sv, "patricia"sv,
    "paula"sv, "rachel"sv, "rebecca"sv, "rosa"sv, "ruth"sv, "sandra"sv, "sara"sv, "sarah"sv, "silvia"sv, "sofia"sv, "sonia"sv,
    "sophie"sv, "stephanie"sv, "susan"sv, "susana"sv, "suzanne"sv, "svetlana"sv, "tatiana"sv, "teresa"sv, "theresa"sv, "ursula"sv,
    "valentina"sv, "vanessa"sv, "veronica"sv, "victoria"sv, "virginia"sv, "wendy"sv, "yulia"sv, "yvonne"sv};

struct Nickname {
    std::string_view name;
    std::array<std::string_view, 4> long_forms;  // filled from the front
};

constexpr Nickname nicknames[] = {
    {"abe", {"abraham"}}, {"al", {"alan", "albert", "alexander", "alfred"}}, {"alex", {"alexander", "alexandra"}}, {"andy", {"andrew"}},
    {"ben", {"benjamin"}}, {"bernie", {"bernard"}}, {"bert", {"albert", "herbert", "robert"}}, {"bess", {"elizabeth"}},
    {"beth", {"elizabeth"}}, {"betty", {"elizabeth"}}, {"bill", {"william"}}, {"billy", {"william"}}, {"bob", {"robert"}},
    {"bobby", {"robert"}}, {"bud", {"william"}}, {"cathy", {"catherine"}}, {"charlie", {"charles"}},
    {"chris", {"christian", "christine", "christopher"}}, {"chuck", {"charles"}}, {"cliff", {"clifford"}}, {"dan", {"daniel"}},
    {"danny", {"daniel"}}, {"dave", {"david"}}, {"debbie", {"deborah"}}, {"dick", {"richard"}}, {"don", {"donald"}},
    {"doug", {"douglas"}}, {"ed", {"edgar", "edmund", "edward", "edwin"}}, {"eddie", {"edgar", "edward", "edwin"}},
    {"fred", {"alfred", "frederick"}}, {"gabe", {"gabriel"}}, {"gerry", {"gerald"}}, {"greg", {"gregory"}},
    {"gus", {"august", "gustavo"}}, {"hank", {"henry"}}, {"harry", {"harold", "henry"}}, {"jack", {"jackson", "john"}},
    {"jackie", {"jacqueline"}}, {"jake", {"jacob"}}, {"jamie", {"james"}}, {"jeb", {"john"}}, {"jeff", {"jeffrey"}},
    {"jen", {"jennifer"}}, {"jenny", {"jennifer"}}, {"jerry", {"gerald", "jeremy", "jerome"}}, {"jim", {"james"}}, {"jimmy", {"james"}},
    {"joe", {"joseph"}}, {"joey", {"joseph"}}, {"johnny", {"john"}}, {"jon", {"jonathan"}}, {"josh", {"joshua"}}, {"kate", {"katherine"}},
    {"kathie", {"katherine"}}, {"kathy", {"katherine", "kathleen"}}, {"katie", {"katherine"}}, {"ken", {"kenneth"}},
    {"larry", {"lawrence"}}, {"len", {"leonard"}}, {"leo", {"leonard"}}, {"liz", {"elizabeth"}}, {"lula", {"luiz"}},
    {"maggie", {"margaret"}}, {"marty", {"martin"}}, {"matt", {"matthew"}}, {"meg", {"margaret"}}, {"mel", {"melvin"}},
    {"mick", {"michael"}}, {"mike", {"michael"}}, {"misha", {"mikhail"}}, {"mitch", {"mitchell"}}, {"mo", {"mohamed", "mohammed"}},
    {"nancy", {"ann"}}, {"nate", {"nathan", "nathaniel"}}, {"nick", {"nicholas", "nicolas"}}, {"nikki", {"nicole", "nimrata"}},
    {"paco", {"francisco"}}, {"pam", {"pamela"}}, {"pat", {"patricia", "patrick"}}, {"patty", {"patricia"}}, {"peggy", {"margaret"}},
    {"pepe", {"jose"}}, {"pete", {"peter"}}, {"phil", {"philip"}}, {"ray", {"raymond"}}, {"rich", {"richard"}},
    {"rick", {"frederick", "richard"}}, {"rob", {"robert"}}, {"ron", {"ronald"}}, {"rudy", {"rudolph"}}, {"russ", {"russell"}},
    {"sam", {"samantha", "samuel"}}, {"sandy", {"alexander", "sandra"}}, {"sasha", {"alexander", "alexandra"}},
    {"steve", {"stephen", "steven"}}, {"stu", {"stuart"}}, {"sue", {"susan"}}, {"ted", {"edward", "theodore"}},
    {"terry", {"terence", "teresa"}}, {"theo", {"theodore"}}, {"tim", {"timothy"}}, {"toby", {"tobias"}}, {"tom", {"thomas"}},
    {"tommy", {"thomas"}}, {"tony", {"anthony", "antonio"}}, {"val", {"valentina", "valerie"}}, {"vic", {"victor"}},
    {"vicky", {"victoria"}}, {"vince", {"vincent"}}, {"volodya", {"vladimir", "volodymyr"}}, {"walt", {"walter"}}, {"wes", {"wesley"}},
    {"will", {"william"}}, {"willy", {"william"}}, {"zach", {"zachary"}},
};
// clang-format on
static_assert(std::is_sorted(male_names.begin(), male_names.end()));
static_assert(std::is_sorted(female_names.begin(), female_names.end()));
static_assert(std::is_sorted(std::begin(nicknames), std::end(nicknames),
                             [](const Nickname& a, const Nickname& b) { return a.name < b.name; }));

}  // namespace

Gender gender_of_first_name(std::string_view folded) {
    if (std::binary_search(male_names.begin(), male_names.end(), folded)) return Gender::male;
    if (std::binary_search(female_names.begin(), female_names.end(), folded)) return Gender::female;
    return Gender::unknown;
}

std::span<const std::string_view> long_forms(std::string_view folded) {
    const auto* found = std::lower_bound(std::begin(nicknames), std::end(nicknames), folded,
                                         [](const Nickname& row, std::string_view name) { return row.name < name; });
    if (found == std::end(nicknames) || found->name != folded) return {};
    const auto filled = std::find(found->long_forms.begin(), found->long_forms.end(), std::string_view{}) - found->long_forms.begin();
    return std::span(found->long_forms).first(static_cast<std::size_t>(filled));
}

}  // namespace dateline::coreference
