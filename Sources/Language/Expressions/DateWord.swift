/// What a word can mean in a date. One look-up a word; most words mean nothing.
enum DateWord: Hashable {
  /// 1 to 12. Some names of months are everyday words or persons' names (May, March, April), some are cut short (Dec.).
  case month(Int, MonthName)
  /// 1 is Monday, 7 Sunday.
  case weekday(Int)
  /// The month that a season begins with, on the northern half of the earth. "Fall" is a word of its own, too.
  case season(Int, isOnlySeason: Bool)
  /// "yesterday": days from the article's.
  case day(Int)
  case unit(DateExpression.Unit, isPlural: Bool)
  /// "quarter" (4), "half" (2): a part of a year, behind which one it is.
  case division(Int)
  /// "Q3", before a year.
  case quarter(Int)
  /// "Christmas", "New": with "Day" or "Eve" a day of the year.
  case christmas, new, eve
  /// "hours": a part of a day, in how many of them a day has.
  case hours(Int)
  /// A number in letters: below twenty, or tens.
  case count(Int)
  /// "few", "several", "couple": from so many to so many.
  case several(Int, Int)
  /// "first" to "fourth".
  case ordinal(Int)
  case last, past, next, this, ago, now, time
  /// "later" (1), "earlier" (-1): behind a length of time, counted from a date told before.
  case laterEarlier(Int)
  /// "following" (1), "previous" (-1), "same" (0).
  case following(Int)
  case that
  /// "the", "its" and possessive endings: a year behind one says when.
  case the, determiner
  /// Of cars, whose year is that of the model: "a 2013 Toyota".
  case make
  /// Between the year and the name of a car: "a 2013 gray Camry".
  case colour
  /// "morning": with "this", the article's day.
  case partOfDay
  case part(DateExpression.Part)
  /// "recent", "coming": about now.
  case recent, coming
  /// A word behind which a month or year is a date: "in", "since".
  case preposition
  case between, from, and, to, through, of, after, before
  /// A word between a preposition and a date that makes it about then: "around".
  case around
  /// "about", "nearly", "than": makes a length of time about so long.
  case hedge, than, more
  /// "will", "scheduled": the sentence looks ahead.
  case ahead
  /// "set", "agreed", "invitation": with "to" behind it the sentence looks ahead.
  case set
  /// "be": behind "to" the sentence looks ahead.
  case be
  /// "is", "are": with "to" behind it the sentence looks ahead.
  case copula
  /// "said", "told": what follows lies back.
  case reporting

  enum MonthName {
    case plain, ambiguous, short
  }

  /// What the word means; nil for almost all.
  static func of(_ word: ShortWord?) -> DateWord? { table[word] }

  /// Whether a month or year behind it is a date.
  var isPreposition: Bool {
    switch self {
    case .preposition, .between, .from, .and, .to, .through, .of, .after, .before, .around: true
    default: false
    }
  }

  private static let table: ShortWordTable<DateWord> = {
    var rows: [(words: String, meaning: DateWord)] = [
      ("last", .last), ("past", .past), ("next", .next), ("this", .this), ("the", .the), ("its his her their", .determiner),
      (
        "toyota honda ford chevrolet chevy dodge jeep nissan bmw mercedes audi volkswagen hyundai kia mazda subaru lexus acura cadillac "
          + "buick gmc chrysler pontiac volvo porsche bentley ferrari tesla suzuki mitsubishi jaguar fiat peugeot renault skoda opel "
          + "vauxhall yamaha kawasaki ducati infiniti hummer", .make
      ),
      ("black white silver gray grey red blue green brown gold beige tan maroon yellow orange purple", .colour), ("that", .that),
      ("morning afternoon evening night", .partOfDay), ("ago", .ago), ("now", .now), ("time", .time), ("later", .laterEarlier(1)),
      ("earlier", .laterEarlier(-1)), ("following", .following(1)), ("previous preceding", .following(-1)), ("same", .following(0)),
      ("early beginning start", .part(.beginning)), ("mid middle", .part(.middle)), ("late end", .part(.end)), ("recent", .recent),
      ("coming", .coming), ("in since by till until during for", .preposition), ("between", .between), ("from", .from),
      ("and", .and),
      ("to", .to), ("through throughout", .through), ("of", .of), ("after", .after), ("before", .before), ("around circa", .around),
      ("about nearly almost roughly approximately some over", .hedge), ("than", .than), ("more less", .more),
      ("will would shall scheduled due planned plans expected expects looming upcoming forecast forecasts", .ahead),
      (
        "set agreed agrees agree invitation invited invites hopes hope intends intend vowed vows pledged pledges promised promises",
        .set
      ),
      ("be", .be), ("is are", .copula),
      ("said told announced added reported wrote warned", .reporting),
      ("yesterday", .day(-1)), ("today tonight", .day(0)), ("tomorrow", .day(1)), ("christmas", .christmas), ("new", .new),
      ("eve", .eve), ("quarter", .division(4)), ("half", .division(2)),
      ("hour hours", .hours(24)), ("minute minutes", .hours(24 * 60)), ("couple", .several(2, 3)), ("few", .several(2, 4)),
      ("several", .several(3, 7)), ("spring", .season(3, isOnlySeason: true)), ("summer", .season(6, isOnlySeason: true)),
      ("autumn", .season(9, isOnlySeason: true)), ("fall", .season(9, isOnlySeason: false)),
      ("winter", .season(12, isOnlySeason: true)),
    ]
    let units: [(String, DateExpression.Unit)] = [
      ("day", .day), ("week", .week), ("weekend", .weekend), ("month", .month), ("year", .year), ("decade", .decade),
    ]
    for (word, unit) in units {
      rows.append((word, .unit(unit, isPlural: false)))
      rows.append((word + "s", .unit(unit, isPlural: true)))
    }
    rows += [("century", .unit(.century, isPlural: false)), ("centuries", .unit(.century, isPlural: true))]
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    for (index, month) in months.enumerated() {
      let isAmbiguous = ["march", "april", "may", "june", "august"].contains(month)
      rows.append((month, .month(index + 1, isAmbiguous ? .ambiguous : .plain)))
      if month.count > 4 { rows.append((String(month.prefix(3)), .month(index + 1, .short))) }
    }
    rows += [("sept", .month(9, .short)), ("jun", .month(6, .short)), ("jul", .month(7, .short))]
    let weekdays = [
      "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday", "sunday",
    ]
    for (index, names) in weekdays.enumerated() { rows.append((names, .weekday(index + 1))) }
    let counts =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    for (index, count) in counts.split(separator: " ").enumerated() { rows.append((String(count), .count(index + 1))) }
    for (index, count) in "thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated() {
      rows.append((String(count), .count(index * 10 + 30)))
    }
    rows.append(("a an", .count(1)))
    for (index, ordinal) in "first second third fourth".split(separator: " ").enumerated() {
      rows.append((String(ordinal), .ordinal(index + 1)))
    }
    return ShortWordTable(rows)
  }()
}
