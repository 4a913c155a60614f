/// A value of JSON, as it stands in a file.
public enum JSONNode: Sendable {
  case null
  case bool(Bool)
  /// As it is written.
  case number(String)
  case string(String)
  case array([JSONNode])
  /// In the order of the file; a key may come twice.
  case object([(key: String, value: JSONNode)])
}

extension JSONNode {
  /// The one value that some bytes are.
  public init(parsing bytes: [UInt8]) throws(JSONFault) {
    var scanner = JSONScanner(bytes)
    self = try scanner.value()
    if scanner.next() != nil { throw JSONFault(place: scanner.place, why: "something stands behind the value") }
  }
}

/// Where JSON is not as it should be.
public struct JSONFault: Error {
  /// A byte of the file.
  public let place: Int
  public let why: String
  var isTooDeep = false
}

/// Walks over JSON in UTF-8 from value to value, and makes values only of what is asked for.
///
/// Stricter than nothing, looser than the rule where exporters are: `NaN` and `Infinity` are null, half a pair of surrogates is U+FFFD, and
/// control characters may stand in strings. The depth is limited, so that no file can use up the stack.
struct JSONScanner {
  /// Values inside one another.
  static let deepest = 128

  let bytes: [UInt8]
  /// The next byte to be looked at.
  var place: Int
  /// The end of what may be looked at.
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
    self.bytes = bytes
    place = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// The byte of the next value or mark, behind white space; nil at the end.
  mutating func next() -> UInt8? {
    while place < end, bytes[place] <= 0x20 { place += 1 }
    return place < end ? bytes[place] : nil
  }

  private func fault(_ why: String) -> JSONFault {
    JSONFault(place: min(place, end), why: place >= end ? "it ends too early" : why)
  }

  private mutating func expect(_ mark: UInt8, _ why: String) throws(JSONFault) {
    guard next() == mark else { throw fault(why) }
    place += 1
  }

  // MARK: Values

  mutating func value(depth: Int = 0) throws(JSONFault) -> JSONNode {
    if depth > Self.deepest { throw JSONFault(place: place, why: "too deep", isTooDeep: true) }
    switch next() {
    case 0x22: return .string(try string())
    case 0x7B:
      var members: [(key: String, value: JSONNode)] = []
      try eachMember { (key, scanner) throws(JSONFault) in members.append((key, try scanner.value(depth: depth + 1))) }
      return .object(members)
    case 0x5B:
      var elements: [JSONNode] = []
      try eachElement { (scanner) throws(JSONFault) in
        elements.append(try scanner.value(depth: depth + 1))
        return true
      }
      return .array(elements)
    default: return try scalar()
    }
  }

  /// Passes an object's members to `body`, which has to take or skip each value.
  mutating func eachMember(_ body: (String, inout JSONScanner) throws(JSONFault) -> Void) throws(JSONFault) {
    try expect(0x7B, "an object was expected")
    if next() == 0x7D {
      place += 1
      return
    }
    while true {
      guard next() == 0x22 else { throw fault("a key in quotes was expected") }
      let key = try string()
      try expect(0x3A, "a colon was expected behind a key")
      try body(key, &self)
      switch next() {
      case 0x2C: place += 1
      case 0x7D:
        place += 1
        return
      default: throw fault("a comma or } was expected")
      }
    }
  }

  /// Stands at each element of an array in turn; `body` has to take or skip it, and says whether to go on. What is behind an element that
  /// ends the walk is not looked at.
  mutating func eachElement(_ body: (inout JSONScanner) throws(JSONFault) -> Bool) throws(JSONFault) {
    try expect(0x5B, "a list was expected")
    if next() == 0x5D {
      place += 1
      return
    }
    while true {
      if try !body(&self) { return }
      switch next() {
      case 0x2C: place += 1
      case 0x5D:
        place += 1
        return
      default: throw fault("a comma or ] was expected")
      }
    }
  }

  /// Goes behind the next value without making anything of it.
  mutating func skip() throws(JSONFault) {
    // Which brackets are open: a bit each, set for an object.
    var open: [Bool] = []
    repeat {
      switch next() {
      case 0x22: try skipString()
      case 0x7B, 0x5B:
        let isObject = bytes[place] == 0x7B
        place += 1
        if open.count >= Self.deepest { throw JSONFault(place: place, why: "too deep", isTooDeep: true) }
        if next() == (isObject ? 0x7D : 0x5D) {
          place += 1
        } else {
          open.append(isObject)
          if isObject { try skipKey() }
          continue
        }
      default: try skipScalar()
      }
      try closeBrackets(&open)
    } while !open.isEmpty
  }

  /// Behind a value: takes a comma, or as many closing brackets as follow.
  private mutating func closeBrackets(_ open: inout [Bool]) throws(JSONFault) {
    while let isObject = open.last {
      switch next() {
      case 0x2C:
        place += 1
        if isObject { try skipKey() }
        return
      case isObject ? 0x7D : 0x5D:
        place += 1
        open.removeLast()
      default: throw fault(isObject ? "a comma or } was expected" : "a comma or ] was expected")
      }
    }
  }

  private mutating func skipKey() throws(JSONFault) {
    guard next() == 0x22 else { throw fault("a key in quotes was expected") }
    try skipString()
    try expect(0x3A, "a colon was expected behind a key")
  }

  private mutating func skipScalar() throws(JSONFault) {
    let start = place
    while place < end, Self.isOfWord(bytes[place]) { place += 1 }
    if place == start { throw fault("a value was expected") }
  }

  private mutating func scalar() throws(JSONFault) -> JSONNode {
    let start = place
    while place < end, Self.isOfWord(bytes[place]) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch word {
    case "null", "NaN", "Infinity", "-Infinity": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard word.utf8.count <= 400, Double(word) != nil else {
        place = start
        throw fault("a value was expected")
      }
      return .number(word)
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  // MARK: Strings

  private mutating func skipString() throws(JSONFault) {
    place += 1
    while place < end {
      switch bytes[place] {
      case 0x22:
        place += 1
        return
      case 0x5C: place += 2
      default: place += 1
      }
    }
    throw fault("a closing quote was expected")
  }

  mutating func string() throws(JSONFault) -> String {
    place += 1
    var start = place
    var result: [UInt8] = []
    while place < end {
      let byte = bytes[place]
      if byte == 0x22 {
        defer { place += 1 }
        // Between quotes and escapes UTF-8 stays whole, as both are ASCII.
        if result.isEmpty { return String(decoding: bytes[start..<place], as: UTF8.self) }
        return String(decoding: result + bytes[start..<place], as: UTF8.self)
      }
      if byte == 0x5C {
        result += bytes[start..<place]
        place += 1
        try takeEscape(into: &result)
        start = place
      } else {
        place += 1
      }
    }
    throw fault("a closing quote was expected")
  }

  private mutating func takeEscape(into result: inout [UInt8]) throws(JSONFault) {
    guard place < end else { throw fault("") }
    let byte = bytes[place]
    place += 1
    switch byte {
    case 0x6E: result.append(0x0A)
    case 0x74: result.append(0x09)
    case 0x72: result.append(0x0D)
    case 0x62, 0x66: result.append(0x20)
    case 0x75:
      guard let high = hexadecimal() else { throw fault("four hexadecimal digits were expected") }
      result += Array(String(character(high)).utf8)
    case 0x22, 0x5C, 0x2F: result.append(byte)
    default:
      place -= 1
      throw fault("no such escape")
    }
  }

  /// The character of a code unit, taking the second of a pair.
  private mutating func character(_ unit: UInt32) -> Unicode.Scalar {
    if (0xD800...0xDBFF).contains(unit), place + 6 <= end, bytes[place] == 0x5C, bytes[place + 1] == 0x75 {
      let before = place
      place += 2
      if let low = hexadecimal(), (0xDC00...0xDFFF).contains(low) {
        return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)) ?? "\u{FFFD}"
      }
      place = before
    }
    return unit == 0 ? "\u{FFFD}" : Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= end, bytes[place..<(place + 4)].allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
    let value = UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
    if value != nil { place += 4 }
    return value
  }
}
