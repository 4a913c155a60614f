extension StringProtocol {
  /// The words with one space between, whatever white space there is.
  var oneLine: String { OneLine.isOne(utf8) ? String(self) : split { $0.isWhitespace || $0.isNewline }.joined(separator: " ") }
}

/// Titles, names and dates as they are written, brought into one line.
enum OneLine {
  /// Whether no white space is in it but single spaces between words: most are such, and need not be taken apart.
  static func isOne(_ bytes: some Sequence<UInt8>) -> Bool {
    var before: UInt8 = 0x20
    for byte in bytes {
      // Characters of two bytes and more may be spaces: a no-break space begins with 0xC2, thin ones with 0xE1 to 0xE3.
      if byte < 0x20 || byte == 0x20 && before == 0x20 || byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3 { return false }
      before = byte
    }
    return before != 0x20
  }
}

/// What stands between a title, a section and the name of the site.
enum TitleSeparators {
  static let all = [" | ", " – ", " — ", " - ", " :: ", " · ", " » ", " « "]

  /// Those of some separators that stand in a title, in their order; a look at the bytes tells that there is none in nearly all.
  static func standing(in title: some StringProtocol, of separators: [String] = all) -> [String] {
    var before: UInt8 = 0
    var mayBe = false
    for byte in title.utf8 {
      if before == 0x20, byte == 0x7C || byte == 0x2D || byte == 0x3A || byte >= 0xC2 { mayBe = true }
      before = byte
    }
    guard mayBe else { return [] }
    let bytes = Array(title.utf8)
    return separators.filter { bytes.holds(Array($0.utf8)) }
  }

  /// The first part of a name: an outlet's without what it says of itself ("Hill Gazette | News that matters").
  static func firstPart(of name: String, separators: [String] = all) -> String {
    for separator in standing(in: name, of: separators) {
      if let range = name.firstRange(of: separator), range.lowerBound > name.startIndex {
        return firstPart(of: String(name[..<range.lowerBound]), separators: separators)
      }
    }
    return name.oneLine
  }
}
