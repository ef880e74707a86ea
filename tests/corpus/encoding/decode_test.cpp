#include "corpus/encoding/decode.hpp"

#include <doctest/doctest.h>

#include "corpus/encoding/charset_guess.hpp"
#include "corpus/encoding/written_in.hpp"

using namespace dateline::encoding;
using dateline::tests::written_in;

namespace {

using std::string_view_literals::operator""sv;

constexpr const char* russian =
    "Мэр города сообщил во вторник, что наводнение нанесло серьёзный ущерб старым кварталам. Спасатели продолжают искать пропавших.";
constexpr const char* polish =
    "Burmistrz powiedział we wtorek, że powódź wyrządziła poważne szkody w starych dzielnicach. Służby ratunkowe wciąż szukają "
    "zaginionych.";
constexpr const char* french =
    "Le maire a déclaré mardi que les inondations avaient causé de graves dégâts dans les vieux quartiers de la cité, où l'électricité "
    "manque.";
constexpr const char* german =
    "Der Bürgermeister sagte am Dienstag, die Überschwemmung habe in den älteren Vierteln der Stadt größere Schäden verursacht als "
    "befürchtet.";
constexpr const char* greek =
    "Ο δήμαρχος δήλωσε την Τρίτη ότι οι πλημμύρες προκάλεσαν μεγάλες ζημιές στις παλιές γειτονιές της πόλης. Άλλοι αγνοούνται.";
constexpr const char* turkish =
    "Belediye başkanı salı günü yaptığı açıklamada selin eski mahallelerde büyük hasara yol açtığını, kayıpların arandığını söyledi.";
constexpr const char* hebrew = "ראש העיר אמר ביום שלישי כי השיטפונות שפקדו את העיר גרמו נזק רב לשכונות הישנות.";
constexpr const char* arabic = "قال رئيس البلدية يوم الثلاثاء إن الفيضانات التي ضربت المدينة خلفت أضرارا كبيرة في الأحياء القديمة.";
constexpr const char* thai = "นายกเทศมนตรีกล่าวเมื่อวันอังคารว่าน้ำท่วมที่เกิดขึ้นในเมืองสร้างความเสียหายอย่างมากแก่ย่านเมืองเก่า";
constexpr const char* japanese = "市長は火曜日、洪水が旧市街に大きな被害をもたらしたと述べた。救助隊は行方不明者の捜索を続けている。";
constexpr const char* chinese = "市长星期二表示，洪水给老城区造成了严重损失，救援人员仍在继续搜寻失踪者。政府将召开紧急会议。";
constexpr const char* taiwanese = "市長星期二表示，洪水給老城區造成了嚴重損失，救援人員仍在繼續搜尋失蹤者。政府將召開緊急會議。";
constexpr const char* korean = "시장은 화요일 홍수가 구시가지에 큰 피해를 입혔다고 말했다. 구조대는 실종자를 계속 찾고 있다.";
constexpr const char* ukrainian =
    "Міський голова повідомив у вівторок, що повінь завдала серйозної шкоди старим кварталам. Її наслідки ще вивчають.";

}  // namespace

TEST_CASE("what declares nothing and is no UTF-8 is read by a guess, and told") {
    struct Case {
        const char* text;
        const char* written;  // ICU's name
        std::string_view charset;
    };
    const Case cases[] = {
        {russian, "windows-1251", "windows-1251"},
        {russian, "koi8-r", "koi8-u"},
        {russian, "ibm866", "ibm866"},
        {russian, "iso-8859-5", "iso-8859-5"},
        {ukrainian, "koi8-u", "koi8-u"},
        {ukrainian, "windows-1251", "windows-1251"},
        {polish, "windows-1250", "windows-1250"},
        {polish, "iso-8859-2", "iso-8859-2"},
        {french, "windows-1252", "windows-1252"},
        {german, "windows-1252", "windows-1252"},
        {greek, "windows-1253", "windows-1253"},
        {turkish, "windows-1254", "windows-1254"},
        {hebrew, "windows-1255", "windows-1255"},
        {arabic, "windows-1256", "windows-1256"},
        {thai, "windows-874", "windows-874"},
        {japanese, "windows-31j", "shift_jis"},
        {japanese, "euc-jp", "euc-jp"},
        {japanese, "iso-2022-jp", "iso-2022-jp"},
        {chinese, "gb18030", "gb18030"},
        {taiwanese, "big5", "big5"},
        {korean, "windows-949", "euc-kr"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.written);
        CAPTURE(c.text);
        const DecodedText decoded = decode(written_in(c.written, c.text));
        CHECK(decoded.text == c.text);
        CHECK(decoded.charset == c.charset);
        CHECK(decoded.origin == Origin::guessed);
        CHECK(decoded.replaced == 0);
        CHECK(decoded.note == "not UTF-8, read as " + std::string(c.charset) + " (guessed)");
    }
}

TEST_CASE("a few letters are read as windows-1252") {
    for (const char* text : {"The levees of Köln held.", "He said “no” – twice.", "Zürich", "Müller and Peña met in São Paulo."}) {
        CAPTURE(text);
        CHECK(decode(written_in("windows-1252", text)).text == text);
    }
}

TEST_CASE("UTF-8 passes as it is; a few broken bytes in it are repaired and told") {
    const DecodedText plain = decode(russian);
    CHECK(plain.text == russian);
    CHECK(plain.charset == "utf-8");
    CHECK(plain.note.empty());
    CHECK(decode("").text.empty());
    CHECK(decode("\xEF\xBB\xBFx").text == "x");

    const DecodedText cut = decode(std::string(russian) + "\xD0");
    CHECK(cut.text == std::string(russian) + "\xEF\xBF\xBD");
    CHECK(cut.note.ends_with(replaced_note));
    const DecodedText broken = decode(std::string(russian) + "\n\xE9\n" + russian);
    CHECK(broken.text == std::string(russian) + "\n\xEF\xBF\xBD\n" + russian);
    CHECK(broken.replaced == 1);
    CHECK(broken.note == "invalid UTF-8 at byte " + std::to_string(std::string(russian).size() + 1) + ", shown as U+FFFD");
    // A surrogate pair in two pieces, as Java writes it.
    CHECK(decode("x\xED\xA0\xBD\xED\xB8\x80").charset == "utf-8");
}

TEST_CASE("lines of UTF-8 among others are kept") {
    const DecodedText mixed =
        decode(written_in("windows-1252", std::string(french) + "\n") + "thé à la menthe\n" + written_in("windows-1252", german));
    CHECK(mixed.text == std::string(french) + "\nthé à la menthe\n" + german);
    CHECK(mixed.charset == "windows-1252");
}

TEST_CASE("declarations: believed, but not against the bytes") {
    struct Case {
        std::string bytes;
        std::string_view label;
        std::string_view charset;
        Origin origin;
        std::string_view note;
    };
    const std::string meta = "<meta charset=iso-8859-1>";
    const Case cases[] = {
        {written_in("windows-1251", russian), "cp1251", "windows-1251", Origin::declared, ""},
        {written_in("windows-1252", "café"), "iso-8859-2", "iso-8859-2", Origin::declared, ""},
        {meta + written_in("windows-1252", french), "", "windows-1252", Origin::declared, ""},
        {meta + written_in("koi8-r", russian), "koi8-r", "koi8-r", Origin::declared, ""},
        {meta + russian, "", "utf-8", Origin::utf8, "declares iso-8859-1 but is utf-8, read as utf-8"},
        {meta + "It’s", "", "utf-8", Origin::utf8, "declares iso-8859-1 but is utf-8, read as utf-8"},
        {meta + "plain", "", "utf-8", Origin::utf8, ""},
        {written_in("windows-1251", russian), "utf-8", "windows-1251", Origin::guessed,
         "declares utf-8 but is not, read as windows-1251 (guessed)"},
        {russian, "x\n\x1B[31m", "utf-8", Origin::utf8, "declares the unknown character set 'x??[31m', read as utf-8"},
        {russian, "x-unheard-of", "utf-8", Origin::utf8, "declares the unknown character set 'x-unheard-of', read as utf-8"},
        {written_in("gb18030", chinese), "gb2312", "gbk", Origin::declared, ""},
        {written_in("iso-2022-jp", japanese), "iso-2022-jp", "iso-2022-jp", Origin::declared, ""},
        {written_in("UTF-16LE", russian), "utf-16", "utf-16le", Origin::zeros, "no byte order mark, read as utf-16le"},
        {"<?xml version='1.0' encoding='utf-16'?><p>" + std::string(french) + "</p>", "", "utf-8", Origin::utf8, ""},
        {written_in("UTF-16", russian), "", "", Origin::mark, ""},
        {written_in("UTF-32", russian), "", "", Origin::mark, ""},
        {written_in("gb18030", chinese) + "\xFF", "gbk", "gbk", Origin::declared, "1 place means nothing in gbk, shown as U+FFFD"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.label);
        CAPTURE(c.bytes);
        const DecodedText decoded = decode(c.bytes, c.label);
        if (!c.charset.empty()) CHECK(decoded.charset == c.charset);
        CHECK(decoded.origin == c.origin);
        CHECK(decoded.note == c.note);
    }
    CHECK(decode(written_in("UTF-16", russian)).text == russian);
    CHECK(decode(written_in("UTF-32", russian)).text == russian);
}

TEST_CASE("UTF-16 and UTF-32 without a mark are known by their zeros") {
    for (const char* wide : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
        for (const char* text : {french, russian, greek}) {
            CAPTURE(wide);
            const DecodedText decoded = decode(written_in(wide, text));
            CHECK(decoded.text == text);
            CHECK(decoded.origin == Origin::zeros);
        }
    }
    CHECK(wide_charset(std::string(4000, '\0')).empty());
    CHECK(wide_charset("text with one zero\0 in it"sv).empty());
    CHECK(wide_charset("a zero at\0 another\0 place"sv).empty());
    CHECK(wide_charset("t\0e\0x\0t\0 \0o\0f\0"sv) == "utf-16le");
    CHECK(wide_charset("").empty());
    // What has zeros and is no text is left alone.
    const std::string binary("\x7F\x45\x4C\x46\x02\0\0\x01\xFF\x90\0\x33\xE9\0\0\0", 16);
    CHECK(decode(binary).origin == Origin::utf8);
}
