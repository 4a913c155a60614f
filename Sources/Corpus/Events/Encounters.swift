import Language

/// What a sentence tells of meetings, visits and talks.
struct Encounters: Sendable {
  /// The places of their words among the sentence's tokens, ascending.
  let places: [Int32]
  /// The countries and places that are said to be where people meet ("talks in Ankara", "a visit to Turkey"), ascending; places in
  /// `ActorIndex.actors`.
  let venues: [Int32]

  /// - Parameters:
  ///   - places: as in ``places``.
  ///   - mentions: the mentions of the sentence, each with its place among the tokens.
  init(
    at places: [Int32], _ mentions: some Sequence<(mention: Mention, place: Int32)>, in syntax: SentenceSyntax, _ actors: ActorIndex
  ) {
    self.places = places
    var venues: Set<Int32> = []
    if !places.isEmpty {
      for (mention, place) in mentions where Self.isVenue(Int(place), of: places, in: syntax) {
        guard let rank = actors.rank(of: mention.actor), [.country, .place].contains(actors.actors[rank].kind) else { continue }
        venues.insert(Int32(rank))
      }
    }
    self.venues = venues.sorted()
  }

  var isEmpty: Bool { places.isEmpty }

  /// Whether a place is near a word for a meeting: who is named there takes part in it, or it is there, or then.
  func areNear(_ place: Int32) -> Bool { places.contains { abs($0 - place) <= Self.reach } }

  /// Whether two sentences tell of meetings at one place; nil where that can't be said, as with a town and a country.
  ///
  /// - Parameter isCountry: for each actor.
  func areAtOnePlace(as other: Encounters, isCountry: (Int32) -> Bool) -> Bool? {
    if venues.contains(where: other.venues.contains) { return true }
    return venues.contains(where: isCountry) && other.venues.contains(where: isCountry) ? false : nil
  }

  /// Whether what stands at a place follows a word for a meeting as where that is: "met in", "the visit of … to", "visited".
  private static func isVenue(_ place: Int, of encounters: [Int32], in syntax: SentenceSyntax) -> Bool {
    guard place > 0 else { return false }
    let before = syntax.letters(place - 1)
    if visits.contains(before) { return true }
    let preposition = articles.contains(before) ? place - 2 : place - 1
    guard let reach = prepositions[syntax.letters(preposition)] else { return false }
    return encounters.contains { (1...reach).contains(preposition - Int($0)) }
  }

  /// In tokens.
  private static let reach: Int32 = 8
  private static func letters(_ words: String) -> Set<[UInt8]> { Set(words.split(separator: " ").map { Array($0.utf8) }) }

  /// How far they may stand behind the word for the meeting, in tokens: in "talks to end the war in Libya" none is in Libya.
  private static let prepositions: [[UInt8]: Int] = Dictionary(
    uniqueKeysWithValues: [("in", 3), ("at", 3), ("to", 6)].map { (Array($0.utf8), $1) })
  private static let articles = letters("the")
  private static let visits = letters("visit visits visited visiting")
}
