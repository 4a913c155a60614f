/// Where names begin and end: what the model took in too much or cut too short, by words that are always, or never, a part of a name.
///
/// `The White House` is without its article what the tables know, `Mr Holm` is Holm, `Faisal bin Turki` is one person, `Iran's Red Crescent`
/// is two names, and a name that runs on into `Tribune` is a newspaper's.
struct EdgeRule {
  private let words: TaggerWords
  private let gazetteer: GazetteerTable

  init(_ words: TaggerWords, _ gazetteer: GazetteerTable) {
    self.words = words
    self.gazetteer = gazetteer
  }

  /// - Parameter names: in order and disjoint, as is the result.
  func apply(to names: [FoundName]) -> [FoundName] {
    var result: [FoundName] = []
    for name in names.flatMap(parted) {
      let limit = result.last?.tokens.upperBound ?? 0
      if let last = result.last, let joined = descent(last, name) ?? family(last, name) {
        result[result.count - 1] = joined
      } else if name.tokens.lowerBound >= limit {
        result.append(lengthened(trimmed(name), from: limit))
      }
    }
    for index in result.indices {
      let next = index + 1 < result.count ? result[index + 1].tokens.lowerBound : words.words.count
      result[index] = closed(result[index], before: next)
    }
    return result
  }

  // MARK: Facts

  private func kinds(_ tokens: Range<Int>) -> GazetteerEntry.Kinds { gazetteer[words.sequence(tokens)].kinds }

  private static let places: GazetteerEntry.Kinds = [.country, .capital, .city, .region]
  private static let sure: GazetteerEntry.Kinds = places.union([.organisation, .seat])

  private func isJoined(_ left: Int, _ right: Int) -> Bool { words[left].end == words[right].start }

  // MARK: Two names in one

  /// "Iran's Red Crescent", "Northgate's Allan Fairweather": behind the ending of a possessor that is a place, or in a person's name, begins
  /// another name; `King's College` is no place's.
  private func parted(_ name: FoundName) -> [FoundName] {
    let tokens = name.tokens
    guard tokens.count > 2, kinds(tokens).isDisjoint(with: Self.sure) else { return [name] }
    if let dash = tokens.dropFirst().dropLast().first(where: { partsNames($0, tokens) }) { return sides(of: dash, name) }
    if let ending = tokens.dropFirst().dropLast().first(where: { isEnding($0) }), words[ending + 1].isCapital {
      let (front, back) = (tokens.lowerBound..<possessorEnd(ending), (ending + 1)..<tokens.upperBound)
      let isPlace = !kinds(front).isDisjoint(with: Self.places)
      if isPlace || name.type == .person && words[ending + 1].entry.kinds.contains(.givenName) {
        let possessor = FoundName(tokens: front, type: isPlace ? .place : .organisation, confidence: name.confidence * 0.8)
        return [possessor, FoundName(tokens: back, type: name.type, confidence: name.confidence, margin: name.margin)]
      }
    }
    // "left Ostvik Rangers for Nordvik": a club is for nothing.
    if let joint = tokens.dropFirst().dropLast().first(where: { words[$0].folded == Self.change && words[$0].casing == .lower }) {
      let (front, back) = (tokens.lowerBound..<joint, (joint + 1)..<tokens.upperBound)
      if HeadRule.isTeam(words[joint - 1]) || kinds(front).contains(.group), words[back.lowerBound].isCapital {
        return [
          FoundName(tokens: front, type: .organisation, confidence: name.confidence, margin: name.margin),
          FoundName(tokens: back, type: name.type, confidence: name.confidence, margin: name.margin),
        ]
      }
    }
    // "Valencia coach Rubén Baraja": a word for what somebody does is no part of his name.
    if name.type == .person,
      let role = tokens.dropFirst().dropLast().last(where: { words[$0].casing == .lower && words[$0].entry.kinds.contains(.role) })
    {
      let (front, back) = (tokens.lowerBound..<role, (role + 1)..<tokens.upperBound)
      guard words[back.lowerBound].isCapital else { return [name] }
      let person = FoundName(tokens: back, type: .person, confidence: name.confidence, margin: name.margin)
      if kinds(front).isDisjoint(with: Self.sure) { return [person] }
      let type: NameType = kinds(front).isDisjoint(with: Self.places) ? .organisation : .place
      return [FoundName(tokens: front, type: type, confidence: name.confidence * 0.8), person]
    }
    return [name]
  }

  /// Whether a token is a dash between what the tables know as two names; in "Kalka – Shimla Railway" it parts none.
  private func partsNames(_ index: Int, _ tokens: Range<Int>) -> Bool {
    words[index].isHyphen && !isJoined(index - 1, index) && !isJoined(index, index + 1)
      && !kinds(tokens.lowerBound..<index).isDisjoint(with: Self.sure)
      && !kinds((index + 1)..<tokens.upperBound).isDisjoint(with: Self.sure)
  }

  /// "United Arab Emirates — Dubai" are two.
  private func sides(of dash: Int, _ name: FoundName) -> [FoundName] {
    [name.tokens.lowerBound..<dash, (dash + 1)..<name.tokens.upperBound].map { side in
      let type: NameType = kinds(side).isDisjoint(with: Self.places) ? name.type : .place
      return FoundName(tokens: side, type: type, confidence: name.confidence, margin: name.margin)
    }
  }

  /// Whether a token is the ending 's.
  private func isEnding(_ index: Int) -> Bool { words[index].folded == Self.ending && isJoined(index - 1, index) }

  private static let ending = FoldedHash.words("s")[0]
  private static let change = FoldedHash.words("for")[0]

  /// Behind "U.K." the apostrophe is a token of its own.
  private func possessorEnd(_ ending: Int) -> Int {
    words[ending - 1].casing == .mark && words[ending - 1].form == Self.apostrophe ? ending - 1 : ending
  }

  private static let apostrophe: UInt32 = (2_166_136_261 ^ 0x27) &* 16_777_619

  // MARK: One name in two

  /// "Faisal bin Turki Al Saud": a name and its father's.
  private func descent(_ one: FoundName, _ other: FoundName) -> FoundName? {
    let joint = one.tokens.upperBound
    guard one.type == .person, other.tokens.lowerBound == joint + 1, Self.sons.contains(words[joint].folded),
      words[joint].casing == .lower, words[other.tokens.lowerBound].isCapital
    else { return nil }
    return FoundName(
      tokens: one.tokens.lowerBound..<other.tokens.upperBound, type: .person, confidence: max(one.confidence, other.confidence))
  }

  private static let sons = Set(FoldedHash.words("bin ibn bint binti"))

  /// "Abdullah at-Thani" in two pieces: a name and a family's, whose article is written small and before a hyphen.
  private func family(_ one: FoundName, _ other: FoundName) -> FoundName? {
    guard one.type == .person, familyEnd(behind: one.tokens.upperBound) == other.tokens.lowerBound + 1, other.tokens.count == 1
    else {
      return nil
    }
    return FoundName(
      tokens: one.tokens.lowerBound..<other.tokens.upperBound, type: .person, confidence: max(one.confidence, other.confidence))
  }

  /// The end of a family's name that begins at a token with a small word: "at-Thani", "van de Zand"; nil when none does.
  private func familyEnd(behind index: Int) -> Int? {
    var last = index
    while last < index + 3, last < words.words.count, words[last].casing == .lower, Self.particles.contains(words[last].folded) {
      last += 1
    }
    if last > index, last < words.words.count, words[last].casing == .capitalised { return last + 1 }
    guard index + 2 < words.words.count, words[index].casing == .lower, Self.familyArticles.contains(words[index].folded),
      words[index + 1].isHyphen, words[index + 2].casing == .capitalised, isJoined(index, index + 1), isJoined(index + 1, index + 2)
    else { return nil }
    return index + 3
  }

  private static let particles = Set(FoldedHash.words("van von der den de del della di da dos das du ter ten zu"))
  private static let familyArticles = Set(FoldedHash.words("al el as at ad an ar ash az ath adh"))

  // MARK: The beginning

  /// Without a form of address, and without an article in front of what the tables know.
  private func trimmed(_ name: FoundName) -> FoundName {
    let first = name.tokens.lowerBound
    guard name.tokens.count > 1 else { return name }
    var start = first
    if name.type == .person, Self.address.contains(words[first].folded) {
      start += 1
      if start < name.tokens.upperBound, words[start].casing == .mark { start += 1 }
    } else if words[first].folded == Self.article {
      let rest = kinds((first + 1)..<name.tokens.upperBound)
      if rest.contains(.seat), words[name.tokens.upperBound - 1].folded != Self.hague { start += 1 }
    }
    var name = name
    if start < name.tokens.upperBound { name.tokens = start..<name.tokens.upperBound }
    return name
  }

  private static let article = FoldedHash.words("the")[0]
  /// The one seat of which the article is a part.
  private static let hague = FoldedHash.words("hague")[0]
  private static let address = Set(FoldedHash.words("mr mrs ms miss mx messrs dr prof"))

  /// With what stands in front of it and belongs to it.
  private func lengthened(_ name: FoundName, from limit: Int) -> FoundName {
    let start = name.tokens.lowerBound
    var first = start
    switch name.type {
    case .person:
      // "Al Harithi", "Sultan bin Salman".
      if start - 1 >= limit, words[start - 1].isCapital, Self.arabicArticles.contains(words[start - 1].folded) { first = start - 1 }
      if start - 2 >= limit, Self.sons.contains(words[start - 1].folded), words[start - 1].casing == .lower,
        words[start - 2].casing == .capitalised
      {
        first = start - 2
      }
    case .organisation:
      // "International Ski and Snowboard Federation".
      guard start - 2 >= limit, Self.conjunctions.contains(words[start - 1].folded),
        words[name.tokens.upperBound - 1].entry.kinds.contains(.organisationHead)
      else { break }
      var from = start - 1
      while from - 1 >= limit, words[from - 1].casing == .capitalised, words[from - 1].folded != Self.article { from -= 1 }
      if start - 1 - from > 1, Self.reaches.contains(words[from].folded) { first = from }
    case .place: break
    }
    var name = name
    name.tokens = first..<name.tokens.upperBound
    return name
  }

  private static let arabicArticles = Set(FoldedHash.words("al el"))
  private static let conjunctions = Set(FoldedHash.words("and"))
  private static let reaches = Set(FoldedHash.words("international national european world african asian federal royal"))

  // MARK: The end

  private func closed(_ name: FoundName, before next: Int) -> FoundName {
    let end = name.tokens.upperBound
    var name = name
    if name.type == .person, let family = familyEnd(behind: end), family <= next {
      name.tokens = name.tokens.lowerBound..<family
    } else if name.type == .person, end + 1 < next, words[end].isHyphen, words[end + 1].casing == .lower, isJoined(end - 1, end),
      isJoined(end, end + 1),
      gazetteer[words[end - 1].folded.followed(by: words[end + 1].folded)].kinds.contains(.givenName)
    {
      // "Yoon Jae-won".
      name.tokens = name.tokens.lowerBound..<(end + 2)
    } else if end < next, isEnding(end), isNamed(name.tokens.lowerBound..<(end + 1)) {
      // "Moody's".
      name.tokens = name.tokens.lowerBound..<(end + 1)
      name.type = .organisation
    } else if name.type != .organisation {
      close(&name, before: next)
    }
    return name
  }

  /// Whether the tables know a name with its ending 's: "Moody's"; one that they doubt ("Lowe's") only where it does or is something.
  private func isNamed(_ tokens: Range<Int>) -> Bool {
    let kinds = kinds(tokens)
    if kinds.contains(.organisation), tokens.count > 2 || !words[tokens.lowerBound].entry.kinds.contains(.givenName) { return true }
    return kinds.contains(.doubtfulOrganisation) && tokens.upperBound < words.words.count
      && Self.verbs.contains(words[tokens.upperBound].folded)
  }

  private static let verbs = Set(
    FoldedHash.words("is are was were has have had will would said says reported posted plans sells sold opened closed announced"))

  /// The longest run of capitals behind a name that ends in such a noun.
  private static let most = 3

  /// "Karachi Observer", "Karadeniz Liman Holding": capitals that end in a newspaper's or a company's noun are its name.
  private func close(_ name: inout FoundName, before next: Int) {
    var end = name.tokens.upperBound
    while end < next, words[end].casing == .capitalised, !words[end].isFirst { end += 1 }
    guard words[end - 1].line != 2, end - name.tokens.upperBound <= Self.most, Self.nouns.contains(words[end - 1].folded),
      end - name.tokens.lowerBound > 1, kinds(name.tokens.lowerBound..<end).isDisjoint(with: Self.places),
      name.type == .place || end > name.tokens.upperBound
    else { return }
    name.tokens = name.tokens.lowerBound..<end
    name.type = .organisation
    name.confidence = max(0.6, name.confidence * 0.8)
  }

  private static let nouns = Set(
    FoldedHash.words(
      """
      bulletin chronicle courier daily dispatch examiner gazette herald inquirer journal ledger mercury messenger monitor news observer post
      press report reporter review sentinel standard telegraph times today tribune weekly wire gazete gazetesi zeitung corriere diario
      holding holdings
      """))

}
