import Language

/// What the reports of one event have in common: how much each word and actor of theirs stands for it.
struct EventCore {
  private let stems: [StemID: Double]
  private let actors: [Int32: Double]
  /// Whether there is one report alone, of which everything counts for all that it weighs.
  private let isAlone: Bool
  private let material: EventMaterial

  /// - Parameter members: numbers of sentences; of a single one everything stands for the event.
  init(_ members: [Int], _ material: EventMaterial) {
    self.material = material
    isAlone = members.count == 1
    if isAlone {
      (stems, actors) = ([:], [:])
      return
    }
    var (stems, actors): ([StemID: Int], [Int32: Int]) = ([:], [:])
    for member in members.prefix(Self.most) {
      let sentence = material.sentences[member]
      var seen = Set(sentence.stems)
      for stem in sentence.stems {
        material.likeness.forEachSimilar(to: stem.value) { similar, likeness in
          if likeness >= Self.leastLikeness { seen.insert(StemID(similar)) }
        }
      }
      for stem in seen { stems[stem, default: 0] += 1 }
      for actor in sentence.actors { actors[actor, default: 0] += 1 }
    }
    let least = 2
    let all = Double(min(members.count, Self.most))
    self.stems = Dictionary(
      uniqueKeysWithValues: stems.lazy.filter { $0.value >= least }.map {
        ($0.key, material.stemWeight($0.key) * Double($0.value) / all)
      })
    self.actors = Dictionary(
      uniqueKeysWithValues: actors.lazy.filter { $0.value >= least }.map {
        ($0.key, material.actorWeight($0.key) * Double($0.value) / all)
      }
    )
  }

  /// More reports than this tell nothing new of what they have in common.
  private static let most = 24
  private static let leastLikeness: Float = 0.6

  func weight(of stem: StemID) -> Double { isAlone ? material.stemWeight(stem) : stems[stem] ?? 0 }

  func weight(ofActor actor: Int32) -> Double { isAlone ? material.actorWeight(actor) : actors[actor] ?? 0 }

  /// How much a word stands for what happened, and not for who or where.
  func eventWeight(of stem: StemID) -> Double {
    let names = Double(material.likeness.eventWeights[Int(stem.value)])
    let classes = material.stemClasses[Int(stem.value)]
    let tells = classes.isEmpty ? 0 : classes.isSubset(of: .weak) ? 0.3 : 0.6
    return weight(of: stem) * (names + tells)
  }

  /// The place of the word of a sentence that says what happened: of two that tell as much the verb; nil when no word does.
  ///
  /// - Parameter isKnown: whether only words of known event classes count, and not those that merely stand where happenings are told.
  func eventToken(in sentence: ReportingSentence, isKnown: Bool = false) -> Int? {
    let features = sentence.features
    let heads = Set(sentence.syntax.verbs.lazy.filter { $0.form == .finite }.map(\.head))
    var best: (weight: Double, token: Int)?
    for (index, stem) in features.stems.enumerated() {
      if isKnown, material.stemClasses[Int(stem.value)].subtracting(.weak).isEmpty { continue }
      let token = features.tokenPlace(ofStem: index)
      let weight = eventWeight(of: stem) * (heads.contains(token) ? Self.verbFactor : 1)
      if weight > 0, weight > best?.weight ?? 0 || (weight == best?.weight && token < best?.token ?? 0) { best = (weight, token) }
    }
    return best?.token
  }

  private static let verbFactor = 1.5
}
