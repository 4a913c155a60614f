/// An office of a state that one person holds at a time, so that its name stands for that person: "the Russian president".
enum Office: UInt8, Hashable, CaseIterable, Sendable {
  case president, premier, foreignMinister, defenceMinister, interiorMinister, chancellor, monarch

  /// The office that a folded word names, read with the word before it.
  ///
  /// - Returns: also whether several holders are named: "presidents".
  static func named(by word: some Collection<UInt8>, behind front: some Collection<UInt8>) -> (office: Office, isPlural: Bool)? {
    guard let (office, isPlural) = heads[Array(word)] else { return nil }
    if let office { return isHindering(front) ? nil : (office, isPlural) }
    return ministries[Array(front)].map { ($0, isPlural) }
  }

  /// Whether a folded word before an office, or before its country, makes another one of it, or one that is not held any more.
  static func isHindering(_ word: some Collection<UInt8>) -> Bool { hindering.contains(Array(word)) }

  /// Whether a folded word can end the name of an office.
  static func isHead(_ word: [UInt8]) -> Bool { heads[word] != nil }

  /// Nil for what is an office only behind another word.
  private static let heads: [[UInt8]: (office: Office?, isPlural: Bool)] = {
    var heads: [[UInt8]: (office: Office?, isPlural: Bool)] = [:]
    let words: [(String, Office?)] = [
      ("president", .president), ("premier", .premier), ("minister", nil), ("chancellor", .chancellor), ("king", .monarch),
      ("emir", .monarch),
    ]
    for (word, office) in words {
      heads[Array(word.utf8)] = (office, false)
      heads[Array((word + "s").utf8)] = (office, true)
    }
    return heads
  }()

  private static let ministries: [[UInt8]: Office] = {
    let fronts: [(String, Office)] = [
      ("prime", .premier), ("foreign", .foreignMinister), ("defence", .defenceMinister), ("defense", .defenceMinister),
      ("interior", .interiorMinister),
    ]
    return Dictionary(uniqueKeysWithValues: fronts.map { (Array($0.0.utf8), $0.1) })
  }()

  private static let hindering = Set(
    ["vice", "deputy", "former", "ex", "then", "next", "late", "company", "club"].map { Array($0.utf8) })
}
