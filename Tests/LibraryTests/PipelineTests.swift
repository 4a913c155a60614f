import Corpus
import Foundation
import Language
import Synchronization
import Testing

@testable import Library

@Suite("The analysis pipeline") struct PipelineTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("tells files, then articles, then their analysis, then the end")
  func order() throws {
    try folder.writeArticles(5)

    let events = try run([folder.library()])

    #expect(events.map(\.kind).filter { $0 != "progress" } == ["found", "read", "analysed", "finished"])
    #expect(events.lastAnalysis?.articles.map(\.article.id.path) == (0..<5).map { "\($0).txt" })
  }

  @Test("reads the articles asked for with the first files, and tells of those before the rest")
  func firstBatch() throws {
    try folder.writeArticles(90)

    let events = try run([folder.library()], first: [ArticleID(path: "99.txt"), ArticleID(path: "88.txt")])

    let first = try #require(events.compactMap(\.articles).first).map(\.id.path)
    #expect(first.contains("88.txt"))
    #expect(first.count == 65)
    #expect(first == first.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(events.first?.kind == "found")
    #expect(events.map(\.kind).filter { $0 == "analysed" }.count == 2)
    #expect(events.compactMap(\.articles).flatMap { $0 }.count == 90)
  }

  @Test("gives the same analysis whatever the number of threads")
  func deterministic() throws {
    try folder.writeArticles(150)
    let analyses = try [1, 2, 5].map { jobs -> CorpusAnalysis in
      try #require(try run([folder.library()], jobs: jobs).lastAnalysis)
    }
    for analysis in analyses {
      #expect(analysis.articles.map(\.article.id) == analyses[0].articles.map(\.article.id))
      #expect(analysis.articles.map(\.analysis) == analyses[0].articles.map(\.analysis))
      #expect(analysis.actors.actors == analyses[0].actors.actors)
      #expect(analysis.events.crossReferences == analyses[0].events.crossReferences)
    }
  }

  @Test("takes what it analysed before from the index, and analyses only what changed")
  func secondRun() throws {
    try folder.writeArticles(20)
    let first = CountingTagger()
    let before = try run([folder.library()], tagger: first)
    #expect(first.count == 20)
    try folder.write("A new text. It says something else.", to: "7.txt")
    try FileManager.default.moveItem(atPath: "\(folder.corpus)/8.txt", toPath: "\(folder.corpus)/renamed.txt")

    let second = CountingTagger()
    let after = try run([folder.library()], tagger: second)

    #expect(second.count == 1)
    #expect(after.lastAnalysis?.articles[0].analysis == before.lastAnalysis?.articles[0].analysis)
    #expect(after.problem == nil)
  }

  @Test("makes an analysis again that the index has wrong")
  func wrongAnalysis() throws {
    try folder.write("Short.", to: "a.txt")
    let library = try folder.library()
    let articles = library.read(try #require(library.findFiles().files.first)).articles
    let wrong = ArticleAnalysis(
      sentences: [Sentence(range: ByteRange(bytes: 4..<4000), block: 9)], names: [], dates: [], numbers: [])
    try library.openIndex().keep([(articles[0].textHash, wrong)])

    let events = run([library])

    #expect(events.lastAnalysis?.articles[0].analysis == StandardAnalysis.articleAnalyser.analyse(articles[0]))
  }

  @Test("names the files that are no articles, counts them out, and goes on")
  func skips() throws {
    try folder.writeArticles(3)
    try folder.write([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1], to: "binary")
    try folder.write("", to: "empty.txt")

    let events = try run([folder.library()])

    #expect(events.skipped.map(\.path) == ["binary", "empty.txt"])
    #expect(events.skipped.allSatisfy { !$0.reason.isEmpty })
    #expect(events.lastProgress?.analysed == 3)
    #expect(events.lastProgress?.of == 3)
    #expect(events.last?.kind == "finished")
  }

  @Test("of an empty folder comes to an end")
  func empty() throws {
    let events = try run([folder.library()])
    #expect(events.map(\.kind) == ["found", "analysed", "finished"])
  }

  @Test("tells nothing after a cancel, keeps what was done, and stops")
  func cancel() throws {
    try folder.writeArticles(200)
    let recorded = Recorded()
    let holder = Mutex<AnalysisPipeline?>(nil)
    let pipeline = AnalysisPipeline(
      libraries: [try folder.library()], articleAnalyser: StandardAnalysis.articleAnalyser,
      corpusAnalyser: StandardAnalysis.corpusAnalyser, jobs: 2
    ) { event in
      recorded.append(event)
      if case .progress(let done, _) = event, done > 64 { holder.withLock { $0?.cancel() } }
    }
    holder.withLock { $0 = pipeline }

    pipeline.start()
    pipeline.wait()

    let done = try #require(recorded.all.lastProgress?.analysed)
    #expect(done > 64 && done < 200)
    #expect(!recorded.all.map(\.kind).contains("finished"))
    let again = CountingTagger()
    _ = try run([folder.library()], tagger: again)
    #expect(again.count <= 200 - done)
  }

  @Test("that was cancelled before it started ends")
  func cancelledBefore() throws {
    try folder.writeArticles(3)
    let recorded = Recorded()
    let pipeline = AnalysisPipeline(
      libraries: [try folder.library()], articleAnalyser: StandardAnalysis.articleAnalyser,
      corpusAnalyser: StandardAnalysis.corpusAnalyser, report: recorded.append)
    pipeline.cancel()
    pipeline.start()
    pipeline.wait()
    #expect(recorded.all.isEmpty)
  }

  @Test("reads several libraries together, each article with its own")
  func severalLibraries() throws {
    try folder.write("One. It is said.", to: "one/a.txt")
    try folder.write("One. It is said.", to: "two/a.txt")
    let libraries = try ArticleLibrary.open(
      paths: ["\(folder.corpus)/two", "\(folder.corpus)/one"], environment: folder.environment)

    let events = run(libraries)

    #expect(
      events.lastAnalysis?.articles.map(\.article.id) == [
        ArticleID(library: 0, path: "a.txt"), ArticleID(library: 1, path: "a.txt"),
      ])
  }

  @Test("writes nothing into the folder")
  func noTrace() throws {
    try folder.writeArticles(3)
    let before = try folder.everything()
    _ = try run([folder.library()])
    #expect(try folder.everything() == before)
  }

  private func run(
    _ libraries: [ArticleLibrary], first: [ArticleID] = [], jobs: Int? = nil, tagger: any NameTagger = LinearNameTagger()
  ) -> [PipelineEvent] {
    let events = Recorded()
    let pipeline = AnalysisPipeline(
      libraries: libraries, articleAnalyser: ArticleAnalyser(tagger: tagger), corpusAnalyser: StandardAnalysis.corpusAnalyser,
      first: first, jobs: jobs, report: events.append)
    pipeline.start()
    pipeline.wait()
    return events.all
  }
}

/// Counts the articles that are analysed.
private final class CountingTagger: NameTagger {
  private let articles = Atomic<Int>(0)

  var count: Int { articles.load(ordering: .relaxed) }

  func names(in text: Text, sentences: [TokenizedSentence]) -> [NameSpan] {
    articles.wrappingAdd(1, ordering: .relaxed)
    return []
  }
}

private final class Recorded: Sendable {
  private let events = Mutex<[PipelineEvent]>([])

  @Sendable func append(_ event: PipelineEvent) { events.withLock { $0.append(event) } }

  var all: [PipelineEvent] { events.withLock { $0 } }
}

extension TemporaryFolder {
  /// Small articles `0.txt`, `1.txt`, …, each of its own text.
  fileprivate func writeArticles(_ count: Int) throws {
    for number in 0..<count {
      try write(
        "Title \(number)\n\nOn November \(number % 28 + 1), 2019 they met in Tripoli. \(number) came.\n", to: "\(number).txt")
    }
  }
}

extension PipelineEvent {
  fileprivate var kind: String {
    switch self {
    case .found: "found"
    case .foundInnerLibraries: "inner libraries"
    case .skipped: "skipped"
    case .notRead: "not read"
    case .read: "read"
    case .progress: "progress"
    case .analysed: "analysed"
    case .restated: "restated"
    case .updated: "updated"
    case .lost: "lost"
    case .foundAgain: "found again"
    case .catalogued, .cameToCatalogue, .notCatalogued: "catalogue"
    case .heeded, .absent: "heeded"
    case .finished: "finished"
    }
  }

  fileprivate var articles: [Article]? {
    guard case .read(let articles) = self else { return nil }
    return articles
  }
}

extension [PipelineEvent] {
  fileprivate var lastAnalysis: CorpusAnalysis? {
    compactMap { event -> CorpusAnalysis? in
      guard case .analysed(let analysis) = event else { return nil }
      return analysis
    }.last
  }

  fileprivate var lastProgress: (analysed: Int, of: Int)? {
    compactMap { event -> (analysed: Int, of: Int)? in
      guard case .progress(let analysed, let all) = event else { return nil }
      return (analysed, all)
    }.last
  }

  fileprivate var skipped: [SkippedFile] {
    compactMap { event -> SkippedFile? in
      guard case .skipped(let file) = event else { return nil }
      return file
    }
  }

  fileprivate var problem: StoreError? {
    guard case .finished(let problem) = last else { return nil }
    return problem
  }
}
