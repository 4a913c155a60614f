import Language

/// What the reports of one event have in common: how much each word and actor of theirs stands for it.
struct EventCore {
  private let stems: [StemID: Double]
  /// How many of the reports have each of these words, or one like it, from 0 to 1.
  private let shares: [StemID: Double]
  private let actors: [Int32: Double]
  /// The word that most tells what happened: by how many reports have it or one like it, and how much it names a happening. Nil where none
  /// does, and of a single report.
  private(set) var trigger: StemID?
  /// Whether there is one report alone, of which everything counts for all that it weighs.
  private let isAlone: Bool
  /// What most of the reports tell of by words of their own, whatever else they share.
  private var theme: Theme?
  private let material: EventMaterial

  private enum Theme {
    /// Somebody asks another for something.
    case request
    /// People come together.
    case encounter
  }

  /// - Parameter members: numbers of sentences; of a single one everything stands for the event.
  init(_ members: [Int], _ material: EventMaterial) {
    self.material = material
    isAlone = members.count == 1
    if isAlone {
      (self.stems, shares, self.actors) = ([:], [:], [:])
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
    let shares = stems.filter { $0.value >= least }.mapValues { Double($0) / all }
    self.shares = shares
    self.stems = Dictionary(uniqueKeysWithValues: shares.lazy.map { ($0.key, material.stemWeight($0.key) * $0.value) })
    self.actors = Dictionary(
      uniqueKeysWithValues: actors.lazy.filter { $0.value >= least }.map {
        ($0.key, material.actorWeight($0.key) * Double($0.value) / all)
      }
    )
    let weights = shares.keys.lazy.map { [self] in (stem: $0, weight: eventWeight(of: $0)) }.filter { $0.weight > 0 }
    trigger = weights.max { ($0.weight, $1.stem.value) < ($1.weight, $0.stem.value) }?.stem
    let sentences = members.lazy.map { material.sentences[$0] }
    let isOfMeeting = trigger.map { !material.stemClasses[Int($0.value)].isDisjoint(with: .encounters) } ?? false
    if sentences.count(where: { !$0.requests.isEmpty }) * 3 > members.count * 2 {
      theme = .request
    } else {
      theme = isOfMeeting && sentences.allSatisfy { !$0.encounters.isEmpty } ? .encounter : nil
    }
  }

  /// More reports than this tell nothing new of what they have in common.
  private static let most = 24
  private static let leastLikeness: Float = 0.6

  func weight(of stem: StemID) -> Double { isAlone ? material.stemWeight(stem) : stems[stem] ?? 0 }

  func weight(ofActor actor: Int32) -> Double { isAlone ? material.actorWeight(actor) : actors[actor] ?? 0 }

  /// How much a word stands for what happened, and not for who or where. How rare it is says nothing of that: of what most reports tell
  /// the word is seldom a rare one.
  func eventWeight(of stem: StemID) -> Double {
    (isAlone ? weight(of: stem) : shares[stem] ?? 0) * naming(stem)
  }

  /// How much a word names happenings, wherever it stands.
  func naming(_ stem: StemID) -> Double {
    let names = Double(material.likeness.eventWeights[Int(stem.value)])
    let classes = material.stemClasses[Int(stem.value)]
    return names + (classes.isEmpty ? 0 : classes.isSubset(of: .weak) ? 0.3 : 0.6)
  }

  /// Those that two reports have or more, or words like them; in any order.
  var commonStems: some Sequence<StemID> { shares.keys }

  /// From 0 to 1: how much a word says what happened, beside the one that says it most.
  func telling(_ stem: StemID) -> Double {
    guard let most = trigger.map(eventWeight) else { return 0 }
    return min(1, eventWeight(of: stem) / most)
  }

  /// Whether two events are told by the same word, or by words that mean nearly the same.
  func isTold(like other: EventCore) -> Bool {
    guard let one = trigger, let two = other.trigger else { return false }
    return material.likeness.areAlike(one, two)
  }

  /// Whether they have an actor in common.
  func sharesActor(with other: EventCore) -> Bool { actors.keys.contains { other.actors[$0] != nil } }

  /// The place of the word of a sentence that says what happened: of two that tell as much the verb; nil when no word does.
  ///
  /// - Parameter isKnown: whether only words of known event classes count, and not those that merely stand where happenings are told.
  func eventToken(in sentence: ReportingSentence, isKnown: Bool = false) -> Int? {
    let features = sentence.features
    if let themed = themedToken(features) { return themed }
    let heads = Set(sentence.syntax.verbs.lazy.filter { $0.form == .finite }.map(\.head))
    var best: (weight: Double, token: Int)?
    for (index, stem) in features.stems.enumerated() {
      if isKnown, !isNamed(stem, in: features) { continue }
      let token = features.tokenPlace(ofStem: index)
      let weight = eventWeight(of: stem) * (heads.contains(token) ? Self.verbFactor : 1)
      if weight > 0, weight > best?.weight ?? 0 || (weight == best?.weight && token < best?.token ?? 0) { best = (weight, token) }
    }
    return best?.token
  }

  /// The place of the word for what most reports tell of; nil where the sentence has none.
  private func themedToken(_ features: PassageFeatures) -> Int? {
    switch theme {
    case .request: features.requests.first.map { Int($0.place) }
    case .encounter: features.encounters.places.first.map(Int.init)
    case nil: nil
    }
  }

  /// Whether a word is of a known class of event; of one of those that are in every second report only where the sentence has no other.
  private func isNamed(_ stem: StemID, in features: PassageFeatures) -> Bool {
    let classes = material.stemClasses[Int(stem.value)]
    return !(features.classes.isSubset(of: .weak) ? classes : classes.subtracting(.weak)).isEmpty
  }

  private static let verbFactor = 1.5
}
