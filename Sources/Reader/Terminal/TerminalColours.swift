/// How many colours are to be used, by the environment and the user's settings.
struct TerminalColours {
  /// At most that many; nil for what the terminal has.
  let most: ColourDepth?
  /// Whether the terminal takes any mixture of red, green and blue, though its description names 256 colours.
  let mixesAny: Bool

  /// - Parameter variables: the environment: `NO_COLOR` asks for none, `COLORTERM` says that any mixture can be had.
  init(_ variables: [String: String], settings: ConfigurationFile) {
    most = variables["NO_COLOR"]?.isEmpty == false ? ColourDepth.none : settings.colours
    mixesAny = ["truecolor", "24bit"].contains(variables["COLORTERM"]) || most == .direct
  }
}

/// Mixed colours behind ncurses's back, which knows numbers alone: each mixture has the number of one of the 240 colours that no user sets,
/// and where ncurses wrote that number the mixture is put in its place.
///
/// A theme has two dozen mixtures. Should all numbers be used up, the nearest colour that has one stands in.
struct MixedColours {
  private static let first = 16
  private var numbers: [UInt32: Int] = [:]
  private var mixtures: [UInt32] = []

  /// The number under which ncurses is told a mixture.
  mutating func number(of mixture: UInt32) -> Int {
    if let known = numbers[mixture] { return known }
    guard Self.first + mixtures.count < 256 else {
      if case .numbered(let number) = Colour.mixed(mixture).at(.sixteen) { return number }
      return Self.first
    }
    mixtures.append(mixture)
    numbers[mixture] = Self.first + mixtures.count - 1
    return Self.first + mixtures.count - 1
  }

  /// What ncurses wrote, with `38;2;r;g;b` for `38;5;n`, and `48` likewise.
  ///
  /// Nothing else of it holds these bytes: digits and semicolons behind ESC [ stand in no text, which comes through the gate.
  func mixed(_ bytes: [UInt8]) -> [UInt8] {
    guard !mixtures.isEmpty else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    var place = 0
    while place < bytes.count {
      if bytes[place] == 0x1B, let (end, change) = change(in: bytes, at: place) {
        result += change
        place = end
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// At an ESC: the end of the sequence and what stands for it, when it sets colours.
  private func change(in bytes: [UInt8], at start: Int) -> (end: Int, bytes: [UInt8])? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
    var end = start + 2
    while end < bytes.count, bytes[end] == UInt8(ascii: ";") || 0x30...0x39 ~= bytes[end] { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "m") else { return nil }
    let parts = bytes[(start + 2)..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var words: [String] = []
    var place = 0
    while place < parts.count {
      if place + 2 < parts.count, ["38", "48"].contains(parts[place]), parts[place + 1] == "5", let number = Int(parts[place + 2]),
        mixtures.indices.contains(number - Self.first)
      {
        let mixture = mixtures[number - Self.first]
        words += [parts[place], "2"] + [16, 8, 0].map { "\(mixture >> UInt32($0) & 0xFF)" }
        place += 3
      } else {
        words.append(parts[place])
        place += 1
      }
    }
    return (end + 1, Array("\u{1B}[\(words.joined(separator: ";"))m".utf8))
  }
}
