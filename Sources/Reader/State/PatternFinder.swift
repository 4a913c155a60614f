import Corpus
import Foundation
import Language

/// Finds a pattern in folded texts: as plain words when it holds no sign of a regular expression. An upper-case letter makes
/// case count; accents never do.
struct PatternFinder {
  private enum Method {
    case words([UInt8])
    case regularExpression(NSRegularExpression)
  }

  private static let mostMatches = 100_000
  private let method: Method
  let keepsCase: Bool

  /// Nil when the pattern is no regular expression.
  init?(_ pattern: String) {
    keepsCase = pattern.contains { $0.isUppercase }
    let folded = FoldedText.fold(pattern, keepsCase: keepsCase)
    if pattern.allSatisfy({ !#"\.^$*+?()[]{}|"#.contains($0) }) {
      method = .words(Array(folded.utf8))
      return
    }
    guard let expression = try? NSRegularExpression(pattern: folded) else { return nil }
    method = .regularExpression(expression)
  }

  /// The matches, in order and disjoint; empty ones are left out.
  func ranges(in text: FoldedText) -> [ByteRange] {
    switch method {
    case .words(let needle): text.ranges(of: needle, limit: Self.mostMatches)
    case .regularExpression(let expression): text.ranges(of: expression, limit: Self.mostMatches)
    }
  }
}

/// A text without accents and, unless case counts, in lower case, with the way back to the text's own offsets.
struct FoldedText {
  private let bytes: [UInt8]
  /// For each folded byte, the offset in the text of the character it came from; one more for the end. Empty for ASCII, where
  /// both are the same.
  private let origins: [Int32]

  init(_ text: Text, keepsCase: Bool) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count)
    if text.bytes.allSatisfy({ $0 < 0x80 }) {
      self.bytes = keepsCase ? text.bytes : text.bytes.map(Self.lower)
      origins = []
      return
    }
    var origins: [Int32] = []
    origins.reserveCapacity(text.bytes.count + 1)
    var known: [String: [UInt8]] = [:]
    var index = 0
    while index < text.bytes.count {
      let length = min(TextScan.scalarLength(text.bytes[index]), text.bytes.count - index)
      if length == 1 {
        bytes.append(keepsCase ? text.bytes[index] : Self.lower(text.bytes[index]))
      } else {
        let scalar = String(decoding: text.bytes[index..<(index + length)], as: UTF8.self)
        let folded = known[scalar] ?? Array(Self.fold(scalar, keepsCase: keepsCase).utf8)
        known[scalar] = folded
        bytes.append(contentsOf: folded)
      }
      while origins.count < bytes.count { origins.append(Int32(index)) }
      index += length
    }
    origins.append(Int32(text.bytes.count))
    self.bytes = bytes
    self.origins = origins
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// Accents, width, curly quotes and odd spaces taken off, and case too unless it counts.
  static func fold(_ string: String, keepsCase: Bool) -> String {
    let options: String.CompareOptions =
      keepsCase ? [.diacriticInsensitive, .widthInsensitive] : [.diacriticInsensitive, .widthInsensitive, .caseInsensitive]
    let folded = string.folding(options: options, locale: nil)
    return String(String.UnicodeScalarView(folded.unicodeScalars.compactMap { substitute($0, keepsCase: keepsCase) }))
  }

  /// What `folding` leaves as it is although people type it otherwise.
  private static func substitute(_ scalar: Unicode.Scalar, keepsCase: Bool) -> Unicode.Scalar? {
    if scalar.properties.canonicalCombiningClass != .notReordered { return nil }
    switch scalar {
    case "\u{2018}", "\u{2019}": return "'"
    case "\u{201C}", "\u{201D}": return "\""
    case "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}": return "-"
    case "ı": return "i"
    case "ł": return "l"
    case "ø": return "o"
    case "đ": return "d"
    case "Ł": return "L"
    case "Ø": return "O"
    case "Đ": return "D"
    default: return scalar.properties.isWhitespace && scalar != "\n" ? " " : scalar
    }
  }

  private func origin(_ index: Int) -> ByteOffset {
    origins.isEmpty ? ByteOffset(index) : ByteOffset(Int(origins[min(index, origins.count - 1)]))
  }

  func ranges(of needle: [UInt8], limit: Int) -> [ByteRange] {
    guard let first = needle.first, needle.count <= bytes.count else { return [] }
    var found: [ByteRange] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + needle.count <= bytes.count, found.count < limit {
        if bytes[index] == first, needle.indices.allSatisfy({ bytes[index + $0] == needle[$0] }) {
          found.append(origin(index)..<max(origin(index + needle.count), origin(index).advanced(by: 1)))
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
      guard let match, match.range.length > 0, let range = Range(match.range, in: string) else { return }
      let start = string.utf8.distance(from: string.startIndex, to: range.lowerBound)
      let end = string.utf8.distance(from: string.startIndex, to: range.upperBound)
      found.append(origin(start)..<max(origin(end), origin(start).advanced(by: 1)))
      if found.count >= limit { stop.pointee = true }
    }
    return found
  }
}

/// Remembers folded texts while a pattern is typed. Holds nothing that can't be made again.
final class FoldedTextCache {
  private struct Key: Hashable {
    let text: ContentHash
    let keepsCase: Bool
  }

  private static let capacity = 16
  private var known: [Key: FoldedText] = [:]

  func folded(_ article: Article, keepsCase: Bool) -> FoldedText {
    let key = Key(text: article.textHash, keepsCase: keepsCase)
    if let folded = known[key] { return folded }
    if known.count >= Self.capacity { known = [:] }
    let folded = FoldedText(article.text, keepsCase: keepsCase)
    known[key] = folded
    return folded
  }
}
