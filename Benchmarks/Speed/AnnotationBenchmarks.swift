import Benchmark

/// A library of 1,000 articles with 100,000 annotations, on a screen of 200 × 60: what a person waits for, and what the program holds.
func annotationBenchmarks() {
  let articles = 1000
  let annotations = 100_000

  Benchmark(
    "start to first text, 100,000 annotations", configuration: .init(metrics: [.wallClock], warmupIterations: 2, maxIterations: 40)
  ) { benchmark, place in
    try measureStart(benchmark, in: place, of: place.corpus, word: " and ")
  } setup: {
    try Workplace(articles: articles, annotations: annotations)
  }

  Benchmark(
    "key to painted, cursor down, while 100,000 annotations are read",
    configuration: .init(metrics: [.wallClock], warmupIterations: 0, maxDuration: .seconds(20), maxIterations: 300)
  ) { benchmark, starts in
    try starts.press(benchmark)
  } setup: {
    StartingReaders(try Workplace(articles: articles, annotations: annotations))
  }

  for key in AnnotationKey.all {
    Benchmark(
      "100,000 annotations: \(key.name)",
      configuration: .init(
        metrics: [.wallClock, .custom("resident megabytes")], warmupIterations: 1, maxDuration: .seconds(10),
        maxIterations: key.times)
    ) { benchmark, reader in
      try reader.press(key, benchmark)
    } setup: {
      try AnnotatedReader(Workplace(articles: articles, annotations: annotations))
    }
  }
}

/// What is pressed, and by what the answer is known.
struct AnnotationKey {
  let name: String
  /// Typed before, and not measured: each time, or once where what it opens stays open.
  var before = ""
  var staysOpen = false
  let keys: String
  /// The answer; nil for the end of the next paint.
  var answer: String?
  /// Typed after, and not measured.
  var after = ""
  var times = 300

  static let all = [
    AnnotationKey(name: "gn", before: "g", keys: "n", after: "q", times: 60),
    AnnotationKey(name: "j in gn", before: "gn", staysOpen: true, keys: "j"),
    AnnotationKey(name: "o in gn, key to painted", before: "gn", staysOpen: true, keys: "o", times: 60),
    AnnotationKey(name: "o in gn, until it is in order", before: "gn", staysOpen: true, keys: "o", answer: "“", times: 60),
    AnnotationKey(name: "a filter in gn, a letter", before: "gn/", keys: "c", after: "\u{1B}", times: 60),
    AnnotationKey(name: "gT", before: "g", keys: "T", after: "q", times: 60),
    AnnotationKey(name: "o in gT", before: "gT", staysOpen: true, keys: "o", times: 60),
    AnnotationKey(name: "]n", before: "]", keys: "n"),
    AnnotationKey(name: "a note, until it says saved", before: "]na", keys: "x\r", answer: "saved", times: 60),
  ]
}

/// A reader that has read all annotations.
private final class AnnotatedReader {
  private let place: Workplace
  private let reader: PseudoTerminal
  private var isOpen = false

  init(_ place: Workplace) throws {
    self.place = place
    reader = try place.readerOfFour()
    reader.read(untilSilentFor: 2000)
  }

  func press(_ key: AnnotationKey, _ benchmark: Benchmark) throws {
    if !isOpen { type(key.before) }
    isOpen = key.staysOpen
    benchmark.startMeasurement()
    reader.type(key.keys)
    try reader.read(until: key.answer.map { Array($0.utf8) } ?? PseudoTerminal.endOfPaint)
    benchmark.stopMeasurement()
    benchmark.measurement(.custom("resident megabytes"), reader.residentMegabytes)
    reader.read(untilSilentFor: 150)
    type(key.after)
  }

  private func type(_ keys: String) {
    for key in keys {
      reader.type(String(key))
      reader.read(untilSilentFor: 60)
    }
  }
}

/// Readers that have just been started: keys are pressed while annotations come.
private final class StartingReaders {
  private let place: Workplace
  private var reader: PseudoTerminal?
  private var presses = 0

  init(_ place: Workplace) { self.place = place }

  func press(_ benchmark: Benchmark) throws {
    if presses % 60 == 0 {
      reader = nil
      let fresh = try place.reader("--fresh", place.corpus)
      try fresh.read(until: Array(" and ".utf8))
      reader = fresh
    }
    reader?.read(untilSilentFor: 2)
    let key = presses % 60 < 30 ? "j" : "k"
    presses += 1
    benchmark.startMeasurement()
    reader?.type(key)
    _ = try reader?.read(until: PseudoTerminal.endOfPaint)
    benchmark.stopMeasurement()
  }
}
