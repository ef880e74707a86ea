#include "corpus/linking/known_spellings.hpp"

#include <algorithm>
#include <vector>

namespace dateline::linking {

namespace {

// A row has the spellings of one name; of those that the rules bring together, one is enough.
// clang-format off
constexpr std::string_view slavic_names[] = {
    "vladimir", "sergei", "dmitri dimitri", "alexei", "nikolai", "mikhail michail", "yuri", "andrei", "yevgeny yevgueny evguenii", "igor", "oleg", "viktor",
    "vladislav", "vyacheslav", "anatoly", "grigory", "gennady", "valery", "aleksandr alexander aleksander", "konstantin", "pyotr", "pavel", "ilya", "arkady", "fyodor",
    "maksim maxim", "vasily", "vitaly", "ramzan ramsan", "slobodan", "radovan", "ratko", "goran", "zoran", "dragan", "stanislav", "svyatoslav", "yaroslav", "rostislav", "boris", "leonid", "lev", "semyon", "timofei", "roman",
    "tatyana", "natalya", "yulia", "svetlana", "irina", "yekaterina ekaterina", "yelena", "anastasia", "ksenia", "oksana", "galina", "lyudmila ludmila", "dmytro",
    "rachmaninov rakhmaninov", "volodymyr", "oleksandr", "oleksii", "serhii", "andrii", "mykola", "mykhailo", "petro", "yevhen", "bohdan", "ruslan", "denys", "ihor", "valeriy",
};
constexpr std::string_view arabic_names[] = {
    "muhammad mohammed mohamed mohammad mohamad muhammed muhamad muhamed mohamet mohamud", "ahmad ahmed", "hassan", "hussein husayn husain", "ali", "abdullah abdallah abdulla", "ibrahim", "yusuf youssef yousef yousuf youssouf", "omar umar", "uthman othman osman usman",
    "khalid khaled", "hamid", "mahmud mahmoud mahmood", "mustafa mostafa moustapha", "said saeed", "sayyid sayed syed sayid", "rashid", "tariq tarek", "faisal feisal faysal", "fahd fahad", "osama usama", "ayman", "bashar",
    "muammar moammar moamer moammer muamar", "qaddafi gaddafi kaddafi gadhafi qadhafi kadhafi ghaddafi gathafi khadafy gadafi gheddafi", "nasser", "saddam", "anwar", "gamal", "jamal", "kamal", "karim", "salman", "sultan", "turki", "bandar", "mansur mansour", "zayed zayid",
    "haitham", "walid", "qasim kassem qassem ghassem", "jassim", "mahdi mehdi", "reza riza", "akbar", "ismail ismael", "ayatollah", "hashim hashem", "yasser yasir", "nuri", "iyad ayad", "muqtada", "hosni", "zaynab", "fatima", "aisha ayesha aysha", "khadija khadijah",
    "yahya yehia yahia", "salih saleh", "hadi", "marwan", "nabil", "samir", "sami", "tawfiq tawfik", "ziad ziyad", "zia", "nawaz", "pervez parvez", "asif", "bilal", "farouk faruq farooq", "habib", "hafez hafiz", "hakim", "harun haroun haroon", "imad emad", "imran", "jaber jabir", "jawad javad",
    "latif", "majid", "murtaza mortaza murtadha", "naguib najib nagib", "rafik rafiq", "rahim", "ramadan ramzan", "riyad riad riyadh", "salim", "shahid", "suleiman sulaiman soleiman sulayman", "taha", "zakaria zakariya", "zaki", "hezbollah", "ghulam gholam golam", "mullah", "masoud massoud masud", "ruhollah", "mohsen muhsin mohsin", "sheikh shaykh cheikh",
    "assad", "nasrallah nasrullah", "hekmatyar", "khamenei", "khomeini", "rouhani", "ahmadinejad ahmedinejad", "zarif", "haniyeh haniya", "hariri", "arafat", "barzani", "maliki", "sadat", "mubarak", "morsi", "sisi", "zawahiri", "baghdadi", "karzai", "ghani",
};
constexpr std::string_view hebrew_names[] = {
    "netanyahu netanyahou", "binyamin benjamin benyamin", "yitzhak", "tzipi", "shimon", "moshe", "ehud", "avigdor", "naftali", "yair", "menachem", "yoav", "bezalel", "itamar",
    "reuven", "shlomo", "shmuel", "avraham", "yaakov yaacov yakov", "yehuda", "tzahi", "yossi", "eliezer", "yigal", "yisrael", "haim", "gideon", "mordechai", "nachman", "amir", "yoram", "eli",
};
// Given names alone; the rules of doubled letters and of "ph" are few, and these are many.
constexpr std::string_view latin_names[] = {
    "steven stephen", "philip", "catherine katherine katharine kathryn cathryn catharine", "jeffrey geoffrey jeffery", "sara sarah", "eric erik", "marc mark", "nicholas nicolas", "anne ann", "alan allan", "frederick frederic fredrick", "laurence lawrence",
    "gregory gregor", "theodore theodor", "rachel rachael", "rebecca rebekah", "deborah debra", "elizabeth elisabeth", "teresa theresa", "carl karl", "christine kristine", "christina kristina", "christopher kristopher", "victor viktor",
    "jonathan jonathon johnathan", "zachary zachery", "sean shaun shawn", "stewart stuart", "neil neal niel", "brian bryan", "graham graeme", "hillary hilary", "isabel isabelle", "leslie lesley", "susan suzan", "vincent vinzent", "harold harald", "diane dianne", "dominic dominick", "erica erika", "jaqueline jacqueline", "lindsey lindsay", "margaret margret", "micheal michael", "megan meghan",
};
// clang-format on

void add(std::vector<KnownSpelling>& rows, Tradition tradition, std::string_view names, bool telling) {
    const std::string_view first = names.substr(0, names.find(' '));
    while (true) {
        const std::size_t blank = names.find(' ');
        const std::string_view spelling = names.substr(0, blank);
        rows.push_back({tradition, first, spelling, telling});
        if (blank == std::string_view::npos) return;
        names.remove_prefix(blank + 1);
    }
}

}  // namespace

std::span<const KnownSpelling> known_spellings() {
    static const std::vector<KnownSpelling> all = [] {
        std::vector<KnownSpelling> rows;
        for (const std::string_view names : slavic_names) add(rows, Tradition::slavic, names, true);
        for (const std::string_view names : arabic_names) add(rows, Tradition::arabic, names, true);
        // Benjamins are everywhere.
        for (const std::string_view names : hebrew_names) add(rows, Tradition::hebrew, names, !names.starts_with("binyamin"));
        for (const std::string_view names : latin_names) add(rows, Tradition::latin, names, false);
        return rows;
    }();
    return all;
}

}  // namespace dateline::linking
