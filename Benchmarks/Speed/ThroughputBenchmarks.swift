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

  Benchmark("web pages to articles, 1 MB in pages of 200 KB", configuration: configuration) { _, pages in
    for page in pages { blackHole(try ArticleReader.read(page, path: "page.html")) }
  } setup: {
    try megabyteOfPages()
  }

  Benchmark("tokens of 1 MB", configuration: configuration) { _, text in
    blackHole(Tokenizer.tokens(in: text, text.range))
  } setup: {
    Text(String(decoding: try megabyteOfArticles().joined(), as: UTF8.self))
  }

  Benchmark("names, from text to mentions, 1 MB in articles of 4 KB", configuration: configuration) { _, texts in
    for text in texts {
      let sentences = SentenceSplitter.sentences(in: text, text.range).map {
        TokenizedSentence(range: $0, tokens: Tokenizer.tokens(in: text, $0))
      }
      blackHole(LinearNameTagger().names(in: text, sentences: sentences))
    }
  } setup: {
    try megabyteOfArticles().map { Text(String(decoding: $0, as: UTF8.self)) }
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

/// Pages as sites send them: a third of the bytes is markup, most of it menus, the rest scripts; 4 KB are the article.
private func megabyteOfPages() throws -> [[UInt8]] {
  let script =
    "<script>" + String(repeating: "window.data = {\"key\": [1, 2, 3], \"html\": \"<b>x</b>\"};\n", count: 2_300) + "</script>"
  let link =
    "<li class=\"menu-item menu-item-type-custom\"><a href=\"https://example.com/section/story\">Section and story</a></li>\n"
  let menu = "<nav class=\"site-nav\"><ul>" + String(repeating: link, count: 260) + "</ul></nav>"
  return try megabyteOfArticles().prefix(5).map { article in
    let paragraphs = String(decoding: article, as: UTF8.self).split(separator: "\n\n").map { "<p class=\"body-text\">\($0)</p>" }
    let head =
      "<!DOCTYPE html><html lang=\"en\"><head><title>A page</title><meta property=\"og:site_name\" content=\"Example\">\(script)</head>"
    let body =
      "<body>\(menu)<article class=\"story\"><h1>A page</h1>\(paragraphs.joined(separator: "\n"))</article>\(menu)</body></html>"
    return Array((head + body).utf8)
  }
}
