import Language

/// Reads in a sentence whom an office stands for that is named without its holder: "the Russian president", "both presidents".
struct OfficeReader {
  private let holders: OfficeHolders
  private let actors: ActorIndex

  init(_ articles: [AnalysedArticle], _ actors: ActorIndex) {
    holders = OfficeHolders(articles, actors)
    self.actors = actors
  }

  /// For each person who holds an office of a country, the country.
  var lands: [Int32: Int32] { holders.lands }

  /// The persons whom offices stand for, each with the place of the token.
  ///
  /// - Parameters:
  ///   - tokens: those of one sentence.
  ///   - names: its mentions.
  ///   - before: the actors of the sentence before it.
  func persons(_ tokens: [Token], in text: Text, names: ArraySlice<Mention>, before: [Int32], article: Int) -> [(
    actor: Int32, place: Int32
  )] {
    var persons: [(actor: Int32, place: Int32)] = []
    for (place, token) in tokens.enumerated() where token.kind == .word && (4...11).contains(token.range.count) {
      let word = text[token.range].map { $0 | 0x20 }
      guard Office.isHead(word) else { continue }
      let front = place > 0 ? text[tokens[place - 1].range].map { $0 | 0x20 } : []
      guard let (office, isPlural) = Office.named(by: word, behind: front), !isNamed(tokens, place, names) else { continue }
      let found =
        isPlural
        ? several(office, names, before, article)
        : one(office, at: place, tokens, in: text, names, article).map { [$0] } ?? []
      persons += found.map { ($0, Int32(place)) }
    }
    return persons
  }

  /// Whether the holder is named behind the office.
  private func isNamed(_ tokens: [Token], _ place: Int, _ names: ArraySlice<Mention>) -> Bool {
    guard place + 1 < tokens.count else { return false }
    let next = tokens[place + 1].range
    return names.contains { $0.range.lowerBound == next.lowerBound && kind(of: $0) == .person }
  }

  private func kind(of mention: Mention) -> Actor.Kind? { actors.rank(of: mention.actor).map { actors.actors[$0].kind } }

  private func country(_ mention: Mention) -> Int32? {
    kind(of: mention) == .country ? actors.rank(of: mention.actor).map(Int32.init) : nil
  }

  /// The holder of an office of the country that stands beside it; without one, whom alone the article names with it.
  private func one(_ office: Office, at place: Int, _ tokens: [Token], in text: Text, _ names: ArraySlice<Mention>, _ article: Int)
    -> Int32?
  {
    // "prime minister": of both words the first.
    let isHeadAlone = Office.named(by: text[tokens[place].range].map { $0 | 0x20 }, behind: []) != nil
    let first = isHeadAlone ? place : place - 1
    let start = tokens[first].range.lowerBound
    if let before = names.last(where: { $0.range.upperBound <= start && $0.range.upperBound.value + 5 >= start.value }) {
      let between = text.bytes[before.range.upperBound.value..<start.value]
      if !between.contains(0x2C), let country = country(before) {
        let front = tokens.last { $0.range.upperBound <= before.range.lowerBound }.map { text[$0.range].map { $0 | 0x20 } } ?? []
        return Office.isHindering(front) ? nil : holders.holder(of: office, of: country, in: article)
      }
    }
    if place + 2 < tokens.count, text[tokens[place + 1].range].elementsEqual("of".utf8) {
      let end = tokens[min(place + 3, tokens.count - 1)].range.upperBound
      let behind = names.first { $0.range.lowerBound >= tokens[place + 2].range.lowerBound && $0.range.lowerBound < end }
      return behind.flatMap(country).flatMap { holders.holder(of: office, of: $0, in: article) }
    }
    guard first > 0, text[tokens[first - 1].range].map({ $0 | 0x20 }).elementsEqual("the".utf8) else { return nil }
    return holders.onlyHolder(of: office, in: article)
  }

  /// The holders of one office of all countries that the sentence names or, if it names fewer than two, the one before.
  private func several(_ office: Office, _ names: ArraySlice<Mention>, _ before: [Int32], _ article: Int) -> [Int32] {
    var countries = Set(names.compactMap(country))
    if countries.count < 2 { countries.formUnion(before.filter { actors.actors[Int($0)].kind == .country }) }
    let persons = Set(countries.compactMap { holders.holder(of: office, of: $0, in: article) })
    return persons.count == 2 ? persons.sorted() : []
  }
}
