import Corpus
import Foundation
import GRDB
import Language
import Testing

@testable import Library

@Suite("The catalogue of a large library") struct CatalogueTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("knows the articles of all files, as they were read, from one start to the next, and nothing is written in the library")
  func roundTrip() throws {
    try folder.writeArticle("a.txt", title: "Fire in the harbour", source: "Reuters", date: "March 5, 2021", "Three ships burned.")
    try folder.writeArticle("b/c.txt", title: "A month without rain", date: "2020-06", "The wells are dry.")
    try folder.writeArticle("d.txt", title: "Without a day", "Nobody knows when.")
    let before = try folder.everything()
    let library = try folder.library()
    #expect(library.knownCatalogue() == nil)

    try folder.fill()

    let catalogue = try #require(try folder.library().knownCatalogue())
    let read = library.findFiles().files.flatMap { library.read($0).articles }
    #expect(read.count == 3)
    for article in read {
      #expect(try catalogue.article(at: article.id.path) == CataloguedArticle(article))
      #expect(try catalogue.articles(withText: article.textHash) == [CataloguedArticle(article)])
    }
    #expect(try catalogue.standing() == CatalogueStanding(files: 3, articles: 3, isComplete: true))
    #expect(try catalogue.article(at: "e.txt") == nil)
    #expect(catalogue.notice == nil)
    #expect(try folder.everything() == before)
  }

  @Test("keeps dates as they are: months, spans, what is about then")
  func dates() throws {
    let dates: [CalendarDate?] = [
      .day(2020, 1, 31), .month(2019, 2), .year(1), .year(9999), CalendarDate(firstDay: -400, lastDay: 12, isApproximate: true),
      nil,
    ]
    let catalogue = try folder.library().openCatalogue()
    let round = try catalogue.beginRound()
    for (number, date) in dates.enumerated() {
      try catalogue.keep([(folder.file("\(number)"), [folder.article("\(number)", date: date)])], in: round)
    }
    for (number, date) in dates.enumerated() { #expect(try catalogue.article(at: "\(number)")?.date == date) }
  }

  @Test("knows all articles of a file of many, by their paths")
  func containers() throws {
    let file = folder.file("feed")
    let catalogue = try folder.library().openCatalogue()
    let round = try catalogue.beginRound()
    try catalogue.keep([(file, [folder.article("feed#1"), folder.article("feed#2")])], in: round)
    // Its path goes on as that of an article would, and it is another file.
    try catalogue.keep([(folder.file("feed#3"), [folder.article("feed#3")])], in: round)
    #expect(try catalogue.paths() == ["feed#1", "feed#2", "feed#3"])

    try catalogue.keep([(file, [folder.article("feed#2"), folder.article("feed#4")])], in: round)

    #expect(try catalogue.paths() == ["feed#2", "feed#3", "feed#4"])
    #expect(try catalogue.standing().articles == 3)
  }

  @Test("finds articles with the same text")
  func sameText() throws {
    let catalogue = try folder.library().openCatalogue()
    let round = try catalogue.beginRound()
    let texts = [("b", "same"), ("a", "same"), ("c", "other")]
    try catalogue.keep(texts.map { (folder.file($0.0), [folder.article($0.0, $0.1)]) }, in: round)
    #expect(try catalogue.articles(withText: folder.article("x", "same").textHash).map(\.id.path) == ["a", "b"])
    #expect(try catalogue.articles(withText: folder.article("x", "third").textHash).isEmpty)
  }

  @Test("is of what was named: a part of a library has its own")
  func scopes() throws {
    try folder.write("", to: ".synoptic/ignore")
    try folder.writeArticle("a/a.txt", "One.")
    try folder.writeArticle("b/b.txt", "Two.")
    try folder.fill()
    let part = try folder.library("a")
    #expect(part.root == folder.corpus)
    #expect(part.knownCatalogue() == nil)
    try CatalogueFiller(library: part, catalogue: part.openCatalogue()).run()
    #expect(try part.openCatalogue().paths() == ["a/a.txt"])
    #expect(try folder.library().openCatalogue().paths() == ["a/a.txt", "b/b.txt"])
  }

  // MARK: The file

  @Test(
    "that is no catalogue is put aside, said so, and made anew",
    arguments: [Array("this is no database, and long enough to look like something".utf8), [UInt8](repeating: 0xA5, count: 8192)])
  func notADatabase(bytes: [UInt8]) throws {
    try folder.writeArticle("a.txt", "One.")
    try folder.fill()
    let path = try folder.cataloguePath()
    for companion in ["-wal", "-shm"] { unlink(path + companion) }
    try Data(bytes).write(to: URL(filePath: path))
    #expect(try folder.library().knownCatalogue() == nil)

    let catalogue = try folder.library().openCatalogue()

    #expect(catalogue.notice?.contains("made anew") == true)
    #expect(try catalogue.standing() == CatalogueStanding(files: 0, articles: 0, isComplete: false))
    try folder.fill()
    #expect(try folder.library().openCatalogue().paths() == ["a.txt"])
  }

  @Test("that is another program's database is put aside, not written into")
  func foreign() throws {
    let path = try folder.cataloguePath(makingOne: true)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE theirs (a)") }
    #expect(try folder.library().openCatalogue().notice?.contains("made anew") == true)
    let aside = try DatabaseQueue(path: path + ".damaged").read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") }
    #expect(aside == ["theirs"])
  }

  @Test("of a newer program is left alone, and the program goes on with one for the moment")
  func newer() throws {
    try folder.writeArticle("a.txt", "One.")
    let path = try folder.cataloguePath(makingOne: true)
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: "CREATE TABLE theirs (a); PRAGMA application_id = \(CatalogueSchema.applicationID); PRAGMA user_version = 99")
    }
    let before = try Data(contentsOf: URL(filePath: path))

    let library = try folder.library()
    let catalogue = library.openCatalogue()

    #expect(catalogue.notice?.contains("newer") == true)
    try CatalogueFiller(library: library, catalogue: catalogue).run()
    #expect(try catalogue.paths() == ["a.txt"])
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("of an older program is made anew")
  func older() throws {
    try folder.writeArticle("a.txt", "One.")
    try folder.fill()
    try folder.changeCatalogue { try $0.execute(sql: "PRAGMA user_version = 0") }
    let catalogue = try folder.library().openCatalogue()
    #expect(catalogue.notice == nil)
    #expect(try catalogue.standing().articles == 0)
  }

  @Test("is read anew when the program reads files otherwise")
  func otherReader() throws {
    try folder.writeArticle("a.txt", "One.")
    try folder.fill()
    try folder.changeCatalogue { try $0.execute(sql: "UPDATE state SET reader = reader - 1") }
    let catalogue = try folder.library().openCatalogue()
    let round = try catalogue.beginRound()
    #expect(try !catalogue.standing().isComplete)
    #expect(try catalogue.differing(folder.library().findFiles().files, in: round).count == 1)
  }

  @Test(
    "that is damaged in the middle is noticed while it is used: nothing is found, filling ends, and the next start makes a new one")
  func damagedPages() throws {
    let catalogue = try folder.library().openCatalogue()
    let round = try catalogue.beginRound()
    try catalogue.keep((0..<2000).map { (folder.file("\($0)"), [folder.article("\($0)", "Text \($0 * 7919).")]) }, in: round)
    let path = try folder.cataloguePath()
    try folder.changeCatalogue { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    let handle = try FileHandle(forUpdating: URL(filePath: path))
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: Data(repeating: 0x5A, count: Int(try handle.seekToEnd()) - 4096))
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: Data(repeating: 0x5A, count: 1 << 20))
    try handle.close()

    let again = try folder.library().openCatalogue()
    _ = try again.articles(having: LibraryQuery("text"), after: nil, limit: 10)
    _ = try again.articles(having: nil, after: nil, limit: 10)

    #expect(again.notice?.contains("damaged") == true || again.notice?.contains("made anew") == true)
    let next = try folder.library().openCatalogue()
    #expect(next.notice == nil)
    #expect(try next.standing().articles == 0)
  }

  @Test("is one for the moment where the cache folder can't be written, and says so")
  func unwritable() throws {
    try folder.writeArticle("a.txt", "One.")
    try Data().write(to: URL(filePath: "\(folder.path)/cache"))
    let library = try folder.library()
    let catalogue = library.openCatalogue()
    #expect(catalogue.notice?.contains("can't be written") == true)
    try CatalogueFiller(library: library, catalogue: catalogue).run()
    #expect(try catalogue.paths() == ["a.txt"])
  }

  @Test("takes what two programs fill in at a time, each article once")
  func twoPrograms() throws {
    for number in 0..<5 { try folder.writeArticle("\(number).txt", "Text \(number).") }
    let library = try folder.library()
    let files = library.findFiles().files
    let articles = files.map { ($0, library.read($0).articles) }
    let (one, other) = (library.openCatalogue(), library.openCatalogue())
    let (first, second) = (try one.beginRound(), try other.beginRound())
    #expect(first < second)
    #expect(try one.differing(Array(files[0..<4]), in: first).count == 4)
    #expect(try other.differing(files, in: second).count == 5)
    try one.keep(Array(articles[0..<4]), in: first)
    try other.keep(articles, in: second)
    // The first did not find the fifth, and the other one did so since.
    #expect(try one.endRound(first).isEmpty)
    #expect(try other.endRound(second).isEmpty)
    #expect(try one.paths() == files.map(\.path))
    #expect(try one.standing() == CatalogueStanding(files: 5, articles: 5, isComplete: true))
  }
}

extension TemporaryFolder {
  /// Writes an article as plain text.
  func writeArticle(_ name: String, title: String? = nil, source: String? = nil, date: String? = nil, _ text: String...) throws {
    let more = "The rest of this story says nothing more of it, so that it is long enough to be one."
    try write(([title, source, date].compactMap { $0 } + text + [more]).joined(separator: "\n\n") + "\n", to: name)
  }

  /// An article that lies in no file.
  func article(_ path: String, _ text: String = "Nothing.", source: String? = nil, date: CalendarDate? = nil) -> Article {
    let text = Text(text)
    return Article(
      id: ArticleID(path: path), textHash: ContentHash(of: text), text: text, blocks: [Block(kind: .paragraph, range: text.range)],
      metadata: ArticleMetadata(
        source: SourceAttribution(name: source, basis: .stated), date: ArticleDate(date: date, printed: nil, basis: .metadata)))
  }

  func file(_ path: String, size: Int = 1) -> ArticleFile { ArticleFile(library: 0, path: path, size: size, modified: 1) }

  /// A catalogue of articles that lie in no files.
  func catalogue(of articles: [Article]) throws -> any ArticleCatalogue {
    let catalogue = try library().openCatalogue()
    let round = try catalogue.beginRound()
    try catalogue.keep(articles.map { (file($0.id.path), [$0]) }, in: round)
    return catalogue
  }

  /// Goes through the whole library once.
  @discardableResult func fill() throws -> [String] {
    let library = try library()
    return try CatalogueFiller(library: library, catalogue: library.openCatalogue()).run()
  }

  func cataloguePath(makingOne: Bool = false) throws -> String {
    if makingOne {
      _ = try library().openIndex()
      return "\((try indexPath() as NSString).deletingLastPathComponent)/catalogue.sqlite"
    }
    let cache = environment.cacheFolder
    let found = try FileManager.default.subpathsOfDirectory(atPath: cache).filter { $0.hasSuffix("/catalogue.sqlite") }
    guard let path = found.first else { throw POSIXError(.ENOENT) }
    return "\(cache)/\(path)"
  }

  /// Changes the catalogue as another program would.
  func changeCatalogue(_ change: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    try DatabaseQueue(path: try cataloguePath(), configuration: configuration).inDatabase(change)
  }
}

extension CatalogueFiller {
  @discardableResult func run() throws -> [String] { try run(goesOn: { true }, told: { _ in }, changed: { _ in }) }
}

extension ArticleCatalogue {
  /// Of all articles, or of those that have something, in order of path.
  func paths(having query: String? = nil) throws -> [String] {
    try newest(having: query).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Of all articles, or of those that have something, the newest first, found in pages of `page`.
  func newest(having query: String? = nil, page: Int = 1000) throws -> [String] {
    let query = try query.map { typed throws in try LibraryQuery(typed) }
    var paths: [String] = []
    var last: CataloguedArticle?
    while true {
      let answer = try articles(having: query, after: last, limit: page)
      if answer.articles.isEmpty { return paths }
      paths += answer.articles.map(\.id.path)
      last = answer.articles.last
    }
  }
}
