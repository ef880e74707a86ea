#include "corpus/tagging/gazetteer.hpp"

#include <algorithm>
#include <array>

namespace dateline::tagging {

namespace {

using namespace std::string_view_literals;

// All tables are folded (corpus/text/tokenizer.hpp) and sorted, for binary search.
// clang-format off
constexpr std::array first_names{
    "aaron"sv, "abdel"sv, "abdul"sv, "abdullah"sv, "adam"sv, "adrian"sv, "ahmed"sv, "alan"sv, "albert"sv, "alejandro"sv, "alex"sv,
    "alexander"sv, "alexandra"sv, "alexei"sv, "alfred"sv, "ali"sv, "alice"sv, "alison"sv, "allen"sv, "amanda"sv, "amy"sv, "ana"sv,
    "anatoly"sv, "andre"sv, "andrea"sv, "andreas"sv, "andrei"sv, "andres"sv, "andrew"sv, "andriy"sv, "andrzej"sv, "angela"sv, "ann"sv,
    "anna"sv, "annalena"sv, "anne"sv, "anthony"sv, "antonio"sv, "antony"sv, "arnold"sv, "arthur"sv, "ashton"sv, "barack"sv, "barbara"sv,
    "barry"sv, "ben"sv, "benjamin"sv, "bernard"sv, "bernie"sv, "bill"sv, "bob"sv, "boris"sv, "brad"sv, "brandon"sv, "brian"sv, "bruce"sv,
    "carl"sv, "carla"sv, "carlos"sv, "carol"sv, "caroline"sv, "catherine"sv, "cecilia"sv, "charles"sv, "charlotte"sv, "chris"sv,
    "christian"sv, "christine"sv, "christopher"sv, "chuck"sv, "claire"sv, "claudia"sv, "colin"sv, "condoleezza"sv, "craig"sv, "cynthia"sv,
    "dan"sv, "daniel"sv, "daniela"sv, "david"sv, "deborah"sv, "dennis"sv, "dianne"sv, "dick"sv, "dmitri"sv, "dmitry"sv, "dmytro"sv,
    "don"sv, "donald"sv, "dorothy"sv, "douglas"sv, "dwight"sv, "ed"sv, "eduardo"sv, "edward"sv, "elena"sv, "elizabeth"sv, "ellen"sv,
    "emily"sv, "emma"sv, "emmanuel"sv, "eric"sv, "erik"sv, "ernst"sv, "eugene"sv, "eva"sv, "evan"sv, "fatima"sv, "federico"sv, "felipe"sv,
    "fernando"sv, "francesco"sv, "francis"sv, "francois"sv, "frank"sv, "franz"sv, "fred"sv, "frederick"sv, "friedrich"sv, "gary"sv,
    "gavin"sv, "george"sv, "georgia"sv, "gerald"sv, "gerhard"sv, "giorgia"sv, "giovanni"sv, "giuseppe"sv, "gordon"sv, "grace"sv,
    "graham"sv, "greg"sv, "gregory"sv, "guillermo"sv, "gustavo"sv, "guy"sv, "hans"sv, "harold"sv, "harry"sv, "hassan"sv, "heather"sv,
    "hector"sv, "helen"sv, "helmut"sv, "henry"sv, "herbert"sv, "hillary"sv, "howard"sv, "hugo"sv, "ian"sv, "ibrahim"sv, "igor"sv,
    "ilham"sv, "imran"sv, "ingrid"sv, "irina"sv, "isaac"sv, "isabel"sv, "ivan"sv, "jack"sv, "jacob"sv, "jacques"sv, "james"sv, "jan"sv,
    "jane"sv, "janet"sv, "jared"sv, "jason"sv, "javier"sv, "jd"sv, "jean"sv, "jeff"sv, "jeffrey"sv, "jennifer"sv, "jeremy"sv, "jerry"sv,
    "jesse"sv, "jessica"sv, "jill"sv, "jim"sv, "joan"sv, "joanna"sv, "joe"sv, "joel"sv, "johann"sv, "john"sv, "jon"sv, "jonathan"sv,
    "jordan"sv, "jorge"sv, "jose"sv, "josef"sv, "joseph"sv, "josh"sv, "joshua"sv, "juan"sv, "judith"sv, "julia"sv, "julian"sv, "julie"sv,
    "justin"sv, "kaja"sv, "kamala"sv, "karen"sv, "karl"sv, "karol"sv, "kate"sv, "katherine"sv, "kathleen"sv, "keir"sv, "keith"sv,
    "kelly"sv, "ken"sv, "kenneth"sv, "kevin"sv, "kim"sv, "kristina"sv, "larry"sv, "laura"sv, "lauren"sv, "lawrence"sv, "lech"sv, "leo"sv,
    "leonard"sv, "leonid"sv, "leslie"sv, "linda"sv, "lindsey"sv, "lisa"sv, "liz"sv, "lloyd"sv, "louis"sv, "louise"sv, "lucas"sv, "luis"sv,
    "luiz"sv, "lula"sv, "maia"sv, "manuel"sv, "marc"sv, "marco"sv, "marcos"sv, "margaret"sv, "maria"sv, "mariana"sv, "marie"sv,
    "marine"sv, "mario"sv, "mark"sv, "marta"sv, "martin"sv, "marwan"sv, "mary"sv, "mateusz"sv, "matt"sv, "matteo"sv, "matthew"sv,
    "maurice"sv, "max"sv, "megan"sv, "melanie"sv, "michael"sv, "michel"sv, "michelle"sv, "miguel"sv, "mike"sv, "mikhail"sv, "milton"sv,
    "mitch"sv, "mitt"sv, "mohamed"sv, "mohammad"sv, "mohammed"sv, "monica"sv, "moon"sv, "morgan"sv, "mustafa"sv, "nancy"sv, "narendra"sv,
    "natalia"sv, "nathan"sv, "neil"sv, "nelson"sv, "nicholas"sv, "nick"sv, "nicola"sv, "nicolas"sv, "nicusor"sv, "nigel"sv, "nikki"sv,
    "nikol"sv, "nikolai"sv, "noah"sv, "olaf"sv, "oleg"sv, "oleksandr"sv, "oleksiy"sv, "olena"sv, "olga"sv, "oliver"sv, "oscar"sv,
    "pablo"sv, "pat"sv, "patricia"sv, "patrick"sv, "paul"sv, "paula"sv, "pedro"sv, "pete"sv, "peter"sv, "petro"sv, "phil"sv, "philip"sv,
    "philippe"sv, "pierre"sv, "prince"sv, "rachel"sv, "radoslaw"sv, "rafael"sv, "rahul"sv, "ralph"sv, "ramon"sv, "randy"sv, "raymond"sv,
    "rebecca"sv, "recep"sv, "ricardo"sv, "richard"sv, "rick"sv, "rishi"sv, "rob"sv, "robert"sv, "roberto"sv, "robin"sv, "rodrigo"sv,
    "roger"sv, "ron"sv, "ronald"sv, "rosa"sv, "ross"sv, "roy"sv, "rudy"sv, "russell"sv, "rustem"sv, "ruth"sv, "ryan"sv, "sam"sv,
    "samuel"sv, "sandra"sv, "sara"sv, "sarah"sv, "scott"sv, "sean"sv, "sebastian"sv, "serge"sv, "sergei"sv, "sergey"sv, "sergio"sv,
    "sharon"sv, "shehbaz"sv, "silvio"sv, "simon"sv, "sofia"sv, "sophie"sv, "stefan"sv, "stephanie"sv, "stephen"sv, "steve"sv, "steven"sv,
    "stuart"sv, "susan"sv, "suzanne"sv, "sven"sv, "svetlana"sv, "tamara"sv, "ted"sv, "teresa"sv, "terry"sv, "theresa"sv, "thomas"sv,
    "tim"sv, "timothy"sv, "tina"sv, "todd"sv, "tom"sv, "tony"sv, "tracy"sv, "ursula"sv, "valentina"sv, "valery"sv, "vance"sv, "vasyl"sv,
    "veronica"sv, "victor"sv, "victoria"sv, "viktor"sv, "vincent"sv, "viola"sv, "vitali"sv, "vladimir"sv, "volodymyr"sv, "walter"sv,
    "wayne"sv, "wendy"sv, "werner"sv, "william"sv, "winston"sv, "wolfgang"sv, "xavier"sv, "xi"sv, "yulia"sv, "yuri"sv, "yusuf"sv,
    "zachary"sv,};

constexpr std::array person_titles{
    "adm"sv, "admiral"sv, "ambassador"sv, "archbishop"sv, "attorney"sv, "baroness"sv, "bishop"sv, "candidate"sv, "capt"sv, "captain"sv,
    "cardinal"sv, "chairman"sv, "chairwoman"sv, "chancellor"sv, "chief"sv, "coach"sv, "col"sv, "colonel"sv, "commander"sv,
    "commissioner"sv, "congressman"sv, "congresswoman"sv, "dame"sv, "deputy"sv, "detective"sv, "director"sv, "dr"sv, "emperor"sv,
    "envoy"sv, "father"sv, "former"sv, "gen"sv, "general"sv, "gov"sv, "governor"sv, "inspector"sv, "judge"sv, "justice"sv, "king"sv,
    "lady"sv, "lawmaker"sv, "leader"sv, "lieutenant"sv, "lord"sv, "lt"sv, "maj"sv, "major"sv, "mayor"sv, "minister"sv, "miss"sv, "mr"sv,
    "mrs"sv, "ms"sv, "officer"sv, "pope"sv, "premier"sv, "president"sv, "prime"sv, "prince"sv, "princess"sv, "prof"sv, "professor"sv,
    "queen"sv, "rep"sv, "representative"sv, "rev"sv, "reverend"sv, "secretary"sv, "sen"sv, "senator"sv, "sergeant"sv, "sgt"sv, "sheikh"sv,
    "sir"sv, "sister"sv, "speaker"sv, "spokesman"sv, "spokesperson"sv, "spokeswoman"sv, "sultan"sv, "vice"sv,};

constexpr std::array org_endings{
    "academy"sv, "administration"sv, "agency"sv, "airlines"sv, "airways"sv, "alliance"sv, "army"sv, "association"sv, "authority"sv,
    "bank"sv, "board"sv, "bureau"sv, "center"sv, "centre"sv, "chamber"sv, "church"sv, "club"sv, "coalition"sv, "college"sv,
    "commission"sv, "committee"sv, "company"sv, "conference"sv, "congress"sv, "corp"sv, "corporation"sv, "council"sv, "court"sv,
    "department"sv, "directorate"sv, "executive"sv, "federation"sv, "force"sv, "forces"sv, "foundation"sv, "front"sv, "fund"sv,
    "gazette"sv, "government"sv, "group"sv, "guard"sv, "herald"sv, "holdings"sv, "hospital"sv, "inc"sv, "institute"sv, "institution"sv,
    "international"sv, "laboratory"sv, "league"sv, "ledger"sv, "ltd"sv, "media"sv, "ministry"sv, "mission"sv, "movement"sv, "museum"sv,
    "navy"sv, "network"sv, "news"sv, "observatory"sv, "office"sv, "organisation"sv, "organization"sv, "parliament"sv, "partnership"sv,
    "party"sv, "plc"sv, "police"sv, "post"sv, "press"sv, "school"sv, "senate"sv, "service"sv, "services"sv, "society"sv, "solutions"sv,
    "station"sv, "summit"sv, "team"sv, "telegraph"sv, "times"sv, "treasury"sv, "tribunal"sv, "tribune"sv, "trust"sv, "union"sv,
    "university"sv, "wire"sv, "works"sv,};

constexpr std::array known_orgs{
    "afp"sv, "african union"sv, "air force"sv, "airbus"sv, "al qaeda"sv, "amazon"sv, "amnesty international"sv, "ap"sv, "apple"sv,
    "arab league"sv, "army corps of engineers"sv, "asean"sv, "associated press"sv, "bbc"sv, "boeing"sv, "brics"sv, "bundestag"sv, "cdu"sv,
    "cia"sv, "cnn"sv, "coast guard"sv, "congress"sv, "conservative party"sv, "csu"sv, "democratic party"sv, "duma"sv,
    "environmental protection agency"sv, "epa"sv, "esa"sv, "eu"sv, "european central bank"sv, "european commission"sv,
    "european parliament"sv, "european space agency"sv, "european union"sv, "facebook"sv, "fbi"sv, "federal bureau of investigation"sv,
    "federal reserve"sv, "fema"sv, "g20"sv, "g7"sv, "gazprom"sv, "general electric"sv, "general motors"sv, "google"sv, "hamas"sv,
    "hezbollah"sv, "homeland security"sv, "house of representatives"sv, "human rights watch"sv, "imf"sv, "international criminal court"sv,
    "international monetary fund"sv, "interpol"sv, "islamic state"sv, "justice department"sv, "knesset"sv, "kremlin"sv, "labour party"sv,
    "lufthansa"sv, "meta"sv, "microsoft"sv, "moody"sv, "nasa"sv, "national guard"sv, "nato"sv, "new york times"sv, "opec"sv, "pentagon"sv,
    "red cross"sv, "republican party"sv, "reuters"sv, "security council"sv, "senate"sv, "social security administration"sv, "spd"sv,
    "state department"sv, "supreme court"sv, "taliban"sv, "telegram"sv, "tesla"sv, "toyota"sv, "truth social"sv, "twitter"sv, "un"sv,
    "unesco"sv, "unicef"sv, "united nations"sv, "united nations security council"sv, "wall street journal"sv, "washington post"sv,
    "white house"sv, "who"sv, "world bank"sv, "world health organization"sv,};

// Countries with their common short forms, world regions, large or often named cities, states and provinces.
constexpr std::array known_places{
    "abu dhabi"sv, "accra"sv, "addis ababa"sv, "afghanistan"sv, "africa"sv, "alabama"sv, "alaska"sv, "albania"sv, "alberta"sv, "aleppo"sv,
    "algeria"sv, "algiers"sv, "amman"sv, "amsterdam"sv, "andorra"sv, "angola"sv, "ankara"sv, "antalya"sv, "argentina"sv, "arizona"sv,
    "arkansas"sv, "armenia"sv, "asia"sv, "athens"sv, "atlanta"sv, "auckland"sv, "australia"sv, "austria"sv, "avdiivka"sv, "azerbaijan"sv,
    "baghdad"sv, "bahamas"sv, "bahrain"sv, "bakhmut"sv, "baku"sv, "balkans"sv, "baltic"sv, "bangalore"sv, "bangkok"sv, "bangladesh"sv,
    "barbados"sv, "barcelona"sv, "basel"sv, "basra"sv, "baton rouge"sv, "bavaria"sv, "beijing"sv, "beirut"sv, "belarus"sv, "belfast"sv,
    "belgium"sv, "belgorod"sv, "belgrade"sv, "belize"sv, "benin"sv, "berlin"sv, "bern"sv, "bhutan"sv, "biloxi"sv, "birmingham"sv,
    "bogota"sv, "bolivia"sv, "bombay"sv, "bonn"sv, "bosnia"sv, "bosnia and herzegovina"sv, "boston"sv, "botswana"sv, "brasilia"sv,
    "bratislava"sv, "brazil"sv, "britain"sv, "british columbia"sv, "brunei"sv, "brussels"sv, "bucharest"sv, "budapest"sv,
    "buenos aires"sv, "bulgaria"sv, "burkina faso"sv, "burma"sv, "burundi"sv, "cairo"sv, "calcutta"sv, "calgary"sv, "california"sv,
    "cambodia"sv, "cameroon"sv, "canada"sv, "cape town"sv, "cape verde"sv, "caracas"sv, "caribbean"sv, "casablanca"sv, "catalonia"sv,
    "central african republic"sv, "chad"sv, "chicago"sv, "chile"sv, "china"sv, "cologne"sv, "colombia"sv, "colorado"sv, "comoros"sv,
    "congo"sv, "connecticut"sv, "copenhagen"sv, "copiapo"sv, "costa rica"sv, "crimea"sv, "croatia"sv, "cuba"sv, "cyprus"sv,
    "czech republic"sv, "czechia"sv, "dakar"sv, "dallas"sv, "damascus"sv, "delaware"sv, "delhi"sv, "democratic republic of congo"sv,
    "denmark"sv, "denver"sv, "detroit"sv, "dhaka"sv, "djibouti"sv, "dnipro"sv, "dnipropetrovsk"sv, "doha"sv, "dominica"sv,
    "dominican republic"sv, "donbas"sv, "donetsk"sv, "dubai"sv, "dublin"sv, "dusseldorf"sv, "ecuador"sv, "edinburgh"sv, "egypt"sv,
    "el salvador"sv, "england"sv, "equatorial guinea"sv, "eritrea"sv, "estonia"sv, "eswatini"sv, "ethiopia"sv, "europe"sv, "fiji"sv,
    "finland"sv, "florence"sv, "florida"sv, "france"sv, "frankfurt"sv, "fukushima"sv, "gabon"sv, "gambia"sv, "gaza"sv, "gaza strip"sv,
    "gaziantep"sv, "geneva"sv, "genoa"sv, "georgia"sv, "germany"sv, "ghana"sv, "glasgow"sv, "great britain"sv, "greece"sv, "grenada"sv,
    "guatemala"sv, "guinea"sv, "gulfport"sv, "guyana"sv, "haiti"sv, "hamburg"sv, "hanoi"sv, "harare"sv, "havana"sv, "hawaii"sv,
    "helsinki"sv, "hiroshima"sv, "honduras"sv, "hong kong"sv, "honolulu"sv, "houston"sv, "hungary"sv, "iceland"sv, "idaho"sv,
    "illinois"sv, "india"sv, "indiana"sv, "indonesia"sv, "iowa"sv, "iran"sv, "iraq"sv, "ireland"sv, "israel"sv, "istanbul"sv, "italy"sv,
    "ivory coast"sv, "izmir"sv, "jakarta"sv, "jamaica"sv, "japan"sv, "jerusalem"sv, "johannesburg"sv, "jordan"sv, "kabul"sv,
    "kahramanmaras"sv, "kampala"sv, "kansas"sv, "karachi"sv, "kashmir"sv, "kathmandu"sv, "kazakhstan"sv, "kentucky"sv, "kenya"sv,
    "kharkiv"sv, "kharkov"sv, "khartoum"sv, "kherson"sv, "kiev"sv, "kigali"sv, "kinshasa"sv, "kolkata"sv, "kosovo"sv, "krakow"sv,
    "kuala lumpur"sv, "kursk"sv, "kuwait"sv, "kyiv"sv, "kyoto"sv, "kyrgyzstan"sv, "lagos"sv, "lahore"sv, "laos"sv, "latin america"sv,
    "latvia"sv, "lebanon"sv, "lesotho"sv, "liberia"sv, "libya"sv, "liechtenstein"sv, "lima"sv, "lisbon"sv, "lithuania"sv, "liverpool"sv,
    "ljubljana"sv, "london"sv, "los angeles"sv, "louisiana"sv, "luanda"sv, "luhansk"sv, "luxembourg"sv, "lviv"sv, "lyon"sv,
    "madagascar"sv, "madrid"sv, "maine"sv, "malawi"sv, "malaysia"sv, "maldives"sv, "mali"sv, "malta"sv, "manchester"sv, "manila"sv,
    "mariupol"sv, "marseille"sv, "maryland"sv, "massachusetts"sv, "mauritania"sv, "mauritius"sv, "mecca"sv, "melbourne"sv, "mexico"sv,
    "mexico city"sv, "miami"sv, "michigan"sv, "middle east"sv, "milan"sv, "minneapolis"sv, "minnesota"sv, "minsk"sv, "mississippi"sv,
    "missouri"sv, "mobile"sv, "moldova"sv, "monaco"sv, "mongolia"sv, "montana"sv, "montenegro"sv, "montreal"sv, "morocco"sv, "moscow"sv,
    "mosul"sv, "mozambique"sv, "mumbai"sv, "munich"sv, "myanmar"sv, "nagasaki"sv, "nairobi"sv, "namibia"sv, "naples"sv, "nebraska"sv,
    "nepal"sv, "netherlands"sv, "nevada"sv, "new delhi"sv, "new hampshire"sv, "new jersey"sv, "new mexico"sv, "new orleans"sv,
    "new south wales"sv, "new york"sv, "new york city"sv, "new zealand"sv, "nicaragua"sv, "nicosia"sv, "niger"sv, "nigeria"sv,
    "normandy"sv, "north america"sv, "north carolina"sv, "north dakota"sv, "north korea"sv, "north macedonia"sv, "northern ireland"sv,
    "norway"sv, "odesa"sv, "odessa"sv, "ohio"sv, "oklahoma"sv, "oman"sv, "ontario"sv, "oregon"sv, "osaka"sv, "oslo"sv, "ottawa"sv,
    "oxford"sv, "pakistan"sv, "palestine"sv, "panama"sv, "papua new guinea"sv, "paraguay"sv, "paris"sv, "pennsylvania"sv, "perth"sv,
    "peru"sv, "philadelphia"sv, "philippines"sv, "phoenix"sv, "poland"sv, "port au prince"sv, "portugal"sv, "prague"sv, "pretoria"sv,
    "puerto rico"sv, "punjab"sv, "pyongyang"sv, "qatar"sv, "quebec"sv, "queensland"sv, "quito"sv, "rabat"sv, "rangoon"sv, "reykjavik"sv,
    "rhode island"sv, "riga"sv, "rio de janeiro"sv, "riyadh"sv, "romania"sv, "rome"sv, "rotterdam"sv, "russia"sv, "rwanda"sv, "samoa"sv,
    "san diego"sv, "san francisco"sv, "santiago"sv, "sao paulo"sv, "sarajevo"sv, "saudi arabia"sv, "scandinavia"sv, "scotland"sv,
    "seattle"sv, "sendai"sv, "senegal"sv, "seoul"sv, "serbia"sv, "sevastopol"sv, "seychelles"sv, "shanghai"sv, "siberia"sv, "sicily"sv,
    "sierra leone"sv, "singapore"sv, "skopje"sv, "slovakia"sv, "slovenia"sv, "sofia"sv, "solomon islands"sv, "somalia"sv,
    "south africa"sv, "south america"sv, "south carolina"sv, "south dakota"sv, "south korea"sv, "south sudan"sv, "soviet union"sv,
    "spain"sv, "sri lanka"sv, "srinagar"sv, "st petersburg"sv, "stockholm"sv, "strasbourg"sv, "stuttgart"sv, "sudan"sv, "suez"sv,
    "suriname"sv, "sweden"sv, "switzerland"sv, "sydney"sv, "syria"sv, "taipei"sv, "taiwan"sv, "tajikistan"sv, "tallinn"sv, "tanzania"sv,
    "tbilisi"sv, "tehran"sv, "tel aviv"sv, "tennessee"sv, "texas"sv, "thailand"sv, "tirana"sv, "togo"sv, "tokyo"sv, "tonga"sv,
    "toronto"sv, "trinidad and tobago"sv, "tripoli"sv, "tunis"sv, "tunisia"sv, "turkey"sv, "turkiye"sv, "turkmenistan"sv, "tuscany"sv,
    "uganda"sv, "uk"sv, "ukraine"sv, "ulaanbaatar"sv, "united arab emirates"sv, "united kingdom"sv, "united states"sv,
    "united states of america"sv, "uruguay"sv, "us"sv, "usa"sv, "utah"sv, "utrecht"sv, "uzbekistan"sv, "valencia"sv, "vancouver"sv,
    "vatican"sv, "vatican city"sv, "venezuela"sv, "venice"sv, "vermont"sv, "vienna"sv, "vietnam"sv, "vilnius"sv, "virginia"sv, "wales"sv,
    "warsaw"sv, "washington"sv, "west bank"sv, "west virginia"sv, "wisconsin"sv, "wuhan"sv, "wyoming"sv, "yemen"sv, "yerevan"sv,
    "zagreb"sv, "zambia"sv, "zaporizhzhia"sv, "zimbabwe"sv, "zurich"sv,};

// Words that a sentence or a label begins with, weekdays and months.
constexpr std::array common_openers{
    "a"sv, "about"sv, "above"sv, "according"sv, "across"sv, "advertisement"sv, "after"sv, "again"sv, "against"sv, "all"sv, "almost"sv,
    "along"sv, "already"sv, "also"sv, "although"sv, "always"sv, "amid"sv, "among"sv, "an"sv, "and"sv, "another"sv, "any"sv, "april"sv,
    "are"sv, "as"sv, "at"sv, "audio"sv, "august"sv, "away"sv, "back"sv, "be"sv, "because"sv, "been"sv, "before"sv, "behind"sv, "being"sv,
    "below"sv, "between"sv, "both"sv, "but"sv, "by"sv, "can"sv, "could"sv, "date"sv, "december"sv, "despite"sv, "did"sv, "do"sv, "does"sv,
    "down"sv, "during"sv, "each"sv, "earlier"sv, "eight"sv, "either"sv, "even"sv, "every"sv, "february"sv, "few"sv, "first"sv, "five"sv,
    "following"sv, "for"sv, "four"sv, "fri"sv, "friday"sv, "from"sv, "further"sv, "had"sv, "has"sv, "have"sv, "he"sv, "her"sv, "here"sv,
    "his"sv, "how"sv, "however"sv, "i"sv, "if"sv, "in"sv, "indeed"sv, "instead"sv, "into"sv, "is"sv, "it"sv, "its"sv, "january"sv,
    "july"sv, "june"sv, "just"sv, "last"sv, "later"sv, "leading"sv, "least"sv, "less"sv, "like"sv, "local"sv, "many"sv, "march"sv,
    "may"sv, "meanwhile"sv, "mon"sv, "monday"sv, "more"sv, "most"sv, "much"sv, "my"sv, "near"sv, "neither"sv, "never"sv, "new"sv,
    "next"sv, "nine"sv, "no"sv, "none"sv, "nor"sv, "not"sv, "november"sv, "now"sv, "october"sv, "of"sv, "off"sv, "officials"sv, "on"sv,
    "once"sv, "one"sv, "only"sv, "or"sv, "other"sv, "our"sv, "out"sv, "over"sv, "own"sv, "people"sv, "perhaps"sv, "photo"sv, "police"sv,
    "posted"sv, "published"sv, "rather"sv, "read"sv, "recent"sv, "recently"sv, "sat"sv, "saturday"sv, "september"sv, "seven"sv,
    "several"sv, "share"sv, "she"sv, "since"sv, "six"sv, "so"sv, "some"sv, "soon"sv, "still"sv, "subscribe"sv, "such"sv, "sun"sv,
    "sunday"sv, "ten"sv, "than"sv, "that"sv, "the"sv, "their"sv, "them"sv, "then"sv, "there"sv, "these"sv, "they"sv, "this"sv, "those"sv,
    "three"sv, "through"sv, "thu"sv, "thursday"sv, "thus"sv, "to"sv, "today"sv, "together"sv, "tomorrow"sv, "tonight"sv, "too"sv, "tue"sv,
    "tuesday"sv, "two"sv, "under"sv, "until"sv, "up"sv, "updated"sv, "upon"sv, "very"sv, "video"sv, "was"sv, "we"sv, "wed"sv,
    "wednesday"sv, "well"sv, "were"sv, "what"sv, "when"sv, "where"sv, "whether"sv, "which"sv, "while"sv, "who"sv, "whose"sv, "why"sv,
    "will"sv, "with"sv, "within"sv, "without"sv, "would"sv, "yes"sv, "yesterday"sv, "yet"sv, "you"sv, "your"sv,};
// clang-format on

template <std::size_t N>
constexpr bool contains(const std::array<std::string_view, N>& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

static_assert(std::is_sorted(first_names.begin(), first_names.end()));
static_assert(std::is_sorted(person_titles.begin(), person_titles.end()));
static_assert(std::is_sorted(org_endings.begin(), org_endings.end()));
static_assert(std::is_sorted(known_orgs.begin(), known_orgs.end()));
static_assert(std::is_sorted(known_places.begin(), known_places.end()));
static_assert(std::is_sorted(common_openers.begin(), common_openers.end()));

}  // namespace

bool is_first_name(std::string_view folded) { return contains(first_names, folded); }
bool is_person_title(std::string_view folded) { return contains(person_titles, folded); }
bool is_org_ending(std::string_view folded) { return contains(org_endings, folded); }
bool is_known_org(std::string_view folded_name) { return contains(known_orgs, folded_name); }
bool is_known_place(std::string_view folded_name) { return contains(known_places, folded_name); }
bool is_common_opener(std::string_view folded) { return contains(common_openers, folded); }

}  // namespace dateline::tagging
