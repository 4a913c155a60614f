import Corpus
import Foundation
import Language
import Testing

@testable import Reader

/// What is open at the start.
@Suite("First panes") struct FirstPaneTests {
  private func seeds() throws -> CommandSandbox {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../seeds").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
    return try CommandSandbox(
      Dictionary(
        uniqueKeysWithValues: names.map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }))
  }

  /// The paths of the articles that are open after a script.
  private func open(after script: String, in sandbox: CommandSandbox) throws -> [String] {
    let options = ReadOptions(
      paths: [sandbox.corpus], open: [], at: nil, isFresh: true, isPlain: false, usesMouse: false, theme: nil, size: nil,
      script: nil, printsScreen: false, logLevel: nil, environment: sandbox.variables)
    let session = try ReaderSession(options, size: ScreenSize(columns: 120, rows: 36), log: LogFile.logger(options))
    var runner = ScriptRunner(session) { _ in }
    try runner.run(script)
    #expect(session.end() == [])
    return session.state.desk.panes.map(\.article.path)
  }

  @Test("are the earliest articles, by the dates that they tell of one another") func byDate() throws {
    let sandbox = try seeds()
    let dated = try sandbox.run("articles", sandbox.corpus).objects().map { row in
      (day: (row["date"] as? String).flatMap { CalendarDate(edtf: $0) }?.firstDay ?? .max, path: row["article"] as? String ?? "")
    }
    #expect(try open(after: "wait-analysis", in: sandbox) == dated.sorted { $0 < $1 }.prefix(3).map { $0.path })
  }

  @Test("stay as they are once something was done") func untouched() throws {
    let texts = [
      (path: "a.txt", text: "First\n\nAlpha (e1)."), (path: "b.txt", text: "Second\n\nBeta (e1)."),
    ]
    let reader = try Scenario(texts, isAnalysed: false)
    #expect(reader.state.awaitsDates)
    try reader.press("j")
    let panes = reader.state.desk.panes
    reader.compare()
    #expect(!reader.state.awaitsDates && reader.state.desk.panes == panes)
  }
}
