import Corpus
import Foundation
import GRDB
import Language
import Synchronization
import Testing

@testable import Library

@Suite("Decisions on articles") struct DecisionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("A title of some words\n\nA sentence of the article.\n", to: "a.txt")
    try folder.write("Another title\n\nA sentence of the other article.\n", to: "b.txt")
  }

  private var store: String { "\(folder.corpus)/.synoptic/annotations.sqlite" }

  private func articles() throws -> [Article] {
    let library = try folder.library()
    return library.findFiles().files.flatMap { library.read($0).articles }
  }

  private func decision(_ decision: Decision, on article: Article) -> Annotation {
    Annotation(
      id: .new(), target: AnnotationTarget(article: article, range: .zero..<(.zero)), note: "", tags: [], decision: decision,
      creator: "tester", created: Date(timeIntervalSinceReferenceDate: 1), modified: Date(timeIntervalSinceReferenceDate: 1))
  }

  @Test("a decision goes before articles.toml, and that before what was found")
  func whoDecides() throws {
    try folder.write("[\"*.txt\"]\nsource = \"By file\"\ndate = \"2019-12-19\"\n", to: ".synoptic/articles.toml")
    let article = try #require(try articles().first)
    #expect(article.metadata.source == SourceAttribution(name: "By file", basis: .stated, decided: .file))
    #expect(article.metadata.date.date?.edtf == "2019-12-19" && article.metadata.date.decided == .file)

    let annotations = try folder.library().openAnnotations()
    let source = decision(.source("By user"), on: article)
    try annotations.save(source)
    let decided = try articles()
    #expect(decided.map(\.metadata.source.name) == ["By user", "By file"])
    #expect(decided[0].metadata.source.decided == .user && decided[0].metadata.date.decided == .file)

    try annotations.delete(source.id)
    #expect(try articles().map(\.metadata.source.name) == ["By file", "By file"])
  }

  @Test("files that are read again say what changed, what is wrong now, and hold from then on")
  func readAgain() throws {
    try folder.write("[\"a.txt\"]\nsource = \"First\"\n[\"b.txt\"]\nsauce = 1\n", to: ".synoptic/articles.toml")
    let library = try folder.library()
    let articles = library.findFiles().files.flatMap { library.read($0).articles }
    #expect(articles.map(\.metadata.source.name) == ["First", nil])
    #expect(library.readStatementsAgain().words == "actors.toml: as before; articles.toml: as before")

    try folder.write("[\"a.txt\"]\nsource = \"Second\"\n[\"*.txt\"]\ntitle = 3\n", to: ".synoptic/articles.toml")
    try folder.write("[\"Khalifa Haftar\"]\naliases = [\"Hifter\"]\n", to: ".synoptic/actors.toml")
    let change = library.readStatementsAgain()
    #expect(change.words == "actors.toml: 1 new; articles.toml: 1 new, 1 changed, 1 gone")
    #expect(change.problemsBefore.count == 1 && change.problemsBefore[0].contains("line 4"))
    #expect(change.problems.count == 1 && change.problems[0].contains("title is no text"))
    #expect(articles.map { library.restated($0).metadata.source.name } == ["Second", nil])
    #expect(ActorStatements(of: [library]).all.count == 2)
  }

  /// Stores a decision as the reader does: with the text of its article.
  private func decide(_ decision: Decision, on article: Article) throws {
    let change = AnnotationChange(before: nil, after: self.decision(decision, on: article))
    let action = AnnotationAction(id: .new(), summary: "source", changes: [change], texts: [article.textHash: article.text])
    _ = try folder.library().openAnnotations().perform(action)
  }

  private func move(_ from: String, to: String) throws {
    try FileManager.default.moveItem(atPath: "\(folder.corpus)/\(from)", toPath: "\(folder.corpus)/\(to)")
  }

  private static let title = "A title of some words"
  private static let sentence = "A sentence of the article that says what happened on that day."

  @Test("a decision follows its article when the file is renamed or edited, and goes to no other one")
  func movedArticle() throws {
    let text = "\(Self.title)\n\n\(Self.sentence)\n"
    try folder.write(text, to: "a.txt")
    try decide(.source("Reuters"), on: try #require(try articles().first))
    try folder.write(text, to: "copy.txt")
    #expect(try articles().map(\.metadata.source.name) == ["Reuters", nil, nil], "a copy is another article")
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/copy.txt")
    try folder.write("\(text)\nA line more.\n", to: "a.txt")
    #expect(try articles().map(\.metadata.source.name) == ["Reuters", nil], "an edit of it is the same one")
    try folder.write(text, to: "a.txt")
    try move("a.txt", to: "z.txt")
    #expect(try articles().map(\.metadata.source.name) == [nil, "Reuters"])
  }

  @Test("an article that takes the place of another one takes over nothing that was decided of that")
  func otherArticleInItsPlace() throws {
    let text = "\(Self.title)\n\n\(Self.sentence)\n"
    try folder.write(text, to: "a.txt")
    try decide(.source("Reuters"), on: try #require(try articles().first))
    let library = try folder.library()
    func sources() -> [String?] { library.findFiles().files.flatMap { library.read($0).articles }.map(\.metadata.source.name) }
    #expect(sources() == ["Reuters", nil])
    try folder.write("Quite another story\n\nNothing of what stood here before is in this text any longer.\n", to: "a.txt")
    #expect(sources() == [nil, nil])
    try folder.write(text, to: "0.txt")
    #expect(sources() == ["Reuters", nil, nil], "read before the file that took its place")
    #expect(try articles().map(\.metadata.source.name) == ["Reuters", nil, nil], "by a library that is opened now, too")
    try folder.write(text, to: "a.txt")
    #expect(sources() == [nil, "Reuters", nil], "what comes back is the article")
  }

  @Test("of a file of several articles each has its own, also when one of them goes into another file")
  func articlesOfOneFile() throws {
    func item(_ number: Int, _ words: String) -> String {
      #"{"id":"\#(number)","title":"Title \#(number)","text":"\#(words)"}"#
    }
    let words = ["First words of a text that is long enough to be one.", "The second text has quite other words than that one."]
    try folder.write("\(item(1, words[0]))\n\(item(2, words[1]))\n", to: "a.jsonl")
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/a.txt")
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/b.txt")
    for article in try articles() { try decide(.source("Of \(article.id.path)"), on: article) }
    #expect(try articles().map(\.metadata.source.name) == ["Of a.jsonl#1", "Of a.jsonl#2"])
    try folder.write("\(item(1, words[0]))\n", to: "a.jsonl")
    try folder.write("\(item(2, words[1]))\n", to: "b.jsonl")
    #expect(try articles().map(\.metadata.source.name) == ["Of a.jsonl#1", "Of a.jsonl#2"])
    #expect(try articles().map(\.id.path) == ["a.jsonl#1", "b.jsonl#2"])
  }

  @Test("every decision comes back as it was stored, also one of a newer program")
  func coding() throws {
    let article = try #require(try articles().first)
    let decisions: [Decision] = [
      .source("Süddeutsche \"Zeitung\"\0"), .date(try #require(CalendarDate(edtf: "2019-12-19/2020-01-03~"))),
      .unknown(stored: #"{"kind":"same-actor","value":"gna","version":1}"#), .unknown(stored: "rubbish"),
    ]
    let annotations = try folder.library().openAnnotations()
    for one in decisions { try annotations.save(decision(one, on: article)) }
    #expect(try Set(folder.library().openAnnotations().annotations().compactMap(\.decision)) == Set(decisions))
    #expect(try articles().first?.metadata.source.name == "Süddeutsche \"Zeitung\"\0")
  }

  @Test("a store of the first schema is read as it is, and takes decisions from the first one on")
  func firstSchema() throws {
    let annotation = Annotation.sample(note: "old")
    try FileManager.default.createDirectory(atPath: "\(folder.corpus)/.synoptic", withIntermediateDirectories: true)
    do {
      let queue = try DatabaseQueue(path: store)
      try AnnotationSchema.migrator.migrate(queue, upTo: "1 annotations and their revisions")
      let columns = AnnotationRow.columns.dropLast(3)
      let values = AnnotationRow.values(of: AnnotationRevision(annotation: annotation, isDeleted: false, recorded: Date()))
        .dropLast(3)
      try queue.write { db in
        try db.execute(
          sql:
            "INSERT INTO annotation (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))",
          arguments: StatementArguments(Array(values)))
      }
      try queue.close()
    }
    #expect(try articles().count == 2, "listing articles reads it as it is")
    #expect(try DatabaseQueue(path: store).read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)

    let annotations = try folder.library().openAnnotations()
    #expect(try annotations.annotations() == [annotation])
    try annotations.save(decision(.source("Reuters"), on: try #require(try articles().first)))
    #expect(try annotations.annotations().count == 2)
    #expect(try articles().first?.metadata.source.name == "Reuters")
  }

  @Test("a change of what is decided is compared at once, after the end as well as before it")
  func comparedAgain() throws {
    let library = try folder.library()
    let events = CollectedEvents()
    let pipeline = AnalysisPipeline(
      libraries: [library], articleAnalyser: StandardAnalysis.articleAnalyser, corpusAnalyser: StandardAnalysis.corpusAnalyser,
      report: { events.add($0) })
    let article = try #require(try articles().first)
    #expect(library.decide([decision(.source("Early"), on: article)]))
    pipeline.compareAgain()
    pipeline.start()
    pipeline.wait()
    #expect(events.last?.articles.map(\.article.metadata.source.name) == ["Early", nil])

    #expect(library.decide([decision(.source("Late"), on: article)]))
    pipeline.compareAgain()
    pipeline.wait()
    #expect(events.last?.articles.map(\.article.metadata.source.name) == ["Late", nil])
  }
}

private final class CollectedEvents: Sendable {
  private let analyses = Mutex<[CorpusAnalysis]>([])

  func add(_ event: PipelineEvent) {
    if case .analysed(let analysis) = event { analyses.withLock { $0.append(analysis) } }
  }

  var last: CorpusAnalysis? { analyses.withLock { $0.last } }
}

@Suite("Decisions on links") struct LinkDecisionStoreTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("The quake\n\nAn earthquake of magnitude 6.1 struck Aceh on Monday, killing five people.\n", to: "a.txt")
    try folder.write("In Aceh\n\nFive people died when a magnitude 6.1 quake hit Aceh on Monday.\n", to: "b.txt")
  }

  /// The analysis of a pipeline that starts from nothing.
  private func analysis() throws -> CorpusAnalysis {
    let last = Mutex(CorpusAnalysis.empty)
    let pipeline = AnalysisPipeline(
      libraries: [try folder.library()], articleAnalyser: StandardAnalysis.articleAnalyser,
      corpusAnalyser: StandardAnalysis.corpusAnalyser
    ) { event in
      if case .analysed(let analysis) = event { last.withLock { $0 = analysis } }
    }
    pipeline.start()
    pipeline.wait()
    return last.withLock { $0 }
  }

  private func decision(isSameEvent: Bool, in analysis: CorpusAnalysis) throws -> Annotation {
    let targets = [0, 1].map { position -> AnnotationTarget in
      let passage = Passage(article: position, sentence: 1)
      return AnnotationTarget(article: analysis.articles[position].article, range: analysis.range(of: passage))
    }
    return Annotation(
      id: .new(), target: targets[0], note: "", tags: [],
      decision: .link(LinkDecision(other: targets[1], isSameEvent: isSameEvent)), creator: "tester",
      created: Date(timeIntervalSinceReferenceDate: 1), modified: Date(timeIntervalSinceReferenceDate: 1))
  }

  private let pair = LinkDecisions.Pair(Passage(article: 0, sentence: 1), Passage(article: 1, sentence: 1))

  @Test("a rejected link is gone from every later analysis, and back when the word is taken back")
  func rejectedForGood() throws {
    let before = try analysis()
    func link(_ analysis: CorpusAnalysis) -> CrossReference? {
      analysis.events.crossReferences.first { LinkDecisions.Pair($0.from, $0.to) == pair }
    }
    #expect(link(before) != nil)
    let annotations = try folder.library().openAnnotations()
    let word = try decision(isSameEvent: false, in: before)
    try annotations.save(word)
    let after = try analysis()
    #expect(link(after) == nil && after.events.decisions.rejected == [pair])
    try annotations.delete(word.id)
    #expect(try link(analysis()) != nil)
  }

  @Test("a rejected link stays so when a file is edited and renamed at once")
  func rejectedInAnotherFile() throws {
    let before = try analysis()
    try folder.library().openAnnotations().save(try decision(isSameEvent: false, in: before))
    let text = try String(contentsOfFile: "\(folder.corpus)/a.txt", encoding: .utf8)
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/a.txt")
    try folder.write("A line that was put on top.\n\n\(text)", to: "c.txt")
    let after = try analysis()
    let rejected = after.events.decisions.rejected.map { pair in
      Set([pair.first, pair.second].map { after.articles[$0.article].article.id.path })
    }
    #expect(rejected == [["b.txt", "c.txt"]])
  }

  @Test("a word on a link comes back from the store as it was; one without its other passage is kept and has no effect")
  func coding() throws {
    let analysis = try analysis()
    let words = try [true, false].map { try decision(isSameEvent: $0, in: analysis) }
    let annotations = try folder.library().openAnnotations()
    for word in words { try annotations.save(word) }
    #expect(try Set(folder.library().openAnnotations().annotations()) == Set(words))
    let damaged = #"{"kind":"same-event","value":"b.txt","version":1}"#
    #expect(DecisionCoding.decision(damaged) == .unknown(stored: damaged))
  }

  @Test("an export names both passages") func export() throws {
    let analysis = try analysis()
    let word = try decision(isSameEvent: true, in: analysis)
    let json = WebAnnotation.json(word, article: analysis.articles[0].article)
    #expect(json.contains(#""motivation":"linking""#))
    #expect(
      json.contains(#""decision":{"kind":"same-event","value":"b.txt","with":{"source":"b.txt","selector":[{"type":"TextQuoteS"#))
  }
}
