#include <doctest/doctest.h>

#include "corpus/reading/flowed_text.hpp"
#include "corpus/reading/mail_parts.hpp"
#include "corpus/reading/mime.hpp"
#include "support/collected.hpp"

using namespace dateline;
using namespace dateline::article;
using namespace dateline::input;
using namespace dateline::reading;
using namespace dateline::tests;

namespace {

ReadArticle read(const std::string& mail, Format format = Format::mail, fields::FieldOverrides overrides = {}) {
    auto read = read_one(mail, format, std::move(overrides));
    CAPTURE(mail);
    REQUIRE_MESSAGE(read.has_value(), (read ? std::string() : read.error().message));
    return std::move(*read);
}

std::string error_of(const std::string& mail) {
    const auto read = read_one(mail, Format::mail);
    return read ? "(none)" : read.error().message;
}

const std::string head =
    "From: Ann Lyman <ann@harbour.example>\nSubject: Storm\nDate: Tue, 20 May 2025 00:30:00 +0200\nMessage-ID: <1@harbour.example>\n";

std::string multipart(const std::string& kind, const std::vector<std::string>& parts, const std::string& boundary = "b1") {
    std::string text = "Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"\n\nThis is a message in several parts.\n";
    for (const std::string& part : parts) text.append("--").append(boundary).append("\n").append(part).append("\n");
    return text + "--" + boundary + "--\nThe end.\n";
}

const std::string plain = "Content-Type: text/plain\n\nThe quay is closed.";
const std::string html = "Content-Type: text/html\n\n<p>The quay is <b>closed</b>.</p>";
const std::string picture = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=";

}  // namespace

TEST_CASE("a mail is an article: subject, sender, day as it was written, id, text") {
    const ReadArticle mail = read(head + "\nThe quay is closed.\nIt opens on Friday.\n");
    CHECK(mail.article.title == "Storm");
    CHECK(mail.article.text == "The quay is closed.\nIt opens on Friday.\n");
    CHECK(mail.article.authors == std::vector<std::string>{"Ann Lyman"});
    CHECK(mail.article.id == "1@harbour.example");
    CHECK(mail.article.source == "harbour.example");
    CHECK(published_text(mail.article.published) == "2025-05-20");  // the sender's day, whatever the day was in Greenwich
    CHECK(mail.article.published.from == DateSource::metadata);
    CHECK(mail.warnings.empty());
}

TEST_CASE("encoded words, character sets and transfer encodings") {
    struct Case {
        std::string header;
        std::string body;
        std::string title;
        std::string text;
    };
    const Case cases[] = {
        {"Subject: =?UTF-8?Q?Sturm_=C3=BCber_K=C3=B6ln?=\nContent-Type: text/plain; charset=iso-8859-1\n", "K\xF6ln", "Sturm über Köln",
         "Köln"},
        {"Subject: =?koi8-r?B?+9TP0s0=?= =?koi8-r?B?IQ==?=\nContent-Type: text/plain; charset=\"windows-1251\"\nContent-Transfer-Encoding: "
         "8bit\n",
         "\xD8\xF2\xEE\xF0\xEC", "Шторм!", "Шторм"},
        {"Subject: folded\n over lines\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable\n",
         "The harbour of K=C3=B6=\nln is closed=2E\n=20", "folded over lines", "The harbour of Köln is closed.\n "},
        {"Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n", "S8O2\nbG4gYW0g\r\nUmhlaW4=\n", "x",
         "Köln am Rhein"},
        {"Subject: raw K\xC3\xB6ln\n", "one\r\ntwo\r\n", "raw Köln", "one\ntwo\n"},
        {"SUBJECT: no charset\nContent-Type: nonsense\n", "text", "no charset", "text"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.header);
        const ReadArticle mail = read("From: a@b.example\n" + c.header + "\n" + c.body);
        CHECK(mail.article.title == c.title);
        CHECK(mail.article.text == c.text);
    }
}

TEST_CASE("of several parts those that people read, one after another") {
    CHECK(read(head + multipart("alternative", {plain, html})).article.text == "The quay is closed.");
    CHECK(read(head + multipart("alternative", {html})).article.text == "The quay is closed.");
    CHECK(read(head + multipart("alternative", {"Content-Type: text/plain\n\n ", html})).article.text == "The quay is closed.");
    CHECK(read(head + html).article.text == "The quay is closed.");
    CHECK(read(head + multipart("mixed", {plain, picture, "\nA footer."})).article.text == "The quay is closed.\n\nA footer.");
    CHECK(read(head + multipart("mixed", {multipart("related", {multipart("alternative", {plain, html}, "b3"), picture}, "b2"), picture}))
              .article.text == "The quay is closed.");
    CHECK(read(head + multipart("mixed", {plain, "Content-Disposition: attachment; filename=a.txt\n\nNot this."})).article.text ==
          "The quay is closed.");
    // The boundary as the beginning of a longer one, and a delimiter that is none.
    CHECK(read(head + multipart("mixed", {"\n--b1x\n --b1\nx", multipart("alternative", {plain}, "b12")}, "b1")).article.text ==
          "--b1x\n --b1\nx\n\nThe quay is closed.");
    CHECK(read(head + "Content-Type: multipart/mixed; boundary=b1\n\n--b1\n\nNever closed.").article.text == "Never closed.");
}

TEST_CASE("forwarded mails are read where there is nothing else, digests as a whole") {
    const std::string forwarded = "Content-Type: message/rfc822\n\nSubject: Inner\n\nThe inner text.";
    CHECK(read(head + multipart("mixed", {plain, forwarded})).article.text == "The quay is closed.");
    CHECK(read(head + multipart("mixed", {picture, forwarded})).article.text == "The inner text.");
    CHECK(read(head + multipart("digest", {"\nSubject: One\n\nFirst.", "\nSubject: Two\n\nSecond."})).article.text == "First.\n\nSecond.");
}

TEST_CASE("mails without a text") {
    const ReadArticle mail = read(head + multipart("mixed", {picture, picture}));
    CHECK(mail.article.text.empty());
    CHECK(mail.article.title == "Storm");
    CHECK(mail.warnings == std::vector<std::string>{"a mail of nothing but attachments: only its subject is read"});
    CHECK(error_of("From: a@b.example\n" + picture) == "a mail of nothing but attachments, skipped");
    CHECK(error_of("From: a@b.example\n\n\n") == "a mail without a text or a subject");
    CHECK(error_of("") == "a mail without a text or a subject");
}

TEST_CASE("the source: a list, a newsletter's sender, a sender's domain") {
    const auto source = [](const std::string& lines) { return read(lines + "Subject: x\n\ny").article.source; };
    CHECK(source("From: a@News.Example\n") == "news.example");
    CHECK(source("From: Harbour Ledger <a@news.example>\nList-Unsubscribe: <https://news.example/u>\n") == "Harbour Ledger");
    CHECK(source("From: \"Harbour Ledger\" <a@news.example>\nList-Id: 42 <4f2a.list-id.example>\n") == "Harbour Ledger");
    CHECK(source("From: Ann <a@b.example>\nList-Id: \"Harbour talk\" <talk.harbour.example>\nList-Post: <mailto:talk@harbour.example>\n") ==
          "Harbour talk");
    CHECK(source("From: Ann <a@b.example>\nList-Id: <talk.harbour.example>\nList-Post: <mailto:talk@harbour.example>\n") ==
          "talk.harbour.example");
    CHECK(source("From: Ann <a@b.example>\nList-Id: <talk.harbour.example>\nList-Post: NO (archive only)\n") == "Ann");
    CHECK(source("From: undisclosed\n") == "");
}

TEST_CASE("a header line of the user's choice") {
    const ReadArticle mail = read("X-Headline: Storm\n" + head + "Newsgroups: harbour.talk\n\ntext", Format::mail,
                                  {{fields::Role::title, "x-headline"}, {fields::Role::section, "Newsgroups"}});
    CHECK(mail.article.title == "Storm");
    CHECK(mail.article.section == "harbour.talk");
    CHECK(mail.choices.front().field == "Message-ID");
}

TEST_CASE("a header line of the user's choice that a mail has is not told to be missing") {
    const fields::FieldOverrides overrides{{fields::Role::title, "X-Headline"}, {fields::Role::section, "X-Section"}};
    ArticleReader reader(ArticleOptions{overrides, *calendar::make_day(2026, 1, 1)});
    input::RawRecord record;
    record.format = Format::mail;
    const std::string mail = "X-Headline: Storm\n" + head + "\ntext";
    record.bytes = mail;
    REQUIRE(reader.read(record));
    CHECK(describe_absent(overrides, reader.found_overrides()) ==
          std::vector<std::string>{"--field section=X-Section: no record has a field of this name"});
}

TEST_CASE("lines that a mail program broke are joined where it says so") {
    CHECK(join_flowed_lines("one \ntwo\nthree", false) == "one two\nthree");
    CHECK(join_flowed_lines("one \r\ntwo\r\n", true) == "onetwo\n");
    CHECK(join_flowed_lines("> a \n> b\n>> c \nd\n", false) == "> a b\n>> c \nd\n");
    CHECK(join_flowed_lines(" From here\n  two\n", false) == "From here\n two\n");
    CHECK(join_flowed_lines("text \n-- \nAnn \nLyman\n", false) == "text \n-- \nAnn Lyman\n");
    CHECK(join_flowed_lines("", false) == "");
    CHECK(join_flowed_lines("\n\n", false) == "\n\n");
    CHECK(read(head + "Content-Type: text/plain; format=flowed; delsp=yes\n\nThe quay \nis closed.\n").article.text ==
          "The quayis closed.\n");
}

TEST_CASE("boxes: From lines part the mails, quoted ones are text") {
    const TemporaryFolder folder;
    const std::string from = "From ann@harbour.example Tue May 20 10:03:00 2025\n";
    const std::string box = from + head + "\n>From now on the quay is closed.\n>>From here, too.\n\nFrom Monday it is open.\n\n" + from +
                            "Subject: Second\n\nFrom the 20 May 2025 10:03 on.\r\n\r\n\n" + "From - Wed Jan  1 00:00:01 2025 +0100\n\n" +
                            from + "Subject: Third\n";
    const Collected read = collect({folder.write("box", box)});
    REQUIRE(read.articles.size() == 3);
    CHECK(read.articles[0].article.text == "From now on the quay is closed.\n>From here, too.\n\nFrom Monday it is open.");
    CHECK(read.articles[1].article.text == "From the 20 May 2025 10:03 on.");
    CHECK(read.articles[2].article.title == "Third");
    CHECK(read.told().empty());
    CHECK(paths_of(read, folder) == Strings{"box:2", "box:13", "box:21"});
    CHECK(read.records[2].location.record == 3);
    CHECK(collect({folder.write("a.eml", head + "\n>From a mail of its own.")}).articles.at(0).article.text == ">From a mail of its own.");
    CHECK(collect({folder.write("maildir", "Return-Path: <x>\n" + head + "\nA text.")}).articles.at(0).article.text == "A text.");
    CHECK(collect({folder.write("b.mbox", "oops\n" + box)}).told() ==
          Strings{(folder / "b.mbox:1: no mail, skipped up to the next one").string()});
}

TEST_CASE("mails made to do harm") {
    // Parts in parts: the innermost are left out, and told.
    std::string nested = "From: a@b.example\nSubject: deep\n";
    for (int i = 0; i < 10'000; ++i) {
        const std::string number = std::to_string(i);
        nested.append("Content-Type: multipart/mixed; boundary=b").append(number).append("\n\n--b").append(number).append("\n");
    }
    const ReadArticle deep = read(nested + "\ntext");
    CHECK(deep.article.text.empty());
    REQUIRE(deep.warnings.size() == 1);
    CHECK(deep.warnings[0].starts_with("parts nested deeper than 16 levels"));
    // Many parts, many lines that might be delimiters, one boundary within another.
    std::string many = head + "Content-Type: multipart/mixed; boundary=b\n\n";
    for (int i = 0; i < 100'000; ++i) many += "--b\n\n" + std::to_string(i) + "\n-\n--\n--b-\n";
    CHECK(read(many).article.text.starts_with("0\n-\n--\n--b-\n\n1"));
    // Headers that never end.
    for (const char* unit : {"a:", "(", "\"", "<", ",", "a@b,", "=?utf-8?q?x?= ", "; a*0=b", "\n x", "\x01\xFF"}) {
        CAPTURE(unit);
        std::string line;
        while (line.size() < 300'000) line += unit;
        for (const char* name : {"From: ", "Subject: ", "Content-Type: text/plain",
                                 "Content-Type: multipart/mixed; boundary=", "List-Id: ", "Date: ", "Message-ID: <"}) {
            read_one(name + line + "\nSubject: x\n\ntext", Format::mail);
        }
    }
    CHECK(read("Subject: a\\b\x1b[31mc\nFrom: x\n\nt").article.title.find('\x1b') == std::string::npos);
    CHECK(mime::first_address(",;:").mailbox.empty());
    CHECK(mime::undo_transfer_encoding("====!!", "base64").size() < 10);
}
