/// What rules know better than the model: names that the tables are sure of, names that run into each other, and names in front of a hyphen.
struct SpanRules {
  private let words: TaggerWords
  private let gazetteer: GazetteerTable

  init(_ words: TaggerWords, _ gazetteer: GazetteerTable) {
    self.words = words
    self.gazetteer = gazetteer
  }

  /// - Parameter names: in order and disjoint, as is the result.
  func apply(to names: [FoundName]) -> [FoundName] {
    let names = HeadRule(words, gazetteer).apply(to: EdgeRule(words, gazetteer).apply(to: joined(names)))
    var result: [FoundName] = []
    var next = 0
    for name in names {
      addBeforeHyphens(next..<name.tokens.lowerBound, to: &result)
      if !isNoActor(name.tokens) { for part in split(name) { result.append(typed(part)) } }
      next = name.tokens.upperBound
    }
    addBeforeHyphens(next..<words.words.count, to: &result)
    return result
  }

  // MARK: Names of the tables

  /// The names, where those that lie in pieces in a longer name of the tables ("Bosnia", "Herzegovina") are that name.
  private func joined(_ names: [FoundName]) -> [FoundName] {
    var result: [FoundName] = []
    var next = 0
    for known in knownNames() {
      while next < names.count, names[next].tokens.upperBound <= known.tokens.lowerBound {
        result.append(names[next])
        next += 1
      }
      let first = next
      while next < names.count, names[next].tokens.lowerBound < known.tokens.upperBound { next += 1 }
      let pieces = names[first..<next]
      let isFree = known.tokens.lowerBound >= result.last?.tokens.upperBound ?? 0
      if isFree, !pieces.isEmpty, pieces.allSatisfy({ known.tokens != $0.tokens && Self.holds(known.tokens, $0.tokens) }) {
        result.append(known)
      } else {
        result.append(contentsOf: pieces)
      }
    }
    return result + names[next...]
  }

  private static func holds(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }

  /// The longest names of several words that the tables are sure of, in order.
  private func knownNames() -> [FoundName] {
    var found: [FoundName] = []
    var index = 0
    while index < words.words.count {
      let start = index
      index += 1
      guard words[start].match & 7 == 1 else { continue }
      while index < words.words.count, words[index].match & 7 == 2 { index += 1 }
      guard index < words.words.count, words[index].match & 7 == 3 else { continue }
      index += 1
      let kinds = GazetteerEntry.Kinds(rawValue: words[start].match >> 3)
      guard words[start].isCapital, words[index - 1].isCapital, kinds.isDisjoint(with: Self.doubtful) else { continue }
      if !kinds.isDisjoint(with: [.country, .city, .region, .capital]) {
        if !kinds.contains(.organisation) { found.append(FoundName(tokens: start..<index, type: .place, confidence: 0.8)) }
      } else if kinds.contains(.organisation) {
        found.append(FoundName(tokens: start..<index, type: .organisation, confidence: 0.8))
      }
    }
    return found
  }

  private static let doubtful: GazetteerEntry.Kinds = [.doubtfulOrganisation, .givenName, .surname, .demonym]

  /// Whether the tables know a name as no actor's, alone or as the beginning of a longer one: "Davis" in "Davis Cup".
  private func isNoActor(_ tokens: Range<Int>) -> Bool {
    let own = kinds(tokens)
    if own.contains(.noActor) { return true }
    // A country stays one in its war.
    return own.isDisjoint(with: [.country, .capital, .demonym])
      && (1...2).contains { more in
        let end = tokens.upperBound + more
        return end <= words.words.count && words[end - 1].isCapital && kinds(tokens.lowerBound..<end).contains(.noActor)
      }
  }

  private func kinds(_ tokens: Range<Int>) -> GazetteerEntry.Kinds { gazetteer[words.sequence(tokens)].kinds }

  private static let otherThanOrganisation: GazetteerEntry.Kinds = [
    .givenName, .surname, .country, .capital, .city, .region, .demonym, .doubtfulOrganisation, .inCapitals,
  ]

  /// A name of several words that the tables know as an organisation's and as nothing else's is one.
  private func typed(_ name: FoundName) -> FoundName {
    guard name.type != .organisation, name.tokens.count > 1 else { return name }
    let kinds = kinds(name.tokens)
    guard kinds.contains(.organisation), kinds.isDisjoint(with: Self.otherThanOrganisation) else { return name }
    var name = name
    name.type = .organisation
    name.confidence = max(name.confidence, 0.8)
    return name
  }

  /// "said Nayed RIA Novosti": behind a verb of saying, a person's name and the agency's that he said it to are two.
  private func split(_ name: FoundName) -> [FoundName] {
    guard (2...5).contains(name.tokens.count), name.tokens.lowerBound > 0,
      Self.said.contains(words[name.tokens.lowerBound - 1].folded)
    else { return [name] }
    for start in (name.tokens.lowerBound + 1)..<name.tokens.upperBound {
      let (front, back) = (name.tokens.lowerBound..<start, start..<name.tokens.upperBound)
      guard words[start].isCapital, kinds(back).contains(.organisation), !kinds(name.tokens).contains(.organisation),
        front.allSatisfy({ !words[$0].entry.kinds.contains(.organisationHead) }),
        kinds(back).isDisjoint(with: [.givenName, .surname, .city, .country])
      else { continue }
      return [
        FoundName(tokens: front, type: .person, confidence: name.confidence * 0.9),
        FoundName(tokens: back, type: .organisation, confidence: name.confidence * 0.9),
      ]
    }
    return [name]
  }

  private static let said: [FoldedHash] = FoldedHash.words("said says told added stressed noted")

  /// "UN-backed", "Tripoli-based": what stands in front of a hyphen and a small word, when the tables know it.
  private func addBeforeHyphens(_ span: Range<Int>, to result: inout [FoundName]) {
    for index in span where words[index].isCapital && words[index].match & 7 == 4 {
      guard index + 2 < words.words.count, words[index + 1].isHyphen, words[index + 2].casing == .lower,
        words[index + 1].start == words[index].end, words[index + 2].start == words[index + 1].end
      else { continue }
      let kinds = GazetteerEntry.Kinds(rawValue: words[index].match >> 3)
      let type: NameType
      if !kinds.isDisjoint(with: [.country, .capital, .city, .region]) {
        type = .place
      } else if kinds.contains(.organisation) {
        type = .organisation
      } else {
        continue
      }
      result.append(FoundName(tokens: index..<(index + 1), type: type, confidence: 0.8))
    }
  }
}
