/// What is wrong with a pattern, in words for the one who typed it.
public enum PatternProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case unclosed(Character)
  case nothingOpened(Character)
  case nothingToRepeat(Character)
  case unknownEscape(Character)
  case endsInBackslash
  case badRange(String)
  case unknownClass(String)
  case unsupportedGroup
  case tooLarge

  public var description: String {
    switch self {
    case .unclosed(let opening): "\(opening) is never closed"
    case .nothingOpened(let closing): "\(closing) closes nothing (\\\(closing) is the character)"
    case .nothingToRepeat(let sign): "nothing stands before \(sign) to be repeated (\\\(sign) is the character)"
    case .unknownEscape(let letter): "\\\(letter) means nothing in a pattern"
    case .endsInBackslash: "it ends in \\ (\\\\ is the character)"
    case .badRange(let range): "\(range) is no range"
    case .unknownClass(let name): "\(name) means nothing in a pattern (\\w, \\d and \\s are letters, digits, white space)"
    case .unsupportedGroup: "(? begins nothing that patterns have here, but for (?:"
    case .tooLarge: "it is too large"
    }
  }
}

/// A pattern as it is built up: what `PatternProgram` is made of.
indirect enum PatternNode: Hashable, Sendable {
  case empty
  case one(ScalarSet)
  case edge(PatternEdge)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// At least `from` times and at most `to`; as often as possible, or as seldom.
  case repeated(PatternNode, from: Int, to: Int?, isLazy: Bool)
}

/// A place between two characters.
enum PatternEdge: Hashable, Sendable {
  case start, end, word, notWord
}

/// Which characters may stand at one place of a match.
struct ScalarSet: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case digit, word, space, any
  }

  struct Item: Hashable, Sendable {
    let range: ClosedRange<UInt32>
    /// Whether it was written as a capital; nil for what has no case.
    let isUpper: Bool?
  }

  var items: [Item] = []
  var kinds: [Kind] = []
  var negatedKinds: [Kind] = []
  var isNegated = false

  func contains(_ scalar: UInt32, isUpper: @autoclosure () -> Bool, keepsCase: Bool) -> Bool {
    let isIn =
      items.contains { item in
        guard item.range.contains(scalar) else { return false }
        return !keepsCase || item.isUpper == nil || item.isUpper == isUpper()
      } || kinds.contains { $0.contains(scalar) } || negatedKinds.contains { !$0.contains(scalar) }
    return isIn != isNegated
  }
}

extension ScalarSet.Kind {
  func contains(_ scalar: UInt32) -> Bool {
    switch self {
    case .any: true
    case .digit: 0x30...0x39 ~= scalar || scalar >= 0x80 && Unicode.Scalar(scalar)?.properties.numericType == .decimal
    case .space: scalar == 0x20 || 0x09...0x0D ~= scalar
    case .word:
      switch scalar {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
      case 0x80...: Unicode.Scalar(scalar).map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
      default: false
      }
    }
  }
}

/// Reads the usual signs: `. [a-z] [^…] * + ? {2,3} | ( ) (?: ) ^ $ \d \w \s \b`, their opposites, and `?` behind a repetition.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  /// Whether a capital was written that is meant as itself.
  private(set) var hasCapitals = false

  private static let deepest = 100
  private static let mostRepeats = 1000

  init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  mutating func read() throws(PatternProblem) -> PatternNode {
    let node = try readChoice()
    if let closing = next { throw .nothingOpened(Character(closing)) }
    return node
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private mutating func readChoice() throws(PatternProblem) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw .tooLarge }
    var branches = [try readSequence()]
    while take("|") { branches.append(try readSequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func readSequence() throws(PatternProblem) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let part = try readPart()
      parts.append(try readRepetition(of: part))
    }
    return parts.isEmpty ? .empty : parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func readPart() throws(PatternProblem) -> PatternNode {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case ".": return .one(ScalarSet(kinds: [.any]))
    case "^": return .edge(.start)
    case "$": return .edge(.end)
    case "(":
      if take("?"), !take(":") { throw .unsupportedGroup }
      let group = try readChoice()
      guard take(")") else { throw .unclosed("(") }
      return group
    case "[": return .one(try readSet())
    case "\\": return try readEscape()
    case "*", "+", "?": throw .nothingToRepeat(Character(scalar))
    default: return literal(scalar)
    }
  }

  /// What a character folds to: one, several (ß), or nothing (an accent).
  private mutating func literal(_ scalar: Unicode.Scalar) -> PatternNode {
    let items = folded(scalar).map { PatternNode.one(ScalarSet(items: [$0])) }
    return items.isEmpty ? .empty : items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func folded(_ scalar: Unicode.Scalar) -> [ScalarSet.Item] {
    let isUpper = scalar.properties.isUppercase
    if isUpper { hasCapitals = true }
    let hasCase = isUpper || scalar.properties.isLowercase
    return Folding.folded(String(scalar)).unicodeScalars.map {
      ScalarSet.Item(range: $0.value...$0.value, isUpper: hasCase ? isUpper : nil)
    }
  }

  private mutating func readEscape() throws(PatternProblem) -> PatternNode {
    guard let scalar = next else { throw .endsInBackslash }
    if let kind = Self.kinds[scalar] {
      index += 1
      return .one(kind)
    }
    index += 1
    switch scalar {
    case "b", "<", ">": return .edge(.word)
    case "B": return .edge(.notWord)
    case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil: throw .unknownEscape(Character(scalar))
    default: return literal(scalar)
    }
  }

  private static let kinds: [Unicode.Scalar: ScalarSet] = [
    "d": ScalarSet(kinds: [.digit]), "D": ScalarSet(negatedKinds: [.digit]), "w": ScalarSet(kinds: [.word]),
    "W": ScalarSet(negatedKinds: [.word]), "s": ScalarSet(kinds: [.space]), "S": ScalarSet(negatedKinds: [.space]),
    "n": ScalarSet(kinds: [.space]), "t": ScalarSet(kinds: [.space]),
  ]

  private mutating func readSet() throws(PatternProblem) -> ScalarSet {
    var set = ScalarSet(isNegated: take("^"))
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      if let name = posixClass { throw .unknownClass(name) }
      index += 1
      if scalar == "\\" {
        guard let escaped = next else { throw .endsInBackslash }
        if let kind = Self.kinds[escaped] {
          index += 1
          set.kinds += kind.kinds
          set.negatedKinds += kind.negatedKinds
          continue
        }
      }
      let low = scalar == "\\" ? takeScalar() ?? scalar : scalar
      guard next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
        set.items += folded(low)
        continue
      }
      index += 1
      guard let high = takeScalar() else { throw .unclosed("[") }
      set.items.append(try range(low, high))
    }
    guard take("]") else { throw .unclosed("[") }
    return set
  }

  /// "[:alpha:]" where one begins here: as signs by themselves its letters would find something else.
  private var posixClass: String? {
    guard next == "[", index + 1 < scalars.count, scalars[index + 1] == ":" else { return nil }
    let letters = scalars[(index + 2)...].prefix { $0.properties.isAlphabetic }
    let end = index + 2 + letters.count
    guard end + 1 < scalars.count, scalars[end] == ":", scalars[end + 1] == "]" else { return nil }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[index...(end + 1)])
    return String(name)
  }

  private mutating func takeScalar() -> Unicode.Scalar? {
    guard let scalar = next else { return nil }
    index += 1
    return scalar
  }

  private mutating func range(_ low: Unicode.Scalar, _ high: Unicode.Scalar) throws(PatternProblem) -> ScalarSet.Item {
    let (first, last) = (folded(low), folded(high))
    guard first.count == 1, last.count == 1, first[0].range.lowerBound <= last[0].range.lowerBound else {
      throw .badRange("\(low)-\(high)")
    }
    return ScalarSet.Item(
      range: first[0].range.lowerBound...last[0].range.lowerBound,
      isUpper: first[0].isUpper == last[0].isUpper ? first[0].isUpper : nil)
  }

  private mutating func readRepetition(of node: PatternNode) throws(PatternProblem) -> PatternNode {
    var node = node
    while let (from, to) = try readCount() {
      node = .repeated(node, from: from, to: to, isLazy: take("?"))
    }
    return node
  }

  /// `*`, `+`, `?`, `{2}`, `{2,}`, `{2,3}`; a brace before anything else is itself.
  private mutating func readCount() throws(PatternProblem) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = index
    guard take("{"), let from = readNumber() else {
      index = start
      return nil
    }
    var to: Int? = from
    if take(",") { to = readNumber() }
    guard take("}") else {
      index = start
      return nil
    }
    if let to, to < from { throw .badRange("{\(from),\(to)}") }
    guard from <= Self.mostRepeats, to ?? 0 <= Self.mostRepeats else { throw .tooLarge }
    return (from, to)
  }

  private mutating func readNumber() -> Int? {
    var number: Int?
    while let scalar = next, let digit = Character(scalar).wholeNumberValue, scalar.isASCII {
      number = min((number ?? 0) * 10 + digit, Self.mostRepeats + 1)
      index += 1
    }
    return number
  }
}
