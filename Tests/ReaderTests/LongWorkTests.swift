import Testing

@testable import Reader

/// The analysis while it goes on, and when it is stopped.
@Suite("Long work") struct LongWorkTests {
  private let texts = [(path: "a.txt", text: "One\n\nAlpha spoke. It rained."), (path: "b.txt", text: "Two\n\nBravo came.")]

  private func working() throws -> Scenario {
    let reader = try Scenario(texts, isAnalysed: false)
    reader.send(.pipeline(.found([])))
    return reader
  }

  @Test("stopped while articles are compared, it says so, and not that all of them were done")
  func stoppedWhileComparing() throws {
    let reader = try Scenario([(path: "a.txt", text: "First\n\nAlpha.")], isAnalysed: false)
    reader.send(.pipeline(.found([])))
    reader.send(.pipeline(.progress(analysed: 1000, of: 1000)))
    try reader.press("<C-c>")
    #expect(reader.status == "analysis stopped while articles were compared; what is done is kept (:resume-analysis goes on)")
  }

  @Test("The bar says how fast the work goes and how long it will take, when enough is known to say so") func rate() throws {
    let reader = try working()
    reader.send(.pipeline(.progress(analysed: 100, of: 1000)))
    #expect(reader.screen[0].contains("analysing 100 of 1000") && !reader.screen[0].contains("/s"))
    // A scenario's clock goes on by a second with each message.
    for done in [150, 200, 250] { reader.send(.pipeline(.progress(analysed: done, of: 1000))) }
    #expect(reader.screen[0].contains("analysing 250 of 1000 · 50/s · 15 s left"))
  }

  @Test(
    "Durations are said in words that can be planned with",
    arguments: [(8, "8 s"), (99, "99 s"), (130, "2 min"), (4800, "1 h 20 min"), (7200, "2 h")])
  func durations(seconds: Int, words: String) { #expect(ReaderState.duration(seconds) == words) }

  @Test("Ctrl-C stops the analysis, says so and how to go on, and a later word of it changes nothing") func stopping() throws {
    let reader = try working()
    reader.send(.pipeline(.progress(analysed: 10, of: 1000)))
    try reader.press("<C-c>")
    #expect(reader.effects == [.stopAnalysis])
    #expect(reader.status == "analysis stopped at 10 of 1000; what is done is kept (:resume-analysis goes on)")
    #expect(reader.screen[0].contains("stopped at 10 of 1000"))
    reader.send(.pipeline(.progress(analysed: 20, of: 1000)))
    #expect(reader.state.progress.analysed == 10)
    #expect(reader.screen.contains { $0.contains("Alpha spoke") })
    reader.perform("resume-analysis")
    #expect(reader.effects == [.resumeAnalysis])
    reader.send(.pipeline(.progress(analysed: 20, of: 1000)))
    #expect(reader.state.progress.analysed == 20)
  }

  @Test("Ctrl-C is Esc where something lies over the text, while keys are pending, and when nothing is under way") func escape()
    throws
  {
    let reader = try working()
    try reader.press("v<C-c>")
    #expect(reader.state.selection == nil && reader.effects.isEmpty)
    try reader.press("g<C-c>")
    #expect(reader.state.input.isEmpty && reader.effects.isEmpty)
    let done = try Scenario(texts).press("ga<C-c>")
    #expect(done.state.lists.isEmpty && done.effects.isEmpty)
    #expect(try done.press("<C-c>").effects.isEmpty)
  }

  @Test("A session that was stopped takes up the work again to the end", .timeLimit(.minutes(2))) func resumed() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (1...40).map { ("\($0).txt", "Title \($0)\n\nAlpha spoke in Rome on day \($0).\n") })
    let sandbox = try CommandSandbox(files)
    let options = ReadOptions(
      paths: [sandbox.corpus], open: [], at: nil, isFresh: true, isPlain: false, usesMouse: false, theme: nil, size: nil,
      script: nil,
      printsScreen: false, logLevel: nil, environment: sandbox.variables)
    let session = try ReaderSession(options, size: ScreenSize(columns: 120, rows: 36), log: LogFile.logger(options))
    var printed = ""
    var runner = ScriptRunner(session) { printed += $0 }
    try runner.run("interrupt\nresume-analysis\nwait-analysis\nprint-state\n")
    #expect(session.state.progress.isFinished && session.state.documents.articles.count == 40)
    #expect(session.state.analysis.articles.count == 40)
    _ = session.end()
  }
}
