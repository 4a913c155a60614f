/// Words of a text that say when: what was said, and how to resolve it against the article's own date.
public struct DateExpression: Hashable, Sendable, Codable {
  /// What the words mean, before an article's date is known.
  public enum Meaning: Hashable, Sendable, Codable {
    /// "November 27, 2019", "2011", "December 2019": complete by itself.
    case absolute(CalendarDate)
    /// "November 27", "December 21", "in November": the year is missing. `day` is nil for a whole month.
    case yearless(month: Int, day: Int?)
    /// "on Thursday": 1 is Monday, 7 Sunday.
    case weekday(Int)
    /// "yesterday" (-1), "next month", "nine months ago": so many units from the article's date, the whole unit meant.
    case relative(Int, Unit)
  }

  public enum Unit: String, Hashable, Sendable, Codable {
    case day, week, month, year
  }

  public let range: ByteRange
  public let meaning: Meaning

  public init(range: ByteRange, meaning: Meaning) {
    self.range = range
    self.meaning = meaning
  }
}
