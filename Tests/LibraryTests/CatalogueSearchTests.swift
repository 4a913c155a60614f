import Corpus
import Foundation
import Language
import Testing

@testable import Library

@Suite("Looking for articles in a catalogue") struct CatalogueSearchTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func catalogue(_ texts: [String: String]) throws -> any ArticleCatalogue {
    try folder.catalogue(of: texts.map { folder.article($0.key, $0.value) })
  }

  @Test(
    "finds whole words, phrases and beginnings, whatever the case and the accents, and all that is asked for in one article",
    arguments: [
      ("erdogan", ["a"]), ("ERDOĞAN", ["a"]), ("harbour", ["a", "b"]), ("harbours", []), ("harb*", ["a", "b"]),
      ("\"ships burned\"", ["a"]), ("\"burned ships\"", []), ("harbour wells", ["b"]), ("harbour nothing", []),
      ("\"three ships bur*\"", ["a"]), ("lodz", ["c"]), ("Łódź", ["c"]), ("diyarbakir", ["c"]), ("tromso", ["c"]),
      ("strasse", ["c"]),
      ("o'brien", ["d"]), ("o’brien", ["d"]), ("al-serraj", ["d"]), ("at&t", ["d"]), ("习近平", ["e"]), ("近平", ["e"]), ("平近", []),
      ("ตำรวจ", ["e"]), ("мэр", ["e"]), ("МЭР", ["e"]), ("actor:erdogan", ["a"]), ("actor:\"tayyip erdogan\"", ["a"]),
      ("4.5", ["d"]),
    ])
  func words(query: String, found: [String]) throws {
    let catalogue = try catalogue([
      "a": "Recep Tayyip Erdoğan said that three ships burned in the harbour.",
      "b": "The wells behind the Harbour are dry.",
      "c": "ŁÓDŹ, Diyarbakır, Tromsø and the Straße.",
      "d": "Mr O’Brien met al‑Serraj of AT&T, who paid 4.5 million.",
      "e": "中国国家主席习近平 and ตำรวจไทย and Мэр.",
    ])
    #expect(try catalogue.paths(having: query) == found)
  }

  @Test("finds what in-memory search finds, of words, sources and dates")
  func sameAsInMemory() throws {
    try folder.writeArticle(
      "1.txt", title: "Quake in Chile", source: "Reuters", date: "March 5, 2021", "A quake shook Santiago; 12 died.")
    try folder.writeArticle(
      "2.txt", title: "Storm in Chile", source: "The Guardian", date: "March 9, 2021", "A storm shook Santiago.")
    try folder.writeArticle("3.txt", title: "Calm", source: "Reuters", date: "April 1, 2020", "Nothing shook anybody.")
    try folder.fill()
    let library = try folder.library()
    let catalogue = library.openCatalogue()
    let articles = library.findFiles().files.flatMap { library.read($0).articles }
    for typed in [
      "shook", "santiago shook", "quake", "source:reuters", "source:guard", "source:reuters shook", "date:2021", "date:2021-03-05",
      "date:2020..2021-03-06 source:reuters", "\"shook santiago\"", "chi*", "source:bbc", "date:2019", "12",
    ] {
      let query = try LibraryQuery(typed)
      let expected = articles.filter { !query.hits(in: $0).isEmpty }.map(\.id.path)
      #expect(try catalogue.paths(having: typed) == expected, "\(typed)")
    }
  }

  @Test(
    "finds a part of a path where that is asked for, and by source what has no other than its path",
    arguments: [
      ("whale", ["sea/Whales-0042.txt"], []), ("0042", ["sea/Whales-0042.txt"], []), ("42", [], []), ("hales", [], []),
      ("sea/whales", ["sea/Whales-0042.txt"], []), ("sea/", ["sea/Whales-0042.txt", "sea/ship7.txt"], ["land/Élan.txt"]),
      ("ea/wh", [], []), ("/sea/", ["sea/Whales-0042.txt", "sea/ship7.txt"], ["land/Élan.txt"]), ("sea/7", [], []),
      ("whales/0042", [], []), ("ship/7", [], []), ("LAND/ÉL", ["land/Élan.txt"], []), ("sea/ship7.txt/", [], []), ("/", [], []),
      ("sea/ sank", ["sea/ship7.txt"], []),
      ("sea", ["land/Élan.txt", "sea/Whales-0042.txt", "sea/ship7.txt"], ["land/Élan.txt"]),
      ("elan.txt", ["land/Élan.txt"], []), ("ship", ["sea/ship7.txt"], []), ("ship7", ["sea/ship7.txt"], []),
      ("source:whale", ["sea/Whales-0042.txt"], ["sea/Whales-0042.txt"]), ("source:ship", [], []),
      ("source:reu", ["sea/ship7.txt"], ["sea/ship7.txt"]),
      ("source:land/el sea", ["land/Élan.txt"], ["land/Élan.txt"]),
    ])
  func paths(typed: String, found: [String], without: [String]) throws {
    let catalogue = try folder.catalogue(of: [
      folder.article("sea/Whales-0042.txt", "Forty of them."), folder.article("land/Élan.txt", "No sea is near."),
      folder.article("sea/ship7.txt", "It sank.", source: "Reuters"),
    ])
    var query = try LibraryQuery(typed)
    func paths() throws -> [String] {
      try catalogue.articles(having: query, after: nil, limit: 9).articles.map(\.id.path).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
    #expect(try paths() == without)
    query.findsPaths = true
    #expect(try paths() == found)
  }

  @Test("does not look into what is no part of the story, and looks into a title that stands beside the text")
  func boilerplate() throws {
    let text = Text("The story.\n\nSubscribe now.")
    let article = Article(
      id: ArticleID(path: "a"), textHash: ContentHash(of: text), text: text,
      blocks: [
        Block(kind: .paragraph, range: ByteRange(bytes: 0..<10)), Block(kind: .subscription, range: ByteRange(bytes: 12..<26)),
      ], metadata: ArticleMetadata(title: "A headline"))
    let catalogue = try folder.catalogue(of: [article])
    #expect(try catalogue.paths(having: "story") == ["a"])
    #expect(try catalogue.paths(having: "headline") == ["a"])
    #expect(try catalogue.paths(having: "subscribe").isEmpty)
  }

  @Test("leaves tags to others")
  func tags() throws {
    let catalogue = try catalogue(["a": "Ships.", "b": "Wells."])
    #expect(try catalogue.paths(having: "tag:x ships") == ["a"])
    #expect(try catalogue.paths(having: "tag:x") == ["a", "b"])
  }

  @Test(
    "takes signs that mean something to the database for what they are",
    arguments: [
      "\"", "a\"b", "*", "a*b", "NEAR(a b)", "a OR b", "AND", "text:a", "^a", "a + b", "-a", "(", "{a", "'; DROP TABLE words; --",
      "\u{0}", "\u{E000}1", "a\\",
    ])
  func hostile(query: String) throws {
    let catalogue = try folder.catalogue(of: [
      folder.article("a'\"%_\\ \n#?", "Alpha; beta.", source: "O'Neil \"Daily\" %_"),
      folder.article("b", "Gamma 1.", source: "Other"),
    ])
    if let asked = try? LibraryQuery(query) { _ = try catalogue.articles(having: asked, after: nil, limit: 10) }
    #expect(try catalogue.article(at: "a'\"%_\\ \n#?") != nil)
    #expect(try catalogue.paths(having: "source:\"o'neil\"") == ["a'\"%_\\ \n#?"])
    #expect(try catalogue.paths(having: "source:%_").count == 1)
    #expect(try catalogue.paths(having: "\u{E000}1") == ["b"])
    #expect(try catalogue.paths() == ["a'\"%_\\ \n#?", "b"])
  }

  // MARK: Order

  private func dated(_ dates: [(String, CalendarDate?)]) throws -> any ArticleCatalogue {
    try folder.catalogue(of: dates.map { folder.article($0.0, "Ships of \($0.0).", date: $0.1) })
  }

  @Test(
    "has the newest first, undated ones last, those of one day in order of path; the pages together are all",
    arguments: [1, 2, 3, 100])
  func order(page: Int) throws {
    let catalogue = try dated([
      ("z", nil), ("b", .day(2020, 1, 2)), ("é", .day(2020, 1, 2)), ("a", .day(2020, 1, 1)), ("c", .day(2020, 1, 2)), ("y", nil),
      ("old", .day(1, 1, 1)), ("new", .day(9999, 12, 31)), ("month", .month(2020, 1)), ("before", .day(1969, 12, 31)),
    ])
    let order = ["new", "month", "b", "c", "é", "a", "before", "old", "y", "z"]
    #expect(try catalogue.newest(page: page) == order)
    #expect(try catalogue.newest(having: "ships", page: page) == order)
    #expect(try catalogue.newest(having: "date:0001..9999", page: page) == order.dropLast(2))
    let first = try catalogue.articles(having: LibraryQuery("ships"), after: nil, limit: page)
    #expect(first.count == 10)
    #expect(!first.isAtLeast)
  }

  @Test("goes on behind an article that went meanwhile")
  func afterGone() throws {
    let catalogue = try dated([("a", .day(2020, 1, 1)), ("c", .day(2020, 1, 1)), ("d", nil)])
    let gone = CataloguedArticle(folder.article("b", date: .day(2020, 1, 1)))
    #expect(try catalogue.articles(having: nil, after: gone, limit: 9).articles.map(\.id.path) == ["c", "d"])
    #expect(try catalogue.articles(having: LibraryQuery("ships"), after: gone, limit: 9).articles.map(\.id.path) == ["c", "d"])
  }

  @Test(
    "finds dates that overlap the one that is asked for",
    arguments: [
      ("date:2020-01-15", ["day", "month", "year"]), ("date:2020-01-16", ["month", "year"]), ("date:2020-02", ["year"]),
      ("date:2019", []), ("date:2019-12..2020-01-01", ["month", "year"]), ("date:2020 date:2020-01-15", ["day", "month", "year"]),
      ("ships date:2020-02", ["year"]), ("wells date:2020", []), ("date:2021", []),
    ])
  func dates(query: String, found: [String]) throws {
    let catalogue = try dated([("day", .day(2020, 1, 15)), ("month", .month(2020, 1)), ("year", .year(2020)), ("never", nil)])
    #expect(try catalogue.paths(having: query) == found)
  }

  @Test("looks at the newest twenty thousand that have a word, and says that there are more")
  func many() throws {
    let most = CatalogueSearch.mostLookedAt
    let catalogue = try folder.library().openCatalogue()
    let round = try catalogue.beginRound()
    let articles = (0..<(most + 50)).map { folder.article("\($0)", "Ships.", date: CalendarDate(firstDay: $0, lastDay: $0)) }
    try catalogue.keep(articles.map { (folder.file($0.id.path), [$0]) }, in: round)
    let answer = try catalogue.articles(having: LibraryQuery("ships"), after: nil, limit: 2)
    #expect(answer.articles.map(\.id.path) == ["\(most + 49)", "\(most + 48)"])
    #expect(answer.count == most)
    #expect(answer.isAtLeast)
    let last = try #require(try catalogue.article(at: "51"))
    #expect(try catalogue.articles(having: LibraryQuery("ships"), after: last, limit: 9).articles.map(\.id.path) == ["50"])
    #expect(try catalogue.articles(having: nil, after: last, limit: 1).articles.map(\.id.path) == ["50"])
    #expect(try catalogue.articles(having: nil, after: nil, limit: 1).count == most + 50)
  }

  @Test("has those without a date in order of path, however many they are")
  func manyUndated() throws {
    var articles = (0..<12_000).map { folder.article("\($0 % 2 == 0 ? "a" : "b")\(100_000 + $0)", "Ships.") }
    articles.append(folder.article("a2", "Ships.", date: .day(2020, 1, 1)))
    let catalogue = try folder.catalogue(of: articles)
    let expected = ["a2"] + articles.dropLast().map(\.id.path).sorted()
    #expect(try catalogue.newest(page: 5000) == expected)
    #expect(try catalogue.newest(having: "ships", page: 5000) == expected)
  }

  // MARK: What is near

  @Test("finds what tells the same, the nearest first, and not the article itself")
  func near() throws {
    let quake = "A quake shook Valparaiso, and Mayor Consuelo Araya said that the harbour of Valparaiso was lost."
    var articles = [
      folder.article("quake", quake, date: .day(2020, 3, 1)),
      folder.article("same", "Valparaiso was shaken by a quake; Mayor Araya spoke of the lost harbour.", date: .day(2020, 3, 2)),
      folder.article("later", "Valparaiso was shaken by a quake; Mayor Araya spoke of the lost harbour.", date: .day(2027, 3, 2)),
      folder.article("one", "The Mayor of nowhere.", date: .day(2020, 3, 1)),
    ]
    articles += (0..<40).map {
      folder.article("other\($0)", "Minister number \($0) opened bridge \($0) with a speech.", date: .day(2020, 3, 1))
    }
    let catalogue = try folder.catalogue(of: articles)
    #expect(try catalogue.articles(near: articles[0], limit: 5).map(\.id.path) == ["same", "later"])
    #expect(try catalogue.articles(near: articles[0], limit: 1).map(\.id.path) == ["same"])
    // One that the catalogue does not know.
    #expect(try catalogue.articles(near: folder.article("new", quake), limit: 1).map(\.id.path) == ["quake"])
    #expect(try catalogue.articles(near: folder.article("void", ""), limit: 5).isEmpty)
    #expect(try catalogue.articles(near: folder.article("signs", "\" * ( NEAR \u{0}"), limit: 5).isEmpty)
  }

  @Test("finds what tells the same in a script without spaces")
  func nearWithoutSpaces() throws {
    let catalogue = try folder.catalogue(of: [
      folder.article("a", "中国国家主席习近平在北京会见法国总统马克龙"), folder.article("b", "法国总统马克龙抵达北京"),
      folder.article("c", "日本の首相は東京で演説した"),
    ])
    #expect(try catalogue.articles(near: folder.article("x", "马克龙总统访问北京"), limit: 5).map(\.id.path) == ["b", "a"])
  }
}
