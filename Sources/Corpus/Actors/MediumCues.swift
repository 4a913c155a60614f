import Language

/// Tells where an acronym that several bodies bear, one of them a medium, is the medium: who is told, who reports, who stands in the bracket of a
/// dateline. AFP is the agency in "told AFP" and "MANILA (AFP)", whatever the armed forces of the Philippines are called elsewhere.
struct MediumCues {
  private let text: Text

  init(_ text: Text) { self.text = text }

  func isMedium(_ span: NameSpan, _ name: WrittenName) -> Bool {
    guard name.isShared, name.isAcronym, span.form == .name, Outlets.known.named(name.text) != nil else { return false }
    return isTold(span.range) || reports(span.range) || isInDateline(span.range)
  }

  /// "told AFP", "an AFP correspondent".
  private func isTold(_ range: ByteRange) -> Bool { Self.telling.contains(word(before: range.lowerBound.value)) }

  private func reports(_ range: ByteRange) -> Bool { Self.reporting.contains(word(behind: range.upperBound.value)) }

  /// "MANILA (AFP) -" at the beginning of a line.
  private func isInDateline(_ range: ByteRange) -> Bool {
    let bytes = text.bytes
    let (start, end) = (range.lowerBound.value, range.upperBound.value)
    guard start > 0, bytes[start - 1] == 0x28, end < bytes.count, bytes[end] == 0x29 else { return false }
    let rest = bytes[(end + 1)...].prefix(4).drop { $0 == 0x20 }
    // A hyphen, or a dash of three bytes.
    guard rest.first == 0x2D || rest.first == 0xE2 else { return false }
    let line = bytes[max(0, start - Self.longestPlace)..<start].split(separator: 0x0A, omittingEmptySubsequences: false).last ?? []
    return line.startIndex > start - Self.longestPlace && line.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }

  /// In bytes, of what stands in a dateline before the bracket.
  private static let longestPlace = 48

  private func word(before start: Int) -> String {
    guard start > 0, text.bytes[start - 1] == 0x20 else { return "" }
    return Self.lower(text.bytes[max(0, start - 16)..<(start - 1)].split { !Self.isLetter($0) }.last ?? [])
  }

  private func word(behind end: Int) -> String {
    guard end + 1 < text.bytes.count, text.bytes[end] == 0x20 else { return "" }
    return Self.lower(text.bytes[(end + 1)...].prefix(16).prefix(while: Self.isLetter))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func lower(_ word: ArraySlice<UInt8>) -> String { String(decoding: word.map { $0 | 0x20 }, as: UTF8.self) }

  private static let telling: Set<String> = ["told", "tell", "tells", "telling", "via", "informed"]
  private static let reporting: Set<String> = [
    "reported", "reports", "correspondent", "correspondents", "reporter", "reporters", "journalist", "journalists", "photographer",
    "photographers", "photo", "interview", "tally", "dispatch", "bureau", "news", "newswire", "quoted",
  ]
}
