/// Words of a text that say when: what was said, and how to resolve it against the article's own date.
public struct DateExpression: Hashable, Sendable, Codable {
  /// What the words mean, before an article's date is known.
  public indirect enum Meaning: Hashable, Sendable, Codable {
    /// "November 27, 2019", "2011", "December 2019": complete by itself.
    case absolute(CalendarDate)
    /// "November 27", "December 21", "in November": the year is missing. `day` is nil for a whole month.
    case yearless(month: Int, day: Int?)
    /// "January 8-9": several days, the year missing.
    case yearlessSpan(month: Int, day: Int, toMonth: Int, toDay: Int)
    /// "November last year" (-1): the year is so many from the article's.
    case inYear(Int, month: Int, day: Int?)
    /// "on Thursday": 1 is Monday, 7 Sunday.
    case weekday(Int)
    /// "Monday, December 30", "Thursday 19 December 2019": the date that is named, and the weekday beside it, which may contradict it.
    case onWeekday(Int, Meaning)
    /// "yesterday" (-1), "next month", "nine months ago": so many units from the article's date, the whole unit meant.
    case relative(Int, Unit)
    /// "in the coming days", "the last two weeks": about from so many to so many units from the article's date.
    case relativeSpan(from: Int, to: Int, Unit)
    /// "Monday last week" (-1, 1): the weekday of the week that is so many from the article's.
    case weekdayOfWeek(Int, Int)
    /// "from January to March", "over the weekend": from the one to the first of the other behind it.
    case span(Meaning, Meaning)
    /// "around December 21", "some ten years ago", "last summer": about then.
    case about(Meaning)
    /// "a day later" (1), "two years before 2011" (-2), "the same day" (0): so many units from another date of the text, the whole unit meant.
    case shifted(Int, Unit, from: Meaning)
    /// "early 2011", "the end of November": about a third of another date.
    case part(Part, of: Meaning)
    /// "last Thursday", "next Monday", "will meet on January 7": the words around say on which side of the article's date it lies.
    case directed(Direction, Meaning)
  }

  public enum Unit: String, Hashable, Sendable, Codable {
    case day, week, month, year, weekend, decade, century
  }

  public enum Part: String, Hashable, Sendable, Codable {
    case beginning, middle, end
  }

  public enum Direction: String, Hashable, Sendable, Codable {
    case past, future
  }

  public let range: ByteRange
  public let meaning: Meaning

  /// The complete date that the words name by themselves; nil when they need an article's date.
  public var absoluteDate: CalendarDate? { meaning.absoluteDate }

  public init(range: ByteRange, meaning: Meaning) {
    self.range = range
    self.meaning = meaning
  }
}
