import Language

/// Says which actor the words mean that tell who speaks: a name, a pronoun, a description.
///
/// It goes through an article's quotations in their order, as a pronoun means whom the text has named or made speak last.
struct SpeakerResolver {
  private let analysed: AnalysedArticle
  private let mentions: [Mention]
  private let actors: ActorIndex
  /// Who spoke before, in order.
  private var spoken: [Spoken] = []
  /// Who was called he or she.
  private var isWoman: [ActorID: Bool] = [:]
  /// What pronouns were found to mean, by where they stand.
  private var meant: [ByteOffset: Spoken] = [:]

  private struct Spoken {
    let place: ByteOffset
    let actor: ActorID?
    let words: String
    let isPerson: Bool
    /// Whether they are several: no "he" means them.
    var isMany = false
  }

  init(_ analysed: AnalysedArticle, mentions: [Mention], actors: ActorIndex) {
    self.analysed = analysed
    self.mentions = mentions
    self.actors = actors
    for framing in analysed.analysis.framings where framing.form == .before || framing.form == .apposition {
      guard let isWoman = Self.sex(of: analysed.article.text.string(framing.words)), let mention = mention(in: framing.name) else {
        continue
      }
      self.isWoman[mention.actor] = isWoman
    }
  }

  /// Whether a woman is called so, or a man; nil where the words don't tell: "the hospital's spokeswoman".
  private static func sex(of words: String) -> Bool? {
    let words = self.words(words).map { $0.filter(\.isLetter) }
    if words.contains(where: { $0.hasSuffix("woman") || womanly.contains($0) }) { return true }
    return words.contains { $0.hasSuffix("man") && !noMen.contains($0) || manly.contains($0) } ? false : nil
  }

  private static let noMen: Set<String> = ["german", "roman", "norman", "ottoman", "human", "talisman"]

  private static let womanly: Set<String> = [
    "mrs", "ms", "miss", "actress", "comedienne", "queen", "princess", "duchess", "mother", "wife", "widow", "daughter", "sister",
    "grandmother", "aunt", "niece", "lady", "girl", "girlfriend", "heroine", "waitress", "businesswoman",
  ]
  private static let manly: Set<String> = [
    "mr", "sir", "king", "prince", "duke", "father", "husband", "widower", "son", "brother", "grandfather", "uncle", "nephew",
    "boy",
    "boyfriend",
  ]

  mutating func utterance(_ quotation: Quotation) -> ArticleSpeech.Utterance {
    let speaker = quotation.speaker.flatMap { resolve($0, of: quotation.range) }
    if let speaker, quotation.isSpeech { spoken.append(speaker) }
    return ArticleSpeech.Utterance(
      quotation: quotation, actor: speaker?.actor, speaker: speaker?.words, medium: quotation.medium.map(medium))
  }

  /// Who is meant by words that tell who speaks, wherever they stand.
  mutating func speaker(_ speaker: Quotation.Speaker) -> (name: String, actor: ActorID?)? {
    resolve(speaker, of: nil).map { ($0.words, $0.actor) }
  }

  private func medium(_ range: ByteRange) -> String {
    mention(in: range).flatMap { actors[$0.actor]?.name } ?? text.string(range)
  }

  private var text: Text { analysed.article.text }

  /// - Parameter said: the words that are said.
  private mutating func resolve(_ speaker: Quotation.Speaker, of said: ByteRange?) -> Spoken? {
    switch speaker.kind {
    case .name: return named(speaker.range)
    case .described: return described(speaker.range)
    case .pronoun:
      if let known = meant[speaker.range.lowerBound] { return known }
      let found = pronoun(speaker.range, of: said)
      if let found { meant[speaker.range.lowerBound] = found }
      return found
    }
  }

  // MARK: Names and descriptions

  private func mention(in range: ByteRange) -> Mention? {
    mentions.last { $0.range.overlap(with: range) > 0 && $0.form != .adjective }
  }

  private func named(_ range: ByteRange) -> Spoken {
    let named = mentions.filter { $0.range.overlap(with: range) > 0 && $0.form != .adjective }.compactMap { actors[$0.actor] }
    guard let mention = mentions.first(where: { $0.range.overlap(with: range) > 0 && $0.form != .adjective }),
      let actor = actors[mention.actor]
    else {
      return Spoken(place: range.lowerBound, actor: nil, words: text.string(range), isPerson: true)
    }
    // Of two who speak together both are named, and the first stands for both.
    let words = named.count == 2 ? named.map(\.name).joined(separator: " and ") : actor.name
    return Spoken(place: range.lowerBound, actor: actor.id, words: words, isPerson: actor.kind == .person)
  }

  private func described(_ range: ByteRange) -> Spoken {
    if let person = personDescribed(range) { return person }
    let words = Self.singleSpaced(text.string(range))
    return Spoken(
      place: range.lowerBound, actor: nil, words: opensSentence(range) ? Self.uncapitalised(words) : words, isPerson: true,
      isMany: Self.isMany(words))
  }

  /// Whether a description is of several: by the noun before its first preposition.
  private static func isMany(_ words: String) -> Bool {
    let head = self.words(words).prefix { !["of", "for", "from", "in", "at", "with", "on", "to"].contains($0) }.last ?? ""
    return head.hasSuffix("s") && !head.hasSuffix("ss")
      || ["people", "men", "women", "police", "media", "staff", "children"].contains(head)
  }

  /// Whether words begin a sentence with a capital that is no name's.
  private func opensSentence(_ range: ByteRange) -> Bool {
    guard let sentence = analysed.sentence(at: range.lowerBound) else { return false }
    let start = analysed.analysis.sentences[sentence].range.lowerBound
    return range.lowerBound.value - start.value <= 1 && !mentions.contains { $0.range.contains(range.lowerBound) }
  }

  /// "Police" as it stands within a sentence; an abbreviation as it is.
  private static func uncapitalised(_ words: String) -> String {
    guard let first = words.first, first.isUppercase,
      !(words.dropFirst().first?.isUppercase ?? true) || words.dropFirst().first == " "
    else { return words }
    return first.lowercased() + words.dropFirst()
  }

  /// "the Turkish president" after "Turkish President Recep Tayyip Erdogan": the person who was called so last, in these words or more.
  private func personDescribed(_ range: ByteRange) -> Spoken? {
    var words = Self.words(text.string(range))
    guard let first = words.first, first == "the", words.count > 1 else { return nil }
    words.removeFirst()
    guard let head = words.last else { return nil }
    for framing in analysed.analysis.framings.reversed()
    where framing.name.upperBound <= range.lowerBound && (framing.form == .before || framing.form == .apposition) {
      let called = Self.words(text.string(framing.words))
      guard called.contains(head), Set(words).isSubset(of: called), let mention = mention(in: framing.name),
        let actor = actors[mention.actor], actor.kind == .person
      else { continue }
      return Spoken(place: range.lowerBound, actor: actor.id, words: actor.name, isPerson: true)
    }
    return nil
  }

  private static func words(_ string: String) -> [String] {
    Folding.folded(string).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Descriptions may go over a line's end.
  private static func singleSpaced(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Pronouns

  private static let thing: Set<String> = ["it", "they", "we", "them", "us"]

  private mutating func pronoun(_ range: ByteRange, of said: ByteRange?) -> Spoken? {
    let word = Folding.folded(text.string(range))
    if word == "i" || word == "you" || word == "me" { return nil }
    guard let sentence = analysed.sentence(at: range.lowerBound) else { return nil }
    if Self.thing.contains(word) {
      return thing(before: range.lowerBound, sentence, isMany: word == "they" || word == "them")
    }
    let found = person(before: range.lowerBound, sentence, sex: Self.women.contains(word), saying: said)
    if let found, let actor = found.actor { isWoman[actor] = Self.women.contains(word) }
    return found
  }

  private static let women: Set<String> = ["she", "her"]

  /// The last one who spoke, or whom the text named since: of a sentence's persons the first, as its subject. Nobody who is named in what is
  /// said: who speaks of himself does not call himself by name.
  private func person(before place: ByteOffset, _ sentence: Int, sex woman: Bool, saying said: ByteRange?) -> Spoken? {
    let named = Set(mentions.lazy.filter { said?.contains($0.range.lowerBound) ?? false && $0.form == .name }.map(\.actor))
    func fits(_ actor: ActorID?) -> Bool {
      actor.map { !named.contains($0) && isWoman[$0] ?? woman == woman } ?? true
    }
    let last = spoken.filter { $0.place < place && $0.isPerson && !$0.isMany && fits($0.actor) }.max { $0.place < $1.place }
    // Who was called so before is meant again, when he spoke not long ago and no sentence since began with another.
    if let last, let actor = last.actor, isWoman[actor] == woman, let at = analysed.sentence(at: last.place),
      sentence - at <= 2 * Self.sentencesBack
    {
      return (at + 1..<max(sentence, at + 1)).reversed().lazy.compactMap { opener(of: $0, fits) }.first ?? last
    }
    for back in 0...Self.sentencesBack where sentence - back >= 0 {
      let range = analysed.analysis.sentences[sentence - back].range
      let span = range.lowerBound..<max(range.lowerBound, min(range.upperBound, place))
      if let last, span.contains(last.place) { return last }
      let named = mentions.first {
        span.contains($0.range.lowerBound) && $0.form == .name && actors[$0.actor]?.kind == .person && fits($0.actor)
          && isOutsideSpeech($0.range) && !isPossessor($0.range)
      }
      if let named { return self.named(named.range) }
    }
    return last
  }

  /// The person whose name a sentence begins with that nobody says.
  private func opener(of sentence: Int, _ fits: (ActorID?) -> Bool) -> Spoken? {
    let start = analysed.analysis.sentences[sentence].range.lowerBound
    let mention = mentions.first { $0.range.lowerBound == start }
    guard let mention, mention.form == .name, actors[mention.actor]?.kind == .person, fits(mention.actor),
      !isPossessor(mention.range),
      !analysed.analysis.quotations.contains(where: { $0.range.overlap(with: mention.range) > 0 })
    else { return nil }
    return named(mention.range)
  }

  private static let sentencesBack = 4

  private func isPossessor(_ range: ByteRange) -> Bool {
    let rest = text.bytes[range.upperBound.value...].prefix(4)
    return rest.elementsEqual(Array("'s ".utf8)) || rest.starts(with: Array("'s ".utf8)) || rest.starts(with: Array("’s".utf8))
  }

  private func isOutsideSpeech(_ range: ByteRange) -> Bool {
    !analysed.analysis.quotations.contains { $0.kind == .direct && $0.range.overlap(with: range) > 0 }
  }

  /// The body or the people who spoke last, else whom the sentences before are about.
  private func thing(before place: ByteOffset, _ sentence: Int, isMany: Bool) -> Spoken? {
    if let last = spoken.last(where: { $0.place < place && (isMany ? $0.actor == nil : !$0.isPerson || $0.actor == nil) }),
      let at = analysed.sentence(at: last.place), sentence - at <= Self.sentencesBack
    {
      return last
    }
    for back in 0...2 where sentence - back >= 0 {
      let range = analysed.analysis.sentences[sentence - back].range
      let span = range.lowerBound..<max(range.lowerBound, min(range.upperBound, place))
      let named = mentions.first {
        span.contains($0.range.lowerBound) && $0.form != .adjective
          && actors[$0.actor].map { $0.kind != .person && $0.kind != .place } ?? false
      }
      if let named { return self.named(named.range) }
    }
    return spoken.last { $0.place < place }
  }
}
