/// How well what was typed fits a name, and which of its letters are meant: the one rule of the palette and of lists.
///
/// The name itself goes before names that begin so, these before names with a word that begins so, these before names that hold it, and
/// these before names that have its letters in their order, those that begin with the first of them first. A hyphen is a space.
struct FuzzyMatch: Comparable {
  enum Rank: Int, Comparable {
    case whole, beginning, wordBeginning, inside, letters

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  let rank: Rank
  /// How far apart the letters stand, and how long the name is: of equal rank, less is better.
  private let spread: Int
  private let length: Int
  /// The places of the meant characters.
  let places: [Int]

  /// Nil when `typed` does not fit; both are compared without case.
  init?(_ typed: String, in name: String) {
    let wanted = Array(typed.lowercased()).map(Self.spaced)
    let letters = Array(name.lowercased()).map(Self.spaced)
    length = letters.count
    if let start = Self.start(of: wanted, in: letters) {
      places = Array(start..<start + wanted.count)
      spread = start
      rank =
        start > 0
        ? (Self.isWordStart(letters, start) ? .wordBeginning : .inside) : wanted.count == letters.count ? .whole : .beginning
      return
    }
    var found: [Int] = []
    var index = 0
    for letter in wanted {
      guard let place = letters[index...].firstIndex(of: letter) else { return nil }
      found.append(place)
      index = place + 1
    }
    guard let first = found.first, let last = found.last else { return nil }
    (rank, places, spread) = (.letters, found, last - first + (first == 0 ? 0 : letters.count))
  }

  private static func spaced(_ letter: Character) -> Character { letter == "-" ? " " : letter }

  /// Where `wanted` stands: at the beginning of a word if anywhere.
  private static func start(of wanted: [Character], in letters: [Character]) -> Int? {
    guard wanted.count <= letters.count else { return nil }
    let starts = (0...(letters.count - wanted.count)).filter { Array(letters[$0..<$0 + wanted.count]) == wanted }
    return starts.first { isWordStart(letters, $0) } ?? starts.first
  }

  private static func isWordStart(_ letters: [Character], _ place: Int) -> Bool {
    place == 0 || !letters[place - 1].isLetter && !letters[place - 1].isNumber
  }

  static func < (left: FuzzyMatch, right: FuzzyMatch) -> Bool {
    (left.rank, left.spread, left.length) < (right.rank, right.spread, right.length)
  }

  static func == (left: FuzzyMatch, right: FuzzyMatch) -> Bool {
    (left.rank, left.spread, left.length) == (right.rank, right.spread, right.length)
  }

  /// A text with the meant letters set off.
  static func marked(_ text: String, at places: [Int], _ style: Style = .plain) -> StyledText {
    var marked = StyledText()
    for (place, letter) in text.enumerated() {
      var own = style
      if places.contains(place) { own.attributes.insert(.underline) }
      marked.append(String(letter), own)
    }
    return marked
  }
}
