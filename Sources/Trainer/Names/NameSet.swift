import Foundation
import Language

/// A text in which the names are marked by people: what the tagger learns from and is scored on.
struct MarkedText {
  struct Name: Hashable {
    let range: ByteRange
    let type: NameType
  }

  let id: String
  let text: Text
  /// In order and disjoint.
  let names: [Name]
  let sentences: [TokenizedSentence]

  init(id: String, text: Text, names: [Name]) {
    self.id = id
    self.text = text
    self.names = names.sorted { $0.range.lowerBound < $1.range.lowerBound }
    sentences = Self.paragraphs(of: text).flatMap { SentenceSplitter.sentences(in: text, $0) }.map {
      TokenizedSentence(range: $0, tokens: Tokenizer.tokens(in: text, $0))
    }
  }

  /// The lines of a text, as ranges.
  private static func paragraphs(of text: Text) -> [ByteRange] {
    text.bytes.split(separator: 0x0A).map { ByteRange(bytes: $0.startIndex..<$0.endIndex) }
  }

  /// The label of each token, sentence by sentence. A name takes every token that it touches.
  var labels: [[NameLabel]] {
    var next = 0
    return sentences.map { sentence in
      var labels = [NameLabel](repeating: .outside, count: sentence.tokens.count)
      while next < names.count, names[next].range.upperBound <= sentence.range.lowerBound { next += 1 }
      for name in names[next...].prefix(while: { $0.range.lowerBound < sentence.range.upperBound }) {
        let touched = sentence.tokens.indices.filter { sentence.tokens[$0].range.overlap(with: name.range) > 0 }
        guard let first = touched.first, let last = touched.last, labels[first...last].allSatisfy({ $0 == .outside }) else {
          continue
        }
        labels.replaceSubrange(first...last, with: NameLabel.labels(of: name.type, count: last - first + 1))
      }
      return labels
    }
  }
}

/// Reading the data sets: JSON Lines of `{"id","text","spans":[[start,end,type]]}` with code points.
enum NameSet {
  private struct Line: Decodable {
    let id: String
    let text: String
    let spans: [Span]
  }

  private struct Span: Decodable {
    let start: Int
    let end: Int
    let type: String

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      start = try container.decode(Int.self)
      end = try container.decode(Int.self)
      type = try container.decode(String.self)
    }
  }

  private static let types: [String: NameType] = ["PERSON": .person, "ORGANISATION": .organisation, "PLACE": .place]

  static func read(_ path: String) throws -> [MarkedText] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: UInt8(ascii: "\n")).map { line in
      let line = try JSONDecoder().decode(Line.self, from: line)
      let text = Text(line.text)
      let index = CodePointIndex(text)
      let names = line.spans.compactMap { span -> MarkedText.Name? in
        let (start, end) = (index.byte(at: CodePointOffset(span.start)), index.byte(at: CodePointOffset(span.end)))
        guard let type = types[span.type], start < end else { return nil }
        return MarkedText.Name(range: start..<end, type: type)
      }
      return MarkedText(id: line.id, text: text, names: names)
    }
  }
}
