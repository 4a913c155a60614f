/// What a sentence says of a deed by which one is told from another of its kind.
enum DeedTrait: Hashable, Sendable {
  /// To whom it was done, by the place among the actors.
  case person(Int32)
  /// The country of somebody who may not be named: "a British climber".
  case origin(Int32)
  /// The age in years of somebody who may not be named.
  case age(Int)
  /// How far a case in court had come.
  case step(LegalStep)
  /// What the word for it means.
  case sense(DeedSense)

  /// Whether it is said of somebody to whom it was done.
  var isOfSomebody: Bool {
    switch self {
    case .person, .origin, .age: true
    case .step, .sense: false
    }
  }

  /// So many articles say it by itself where it parts a row: what a step is called leaves no doubt.
  var fewest: Int { if case .step = self { 1 } else { 2 } }

  /// Some order, always the same.
  var order: (Int, Int) {
    switch self {
    case .person(let actor): (0, Int(actor))
    case .origin(let actor): (1, Int(actor))
    case .age(let years): (2, years)
    case .step(let step): (3, step.rawValue)
    case .sense(let sense): (4, sense.rawValue)
    }
  }
}

/// What a sentence says of a deed.
struct ToldDeed {
  /// What is said in each phrase that says something.
  let phrases: [Set<DeedTrait>]
  /// Whom the sentence names, and whom the one before does where it names nobody.
  let named: Set<Int32>

  /// Whether it says some of it.
  func says(_ traits: Set<DeedTrait>) -> Bool { phrases.contains { !$0.isDisjoint(with: traits) } }

  /// Whether it says some of it, or names somebody of whom it may be said.
  func mayMean(_ traits: Set<DeedTrait>) -> Bool {
    says(traits) || traits.contains { if case .person(let actor) = $0 { named.contains(actor) } else { false } }
  }
}
