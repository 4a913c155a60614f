import Language

/// What the notation of a date consists of, once the time of day and the zone are taken out.
enum DatePiece: Hashable {
  /// A run of digits, and how many there are.
  case number(Int, digits: Int)
  /// A folded word.
  case word(String)
  case mark(Character)

  func number(ofDigits wanted: ClosedRange<Int>) -> Int? {
    if case .number(let value, let digits) = self, wanted.contains(digits) { value } else { nil }
  }

  /// Marks between figures of a date that begins with its year.
  var separatesFigures: Bool {
    if case .mark(let mark) = self { "-/.年月日".contains(mark) } else { false }
  }

  /// What may stand behind a date that is one run of digits.
  var endsNumber: Bool { self == .word("t") || self == .word("z") || self == .mark("+") || self == .mark("-") }

  /// Marks and small words between day, month and year.
  var isFiller: Bool {
    switch self {
    case .number: false
    case .mark: true
    case .word(let word):
      ["de", "del", "of", "the", "th", "st", "nd", "rd", "r", "er", "o", "a", "den", "le", "di", "do"].contains(word)
    }
  }

  /// More than this is no date.
  private static let longest = 120

  /// The pieces of what is written, without times (`10:00:00.123`, `08h12`) and the offsets behind them (`+01:00`).
  static func pieces(of written: String) -> [DatePiece] {
    guard written.utf8.count <= longest else { return [] }
    return withoutTimes(split(Folding.folded(written)))
  }

  private static func split(_ folded: String) -> [DatePiece] {
    var pieces: [DatePiece] = []
    var rest = folded[...]
    while let first = rest.first {
      if isDigit(first) {
        let run = rest.prefix(while: isDigit)
        pieces.append(.number(Int(run) ?? 0, digits: run.count))
        rest = rest[run.endIndex...]
      } else if isLetter(first) {
        let run = rest.prefix(while: isLetter)
        pieces.append(.word(String(run)))
        rest = rest[run.endIndex...]
      } else {
        if !first.isWhitespace { pieces.append(.mark(first)) }
        rest = rest.dropFirst()
      }
    }
    return pieces
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func isLetter(_ character: Character) -> Bool { character.isLetter && !"年月日".contains(character) }

  private static func withoutTimes(_ pieces: [DatePiece]) -> [DatePiece] {
    var kept: [DatePiece] = []
    var index = 0
    while index < pieces.count {
      guard pieces[index].number(ofDigits: 1...2) != nil, index + 2 < pieces.count,
        pieces[index + 1] == .mark(":") || pieces[index + 1] == .word("h"), pieces[index + 2].number(ofDigits: 2...2) != nil
      else {
        kept.append(pieces[index])
        index += 1
        continue
      }
      index += 3
      while index + 1 < pieces.count, [.mark(":"), .mark("."), .mark(",")].contains(pieces[index]),
        pieces[index + 1].number(ofDigits: pieces[index] == .mark(":") ? 2...2 : 1...9) != nil,
        pieces[index] != .mark(",")
          || pieces[index + 1].number(ofDigits: 3...9) != nil && pieces[index + 1].number(ofDigits: 4...4) == nil
      {
        index += 2
      }
      index = behindOffset(pieces, index)
    }
    return kept
  }

  /// The place behind `+0100`, `-05:00` or `GMT+1`, when that stands at `index`.
  private static func behindOffset(_ pieces: [DatePiece], _ index: Int) -> Int {
    var place = index
    if place + 1 < pieces.count, [.word("gmt"), .word("utc")].contains(pieces[place]) { place += 1 }
    guard place + 1 < pieces.count, pieces[place] == .mark("+") || pieces[place] == .mark("-") || pieces[place] == .mark("−"),
      case .number(_, let digits) = pieces[place + 1], digits <= 2 || digits == 4 && (place > index || isOffset(pieces[place + 1]))
    else { return index }
    place += 2
    if place + 1 < pieces.count, pieces[place] == .mark(":"), pieces[place + 1].number(ofDigits: 2...2) != nil { place += 2 }
    return place
  }

  /// Whether four digits may be an offset: hours up to 14, whole quarters.
  private static func isOffset(_ piece: DatePiece) -> Bool {
    piece.number(ofDigits: 4...4).map { $0 <= 1_400 && $0 % 100 % 15 == 0 } ?? false
  }
}
