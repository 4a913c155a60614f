import ArgumentParser
import Foundation
import Language

/// `trainer frequencies`: counts in how many news texts each stem stands, and writes the table that `BackgroundFrequencies` reads.
struct Frequencies: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Counts in how many texts each stem stands.",
    discussion: """
      DIR holds train-gmb.jsonl: news texts of the Groningen Meaning Bank (Voice of America, in the public domain), one JSON object \
      a line, with "text". Stems of fewer than --least texts are left out.
      """)

  @Option(help: "The folder of the texts.")
  var data: String

  @Option(help: "Where the table goes.")
  var out: String

  @Option(help: "The smallest number of texts for a stem to be kept.")
  var least = 2

  func run() throws {
    let texts = try TextLines(path: data + "/train-gmb.jsonl").texts()
    var counts: [[UInt8]: Int] = [:]
    for text in texts {
      for stem in stems(of: text) { counts[stem, default: 0] += 1 }
    }
    let kept = counts.filter { $0.value >= least }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let lines = ["\(texts.count)"] + kept.map { "\(String(decoding: $0.key, as: UTF8.self))\t\($0.value)" }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: out))
    print("\(texts.count) texts, \(counts.count) stems, \(kept.count) kept")
  }

  private func stems(of text: Text) -> Set<[UInt8]> {
    var stems: Set<[UInt8]> = []
    var reader = StemReader()
    for sentence in SentenceSplitter.sentences(in: text, text.range) {
      for token in Tokenizer.tokens(in: text, sentence) {
        reader.readStems(of: token, in: text) { stems.insert($0) }
      }
    }
    return stems
  }
}

/// The texts of a JSON Lines file of objects with the key "text".
struct TextLines {
  private struct Line: Decodable {
    let text: String
  }

  let path: String

  func texts() throws -> [Text] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: UInt8(ascii: "\n")).map { Text(try JSONDecoder().decode(Line.self, from: $0).text) }
  }
}
