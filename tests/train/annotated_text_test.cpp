#include "scripts/train/annotated_text.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <stdexcept>

#include "support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::train;

namespace {

std::string written(const AnnotatedText& text, std::size_t mark) {
    return text.text.substr(text.marks.at(mark).begin, text.marks.at(mark).end - text.marks.at(mark).begin);
}

std::string file_of(const tests::TemporaryFolder& folder, std::string_view content) {
    std::string path = (folder.path() / "texts").string();
    std::ofstream(path) << content;
    return path;
}

}  // namespace

TEST_CASE("token files become running text with marks") {
    const tests::TemporaryFolder folder;
    const auto texts = read_token_file(
        file_of(folder,
                "-DOCSTART-\tO\n\nMr.\tO\nAbe\tB-PER\nLow\tI-PER\n's\tO\n\"\tO\nboat\tO\n\"\tO\n(\tO\nRoma\tB-LOC\n)"
                "\tO\n.\tO\n\nIt\tO\nsank\tO\n.\tO\n\n-DOCSTART-\tO\n\nACME\tB-ORG\nPole\tB-MISC\nHai\tB-PER\nLo\tB-PER\n"));
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].text == "Mr. Abe Low's \"boat\" (Roma).\nIt sank.");
    REQUIRE(texts[0].marks.size() == 2);
    CHECK(written(texts[0], 0) == "Abe Low");
    CHECK(texts[0].marks[0].kind == MarkKind::person);
    CHECK(written(texts[0], 1) == "Roma");
    REQUIRE(texts[1].marks.size() == 4);
    CHECK(texts[1].marks[0].kind == MarkKind::org);
    CHECK(texts[1].marks[1].kind == MarkKind::other);
    CHECK(written(texts[1], 2) == "Hai");
    CHECK(written(texts[1], 3) == "Lo");
}

TEST_CASE("marked texts give up their marks") {
    const tests::TemporaryFolder folder;
    const auto texts = read_marked_file(file_of(folder, "{p:Zoë Lund} in {l:Graz}\nShe left.\n===\n{o:UN}\n===\n"));
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].text == "Zoë Lund in Graz\nShe left.");
    CHECK(written(texts[0], 0) == "Zoë Lund");
    CHECK(written(texts[0], 1) == "Graz");
    CHECK(lines_of(texts[0]).size() == 2);
    CHECK(written(lines_of(texts[0])[0], 1) == "Graz");
    CHECK(lines_of(texts[0])[1].marks.empty());
}

TEST_CASE("a broken mark is told with its line") {
    const tests::TemporaryFolder folder;
    for (const char* content : {"a\n{p:Abe", "a\n{x:Abe}", "a\nAbe}", "a\n{p:Abe {l:Low}}", "a\n{p:}"}) {
        CAPTURE(content);
        std::string message;
        try {
            read_marked_file(file_of(folder, content));
        } catch (const std::runtime_error& failure) {
            message = failure.what();
        }
        CHECK(message.ends_with("texts:2: a mark is broken"));
    }
}

TEST_CASE("marks follow when capitals are longer than small letters") {
    const AnnotatedText text{"the groß strasse of łódź o'neil", {{4, 9, MarkKind::place}, {21, 28, MarkKind::place}}};
    const AnnotatedText caps = recased(text, Recasing::all_caps);
    CHECK(written(caps, 0).starts_with("GRO"));
    CHECK(written(caps, 1) == "ŁÓDŹ");
    const AnnotatedText titled = recased(text, Recasing::title_case);
    CHECK(titled.text == "The Groß Strasse Of Łódź O'neil");
    CHECK(written(titled, 1) == "Łódź");
}
