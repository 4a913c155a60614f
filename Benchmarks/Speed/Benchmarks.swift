import Benchmark

/// The figures that are times or sizes. `make bench` builds the program for release and runs them.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(metrics: [.wallClock], warmupIterations: 2, maxDuration: .seconds(5), maxIterations: 100)
  startBenchmarks()
  keyBenchmarks()
  repeatBenchmarks()
  viewBenchmarks()
  annotationBenchmarks()
  analysisBenchmarks()
  throughputBenchmarks()
}
