/// What the tables know of countries, for those who bring names together.
public enum KnownPlaces {
  /// How a name stands to a country.
  public enum Relation: Hashable, Sendable {
    /// `Turkey`, `UK`.
    case name
    /// `Turkish`.
    case adjective
    /// The city of its government, a place of its own: `Ankara`.
    case capital
    /// A building or office of its government: `the Kremlin`.
    case seat
  }

  /// The country that `name` names, describes or is governed from; nil when it is none that the tables know.
  public static func country(of name: String) -> (code: CountryCode, relation: Relation)? {
    guard let known = known(name), let country = known.country else { return nil }
    switch known.kind {
    case .country: return (country, .name)
    case .adjective: return (country, .adjective)
    case .capital: return (country, .capital)
    case .seat: return (country, .seat)
    case .place: return nil
    }
  }

  /// Whether `name` is a country, a capital, or another place that the tables know.
  public static func contains(_ name: String) -> Bool {
    switch known(name)?.kind {
    case .country, .capital, .place: true
    case .seat, .adjective, nil: false
    }
  }

  /// The body that `name`, a city that governs no country, stands for: `Brussels`.
  public static func organisation(seatedIn name: String) -> String? { seats[Folding.folded(name)] }

  /// Folded cities, and who meets there.
  static let seats = ["brussels": "European Union"]

  private static func known(_ name: String) -> KnownName? {
    let text = Text(name)
    var sequence: FoldedHash?
    for token in Tokenizer.tokens(in: text, text.range) where token.kind != .punctuation {
      let word = FoldedHash(word: text[token.range])
      sequence = sequence?.followed(by: word) ?? word
    }
    return sequence.flatMap { Lexicon.shared.state(of: $0).name }
  }

  /// The country's usual name in English: "Turkey".
  public static func name(of country: CountryCode) -> String { Lexicon.shared.countryNames[country] ?? country.letters }
}
