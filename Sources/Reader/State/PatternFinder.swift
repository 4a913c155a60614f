import Corpus
import Foundation
import Language

/// Finds a pattern in articles: as plain words when it holds no sign of a regular expression.
///
/// Accents, curly quotes and case are folded away. An upper-case letter in the pattern makes case count; a regular expression then
/// sees the text as it is written.
struct PatternFinder {
  private enum Method {
    case words([UInt8])
    case regularExpression(NSRegularExpression)
  }

  private static let mostMatches = 100_000
  private let pattern: String
  private let method: Method
  private let isCaseKept: Bool

  /// Nil when the pattern is no regular expression.
  init?(_ pattern: String) {
    self.pattern = pattern
    isCaseKept = pattern.contains { $0.isUppercase }
    if pattern.allSatisfy({ !#"\.^$*+?()[]{}|"#.contains($0) }) {
      method = .words(Folding.folded(Array(pattern.utf8)[...]))
      return
    }
    guard let expression = try? NSRegularExpression(pattern: isCaseKept ? pattern : Folding.folded(pattern)) else { return nil }
    method = .regularExpression(expression)
  }

  /// The matches in an article, in order and disjoint; empty ones are left out, and those above its first block, which no pane shows.
  func ranges(in article: Article, folded: FoldedTextCache) -> [ByteRange] {
    let start = article.blocks.first?.range.lowerBound ?? .zero
    return allRanges(in: article, folded: folded).filter { $0.lowerBound >= start }
  }

  private func allRanges(in article: Article, folded: FoldedTextCache) -> [ByteRange] {
    switch method {
    case .words(let needle):
      let ranges = folded.text(of: article).ranges(of: needle, limit: Self.mostMatches)
      return isCaseKept ? ranges.filter { hasCase(of: article.text.string($0)) } : ranges
    case .regularExpression(let expression):
      return (isCaseKept ? FoldedText(asWritten: article.text) : folded.text(of: article)).ranges(
        of: expression, limit: Self.mostMatches)
    }
  }

  private func hasCase(of found: String) -> Bool {
    found.compare(pattern, options: [.diacriticInsensitive, .widthInsensitive]) == .orderedSame
      || zip(found, pattern).allSatisfy { $0.isUppercase == $1.isUppercase }
  }
}

/// A text folded by `Folding`, with the way back to the text's own offsets.
struct FoldedText {
  private let bytes: [UInt8]
  /// For each folded byte, the offset in the text of the character it came from; one more for the end. Empty where both are the same.
  private let origins: [Int32]

  init(_ text: Text) {
    var bytes: [UInt8] = []
    var origins: [Int32] = []
    bytes.reserveCapacity(text.bytes.count)
    let isASCII = text.bytes.allSatisfy { $0 < 0x80 }
    if !isASCII { origins.reserveCapacity(text.bytes.count + 1) }
    Folding.forEachByte(of: text.bytes[...]) { byte, origin in
      // A line end is a space to someone who searches for words.
      bytes.append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte)
      if !isASCII { origins.append(Int32(origin)) }
    }
    if !isASCII { origins.append(Int32(text.bytes.count)) }
    self.bytes = bytes
    self.origins = origins
  }

  /// The text itself, not folded.
  init(asWritten text: Text) {
    bytes = text.bytes
    origins = []
  }

  private func origin(_ index: Int) -> ByteOffset {
    origins.isEmpty ? ByteOffset(index) : ByteOffset(Int(origins[min(index, origins.count - 1)]))
  }

  /// A span of the text for a span of folded bytes; a character that folds to several bytes is taken whole.
  private func range(_ start: Int, _ end: Int) -> ByteRange {
    let first = origin(start)
    var last = end
    while last < origins.count - 1, origin(last) == origin(last - 1) { last += 1 }
    return first..<max(origin(last), first.advanced(by: 1))
  }

  func ranges(of needle: [UInt8], limit: Int) -> [ByteRange] {
    guard let first = needle.first, needle.count <= bytes.count else { return [] }
    var found: [ByteRange] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + needle.count <= bytes.count, found.count < limit {
        if bytes[index] == first, needle.indices.allSatisfy({ bytes[index + $0] == needle[$0] }) {
          found.append(range(index, index + needle.count))
          index += needle.count
        } else {
          index += 1
        }
      }
    }
    return found
  }

  func ranges(of expression: NSRegularExpression, limit: Int) -> [ByteRange] {
    let string = String(decoding: bytes, as: UTF8.self)
    var found: [ByteRange] = []
    expression.enumerateMatches(in: string, range: NSRange(location: 0, length: string.utf16.count)) { match, _, stop in
      guard let match, match.range.length > 0, let span = Range(match.range, in: string) else { return }
      let start = string.utf8.distance(from: string.startIndex, to: span.lowerBound)
      let end = string.utf8.distance(from: string.startIndex, to: span.upperBound)
      found.append(range(start, end))
      if found.count >= limit { stop.pointee = true }
    }
    return found
  }
}

/// Remembers folded texts while a pattern is typed. Holds nothing that can't be made again.
final class FoldedTextCache {
  private static let capacity = 16
  private var known: [ContentHash: FoldedText] = [:]

  func text(of article: Article) -> FoldedText {
    if let folded = known[article.textHash] { return folded }
    if known.count >= Self.capacity { known = [:] }
    let folded = FoldedText(article.text)
    known[article.textHash] = folded
    return folded
  }
}
