#include "corpus/linking/name_words.hpp"

#include <array>

#include "corpus/linking/word_list.hpp"

namespace dateline::linking {

namespace {

// clang-format off
constexpr std::string_view common_given_names =
    "aaron abdul abdullah abigail abraham adam adrian agnes ahmad ahmed aisha alan albert alberto alejandro alex alexander alexandra alexei alfred "
    "alfredo ali alice alison allan allen amanda amina amy ana anastasia andre andrea andreas andrei andres andrew andy angela angelo anita ann anna "
    "anne anthony antoine anton antonio arnold arthur ashley audrey augusto barbara barry beatrice ben benedict benjamin bernard bernie beth betty "
    "bill billy bob bobby boris brad bradley brandon brenda brian bruce bruno camille carl carla carlo carlos carmen carol caroline catherine cecilia "
    "charles charlie charlotte chris christian christina christine christopher chuck claire clara claude claudia colin connor craig cristina cynthia "
    "dan daniel daniela daniele danny dave david dean deborah dennis derek diana diane dick diego dirk dmitri dmitry dominic dominique don donald donna dorothy doug "
    "douglas duncan ed eddie edgar eduardo edward edwin eileen elena eli elizabeth ellen emily emma emmanuel enrique eric erik ernest ernesto esther "
    "eugene eva evan evelyn fatima felipe felix fernando florence frances francesco francis francisco frank franklin franz fred frederick friedrich gabriel "
    "gary gavin geoffrey george georges gerald gerard gerhard giorgio giovanni giulia giuseppe glenn gloria gordon grace graham greg gregory guillermo "
    "gustavo guy hamid hannah hans harold harriet harry hasan hassan heather hector heinrich helen helena helmut henri henry herbert hillary howard "
    "hugh hugo hussein ian ibrahim igor imran ingrid irene irina isaac isabel isabella ivan jack jackie jacob jacques jaime jake james jamie jan jane janet "
    "jason javier jay jean jeff jeffrey jennifer jeremy jerome jerry jessica jill jim jimmy joan joanna joao joaquin joe joel johann johannes john johnny jon "
    "jonathan jorge jose josef joseph joshua joy juan judith judy julia julian julie julien julio june justin karen karl kate katherine kathleen "
    "kathryn katie keith kelly ken kenneth kevin khalid kim kyle larry lars laura laurent lauren lawrence lee leila leo leon leonard leonid leslie lewis liam lily linda "
    "lisa liz louis louise luc lucas lucia lucy luigi luis luiz luke lydia lynn madeleine mahmoud manuel marc marcel marco marcos marcus margaret maria "
    "marie marina mario marion mark marta martha martin mary mason matt matteo matthew maurice max maxim megan melanie melissa mia michael michel michelle miguel "
    "mike mikhail miriam mitch mohamed mohammad mohammed molly monica muhammad mustafa nadia nancy naomi natalia natalie natasha nathan neil nelson nicholas "
    "nick nicolas nicole nigel nikolai nina noah nora norman oleg olga oliver olivia omar oscar otto owen pablo pamela paola paolo pascal pat patricia patrick "
    "paul paula paulo pavel pedro peggy penny peter phil philip philippe pierre priya rachel rafael rahul raj ralph ramon randy raul ray raymond rebecca "
    "ricardo richard rick rita rob robert roberto robin rodrigo roger roland roman ron ronald rosa rose rosemary roy ruben rudolf russell ruth ryan "
    "salman sam samantha samir samuel sandra sara sarah scott sean sebastian serge sergei sergey sergio sharon shawn sheila shirley silvia silvio simon simone sofia sonia sophia "
    "sophie stanley stefan stella stephanie stephen steve steven stuart sue susan suzanne svetlana sylvia tamara tanya tara tariq tatiana ted teresa terry "
    "theo theodore theresa thomas tim timothy tina todd tom tommy tony tracy travis trevor tyler ursula valentina valerie vanessa vera veronica vicente "
    "victor victoria viktor vincent viola virginia vivian vladimir volodymyr walter warren wayne wendy werner will william willy wolfgang xavier yasmin "
    "yolanda youssef yulia yuri yusuf yvonne zachary zainab zoe";

constexpr std::string_view most_common_family_names =
    // English
    "smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson thompson white harris clark lewis robinson walker "
    // Spanish, Portuguese
    "garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores gomez diaz silva santos souza "
    // Arabic, Persian, South Asian
    "ali khan ahmed ahmad hassan hasan hussein hussain mohammed mohamed mohammad muhammad mahmoud ibrahim abdullah rahman malik sheikh shah singh kumar "
    "sharma patel gupta das reddy iqbal begum kaur akhtar hosseini karimi ahmadi osman omar saleh salem mustafa yusuf nasser "
    // East Asian
    "kim lee park choi jung jeong kang cho yoon jang lim han shin seo kwon song hong moon wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu "
    "guo he lin gao luo zheng liang xie tang nguyen tran le pham hoang phan vu vo dang bui do chan wong cheung ng tan lam leung sato suzuki tanaka watanabe ito";

constexpr std::string_view common_family_names =
    // English
    "hall allen young king wright scott hill green adams baker nelson mitchell carter roberts phillips campbell parker evans edwards collins stewart "
    "morris murphy cook rogers morgan cooper peterson bailey reed kelly howard cox ward richardson watson brooks gray james hughes price myers long foster sanders "
    "ross powell sullivan russell bell butler bennett barnes fisher henderson coleman simmons patterson jordan reynolds hamilton graham wallace "
    "west cole hayes ford gibson ellis stevens murray marshall mcdonald kennedy wells webb simpson hunter black stone matthews harrison fox wood "
    // Spanish, Portuguese
    "rivera reyes cruz morales ortiz gutierrez chavez "
    "ramos ruiz alvarez mendoza vasquez castillo jimenez moreno romero herrera medina fernandez oliveira pereira lima costa ferreira almeida "
    // Others
    "ivanov petrov smirnov muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann rossi russo ferrari bianchi dubois bernard durand "
    "nielsen jensen hansen andersen andersson johansson karlsson nilsson novak nowak kowalski cohen levy levi diallo traore keita mensah okafor";

constexpr std::string_view leading_family_names =
    "ahn an bae bai baek ban bo cai cao cha chai chan chang chen cheng cheung chiang cho choi chow chu chun chung cui dai deng ding dong du fan fang feng fu gao gong gu guo han hao "
    "he ho hong hou hu hua huang hwang im jang jeon jeong ji jia jiang jin jo ju jun jung kang ke kim ko kong kwak kwon lai lam lau lee leung li liang liao lim lin ling liu lu "
    "luo ma mao meng mo moon nam ng nguyen ni nie noh oh ou pak pan park peng pham qi qian qin qiu ren rhee roh ryu seo shao shen sheng shi shin sohn son song su suh sun tan tang tao "
    "tian tran tsai tsang tse wan wang wei wen wong woo wu xi xia xiao xie xing xiong xu xue yan yang yao ye yeo yi yim yin yoo yoon you yu yuan yun zeng zhan zhang zhao "
    "zheng zhong zhou zhu zhuang zou";

constexpr std::string_view loose_particles = "al el ul von van der den vom zu zum zur ten ter dem";
constexpr std::string_view fast_particles = "de da das del della delle dei degli di do dos du la las le les lo los af av";
constexpr std::string_view sons_of = "bin ibn ben bint binti binte";
constexpr std::string_view servants_of = "abd abdul abdel abdal abdur abdol abdoul abdool";
constexpr std::string_view plain_titles =
    "mr mrs ms miss crown vice dr prof professor sir dame madam monsieur herr frau president senator sen representative rep congressman congresswoman governor gov "
    "chancellor minister premier mayor judge justice gen general col colonel maj major capt captain lt sgt adm admiral ayatollah imam mullah maulana "
    "rev reverend fr father cardinal archbishop bishop rabbi ambassador secretary shri smt hajj haji";
constexpr std::string_view ranks =
    "king queen prince princess pope emperor empress tsar czar sultan emir shah sheikh sheik shaikh sheikha duke duchess lord lady saint st baron baroness count countess "
    "kaiser mother brother sister";
// clang-format on

struct Suffix {
    std::string_view word;
    std::uint8_t number;
};
constexpr std::array suffixes{
    Suffix{"jr", junior}, Suffix{"junior", junior}, Suffix{"sr", senior}, Suffix{"senior", senior}, Suffix{"ii", 2},    Suffix{"2nd", 2},
    Suffix{"iii", 3},     Suffix{"3rd", 3},         Suffix{"iv", 4},      Suffix{"vi", 6},          Suffix{"vii", 7},   Suffix{"viii", 8},
    Suffix{"ix", 9},      Suffix{"xii", 12},        Suffix{"xiii", 13},   Suffix{"xiv", 14},        Suffix{"xv", 15},   Suffix{"xvi", 16},
    Suffix{"xvii", 17},   Suffix{"xviii", 18},      Suffix{"xix", 19},    Suffix{"xxii", 22},       Suffix{"xxiii", 23}};

bool has(std::string_view letters, char letter) { return letters.find(letter) != std::string_view::npos; }

}  // namespace

bool is_loose_particle(std::string_view word) {
    static const WordList list(loose_particles);
    return list.has(word);
}

bool is_article_before(std::string_view word, std::string_view next) {
    // The article's last sound is the next word's first: "as Sisi", "ash Sharif", "ur Rahman".
    constexpr std::string_view sounds = "dlnrstz";
    if (word.size() < 2 || word.size() > 3 || next.size() < 2 || !has("aeu", word[0]) || !has(sounds, word[1])) return false;
    return word[1] == next[0] && (word.size() == 2 || (word[2] == 'h' && next[1] == 'h'));
}

bool is_fast_particle(std::string_view word) {
    static const WordList list(fast_particles);
    return list.has(word);
}

bool is_son_of(std::string_view word) {
    static const WordList list(sons_of);
    return list.has(word);
}

bool is_servant_of(std::string_view word) {
    static const WordList list(servants_of);
    return list.has(word);
}

std::uint8_t suffix_number(std::string_view word) {
    const auto found = std::ranges::find(suffixes, word, &Suffix::word);
    return found == suffixes.end() ? std::uint8_t{0} : found->number;
}

Title title_kind(std::string_view word) {
    static const WordList left_out(plain_titles);
    static const WordList of_rank(ranks);
    if (left_out.has(word)) return Title::left_out;
    return of_rank.has(word) ? Title::of_rank : Title::none;
}

bool is_common_given_name(std::string_view word) {
    static const WordList list(common_given_names);
    return list.has(word);
}

bool is_most_common_family_name(std::string_view word) {
    static const WordList list(most_common_family_names);
    return list.has(word);
}

bool is_common_family_name(std::string_view word) {
    static const WordList list(common_family_names);
    return list.has(word) || is_most_common_family_name(word);
}

bool is_leading_family_name(std::string_view word) {
    static const WordList list(leading_family_names);
    return list.has(word);
}

bool is_east_asian_given_name(std::string_view word) {
    constexpr std::string_view vowels = "aeiou";
    int syllables = 0;
    std::size_t at = 0;
    const auto consonants = [&] {
        constexpr std::string_view pairs = "zh ch sh ts hs kk tt pp ss jj";
        if (at < word.size() && has("bcdfghjklmnpqrstwxyz", word[at])) ++at;
        if (at == 0 || at >= word.size()) return;
        if (has("yw", word[at]) || pairs.find(word.substr(at - 1, 2)) != std::string_view::npos) ++at;
    };
    while (at < word.size()) {
        if (++syllables > 2) return false;
        consonants();
        const std::size_t first_vowel = at;
        while (at < word.size() && at - first_vowel < 3 && has(vowels, word[at])) ++at;
        if (at == first_vowel) return false;
        // A consonant before a vowel begins the next syllable.
        const auto closes = [&](std::string_view end) {
            const std::string_view behind = word.substr(at);
            return behind.starts_with(end) && (behind.size() == end.size() || !has(vowels, behind[end.size()]));
        };
        for (const std::string_view end : {"ng", "ck", "n", "k", "l", "m", "p", "t"}) {
            if (!closes(end)) continue;
            at += end.size();
            break;
        }
    }
    return syllables > 0;
}

}  // namespace dateline::linking
