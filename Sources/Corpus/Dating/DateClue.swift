import Language

/// Words of an article's story that say when, as far as they can tell when the article itself appeared.
struct DateClue: Sendable {
  /// The place of its sentence in `EventMaterial.sentences`.
  let sentence: Int
  let range: ByteRange
  /// Without the weekday beside it and the direction.
  let meaning: DateExpression.Meaning
  /// Whether the sentence looks ahead or back at it; nil when it does not say.
  let direction: DateExpression.Direction?
  /// The weekday beside a date: "Monday, December 30".
  let weekday: Int?
  /// The place named just before it, as a place in `ActorIndex.actors`: "in Turkey on Wednesday".
  let place: Int32?
  /// Whether it says when something was said, and not when it happened: "said on Thursday".
  let isOfSaying: Bool

  init(_ expression: DateExpression, sentence: Int, place: Int32?, isOfSaying: Bool = false) {
    self.isOfSaying = isOfSaying
    self.sentence = sentence
    self.place = place
    range = expression.range
    var meaning = expression.meaning
    var direction: DateExpression.Direction?
    var weekday: Int?
    if case .directed(let toward, let inner) = meaning { (direction, meaning) = (toward, inner) }
    if case .onWeekday(let day, let inner) = meaning { (weekday, meaning) = (day, inner) }
    self.meaning = meaning
    self.direction = direction
    self.weekday = weekday
  }

  /// The days that are meant in an article of one day.
  func days(on day: Int) -> ClosedRange<Int>? {
    let whole = direction.map { DateExpression.Meaning.directed($0, meaning) } ?? meaning
    return whole.resolved(against: CalendarDate(firstDay: day, lastDay: day)).map { $0.firstDay...$0.lastDay }
  }

  /// Whether the days that are meant depend on the article's.
  var isRelative: Bool { if case .absolute = meaning { false } else { true } }

  /// How often words of this kind would name a given day by chance: one weekday in seven.
  var chance: Double { Self.chance(of: meaning) }

  private static func chance(of meaning: DateExpression.Meaning) -> Double {
    switch meaning {
    case .weekday: 1 / 7
    case .yearless(_, let day): day == nil ? 1 / 8 : 1 / 90
    case .yearlessSpan: 1 / 60
    case .inYear: 1 / 12
    case .relative(_, .day): 1 / 7
    case .relative(_, .week): 1 / 4
    case .relative(let count, .month): abs(count) > 1 ? 1 / 6 : 1 / 3
    case .relative(_, .weekend): 1 / 4
    case .relative(_, .year), .relative(_, .decade), .relative(_, .century): 1 / 2
    case .weekdayOfWeek: 1 / 7
    case .span(let first, let last): max(chance(of: first), chance(of: last))
    // What is told of another date says of the article's no more than that, and less surely.
    case .shifted(_, _, let anchor): max(chance(of: anchor), 1 / 4)
    case .relativeSpan: 1 / 2
    case .part(_, let whole): max(chance(of: whole), 1 / 12)
    case .absolute(let date): date.isSingleDay ? 1 / 200 : date.length <= 31 ? 1 / 12 : 1 / 3
    case .directed(_, let inner), .onWeekday(_, let inner), .about(let inner): chance(of: inner)
    }
  }
}
