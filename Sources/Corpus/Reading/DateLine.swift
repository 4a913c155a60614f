import Language

/// A line that says when the article appeared, and little else: "Last update: April 26, 2024 20:38", "December 30, 2020".
struct DateLine: Hashable {
  let dates: [PrintedDate]
  /// Whether its words say that it is the article that appeared then: "Published …", "Updated …", a time of day.
  let saysItAppeared: Bool

  init?(_ block: BlockText) {
    guard block.range.count <= 140, block.lineCount <= 3, Self.mayBeOne(block) else { return nil }
    let tokens = block.tokens
    guard tokens.allSatisfy({ Self.mayStand($0, in: block) }) else {
      guard let line = PlacedDateLine(block, tokens) else { return nil }
      (dates, saysItAppeared) = ([line.date], false)
      return
    }
    let found = DateExpressions.find(in: block.text, tokens: tokens)
    let rest = tokens.filter { token in token.kind != .punctuation && !found.contains { $0.range.overlaps(token.range) } }
    for token in rest {
      let isClock = token.kind == .number && token.range.count <= 11
      guard isClock || Self.isOfLine(token, in: block) else { return nil }
    }
    let words = found.compactMap { PrintedDate($0, in: block) }
    dates = words.isEmpty ? [FigureDate(tokens, in: block.text).flatMap { PrintedDate($0, in: block) }].compactMap(\.self) : words
    saysItAppeared = rest.contains { token in
      let word = String(decoding: Folding.folded(block.text, token.range), as: UTF8.self)
      return token.kind == .number || Self.publishing.contains(word)
    }
    guard !dates.isEmpty || Self.tellsOnlyHowLongAgo(rest, in: block) || Self.holdsDate(tokens, in: block) else { return nil }
  }
}

extension DateLine {
  /// All words of a line that says when, beside dates.
  private static let vocabulary = HashedWords(LineWords.dateLine.union(LineWords.weekdays).union(LineWords.months))

  /// A quick look: without a figure, a line may only say how long ago it was.
  private static func mayBeOne(_ block: BlockText) -> Bool {
    block.look.mayHoldDigit || block.range.count <= longestAge && agePieces.contains { block.opening.holds($0) }
  }

  private static let agePieces = ["published", "updated", "posted", "modified"].map { Array($0.utf8) }
  /// In bytes.
  private static let longestAge = 60

  /// Whether a token may be part of a date, or of the words around one.
  private static func mayStand(_ token: Token, in block: BlockText) -> Bool {
    token.kind != .word || DateExpressions.isWord(block.text[token.range]) || isOfLine(token, in: block)
  }

  /// Whether a word stands in lines that say when; the points of "P. M." are no part of it.
  static func isOfLine(_ token: Token, in block: BlockText) -> Bool {
    let word = block.text[token.range]
    return vocabulary.contains(word) || word.last == 0x2E && vocabulary.contains(word.dropLast())
  }

  static let publishing: Set<String> = [
    "published", "publication", "updated", "update", "modified", "posted", "created", "issued", "edited", "revised", "gmt", "utc",
  ]

  /// Whether a line of nothing but what dates consist of holds a date in a notation that is not read: "Sept 18th, 2013,05:31 GMT",
  /// "8/2/13 at 1:30 PM", "on Mar 8 2013,11: 55p". It is a date line all the same, and no title.
  private static func holdsDate(_ tokens: [Token], in block: BlockText) -> Bool {
    let words = tokens.map { String(decoding: Folding.folded(block.text, $0.range), as: UTF8.self) }
    let numbers = tokens.count { $0.kind == .number }
    if words.contains(where: LineWords.months.contains) { return numbers >= 1 }
    let isNumeric = zip(words, words.dropFirst()).count { Int($0) != nil && ($1 == "/" || $1 == "-") } >= 2
    return isNumeric && numbers >= 3
  }

  /// Whether a line without a date says how long ago, or on which day of the week, the article appeared: "Updated 3 hours ago".
  private static func tellsOnlyHowLongAgo(_ rest: [Token], in block: BlockText) -> Bool {
    let words = rest.map { String(decoding: Folding.folded(block.text, $0.range), as: UTF8.self) }
    return words.contains { ["published", "updated", "posted", "modified"].contains($0) } && block.range.count <= longestAge
  }
}

/// A date that is printed where articles say when they appeared.
struct PrintedDate: Hashable {
  let date: CalendarDate
  /// As printed.
  let printed: String
  /// The days that the figures may mean; one alone but for those whose order is not told, of which `date` spans both.
  let readings: [CalendarDate]
  /// Whether the words before it say that it is the day of the last change.
  let isUpdate: Bool
  let range: ByteRange
  /// The weekday that is printed beside the day, from Monday, 1.
  private let weekday: Int?

  init(date: CalendarDate, printed: String, isUpdate: Bool, range: ByteRange) {
    (self.date, self.printed, self.isUpdate, self.range) = (date, printed, isUpdate, range)
    (readings, weekday) = ([date], nil)
  }

  /// Nil for figures of another time.
  init?(_ figures: FigureDate, in block: BlockText) {
    guard let date = FigureDate.date(figures.readings), Self.isOfPrint(date) else { return nil }
    self.date = date
    readings = figures.readings
    range = figures.range
    weekday = nil
    printed = block.text.string(figures.range)
    isUpdate = Self.isUpdate(figures.range, in: block)
  }

  /// Why the day is not sure.
  var doubt: String? {
    if let weekday, weekday != CalendarDate.weekday(date.firstDay) {
      return "printed \(printed), but that day was a \(CalendarDate.weekdayNames[CalendarDate.weekday(date.firstDay) - 1])"
    }
    return FigureDate.doubt(readings, printed: printed)
  }

  /// Whether it may be a day, or one from which zones make it differ.
  func isAbout(_ day: CalendarDate, zones: Int) -> Bool { readings.contains { $0.gap(to: day) <= zones } }

  private static func isOfPrint(_ date: CalendarDate) -> Bool {
    (1_700...2_200).contains(CalendarDate.civil(date.firstDay).year)
  }

  /// Nil when the expression is no complete day.
  init?(_ expression: DateExpression, in block: BlockText) {
    guard let date = expression.absoluteDate, date.isSingleDay, Self.isOfPrint(date) else { return nil }
    self.date = date
    readings = [date]
    range = expression.range
    if case .onWeekday(let weekday, _) = expression.meaning { self.weekday = weekday } else { weekday = nil }
    printed = block.text.string(expression.range)
    isUpdate = Self.isUpdate(expression.range, in: block)
  }

  /// Whether the words before a date say that it is the day of the last change.
  private static func isUpdate(_ range: ByteRange, in block: BlockText) -> Bool {
    let lead = Folding.folded(block.text.bytes[max(block.range.lowerBound, range.lowerBound.value - 24)..<range.lowerBound.value])
    let afterOther = lead.lastIndex(of: 0x7C).map { lead[lead.index(after: $0)...] } ?? lead[...]
    return ["updat", "modified", "edited", "revised"].contains { afterOther.holds(Array($0.utf8)) }
  }
}
