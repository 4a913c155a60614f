/// Reads a TOML file statement by statement.
struct TOMLScanner {
  struct Failure: Error, Hashable {
    let line: Int
    let words: String
  }

  private static let deepest = 32

  private let bytes: [UInt8]
  private var place = 0
  /// The line of `place`, from 1.
  private(set) var line = 1

  init(_ toml: String) {
    bytes = Array(toml.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  private var here: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func failure(_ words: String) -> Failure { Failure(line: line, words: words) }

  // MARK: Statements

  /// Goes to the next statement; false at the end of the file.
  mutating func skipToStatement() -> Bool {
    skipSpace(overLines: true)
    return here != nil
  }

  /// Goes to the end of the line.
  mutating func skipLine() { while let byte = here, byte != newline { advance(byte) } }

  var isAtHeader: Bool { here == openBracket }

  /// `[name]`, with nothing but a comment behind it.
  mutating func header() throws(Failure) -> [String] {
    place += 1
    if here == openBracket { throw failure("[[…]] is not used here; write one bracket") }
    skipSpace()
    let name = try key()
    guard here == closeBracket else {
      throw failure("the name in brackets has no end, or marks in it: write it in quotes, [\"…\"]")
    }
    place += 1
    try endStatement()
    return name
  }

  /// `key = value`, with nothing but a comment behind it.
  mutating func entry() throws(Failure) -> ([String], TOMLValue) {
    let key = try key()
    guard here == UInt8(ascii: "=") else { throw failure("“=” is missing behind \(key.joined(separator: "."))") }
    place += 1
    skipSpace()
    let value = try value(depth: 0)
    try endStatement()
    return (key, value)
  }

  private mutating func endStatement() throws(Failure) {
    skipSpace()
    guard let byte = here, byte != newline, byte != carriageReturn, byte != hash else { return }
    throw failure("there is something behind the end: one statement a line")
  }

  // MARK: Keys and values

  private mutating func key() throws(Failure) -> [String] {
    var parts: [String] = []
    while true {
      switch here {
      case doubleQuote: parts.append(try basicString())
      case singleQuote: parts.append(try literalString())
      default:
        let start = place
        while let byte = here, Self.isBare(byte) { place += 1 }
        if place == start { throw failure("a name is missing, or has marks in it: write it in quotes") }
        parts.append(string(start..<place))
      }
      skipSpace()
      guard here == UInt8(ascii: ".") else { return parts }
      place += 1
      skipSpace()
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> TOMLValue {
    switch here {
    case doubleQuote: return .string(isTriple(doubleQuote) ? try longString(doubleQuote) : try basicString())
    case singleQuote: return .string(isTriple(singleQuote) ? try longString(singleQuote) : try literalString())
    case openBracket: return try array(depth: depth)
    case UInt8(ascii: "{"): throw failure("{…} is not used here")
    default: return try bare()
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> TOMLValue {
    if depth >= Self.deepest { throw failure("lists stand too deep in lists") }
    place += 1
    var values: [TOMLValue] = []
    while true {
      skipSpace(overLines: true)
      if here == closeBracket { break }
      if here == nil { throw failure("a list has no end: “]” is missing") }
      values.append(try value(depth: depth + 1))
      skipSpace(overLines: true)
      if here == UInt8(ascii: ",") { place += 1 } else if here != closeBracket { throw failure("“,” or “]” is missing in a list") }
    }
    place += 1
    return .array(values)
  }

  /// A date, a number, true or false.
  private mutating func bare() throws(Failure) -> TOMLValue {
    let start = place
    while let byte = here, Self.isBare(byte) || [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+")].contains(byte) {
      place += 1
    }
    let word = string(start..<place)
    if word == "true" || word == "false" { return .boolean(word == "true") }
    let digits = Array(word.utf8)
    if digits.count >= 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"), Self.areDigits(digits[0..<4]),
      Self.areDigits(digits[5..<7]), Self.areDigits(digits[8..<10]),
      digits.count == 10 || digits[10] == UInt8(ascii: "T") || digits[10] == UInt8(ascii: "t")
    {
      return .date(String(word.prefix(10)))
    }
    let sign = digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") ? 1 : 0
    if digits.count > sign, Self.areDigits(digits[sign..<(sign + 1)]) { return .number(word) }
    throw failure(word.isEmpty ? "a value is missing" : "\(word) is no value: words stand in quotes, \"\(word)\"")
  }

  // MARK: Strings

  private mutating func basicString() throws(Failure) -> String {
    place += 1
    var content: [UInt8] = []
    while let byte = here, byte != newline, byte != carriageReturn {
      place += 1
      if byte == doubleQuote { return String(decoding: content, as: UTF8.self) }
      if byte == backslash { content += try escaped() } else { content.append(byte) }
    }
    throw failure("a closing quotation mark is missing")
  }

  private mutating func literalString() throws(Failure) -> String {
    let start = place + 1
    place += 1
    while let byte = here, byte != newline {
      place += 1
      if byte == singleQuote { return string(start..<(place - 1)) }
    }
    throw failure("a closing quotation mark is missing")
  }

  private func isTriple(_ quote: UInt8) -> Bool {
    place + 2 < bytes.count && bytes[place + 1] == quote && bytes[place + 2] == quote
  }

  /// Between three quotation marks: over several lines, the first line end left out.
  private mutating func longString(_ quote: UInt8) throws(Failure) -> String {
    let start = (place: place, line: line)
    place += 3
    if here == carriageReturn { place += 1 }
    if here == newline { advance(newline) }
    var content: [UInt8] = []
    while let byte = here {
      if byte == quote, isTriple(quote) {
        place += 3
        while here == quote, content.count < bytes.count { content.append(quote); place += 1 }
        return String(decoding: content, as: UTF8.self)
      }
      advance(byte)
      if byte != backslash || quote == singleQuote {
        content.append(byte)
      } else if here == newline || here == carriageReturn || here == space {
        skipSpace(overLines: true, comments: false)
      } else {
        content += try escaped()
      }
    }
    // What follows may be all right.
    (place, line) = start
    throw failure("three closing quotation marks are missing")
  }

  private mutating func escaped() throws(Failure) -> [UInt8] {
    guard let byte = here else { throw failure("a closing quotation mark is missing") }
    place += 1
    if let plain = Self.escapes[byte] { return [plain] }
    let width = byte == UInt8(ascii: "u") ? 4 : byte == UInt8(ascii: "U") ? 8 : 0
    let digits = string(place..<min(place + width, bytes.count))
    guard width > 0, digits.utf8.count == width, let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else {
      throw failure("a backslash stands before a character that it means nothing with: write \\\\, or use '…'")
    }
    place += width
    return Array(String(scalar).utf8)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D,
    doubleQuote: doubleQuote, backslash: backslash,
  ]

  // MARK: Bytes

  private mutating func skipSpace(overLines: Bool = false, comments: Bool = true) {
    while let byte = here {
      if byte == space || byte == 0x09 || (overLines && (byte == newline || byte == carriageReturn)) {
        advance(byte)
      } else if byte == hash, overLines, comments {
        skipLine()
      } else {
        return
      }
    }
  }

  private mutating func advance(_ byte: UInt8) {
    place += 1
    if byte == newline { line += 1 }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private static func areDigits(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { (0x30...0x39).contains($0) } }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let space = UInt8(ascii: " ")
private let hash = UInt8(ascii: "#")
private let doubleQuote = UInt8(ascii: "\"")
private let singleQuote = UInt8(ascii: "'")
private let backslash = UInt8(ascii: "\\")
private let openBracket = UInt8(ascii: "[")
private let closeBracket = UInt8(ascii: "]")
