import Benchmark
import Foundation

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

/// What a reader does with keys that wait, as of a key that is held down: how many frames it paints of them, and how long that takes.
func repeatBenchmarks() {
  let configuration = Benchmark.Configuration(
    metrics: [.custom("frames painted"), .custom("milliseconds")], warmupIterations: 2, maxDuration: .seconds(20), maxIterations: 20
  )
  for (name, forth, back) in [("cursor", "j", "k"), ("scrolled", "\u{05}", "\u{19}")] {
    Benchmark("50 keys at once, \(name)", configuration: configuration) { benchmark, session in
      session.hold(forth, back, times: 50, benchmark)
    } setup: {
      try KeySession(articles: 1000, isIndexed: true)
    }
  }
  Benchmark(
    "memory, four panes of 1,000 articles",
    configuration: .init(metrics: [.custom("resident MB")], warmupIterations: 0, maxDuration: .seconds(30), maxIterations: 3)
  ) { benchmark in
    let session = try KeySession(articles: 1000, isIndexed: true)
    session.waitUntilIdle()
    benchmark.startMeasurement()
    for _ in 0..<60 { try session.press("j", "k", benchmark, counts: false) }
    benchmark.stopMeasurement()
    benchmark.measurement(.custom("resident MB"), session.residentMegabytes)
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
  func press(_ forth: String, _ back: String, _ benchmark: Benchmark, counts: Bool = true) throws {
    // A paint that is not an answer (progress of the analysis) is let pass.
    reader.read(untilSilentFor: 2)
    let key = presses % 60 < 30 ? forth : back
    presses += 1
    if counts { benchmark.startMeasurement() }
    reader.type(key)
    let bytes = try reader.read(until: PseudoTerminal.endOfPaint)
    guard counts else { return }
    benchmark.stopMeasurement()
    benchmark.measurement(.custom("bytes painted"), bytes)
  }

  /// All keys in one write; the time is that until the last frame, to some milliseconds.
  func hold(_ forth: String, _ back: String, times: Int, _ benchmark: Benchmark) {
    reader.read(untilSilentFor: 50)
    presses += 1
    let start = DispatchTime.now()
    reader.type(String(repeating: presses % 2 == 1 ? forth : back, count: times))
    var painted: [UInt8] = []
    var end = start
    while true {
      let piece = reader.read(untilSilentFor: 1)
      if piece.isEmpty {
        if DispatchTime.now() > end + .milliseconds(200) { break }
      } else {
        painted += piece
        end = .now()
      }
    }
    benchmark.measurement(.custom("frames painted"), PseudoTerminal.count(PseudoTerminal.endOfPaint, in: painted))
    benchmark.measurement(.custom("milliseconds"), Int((end.uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000))
  }

  var residentMegabytes: Int { reader.residentMegabytes }

  /// Waits until all articles are compared, and what that took is given back.
  func waitUntilIdle() { reader.waitUntilIdle() }
}
