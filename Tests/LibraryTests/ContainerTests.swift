import Corpus
import Foundation
import GRDB
import Language
import Synchronization
import Testing

@testable import Library

/// A feed with an item for each of some guids; an empty one gives no `<guid>`.
private func feed(_ guids: [String], words: (Int) -> String = { "Item \($0) says that it is so." }) -> String {
  let items = guids.enumerated().map { number, guid in
    "<item>\(guid.isEmpty ? "" : "<guid>\(guid)</guid>")<title>Item \(number)</title><description>\(words(number))</description></item>"
  }
  return "<rss version=\"2.0\"><channel><title>Town Sheet</title>\(items.joined())</channel></rss>"
}

@Suite("A file of several articles") struct ContainerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("gives articles known by the file and their guid")
  func identity() throws {
    try folder.write(feed(["a", "b#1", ""]), to: "x/feed#2.xml")
    let paths = try run().articles.map(\.id.path)
    #expect(paths.prefix(2) == ["x/feed#2.xml#a", "x/feed#2.xml#b#1"])
    #expect(paths.count == 3 && paths[2].hasPrefix("x/feed#2.xml#~"))
  }

  @Test("has parts that can't be read named with the file, and all articles counted")
  func problems() throws {
    try folder.write("{\"id\": 1, \"text\": \"One.\"}\n{\n{\"id\": 2, \"text\": \"Two.\"}\n", to: "a.jsonl")
    try folder.write("[{\"no\": 1}]", to: "b.json")
    try folder.write("Some words. And more.", to: "c.txt")

    let outcome = try run()

    #expect(outcome.skipped.map(\.path) == ["a.jsonl", "b.json"])
    #expect(outcome.skipped.map(\.isPart) == [true, false])
    #expect(outcome.skipped.first?.reason.hasPrefix("line 2: ") == true)
    #expect(outcome.articles.count == 3)
    #expect(outcome.progress.map(\.analysed).max() == 3)
    #expect(outcome.progress.last?.of == 3)
  }

  @Test("shows its first articles at once, and gives each once", arguments: [1, 4])
  func large(jobs: Int) throws {
    try folder.write(feed((0..<300).map(String.init)), to: "feed.xml")
    try folder.write("Some words. And more.", to: "z.txt")

    let outcome = try run(jobs: jobs)

    #expect(outcome.batches.first == 65)
    #expect(outcome.articles.count == 301)
    #expect(Set(outcome.articles.map(\.id)).count == 301)
    #expect(outcome.analysed == 301)
    #expect(outcome.progress.allSatisfy { $0.analysed <= $0.of })
    #expect(outcome.progress.last?.of == 301)
    #expect(outcome.progress.count > 4)
  }

  @Test("has an article that is asked for in the first batch, however far behind it stands")
  func askedFor() throws {
    try folder.write("Some words. And more.", to: "a.txt")
    try folder.write(feed((0..<300).map(String.init)), to: "feed#1.xml")
    let outcome = try run(first: [ArticleID(path: "feed#1.xml#299")])
    #expect(outcome.batches.first == 301)
  }

  @Test("comes from standard input in any format")
  func compressed() throws {
    try folder.write(feed(["a", "b"]), to: "feed.xml")
    let library = try #require(try ArticleLibrary.open(paths: ["-"], environment: folder.environment).first)
    library.standardInput.withLock { $0 = Array(feed(["a", "b"]).utf8) }
    #expect(try run(library).articles.map(\.id.path) == ["-#a", "-#b"])
  }

  @Test("does not hold up the first batch when it takes long to convert, nor do many such files")
  func firstBatch() throws {
    for number in 0..<9 {
      let words = String(repeating: "They met in Tripoli, and it was said that they would meet again. ", count: 3_000)
      try folder.write(
        "<html><body><article><h1>Page \(number)</h1><p>\(words)</p></article></body></html>", to: "\(number + 10).html")
    }
    let outcome = try run()
    #expect((3...6).contains(outcome.batches.first ?? 0))
    #expect(outcome.articles.count == 9)
  }

  // MARK: The index

  @Test("is converted once: an unchanged file comes from the index, with all that it said")
  func kept() throws {
    try folder.write(feed((0..<70).map(String.init) + [""]) + "<", to: "feed.xml")
    try folder.write(
      "<html><head><title>T</title></head><body><p>Some words of a page that is one.</p></body></html>", to: "page.html")
    let first = try run()
    try folder.changeIndex { db in
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM reading")
      #expect(count == 2)
      // What is in the index now is what will be seen.
      let kept = try #require(try Data.fetchOne(db, sql: "SELECT encoded FROM reading ORDER BY length(encoded) DESC"))
      #expect(ReadingCoding.decode(Array(kept))?.articles.count == 71)
    }

    let library = try folder.library()
    let reader = IndexedReader(library)
    let again = library.findFiles().files.map { reader.read($0) }
    let articles = again.flatMap(\.articles).sorted { $0.id < $1.id }

    #expect(again.allSatisfy { !$0.isConverted })
    #expect(articles.map(\.id) == first.articles.map(\.id))
    #expect(articles.map(\.text) == first.articles.map(\.text))
    #expect(articles.map(\.blocks) == first.articles.map(\.blocks))
    #expect(articles.map(\.metadata) == first.articles.map(\.metadata))
    #expect(again.flatMap(\.skipped) == first.skipped)
  }

  @Test("is converted again when its bytes or its name changed, or the index has it damaged")
  func convertedAgain() throws {
    try folder.write(feed(["a"]), to: "feed.xml")
    _ = try run()
    #expect(try isConverted("feed.xml") == false)

    try folder.changeIndex {
      try $0.execute(sql: "UPDATE reading SET encoded = substr(encoded, 1, 40) || x'00' || substr(encoded, 42)")
    }
    #expect(try isConverted("feed.xml"))
    #expect(try isConverted("feed.xml") == false)

    try folder.write(feed(["b"]), to: "feed.xml")
    #expect(try isConverted("feed.xml"))
    try FileManager.default.moveItem(atPath: "\(folder.corpus)/feed.xml", toPath: "\(folder.corpus)/other.xml")
    #expect(try isConverted("other.xml"))
  }

  @Test("is forgotten by the index when it is gone")
  func forgotten() throws {
    try folder.write(feed(["a"]), to: "a.xml")
    try folder.write(feed(["b"]), to: "b.xml")
    _ = try run()
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/a.xml")
    _ = try run()
    try folder.changeIndex { db in
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM reading")
      #expect(count == 1)
    }
  }

  @Test("keeps which passage a block repeats")
  func repeats() throws {
    let text = Text("Deck and story. The story.")
    let blocks = [
      Block(kind: .deck, range: ByteRange(bytes: 0..<15), repeats: ByteRange(bytes: 16..<26)),
      Block(kind: .paragraph, range: ByteRange(bytes: 16..<26)),
    ]
    let reading = ArticleReader.Reading(kept: nil, text: text, blocks: blocks, metadata: ArticleMetadata())
    let encoded = try #require(ReadingCoding.encode(FileReading(articles: [reading])))
    #expect(ReadingCoding.decode(encoded)?.articles.map(\.blocks) == [blocks])
  }

  @Test("whose reading is cut or changed anywhere gives no reading rather than a wrong one")
  func coding() throws {
    let reading = try ArticleReader.readFile(Array(feed(["a", "", "c"]).utf8), path: "feed.xml")
    let encoded = try #require(ReadingCoding.encode(reading))
    #expect(ReadingCoding.decode(encoded)?.articles.map(\.metadata) == reading.articles.map(\.metadata))
    for place in encoded.indices {
      var damaged = encoded
      damaged[place] ^= 0x21
      #expect(ReadingCoding.decode(damaged) == nil)
      // Damage behind a checksum that fits does not trap.
      _ = ReadingCoding.decode(AnalysisCoding.sealed(Array(damaged.dropLast(4))))
      #expect(ReadingCoding.decode(Array(encoded.prefix(place))) == nil)
    }
  }

  @Test("is not looked for in an index of before: that gets what is missing")
  func migration() throws {
    try folder.write(feed(["a"]), to: "feed.xml")
    _ = try run()
    try folder.changeIndex { db in
      try db.execute(sql: "DROP TABLE reading; ALTER TABLE article DROP COLUMN reading; PRAGMA user_version = 1")
      try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '2 %'")
    }
    #expect(try run().problem == nil)
    #expect(try isConverted("feed.xml") == false)
  }

  @Test("that holds no article is not tried again while it stays as it is")
  func failureIsRemembered() throws {
    try folder.write("[" + String(repeating: "1,", count: 600_000) + "1]", to: "numbers.json")
    let first = try run()
    #expect(first.skipped.map(\.reason) == ["holds no articles: no field with a text"])
    try folder.changeIndex { try $0.execute(sql: "UPDATE failure SET reason = 'as before'") }
    #expect(try run().skipped.map(\.reason) == ["as before"])
    try folder.write("[" + String(repeating: "1,", count: 600_001) + "1]", to: "numbers.json")
    #expect(try run().skipped.map(\.reason) == first.skipped.map(\.reason))
  }

  @Test("that breaks off is told so, also when few of its articles are wanted at first")
  func brokenFeedIsNamed() throws {
    try folder.write("<rss><channel><item><title>T</title></item><item><title>U", to: "feed.xml")
    let library = try folder.library()
    let file = try #require(library.findFiles().files.first)
    #expect(library.read(file, wanted: 64).skipped.count == 1)
    #expect(library.read(file, wanted: 1).skipped.isEmpty)
  }

  private func isConverted(_ path: String) throws -> Bool {
    let library = try folder.library()
    let file = try #require(library.findFiles().files.first { $0.path == path })
    return IndexedReader(library).read(file).isConverted
  }

  // MARK: Running

  private struct Outcome {
    /// In order of their ids.
    var articles: [Article] = []
    /// How many articles came with each word on them.
    var batches: [Int] = []
    var skipped: [SkippedFile] = []
    var progress: [(analysed: Int, of: Int)] = []
    var analysed = 0
    var problem: StoreError?
  }

  private func run(_ library: ArticleLibrary? = nil, first: [ArticleID] = [], jobs: Int = 2) throws -> Outcome {
    let outcome = Mutex(Outcome())
    let library = try library ?? folder.library()
    let pipeline = AnalysisPipeline(
      libraries: [library], articleAnalyser: StandardAnalysis.articleAnalyser, corpusAnalyser: StandardAnalysis.corpusAnalyser,
      first: first, jobs: jobs
    ) { event in
      outcome.withLock { outcome in
        switch event {
        case .found, .foundInnerLibraries, .restated, .updated, .lost, .foundAgain, .notRead, .catalogued, .cameToCatalogue,
          .notCatalogued, .heeded,
          .absent:
          break
        case .skipped(let file): outcome.skipped.append(file)
        case .read(let articles):
          outcome.articles += articles
          outcome.batches.append(articles.count)
        case .progress(let analysed, let all): outcome.progress.append((analysed, all))
        case .analysed(let analysis): outcome.analysed = analysis.articles.count
        case .finished(let problem): outcome.problem = problem
        }
      }
    }
    pipeline.start()
    pipeline.wait()
    return outcome.withLock { outcome in
      outcome.articles.sort { $0.id < $1.id }
      outcome.skipped.sort { $0.path < $1.path }
      return outcome
    }
  }
}
