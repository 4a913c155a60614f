import Language

/// Reads what sentences say of a deed by which it is told from another of its kind; what was read once is kept.
final class DeedReader {
  let actors: ActorIndex
  private let articles: [AnalysedArticle]
  private let material: EventMaterial
  private var known: [Key: ToldDeed] = [:]
  private var stemReader = StemReader()

  private struct Key: Hashable {
    let sentence: Int
    let trigger: StemID
  }

  init(articles: [AnalysedArticle], actors: ActorIndex, material: EventMaterial) {
    self.articles = articles
    self.actors = actors
    self.material = material
  }

  /// Whether deeds that a word tells can be told apart by what is said beside it.
  func tellsApart(_ trigger: StemID) -> Bool {
    !classes(of: trigger).isDisjoint(with: EventClasses.ofSomebody.union(.legal)) || isHomonym(trigger)
  }

  /// What a sentence says of what a word tells, or one that means nearly the same.
  func deed(toldBy trigger: StemID, in sentence: Int) -> ToldDeed {
    let key = Key(sentence: sentence, trigger: trigger)
    if let deed = known[key] { return deed }
    let deed = read(trigger, ReportingSentence(material.sentences[sentence], in: articles, actors))
    known[key] = deed
    return deed
  }

  private func read(_ trigger: StemID, _ sentence: ReportingSentence) -> ToldDeed {
    let reader = AffectedReader(sentence: sentence, actors: actors)
    var phrases = places(toldBy: trigger, in: sentence).map(reader.traits)
    if !classes(of: trigger).isDisjoint(with: .legal) { phrases += LegalStep.steps(in: sentence.syntax).map { [.step($0)] } }
    if isHomonym(trigger) {
      let senses = sentence.tokens.indices.compactMap { DeedSense.sense(at: $0, in: sentence, actors) }
      phrases += Set(senses).map { [.sense($0)] }
    }
    return ToldDeed(phrases: phrases.filter { !$0.isEmpty }, named: Set(sentence.features.actors))
  }

  /// The places of words by which a deed is told that is done to somebody: the word itself, one that means nearly the same, or one of its
  /// class.
  private func places(toldBy trigger: StemID, in sentence: ReportingSentence) -> [Int] {
    let alike = material.likeness.alike(trigger)
    let classes = classes(of: trigger).intersection(.ofSomebody)
    let isDeath = classes.contains(EventClasses(.kill))
    return sentence.tokens.indices.filter { place in
      var isTold = false
      stemReader.readStems(of: sentence.tokens[place], in: sentence.text) { letters in
        guard let stem = material.vocabulary.find(letters) else { return }
        isTold = isTold || alike.contains(stem) || !self.classes(of: stem).isDisjoint(with: classes)
      }
      return isTold || (isDeath && Self.falls.contains(sentence.syntax.letters(place)))
    }
  }

  private func classes(of stem: StemID) -> EventClasses { material.stemClasses[Int(stem.value)] }

  private func isHomonym(_ stem: StemID) -> Bool { material.vocabulary.letters(of: stem).elementsEqual(DeedSense.stem) }

  /// How people come to death whom nobody kills.
  private static let falls = Set("fell fall falls fallen falling slipped drowned".split(separator: " ").map { Array($0.utf8) })
}
