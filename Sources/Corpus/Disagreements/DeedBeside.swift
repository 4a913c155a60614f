import Language

/// What is done in the words around a date or a number: the verb of its clause, and the noun that it stands before.
///
/// Two values are of one thing only where the same is done in both: a trial of April contradicts no killing of June.
struct DeedBeside {
  /// The stems of its words, without those that go with anything.
  let stems: Set<[UInt8]>
  let classes: EventClasses
  /// Whether it is said of "he" or "she" alone: of whom is told in another sentence.
  let isOfPronoun: Bool
  /// Whether it was not, or only may be: "a quake of magnitude 6 can cause damage".
  let isUnreal: Bool

  /// - Parameter isOfNoun: whether the noun that the words stand before says what is done, as a noun behind a date does and one that is counted
  ///   does not.
  init(at range: ByteRange, in reported: ReportedPassage, isOfNoun: Bool) {
    let (syntax, text) = (reported.syntax, reported.article.article.text)
    var told: [Int] = []
    var (isOfPronoun, isUnreal) = (false, false)
    if let place = syntax.tokens.lastIndex(where: { $0.range.lowerBound <= range.lowerBound }) {
      let clause = syntax.clause(at: place)
      if let verb = clause?.verb.map({ syntax.verbs[$0] }) {
        told.append(verb.head)
        isUnreal = verb.isNegated || verb.modal.map { Self.possible.contains(syntax.letters($0)) } ?? false
      }
      isOfPronoun = clause?.subject.map { Self.isPronoun($0, syntax) } ?? false
      // "the Nov. 30 escape", "Sunday's fire".
      let behind = syntax.tokens.firstIndex { $0.range.lowerBound >= range.upperBound }
      if isOfNoun, var noun = behind {
        if syntax.isPossessiveEnding(noun) { noun += 1 }
        if let last = syntax.nounPhrase(around: noun)?.last, syntax.isPhrase(last) { told.append(last) }
      }
    }
    var reader = StemReader()
    var stems: Set<[UInt8]> = []
    var classes = EventClasses()
    for place in told {
      reader.readStems(of: syntax.tokens[place], in: text) { stem in
        classes.formUnion(EventLexicon.general.classes(of: stem))
        if !Self.light.contains(stem) { stems.insert(stem) }
      }
    }
    self.stems = stems
    self.classes = classes.subtracting(.weak)
    (self.isOfPronoun, self.isUnreal) = (isOfPronoun, isUnreal)
  }

  func isSame(as other: DeedBeside) -> Bool { !classes.intersection(other.classes).isEmpty || !stems.isDisjoint(with: other.stems) }

  private static func isPronoun(_ subject: Range<Int>, _ syntax: SentenceSyntax) -> Bool {
    subject.count == 1 && subject.first.map { pronouns.contains(syntax.letters($0)) } ?? false
  }

  private static func words(_ list: String) -> Set<[UInt8]> { Set(list.split(separator: " ").map { Array($0.utf8) }) }

  private static let pronouns = words("he she")
  private static let possible = words("can could may might would should must")
  /// Stems of what is said with any noun.
  private static let light = Set(
    "be have do get make take go come say tell give put set see find call use include become remain hold add show know follow"
      .split(separator: " ").map { word in
        var stem = Array(word.utf8)
        StemReader.stem(&stem)
        return stem
      })
}
