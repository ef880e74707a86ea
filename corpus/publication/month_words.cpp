#include "corpus/publication/month_words.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/text/ascii.hpp"
#include "corpus/text/character.hpp"
#include "corpus/text/utf8.hpp"

namespace dateline::publication {

namespace {

// A month's or weekday's forms, apart by blanks: in full (as counted and as dates decline them), then shortened.
struct Language {
    std::string_view code;
    std::array<std::string_view, 12> months;
    std::array<std::string_view, 7> weekdays;
};

// clang-format off
constexpr Language languages[] = {
    {"en", {"january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"},
           {"monday mon", "tuesday tues tue", "wednesday wed weds", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun"}},
    {"de", {"januar jänner jan jän", "februar feber feb", "märz maerz mrz mär", "april apr", "mai", "juni jun",
            "juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez"},
           {"montag mo", "dienstag di", "mittwoch mi", "donnerstag do", "freitag fr", "samstag sonnabend sa", "sonntag so"}},
    {"fr", {"janvier janv", "février févr fév", "mars", "avril avr", "mai", "juin",
            "juillet juil", "août", "septembre sept", "octobre oct", "novembre nov", "décembre déc"},
           {"lundi lun", "mardi", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim"}},
    {"es", {"enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun",
            "julio jul", "agosto ago", "septiembre setiembre sept sep", "octubre oct", "noviembre nov", "diciembre dic"},
           {"lunes lun", "martes", "miércoles mié", "jueves jue", "viernes vie", "sábado sáb", "domingo dom"}},
    {"it", {"gennaio gen", "febbraio febb feb", "marzo mar", "aprile apr", "maggio mag", "giugno giu",
            "luglio lug", "agosto ago", "settembre sett set", "ottobre ott", "novembre nov", "dicembre dic"},
           {"lunedì lun", "martedì", "mercoledì mer", "giovedì gio", "venerdì ven", "sabato sab", "domenica dom"}},
    {"pt", {"janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio mai", "junho jun",
            "julho jul", "agosto ago", "setembro set", "outubro out", "novembro nov", "dezembro dez"},
           {"segunda-feira segunda seg", "terça-feira terça ter", "quarta-feira quarta qua", "quinta-feira quinta qui",
            "sexta-feira sexta sex", "sábado sáb", "domingo dom"}},
    {"nl", {"januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun",
            "juli jul", "augustus aug", "september sept sep", "oktober okt", "november nov", "december dec"},
           {"maandag ma", "dinsdag di", "woensdag wo", "donderdag do", "vrijdag vr", "zaterdag za", "zondag zo"}},
    {"pl", {"stycznia styczeń sty", "lutego luty lut", "marca marzec mar", "kwietnia kwiecień kwi", "maja maj", "czerwca czerwiec cze",
            "lipca lipiec lip", "sierpnia sierpień sie", "września wrzesień wrz", "października październik paź",
            "listopada listopad lis", "grudnia grudzień gru"},
           {"poniedziałek pon", "wtorek wt", "środa śr", "czwartek czw", "piątek pt", "sobota sob", "niedziela niedz nd"}},
    {"ru", {"января январь янв", "февраля февраль февр фев", "марта март мар", "апреля апрель апр", "мая май", "июня июнь июн",
            "июля июль июл", "августа август авг", "сентября сентябрь сент сен", "октября октябрь окт", "ноября ноябрь нояб ноя",
            "декабря декабрь дек"},
           {"понедельник пн", "вторник вт", "среда ср", "четверг чт", "пятница пт", "суббота сб", "воскресенье вс"}},
    {"uk", {"січня січень січ", "лютого лютий лют", "березня березень бер", "квітня квітень квіт", "травня травень трав",
            "червня червень черв", "липня липень лип", "серпня серпень серп", "вересня вересень вер", "жовтня жовтень жовт",
            "листопада листопад лист", "грудня грудень груд"},
           {"понеділок пн", "вівторок вт", "середа ср", "четвер чт", "п'ятниця пт", "субота сб", "неділя нд"}},
    {"cs", {"ledna leden led", "února únor úno", "března březen bře", "dubna duben dub", "května květen kvě", "června červen čvn",
            "července červenec čvc", "srpna srpen srp", "září zář", "října říjen říj", "listopadu listopad", "prosince prosinec pro"},
           {"pondělí po", "úterý út", "středa st", "čtvrtek čt", "pátek pá", "sobota so", "neděle ne"}},
    {"sv", {"januari jan", "februari feb", "mars", "april apr", "maj", "juni jun",
            "juli jul", "augusti aug", "september sept sep", "oktober okt", "november nov", "december dec"},
           {"måndag mån", "tisdag tis", "onsdag ons", "torsdag tors tor", "fredag fre", "lördag lör", "söndag sön"}},
    {"da", {"januar jan", "februar feb", "marts", "april apr", "maj", "juni jun",
            "juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "december dec"},
           {"mandag man", "tirsdag tir", "onsdag ons", "torsdag tors tor", "fredag fre", "lørdag lør", "søndag søn"}},
    {"no", {"januar jan", "februar feb", "mars", "april apr", "mai", "juni jun",
            "juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "desember des"},
           {"mandag man", "tirsdag tirs tir", "onsdag ons", "torsdag tors tor", "fredag fre", "lørdag lør", "søndag søn"}},
    {"fi", {"tammikuuta tammikuu tammikuun", "helmikuuta helmikuu helmikuun", "maaliskuuta maaliskuu maaliskuun",
            "huhtikuuta huhtikuu huhtikuun", "toukokuuta toukokuu toukokuun", "kesäkuuta kesäkuu kesäkuun",
            "heinäkuuta heinäkuu heinäkuun", "elokuuta elokuu elokuun", "syyskuuta syyskuu syyskuun",
            "lokakuuta lokakuu lokakuun", "marraskuuta marraskuu marraskuun", "joulukuuta joulukuu joulukuun"},
           {"maanantai maanantaina ma", "tiistai tiistaina ti", "keskiviikko keskiviikkona ke", "torstai torstaina to",
            "perjantai perjantaina pe", "lauantai lauantaina la", "sunnuntai sunnuntaina su"}},
    {"tr", {"ocak oca", "şubat şub", "mart mar", "nisan nis", "mayıs may", "haziran haz",
            "temmuz tem", "ağustos ağu", "eylül eyl", "ekim eki", "kasım kas", "aralık ara"},
           {"pazartesi pzt", "salı", "çarşamba çar", "perşembe per", "cuma cum", "cumartesi cmt", "pazar paz"}},
    {"hu", {"január jan", "február febr", "március márc", "április ápr", "május máj", "június jún",
            "július júl", "augusztus aug", "szeptember szept", "október okt", "november nov", "december dec"},
           {"hétfő", "kedd", "szerda", "csütörtök", "péntek", "szombat", "vasárnap"}},
    {"ro", {"ianuarie ian", "februarie feb", "martie mar", "aprilie apr", "mai", "iunie iun",
            "iulie iul", "august aug", "septembrie sept", "octombrie oct", "noiembrie noi", "decembrie dec"},
           {"luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"}},
};
// clang-format on

// Everyday words, and a planet: "5 set 2012" is a date, "set 2012" is not.
constexpr std::string_view everyday_words[] = {"ago", "ara", "dub", "lis", "mars", "out", "pro", "set", "sie"};

constexpr std::size_t longest_name = 32;  // bytes; the longest of the table has 30

std::string folded(std::string_view word) {
    thread_local text::CharacterTable characters;
    std::string name;
    for (std::size_t at = 0; at < word.size();) {
        const text::Decoded decoded = text::decode_at(word, at);
        if (decoded.code_point < 0x80) {
            name += text::lower(word[at]);  // signs inside a name stay: "segunda-feira"
        } else {
            name += characters[decoded.code_point].folded();
        }
        at += decoded.size;
    }
    return name;
}

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
class Names {
public:
    void add(std::string name, int number) {
        if (const std::size_t pair = pair_of(name); pair < pairs_.size()) pairs_.set(pair);
        numbers_.emplace(std::move(name), number);
    }

    // Whether some name begins with these two letters, small and ASCII. Most words of a text are told apart from names by that.
    bool may_begin_with(char first, char second) const {
        const std::array letters{first, second};
        const std::size_t pair = pair_of({letters.data(), letters.size()});
        return pair < pairs_.size() && pairs_.test(pair);
    }

    int number_of(std::string_view name) const {
        const auto found = numbers_.find(name);
        return found == numbers_.end() ? 0 : found->second;
    }

private:
    static constexpr std::size_t letters_count = 26;

    static std::size_t pair_of(std::string_view name) {
        if (name.size() < 2 || !text::is_letter(name[0]) || !text::is_letter(name[1])) return letters_count * letters_count;
        return static_cast<std::size_t>(name[0] - 'a') * letters_count + static_cast<std::size_t>(name[1] - 'a');
    }

    std::unordered_map<std::string, int, Hash, std::equal_to<>> numbers_;
    std::bitset<letters_count * letters_count> pairs_;
};

void add_forms(std::string_view forms, int number, Names& names) {
    while (!forms.empty()) {
        const std::size_t blank = std::min(forms.find(' '), forms.size());
        names.add(folded(forms.substr(0, blank)), number);
        forms.remove_prefix(std::min(blank + 1, forms.size()));
    }
}

const Names& month_table() {
    static const Names table = [] {
        Names names;
        for (const Language& language : languages) {
            for (std::size_t i = 0; i < language.months.size(); ++i) add_forms(language.months[i], static_cast<int>(i) + 1, names);
        }
        return names;
    }();
    return table;
}

const Names& weekday_table() {
    static const Names table = [] {
        Names names;
        for (const Language& language : languages) {
            for (std::size_t i = 0; i < language.weekdays.size(); ++i) add_forms(language.weekdays[i], static_cast<int>(i) + 1, names);
        }
        return names;
    }();
    return table;
}

int look_up(std::string_view word, const Names& names) {
    if (word.size() < 2 || word.size() > longest_name) return 0;
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (is_ascii(word[0]) && is_ascii(word[1]) && !names.may_begin_with(text::lower(word[0]), text::lower(word[1]))) return 0;
    // Most words are ASCII: those are folded here, without the table of all characters and without allocating.
    std::array<char, longest_name> lower{};
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (!is_ascii(word[i])) return names.number_of(folded(word));
        lower.at(i) = text::lower(word[i]);
    }
    return names.number_of(std::string_view(lower.data(), word.size()));
}

}  // namespace

int month_of_word(std::string_view word) { return word.size() < 3 ? 0 : look_up(word, month_table()); }

int weekday_of_word(std::string_view word) { return look_up(word, weekday_table()); }

bool needs_day_and_year(std::string_view word) { return std::ranges::find(everyday_words, text::lower(word)) != std::end(everyday_words); }

bool is_name_letter(char32_t c) {
    if (c < 0x80) return text::is_letter(static_cast<char>(c));
    const bool latin = (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
    const bool cyrillic = c >= 0x400 && c <= 0x52F;
    const bool accent = c >= 0x300 && c <= 0x36F;
    return latin || cyrillic || accent;
}

}  // namespace dateline::publication
