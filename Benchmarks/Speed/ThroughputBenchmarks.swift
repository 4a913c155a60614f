import Benchmark
import Corpus
import Foundation
import Language
import Library

/// What is done to every byte of a library; the throughput is in megabytes a second, as one iteration is one megabyte.
func throughputBenchmarks() {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .throughput], warmupIterations: 2, maxDuration: .seconds(3), maxIterations: 1000)

  Benchmark("plain text to article, 1 MB in articles of 4 KB", configuration: configuration) { _, articles in
    for bytes in articles { blackHole(try ArticleReader.read(bytes, path: "article.txt")) }
  } setup: {
    try megabyteOfArticles()
  }

  Benchmark("tokens of 1 MB", configuration: configuration) { _, text in
    blackHole(Tokenizer.tokens(in: text, text.range))
  } setup: {
    Text(String(decoding: try megabyteOfArticles().joined(), as: UTF8.self))
  }

  Benchmark("analysis of articles alone, 1 MB in articles of 4 KB", configuration: configuration) { _, articles in
    for article in articles { blackHole(StandardAnalysis.articleAnalyser.analyse(article)) }
  } setup: {
    try megabyteOfArticles().enumerated().map { number, bytes -> Article in
      let path = "\(number).txt"
      let reading = try ArticleReader.read(bytes, path: path)[0]
      return Article(
        id: ArticleID(path: path), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
        metadata: reading.metadata)
    }
  }
}

private func megabyteOfArticles() throws -> [[UInt8]] {
  let place = try Workplace()
  var library = SyntheticLibrary()
  try library.write(250, to: place.corpus)
  let names = try FileManager.default.contentsOfDirectory(atPath: place.corpus).sorted()
  return try names.map { Array(try Data(contentsOf: URL(fileURLWithPath: "\(place.corpus)/\($0)"))) }
}
