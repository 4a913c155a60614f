/// What pages put around stories, in English.
///
/// Precise before greedy: a line of the story must never be taken for boilerplate, so words that a story may begin with need a companion
/// that no story has, and every pattern has a longest block. Phrases are folded: lower case, plain quotes and hyphens.
enum BoilerplateTable {
  static let patterns: [BoilerplatePattern] = adverts + subscriptions + chrome + disclaimers + credits

  // MARK: Adverts

  private static let adverts: [BoilerplatePattern] = [
    // Markers of a space that was sold.
    BoilerplatePattern(
      .advert, .whole,
      [
        "advertisement", "advertisements", "advert", "ad", "ads", "sponsored", "sponsored content", "promoted", "promoted content",
        "paid content", "paid post", "partner content", "story continues below", "story continues below advertisement",
        "article continues below", "article continues below advertisement", "article continues after advertisement",
        "article continues after this advertisement", "story continues after advertisement", "continue reading below",
        "ad feedback",
        "scroll to continue", "scroll to continue with content", "advertisement scroll to continue reading", "skip advertisement",
        "advertisement - scroll to continue", "advertisement - continue reading below", "remove ads", "sponsored by", "powered by",
      ])
  ]

  // MARK: Subscriptions

  /// Where an outlet asks to be followed: one of these beside an invitation makes it one.
  private static let channels = [
    "newsletter", "inbox", "e-mail", "email", "subscri", "sign up", "our app", "news app", "app store", "google play",
    "google news",
    "flipboard", "telegram", "whatsapp", "facebook", "twitter", "instagram", "youtube", "tiktok", "linkedin", "our channel",
    "our page", "notifications", "alerts", "briefing", "for free", "mobile app", " rss",
  ]

  private static let subscriptions: [BoilerplatePattern] = [
    // No story begins by telling its reader to subscribe.
    BoilerplatePattern(
      .subscription, .opening, longest: 300,
      [
        "subscribe to ", "subscribe now", "subscribe here", "subscribe for ", "subscribe today", "sign up here", "sign up now",
        "sign up today", "already a subscriber", "already have an account", "already a member", "create a free account",
        "create an account", "this article is for subscribers", "this content is for subscribers", "this is a subscriber",
        "to continue reading", "you have reached your", "support independent journalism", "support our journalism",
        "support quality journalism", "become a subscriber", "become a supporter", "start your free trial",
        "available for app store",
        "available on google play", "available on the app store", "click here to subscribe", "click here to join",
        "click here to sign up",
        "thank you for reading", "thanks for reading", "thank you for subscribing", "enter your email", "your email address",
        "by signing up", "by subscribing", "by clicking", "unlock this article", "log in to continue", "login to continue",
        "for more news, follow", "for more updates", "for the latest updates", "register for free", "register to continue",
      ]),
    // Invitations whose first words a story may have too.
    BoilerplatePattern(
      .subscription, .opening, longest: 260, with: channels,
      [
        "sign up for", "sign up to", "join our ", "join us ", "join the ", "follow us", "follow our", "follow the latest",
        "follow @",
        "like us ", "like our ", "download our", "download the", "get our", "get the ", "get all ", "get your ", "get more ",
        "get breaking", "get updates", "stay up to date", "stay up-to-date", "stay informed", "stay connected", "stay updated",
        "stay tuned",
        "stay ahead", "keep up with", "keep up to date", "don't miss", "never miss", "receive ", "want the latest", "want more",
        "enjoy ", "don't forget to", "remember to ", "please follow", "please subscribe", "please like",
        "become a member", "you can also follow", "you can follow", "find us on", "connect with us", "read us on", "watch us on",
      ]),
    // Doors before paid text.
    BoilerplatePattern(
      .subscription, .opening, longest: 260, with: ["free articles", "article limit", "free account", "subscri"],
      ["you have ", "you've ", "you are ", "this article ", "this story ", "get unlimited", "enjoy unlimited", "for unlimited"]),
    BoilerplatePattern(
      .subscription, .whole,
      [
        "subscribe", "subscribe now", "sign up", "sign up now", "newsletter", "newsletters", "newsletter sign up", "register",
        "register now", "donate",
        "donate now", "become a member", "support us", "our newsletter", "daily newsletter", "follow us", "get the app",
        "download app",
        "download the app", "subscriber only", "subscribers only", "premium", "free trial", "e-paper", "epaper", "daily briefing",
      ]),
  ]

  // MARK: Chrome

  private static let chrome: [BoilerplatePattern] = [
    // Buttons and labels: the block is this and nothing else.
    BoilerplatePattern(
      .chrome, .whole,
      [
        "share", "share this", "share this article", "share this story", "share this post", "share article", "share on facebook",
        "share on twitter", "share on whatsapp", "share on linkedin", "share via email", "share on social media", "tweet",
        "tweet this", "print",
        "print this", "print this page", "email", "e-mail", "email this", "email article", "whatsapp", "facebook", "twitter", "x",
        "linkedin",
        "telegram", "reddit", "pinterest", "instagram", "messenger", "viber", "vk", "copy link", "copy", "link copied", "save",
        "save article",
        "save for later", "bookmark", "gift this article", "comments", "comment", "0 comments", "no comments", "view comments",
        "show comments",
        "leave a comment", "leave a reply", "post a comment", "add a comment", "join the discussion", "reply", "report", "like",
        "flag",
        "menu", "open menu", "close menu", "home", "homepage", "search", "close", "open", "skip", "skip to content",
        "skip to main content",
        "skip to main", "skip to navigation", "skip links", "skip to article", "jump to content", "jump to navigation",
        "back to top", "top",
        "go back", "back", "load more", "show more", "see more", "view more", "view all", "see all", "show all", "show less",
        "read more",
        "read more about", "read full article", "read full story", "read the full story", "read the full article", "read also",
        "also read", "read next",
        "continue reading", "keep reading", "expand", "collapse", "next", "previous", "prev", "next article", "previous article",
        "next story",
        "previous story", "next post", "previous post", "more", "more news", "more stories", "more from this section",
        "more on this story",
        "more on this topic", "more on this", "related", "related articles", "related article", "related stories", "related story",
        "related topics", "related news", "related content", "related posts", "related links", "related coverage", "related items",
        "related tags", "see also", "recommended", "recommended for you", "recommended stories", "you may also like",
        "you might also like",
        "you may like", "trending", "trending now", "most read", "most popular", "most viewed", "most shared", "popular",
        "popular stories",
        "latest", "latest news", "latest stories", "top stories", "top news", "editor's picks", "editors' picks", "editor's pick",
        "editor's choice",
        "must read", "must reads", "don't miss", "in case you missed it", "in pictures", "topics", "tags", "tag", "categories",
        "category",
        "filed under", "keywords", "newsroom logo", "logo", "site logo", "none", "null", "undefined", "nan", "n/a", "loading",
        "loading...",
        "please wait", "image", "images", "video", "videos", "photo", "photos", "gallery", "photo gallery", "slideshow", "watch",
        "watch now",
        "watch live", "watch more", "listen", "listen now", "listen to this article", "listen to article", "play", "play video",
        "pause",
        "mute", "unmute", "audio", "podcast", "podcasts", "image caption", "media caption", "image source", "image copyright",
        "caption", "follow",
        "following", "log in", "login", "log out", "logout", "sign in", "sign out", "my account", "my profile", "settings",
        "contact us",
        "contact", "about us", "about", "privacy policy", "privacy", "cookie policy", "cookies", "terms of use", "terms of service",
        "terms and conditions", "terms & conditions", "all rights reserved", "sitemap", "site map", "advertise",
        "advertise with us", "careers",
        "help", "faq", "accessibility", "accept", "accept all", "accept all cookies", "i accept", "i agree",
        "enable javascript", "toggle navigation", "main navigation", "breadcrumb", "font size", "text size", "dark mode",
        "light mode",
        "translate", "select language", "edition", "en", "english", "our standards: the thomson reuters trust principles",
        "the thomson reuters trust principles", "acquire licensing rights", "purchase licensing rights", "reprints",
        "rights & permissions",
        "report an error", "report a typo", "report this ad", "suggest a correction", "have your say", "view original",
        "original article", "source link", "click here",
        "media playback is unsupported on your device", "media playback is not supported on this device",
        "you may also be interested in", "you might also be interested in", "you might be interested in",
        "click to enlarge", "open image in new window", "enlarge", "zoom", "full screen", "fullscreen", "end of article", "end",
        "ends", "advertise here",
      ]),
    // Links to other stories: a label, and the other story's title behind it.
    BoilerplatePattern(
      .chrome, .opening, longest: 260,
      [
        "read more:", "read more |", "read more >", "read more on ", "read more about ", "read more -", "read also:", "also read:",
        "also read |",
        "also read -", "read |", "read:", "read next:", "read here:", "read full ", "see also:", "see more:", "see:", "related:",
        "related |",
        "related story:", "related stories:", "related article:", "related articles:", "related news:", "recommended:", "more:",
        "must read:", "don't miss:", "you may also like:", "you may also be interested in:",
        "you might also be interested in:", "this slideshow requires", "media playback is ",
        "in pictures:", "watch |", "watch more:", "watch also:", "listen |",
        "listen:", "explained |", "tags:", "tag:", "topics:", "topic:", "filed under", "filed in", "posted in", "category:",
        "categories:", "keywords:",
        "click here to ", "click here for", "click to ", "click on the", "tap here", "share this ", "share on ", "share via",
        "follow live:",
        "join the conversation", "comments (", "view comments", "show comments", "leave a comment", "please enable",
        "please turn on javascript",
        "javascript is ", "this site uses cookies", "this website uses cookies", "we use cookies", "by using this site",
        "by continuing to use",
        "our standards:", "copyright ©", "copyright (c)", "copyright 19", "copyright 20", "copyright:", "(c) ", "© ", "(c)2", "©2",
        "all rights reserved", "photo gallery:", "skip to ", "next article:",
        "previous article:", "print this", "email this", "your browser does not", "this video ", "last updated by", "url:",
        "watch:", "video:", "listen to:", "twitter:", "on twitter:", "email:", "e-mail:", "load more", "save my name",
        "by choosing i accept", "i agree to the", "no spam,", "our website uses cookies", "this site uses akismet",
        "necessary cookies",
        "registration on or use", "use of this site", "use of this website", "the contents of this site",
        "continue reading the main",
        "back to main menu", "terms of use", "terms of service", "terms & conditions", "privacy policy",
        "permalink",
        "https://", "http://", "www.", "pic.twitter.com", "article id:", "story code",
      ]),
    // Where readers may write to: pitches, tips, letters.
    BoilerplatePattern(
      .chrome, .opening, longest: 360,
      with: [
        "pitch", "submission", "email", "e-mail", "@", "whatsapp", "letters", "contact us", "get in touch", "a tip", "corrections",
        "form below",
      ],
      [
        "we welcome ", "send us ", "send your ", "send an ", "do you have ", "have a ", "have you ", "have something", "got a ",
        "contact the ",
        "contact us", "write to ", "if you have ", "if you would", "if you wish", "if you spot", "to contact ", "to report ",
        "for inquiries", "for enquiries",
        "please send", "please contact", "you can reach", "you can contact", "tell us ", "let us know", "email us", "e-mail us",
        "are you ", "share your ", "submit ", "we want to hear", "we'd like to hear", "we would like to hear", "spotted an error",
        "the author can be", "reach the ",
      ]),
    // How to reach who wrote, and where to read on.
    BoilerplatePattern(
      .chrome, .opening, longest: 160, with: ["@"],
      [
        "contact ", "follow ", "reach ", "write to ", "email ", "e-mail ", "you can email", "you can follow", "on twitter",
        "twitter ",
      ]),
    BoilerplatePattern(
      .chrome, .anywhere, longest: 160, with: ["@", "tel", "phone", "+"], ["can be reached at", "can be contacted at"]),
    BoilerplatePattern(
      .chrome, .opening, longest: 160, with: ["www.", "http", ".com", ".org", ".net"],
      [
        "follow ap", "follow the ap", "full coverage", "more coverage",
        "for more, visit", "for more information", "for more news", "for more stories", "visit us", "visit our", "visit www",
        "find out more",
      ]),
    BoilerplatePattern(.chrome, .opening, longest: 80, with: [", 19", ", 20"], ["published in ", "appeared in "]),
    BoilerplatePattern(
      .chrome, .opening, longest: 160, with: ["news tip", "hear from you", "story idea"], ["got a ", "have a ", "do you have "]),
    // Below what was sent as a mail.
    BoilerplatePattern(.chrome, .opening, longest: 60, ["sent from my ", "sent from outlook", "sent from yahoo mail"]),
    // Rights in the text itself.
    BoilerplatePattern(
      .chrome, .anywhere, longest: 320,
      [
        "all rights reserved", "may not be published, broadcast", "may not be reproduced", "without prior written permission",
        "without the express written", "may not be rewritten or redistributed",
      ]),
  ]

  // MARK: Disclaimers

  private static let disclaimers: [BoilerplatePattern] = [
    BoilerplatePattern(.disclaimer, .anywhere, longest: 200, ["is not responsible for the content of external"]),
    BoilerplatePattern(
      .disclaimer, .opening, longest: 1_200,
      [
        "disclaimer:", "disclaimer -", "disclaimer |", "legal disclaimer", "(disclaimer", "(this story has not been edited",
        "this story has not been edited",
        "(except for the headline", "except for the headline", "(this story is auto", "(the story has not been",
        "(with the exception of the headline",
        "this article is republished", "this article was originally published", "this story was originally published",
        "this article originally appeared", "this story originally appeared", "this article first appeared",
        "this story first appeared",
        "this article has been adapted", "this article was first published", "this story was first published",
        "this is an opinion piece", "this material may not be", "this content was produced by", "this article was produced by",
        "this article is part of",
        "editor's note:", "editors' note:", "editor's note -", "editor's note |", "[editor's note", "(editor's note", "correction:",
        "clarification:", "correction -", "corrections:", "an earlier version of this", "a previous version of this",
        "this story has been updated", "this article has been updated", "this story has been corrected",
        "this article has been corrected", "this story was updated", "this article was updated", "this article was corrected",
        "this story was corrected", "this article was amended", "this story has been refiled", "(this story has been",
        "(this article has been", "(this story was", "this is a developing story", "this is a breaking news story",
        "this breaking news story", "this story is developing", "this article was translated", "this story was translated",
        "this article has been translated", "about the author:", "about the writer:", "about the authors:", "this post may contain",
        "this post contains affiliate", "this article contains affiliate", "this story contains affiliate",
        "as an amazon associate",
        "we may earn a commission", "quotes delayed", "market data provided", "originally published on", "originally published in",
      ]),
    // Who the author is, when the words say what such lines say.
    BoilerplatePattern(
      .disclaimer, .opening, longest: 320,
      with: [
        "institute", "university", "fellow", "professor", "journalist", "columnist", "analyst", "researcher", "centre", "center",
        "editor", "correspondent", "freelance", "twitter", "@", "lecturer", "author of",
      ],
      ["the writer is a", "the writer is the", "the author is a", "the author is the", "the writers are ", "the authors are "]),
    // Whose views they are: the words must deny or assign them.
    BoilerplatePattern(
      .disclaimer, .opening, longest: 1_200,
      with: [
        "necessarily reflect", "necessarily represent", "those of the author", "author's own", "are solely",
        "author alone", "are his own", "are her own", "are their own", "the author's",
      ],
      [
        "the views ", "the opinions ", "the viewpoints ", "views ", "opinions ", "viewpoints ", "all views", "any views",
        "note: the views", "note: the opinions",
        "the statements", "this article reflects", "this article does not", "this commentary", "this column", "this piece ",
        "the content of this",
        "the thoughts", "the author's views", "the author is", "the author's opinions",
      ]),
    BoilerplatePattern(
      .disclaimer, .anywhere, longest: 600,
      [
        "do not necessarily reflect the", "does not necessarily reflect the", "do not necessarily represent the",
        "not necessarily those of",
        "views expressed in this article", "opinions expressed in this article", "views expressed by the author",
        "auto-generated from a syndicated feed",
        "published from a syndicated feed", "published from a wire agency feed", "republished under a creative commons",
      ]),
  ]

  // MARK: Credits

  private static let credits: [BoilerplatePattern] = [
    // Who took the picture. A line that also says what it shows is found by ``PhotoCredit``.
    BoilerplatePattern(
      .credit, .opening, longest: 140,
      [
        "photo:", "photos:", "photo by ", "photos by ", "photo credit", "photo courtesy", "photograph:", "photographs:",
        "photograph by ", "picture:",
        "pictures:", "picture credit", "image:", "images:", "image credit", "image source", "image by ", "image courtesy",
        "image copyright",
        "featured image", "cover image", "credit:", "credits:", "photo/", "(photo:", "(photo by", "(photo credit", "(image:",
        "(image credit",
        "(picture:", "(credit:", "[photo", "[image", "(photo courtesy", "graphic:", "graphics:", "graphic by", "illustration:",
        "illustration by ",
        "photo -", "photo |", "image |", "getty images", "courtesy:", "pool photo", "image via ", "photo via ", "photos via ",
        "picture via ", "video via ", "mandatory credit", "copyright ap", "copyright reuters", "copyright afp", "copyright getty",
        "handout via", "handout/", "handout photo", "screengrab from", "screenshot from", "screengrab:", "screenshot:",
        "screengrab/",
        "main image credit", "header image", "lead image", "banner image", "top image", "video credit",
      ]),
    BoilerplatePattern(
      .credit, .opening, longest: 80,
      ["courtesy of ", "courtesy photo", "via reuters", "via ap", "via afp", "compiled from "]),
    BoilerplatePattern(
      .credit, .whole,
      [
        "handout", "screengrab", "screenshot", "screen grab", "stringer", "file photo", "file image", "file picture", "getty",
        "stock photo", "stock image", "representational image", "representative image", "illustrative image", "with agencies",
        "agencies",
        "with agency inputs",
      ]),
    // Who wrote, edited or added to the text: agency sign-offs.
    BoilerplatePattern(
      .credit, .opening, longest: 400,
      with: ["editing by", "writing by", "reporting by", ";", "reporting from", "contributed", "translated by", "compiled by"],
      [
        "reporting by ", "(reporting by ", "additional reporting", "(additional reporting", "writing by ", "(writing by ", "(by ",
        "with reporting ",
      ]),
    BoilerplatePattern(
      .credit, .opening, longest: 200,
      [
        "editing by ", "(editing by ", "edited by ", "(edited by ", "compiled by ", "translated by ", "translation by ",
        "(additional reporting by", "additional reporting by",
        "(with inputs from", "with inputs from", "(with input from", "with files from", "with additional reporting by",
        "(with agencies", "(with agency inputs",
        "reported by our", "with agencies", "contributing:",
      ]),
    BoilerplatePattern(
      .credit, .anywhere, longest: 320,
      [
        "contributed to this report", "contributed reporting", "contributed to this article", "contributed to this story",

      ]),
  ]
}
