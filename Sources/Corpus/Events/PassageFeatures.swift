import Language

/// What is compared of one sentence: what it shares with another one is the evidence that both report the same event.
///
/// It is looked at for millions of pairs, so that a copy has to cost nothing: it is an object that never changes.
final class PassageFeatures: Sendable {
  let passage: Passage
  let block: Block.Kind
  /// The content words outside of names, ascending, each once, at most ``most``.
  let stems: [StemID]
  /// For each of the stems the place of its first word among the sentence's tokens.
  let stemPlaces: [Int32]
  /// Places in `ActorIndex.actors`, ascending, each once.
  let actors: [Int32]
  /// For each of the actors the place of its first mention among the sentence's tokens; -1 for one that the sentence before named.
  let actorPlaces: [Int32]
  let numbers: [Amount]
  let dates: [DateMark]
  /// For each of the dates its place among the sentence's tokens.
  let datePlaces: [Int32]
  /// The classes of the content words.
  let classes: EventClasses
  let encounters: Encounters
  /// The words that make what is told something that may be, will be or is not, each with its place among the sentence's tokens.
  let cues: [ModalityCues.Cue]
  let pointing: Pointing
  let clauses: Clauses
  /// Words that name what happens, of which the sentence says what country, organisation or place does it.
  let deeds: [Deed]
  let requests: [Request]

  /// Whether a sentence tells on of what one before told.
  enum Pointing: Hashable, Sendable {
    case none
    /// It has a word for something told so many sentences before ("these agreements", "it", "the request").
    case back(by: Int32)
    /// It begins with a word for what happened in the one right before ("That battle has claimed …").
    case atEvent
  }

  init(
    passage: Passage, block: Block.Kind, stems: [StemID], stemPlaces: [Int32], actors: [Int32], actorPlaces: [Int32],
    numbers: [Amount], dates: [DateMark], datePlaces: [Int32], classes: EventClasses, encounters: Encounters,
    cues: [ModalityCues.Cue], pointing: Pointing, clauses: Clauses, deeds: [Deed], requests: [Request]
  ) {
    (self.passage, self.block, self.stems, self.stemPlaces) = (passage, block, stems, stemPlaces)
    (self.actors, self.actorPlaces, self.numbers) = (actors, actorPlaces, numbers)
    (self.dates, self.datePlaces, self.classes, self.encounters) = (dates, datePlaces, classes, encounters)
    (self.cues, self.pointing, self.clauses, self.deeds, self.requests) = (cues, pointing, clauses, deeds, requests)
  }

  /// In which clause its words and actors stand, each as a number below ``Clauses/most``.
  struct Clauses: Sendable {
    /// For each of the stems.
    let ofStems: [UInt8]
    /// For each of the actors; ``most`` for one that is not in the sentence.
    let ofActors: [UInt8]

    /// All clauses from this one on count as one.
    static let most: UInt8 = 4
  }

  struct Deed: Sendable {
    let stem: StemID
    /// Places in `ActorIndex.actors`, -1 behind the last.
    let doers: SIMD4<Int32>

    /// Nil without doers.
    init?(_ stem: StemID, by doers: [Int32]) {
      guard !doers.isEmpty else { return nil }
      self.stem = stem
      var padded = SIMD4<Int32>(repeating: -1)
      for (place, doer) in doers.prefix(4).enumerated() { padded[place] = doer }
      self.doers = padded
    }

    func hasDoer(of other: Deed) -> Bool {
      for place in 0..<4 where doers[place] >= 0 && any(other.doers .== doers[place]) { return true }
      return false
    }
  }

  /// The same with other dates.
  func dated(_ marks: [(mark: DateMark, place: Int32)]) -> PassageFeatures {
    PassageFeatures(
      passage: passage, block: block, stems: stems, stemPlaces: stemPlaces, actors: actors, actorPlaces: actorPlaces,
      numbers: numbers, dates: marks.map(\.mark), datePlaces: marks.map(\.place), classes: classes, encounters: encounters,
      cues: cues, pointing: pointing, clauses: clauses, deeds: deeds, requests: requests)
  }

  /// The dates near words for a meeting.
  var encounterDates: [DateMark] { zip(dates, datePlaces).filter { encounters.areNear($0.1) }.map(\.0) }

  /// Whether a cue makes the word at `place` `modality`.
  func isCued(_ modality: Report.Modality, at place: Int32) -> Bool {
    cues.contains { $0.modality == modality && $0.scope.reach.contains(place - $0.place) }
  }

  /// A sentence of more stems is no sentence; what follows is left out, so that a pair costs no more than this.
  static let most = 192

  struct Amount: Hashable, Sendable {
    let lower: Double
    let upper: Double
    let unit: String

    /// How much it tells that two sentences share it: small round numbers stand everywhere.
    var weight: Double { lower > 12 || lower.rounded() != lower ? 1 : unit.isEmpty ? 0.3 : 0.6 }
  }
}

/// When a sentence says that something was: on days that are known, or by words that could not be resolved.
enum DateMark: Hashable, Sendable {
  case days(first: Int, last: Int)
  case yearless(month: Int, day: Int?)
  case weekday(Int)
  /// A time of other years than its article's day, which is not known: "three years ago".
  case longAgo

  /// - Parameter articleDate: of a month or so, months and what is longer are counted from it.
  init?(_ expression: DateExpression, articleDate: CalendarDate?) {
    let day = articleDate.flatMap { $0.isSingleDay ? $0 : nil }
    if let date = expression.resolved(against: day) {
      self = .days(first: date.firstDay, last: date.lastDay)
      return
    }
    if let mark = DateMark(unresolved: expression.meaning) {
      self = mark
      return
    }
    guard let date = expression.resolved(against: articleDate), date.length <= Self.longestVague else { return nil }
    self = .days(first: date.firstDay, last: date.lastDay)
  }

  /// In days.
  private static let longestVague = 62
  private static let longUnits: Set<DateExpression.Unit> = [.year, .decade, .century]

  private init?(unresolved meaning: DateExpression.Meaning) {
    switch meaning {
    case .yearless(let month, let day), .inYear(_, let month, let day): self = .yearless(month: month, day: day)
    case .yearlessSpan(let month, let day, _, _): self = .yearless(month: month, day: day)
    case .weekday(let day): self = .weekday(day)
    case .onWeekday(_, let date): self.init(unresolved: date)
    case .directed(_, let inner): self.init(unresolved: inner)
    case .part(_, let whole): self.init(unresolved: whole)
    case .about(let inner): self.init(unresolved: inner)
    case .weekdayOfWeek(_, let day): self = .weekday(day)
    case .relative(let count, let unit) where count < 0 && Self.longUnits.contains(unit): self = .longAgo
    case .absolute, .relative, .relativeSpan, .span, .shifted: return nil
    }
  }

  var isOneDay: Bool {
    switch self {
    case .days(let first, let last): last - first <= 1
    case .yearless(_, let day): day != nil
    case .weekday: true
    case .longAgo: false
    }
  }

  /// How much two sentences that give these dates agree in them: 1 for one day, less for a month or a year, 0 for no agreement; nil where it
  /// can't be said, as of a weekday and a month.
  func agreement(with other: DateMark) -> Double? {
    switch (self, other) {
    case (.days(let first, let last), .days(let otherFirst, let otherLast)):
      guard first <= otherLast, otherFirst <= last else { return 0 }
      let width = max(last - first, otherLast - otherFirst)
      // In the year of a day is nearly everything.
      if width > Self.longSpan, min(last - first, otherLast - otherFirst) * 6 < width { return 0.1 }
      return width <= 1 ? 1 : width <= 7 ? 0.8 : width < 40 ? 0.6 : 0.3
    case (.yearless(let month, let day), .yearless(let otherMonth, let otherDay)):
      guard month == otherMonth else { return 0 }
      return day == nil || otherDay == nil ? 0.5 : day == otherDay ? 0.9 : 0
    case (.weekday(let day), .weekday(let otherDay)): return day == otherDay ? 0.4 : 0
    case (.days(let first, let last), .yearless(let month, let day)), (.yearless(let month, let day), .days(let first, let last)):
      return Self.yearless(first, last).flatMap { DateMark.yearless(month: month, day: day).agreement(with: $0) }
    case (.days(let first, let last), .weekday(let day)), (.weekday(let day), .days(let first, let last)):
      return first == last ? (CalendarDate.weekday(first) == day ? 0.4 : 0) : nil
    default: return nil
    }
  }

  /// In days.
  private static let longSpan = 100

  /// Days as an article would tell them whose year is not known: a day of a month, or a month.
  private static func yearless(_ first: Int, _ last: Int) -> DateMark? {
    let (start, end) = (CalendarDate.civil(first), CalendarDate.civil(last))
    guard start.year == end.year, start.month == end.month else { return nil }
    return .yearless(month: start.month, day: first == last ? start.day : nil)
  }
}

extension PassageFeatures.Amount {
  /// Whether both say the same number of the same, or of something that one does not name.
  func isSame(as other: Self) -> Bool {
    lower == other.lower && upper == other.upper && (unit == other.unit || unit.isEmpty || other.unit.isEmpty)
  }
}

extension DateMark {
  func isNarrower(than other: DateMark) -> Bool {
    guard case .days(let first, let last) = self, case .days(let otherFirst, let otherLast) = other else { return true }
    return last - first <= otherLast - otherFirst
  }

  /// In EDTF; what is missing is unspecified (`XXXX-11-27`).
  var edtf: String {
    switch self {
    case .days(let first, let last): CalendarDate(firstDay: first, lastDay: last).edtf
    case .yearless(let month, let day): "XXXX-\(month < 10 ? "0" : "")\(month)" + (day.map { "-\($0 < 10 ? "0" : "")\($0)" } ?? "")
    case .weekday(let day): CalendarDate.weekdayNames[min(max(day, 1), 7) - 1]
    case .longAgo: "/"
    }
  }
}
