import Language

/// Says what two sentences share, in the words of the first one.
///
/// A sentence has many links, so the words that its stems come from are read once and kept.
struct EvidenceReader {
  private struct StemWord {
    let stem: StemID
    let range: ByteRange
  }

  private static let mostWords = 8

  private let articles: [AnalysedArticle]
  private let actors: ActorIndex
  private let material: EventMaterial
  private var stemWords: [Passage: [StemWord]] = [:]

  init(articles: [AnalysedArticle], actors: ActorIndex, material: EventMaterial) {
    self.articles = articles
    self.actors = actors
    self.material = material
  }

  mutating func evidence(_ first: PassageFeatures, _ second: PassageFeatures) -> CrossReference.Evidence {
    var shared: [Int32] = []
    forEachShared(first.actors, second.actors) { shared.append($0) }
    shared.sort { (material.actorWeight($1), $0) < (material.actorWeight($0), $1) }
    return CrossReference.Evidence(
      actors: shared.map { actors.actors[Int($0)].id }, dates: dates(first, second), numbers: numbers(first, second),
      words: words(first, second))
  }

  /// The dates on which both agree, each as the one that says it more exactly has it.
  private func dates(_ first: PassageFeatures, _ second: PassageFeatures) -> [String] {
    var found: [String] = []
    for date in first.dates.prefix(8) {
      let agreeing = second.dates.prefix(8).filter { date.agreement(with: $0) > 0 }
      guard let best = agreeing.max(by: { date.agreement(with: $0) < date.agreement(with: $1) }) else { continue }
      let printed = date.isNarrower(than: best) ? date.edtf : best.edtf
      if !found.contains(printed) { found.append(printed) }
    }
    return found
  }

  private func numbers(_ first: PassageFeatures, _ second: PassageFeatures) -> [String] {
    guard !first.numbers.isEmpty, !second.numbers.isEmpty else { return [] }
    let analysed = articles[first.passage.article]
    let sentence = analysed.analysis.sentences[first.passage.sentence].range
    var found: [String] = []
    for number in analysed.analysis.numbers.starting(in: sentence, by: \.range) {
      let amount = PassageFeatures.Amount(lower: number.lower, upper: number.upper, unit: number.unit)
      let printed = analysed.article.text.string(number.range)
      if second.numbers.contains(where: { $0.isSame(as: amount) }), !found.contains(printed) { found.append(printed) }
    }
    return found
  }

  /// Words of the first sentence that the second one has, in another form or in one that means nearly the same; most telling first. Where
  /// there are none, those that tell of a class of event that the second tells of too.
  private mutating func words(_ first: PassageFeatures, _ second: PassageFeatures) -> [String] {
    let shared = Set(second.stems)
    var found: [(weight: Double, range: ByteRange)] = []
    var ofClass: [(weight: Double, range: ByteRange)] = []
    for word in stemWords(of: first) {
      let weight = material.stemWeight(word.stem)
      if shared.contains(word.stem) {
        found.append((weight, word.range))
      } else if hasLike(word.stem, shared) {
        found.append((weight * Self.likeShare, word.range))
      } else if !material.stemClasses[Int(word.stem.value)].isDisjoint(with: second.classes) {
        ofClass.append((weight, word.range))
      }
    }
    if found.isEmpty { found = ofClass }
    let text = articles[first.passage.article].article.text
    return found.sorted { ($1.weight, $0.range.lowerBound) < ($0.weight, $1.range.lowerBound) }.prefix(Self.mostWords)
      .map { text.string($0.range) }
  }

  /// What a word that means nearly the same counts of one that is the same.
  private static let likeShare = 0.25

  private func hasLike(_ stem: StemID, _ stems: Set<StemID>) -> Bool {
    var isFound = false
    material.likeness.forEachSimilar(to: stem.value) { similar, _ in if stems.contains(StemID(similar)) { isFound = true } }
    return isFound
  }

  /// The stems of a sentence, each once, with the first word that has it.
  private mutating func stemWords(of features: PassageFeatures) -> [StemWord] {
    if let known = stemWords[features.passage] { return known }
    let analysed = articles[features.passage.article]
    let text = analysed.article.text
    let own = Set(features.stems)
    var seen: Set<StemID> = []
    var reader = StemReader()
    var words: [StemWord] = []
    for token in Tokenizer.tokens(in: text, analysed.analysis.sentences[features.passage.sentence].range) {
      reader.readStems(of: token, in: text) { letters in
        guard let stem = material.vocabulary.find(letters), own.contains(stem), seen.insert(stem).inserted else { return }
        words.append(StemWord(stem: stem, range: token.range))
      }
      if words.count > PassageFeatures.most { break }
    }
    stemWords[features.passage] = words
    return words
  }
}
