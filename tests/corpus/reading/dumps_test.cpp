// What scrapers, services and archives write, read without an option: tests/dumps holds a file of ours in the exact shape of each, with
// its ways of saying nothing ("None", null, "", [], "nan", epoch milliseconds, HTML, wrappers).
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "support/collected.hpp"

using namespace dateline;
using namespace dateline::tests;

namespace {

struct Expected {
    std::string_view file;
    std::string_view id;  // empty: made from the address, or from the path
    std::string_view title;
    std::string_view text;
    std::string_view day;
    std::string_view url;
    std::string_view source;
    std::string_view authors;   // parted by "; "
    std::string_view language;  // as the source says
    std::string_view section;
    std::string_view tags;
};

// clang-format off
const Expected table[] = {
    {"news-please", "", "Der Deich hält",
     "Der Deich bei Nordum hält, sagt das Amt.",
     "", "https://kuestenkurier.example/deich", "kuestenkurier.example", "", "de", "", ""},
    {"news-please", "", "Ferry sails again",
     "The ferry to the outer islands sails again from Monday.\nThe crew of 14 had waited since January.",
     "2021-03-08", "https://www.harbourledger.example/2021/03/ferry", "harbourledger.example", "Maren Holt; Tom Iversen", "en", "", ""},
    {"newspaper3k.jsonl", "", "Sluice gates opened at night",
     "The gates at Oostdam were opened at night.\n\nNobody was told.",
     "2018-02-06", "https://www.lowlandcourier.example/sluice/88", "lowlandcourier.example", "Pieter Vos", "en", "", "water; sluice"},
    {"newspaper3k.jsonl", "", "A fair without horses",
     "For the first time the fair has no horses.",
     "", "https://www.lowlandcourier.example/fair/2", "lowlandcourier.example", "", "en", "", ""},
    {"newspaper4k.json", "", "Le pont rouvre mardi",
     "Le pont des Tanneurs rouvre mardi, après six mois de travaux.",
     "2023-11-17", "https://quais.example/actualites/pont", "Les Quais", "Léa Martin; Les Quais", "fr", "", "pont"},
    {"newspaper4k.json", "", "Meridian Post | Budget passes, narrowly",
     "The budget passed by one vote.\n\nAdvertisement",
     "", "https://meridianpost.example/a/31", "Meridian Post", "", "en", "", "budget"},
    {"trafilatura.jsonl", "", "Saltmarsh votes on the wind farm",
     "Saltmarsh votes on Sunday.\nThe result is open.",
     "2024-02-03", "https://saltmarshweekly.example/wind-farm", "Saltmarsh Weekly", "Ines Duarte; Rob Kerr", "en", "", "wind; referendum"},
    {"trafilatura.jsonl", "", "O farol volta a acender",
     "O farol volta a acender.",
     "", "https://farol.example/noticias/farol", "farol.example", "", "", "", ""},
    {"trafilatura.csv", "", "Saltmarsh votes, again",
     "Saltmarsh votes, on Sunday.\nThe result is \"open\".",
     "2024-02-03", "https://saltmarshweekly.example/wind-farm", "saltmarshweekly.example", "", "", "", ""},
    {"trafilatura.csv", "", "O farol",
     "O farol volta a acender.",
     "", "", "farol.example", "", "", "", ""},
    {"cc_news.jsonl", "", "Kettle recall widens",
     "A maker of kettles has recalled 40,000 of them.\nThe recall began in May.",
     "2017-08-15", "http://www.northgategazette.example/kettle", "northgategazette.example", "", "", "", ""},
    {"cc_news.jsonl", "", "Late trains to be refunded",
     "Passengers get their money back.",
     "", "http://hilltopherald.example/trains", "hilltopherald.example", "", "", "", ""},
    {"webz.json", "1f0c9d2e77ab41d0b1f4a0d6a57c2d7f1e7c7f10", "Mill closes after 120 years",
     "The mill at Northgate closes on Friday, Ada Quill said.",
     "2022-06-09", "https://northgategazette.example/n/1f0c", "northgategazette.example", "Sam Osei", "en", "News", "Economy, Business and Finance"},
    {"webz.json", "2b7710aa02c04f8fb6fd1a1ac8b4f5d99a610aa2", "",
     "Ein Satz ohne Titel.",
     "2022-06-09", "https://kuestenkurier.example/n/2b77", "kuestenkurier.example", "", "de", "News", "Economy, Business and Finance"},
    {"gdelt_doc.json", "", "Pier to be rebuilt in oak",
     "",
     "2019-03-15", "https://www.harbourledger.example/pier", "harbourledger.example", "", "en", "", ""},
    {"gdelt_doc.json", "", "Mar revolto fecha o porto",
     "",
     "2019-03-16", "https://farol.example/mar", "farol.example", "", "pt", "", ""},
    {"gdelt_doc.csv", "", "Pier to be rebuilt in oak",
     "",
     "2019-03-15", "https://www.harbourledger.example/pier", "harbourledger.example", "", "", "", ""},
    {"gdelt_doc.csv", "", "Mar revolto, porto fechado",
     "",
     "2019-03-16", "https://farol.example/mar", "farol.example", "", "", "", ""},
    {"20190104171500.gkg.csv", "20190104171500-0", "Dockers’ strike enters \"week two\"",
     "",
     "2019-01-03", "https://meridianpost.example/strike", "meridianpost.example", "Jane Orr; Lou Beck", "en", "", ""},
    {"20190104171500.gkg.csv", "20190104171500-T1", "La grève continue",
     "",
     "2019-01-04", "https://quais.example/greve", "quais.example", "", "fr", "", ""},
    {"20190104171500.gkg.csv", "20190104171500-2", "",
     "",
     "2019-01-04", "https://www.lowlandcourier.example/dike", "lowlandcourier.example", "", "en", "", ""},
    {"gdelt_gkg_bigquery.csv", "20190104171500-7", "Tug towed home",
     "",
     "2019-01-04", "https://meridianpost.example/tug", "meridianpost.example", "", "", "", ""},
    {"washington_post.jsonl", "b2e89334-33f9-11e1-825f-dabc29fd7071", "Coach ‘unsure’ about Sunday",
     "The coach is unsure about Sunday's game.\n\n“We will see,” he said of Tom & Ray.",
     "2012-01-01", "https://www.washingtonpost.example/sports/a_story.html", "The Washington Post", "Mark Lind", "", "Sports", ""},
    {"washington_post.jsonl", "d0b2-blog", "A blog without a kicker",
     "Only one paragraph.",
     "2012-01-01", "https://www.washingtonpost.example/blogs/x/", "The Washington Post", "", "", "", ""},
    {"newsapi.json", "", "Dockers end strike - Meridian Post",
     "After two weeks the dockers are back at work.\r\nThe union and the port signed on Sun… [+2345 chars]",
     "2024-05-06", "https://meridianpost.example/end", "Meridian Post", "Jane Orr; Lou Beck", "", "", ""},
    {"newsapi.json", "", "Snow on the hill",
     "A metre fell.",
     "2024-05-05", "https://hilltopherald.example/snow", "Hilltop Herald", "", "", "", ""},
    {"guardian.json", "world/2022/oct/21/canal", "Canal reopens to barges",
     "Barges may use the canal again. It had been closed since March.",
     "2022-10-21", "https://www.theguardian.example/world/2022/oct/21/canal", "The Guardian", "Nia Rowe in Lowland", "en", "World news", "Canals; Nia Rowe"},
    {"guardian.json", "world/2022/oct/20/lock", "Lock-keeper retires",
     "He opened it for 40 years.\n\nNow & then he slept.",
     "2022-10-20", "https://www.theguardian.example/world/2022/oct/20/lock", "theguardian.example", "", "", "World news", ""},
    {"guardian_item.json", "world/2022/oct/21/canal", "Canal reopens to barges",
     "Barges may use the canal again.",
     "2022-10-21", "https://www.theguardian.example/world/2022/oct/21/canal", "theguardian.example", "", "", "World news", ""},
    {"nyt_archive.json", "nyt://article/0a1b", "Levee Holds Through Night",
     "RIVERTON — The levee held through the night, engineers said on Sunday.",
     "2012-01-01", "https://www.nytimes.example/2012/01/01/us/levee.html", "The New York Times", "Jane Orr; Lou Beck", "", "U.S.", "Riverton (La); Quill, Ada"},
    {"nyt_archive.json", "nyt://article/0a1c", "A Bell, Rung Once",
     "The bell was rung once.",
     "2012-01-02", "https://www.nytimes.example/2012/01/02/nyregion/bell.html", "The New York Times", "Mo T. Reyes", "", "New York", ""},
    {"nyt_kaggle.csv", "nyt://article/0a1b", "Levee Holds, \"Barely\"",
     "The levee held through the night.",
     "2012-01-01", "https://www.nytimes.example/2012/01/01/us/levee.html", "The New York Times", "Jane O'Rourke", "", "U.S.", "Quill, Ada; Levees and Dams"},
    {"nyt_kaggle.csv", "nyt://article/0a1d", "Don't Ask",
     "A second one.",
     "2012-01-02", "https://www.nytimes.example/2012/01/02/x.html", "The New York Times", "", "", "New York", ""},
    {"all_the_news.csv", "17283", "House passes bill - The Meridian Post",
     "WASHINGTON — The House passed the bill, \"at last\".\n\nIt goes to the Senate, which may wait.",
     "2016-12-31", "", "Meridian Post", "Jane Orr", "", "", ""},
    {"all_the_news.csv", "17284", "No author here",
     "Second article, with a comma.",
     "2016-11-09", "", "Atlantic", "", "", "", ""},
    {"all_the_news_2.csv", "", "We should take it seriously",
     "This post is part of a series.",
     "2016-12-09", "https://www.vox.example/polyarchy/2016", "Vox", "Lee Drury", "", "", ""},
    {"all_the_news_2.csv", "", "Colts GM: why we were late",
     "  The Colts had reports.  ",
     "2016-10-07", "https://www.businessinsider.example/colts", "Business Insider", "", "", "", ""},
    {"huffpost.json", "", "Millions Roll Up Sleeves",
     "Experts say it is too early to predict demand.",
     "2022-09-23", "https://www.huffpost.example/entry/boosters_us_1", "huffpost.example", "Carla Johnson; AP", "", "U.S. NEWS", ""},
    {"huffpost.json", "", "Cat Behaviour, Explained",
     "",
     "2022-09-22", "https://www.huffpost.example/entry/cat_2", "huffpost.example", "", "", "COMEDY", ""},
    {"fake_and_real.csv", "", "Senate looks to hold line",
     "WASHINGTON (Wire) - The head of a faction said on Sunday that the line would hold.",
     "2017-12-31", "", "", "", "", "", "politicsNews"},
    {"fake_and_real.csv", "", "Watch this",
     "",
     "", "", "", "", "", "", "News"},
    {"fake_news_kaggle.csv", "6a175f46bcd24d39b3e962ad0f29936721db70db", "Muslims BUSTED",
     "Print They should pay all the back money.",
     "2016-10-26", "", "100percent.example", "Barracuda Brigade", "en", "", ""},
    {"bbc_rss.csv", "https://www.bbc.example/news/uk-1", "Angry about the bins",
     "Residents & councillors meet.",
     "2022-03-07", "https://www.bbc.example/news/uk-1?at_medium=RSS", "bbc.example", "", "", "", ""},
    {"million_headlines.csv", "", "aba decides against community broadcasting licence",
     "",
     "2003-02-19", "", "", "", "", "", ""},
    {"million_headlines.csv", "", "act fire witnesses must be aware of defamation",
     "",
     "2003-02-20", "", "", "", "", "", ""},
    {"news_summary.csv", "", "Daman revokes order",
     "The Administration of Daman has withdrawn the order a day after it was issued.",
     "2017-08-03", "https://www.hindustantimes.example/india/1", "hindustantimes.example", "Chhavi Tyagi; 03 Aug 2017; Thursday", "", "", ""},
    {"european_export.csv", "4711", "Der Deich; ein Streit",
     "Der Deich hält.\r\n\r\nDas sagt das Amt, und \"das Amt\" muss es wissen.",
     "2023-05-17", "https://kuestenkurier.example/deich-streit", "Küstenkurier", "Antje Brandt", "de", "Lokales", ""},
    {"european_export.csv", "4712", "Kurzmeldung",
     "Ein Satz, mit Komma.",
     "2023-05-18", "", "Küstenkurier", "", "de", "", ""},
    {"french_export.csv", "", "Le pont rouvre",
     "Le pont des Tanneurs rouvre, enfin.",
     "2023-11-17", "https://quais.example/pont", "quais.example", "Léa Martin", "fr", "", ""},
    {"schema_org.json", "", "The lens of the lighthouse is “back”",
     "The lens is back.\n\nIt weighs two tons; a < b && c > d, said the engineer. We <3 it.",
     "2021-06-07", "https://www.harbourledger.example/2021/lens", "The Harbour Ledger", "Maren Holt; Tom Iversen", "en", "Local", "lighthouse; repair"},
    {"schema_org_graph.json", "", "Frost in June",
     "Frost fell on the hill.",
     "2020-06-02", "https://hilltopherald.example/frost", "hilltopherald.example", "Jo Park", "en", "", ""},
    {"schema_org_list.json", "", "Frost in July",
     "Again frost.",
     "2020-07-02", "https://hilltopherald.example/frost2", "Hilltop Herald", "Jo Park", "", "", "frost; summer"},
    {"extruct.json", "", "Bridge named",
     "The bridge has a name.",
     "2022-12-01", "https://hilltopherald.example/bridge", "Hilltop Herald", "Jo Park", "", "", ""},
    {"event_registry.json", "6543210987", "Bank cuts rates",
     "The bank cut its rate by half a point.\n\nIt surprised everybody.",
     "2020-03-01", "https://meridianpost.example/rates", "Meridian Post", "Jane Orr", "en", "", "news/Business"},
    {"event_registry.json", "6543210990", "Zinsen gesenkt",
     "Die Bank senkt den Zins.",
     "2020-03-02", "https://kuestenkurier.example/zinsen", "Küstenkurier", "", "de", "", ""},
    {"fundus.json", "", "Deichgraf tritt zurück",
     "Nach 20 Jahren ist Schluss.\n\nDer Deichgraf tritt zurück.\n\nEr geht im Mai.\n\nNachfolge offen\n\nWer folgt, ist offen.",
     "2023-05-12", "", "Küstenkurier", "Antje Brandt", "de", "", "Deich; Nordum"},
    {"fundus.json", "", "Kurz",
     "",
     "", "", "", "", "", "", ""},
    {"mediacloud.csv", "3f2a9c", "Harbour frozen, ferries stop",
     "",
     "2023-12-01", "https://www.harbourledger.example/frozen", "harbourledger.example", "", "en", "", ""},
    {"mediacloud.csv", "3f2a9d", "Ferries start again",
     "",
     "2023-12-02", "https://www.harbourledger.example/again", "harbourledger.example", "", "en", "", ""},
    {"mediacloud_stories.json", "27456565", "Vote on Tuesday",
     "",
     "2014-01-02", "http://meridianpost.example/vote", "Meridian Post", "", "en", "", "politics"},
    {"newsdata.json", "9c1f5e0a7b", "Tram line opens",
     "The tram runs from today.",
     "2024-04-11", "https://meridianpost.example/tram", "Meridian Post", "Lou Beck", "en", "top", "tram; city"},
    {"newsdata.json", "9c1f5e0a7c", "Eis auf der Elbe",
     "Auf der Elbe treibt Eis.",
     "2024-01-11", "https://kuestenkurier.example/eis", "kuestenkurier.example", "", "de", "environment", ""},
    {"gnews.json", "ab12", "Glass works saved",
     "A buyer was found for the glass works. It will keep 80 of... [1234 chars]",
     "2023-09-30", "https://northgategazette.example/glass", "Northgate Gazette", "", "en", "", ""},
    {"bing_news.json", "", "Moor burns for third day",
     "The moor above Northgate burns for a third day.",
     "2018-06-28", "https://northgategazette.example/moor", "Northgate Gazette", "", "", "UK", ""},
    {"mediastack.json", "", "Mill sold",
     "The mill at Northgate is sold.",
     "2022-08-05", "https://northgategazette.example/mill-sold", "Northgate Gazette", "Sam Osei", "en", "business", ""},
    {"thenewsapi.json", "d7a4f2c0-0001", "Otters seen",
     "Two otters.",
     "2021-01-19", "https://saltmarshweekly.example/otters", "saltmarshweekly.example", "", "en", "", "otters; river"},
    {"worldnews.json", "2352", "Chess in the square",
     "Forty people played chess in the square.",
     "2022-07-02", "https://meridianpost.example/chess", "meridianpost.example", "Jane Orr; Lou Beck", "en", "sports", ""},
    {"currents.json", "e1749cf0-8a49", "Goats at the airport",
     "Goats closed the runway for an hour.",
     "2019-09-18", "https://hilltopherald.example/goats", "hilltopherald.example", "Jo Park", "en", "regional", ""},
    {"newscatcher.json", "fe2c", "Bees in the bank",
     "A swarm of bees closed the bank. The manager waited outside until noon.",
     "2022-05-17", "https://saltmarshweekly.example/bees", "saltmarshweekly.example", "Ines Duarte", "en", "news", ""},
    {"aylien.json", "87654321", "Port fees rise",
     "Fees rise by 3 percent.\n\nThe port gave no reason.",
     "2021-10-04", "https://harbourledger.example/fees", "Harbour Ledger", "Maren Holt", "en", "", "port; fees"},
    {"perigon.json", "0f1e2d", "Metro map redrawn",
     "The map of the metro was redrawn.",
     "2023-03-04", "https://meridianpost.example/metro", "meridianpost.example", "Jane Orr; Lou Beck", "en", "", "map"},
    {"diffbot.json", "", "The well runs dry",
     "The well ran dry.\nNobody drank.",
     "2016-11-15", "https://hilltopherald.example/well", "Hilltop Herald", "Jo Park", "en", "", "Water well"},
    {"zyte.jsonl", "", "Le marché déménage",
     "Le marché déménage.\n\nFin mars.",
     "2024-03-09", "https://quais.example/marche", "quais.example", "Léa Martin", "fr", "", ""},
    {"readability.jsonl", "", "A bench for the quay",
     "The quay has a bench.\n\nIt was given.",
     "2023-02-14", "", "The Harbour Ledger", "Tom Iversen", "en", "", ""},
    {"postlight_parser.jsonl", "", "Clock stops",
     "The clock stopped at ten.",
     "2016-09-30", "https://hilltopherald.example/clock", "hilltopherald.example", "Jo Park", "", "", ""},
    {"goose3.jsonl", "", "Owl at noon",
     "An owl was seen at noon.",
     "2018-05-06", "https://saltmarshweekly.example/owl", "saltmarshweekly.example", "Rob Kerr", "en", "", "owls"},
    {"ccnews_export.jsonl", "", "Heat closes schools",
     "Heat closes schools.\nAll of them.",
     "2019-07-25", "https://meridianpost.example/heat", "Meridian Post", "Lou Beck", "en", "", "weather"},
    {"ccnews_export.jsonl", "", "La chaleur",
     "La chaleur ferme les écoles.",
     "", "https://quais.example/chaleur", "quais.example", "", "fr", "", ""},
    {"realnews.jsonl", "", "Snow plow found",
     "The plow was found.",
     "2017-02-22", "https://northgategazette.example/plow?x=1", "northgategazette.example", "A. Reporter", "", "", ""},
    {"fakenewsnet.jsonl", "", "No UFO",
     "It was a balloon.",
     "2016-11-15", "https://hilltopherald.example/ufo", "hilltopherald.example", "Jo Park; More Jo", "", "", ""},
    {"signal_1m.jsonl", "f7ca322d-c3e8-40d2-841f-9d7250ac72ca", "Veterans salute",
     " VETERANS saluted the town.\n\nIt was cold. ",
     "2015-09-07", "", "Northgate Gazette", "", "", "", ""},
    {"nela_gt.jsonl", "meridian--2019-04-01--Fools", "Fools",
     "No joke.",
     "2019-04-01", "", "meridian", "", "", "", ""},
    {"json_feed.json", "https://saltmarshweekly.example/eels", "Eels return",
     "Eels are back in the long ditch.\n\n- 12 on Monday\n- 30 on Tuesday",
     "2022-04-05", "https://saltmarshweekly.example/eels", "saltmarshweekly.example", "Rob Kerr", "", "", "eels; ditch"},
    {"json_feed.json", "17", "",
     "A note without a title: 1 < 2 & 3 > 2.",
     "2022-04-07", "https://saltmarshweekly.example/note", "saltmarshweekly.example", "Ines Duarte", "", "", ""},
    {"wordpress.json", "512", "The ridge – who owns it? Tom & Ann’s view",
     "The ridge has two owners.\n\nNeither knows it. Read on.",
     "2020-02-03", "https://hilltopherald.example/2020/02/ridge/", "hilltopherald.example", "Jo Park", "", "", "Land & people"},
    {"wordpress.json", "513", "Q & A",
     "One question.",
     "2020-02-05", "https://hilltopherald.example/2020/02/q/", "hilltopherald.example", "", "", "", ""},
    {"feedparser.json", "https://www.lowlandcourier.example/?p=9", "Sea wall cracks",
     "A crack of two metres was found.\n\nEngineers & divers are there.",
     "2020-02-04", "https://www.lowlandcourier.example/wall", "lowlandcourier.example", "Pieter Vos", "", "", "Water; Dikes"},
    {"feedparser.json", "x-2", "No content here",
     "Only a summary. More",
     "2020-02-05", "https://www.lowlandcourier.example/none", "lowlandcourier.example", "", "", "", ""},
    {"rss2json.json", "https://farol.example/?p=3", "Net mended",
     "The net was mended.\n\nIt took a week.",
     "2021-02-03", "https://farol.example/net", "farol.example", "Rui Alves", "", "", "fishing"},
    {"rss_parser.json", "https://farol.example/?p=2", "Net torn",
     "The net tore.\n\nAgain.",
     "2021-02-03", "https://farol.example/torn", "farol.example", "Rui Alves", "", "", "fishing"},
    {"freshrss.json", "tag:google.com,2005:reader/item/0006", "Ice & wind",
     "Ice came.\n\nThen wind.",
     "2020-03-01", "https://kuestenkurier.example/ice", "Küstenkurier", "Antje Brandt", "", "", "user/-/state/com.google/reading-list"},
    {"miniflux.json", "888", "Lamp lit",
     "The lamp was lit.",
     "2016-12-12", "https://farol.example/lamp", "Farol", "Rui Alves", "", "", "lamp"},
    {"wallabag.json", "7", "Peat & fire",
     "Peat burns slowly.\n\nIt smells.",
     "2022-01-08", "https://northgategazette.example/peat", "northgategazette.example", "Sam Osei", "en", "", "peat"},
    {"arc.json", "ARC123", "Gate painted green",
     "The gate is green now.\n\nWhy green?\n\nIt is cheap & good.",
     "2022-05-06", "", "Hilltop Herald", "Jo Park", "en", "News", "paint"},
    {"ninjs.json", "urn:newsml:lowland:20130709:1", "Barge sinks",
     "A barge sank.\nNobody was hurt.",
     "2013-07-09", "", "", "Pieter Vos", "en", "", "accident"},
    {"trove.json", "18341291", "MEETING AT LINTON.",
     "A meeting was held at Linton\n\non Tuesday night.",
     "1909-01-15", "https://api.trove.example/v3/newspaper/18341291", "The Clarence and Richmond Examiner", "", "", "Article", ""},
    {"elasticdump.jsonl", "a-1", "Kiosk closes",
     "The kiosk closed.",
     "2019-03-18", "https://meridianpost.example/kiosk", "Meridian Post", "Jane Orr", "en", "", "kiosk"},
    {"elasticsearch.json", "a-2", "Kiosk opens",
     "The kiosk opened.",
     "2019-03-20", "https://meridianpost.example/kiosk2", "meridianpost.example", "", "", "", ""},
    {"solr.json", "s-1", "Lido opens",
     "The lido opened.",
     "2018-06-01", "https://meridianpost.example/lido", "meridianpost.example", "Jane Orr", "", "", ""},
    {"mongoexport.jsonl", "5f1e2d3c4b5a69788796a5b4", "Lido closes",
     "The lido closed.",
     "2018-09-01", "https://meridianpost.example/lido2", "meridianpost.example", "", "en", "", ""},
    {"mongoexport.jsonl", "5f1e2d3c4b5a69788796a5b5", "Lido sold",
     "The lido was sold.",
     "2018-10-01", "https://meridianpost.example/lido3", "meridianpost.example", "", "en", "", ""},
    {"hf_rows.json", "", "Quiz night",
     "Table 4 won.",
     "2015-05-05", "https://hilltopherald.example/quiz", "hilltopherald.example", "", "", "", ""},
    {"langchain.jsonl", "", "Store opens",
     "The store opened.",
     "2024-01-02", "https://meridianpost.example/store", "meridianpost.example", "", "en", "", ""},
    {"by_address.json", "", "One",
     "The first.",
     "2020-01-01", "", "", "", "", "", ""},
    {"by_address.json", "", "Two",
     "The second.",
     "2020-01-02", "", "", "", "", "", ""},
    {"by_address.json", "", "Three",
     "",
     "2020-01-03", "", "", "", "", "", ""},
    {"newspapers_of_newspapers.json", "", "X marks",
     "The spot.",
     "2017-05-04", "https://farol.example/x", "farol.example", "", "", "", ""},
    {"newspapers_of_newspapers.json", "", "Y",
     "Pourquoi.",
     "2017-05-05", "https://quais.example/y", "quais.example", "", "", "", ""},
    {"newspapers_of_newspapers.json", "", "Z",
     "Fin.",
     "2017-05-06", "https://quais.example/z", "quais.example", "", "", "", ""},
};
// clang-format on

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) text.append(text.empty() ? "" : "; ").append(value);
    return text;
}

std::string folder() { return std::string(DATELINE_SOURCE_DIR) + "/tests/dumps/"; }

}  // namespace

TEST_CASE("every producer's dump is read without an option") {
    std::map<std::string, std::vector<Expected>> expected;
    for (const Expected& article : table) expected[std::string(article.file)].push_back(article);
    for (const auto& [file, articles] : expected) {
        CAPTURE(file);
        const Collected read = collect({folder() + file});
        CHECK(read.told().empty());
        REQUIRE(read.articles.size() == articles.size());
        for (std::size_t i = 0; i < articles.size(); ++i) {
            CAPTURE(i);
            const article::Article& article = read.articles[i].article;
            if (articles[i].id.empty()) {
                CHECK(article.id.substr(0, 1) == (article.url.empty() ? "p" : "u"));
            } else {
                CHECK(article.id == articles[i].id);
            }
            CHECK(article.title == articles[i].title);
            CHECK(article.text == articles[i].text);
            CHECK(article::published_text(article.published) == articles[i].day);
            CHECK(article.url == articles[i].url);
            CHECK(article.source == articles[i].source);
            CHECK(joined(article.authors) == articles[i].authors);
            CHECK(article.language == articles[i].language);
            CHECK(article.section == articles[i].section);
            CHECK(joined(article.tags) == articles[i].tags);
        }
    }
}

TEST_CASE("every file among the dumps stands in the table") {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
        if (!entry.is_regular_file()) continue;
        const std::string file = std::filesystem::relative(entry.path(), folder()).string();
        CAPTURE(file);
        CHECK(std::ranges::any_of(table, [&](const Expected& article) { return file.starts_with(article.file); }));
    }
}

TEST_CASE("a text that its service cut short says so in a span, and a part of an article says so among the choices") {
    const Collected newsapi = collect({folder() + "newsapi.json"});
    REQUIRE(newsapi.articles.size() == 2);
    const reading::ReadArticle& cut = newsapi.articles[0];
    REQUIRE(cut.article.spans.size() == 1);
    CHECK(cut.article.spans[0].kind == article::SpanKind::boilerplate);
    CHECK(cut.article.text.substr(cut.article.spans[0].begin) == "\u2026 [+2345 chars]");
    const auto of_text = [](const reading::FieldChoice& choice) { return choice.role == fields::Role::text_fallback; };
    CHECK(std::ranges::none_of(cut.choices, of_text));
    const reading::ReadArticle& part = newsapi.articles[1];
    const auto choice = std::ranges::find_if(part.choices, of_text);
    REQUIRE(choice != part.choices.end());
    CHECK(choice->field == "description");
    CHECK(choice->why.ends_with("a part only, no field holds the whole text"));
}
