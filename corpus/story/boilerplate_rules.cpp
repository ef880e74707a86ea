#include "corpus/story/boilerplate.hpp"

namespace dateline::story {

namespace {

using enum Place;
using enum Extent;

// Read down as one would: what it says, where in the line, how long such a line may be. General phrases alone; a line of prose that
// happens to begin with one ("Read more books, the minister said ...") is longer than its row allows.
// clang-format off
constexpr BoilerplateRule rules[] = {
    // Lists of other stories
    {"read more", opens, 25}, {"read also", opens, 25}, {"also read", opens, 25}, {"read next", opens, 25}, {"read full story", opens, 8},
    {"see also", opens, 25}, {"more posts", opens, 30, list}, {"more stories", opens, 12, list}, {"more news", opens, 8, list}, {"more from", opens, 8, list},
    {"more on this story", opens, 10, list}, {"more on this topic", opens, 10, list}, {"more coverage", opens, 6, list},
    {"related", whole, 1, list}, {"related articles", opens, 6, list}, {"related stories", opens, 6, list}, {"related posts", opens, 6, list}, {"related news", opens, 6, list},
    {"related topics", opens, 25}, {"related content", opens, 6, list}, {"related coverage", opens, 6, list}, {"related reading", opens, 6, list},
    {"related:", opens, 25}, {"related story", opens, 25}, {"recommended", whole, 1, list}, {"recommended for you", opens, 6, list}, {"recommended stories", opens, 6, list},
    {"you may also like", opens, 10, list}, {"you might also like", opens, 10, list}, {"you may also be interested in", opens, 12, list},
    {"most read", opens, 6, list}, {"most popular", opens, 6, list}, {"most viewed", opens, 6, list}, {"trending now", opens, 6, list}, {"top stories", whole, 2, list},
    {"editors' picks", opens, 6, list}, {"editor's picks", opens, 6, list}, {"don't miss", opens, 20}, {"what to read next", opens, 6, list}, {"up next", opens, 20},
    {"latest news", whole, 2, list}, {"other news", whole, 2, list}, {"previous article", opens, 20}, {"next article", opens, 20}, {"previous post", opens, 20}, {"next post", opens, 20},
    {"continue reading", opens, 8}, {"keep reading", opens, 8}, {"full story", whole, 2}, {"story continues below", opens, 6}, {"article continues below", opens, 6},
    {"story continues after", opens, 6}, {"article continues after", opens, 6},

    // Buttons and menus beyond a bar of single words
    {"share this", opens, 6}, {"share on", opens, 6}, {"share via", opens, 6}, {"share article", opens, 4}, {"share to", opens, 6}, {"tweet this", opens, 4},
    {"print this", opens, 5}, {"email this", opens, 5}, {"copy link", opens, 4}, {"save article", opens, 4}, {"gift this article", opens, 5},
    {"skip to content", opens, 5}, {"skip to main content", opens, 6}, {"skip to navigation", opens, 6}, {"jump to navigation", opens, 6}, {"back to top", whole, 3}, {"back to home", opens, 5},
    {"load more", opens, 4}, {"show more", opens, 4}, {"view all", opens, 5}, {"view comments", opens, 4}, {"leave a comment", opens, 5}, {"leave a reply", opens, 8},
    {"# comments", whole, 2}, {"# comment", whole, 2}, {"# shares", whole, 2}, {"post a comment", opens, 5}, {"click here", opens, 20}, {"tap here", opens, 15}, {"click to", opens, 8},
    {"advertisement", whole, 1}, {"advertisements", whole, 1}, {"advertising", whole, 1}, {"ad", whole, 1}, {"sponsored", whole, 1}, {"sponsored content", whole, 2}, {"promoted", whole, 1}, {"promoted content", whole, 2},
    {"this article is sponsored", opens, 15},

    // Newsletters, accounts, apps
    {"sign up for", opens, 40}, {"sign up to", opens, 40}, {"sign up here", opens, 15}, {"sign up now", opens, 15}, {"subscribe to", opens, 30}, {"subscribe now", opens, 15}, {"subscribe for", opens, 25},
    {"to subscribe", opens, 15}, {"already a subscriber", opens, 15}, {"already have an account", opens, 10}, {"log in to", opens, 15}, {"register for free", opens, 15}, {"become a member", opens, 25}, {"become a subscriber", opens, 25},
    {"follow us", opens, 25}, {"follow him on", opens, 12}, {"follow her on", opens, 12}, {"follow them on", opens, 12}, {"like us on", opens, 15}, {"join us on", opens, 15}, {"find us on", opens, 15}, {"connect with us", opens, 12},
    {"join our", opens, 20}, {"join the conversation", opens, 15}, {"download our", opens, 20}, {"download the app", opens, 15}, {"get our", opens, 20}, {"get the latest", opens, 30}, {"get breaking news", opens, 25}, {"stay up to date", opens, 25}, {"stay informed", opens, 25},
    {"our newsletter", holds, 30}, {"our newsletters", holds, 30}, {"our free newsletter", holds, 30}, {"our daily newsletter", holds, 30}, {"our weekly newsletter", holds, 30}, {"unsubscribe at any time", holds, 60}, {"unsubscribe:", opens, 10}, {"unsubscribe here", holds, 30}, {"to unsubscribe", opens, 25}, {"in your inbox", holds, 30}, {"to your inbox", holds, 30},
    {"this article is for subscribers", opens, 20}, {"this story is for subscribers", opens, 20}, {"this content is for subscribers", opens, 20}, {"support our journalism", opens, 25}, {"support independent journalism", opens, 25}, {"your support makes", opens, 30},
    {"unlimited access", holds, 25}, {"thank you for reading", opens, 20}, {"thanks for reading", opens, 20}, {"got a tip", opens, 25}, {"have a tip", opens, 25}, {"do you have a story", opens, 25}, {"have your say", whole, 3},

    // Cookies and law
    {"we use cookies", holds, 80}, {"uses cookies", holds, 60}, {"use of cookies", holds, 60}, {"accept all cookies", holds, 60}, {"cookie policy", holds, 60}, {"cookie settings", holds, 20}, {"manage cookies", holds, 20}, {"our use of cookies", holds, 80},
    {"privacy policy", holds, 30}, {"terms of service", holds, 30}, {"terms of use", holds, 30}, {"terms and conditions apply", holds, 30}, {"all rights reserved", holds, 60}, {"copyright ©", opens, 40}, {"©", opens, 40}, {"copyright #", opens, 40}, {"copyright (c)", opens, 40},
    {"may not be published, broadcast, rewritten", holds, 60}, {"may not be reproduced", holds, 60}, {"reproduction without permission", holds, 40}, {"enable javascript", holds, 30}, {"javascript is disabled", holds, 30}, {"your browser does not support", holds, 25}, {"please disable your ad blocker", holds, 30},

    // The page's own remarks on the text
    {"this audio is", opens, 15}, {"listen to this", opens, 15}, {"listen to the article", opens, 12}, {"audio version", holds, 12}, {"created with ai", holds, 25}, {"created with the help of ai", holds, 25}, {"produced with ai", holds, 25}, {"generated with ai", holds, 25}, {"generated by ai", holds, 25},
    {"ai assistance", holds, 12}, {"automated voice", holds, 25}, {"text to speech", holds, 20}, {"text-to-speech", holds, 20}, {"read aloud", holds, 8}, {"your browser does not support the audio", holds, 30},
    {"# min read", holds, 8}, {"# mins read", holds, 8}, {"# minute read", holds, 8}, {"# minutes read", holds, 8}, {"#-minute read", holds, 8}, {"reading time", opens, 8}, {"estimated reading time", opens, 10}, {"time to read", opens, 8},
    {"watch live", opens, 12}, {"watch:", opens, 25}, {"watch the video", opens, 15}, {"watch now", opens, 15}, {"video:", opens, 25}, {"listen:", opens, 25}, {"play video", opens, 12}, {"loading...", whole, 1},
    {"this article was originally published", opens, 40}, {"this story was originally published", opens, 40}, {"this article originally appeared", opens, 40}, {"this post originally appeared", opens, 40}, {"this article first appeared", opens, 40},
    {"this article was translated", opens, 25}, {"the views expressed", opens, 60}, {"opinions expressed", opens, 50}, {"for immediate release", opens, 12}, {"immediate release", whole, 2}, {"press release", whole, 2}, {"news release", whole, 2}, {"###", whole, 0}, {"# # #", whole, 0}, {"-30-", whole, 1},
    {"contact:", opens, 40}, {"contacts:", opens, 40}, {"media contact", opens, 40}, {"media contacts", opens, 40}, {"press contact", opens, 40}, {"for more information, contact", opens, 50}, {"for further information, contact", opens, 50}, {"for more information contact", opens, 50},

    // Who wrote, took, edited
    {"reporting by", opens, 40}, {"additional reporting by", opens, 40}, {"additional reporting", opens, 25}, {"editing by", opens, 30}, {"written by", opens, 12}, {"compiled by", opens, 15}, {"(reporting by", opens, 60}, {"(editing by", opens, 30}, {"(additional reporting by", opens, 60}, {"(writing by", opens, 60},
    {"contributed to this report", holds, 60}, {"contributed to this article", holds, 60}, {"contributed to this story", holds, 60}, {"contributed reporting", holds, 50}, {"staff writer", holds, 10}, {"staff reporter", holds, 10}, {"staff correspondent", holds, 10}, {"associated press writer", holds, 12}, {"associated press writers", holds, 16},
    {"photo:", opens, 60}, {"photos:", opens, 60}, {"photo by", opens, 40}, {"photos by", opens, 40}, {"photo credit", opens, 25}, {"photograph:", opens, 60}, {"photograph by", opens, 30}, {"photo courtesy", opens, 25}, {"photo illustration", opens, 30}, {"file photo", opens, 60},
    {"image:", opens, 60}, {"image credit", opens, 25}, {"image source", opens, 25}, {"image caption", opens, 60}, {"media caption", opens, 60}, {"picture:", opens, 60}, {"credit:", opens, 20}, {"credits:", opens, 25}, {"caption:", opens, 80}, {"illustration:", opens, 30}, {"illustration by", opens, 20},
    {"getty images", holds, 60}, {"(ap photo", holds, 90}, {"ap photo/", holds, 60}, {"(photo by", holds, 80}, {"(photo:", holds, 80}, {"[photo", opens, 60}, {"(image:", holds, 80}, {"reuters/", opens, 10}, {"afp/", opens, 10}, {"epa/", opens, 10}, {"via reuters", holds, 12}, {"afp via", holds, 40}, {"shutterstock", holds, 20},

    // German
    {"lesen sie auch", opens, 30}, {"lesen sie mehr", opens, 30}, {"lesen sie hier", opens, 25}, {"mehr zum thema", opens, 12, list}, {"das könnte sie auch interessieren", opens, 10, list}, {"auch interessant", opens, 15, list}, {"zum thema", whole, 2, list}, {"weitere artikel", opens, 8, list}, {"weiterlesen", opens, 6}, {"zur startseite", opens, 5},
    {"anzeige", whole, 1}, {"werbung", whole, 1}, {"artikel teilen", opens, 5}, {"jetzt teilen", opens, 4}, {"newsletter abonnieren", opens, 15}, {"unser newsletter", holds, 25}, {"unseren newsletter", holds, 25}, {"foto:", opens, 60}, {"fotos:", opens, 60}, {"bild:", opens, 60}, {"bildquelle", opens, 15}, {"alle rechte vorbehalten", holds, 40}, {"mit material von", opens, 12}, {"verwendet cookies", holds, 60}, {"diese website nutzt cookies", holds, 80}, {"# kommentare", whole, 2}, {"pressemitteilung", whole, 1}, {"lesezeit", opens, 6},
    // French
    {"lire aussi", opens, 30}, {"à lire aussi", opens, 30}, {"lire la suite", opens, 10}, {"lire également", opens, 30}, {"à lire également", opens, 30}, {"voir aussi", opens, 25}, {"sur le même sujet", opens, 10, list}, {"articles liés", opens, 6, list}, {"publicité", whole, 1}, {"crédit photo", opens, 20}, {"crédits photo", opens, 20}, {"© photo", opens, 20}, {"tous droits réservés", holds, 40}, {"abonnez-vous", opens, 30}, {"inscrivez-vous", opens, 30}, {"notre newsletter", holds, 30}, {"utilise des cookies", holds, 80}, {"temps de lecture", opens, 8},
    // Spanish
    {"leer más", opens, 25}, {"lea también", opens, 30}, {"lee también", opens, 30}, {"lea además", opens, 30}, {"también te puede interesar", opens, 12, list}, {"te puede interesar", opens, 25}, {"le puede interesar", opens, 25}, {"noticias relacionadas", opens, 6, list}, {"publicidad", whole, 1}, {"todos los derechos reservados", holds, 40}, {"suscríbete", opens, 25}, {"suscríbase", opens, 25}, {"síguenos en", opens, 20}, {"utiliza cookies", holds, 80},
    // Italian, Portuguese, Dutch
    {"leggi anche", opens, 30}, {"leggi tutto", opens, 8}, {"potrebbe interessarti", opens, 12, list}, {"pubblicità", whole, 1}, {"tutti i diritti riservati", holds, 40}, {"riproduzione riservata", holds, 12}, {"iscriviti", opens, 25},
    {"leia também", opens, 30}, {"leia mais", opens, 25}, {"veja também", opens, 30}, {"publicidade", whole, 1}, {"todos os direitos reservados", holds, 40}, {"assine", opens, 15}, {"crédito:", opens, 20}, {"foto de", opens, 15},
    {"lees ook", opens, 30}, {"lees meer", opens, 25}, {"advertentie", whole, 1}, {"alle rechten voorbehouden", holds, 40},
    // Russian, Ukrainian
    {"читайте также", opens, 30}, {"читайте также:", opens, 30}, {"читайте також", opens, 30}, {"подписывайтесь на", opens, 30}, {"підписуйтесь на", opens, 30}, {"поделиться", whole, 1}, {"поділитися", whole, 1}, {"фото:", opens, 40}, {"реклама", whole, 1}, {"все права защищены", holds, 40},
};

constexpr std::string_view buttons[] = {
    "share", "tweet", "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "pinterest", "reddit", "tumblr", "pocket", "flipboard", "messenger", "viber", "xing",
    "threads", "bluesky", "mastodon", "instagram", "youtube", "tiktok", "email", "e-mail", "mail", "print", "copy", "link", "url", "save", "bookmark", "gift", "comment", "comments",
    "like", "follow", "subscribe", "listen", "menu", "search", "home", "login", "log", "sign", "in", "up", "close", "on", "via", "to", "and", "this", "article", "story", "more", "plus", "google", "news",
    "teilen", "drucken", "merken", "partager", "imprimer", "compartir", "imprimir", "condividi", "stampa", "compartilhar", "delen",
};
// clang-format on

}  // namespace

std::span<const BoilerplateRule> boilerplate_rules() { return rules; }
std::span<const std::string_view> button_words() { return buttons; }

}  // namespace dateline::story
