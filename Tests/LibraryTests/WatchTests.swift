import Corpus
import Foundation
import Language
import Synchronization
import Testing

@testable import Library

@Suite("A library that is watched") struct WatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("First\n\nOn November 27, 2019 Helga Brandvik met Yusuf Kharrat in Tripoli.\n", to: "a.txt")
    try folder.write("Second\n\nHelga Brandvik met Yusuf Kharrat in Tripoli on November 27, 2019.\n", to: "deep/b.txt")
  }

  // MARK: Looking

  /// What two looks find, one after the other: the first sees that something changed, the second that it is done changing.
  private func changes(_ watch: inout LibraryWatch) -> [String] {
    let first = watch.look()
    let second = watch.lookAgain()
    return (first.present + second.present).map { "+\($0.path)" } + (first.vanished + second.vanished).map { "-\($0.path)" }
  }

  private func watched() throws -> LibraryWatch {
    let library = try folder.library()
    return LibraryWatch([library], files: library.findFiles().files)
  }

  @Test("nothing changed, nothing is told") func unchanged() throws {
    var watch = try watched()
    #expect(changes(&watch) == [])
    #expect(!watch.isUnsettled)
  }

  @Test("files that came, changed and went are found, in folders that came later too") func found() throws {
    var watch = try watched()
    try folder.write("Another text.\n", to: "a.txt")
    try folder.write("New.\n", to: "made/later/c.txt")
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/deep/b.txt")
    #expect(changes(&watch) == ["+a.txt", "+made/later/c.txt", "-deep/b.txt"])
    #expect(changes(&watch) == [])
  }

  @Test("a file is told of when two looks found it the same") func unsettled() throws {
    var watch = try watched()
    try folder.write("The beginning.", to: "c.txt")
    #expect(watch.look().isEmpty)
    try folder.write("The beginning, and the end.", to: "c.txt")
    #expect(watch.lookAgain().isEmpty)
    #expect(watch.lookAgain().present.map(\.path) == ["c.txt"])
  }

  @Test("what is ignored stays so") func ignored() throws {
    try folder.write("*.tmp\n", to: ".synoptic/ignore")
    var watch = try watched()
    try folder.write("Half a download", to: "c.tmp")
    try folder.write("Hidden", to: ".d.txt")
    #expect(changes(&watch) == [])
  }

  @Test("the articles of a folder that can't be read at the moment are not gone", .enabled(if: getuid() != 0)) func unreadable()
    throws
  {
    var watch = try watched()
    let path = "\(folder.corpus)/deep"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path) }
    #expect(changes(&watch) == [])
  }

  @Test("a file whose bytes could not be had is told of again when its permissions change, and not before") func permitted() throws
  {
    var watch = try watched()
    let file = try #require(try folder.library().findFiles().files.first)
    watch.note(file, isRefused: true)
    #expect(changes(&watch) == [])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: "\(folder.corpus)/\(file.path)")
    #expect(changes(&watch) == ["+\(file.path)"])
    watch.note(file, isRefused: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(folder.corpus)/\(file.path)")
    #expect(changes(&watch) == [])
  }

  @Test("a file that is ignored from now on is gone, and one that no rule ignores any more is there again") func ignoredLater()
    throws
  {
    var watch = try watched()
    try folder.write("deep/\n", to: ".synoptic/ignore")
    #expect(changes(&watch) == ["-deep/b.txt"])
    try folder.write("a.*\n", to: ".synoptic/ignore")
    #expect(changes(&watch) == ["+deep/b.txt", "-a.txt"])
    try folder.write("", to: ".synoptic/ignore")
    #expect(changes(&watch) == ["+a.txt"])
  }

  @Test("a library whose folder is moved away is told of once, keeps its articles, and is told of when it is there again")
  func movedAway() throws {
    var watch = try watched()
    let away = "\(folder.corpus)-elsewhere"
    try FileManager.default.moveItem(atPath: folder.corpus, toPath: away)
    let first = watch.look()
    #expect(first.isEmpty && watch.isUnsettled, "it may be in the middle of being put in place")
    let second = watch.lookAgain()
    #expect(second.lost == [LostPath(path: folder.corpus, isFile: false)])
    #expect(second.vanished.isEmpty && !watch.isUnsettled)
    #expect(watch.look().isEmpty && watch.lookAgain().isEmpty)
    try FileManager.default.moveItem(atPath: away, toPath: folder.corpus)
    let back = watch.look()
    #expect(back.found == [LostPath(path: folder.corpus, isFile: false)])
    #expect(changes(&watch) == [])
  }

  @Test("a file or a folder that was named is told of when it is gone; what is beside it goes on") func namedIsGone() throws {
    let libraries = try ArticleLibrary.open(
      paths: ["\(folder.corpus)/a.txt", "\(folder.corpus)/deep"], environment: folder.environment)
    var watch = LibraryWatch(libraries, files: libraries.flatMap { $0.findFiles().files })
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/deep")
    try folder.write("Another text.\n", to: "a.txt")
    let (first, second) = (watch.look(), watch.lookAgain())
    #expect(first.lost.isEmpty && second.lost == [LostPath(path: "\(folder.corpus)/deep", isFile: false)])
    #expect(second.present.map(\.path) == ["a.txt"] && second.vanished.isEmpty)
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/a.txt")
    _ = watch.look()
    #expect(watch.lookAgain().lost == [LostPath(path: "\(folder.corpus)/a.txt", isFile: true)])
  }

  // MARK: Taking in

  @Test("tells what came, changed and went, with an analysis like that of a fresh start") func updates() throws {
    let told = Told()
    let pipeline = pipeline(of: try folder.library(), watching: true, told)
    pipeline.start()
    defer { pipeline.cancel() }
    try told.wait { $0.isFinished }

    try folder.write("Third\n\nYusuf Kharrat and Helga Brandvik met in Tripoli on November 27, 2019, it was said.\n", to: "c.txt")
    try told.wait { $0.new == ["c.txt"] }
    try expectAsFresh(told)

    try folder.write("First\n\nOn November 27, 2019 Helga Brandvik left Tripoli without a word.\n", to: "a.txt")
    try told.wait { $0.changed == ["a.txt"] }
    try expectAsFresh(told)

    try FileManager.default.removeItem(atPath: "\(folder.corpus)/deep/b.txt")
    try told.wait { $0.vanished == ["deep/b.txt"] }
    try expectAsFresh(told)

    pipeline.cancel()
    pipeline.wait()
  }

  @Test("of a file of several articles, tells those alone that came and went") func container() throws {
    func feed(_ numbers: [Int]) -> String {
      let items = numbers.map {
        "{\"id\": \"\($0)\", \"title\": \"Title \($0)\", \"text\": \"It is said that \($0) ships came to Tripoli.\"}"
      }
      return items.joined(separator: "\n") + "\n"
    }
    try folder.write(feed([1, 2, 3]), to: "items.jsonl")
    let told = Told()
    let pipeline = pipeline(of: try folder.library(), watching: true, told)
    pipeline.start()
    defer { pipeline.cancel() }
    try told.wait { $0.isFinished }

    try folder.write(feed([2, 3, 4]), to: "items.jsonl")
    try told.wait { !$0.new.isEmpty }
    #expect(told.state.new == ["items.jsonl#4"] && told.state.changed == [] && told.state.vanished == ["items.jsonl#1"])
    try expectAsFresh(told)
  }

  @Test("what could not be read is told to be so no more when it can be read, and when it is gone") func readable() throws {
    try folder.write("\u{0}\u{1}\u{2}", to: "c.txt")
    try folder.write("\u{0}\u{1}\u{2}", to: "d.txt")
    let told = Told()
    let pipeline = pipeline(of: try folder.library(), watching: true, told)
    pipeline.start()
    defer { pipeline.cancel() }
    try told.wait { $0.isFinished }
    try folder.write("Third\n\nYusuf Kharrat was seen in Tripoli.\n", to: "c.txt")
    try told.wait { $0.notRead?.map(\.path) == ["d.txt"] }
    try told.wait { $0.new == ["c.txt"] }
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/d.txt")
    try told.wait { $0.notRead == [] }
  }

  private func pipeline(of library: ArticleLibrary, watching: Bool, _ told: Told) -> AnalysisPipeline {
    AnalysisPipeline(
      libraries: [library], articleAnalyser: StandardAnalysis.articleAnalyser,
      corpusAnalyser: CorpusAnalyser(resolver: RuleActorResolver(), finder: LexicalEventFinder()),
      watching: watching ? WatchPace(pause: .milliseconds(20), settling: .milliseconds(5)) : nil, report: told.take)
  }

  /// The last analysis that is to come is the one that a fresh start makes.
  private func expectAsFresh(_ told: Told, _ location: SourceLocation = #_sourceLocation) throws {
    let fresh = Told()
    let pipeline = pipeline(of: try folder.library(), watching: false, fresh)
    pipeline.start()
    pipeline.wait()
    let expected = fresh.state.analysis
    try told.wait { told in
      told.analysis.articles.map(\.article.textHash) == expected.articles.map(\.article.textHash)
        && told.analysis.actors.actors == expected.actors.actors && told.analysis.actors.mentions == expected.actors.mentions
        && told.analysis.events.crossReferences == expected.events.crossReferences
        && told.analysis.events.events == expected.events.events && told.analysis.stories == expected.stories
    }
    #expect(expected.articles.count > 1, sourceLocation: location)
  }
}

/// What a pipeline told last.
private final class Told: Sendable {
  struct State {
    var analysis = CorpusAnalysis.empty
    var new: [String] = []
    var changed: [String] = []
    var vanished: [String] = []
    /// nil until it was told anew.
    var notRead: [SkippedFile]?
    var isFinished = false
  }

  private let last = Mutex(State())
  private let changed = DispatchSemaphore(value: 0)

  var state: State { last.withLock { $0 } }

  @Sendable func take(_ event: PipelineEvent) {
    last.withLock { state in
      switch event {
      case .analysed(let analysis): state.analysis = analysis
      case .updated(let update):
        state.analysis = update.analysis
        state.new = update.new.map(\.id.path)
        state.changed = update.changed.map(\.id.path)
        state.vanished = update.vanished.map(\.path)
      case .notRead(let files): state.notRead = files
      case .finished: state.isFinished = true
      default: break
      }
    }
    changed.signal()
  }

  /// Waits until the pipeline told something of which `condition` holds.
  func wait(_ location: SourceLocation = #_sourceLocation, _ condition: (State) -> Bool) throws {
    while !condition(state) {
      try #require(changed.wait(timeout: .now() + .seconds(60)) == .success, "nothing was told", sourceLocation: location)
    }
  }
}
