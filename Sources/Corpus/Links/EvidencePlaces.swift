import Language

/// Where, in two passages, stands what speaks for their telling of one event: actors, dates, numbers and words that both have.
///
/// A cross-reference names its evidence; this finds it again in both texts, also where they say it differently ("on Monday" and
/// "December 23", "killed" and "died"). Of two passages without a cross-reference it is whatever they share.
public struct EvidencePlaces: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case actor, date, number, word
  }

  public struct Place: Hashable, Sendable {
    public let range: ByteRange
    public let kind: Kind
    /// Whether it tells what happened, and not only who, where and when.
    public let tellsEvent: Bool
    /// For a word that the other passage has not: the one there that means nearly the same, or is of the same class of event.
    public let counterpart: ByteRange?
  }

  /// In order of the text; none overlaps another.
  public let first: [Place]
  public let second: [Place]

  public static let none = EvidencePlaces(first: [], second: [])

  /// The same, told from the other passage.
  public var swapped: EvidencePlaces { EvidencePlaces(first: second, second: first) }

  private init(first: [Place], second: [Place]) {
    self.first = first
    self.second = second
  }

  public init(_ one: Passage, _ other: Passage, in analysis: CorpusAnalysis) {
    let (left, right) = (PassageWords(one, in: analysis), PassageWords(other, in: analysis))
    var found: (first: [Place], second: [Place]) = ([], [])
    func add(_ kind: Kind, _ pair: ([ByteRange], [ByteRange])) {
      found.first += pair.0.map { Place(range: $0, kind: kind, tellsEvent: false, counterpart: nil) }
      found.second += pair.1.map { Place(range: $0, kind: kind, tellsEvent: false, counterpart: nil) }
    }
    add(.actor, Self.shared(left.actors, right.actors) { $0 == $1 })
    add(.date, Self.shared(left.dates, right.dates) { $0.agrees(with: $1) })
    add(.number, Self.shared(left.numbers, right.numbers) { $0.isSame(as: $1) })
    let words = Self.words(left, right, analysis.links.reference(one, other))
    found.first += words.0
    found.second += words.1
    self.init(first: Self.ordered(found.first), second: Self.ordered(found.second))
  }

  /// What either side has a match for on the other.
  private static func shared<Value>(
    _ left: [(ByteRange, Value)], _ right: [(ByteRange, Value)], _ match: (Value, Value) -> Bool
  ) -> ([ByteRange], [ByteRange]) {
    (
      left.filter { one in right.contains { match(one.1, $0.1) } }.map(\.0),
      right.filter { one in left.contains { match($0.1, one.1) } }.map(\.0)
    )
  }

  /// Words of one stem and, of the stems that the cross-reference names and the other side has not, words that mean nearly the same; where
  /// there are none, words of the same class of event.
  private static func words(_ left: PassageWords, _ right: PassageWords, _ reference: CrossReference?) -> ([Place], [Place]) {
    // What a cross-reference leaves out of the words that both have tells too little to be shown; one that is not shown names none.
    let evidence = reference.map(\.evidence)
    let named =
      evidence.flatMap { $0.isEmpty ? nil : Set($0.words.flatMap(PassageWords.stems)) } ?? left.stems.intersection(right.stems)
    var like: Set<[UInt8]> = []
    var classes = EventClasses()
    let unshared = named.filter { !(left.stems.contains($0) && right.stems.contains($0)) }
    func findLike(_ isNear: Bool) {
      for stem in unshared {
        let others = left.stems.contains(stem) ? right.stems : left.stems
        let found = others.intersection(PassageWords.similar(to: stem, orNear: isNear))
        if found.isEmpty { classes.formUnion(EventLexicon.general.classes(of: stem)) } else { like.formUnion(found.union([stem])) }
      }
    }
    findLike(false)
    // What comes near alone is shown where a link has nothing better.
    let isNear = like.isEmpty && classes.isEmpty && unshared.count == named.count
    if isNear { findLike(true) }
    // Of one request it is told in unlike words too.
    func isNamedRequest(_ word: PassageWords.Word) -> Bool {
      word.asks && word.stems.contains { named.contains($0) && !(left.stems.contains($0) && right.stems.contains($0)) }
    }
    func places(_ words: PassageWords, _ others: PassageWords) -> [Place] {
      words.words.compactMap { word in
        let isShared = word.stems.contains { named.contains($0) && others.stems.contains($0) }
        let isLike = !word.isNumber && word.stems.contains(where: like.contains)
        let ofClass = word.classes.intersection(classes)
        let asking = others.words.first { word.asks && $0.asks && (isNamedRequest(word) || isNamedRequest($0)) }
        guard isShared || isLike || asking != nil || !ofClass.isEmpty else { return nil }
        let counterpart =
          isShared
          ? nil
          : others.words.first { !$0.isNumber && ($0.isLike(word, orNear: isNear) || word.isLike($0, orNear: isNear)) }
            ?? asking
            ?? others.words.first { !$0.classes.intersection(ofClass).isEmpty }
        if !isShared, counterpart == nil { return nil }
        return Place(
          range: word.range, kind: .word, tellsEvent: asking != nil || !word.classes.subtracting(.weak).isEmpty,
          counterpart: counterpart?.range)
      }
    }
    return (places(left, right), places(right, left))
  }

  /// In order of the text, without those that lie in others.
  private static func ordered(_ places: [Place]) -> [Place] {
    var ordered: [Place] = []
    for place in places.sorted(by: {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }) where ordered.last.map({ $0.range.upperBound <= place.range.lowerBound }) ?? true {
      ordered.append(place)
    }
    return ordered
  }
}

/// What one passage has that another may have too, each with its place.
private struct PassageWords {
  struct Word {
    let range: ByteRange
    let stems: [[UInt8]]
    let classes: EventClasses
    /// Whether it may tell of a request.
    let asks: Bool
    /// Whether it is of a number: three is like four, and says something else.
    var isNumber = false

    func isLike(_ other: Word, orNear: Bool) -> Bool {
      stems.contains { stem in
        let similar = PassageWords.similar(to: stem, orNear: orNear)
        return other.stems.contains(where: similar.contains)
      }
    }
  }

  struct Day {
    let date: CalendarDate?
    /// The words, folded, for those that can't be resolved.
    let said: String

    func agrees(with other: Day) -> Bool {
      guard let date, let otherDate = other.date else { return date == nil && other.date == nil && said == other.said }
      return date.firstDay <= otherDate.lastDay && otherDate.firstDay <= date.lastDay
    }
  }

  let actors: [(ByteRange, ActorID)]
  let dates: [(ByteRange, Day)]
  let numbers: [(ByteRange, PassageFeatures.Amount)]
  /// Outside of names.
  let words: [Word]
  let stems: Set<[UInt8]>

  /// Longer sentences are looked through this far, in tokens.
  private static let longest = 400

  init(_ passage: Passage, in analysis: CorpusAnalysis) {
    let analysed = analysis.articles[passage.article]
    let text = analysed.article.text
    let sentence = analysis.range(of: passage)
    let mentions = passage.article < analysis.actors.mentions.count ? analysis.actors.mentions[passage.article] : []
    let named = mentions.starting(in: sentence, by: \.range)
    actors = named.map { ($0.range, $0.actor) }
    let reference = analysed.article.metadata.date.reference
    dates = analysed.analysis.dates.starting(in: sentence, by: \.range).map {
      ($0.range, Day(date: $0.resolved(against: reference), said: Folding.folded(text.string($0.range))))
    }
    numbers = analysed.analysis.numbers.starting(in: sentence, by: \.range).map {
      ($0.range, PassageFeatures.Amount(lower: $0.lower, upper: $0.upper, unit: $0.unit))
    }
    let numbered = numbers.map(\.0)
    words = Self.words(Tokenizer.tokens(in: text, sentence).prefix(Self.longest), in: text).filter { word in
      !named.contains { $0.range.overlap(with: word.range) > 0 }
    }.map { word in
      var word = word
      word.isNumber = numbered.contains { $0.overlap(with: word.range) > 0 }
      return word
    }
    stems = Set(words.flatMap(\.stems))
  }

  private static func words(_ tokens: some Sequence<Token>, in text: Text) -> [Word] {
    var reader = StemReader()
    return tokens.compactMap { token in
      var stems: [[UInt8]] = []
      var classes = EventClasses()
      reader.readStems(of: token, in: text) { stem in
        stems.append(stem)
        classes.formUnion(EventLexicon.general.classes(of: stem))
      }
      if stems.isEmpty { return nil }
      let asks = RequestReader.mayAsk(Array(Folding.folded(text.string(token.range)).utf8))
      return Word(range: token.range, stems: stems, classes: classes, asks: asks)
    }
  }

  /// The stems that mean the same as one, or all that come near.
  static func similar(to stem: [UInt8], orNear: Bool) -> [[UInt8]] {
    let classes = EventLexicon.general.classes(of: stem)
    return StemLexicon.english.similar(to: stem).filter { other, similarity in
      orNear || EvidenceReader.tellTheSame(classes, EventLexicon.general.classes(of: other), likeness: similarity)
    }.map(\.stem)
  }

  static func stems(of word: String) -> [[UInt8]] {
    let text = Text(word)
    return words(Tokenizer.tokens(in: text, text.range), in: text).flatMap(\.stems)
  }
}
