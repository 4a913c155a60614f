/// A JSON value whose keys keep the order in which they were given: the keys of what is exported are a contract, and their order is
/// part of how people read it.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  /// A number as it was written elsewhere.
  case literal(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public let key: String
    public let value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The string, or null for none.
  public static func optional(_ string: String?) -> JSONValue { string.map { .string($0) } ?? .null }

  public static func strings(_ strings: [String]) -> JSONValue { .array(strings.map { .string($0) }) }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members.map { Member($0.0, $0.1) }) }

  public init(stringLiteral string: String) { self = .string(string) }

  public init(integerLiteral integer: Int) { self = .integer(integer) }
}

extension JSONValue {
  /// The value on one line, in ASCII where a character could do harm: control characters, C1, bidi controls and other invisible
  /// ones are escaped, so that a line may be printed on a terminal as it is, and gives back the same text when it is parsed.
  public var line: String {
    var line: [UInt8] = []
    write(to: &line)
    return String(decoding: line, as: UTF8.self)
  }

  private func write(to line: inout [UInt8]) {
    switch self {
    case .null: line += "null".utf8
    case .boolean(let value): line += (value ? "true" : "false").utf8
    case .integer(let value): line += String(value).utf8
    case .number(let value): line += (value.isFinite ? Self.decimal(value) : "null").utf8
    case .literal(let value): line += value.utf8
    case .string(let value): Self.quote(value, to: &line)
    case .array(let values): Self.write(values, between: ("[", "]"), to: &line) { $0.write(to: &$1) }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &line) { member, line in
        Self.quote(member.key, to: &line)
        line.append(UInt8(ascii: ":"))
        member.value.write(to: &line)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between ends: (String, String), to line: inout [UInt8], _ write: (Part, inout [UInt8]) -> Void
  ) {
    line += ends.0.utf8
    for (index, part) in parts.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      write(part, &line)
    }
    line += ends.1.utf8
  }

  /// A probability or a share with four decimals at most, so that listings do not differ in the last bit.
  private static func decimal(_ value: Double) -> String {
    let rounded = (value * 10_000).rounded() / 10_000
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
  }

  private static func quote(_ string: String, to line: inout [UInt8]) {
    line.append(UInt8(ascii: "\""))
    // Most strings are printable ASCII, and go as they are.
    var whole = string
    let isPlain = whole.withUTF8 { bytes in
      let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
      if isPlain { line.append(contentsOf: bytes) }
      return isPlain
    }
    for scalar in isPlain ? "".unicodeScalars : string.unicodeScalars {
      switch scalar {
      case "\"": line += "\\\"".utf8
      case "\\": line += "\\\\".utf8
      case "\n": line += "\\n".utf8
      case "\r": line += "\\r".utf8
      case "\t": line += "\\t".utf8
      case _ where scalar.value < 0x7F && scalar.value >= 0x20: line.append(UInt8(scalar.value))
      case _ where needsEscape(scalar): scalar.utf16.forEach { escape($0, to: &line) }
      default: line += String(scalar).utf8
      }
    }
    line.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func escape(_ unit: UInt16, to line: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    line += "\\u".utf8
    for shift in [12, 8, 4, 0] { line.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
