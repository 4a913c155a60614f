import Language

/// The bytes of an XML file made ready for a parser: in UTF-8, without a document type, and with no reference but to characters.
///
/// A document type can name files, define references that grow without end, and tell nothing that a reader of feeds needs but plain
/// abbreviations; so these are taken out of it, and it is left out. References of HTML (`&nbsp;`), which feeds use without defining them,
/// become characters; an `&` that begins no reference stands for itself; and characters that XML has not are left out. Lines stay where
/// they are.
struct XMLSource {
  private(set) var utf8: [UInt8] = []
  let notices: [String]
  /// What the document type defined, without markup, and without references to others.
  private var abbreviations: [String: [UInt8]] = [:]
  /// Marks that were looked for up to the end of the file, and are not to be looked for again.
  private var missing: Set<String> = []

  /// libxml2 compares each attribute of an element with each.
  private static let mostAttributes = 1_000

  /// - Throws: when the bytes are no text.
  init(_ bytes: [UInt8]) throws(ReadingError) {
    let marked = Self.missingMark(of: bytes) + bytes
    guard let decoded = TextDecoding.decode(marked, declared: Self.declaredEncoding(of: bytes)) else { throw .notText }
    if WhiteSpace.trimmed(decoded.text.range, in: decoded.text).isEmpty { throw .empty }
    notices = decoded.notices
    utf8.reserveCapacity(decoded.text.bytes.count + 64)
    try clean(decoded.text.bytes)
  }

  /// The byte-order mark that UTF-16 lacks, which is known by the `<` that XML begins with; empty for all other bytes.
  private static func missingMark(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 3 else { return [] }
    if bytes[0] == 0x3C, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 { return [0xFF, 0xFE] }
    return bytes[0] == 0 && bytes[1] == 0x3C && bytes[2] == 0 && bytes[3] != 0 ? [0xFE, 0xFF] : []
  }

  /// The encoding that the XML declaration names.
  static func declaredEncoding(of bytes: [UInt8]) -> String? {
    let head = FileHead(bytes).bytes.prefix(400)
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E) else { return nil }
    let declaration = String(decoding: head[..<end], as: UTF8.self)
    guard let key = declaration.firstRange(of: "encoding") else { return nil }
    let value = declaration[key.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  private mutating func clean(_ source: [UInt8]) throws(ReadingError) {
    // The parser asks for a declaration at the very beginning.
    var place = source.firstIndex { $0 > 0x20 } ?? 0
    var tag = Tag()
    while place < source.count {
      let byte = source[place]
      if byte == 0x3C, let end = verbatim(source, at: place) {
        place = end
        continue
      }
      tag.take(byte)
      if tag.attributes > Self.mostAttributes { throw .tooComplex("an element has more than \(Self.mostAttributes) attributes") }
      if byte == 0x26 {
        place += takeReference(source, at: place, isInTag: tag.isOpen)
      } else {
        take(source, place)
        place += 1
      }
    }
  }

  /// What of a tag was passed.
  private struct Tag {
    private(set) var isOpen = false
    private(set) var attributes = 0
    private var quote: UInt8?

    mutating func take(_ byte: UInt8) {
      if byte == 0x3C { self = Tag(isOpen: true) }
      guard isOpen else { return }
      if quote == nil, byte == 0x22 || byte == 0x27 {
        quote = byte
        attributes += 1
      } else if quote == byte {
        quote = nil
      } else if quote == nil, byte == 0x3E {
        isOpen = false
      }
    }

    init(isOpen: Bool = false) { self.isOpen = isOpen }
  }

  /// Takes a part in which references are none: a comment, a processing instruction, CDATA; leaves out a document type. The place behind.
  private mutating func verbatim(_ source: [UInt8], at place: Int) -> Int? {
    let next = place + 1 < source.count ? source[place + 1] : 0
    guard next == 0x21 || next == 0x3F else { return nil }
    let rest = source[place...]
    // A declaration behind a comment is an error that parsers stop at.
    if rest.starts(with: "<?xml ".utf8), !utf8.isEmpty {
      return leaveOut(source, place..<(end(of: "?>", in: source, from: place) ?? source.count))
    }
    for (opening, closing) in [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")] where rest.starts(with: opening.utf8) {
      // What is never closed would take everything behind it.
      guard let end = end(of: closing, in: source, from: place + opening.utf8.count) else {
        return leaveOut(source, place..<(place + opening.utf8.count))
      }
      for index in place..<end { take(source, index) }
      return end
    }
    guard rest.prefix(9).map({ $0 | 0x20 }).starts(with: "<!doctype".utf8.map { $0 | 0x20 }) else { return nil }
    let close = rest.firstIndex(of: 0x3E) ?? source.count - 1
    guard let subset = rest[..<close].firstIndex(of: 0x5B) else { return leaveOut(source, place..<(close + 1)) }
    let end = end(of: "]>", in: source, from: subset) ?? end(of: "]", in: source, from: subset) ?? close + 1
    readAbbreviations(source[subset..<end])
    return leaveOut(source, place..<end)
  }

  /// Leaves out a span but for its line ends.
  private mutating func leaveOut(_ source: [UInt8], _ span: Range<Int>) -> Int {
    for index in span where source[index] == 0x0A { utf8.append(0x0A) }
    return span.upperBound
  }

  /// The place behind the next `mark`; nil when there is none.
  private mutating func end(of mark: String, in source: [UInt8], from start: Int) -> Int? {
    if missing.contains(mark) { return nil }
    let bytes = Array(mark.utf8)
    var place = start
    while place + bytes.count <= source.count {
      if source[place] == bytes[0], source[place...].starts(with: bytes) { return place + bytes.count }
      place += 1
    }
    missing.insert(mark)
    return nil
  }

  /// Takes a byte, unless it is of a character that XML does not have: controls, U+FFFE and U+FFFF.
  private mutating func take(_ source: [UInt8], _ place: Int) {
    let byte = source[place]
    if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return }
    if byte >= 0xBE, byte <= 0xBF, place >= 2, source[place - 1] == 0xBF, source[place - 2] == 0xEF, utf8.count >= 2 {
      utf8[utf8.count - 1] = 0xBF
      utf8.append(0xBD)
      return
    }
    utf8.append(byte)
  }

  // MARK: References

  /// Takes a reference as one that every parser knows, or as what it stands for; the bytes that it took.
  private mutating func takeReference(_ source: [UInt8], at place: Int, isInTag: Bool) -> Int {
    let body = source[(place + 1)...].prefix(40)
    if let semicolon = body.firstIndex(of: 0x3B) {
      let name = String(decoding: body[..<semicolon], as: UTF8.self)
      let length = semicolon - place + 1
      if Self.predefined.contains(name) {
        utf8 += source[place...semicolon]
        return length
      }
      if let meant = abbreviations[name], !isInTag || !meant.contains(0x22) && !meant.contains(0x27) {
        for byte in meant { appendEscaped(byte) }
        return length
      }
      if let (scalar, length) = InlineMarkup.reference(in: source, at: place) {
        for byte in Array(String(scalar).utf8) where byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
          appendEscaped(byte)
        }
        return length
      }
    }
    utf8 += "&amp;".utf8
    return 1
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case 0x26: utf8 += "&amp;".utf8
    case 0x3C: utf8 += "&lt;".utf8
    case 0x22: utf8 += "&quot;".utf8
    case 0x27: utf8 += "&apos;".utf8
    default: utf8.append(byte)
    }
  }

  private static let predefined: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

  /// The plain definitions of a document type: `<!ENTITY name "words">`.
  private mutating func readAbbreviations(_ subset: ArraySlice<UInt8>) {
    let words = String(decoding: subset.prefix(1 << 16), as: UTF8.self)
    for definition in words.split(separator: "<!ENTITY").dropFirst().prefix(1_000) {
      let parts = definition.split(maxSplits: 1) { $0 == " " || $0 == "\t" || $0 == "\n" }
      guard parts.count == 2, let quote = parts[1].first, quote == "\"" || quote == "'" else { continue }
      let value = InlineMarkup.decoded(Array(parts[1].dropFirst().prefix { $0 != quote }.utf8), onlyNumbers: true)
      guard value.count <= 200, !value.contains(0x26), !value.contains(0x3C), !value.contains(0x25) else { continue }
      abbreviations[String(parts[0])] = value
    }
  }
}
