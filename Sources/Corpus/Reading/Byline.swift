import Language

/// A line that says who wrote: "By Vusala Abbasova December 30, 2020", "By Ahmed Elumami, Reuters", "Al Jazeera Staff".
struct Byline: Hashable {
  /// The writers, as printed, without "By", date and outlet; nil when only an outlet is named.
  let writers: String?
  /// The outlet that is named beside them.
  let outlet: Outlet?

  private static let openings: [[String]] = [
    ["by"], ["by", ":"], ["written", "by"], ["reported", "by"], ["story", "by"], ["words", "by"], ["text", "by"], ["report", "by"],
    ["analysis", "by"],
    ["opinion", "by"], ["article", "by"], ["posted", "by"], ["published", "by"], ["author", ":"], ["authors", ":"],
    ["byline", ":"], ["author"], ["from", "our"],
  ]

  private static let firstWords = HashedWords(openings.compactMap(\.first))

  /// "Al Jazeera and news agencies" has five.
  private static let mostStaffWords = 6

  /// - Parameter isHeader: whether the block stands before the story, where an outlet's name alone is a byline.
  init?(_ block: BlockText, isHeader: Bool) {
    guard block.range.count <= 180, block.lineCount <= 2 else { return nil }
    let mayOpen = block.look.firstLetters.map(Self.firstWords.contains(hash:)) ?? true
    let staff = isHeader && block.look.runs <= Self.mostStaffWords ? Self.staffOutlet(block.string) : nil
    guard mayOpen || staff != nil else { return nil }
    let words = LineWords.words(of: block)
    let firstTwo = words.prefix(2).map { $0.word }
    if let opening = Self.openings.filter({ firstTwo.starts(with: $0) }).max(by: { $0.count < $1.count }) {
      self.init(block, Array(words.dropFirst(opening.count)))
    } else if words.count <= Self.mostStaffWords, let outlet = staff {
      self.init(writers: nil, outlet: outlet)
    } else {
      return nil
    }
  }

  private init(writers: String?, outlet: Outlet?) {
    self.writers = writers
    self.outlet = outlet
  }

  /// A byline of the words behind "By": names, roles, an outlet, a date, and nothing else.
  private init?(_ block: BlockText, _ words: [(word: String, token: Token)]) {
    guard let first = words.first, first.token.letterCase != .lower, first.token.letterCase != .none else { return nil }
    guard !LineWords.weekdays.contains(first.word), !LineWords.months.contains(first.word) else { return nil }
    for (word, token) in words where token.kind == .word && token.letterCase == .lower {
      guard
        LineWords.nameParticles.contains(word) || LineWords.roles.contains(word) || LineWords.dateLine.contains(word)
          || word == "'s"
      else { return nil }
    }
    if block.endsLikeSentence, words.count > 8 { return nil }
    let names = words.prefix { word, token in
      token.kind == .word && !LineWords.months.contains(word) && !LineWords.weekdays.contains(word) && !Self.stops.contains(word)
        || Self.joints.contains(word)
    }
    guard let last = names.last(where: { $0.token.kind == .word }), names.contains(where: { $0.token.letterCase != .lower }) else {
      return nil
    }
    let text = block.text
    let printed = text.string(first.token.range.lowerBound..<last.token.range.upperBound)
    let rest = last.token.range.upperBound.value..<block.range.upperBound
    outlet = Self.outlet(besides: printed) ?? Self.outlet(besides: text.string(ByteRange(bytes: rest)))
    writers = Outlets.known.named(printed) != nil ? nil : Self.withoutOutlet(printed)
  }

  /// Words at which the names end.
  private static let stops: Set<String> = ["published", "updated", "posted", "last", "on", "date", "created", "modified"]
  private static let joints: Set<String> = [",", "-", "'", "’", "&", ".", "–"]

  /// The outlet in a byline's printed names: all of them, or what stands behind a comma, a slash or "for".
  private static func outlet(besides printed: String) -> Outlet? {
    if let whole = Outlets.known.named(printed) ?? staffOutlet(printed) { return whole }
    let parts = printed.split { ",/|()–—-".contains($0) }
    for part in parts {
      let words = part.split(separator: " ")
      let name = words.drop { ["for", "in", "of", "at"].contains($0) }.joined(separator: " ")
      if parts.count > 1 || name.count < part.count - 1, let outlet = Outlets.known.named(name) ?? staffOutlet(name) {
        return outlet
      }
      if let place = words.firstIndex(of: "for"), let outlet = Outlets.known.named(words[(place + 1)...].joined(separator: " ")) {
        return outlet
      }
    }
    return nil
  }

  private static func withoutOutlet(_ printed: String) -> String {
    var parts = printed.split(separator: ",").map { String($0.drop { $0 == " " }) }
    while parts.count > 1, let last = parts.last, Outlets.known.named(last) != nil { parts.removeLast() }
    return parts.joined(separator: ", ")
  }

  /// The outlet of "Reuters Staff", "Al Jazeera and news agencies", "AFP": its name, and words for those who work there.
  private static func staffOutlet(_ phrase: String) -> Outlet? {
    if let outlet = Outlets.known.named(phrase) { return outlet }
    let folded = Folding.folded(Array(phrase.utf8)[...])
    var words = folded.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x2F || $0 == 0x26 }
    let all = words.count
    while let last = words.last, staffWords.contains(last) { words.removeLast() }
    if words.isEmpty || words.count == all && !folded.contains(0x26) { return nil }
    return Outlets.known.named(utf8: Array(words.joined(separator: [0x20]))[...])
  }

  private static let staffWords = HashedWords(LineWords.roles.union(["and", "with"]))
}
