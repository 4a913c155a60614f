import Corpus
import Foundation
import Language
import Testing

/// How often a passage is found again, and how often it is found where it is not, over real texts that are changed at random.
@Suite("Anchoring, over the seeds") struct AnchoringMeasureTests {
  @Test("a deleted name is not found elsewhere, not even in its twins")
  func deletedNames() throws {
    for knowsOld in [true, false] {
      let tally = try tally(of: Self.names, changed: Change.delete, knowsOld: knowsOld)
      #expect(tally.rate(tally.foundElsewhere) < 0.01, "\(tally)")
    }
  }

  @Test("a name whose sentence was deleted is not found elsewhere")
  func deletedSentences() throws {
    let tally = try tally(of: Self.names, changed: Change.deleteSentence)
    #expect(tally.rate(tally.foundElsewhere) < 0.01, "\(tally)")
  }

  @Test("a name that gave way to another one is not found elsewhere, and the other is not taken for it")
  func replacedNames() throws {
    let tally = try tally(of: Self.names, changed: Change.replace)
    #expect(tally.rate(tally.foundElsewhere) < 0.02, "\(tally)")
  }

  @Test("a name is kept after one letter of it changed")
  func misspeltNames() throws {
    for knowsOld in [true, false] {
      let tally = try tally(of: Self.names, changed: Change.letter, knowsOld: knowsOld)
      #expect(tally.rate(tally.kept) > 0.99, "\(tally)")
    }
  }

  @Test("a name is kept after a word beside it changed")
  func changedNeighbours() throws {
    for change in [Change.wordBefore, Change.wordAfter] {
      let tally = try tally(of: Self.names, changed: change)
      #expect(tally.rate(tally.kept) > 0.98, "\(tally)")
    }
  }

  @Test("a name is kept after paragraphs came before and behind it")
  func newParagraphs() throws {
    let tally = try tally(of: Self.names, changed: Change.paragraphs)
    #expect(tally.rate(tally.kept) > 0.995, "\(tally)")
  }

  @Test("a sentence is kept after a word of it changed")
  func changedSentences() throws {
    let tally = try tally(of: Self.sentences, changed: Change.wordInside)
    #expect(tally.rate(tally.kept) > 0.99, "\(tally)")
  }

  @Test("a sentence is kept after the one before it was deleted")
  func deletedNeighbours() throws {
    let tally = try tally(of: Self.sentences, changed: Change.deleteBefore)
    #expect(tally.rate(tally.kept) > 0.98, "\(tally)")
  }

  @Test("a deleted sentence is not found elsewhere")
  func deletedQuotes() throws {
    let tally = try tally(of: Self.sentences, changed: Change.delete)
    #expect(tally.rate(tally.foundElsewhere) < 0.01, "\(tally)")
  }

  private struct Tally: CustomStringConvertible {
    var tried = 0
    var kept = 0
    var foundElsewhere = 0
    var examples: [String] = []

    func rate(_ count: Int) -> Double { Double(count) / Double(max(tried, 1)) }

    var description: String {
      "kept \(kept), elsewhere \(foundElsewhere), of \(tried)\n\(examples.prefix(8).joined(separator: "\n"))"
    }
  }

  /// Changes the texts around each of their spans, one at a time.
  ///
  /// - Parameter knowsOld: whether the text that was annotated is known, as it is of what this program annotated.
  private func tally(
    of spans: ([UInt8]) -> [Range<Int>], changed change: ([UInt8], Range<Int>, [Range<Int>], inout SeededNumbers) -> Change?,
    knowsOld: Bool = true
  ) throws -> Tally {
    var tally = Tally()
    var numbers = SeededNumbers(seed: 7)
    for text in try Self.texts() {
      let all = spans(text)
      for span in Self.sample(of: all) {
        guard let change = change(text, span, all, &numbers) else { continue }
        let target = AnnotationTarget(article: article(text), range: ByteRange(bytes: span))
        let found = Anchoring.place(of: target, in: article(change.text), old: knowsOld ? Text(validUTF8: text) : nil)
        let place = found.range
        tally.tried += 1
        let isRight = place.map { change.range.map($0.bytes.overlaps) ?? false } ?? false
        // A word that looks like the one that it stands for now is told as such, and left to the user.
        let isTold =
          if case .changed(let range, let findings) = found {
            findings.contains { $0.kind == .name } && change.site.map(range.bytes.overlaps) ?? false
          } else { false }
        if isRight { tally.kept += 1 } else if place != nil, !isTold { tally.foundElsewhere += 1 }
        if isRight != (change.range != nil) || !isRight && place != nil && !isTold {
          tally.examples.append(
            "[\(target.prefix)|\(target.exact)|\(target.suffix)] -> \(place.map { Text(validUTF8: change.text).string($0) } ?? "lost")"
          )
        }
      }
    }
    #expect(tally.tried > 40)
    return tally
  }

  /// A part of the spans, as all of them take minutes without optimisation; `SYNOPTIC_ANCHORING=all` takes them all.
  private static func sample(of spans: [Range<Int>]) -> [Range<Int>] {
    if ProcessInfo.processInfo.environment["SYNOPTIC_ANCHORING"] == "all" { return spans }
    return stride(from: 0, to: spans.count, by: max(1, spans.count / 10)).map { spans[$0] }
  }

  private func article(_ bytes: [UInt8]) -> Article {
    let text = Text(validUTF8: bytes)
    return Article(id: ArticleID(path: "a"), textHash: ContentHash(of: text), text: text, blocks: [], metadata: ArticleMetadata())
  }

  /// The seeds; and, where `SYNOPTIC_DATA` names a folder of JSON Lines with a "text" in each, those texts.
  private static func texts() throws -> [[UInt8]] {
    let seeds = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").standardized
    let files = try FileManager.default.contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil)
    var texts = try files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map {
      Array(try String(contentsOf: $0, encoding: .utf8).utf8)
    }
    guard let data = ProcessInfo.processInfo.environment["SYNOPTIC_DATA"] else { return texts }
    struct Line: Decodable { let text: String }
    for file in try FileManager.default.contentsOfDirectory(atPath: data).sorted() where file.hasSuffix(".jsonl") {
      for line in try String(contentsOfFile: "\(data)/\(file)", encoding: .utf8).split(separator: "\n") {
        texts.append(Array(try JSONDecoder().decode(Line.self, from: Data(line.utf8)).text.utf8))
      }
    }
    return texts
  }

  /// Runs of capitalised words inside a line: names, and what looks like one.
  private static func names(_ text: [UInt8]) -> [Range<Int>] {
    words(text).filter { (0x41...0x5A).contains(text[$0.lowerBound]) && $0.count > 2 }
  }

  private static func words(_ text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int? = nil
    for place in 0...text.count {
      let isLetter = place < text.count && (text[place] >= 0x80 || (text[place] | 0x20 >= 0x61 && text[place] | 0x20 <= 0x7A))
      if isLetter, start == nil { start = place }
      if !isLetter, let from = start {
        words.append(from..<place)
        start = nil
      }
    }
    return words
  }

  private static func sentences(_ text: [UInt8]) -> [Range<Int>] {
    SentenceSplitter.sentences(in: Text(validUTF8: text), ByteRange(bytes: 0..<text.count)).map(\.bytes).filter { $0.count > 40 }
  }

  /// A changed text, and where the passage is in it; nil when it is gone.
  private struct Change {
    let text: [UInt8]
    let range: Range<Int>?
    /// Where something else stands in its place now.
    var site: Range<Int>?

    static func delete(_ text: [UInt8], _ span: Range<Int>, _: [Range<Int>], _: inout SeededNumbers) -> Change? {
      let isSpaced = span.upperBound < text.count && text[span.upperBound] == 0x20
      return Change(text: text.replacing(span.lowerBound..<(span.upperBound + (isSpaced ? 1 : 0)), with: []), range: nil)
    }

    static func deleteSentence(_ text: [UInt8], _ span: Range<Int>, _: [Range<Int>], _: inout SeededNumbers) -> Change? {
      guard let sentence = sentences(text).first(where: { $0.contains(span.lowerBound) }) else { return nil }
      return Change(text: text.replacing(sentence, with: []), range: nil)
    }

    static func replace(_ text: [UInt8], _ span: Range<Int>, _ all: [Range<Int>], _ numbers: inout SeededNumbers) -> Change? {
      // "GNA’s" holds the name.
      guard let other = all.randomElement(using: &numbers), !text[other].starts(with: text[span]) else { return nil }
      return Change(
        text: text.replacing(span, with: Array(text[other])), range: nil,
        site: span.lowerBound..<(span.lowerBound + other.count))
    }

    static func letter(_ text: [UInt8], _ span: Range<Int>, _: [Range<Int>], _ numbers: inout SeededNumbers) -> Change? {
      guard text[span].allSatisfy({ $0 < 0x80 }), let place = span.randomElement(using: &numbers) else { return nil }
      let letter = UInt8.random(in: 0x61...0x7A, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0:
        if text[place] == letter { return nil }
        return Change(text: text.replacing(place..<(place + 1), with: [letter]), range: span)
      case 1: return Change(text: text.replacing(place..<place, with: [letter]), range: span.lowerBound..<(span.upperBound + 1))
      default: return Change(text: text.replacing(place..<(place + 1), with: []), range: span.lowerBound..<(span.upperBound - 1))
      }
    }

    static func wordBefore(_ text: [UInt8], _ span: Range<Int>, _: [Range<Int>], _: inout SeededNumbers) -> Change? {
      guard let word = words(text).last(where: { $0.upperBound < span.lowerBound }) else { return nil }
      return Change(
        text: text.replacing(word, with: Array("unexpected".utf8)),
        range: (span.lowerBound + 10 - word.count)..<(span.upperBound + 10 - word.count))
    }

    static func wordAfter(_ text: [UInt8], _ span: Range<Int>, _: [Range<Int>], _: inout SeededNumbers) -> Change? {
      guard let word = words(text).first(where: { $0.lowerBound > span.upperBound }) else { return nil }
      return Change(text: text.replacing(word, with: Array("unexpected".utf8)), range: span)
    }

    static func wordInside(_ text: [UInt8], _ span: Range<Int>, _: [Range<Int>], _ numbers: inout SeededNumbers) -> Change? {
      guard let word = words(text).filter({ span.contains($0.lowerBound) }).randomElement(using: &numbers) else { return nil }
      return Change(
        text: text.replacing(word, with: Array("unexpected".utf8)), range: span.lowerBound..<(span.upperBound + 10 - word.count))
    }

    static func deleteBefore(_ text: [UInt8], _ span: Range<Int>, _ all: [Range<Int>], _: inout SeededNumbers) -> Change? {
      guard let before = all.last(where: { $0.upperBound <= span.lowerBound }) else { return nil }
      return Change(
        text: text.replacing(before, with: []), range: (span.lowerBound - before.count)..<(span.upperBound - before.count))
    }

    static func paragraphs(_ text: [UInt8], _ span: Range<Int>, _: [Range<Int>], _: inout SeededNumbers) -> Change? {
      let new = Array("A new paragraph, with some words that stand nowhere else.\n\n".utf8)
      return Change(text: new + text + new, range: (span.lowerBound + new.count)..<(span.upperBound + new.count))
    }
  }
}

extension [UInt8] {
  fileprivate func replacing(_ range: Range<Int>, with bytes: [UInt8]) -> [UInt8] {
    self[..<range.lowerBound] + bytes + self[range.upperBound...]
  }
}

/// Random numbers that are the same in every run. SplitMix64 (Steele, Lea, Flood 2014).
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
