/// `CSI` and what follows it, taken apart: `ESC [`, perhaps one of `< = > ?`, numbers between `;`, perhaps more signs, and
/// one final byte.
struct ControlSequence {
  private let prefix: UInt8?
  /// Each with its parts between `:`; an empty one is nil.
  private let parameters: [[Int?]]
  private let intermediates: [UInt8]
  private let final: UInt8

  /// From a whole sequence, `ESC [` and the final byte included.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 2, let final = bytes.last else { return nil }
    var body = bytes[2..<(bytes.count - 1)]
    if let first = body.first, 0x3C..<0x40 ~= first {
      prefix = first
      body = body.dropFirst()
    } else {
      prefix = nil
    }
    let numbers = body.prefix { 0x30..<0x3C ~= $0 }
    intermediates = Array(body.dropFirst(numbers.count))
    guard intermediates.allSatisfy({ 0x20..<0x30 ~= $0 }) else { return nil }
    parameters = numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { parameter in
      parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { digits in
        digits.isEmpty || digits.count > 7 ? nil : Int(String(decoding: digits, as: UTF8.self))
      }
    }
    self.final = final
  }

  private func number(_ index: Int, part: Int = 0) -> Int? {
    guard parameters.indices.contains(index), parameters[index].indices.contains(part) else { return nil }
    return parameters[index][part]
  }

  var isPasteStart: Bool { prefix == nil && intermediates.isEmpty && final == UInt8(ascii: "~") && number(0) == 200 }

  // MARK: Keys

  /// The key, when the sequence is one.
  var key: Key? {
    guard prefix == nil, intermediates.isEmpty || intermediates == [UInt8(ascii: "$")] else { return nil }
    switch final {
    case UInt8(ascii: "~"): return tildeKey
    case UInt8(ascii: "u"): return modified(Self.code(unicode: number(0)))
    case UInt8(ascii: "Z"): return Key(.tab, .shift)
    // rxvt says Ctrl with ^, Shift with $ and both with @.
    case UInt8(ascii: "^"): return Self.numbered[number(0) ?? 0].map { Key($0, .control) }
    case UInt8(ascii: "@"): return Self.numbered[number(0) ?? 0].map { Key($0, [.control, .shift]) }
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return Self.lettered[final - 0x20].map { Key($0, .shift) }
    default: return modified(Self.lettered[final])
    }
  }

  private var tildeKey: Key? {
    if number(0) == 27, parameters.count == 3 { return modified(Self.code(unicode: number(2))) }
    return modified(Self.numbered[number(0) ?? 0])
  }

  /// `code` with what the second parameter says was held; nil when that was a key that no key of ours has, or a release.
  private func modified(_ code: Key.Code?) -> Key? {
    guard let code, number(1, part: 1) != 3 else { return nil }
    // One more than a sum of Shift 1, Alt 2, Ctrl 4, Super 8, Hyper 16, Meta 32, and the locks, which do not matter.
    let held = max((number(1) ?? 1) - 1, 0)
    guard held & 0x18 == 0 else { return nil }
    var modifiers: Key.Modifiers = []
    if held & 1 != 0 { modifiers.insert(.shift) }
    if held & 0x22 != 0 { modifiers.insert(.alt) }
    if held & 4 != 0 { modifiers.insert(.control) }
    return Key(code, modifiers)
  }

  /// A key by its code point, as kitty's and xterm's newer protocols say it.
  private static func code(unicode: Int?) -> Key.Code? {
    switch unicode {
    case 13: .enter
    case 27: .escape
    case 9: .tab
    case 8, 127: .backspace
    case .some(let value) where value >= 0x20 && !(0x7F..<0xA0 ~= value) && !(0xE000..<0xF900 ~= value):
      UInt32(exactly: value).flatMap { Unicode.Scalar($0) }.map { .character(Character($0)) }
    default: nil
    }
  }

  private static let lettered: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numbered: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1), 12: .function(2),
    13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9),
    21: .function(10), 23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
    29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
  ]

  /// The key of `ESC O` and a letter, perhaps with the modifiers' number before the letter.
  static func singleShift(_ bytes: [UInt8]) -> Key? {
    guard let letter = bytes.last else { return nil }
    let digits = String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self)
    if let code = lettered[letter] { return ControlSequence(Array("\u{1B}[1;\(digits)".utf8) + [letter])?.modified(code) }
    switch letter {
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return lettered[letter - 0x20].map { Key($0, .control) }
    case UInt8(ascii: "M"): return Key(.enter)
    case UInt8(ascii: "X"): return Key(.character("="))
    // The numeric block: * + , - . / and the digits.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return Key(.character(Character(Unicode.Scalar(letter - 0x40))))
    default: return nil
    }
  }

  // MARK: Mouse and replies

  var mouse: InputEvent? {
    guard intermediates.isEmpty, final == UInt8(ascii: "M") || final == UInt8(ascii: "m"), parameters.count == 3,
      let button = number(0), let column = number(1), let row = number(2)
    else { return nil }
    if prefix == UInt8(ascii: "<") {
      return MouseEvent(button: button, column: column, row: row, isRelease: final == UInt8(ascii: "m")).map { .mouse($0) }
    }
    guard prefix == nil, final == UInt8(ascii: "M") else { return nil }
    let code = button - 32
    return MouseEvent(button: code, column: column, row: row, isRelease: code & 0x43 == 3).map { .mouse($0) }
  }

  /// What a terminal answers when it is asked for the state of a mode (DECRPM): 1 to 3 mean that it knows it and can have it.
  var reply: InputEvent? {
    guard prefix == UInt8(ascii: "?"), intermediates == [UInt8(ascii: "$")], final == UInt8(ascii: "y"), let mode = number(0)
    else { return nil }
    return .reply(.mode(mode, isSupported: 1...3 ~= number(1) ?? 0))
  }
}

extension MouseEvent {
  /// From a button code of a terminal's report and a place counted from 1. nil for what the program does not use: other buttons
  /// than the left one, motion without a button, wheels to the side.
  init?(button: Int, column: Int, row: Int, isRelease: Bool) {
    guard column > 0, row > 0 else { return nil }
    let kind: Kind
    // 4 Shift, 8 Alt, 16 Ctrl, 32 motion, 64 wheel.
    switch button & ~0x1C {
    case 0: kind = isRelease ? .release : .press
    case 3 where isRelease: kind = .release
    case 32: kind = isRelease ? .release : .drag
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    self.init(kind: kind, row: Row(row - 1), column: Column(column - 1))
  }
}

extension TerminalReply {
  /// From `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`, the background's colour; its numbers have one to four hexadecimal digits each.
  init?(operatingSystemCommand bytes: [UInt8]) {
    let fields = String(decoding: bytes.dropFirst(2), as: UTF8.self).split(separator: ";", maxSplits: 1)
    guard bytes.starts(with: [0x1B, UInt8(ascii: "]")]), fields.count == 2, fields[0] == "11" else { return nil }
    let value = fields[1]
    guard value.hasPrefix("rgb:") || value.hasPrefix("rgba:"), let colon = value.firstIndex(of: ":") else { return nil }
    let parts = value[value.index(after: colon)...].split(separator: "/", omittingEmptySubsequences: false).map { digits in
      1...4 ~= digits.count ? Int(digits, radix: 16).map { Double($0) / Double((1 << (4 * digits.count)) - 1) } : nil
    }
    guard parts.count == (value.hasPrefix("rgba:") ? 4 : 3), let red = parts[0], let green = parts[1], let blue = parts[2],
      red >= 0, green >= 0, blue >= 0
    else { return nil }
    // Rec. 709's weights.
    self = .background(luminance: 0.2126 * red + 0.7152 * green + 0.0722 * blue)
  }
}
