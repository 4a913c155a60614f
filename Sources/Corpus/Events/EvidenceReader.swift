import Language

/// Says what two sentences share, in the words of the first one.
struct EvidenceReader {
  private static let mostWords = 8

  let articles: [AnalysedArticle]
  let actors: ActorIndex
  let material: EventMaterial

  func evidence(_ first: PassageFeatures, _ second: PassageFeatures) -> CrossReference.Evidence {
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

  /// Words of the first sentence that the second one has in another form, or that tell of the same class of event; most telling first.
  private func words(_ first: PassageFeatures, _ second: PassageFeatures) -> [String] {
    let text = articles[first.passage.article].article.text
    let sentence = articles[first.passage.article].analysis.sentences[first.passage.sentence].range
    let shared = Set(second.stems)
    let own = Set(first.stems)
    var reader = StemReader()
    var found: [(weight: Double, place: Int, stem: StemID, word: String)] = []
    for token in Tokenizer.tokens(in: text, sentence) {
      reader.readStems(of: token, in: text) { letters in
        guard let stem = material.vocabulary.find(letters), own.contains(stem), !found.contains(where: { $0.stem == stem }) else {
          return
        }
        let classes = material.stemClasses[Int(stem.value)].intersection(second.classes)
        guard shared.contains(stem) || !classes.isEmpty else { return }
        let weight = material.stemWeight(stem) * (shared.contains(stem) ? 1 : 0.25)
        found.append((weight, token.range.lowerBound.value, stem, text.string(token.range)))
      }
      if found.count > PassageFeatures.most { break }
    }
    return found.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.prefix(Self.mostWords).map(\.word)
  }
}
