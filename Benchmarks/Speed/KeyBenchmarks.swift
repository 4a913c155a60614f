import Benchmark

/// Key to painted: from the byte that is written to the terminal to the last byte of the answer, with four panes of 200 × 60 that
/// follow each other.
func keyBenchmarks() {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .custom("bytes painted")], warmupIterations: 20, maxDuration: .seconds(10), maxIterations: 600)

  for (name, forth, back) in [("cursor down and up", "j", "k"), ("scrolled a row", "\u{05}", "\u{19}")] {
    Benchmark("key to painted, \(name)", configuration: configuration) { benchmark, session in
      try session.press(forth, back, benchmark)
    } setup: {
      try KeySession(articles: 1000, isIndexed: true)
    }

    Benchmark("key to painted, \(name), while 10,000 are analysed", configuration: configuration) { benchmark, session in
      try session.press(forth, back, benchmark)
    } setup: {
      try KeySession(articles: 10_000, isIndexed: false)
    }
  }
}

/// A reader that is pressed keys.
private final class KeySession {
  private let place: Workplace
  private let reader: PseudoTerminal
  private var presses = 0

  init(articles: Int, isIndexed: Bool) throws {
    place = try Workplace()
    var library = SyntheticLibrary()
    try library.write(articles, to: place.corpus)
    if isIndexed { try place.run("index", place.corpus) }
    reader = try place.readerOfFour()
  }

  /// Thirty presses forth, thirty back: the text never ends under the cursor.
  func press(_ forth: String, _ back: String, _ benchmark: Benchmark) throws {
    // A paint that is not an answer (progress of the analysis) is let pass.
    reader.read(untilSilentFor: 2)
    let key = presses % 60 < 30 ? forth : back
    presses += 1
    benchmark.startMeasurement()
    reader.type(key)
    let bytes = try reader.read(until: PseudoTerminal.endOfPaint)
    benchmark.stopMeasurement()
    benchmark.measurement(.custom("bytes painted"), bytes)
  }
}
