/// A mark that may end a sentence, with the marks that repeat it and those that close behind it.
struct SentenceStop {
  enum Kind {
    case period
    /// Three points or more, or `…`.
    case ellipsis
    /// `?` or `!`, also together with points.
    case exclamation
    /// The full stop of a script that writes no other use of it: it always ends a sentence.
    case certain
  }

  let kind: Kind
  let start: Int
  /// Behind the last of the repeated marks.
  let end: Int
  /// Behind the closing quotes, brackets, reference numbers and points of omission.
  let closingEnd: Int
  /// Whether a quotation mark stands among the closing marks.
  let closesQuotation: Bool

  /// How many bytes of marks are taken together; a longer run is several stops, so that no run is read more than once.
  private static let longest = 256

  /// The stop at `index`; nil when the character there is none.
  init?(_ bytes: [UInt8], at index: Int, end: Int) {
    let limit = min(end, index + Self.longest)
    guard let first = Self.mark(bytes, at: index, end: limit) else { return nil }
    var place = index + first.length
    var kind = first.kind
    var points = first.kind == .period ? 1 : 0
    while place < limit, let next = Self.mark(bytes, at: place, end: limit) {
      if next.kind == .period { points += 1 }
      if next.kind != .period || kind == .period { kind = kind == .exclamation || kind == .certain ? kind : next.kind }
      place += next.length
    }
    if kind == .period, points > 1 { kind = .ellipsis }
    self.kind = kind
    start = index
    self.end = place
    var closing = Self.closingEnd(bytes, from: place, end: limit)
    if let reference = Self.referenceEnd(bytes, from: closing.end, end: limit) { closing.end = reference }
    if kind != .ellipsis, let omission = Self.omissionEnd(bytes, from: closing.end, end: limit) { closing.end = omission }
    closingEnd = closing.end
    closesQuotation = closing.isQuoted
  }

  private static func mark(_ bytes: [UInt8], at index: Int, end: Int) -> (kind: Kind, length: Int)? {
    switch bytes[index] {
    case 0x2E: return (.period, 1)
    case 0x21, 0x3F: return (.exclamation, 1)
    case 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF:
      let (scalar, length) = UTF8Scalar.decode(bytes, at: index, end: end)
      switch scalar {
      case "…": return (.ellipsis, length)
      case "‼", "⁇", "⁈", "⁉", "؟", "！", "？": return (.exclamation, length)
      case "。", "．", "｡", "।", "॥", "۔": return (.certain, length)
      default: return nil
      }
    default: return nil
    }
  }

  private static func closingEnd(_ bytes: [UInt8], from place: Int, end: Int) -> (end: Int, isQuoted: Bool) {
    var place = place
    var isQuoted = false
    while place < end {
      switch bytes[place] {
      case 0x22, 0x27:
        isQuoted = true
        place += 1
      case 0x29, 0x5D, 0x7D: place += 1
      case 0xC2, 0xE2, 0xE3, 0xEF:
        let (scalar, length) = UTF8Scalar.decode(bytes, at: place, end: end)
        switch scalar {
        case "”", "’", "»", "›", "」", "』", "＂": isQuoted = true
        case "）", "】", "］": break
        case "“" where place + length < end && bytes[place + length] == 0x20: isQuoted = true
        default: return (place, isQuoted)
        }
        place += length
      default: return (place, isQuoted)
      }
    }
    return (place, isQuoted)
  }

  /// The end of points, with or without brackets, that stand between the stop and a capital: "… is clear. [...] We will". They tell that
  /// something was left out after the sentence.
  private static func omissionEnd(_ bytes: [UInt8], from start: Int, end: Int) -> Int? {
    guard start + 1 < end, bytes[start] == 0x20 else { return nil }
    var place = start + 1
    let isBracketed = bytes[place] == 0x5B
    if isBracketed { place += 1 }
    var points = 0
    while place < end, let next = mark(bytes, at: place, end: end), next.kind == .period || next.kind == .ellipsis {
      points += next.kind == .ellipsis ? 3 : 1
      place += next.length
    }
    guard points >= 3 else { return nil }
    if isBracketed {
      guard place < end, bytes[place] == 0x5D else { return nil }
      place += 1
    }
    guard place + 1 < end, bytes[place] == 0x20 else { return place == end ? place : nil }
    return CharacterClass.of(bytes, at: place + 1, end: end).kind == .upper ? place : nil
  }

  /// The end of reference numbers in square brackets behind a stop, with or without spaces between: `[12]`, ` [1 – 3]`.
  private static func referenceEnd(_ bytes: [UInt8], from start: Int, end: Int) -> Int? {
    var found: Int?
    var place = start
    while true {
      if place < end, bytes[place] == 0x20 { place += 1 }
      guard place < end, bytes[place] == 0x5B else { return found }
      place += 1
      var digits = 0
      let limit = min(end, place + 24)
      while place < limit, bytes[place] != 0x5D {
        switch bytes[place] {
        case 0x30...0x39: digits += 1
        case 0x20, 0x2C, 0x2D, 0x3A, 0xE2, 0x80, 0x93: break
        default: return found
        }
        place += 1
      }
      guard place < limit, digits > 0 else { return found }
      place += 1
      found = place
    }
  }
}
