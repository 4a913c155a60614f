import Benchmark
import Corpus
import Library

/// First analysis, from files to cross-references, on the threads that the program takes.
func analysisBenchmarks() {
  Benchmark("first analysis of the 5 seeds, in the process") { benchmark in
    let place = try Workplace()
    let environment = LibraryEnvironment(variables: place.variables)
    benchmark.startMeasurement()
    let libraries = try ArticleLibrary.open(paths: [Workplace.seeds], environment: environment)
    let pipeline = AnalysisPipeline(
      libraries: libraries, articleAnalyser: StandardAnalysis.articleAnalyser, corpusAnalyser: StandardAnalysis.corpusAnalyser
    ) { blackHole($0) }
    pipeline.start()
    pipeline.wait()
    benchmark.stopMeasurement()
  }

  Benchmark("first analysis of 1,000 articles (4 MB), synoptic index", configuration: .init(warmupIterations: 0, maxIterations: 3))
  {
    (benchmark, place: Workplace) in
    place.forgetIndex()
    benchmark.startMeasurement()
    try place.run("index", place.corpus)
    benchmark.stopMeasurement()
  } setup: {
    let place = try Workplace()
    var library = SyntheticLibrary()
    try library.write(1000, to: place.corpus)
    return place
  }
}
