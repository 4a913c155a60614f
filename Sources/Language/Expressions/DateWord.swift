/// What a word can mean in a date. One look-up a word; most words mean nothing.
enum DateWord: Hashable {
  /// 1 to 12. Some names of months are everyday words or persons' names (May, March, April), some are cut short (Dec.).
  case month(Int, MonthName)
  /// 1 is Monday, 7 Sunday.
  case weekday(Int)
  /// "yesterday": days from the article's.
  case day(Int)
  case unit(DateExpression.Unit)
  /// A number in letters, up to twelve.
  case count(Int)
  case last, past, next, this, ago
  /// "the", "its" and possessive endings: a year behind one says when.
  case determiner
  /// "morning": with "this", the article's day.
  case partOfDay
  case part(DateExpression.Part)
  /// "recent", "coming": about now.
  case recent, coming
  case earlierLater
  /// A word behind which a month or year is a date: "in", "since".
  case preposition
  /// "will", "scheduled": the sentence looks ahead.
  case ahead
  /// "said", "told": what follows lies back.
  case reporting

  enum MonthName {
    case plain, ambiguous, short
  }

  /// What the word means; nil for almost all.
  static func of(_ word: ShortWord?) -> DateWord? {
    guard let word else { return nil }
    return table[word.key]
  }

  private static let table: [UInt64: DateWord] = {
    var table: [UInt64: DateWord] = [:]
    func add(_ words: String, _ meaning: DateWord) {
      for word in words.utf8.split(separator: 0x20) { if let short = ShortWord(Array(word)[...]) { table[short.key] = meaning } }
    }
    add("last", .last)
    add("past", .past)
    add("next", .next)
    add("this", .this)
    add("the its his her their", .determiner)
    add("morning afternoon evening", .partOfDay)
    add("ago", .ago)
    add("early beginning start", .part(.beginning))
    add("mid middle", .part(.middle))
    add("late end", .part(.end))
    add("recent", .recent)
    add("coming", .coming)
    add("earlier later", .earlierLater)
    add("in since by from until till during before after to of between through around throughout for circa and", .preposition)
    add("will would shall scheduled due planned plans expected expects", .ahead)
    add("said told announced added reported wrote warned", .reporting)
    add("yesterday", .day(-1))
    add("today tonight", .day(0))
    add("tomorrow", .day(1))
    for (unit, words) in [
      (DateExpression.Unit.day, "day days"), (.week, "week weeks"), (.month, "month months"), (.year, "year years"),
    ] {
      add(words, .unit(unit))
    }
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    for (index, month) in months.enumerated() {
      add(month, .month(index + 1, ["march", "april", "may", "june", "august"].contains(month) ? .ambiguous : .plain))
      if month.count > 4 { add(String(month.prefix(3)), .month(index + 1, .short)) }
    }
    add("sept", .month(9, .short))
    add("jun", .month(6, .short))
    add("jul", .month(7, .short))
    for (index, day) in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].enumerated() {
      add(day, .weekday(index + 1))
    }
    for (index, day) in ["mon", "tue tues", "wed", "thu thur thurs", "fri"].enumerated() { add(day, .weekday(index + 1)) }
    for (index, count) in ["one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
      .enumerated()
    {
      add(count, .count(index + 1))
    }
    add("several few", .count(3))
    return table
  }()
}
