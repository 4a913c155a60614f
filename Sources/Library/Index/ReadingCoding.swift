import Corpus
import Foundation
import Language

/// What a converted file gave, as the bytes that the index keeps: the articles' texts and blocks, what is known of them, and what could not
/// be read.
///
/// A byte for the layout, the problems, the articles, their metadata in one piece of JSON (so that a field that is added is kept without a
/// change here), and a checksum.
enum ReadingCoding {
  private static let layout: UInt8 = 2

  static func encode(_ reading: FileReading) -> [UInt8]? {
    guard let metadata = try? JSONEncoder().encode(reading.articles.map(\.metadata)) else { return nil }
    var writer = ByteWriter()
    writer.write(byte: layout)
    writer.write(unsigned: UInt(reading.problems.count))
    for problem in reading.problems { writer.write(string: problem) }
    writer.write(unsigned: UInt(reading.articles.count))
    for article in reading.articles {
      writer.write(byte: article.fragment == nil ? 0 : 1)
      if let fragment = article.fragment { writer.write(string: fragment) }
      writer.write(bytes: article.text.bytes)
      write(article.blocks, to: &writer)
    }
    writer.write(bytes: Array(metadata))
    return AnalysisCoding.sealed(writer.bytes)
  }

  private static func write(_ blocks: [Block], to writer: inout ByteWriter) {
    var end = 0
    writer.write(unsigned: UInt(blocks.count))
    for block in blocks {
      writer.write(string: block.kind.rawValue)
      writer.write(unsigned: UInt(block.range.lowerBound.value - end))
      writer.write(unsigned: UInt(block.range.count))
      writer.write(unsigned: UInt(block.repeats?.count ?? 0))
      if let repeats = block.repeats, !repeats.isEmpty { writer.write(unsigned: UInt(repeats.lowerBound.value)) }
      end = block.range.upperBound.value
    }
  }

  /// nil for bytes that are damaged, of another layout, or no articles that anything could be shown of.
  static func decode(_ bytes: [UInt8]) -> FileReading? {
    guard let body = AnalysisCoding.unsealed(bytes), body.first == layout else { return nil }
    var reader = ByteReader(Array(body.dropFirst()))
    guard let problemCount = reader.count() else { return nil }
    var problems: [String] = []
    for _ in 0..<problemCount {
      guard let problem = reader.string() else { return nil }
      problems.append(problem)
    }
    guard let articleCount = reader.count() else { return nil }
    var parts: [(fragment: String?, text: Text, blocks: [Block])] = []
    for _ in 0..<articleCount {
      guard let part = part(from: &reader) else { return nil }
      parts.append(part)
    }
    guard let encoded = reader.byteString(), reader.remaining == 0,
      let metadata = try? JSONDecoder().decode([ArticleMetadata].self, from: Data(encoded)), metadata.count == parts.count
    else { return nil }
    let articles = zip(parts, metadata).map {
      ArticleReader.Reading(kept: $0.fragment, text: $0.text, blocks: $0.blocks, metadata: $1)
    }
    return FileReading(articles: articles, problems: problems)
  }

  private static func part(from reader: inout ByteReader) -> (fragment: String?, text: Text, blocks: [Block])? {
    guard let hasFragment = reader.byte() else { return nil }
    var fragment: String?
    if hasFragment == 1 {
      guard let name = reader.string() else { return nil }
      fragment = name
    }
    guard let text = reader.byteString(), (try? UTF8Span(validating: text.span)) != nil, let count = reader.count() else {
      return nil
    }
    guard let blocks = blocks(count, textLength: text.count, from: &reader) else { return nil }
    return (fragment, Text(validUTF8: text), blocks)
  }

  private static func blocks(_ count: Int, textLength: Int, from reader: inout ByteReader) -> [Block]? {
    var blocks: [Block] = []
    var end = 0
    for _ in 0..<count {
      guard let kind = reader.string().flatMap(Block.Kind.init(rawValue:)), let distance = reader.unsigned(),
        let length = reader.unsigned(),
        distance <= UInt(textLength - end), length <= UInt(textLength - end) - distance
      else { return nil }
      let start = end + Int(distance)
      end = start + Int(length)
      guard let repeated = reader.unsigned() else { return nil }
      var repeats: ByteRange?
      if repeated > 0 {
        guard let place = reader.unsigned(), place <= UInt(textLength), repeated <= UInt(textLength) - place else { return nil }
        repeats = ByteRange(bytes: Int(place)..<Int(place + repeated))
      }
      blocks.append(Block(kind: kind, range: ByteRange(bytes: start..<end), repeats: repeats))
    }
    return blocks
  }
}
