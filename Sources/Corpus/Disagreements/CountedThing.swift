import Language

/// What a number of a report counts, and what happened to it: numbers of one thing alone are compared.
struct CountedThing: Hashable {
  let unit: String
  let happening: EventClass?
  /// Of whom a sum is told: the one who is named last before it.
  let actor: ActorID?
  /// Of what a share is: "of Greeks".
  let noun: String?

  private init(unit: String, happening: EventClass? = nil, actor: ActorID? = nil, noun: String? = nil) {
    (self.unit, self.happening, self.actor, self.noun) = (unit, happening, actor, noun)
  }

  /// Nil when what is counted has no name, or is a length of time and the like, of which a story has many.
  init?(_ number: NumberExpression, in reported: ReportedPassage) {
    guard !number.unit.isEmpty, !Self.measures.contains(number.unit) else { return nil }
    let fate = Self.happening(to: number, in: reported)
    if Self.isPeople(number) {
      guard let fate else { return nil }
      self.init(unit: Self.people, happening: fate)
    } else if Self.metres[number.unit] != nil {
      // How far or how high: of something else in every clause, like sums and shares.
      guard Self.isFall(number, in: reported) else { return nil }
      self.init(unit: Self.fall)
    } else if number.isSum {
      guard let fate else { return nil }
      self.init(unit: number.unit, happening: fate, actor: reported.nameBefore(number.range)?.actor)
    } else if number.unit == "%" {
      guard let fate, let noun = Self.noun(behind: number, in: reported) else { return nil }
      self.init(unit: number.unit, happening: fate, noun: noun)
    } else {
      self.init(unit: number.unit)
    }
  }

  /// "people killed", "$ of the agreement", "mercenaries".
  var name: String {
    guard let happening, unit == Self.people else { return unit }
    // Of a sum only its own noun would say what it is of.
    return happening.fate.map { "\(unit) \($0)" } ?? "\(unit) of the \(happening.noun)"
  }

  // MARK: Sorts

  /// What is compared with what: people whatever they are called, distances whatever they are measured in.
  static func sort(of number: NumberExpression) -> String {
    isPeople(number) ? people : metres[number.unit] != nil ? "m" : number.unit
  }

  private static func isPeople(_ number: NumberExpression) -> Bool { countedPeople.contains(number.unit) }

  private static let people = "people"
  private static let fall = "length of the fall"

  /// Those who are counted without a word for who they are.
  private static let countedPeople: Set<String> = [
    "people", "persons", "dead", "killed", "wounded", "injured", "hurt", "victims", "others",
  ]
  static let metres: [String: Double] = ["m": 1, "km": 1000, "ft": 0.3048, "miles": 1609, "yards": 0.9144, "cm": 0.01]
  /// What says how long, how often or how fast, and not how many.
  private static let measures: Set<String> = [
    "years", "year", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "times", "degrees", "seasons", "games",
    "points", "square", "mph", "km/h", "inches",
  ]

  static func happening(to number: NumberExpression, in reported: ReportedPassage) -> EventClass? {
    guard let word = reported.nearestTelling(to: number.range) else { return nil }
    return EventClass.allCases.first { word.classes.contains(EventClasses($0)) }
  }

  // MARK: Words beside a number

  /// "fell about 150 metres": whether a word of falling stands close before a distance.
  private static func isFall(_ number: NumberExpression, in reported: ReportedPassage) -> Bool {
    guard let place = reported.tokens.firstIndex(where: { $0.range.upperBound > number.range.lowerBound }) else { return false }
    return reported.tokens[max(0, place - 6)..<place].contains {
      falls.contains(Folding.folded(reported.article.article.text.string($0.range)))
    }
  }

  private static let falls: Set<String> = [
    "fall", "falls", "fell", "falling", "fallen", "plunge", "plunged", "plunging", "plummeted", "slid", "tumbled",
  ]

  /// The last word of the phrase behind "of" behind a share: "voters" of "90 per cent of eligible voters".
  private static func noun(behind number: NumberExpression, in reported: ReportedPassage) -> String? {
    let syntax = reported.syntax
    guard let next = syntax.tokens.firstIndex(where: { $0.range.lowerBound >= number.range.upperBound }),
      next + 1 < syntax.tokens.count,
      syntax.letters(next).elementsEqual("of".utf8), let last = syntax.nounPhrase(around: next + 1)?.last
    else { return nil }
    return String(decoding: syntax.letters(last), as: UTF8.self)
  }
}

extension NumberExpression {
  /// What it leaves open: "about" a tenth on either side, "more than" all above it, "less than" all below. Distances are metres, and may be
  /// rounded.
  var room: ClosedRange<Double> {
    let scale = CountedThing.metres[unit] ?? 1
    let (lower, upper) = (min(lower, upper) * scale, max(lower, upper) * scale)
    let rounding = CountedThing.metres[unit] == nil ? 0 : 0.02
    let room: (below: Double, above: Double) =
      switch hedge {
      case .none: (abs(lower) * rounding, abs(upper) * rounding)
      case .about: (abs(lower) / 10, abs(upper) / 10)
      case .moreThan: (0, .infinity)
      case .lessThan: (abs(lower), 0)
      }
    return (lower - room.below)...(upper + room.above)
  }

  /// The number without its hedge, in metres where it is a distance.
  var bare: ClosedRange<Double> {
    let scale = CountedThing.metres[unit] ?? 1
    return (min(lower, upper) * scale)...(max(lower, upper) * scale)
  }

  var isExact: Bool { hedge == .none && lower == upper }
}
