import Benchmark

/// Start to the first frame with article text: from the call that starts the program to the byte that completes a word of the first
/// article.
func startBenchmarks() {
  Benchmark("start to first text, 5 articles, no index") { benchmark in
    let place = try Workplace()
    try measureStart(benchmark, in: place, of: Workplace.seeds, word: "rebalance")
  }

  Benchmark("start to first text, 5 articles, with index") { benchmark, place in
    try measureStart(benchmark, in: place, of: Workplace.seeds, word: "rebalance")
  } setup: {
    let place = try Workplace()
    try place.run("index", Workplace.seeds)
    return place
  }

  Benchmark("start to first text, 1,000 articles, with index") { benchmark, place in
    try measureStart(benchmark, in: place, of: place.corpus, word: " and ")
  } setup: {
    let place = try Workplace()
    var library = SyntheticLibrary()
    try library.write(1000, to: place.corpus)
    try place.run("index", place.corpus)
    return place
  }
}

func measureStart(_ benchmark: Benchmark, in place: Workplace, of path: String, word: String) throws {
  benchmark.startMeasurement()
  let reader = try place.reader("--fresh", path)
  try reader.read(until: Array(word.utf8))
  benchmark.stopMeasurement()
}
