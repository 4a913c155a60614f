import Benchmark

/// Key to painted of the views of sources, on a screen of 200 × 60, over 200 articles of 60 sources: what a person waits for who opens one.
func viewBenchmarks() {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock], warmupIterations: 1, maxDuration: .seconds(5), maxIterations: 60)
  for (name, key) in [("synopsis", "s"), ("coverage", "e"), ("timeline", "t"), ("disagreements", "d"), ("wire copy", "w")] {
    Benchmark("view opened, \(name), 200 articles", configuration: configuration) { benchmark, session in
      try session.open(key, benchmark)
    } setup: {
      try ViewSession()
    }
  }
  Benchmark("view opened, wire copy, 200 articles of 20 texts", configuration: configuration) { benchmark, session in
    try session.open("w", benchmark)
  } setup: {
    try ViewSession(texts: 20)
  }
}

/// A reader over one story, with the library as the scope of its views.
private final class ViewSession {
  private let place: Workplace
  private let reader: PseudoTerminal

  /// - Parameter texts: how many texts the articles are reprints of; nil for none.
  init(texts: Int? = nil) throws {
    place = try Workplace()
    var library = SyntheticLibrary()
    try library.writeStory(200, sources: 60, reprintsOf: texts, to: place.corpus)
    try place.run("index", place.corpus)
    reader = try place.reader("--fresh", place.corpus)
    try reader.read(until: PseudoTerminal.endOfPaint)
    reader.read(untilSilentFor: 2500)
    for key in ["g", "e", "s", "s", "q"] {
      reader.type(key)
      reader.read(untilSilentFor: 200)
    }
  }

  func open(_ key: String, _ benchmark: Benchmark) throws {
    reader.type("g")
    reader.read(untilSilentFor: 20)
    benchmark.startMeasurement()
    reader.type(key)
    _ = try reader.read(until: PseudoTerminal.endOfPaint)
    benchmark.stopMeasurement()
    reader.type("q")
    reader.read(untilSilentFor: 20)
  }
}
