import CLibXML
import Language

/// Markup in the words of a field: whether there is any, and the words without it.
enum InlineMarkup {
  /// Elements that fields of feeds and exports have.
  private static let elements: Set<String> = [
    "p", "br", "a", "b", "i", "em", "strong", "div", "span", "img", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5",
    "h6",
    "table", "tr", "td", "th", "tbody", "figure", "figcaption", "iframe", "hr", "u", "sub", "sup", "pre", "code", "font", "small",
    "section", "article", "html", "body", "head", "center", "cite", "q", "script", "style", "video", "audio", "source", "time",
    "picture",
    "form", "input", "button", "dl", "dt", "dd", "abbr", "mark", "del", "ins", "strike", "s", "tt", "main", "header", "footer",
    "aside",
  ]

  /// Whether a field's words are HTML: a known tag is in them, or a reference to a character.
  static func isHTML(_ bytes: [UInt8]) -> Bool { holdsTag(bytes, opening: [0x3C]) || holdsReference(bytes) }

  /// Content that was escaped once too often ("&lt;p&gt;Text&lt;/p&gt;") with its tags back; other content as it is.
  static func unescapedOnce(_ bytes: [UInt8]) -> [UInt8] {
    guard holdsTag(bytes, opening: Array("&lt;".utf8)), !holdsTag(bytes, opening: [0x3C]) else { return bytes }
    return decoded(bytes)
  }

  /// In bytes: what is longer is no title and no name, and its end is left out.
  private static let longestLine = 10_000

  /// Words without tags and references, in one line: for titles and names.
  static func line(_ words: some Sequence<UInt8>) -> String {
    var bytes = Array(words.prefix(longestLine))
    while bytes.count == longestLine, let last = bytes.last, last >= 0x80 { bytes.removeLast() }
    let plain = bytes.contains(0x3C) || bytes.contains(0x26) ? decoded(withoutTags(unescapedOnce(bytes))) : bytes
    return String(decoding: plain, as: UTF8.self).oneLine
  }

  /// nil instead of an empty line.
  static func filledLine(_ words: some Sequence<UInt8>) -> String? {
    let line = line(words)
    return line.isEmpty ? nil : line
  }

  private static func holdsTag(_ bytes: [UInt8], opening: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: opening[0]) {
      rest = rest[open...]
      if rest.starts(with: opening), elementLength(at: rest.dropFirst(opening.count)) != nil { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// The bytes of a known element's name, with the slash before it; nil when there is none.
  private static func elementLength(at place: ArraySlice<UInt8>) -> Int? {
    let slash = place.first == 0x2F ? 1 : 0
    let name = place.dropFirst(slash).prefix(12).prefix { isLetter($0) || $0 >= 0x30 && $0 <= 0x39 }
    guard let behind = place.dropFirst(slash + name.count).first, behind <= 0x20 || [0x3E, 0x2F, 0x26].contains(behind) else {
      return nil
    }
    return elements.contains(String(decoding: name, as: UTF8.self).lowercased()) ? slash + name.count : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == 0x3C, elementLength(at: rest.dropFirst()) != nil, let close = rest.firstIndex(of: 0x3E) {
        rest = rest[(close + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  // MARK: References

  private static func holdsReference(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] == 0x26 && reference(in: bytes, at: $0) != nil }
  }

  static func decoded(_ string: String) -> String {
    string.utf8.contains(0x26) ? String(decoding: decoded(Array(string.utf8)), as: UTF8.self) : string
  }

  /// The bytes with each reference to a character (`&amp;`, `&#8217;`) as that character.
  ///
  /// - Parameter onlyNumbers: leaves references by name as they are.
  static func decoded(_ bytes: [UInt8], onlyNumbers: Bool = false) -> [UInt8] {
    guard bytes.contains(0x26) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let isSought = bytes[place] == 0x26 && (!onlyNumbers || place + 1 < bytes.count && bytes[place + 1] == 0x23)
      if isSought, let (scalar, length) = reference(in: bytes, at: place) {
        result.append(contentsOf: Array(String(scalar).utf8))
        place += length
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// The character that a reference stands for and the reference's length in bytes; nil when there is no complete one.
  static func reference(in bytes: [UInt8], at start: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let body = bytes[(start + 1)...].prefix(33)
    guard let semicolon = body.firstIndex(of: 0x3B), semicolon > start + 1 else { return nil }
    let name = body[..<semicolon]
    let length = semicolon - start + 1
    if name.first == 0x23 {
      let isHexadecimal = name.dropFirst().first.map { $0 | 0x20 } == 0x78
      let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
      guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return nil }
      return (scalar(value), length)
    }
    guard name.allSatisfy({ isLetter($0) || $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    if name.elementsEqual("apos".utf8) { return ("'", length) }
    guard let known = htmlEntityLookup(Array(name) + [0]) else { return nil }
    return (scalar(known.pointee.value), length)
  }

  /// Numbers from 128 to 159 mean what Windows-1252 has there, as in browsers; what is no character is replaced.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value) { return TextDecoding.windows1252(UInt8(value)) }
    let isControl = value < 0x20 && value != 9 && value != 10 && value != 13 || value == 0x7F
    return isControl ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
