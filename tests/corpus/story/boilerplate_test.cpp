#include "corpus/story/boilerplate.hpp"

#include <doctest/doctest.h>

#include "corpus/story/marked.hpp"

using namespace dateline;
using namespace dateline::story;

namespace {

using Pieces = std::vector<std::string>;

Pieces marked(std::string_view text, std::vector<article::Span> spans = {}) {
    Cut cut(text, std::move(spans));
    Pieces pieces;
    for (const article::Span& span : BoilerplateFinder(cut.tokenizer).find(cut.text, cut.stream, cut.segments, cut.spans)) {
        CHECK(span.kind == article::SpanKind::boilerplate);
        pieces.push_back(cut.piece(span.begin, span.end));
    }
    return pieces;
}

}  // namespace

TEST_CASE("lines that pages put around their stories are marked") {
    for (const std::string_view line : {
             "Audio version produced with AI assistance",
             "This audio is made by a machine",
             "Listen to this article 6 min",
             "4 min read",
             "Read more: Ministers to meet again in June",
             "► Read also: What the treaty says",
             "[Read more]",
             "Share",
             "Share Facebook Twitter WhatsApp Copy link",
             "SHARE ON FACEBOOK",
             "Advertisement",
             "Story continues below advertisement",
             "Sign up for our morning newsletter and get the day's stories in your inbox",
             "We use cookies to make this site work and to measure how it is used.",
             "© 2024 The Harbour Ledger. All rights reserved.",
             "By Jane Doe",
             "By JANE DOE and John Roe, The Harbour Ledger",
             "By Jane van der Berg",
             "Jane Doe, Staff Writer",
             "Reporting by Jane Doe in Oslo; Editing by John Roe",
             "Jane Doe in Oslo contributed to this report.",
             "Photo: Jane Doe/Harbour Ledger",
             "Soldiers on the bridge on Tuesday (AP Photo/Jane Doe)",
             "Jane Doe/Getty Images",
             "FOR IMMEDIATE RELEASE: May 3, 2006",
             "Contact: Jane Doe, 555-0100",
             "###",
             "- 30 -",
             "Lesen Sie auch: Was der Vertrag sagt",
             "Anzeige",
             "Foto: Erika Mustermann",
             "Lire aussi : ce que dit le traité",
             "Lea también: lo que dice el tratado",
             "Leggi anche: che cosa dice il trattato",
             "Leia também: o que diz o tratado",
             "Lees ook: wat er in het verdrag staat",
             "Читайте также: что говорит договор",
         }) {
        CAPTURE(line);
        const std::string text = "The ministers met again in the capital.\n\n" + std::string(line) + "\n\nThey will meet on Friday.";
        CHECK(marked(text) == Pieces{std::string(line)});
    }
}

TEST_CASE("prose that begins like such a line, or speaks of such things, is left alone") {
    for (const std::string_view line : {
             "Read more books, the minister told the pupils, and you will see that there is no end to what the world holds for those who "
             "look at it with open eyes.",
             "Share prices fell on Tuesday as Facebook and Twitter said that they would hire no more people.",
             "By Tuesday the bridge was gone.",
             "By the end of May, Zelensky said, the lists would be ready",
             "The photo by the door showed him as a boy.",
             "She signed up for the army in 1941.",
             "Related charges were dropped.",
             "Contact with the ship was lost at noon.",
             "Advertisement rules will be changed next year, the ministry said.",
             "The company uses cookies it baked in its own kitchen, and we use them too when guests come to the house at the lake in the "
             "summer, where there is always somebody who is hungry after a long day in the water or in the woods behind it, and nobody "
             "ever asks where they come from or what is in them, as long as there are enough of them for all.",
         }) {
        CAPTURE(line);
        const std::string text = "The ministers met again in the capital.\n\n" + std::string(line) + "\n\nThey will meet on Friday.";
        CHECK(marked(text).empty());
    }
}

TEST_CASE("a list of other stories reaches as far as its headlines do") {
    CHECK(
        marked(
            "The talks go on.\n\nMore posts:\nA storm in the north\nHarbour to be deepened\n\nThe ministers met again. They will go on.") ==
        Pieces{"More posts:", "A storm in the north", "Harbour to be deepened"});
    CHECK(marked("The talks go on.\n\nMore posts: ") == Pieces{"More posts:"});
}

TEST_CASE("what is marked already is not marked again") {
    CHECK(marked("Published: Read more\n\nA story.", {{article::SpanKind::header, 0, 20}}).empty());
}

TEST_CASE("a byline stands at an end of the text") {
    std::string text;
    for (int i = 0; i < 10; ++i) text += "The ministers met again in the capital.\n\n";
    CHECK(marked(text + "By Jane Doe\n\n" + text).empty());
    CHECK(marked("By Jane Doe\n\n" + text) == Pieces{"By Jane Doe"});
    CHECK(marked(text + "By Jane Doe") == Pieces{"By Jane Doe"});
}

TEST_CASE("every row of the table can be met") {
    text::Tokenizer tokenizer;
    for (const BoilerplateRule& rule : boilerplate_rules()) {
        CAPTURE(rule.words);
        std::uint32_t terms = 0;
        for (const text::Token& token : tokenizer.tokenize(rule.words).tokens) terms += token.term_size != 0 ? 1 : 0;
        CHECK(terms <= rule.most_terms);
        std::string line(rule.words);
        if (line.starts_with("# ") && line != "# # #") line.replace(0, 1, "5");
        CHECK(marked("The ministers met again in the capital.\n\n" + line + "\n\nThey will meet on Friday.").size() >= 1);
    }
}
