import Foundation

/// How many colours a terminal shows.
enum ColourDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// None, or the user asked for none (NO_COLOR): attributes carry everything.
  case none = 0
  case eight = 8
  case sixteen = 16
  case indexed = 256
  /// Any mixture of red, green and blue.
  case direct = 16_777_216

  /// The depth of a terminal that says it has `colours` colours.
  init(colours: Int) {
    self = Self.allCases.last { $0.rawValue <= colours } ?? .none
  }

  /// By the name that config.toml has for it: "truecolor", "256", "16", "8", "none".
  init?(name: String) {
    guard let depth = Self.names.first(where: { $0.name == name })?.depth else { return nil }
    self = depth
  }

  static let names: [(name: String, depth: ColourDepth)] = [
    ("truecolor", .direct), ("256", .indexed), ("16", .sixteen), ("8", .eight), ("none", .none),
  ]

  static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }
}

/// A colour of a theme.
enum Colour: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case own
  /// By its number among the terminal's 256, the first 16 of which look as the user set them.
  case numbered(Int)
  /// Red, green and blue, a byte each: 0xRRGGBB.
  case mixed(UInt32)

  /// The colour on a terminal of a depth: the nearest of those that it has.
  func at(_ depth: ColourDepth) -> Colour {
    switch (self, depth) {
    case (.own, _), (_, .none): return .own
    case (.numbered(let number), .direct): return number < 16 ? self : .mixed(Self.mixture(of: number))
    case (.numbered(let number), _) where number < depth.rawValue: return self
    case (.mixed, .direct): return self
    case (_, .indexed): return .numbered(nearest(in: 16..<256))
    case (_, _): return .numbered(nearest(in: 0..<min(depth.rawValue, 256)))
    }
  }

  /// Red, green and blue as the palette of xterm mixes them; nil for the terminal's own.
  var mixture: UInt32? {
    switch self {
    case .own: nil
    case .numbered(let number): Self.mixture(of: number)
    case .mixed(let mixture): mixture
    }
  }

  private func nearest(in numbers: Range<Int>) -> Int {
    guard let mixture else { return numbers.lowerBound }
    return numbers.min { Self.distance(Self.mixture(of: $0), mixture) < Self.distance(Self.mixture(of: $1), mixture) }
      ?? numbers.lowerBound
  }

  private static func parts(_ mixture: UInt32) -> [Int] { [16, 8, 0].map { Int(mixture >> $0) & 0xFF } }

  private static func distance(_ one: UInt32, _ other: UInt32) -> Int {
    zip(parts(one), parts(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  private static func mixture(of number: Int) -> UInt32 {
    if number < 16 { return named[max(number, 0)] }
    if number >= 232 { return UInt32(8 + 10 * (min(number, 255) - 232)) * 0x010101 }
    let steps: [UInt32] = [0, 95, 135, 175, 215, 255]
    let place = number - 16
    return steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6]
  }

  /// The first sixteen as xterm has them.
  private static let named: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00,
    0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  // MARK: Contrast

  /// Relative luminance as WCAG 2 defines it, 0 to 1.
  static func luminance(of mixture: UInt32) -> Double {
    let linear = parts(mixture).map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The contrast of two colours as WCAG 2 defines it, 1 to 21.
  static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let (first, second) = (luminance(of: one), luminance(of: other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}

extension Colour {
  /// As theme files write it: "#ff8700", "#f80", a number from 0 to 255, "red", "bright-red", "own".
  init?(written: String) {
    if written.hasPrefix("#") {
      let digits = written.dropFirst()
      let whole = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
      guard whole.count == 6, whole.allSatisfy(\.isHexDigit), let mixture = UInt32(whole, radix: 16) else { return nil }
      self = .mixed(mixture)
    } else if let number = Int(written), 0...255 ~= number {
      self = .numbered(number)
    } else if written == "own" {
      self = .own
    } else {
      let isBright = written.hasPrefix("bright-")
      guard let place = Self.words.firstIndex(of: isBright ? String(written.dropFirst(7)) : written) else { return nil }
      self = .numbered(place + (isBright ? 8 : 0))
    }
  }

  private static let words = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
}
