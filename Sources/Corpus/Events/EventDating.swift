import Language

/// Finds of the dates that a sentence names the one on which that was which a word of it says.
struct EventDating {
  private let sentence: ReportingSentence
  private var syntax: SentenceSyntax { sentence.syntax }

  init(_ sentence: ReportingSentence) { self.sentence = sentence }

  /// The date of what the word at `told` says: of those in its own clause, and then of those in clauses that say more of the same, the nearest;
  /// what is told of years ("in recent years") only where nothing else is.
  func date(of told: Int) -> DateExpression? {
    let places = sentence.dates.map { (date: $0, token: sentence.token(at: $0.range.lowerBound)) }
    func order(_ place: (date: DateExpression, token: Int)) -> (Int, Int, Int) {
      (
        place.date.isOfYears ? 1 : 0, syntax.clauseOfToken[place.token] == syntax.clauseOfToken[told] ? 0 : 1,
        abs(place.token - told)
      )
    }
    return places.filter { place in
      !isNamed(by: place.date, told) && !isBound(place.token) && !isCountedIn(place.token, place.date)
        && !isOfSaying(place.token, told)
        && !isOfSameWord(place.token, told) && dates(place.token, told, place.date)
    }.min { order($0) < order($1) }?.date
  }

  // MARK: Dates of something else

  /// Whether a date is part of the name of something else: "the host since the May 3 attacks", "arrested before Sunday's game".
  private func isNamed(by date: DateExpression, _ told: Int) -> Bool {
    if let day = date.absoluteDate, day.length > Self.month {
      // What a year names was mostly in that year; what a decade names was not.
      return day.length > Self.year && isOfSomebody(date, told)
    }
    guard let noun = noun(behind: date), let phrase = syntax.nounPhrase(around: noun.place) else { return false }
    // "On Monday ministers met": a noun behind a date alone is another phrase.
    let before = firstToken(of: date) - 1
    guard noun.isPossessed || before >= 0 && (syntax.isDeterminer(before) || syntax.isPossessiveEnding(before)) else {
      return false
    }
    return !(noun.place..<phrase.upperBound).contains(told)
  }

  /// In days.
  private static let (month, year) = (62, 366)

  /// Whether years say of what or whom something is told, and not when: "the 1950s pinup model died", "a star of the 1940s and 1950s".
  private func isOfSomebody(_ date: DateExpression, _ told: Int) -> Bool {
    var before = firstToken(of: date) - 1
    while before > 0, syntax.isDeterminer(before) || syntax.isTime(before) || syntax.isCoordinator(before) { before -= 1 }
    if before >= 0, syntax.letters(before).elementsEqual("of".utf8) { return before - 1 != told }
    guard let noun = noun(behind: date), let phrase = syntax.nounPhrase(around: noun.place) else { return false }
    return !(before >= 0 && syntax.isPreposition(before)) && !phrase.contains(told)
  }

  /// The place of the noun that a date stands before, and whether the date has it: "Sunday's game".
  private func noun(behind date: DateExpression) -> (place: Int, isPossessed: Bool)? {
    guard var noun = sentence.tokens.firstIndex(where: { $0.range.lowerBound >= date.range.upperBound }) else { return nil }
    let isPossessed = syntax.isPossessiveEnding(noun)
    if isPossessed { noun += 1 }
    guard noun < sentence.tokens.count, let phrase = syntax.nounPhrase(around: noun), phrase.lowerBound <= noun,
      !syntax.verbs.contains(where: { $0.tokens.contains(noun) }), sentence.tokens[noun].kind == .word
    else { return nil }
    return (noun, isPossessed)
  }

  private func firstToken(of date: DateExpression) -> Int {
    sentence.tokens.firstIndex { $0.range.upperBound > date.range.lowerBound } ?? 0
  }

  /// Whether a date only says from when on or until when: "the fifth operation since September", "the worst since the riots in 2008".
  private func isBound(_ date: Int) -> Bool {
    if Self.bounds.contains(syntax.letters(date)) || Self.bounds.contains(syntax.letters(date - 1)) { return true }
    var place = date - 1
    while place >= max(0, date - Self.nearBound), syntax.clauseOfToken[place] == syntax.clauseOfToken[date], !syntax.isMark(place) {
      if syntax.letters(place).elementsEqual("since".utf8) { return true }
      place -= 1
    }
    return false
  }

  /// Whether a span of time says within how long something was one of several: "the second player within the last month to be arrested", "for
  /// the third time this year". When that was is not told.
  private func isCountedIn(_ date: Int, _ expression: DateExpression) -> Bool {
    guard !expression.isOfDay, expression.isSpan else { return false }
    var place = date - 1
    while place >= 0, syntax.isDeterminer(place) { place -= 1 }
    let isLed = place >= 0 && Self.within.contains(syntax.letters(place))
    if isLed { place -= 1 }
    let reach = isLed ? Self.nearOrdinal : syntax.letters(place).starts(with: "time".utf8) ? 1 : 0
    for before in stride(from: place, through: max(0, place - reach), by: -1) where !syntax.isMark(before) {
      if Self.isOrdinal(syntax.letters(before)) { return true }
    }
    return false
  }

  private static let within = Set(["within", "in", "during", "over", "inside"].map { Array($0.utf8) })
  private static let ordinals = Set(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth latest".split(separator: " ").map {
      Array($0.utf8)
    })
  /// In tokens: "the second Chargers player within the last month".
  private static let nearOrdinal = 4

  private static func isOrdinal(_ word: [UInt8]) -> Bool {
    if ordinals.contains(word) { return true }
    guard let first = word.first, (0x30...0x39).contains(first) else { return false }
    return ["st", "nd", "rd", "th"].contains { word.suffix(2).elementsEqual($0.utf8) }
  }

  /// Whether a date is that on which something was said, and the word is of what was said: "last week he said that a battle would begin".
  private func isOfSaying(_ date: Int, _ told: Int) -> Bool {
    guard date < told else { return false }
    return syntax.verbs.contains { group in
      guard group.form == .finite, group.head < told, syntax.isSaying(group.head) else { return false }
      let end = min(told, group.head + Self.nearThat)
      return (group.head..<end).contains { $0 > date && syntax.letters($0).elementsEqual("that".utf8) }
    }
  }

  /// In tokens: so far behind a verb of saying "that" begins what is said.
  private static let nearThat = 6

  /// Whether the same word stands nearer to the date: "killing a guard and killing the next day another".
  private func isOfSameWord(_ date: Int, _ told: Int) -> Bool {
    told < date && ((told + 1)..<date).contains { syntax.letters($0) == syntax.letters(told) }
  }

  private static let bounds = Set(["since", "until", "till", "before", "through"].map { Array($0.utf8) })
  /// In tokens: so far behind "since" its date may stand.
  private static let nearBound = 5

  // MARK: Dates of what is told

  /// Whether a date at `date` says when that was which the word at `told` says.
  private func dates(_ date: Int, _ told: Int, _ expression: DateExpression) -> Bool {
    guard let (own, other) = clauses(told, date) else { return false }
    let (clause, dated) = (syntax.clauses[own], syntax.clauses[other])
    // "the deal of May helps": what the verb says of the deal has its own date.
    let isGiven = isInSubject(told, clause)
    if own == other {
      if isGiven, let subject = clause.subject, !(told..<subject.upperBound).contains(date) { return false }
      return abs(date - told) <= Self.clauseLength
    }
    // "agreed on Monday to send": one deed; "said on Monday that": the date of saying.
    if !isGiven, isOneDeed(own, clause, other) || isOneDeed(other, dated, own) { return true }
    if !isGiven, !expression.isAhead, isAtOnce(own, clause, other) || isAtOnce(other, dated, own) { return true }
    if !isGiven, isNextDeed(own, of: other, expression) { return true }
    if !isGiven, let verb = clause.verb, standsBefore(date, syntax.verbs[verb]) { return true }
    // "a deal that was signed on Monday", "troops sent in May": what the clause of the date is said of.
    let isOfThing = dated.opening == .relative || dated.opening == .participle
    guard isOfThing, let subject = dated.subject, subject.contains(told) else { return false }
    // "the failure of the dam, which was built in 2011": of the dam.
    return !((told + 1)..<max(subject.upperBound, told + 1)).contains { syntax.isPreposition($0) && syntax.isDeterminer($0 + 1) }
  }

  /// Whether a word is in a clause's subject, and what the verb says of it was at another time, or may have been.
  private func isInSubject(_ told: Int, _ clause: Clause) -> Bool {
    guard let subject = clause.subject, subject.contains(told), let verb = clause.verb else { return false }
    let group = syntax.verbs[verb]
    return !group.isPassive && !Self.happening.contains(syntax.letters(group.head))
  }

  /// What happenings do while they happen: "the fire broke out on Sunday", "the blast killed four on Monday".
  private static let happening = Set(
    """
    occurred happened began begun started broke broken erupted hit struck killed injured wounded destroyed damaged gutted left rocked shook
    swept tore ripped engulfed raged ended came followed forced shut blocked disrupted cut knocked spread burned burnt claimed collapsed
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  private func clauses(_ told: Int, _ date: Int) -> (Int, Int)? {
    guard syntax.clauseOfToken.indices.contains(told), syntax.clauseOfToken.indices.contains(date) else { return nil }
    return (syntax.clauseOfToken[told], syntax.clauseOfToken[date])
  }

  private func isOneDeed(_ place: Int, _ clause: Clause, _ governor: Int) -> Bool {
    clause.governor == governor && clause.opening == .infinitive
  }

  /// Whether a clause goes on with what the subject of another did on a day: "overpowered two guards today, handcuffed them and walked off".
  /// What is told of years goes on in others.
  private func isNextDeed(_ place: Int, of other: Int, _ date: DateExpression) -> Bool {
    guard date.isOfDay, place > other, let verb = deed(place), let first = deed(other) else { return false }
    guard goesOn(place, behind: other), verb.isPassive == first.isPassive else { return false }
    return !sentence.dates.contains { syntax.clauseOfToken[sentence.token(at: $0.range.lowerBound)] == place }
  }

  /// Whether a clause is one of a row that another begins, all of the same subject.
  private func goesOn(_ place: Int, behind other: Int) -> Bool {
    let subject = syntax.clauses[other].subject
    var place = place
    while place > other {
      let clause = syntax.clauses[place]
      guard clause.subject == nil || clause.subject == subject else { return false }
      switch clause.opening {
      case .coordinate: place = min(clause.governor ?? place - 1, place - 1)
      // "overpowered two guards, handcuffed them, …": what has no subject of its own.
      case .main: place -= 1
      default: return false
      }
    }
    return place == other
  }

  /// The verb of a clause where it says what was done, and nothing that may be or is said.
  private func deed(_ place: Int) -> VerbGroup? {
    guard let verb = syntax.clauses[place].verb else { return nil }
    let group = syntax.verbs[verb]
    return group.form == .finite && group.modal == nil && !group.isNegated && !syntax.isSaying(group.head) ? group : nil
  }

  /// Whether a clause tells what was at the same time as what its governor tells: "fell while climbing", "attacked the ship, capturing it",
  /// "vessels crossing the gulf". What somebody was said, accused or known to do was not.
  private func isAtOnce(_ place: Int, _ clause: Clause, _ governor: Int) -> Bool {
    guard clause.governor == governor, let verb = clause.verb, let above = syntax.clauses[governor].verb,
      !syntax.isSaying(syntax.verbs[above].head)
    else { return false }
    let start = syntax.verbs[verb].tokens.lowerBound
    switch clause.opening {
    case .participle:
      return !syntax.verbs[verb].isPassive && (start == 0 || !syntax.isPreposition(start - 1) && !syntax.isSaying(start))
    case .circumstance:
      guard let first = syntax.clauseOfToken.firstIndex(of: place) else { return false }
      return (first...min(first + 2, syntax.tokens.count - 1)).contains { Self.whiles.contains(syntax.letters($0)) }
    default: return false
    }
  }

  private static let whiles = Set(["while", "when", "as"].map { Array($0.utf8) })

  /// Whether a date stands directly before a verb, and so is that verb's: "ships crossing the gulf on Thursday thwarted an attack".
  private func standsBefore(_ date: Int, _ group: VerbGroup) -> Bool {
    var place = date
    while place < syntax.tokens.count, syntax.isTime(place) { place += 1 }
    return place > date && place == group.tokens.lowerBound && group.form == .finite
  }

  /// In tokens; further away a date in one long clause dates something else.
  private static let clauseLength = 24
}

extension DateExpression {
  /// Whether the words around say that it lies ahead.
  fileprivate var isAhead: Bool { if case .directed(.future, _) = meaning { true } else { false } }

  /// Whether it is told from or to today, or is a week or more that is counted from it.
  fileprivate var isSpan: Bool {
    switch meaning {
    case .relativeSpan: true
    case .relative(_, let unit): unit != .day
    case .absolute(let date): date.length > 31
    default: false
    }
  }

  /// Whether it tells of several years: "in recent years".
  fileprivate var isOfYears: Bool { if case .relativeSpan(_, _, .year) = meaning { true } else { false } }

  /// Whether it names a day by its distance or by its weekday.
  fileprivate var isOfDay: Bool { Self.isOfDay(meaning) }

  private static func isOfDay(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .relative(_, .day), .weekday, .onWeekday, .weekdayOfWeek: true
    case .directed(.past, let inner): isOfDay(inner)
    default: false
    }
  }
}
