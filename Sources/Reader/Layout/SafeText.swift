/// What a terminal is shown for a grapheme cluster.
struct SafeCluster: Hashable, Sendable {
  /// Spacing characters, each with at most four combining marks; empty when the cluster is dropped.
  let text: String
  /// The columns that `text` takes; 0 when the cluster is dropped.
  let columns: Int

  static let dropped = SafeCluster(text: "", columns: 0)
  static let space = SafeCluster(text: " ", columns: 1)
}

/// The gate: the one place where text, whoever wrote it, becomes something that may be sent to a terminal.
///
/// - Line ends, tabs and every kind of space are shown as a space (U+3000 keeps its two columns).
/// - Control characters are shown as their control pictures (␛ for escape), and C1 controls, private use, unassigned and
///   non-characters as `�`; embeddings, overrides and isolates of the bidirectional algorithm as `⇄`. None of them is passed.
/// - What has no width of its own (zero-width spaces and joiners, soft hyphens, variation selectors, tags) is dropped.
/// - A combining mark with nothing before it stands on a dotted circle; of a pile of marks, the first four are kept.
/// - The two halves of a flag are shown as the country's two letters, and each person of an emoji family in a place of their
///   own, because terminals do not agree on how wide the joined picture is.
enum SafeText {
  /// Marks that are kept on one spacing character: with it, all that a cell of the terminal library holds.
  static let mostMarks = 4
  /// Spacing characters that are kept of one cluster. The longest conjuncts of living scripts stay below it.
  static let mostSpacing = 8

  /// What is shown for `cluster`.
  static func display(of cluster: Character) -> SafeCluster {
    if let byte = cluster.asciiValue, 0x20..<0x7F ~= byte { return SafeCluster(text: String(cluster), columns: 1) }
    if cluster == "\r\n" { return .space }
    var text = ""
    var columns = 0
    var spacing = 0
    var marks = 0
    for scalar in cluster.unicodeScalars {
      switch role(of: scalar) {
      case .dropped: continue
      case .mark:
        if spacing == 0 {
          text.unicodeScalars.append(dottedCircle)
          (columns, spacing) = (1, 1)
        }
        guard marks < mostMarks else { continue }
        marks += 1
        text.unicodeScalars.append(scalar)
      case .spacing(let shown, let width):
        if spacing > 0 && scalar.properties.isEmojiModifier { continue }
        guard spacing < mostSpacing else { return SafeCluster(text: text, columns: columns) }
        spacing += 1
        marks = 0
        columns += width
        text.unicodeScalars.append(shown)
      }
    }
    return SafeCluster(text: text, columns: columns)
  }

  /// `string` as one line that may be printed: for listings in table form, titles, error messages.
  static func line(_ string: String) -> String {
    if string.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return string }
    var line = ""
    line.reserveCapacity(string.utf8.count)
    for cluster in string { line += display(of: cluster).text }
    return line
  }

  /// `string` as a text of several lines that a program may print: line ends and tabs stay, other control characters and those of the
  /// bidirectional algorithm become what the screen shows for them.
  static func document(_ string: String) -> String {
    var text = ""
    text.reserveCapacity(string.utf8.count)
    for cluster in string {
      if cluster.isNewline {
        text.append("\n")
        continue
      }
      for scalar in cluster.unicodeScalars { text.unicodeScalars.append(isControl(scalar) ? picture(of: scalar) : scalar) }
    }
    return text
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    if case .spacing(let shown, _) = role(of: scalar) { shown } else { replacement }
  }

  /// The cells of UTF-8 of which each character is shown in one cell as it is: printable ASCII, a Latin-1 letter, a quotation mark, a dash, an
  /// ellipsis, a middle dot, a line of a box or a block, on which no mark follows. Nil for any other.
  static func plainCells(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var cells = 0
    var index = 0
    while index < bytes.count {
      guard let length = plainLength(at: index, in: bytes) else { return nil }
      index += length
      cells += 1
    }
    return cells
  }

  /// The bytes of a plain character; nil for any other.
  private static func plainLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let byte = bytes[index]
    if byte >= 0x20, byte < 0x7F { return 1 }
    if byte == 0xC3, index + 1 < bytes.count { return 2 }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xB7 { return 2 }
    guard byte == 0xE2, index + 2 < bytes.count else { return nil }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    if second == 0x94 || second == 0x95 || second == 0x96 && third < 0xA0 { return 3 }
    return second == 0x80 && (third == 0xA6 || 0x90...0x9F ~= third) ? 3 : nil
  }

  /// The beginning of a string of plain characters that has so many cells; nil for any other string.
  static func plainPrefix(_ string: String, cells: Int) -> String? {
    let prefix = string.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      guard plainCells(bytes) != nil else { return nil }
      var index = 0
      for _ in 0..<max(cells, 0) where index < bytes.count { index += plainLength(at: index, in: bytes) ?? 1 }
      return String(decoding: bytes[..<min(index, bytes.count)], as: UTF8.self)
    }
    return prefix ?? nil
  }

  /// The columns of a string, as the sum over its clusters.
  static func columns(of string: String) -> Int {
    let cells = string.utf8.withContiguousStorageIfAvailable(plainCells)
    return (cells ?? nil) ?? columns(of: Array(string.utf8)[...])
  }

  /// The columns of a stretch of UTF-8, as the sum over its clusters: bytes are counted as long as they are ASCII, and only
  /// the surroundings of others are taken apart into clusters.
  static func columns(of bytes: ArraySlice<UInt8>) -> Int {
    var columns = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        columns += 1
        index += byte == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A ? 2 : 1
        continue
      }
      if let length = lengthOfCommonLetter(at: index, in: bytes) {
        columns += 1
        index += length
        continue
      }
      // The character before may be what the coming mark stands on.
      var start = index
      if start > bytes.startIndex, 0x20..<0x7F ~= bytes[start - 1] {
        start -= 1
        columns -= 1
      }
      let end = endOfMixedStretch(from: index, in: bytes)
      for cluster in String(decoding: bytes[start..<end], as: UTF8.self) { columns += WidthMeasure.width(of: cluster) }
      index = end
    }
    return columns
  }

  /// The bytes of a Latin-1 letter, a quotation mark or a dash at `index`, when the byte after it proves that no mark follows.
  private static func lengthOfCommonLetter(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    let length: Int
    switch bytes[index] {
    case 0xC3: length = 2
    case 0xE2 where index + 2 < bytes.endIndex && bytes[index + 1] == 0x80 && 0x90...0x9F ~= bytes[index + 2]: length = 3
    default: return nil
    }
    let next = index + length
    guard next <= bytes.endIndex, bytes[next - 1] & 0xC0 == 0x80 else { return nil }
    return next == bytes.endIndex || bytes[next] < 0x80 ? length : nil
  }

  /// The end of a stretch after which clusters can be counted afresh: an ASCII byte with another behind it, not inside CR LF.
  private static func endOfMixedStretch(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var index = start
    while index < bytes.endIndex {
      let isASCII = bytes[index] < 0x80
      index += 1
      guard isASCII, index < bytes.endIndex, bytes[index] < 0x80 else { continue }
      return bytes[index - 1] == 0x0D && bytes[index] == 0x0A ? index + 1 : index
    }
    return index
  }

  /// What becomes of one scalar.
  enum Role: Equatable {
    case spacing(Unicode.Scalar, columns: Int)
    case mark
    case dropped
  }

  static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x20..<0x7F: return .spacing(scalar, columns: 1)
    case 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029: return .spacing(" ", columns: 1)
    case 0..<0x20: return .spacing(Unicode.Scalar(UInt8(scalar.value)).controlPicture, columns: 1)
    case 0x7F: return .spacing("\u{2421}", columns: 1)
    case 0x80..<0xA0: return .spacing(replacement, columns: 1)
    case 0xAD: return .dropped
    case 0xA1..<0x300: return .spacing(scalar, columns: 1)
    // Dashes, quotation marks and dots, arrows, and what lines and boxes are drawn with: asked for in every frame.
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x21FF, 0x2500...0x259F: return .spacing(scalar, columns: 1)
    case 0x202A...0x202E, 0x2066...0x2069: return .spacing(bidiSign, columns: 1)
    case 0x1F1E6...0x1F1FF: return .spacing(Unicode.Scalar(UInt8(0x41 + scalar.value - 0x1F1E6)), columns: 1)
    default: return roleByProperties(of: scalar)
    }
  }

  private static func roleByProperties(of scalar: Unicode.Scalar) -> Role {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .dropped }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .control, .format, .surrogate, .privateUse, .unassigned: return .spacing(replacement, columns: 1)
    case .spaceSeparator where scalar.value != 0x3000: return .spacing(" ", columns: 1)
    case .lineSeparator, .paragraphSeparator: return .spacing(" ", columns: 1)
    default: break
    }
    if joinsSyllable(scalar.value) { return .mark }
    return .spacing(scalar, columns: WidthMeasure.columns(ofSpacing: scalar.value))
  }

  /// The vowels and final consonants of Hangul, which are drawn into the cell of the consonant before them.
  private static func joinsSyllable(_ scalar: UInt32) -> Bool {
    0x1160...0x11FF ~= scalar || 0xD7B0...0xD7FF ~= scalar
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"
  private static let bidiSign: Unicode.Scalar = "\u{21C4}"
  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"
}

extension Unicode.Scalar {
  /// The picture of a control character below U+0020.
  fileprivate var controlPicture: Unicode.Scalar { Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
}
