/// Names of bodies whose head stands apart from what they are for: "Committee on International Affairs", "Center for Strategic Studies".
struct HeadRule {
  private let words: TaggerWords
  private let gazetteer: GazetteerTable

  init(_ words: TaggerWords, _ gazetteer: GazetteerTable) {
    self.words = words
    self.gazetteer = gazetteer
  }

  /// - Parameter names: in order and disjoint, as is the result.
  func apply(to names: [FoundName]) -> [FoundName] {
    var result: [FoundName] = []
    for (index, name) in names.enumerated() {
      let end = index + 1 < names.count ? names[index + 1].tokens.lowerBound : words.words.count
      var name = name
      if name.type == .organisation { name.tokens = name.tokens.lowerBound..<closed(name.tokens.upperBound, before: end) }
      if name.type != .person, let start = head(before: name, behind: result.last) {
        if let last = result.last, last.tokens.upperBound > start { result.removeLast() }
        name = FoundName(tokens: start..<name.tokens.upperBound, type: .organisation, confidence: max(name.confidence, 0.6))
      }
      result.append(name)
    }
    return result
  }

  /// Where a name ends that was cut behind an adjective: the capitals behind it, when they are no name's.
  private func closed(_ end: Int, before next: Int) -> Int {
    guard Self.adjectives.contains(words[end - 1].folded) else { return end }
    var last = end
    while last < next, words[last].isCapital, !words[last].isFirst { last += 1 }
    return last
  }

  /// Where the body begins whose head stands in front of "for" or "on" and this name; nil when none does.
  private func head(before name: FoundName, behind last: FoundName?) -> Int? {
    var joint = name.tokens.lowerBound - 1
    if joint > 0, words[joint].folded == Self.article { joint -= 1 }
    guard joint > 0, words[joint].casing == .lower, Self.joints.contains(words[joint].folded), words[joint - 1].isCapital,
      words[joint - 1].entry.kinds.contains(.organisationHead), !Self.isTeam(words[joint - 1])
    else { return nil }
    if let last, last.tokens.upperBound == joint {
      // "Russia-Islamic World Center" that was taken for a place; who leaves Rockefeller Center for a company that the tables know does not.
      let isBody = last.type == .organisation || last.type == .place && last.tokens.count > 1 && !isKnown(name)
      return isBody && name.type == .organisation ? last.tokens.lowerBound : nil
    }
    // The name alone says what the body is for; a place would say where it is.
    guard name.type == .organisation else { return nil }
    var start = joint - 1
    let first = last?.tokens.upperBound ?? 0
    while start > first, words[start - 1].isCapital || words[start - 1].isHyphen && start > first + 1 && words[start - 2].isCapital
    {
      start -= 1
    }
    // "Russia-Islamic World Center".
    if let last, last.type == .place, start == first + 1, words[first].isHyphen { return last.tokens.lowerBound }
    return start
  }

  private func isKnown(_ name: FoundName) -> Bool { gazetteer[words.sequence(name.tokens)].kinds.contains(.organisation) }

  private static let article = FoldedHash.words("the")[0]
  /// Whether clubs' names end with a word.
  static func isTeam(_ word: TaggerWord) -> Bool { teams.contains(word.folded) }

  /// Clubs are for nothing: who leaves one for another names two.
  private static let teams = Set(
    FoldedHash.words(
      "arsenal rangers united city athletic rovers wanderers fc cf afc sc bulls sox yankees giants eagles lions bears sharks tigers club team"
    ))
  private static let joints = FoldedHash.words("for on")
  private static let adjectives = FoldedHash.words(
    """
    international foreign national military economic political strategic social public internal external legal environmental human
    civil civic cultural regional religious scientific industrial agricultural financial monetary judicial constitutional electoral
    medical nuclear democratic peaceful european african asian american arab islamic
    """)

}
