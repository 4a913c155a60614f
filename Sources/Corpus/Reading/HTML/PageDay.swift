import Language

/// The day on which a page appeared, where it was made.
///
/// Publishing systems state the moment in universal time, or with the wrong zone, so what appeared late in an American evening is dated to
/// the day after. What is printed beside the title tells the day as its readers had it.
enum PageDay {
  /// The local day, in ISO 8601, when it is the one before or after the stated one; nil when what is stated stands.
  ///
  /// - Parameters:
  ///   - stated: the moment as the page's head states it.
  ///   - printed: what is printed beside the title, in which days may stand.
  static func local(_ stated: String, printed: [String]) -> String? {
    guard stated.contains("T"), let day = MetadataDate(stated)?.date, day.isSingleDay else { return nil }
    let found = printed.filter { !isUpdate($0) }.flatMap { days(in: $0, near: day) }
    guard !found.contains(day), let other = found.first(where: { abs($0.firstDay - day.firstDay) == 1 }) else { return nil }
    return other.edtf
  }

  private static func isUpdate(_ words: String) -> Bool {
    let folded = Folding.folded(words)
    return ["updat", "modif", "edited", "aktualisiert", "mis a jour"].contains { folded.contains($0) }
  }

  /// The days in printed words; of those without a year, the one that lies nearest.
  private static func days(in words: String, near day: CalendarDate) -> [CalendarDate] {
    let text = Text(words)
    return DateExpressions.find(in: text, tokens: Tokenizer.tokens(in: text, text.range)).compactMap { expression in
      if let date = expression.absoluteDate { return date.isSingleDay ? date : nil }
      guard case .yearless(let month, let inMonth?) = withoutWeekday(expression.meaning) else { return nil }
      let year = CalendarDate.civil(day.firstDay).year
      return (year - 1...year + 1).compactMap { CalendarDate.day($0, month, inMonth) }.min {
        abs($0.firstDay - day.firstDay) < abs($1.firstDay - day.firstDay)
      }
    }
  }

  private static func withoutWeekday(_ meaning: DateExpression.Meaning) -> DateExpression.Meaning {
    if case .onWeekday(_, let date) = meaning { return date }
    return meaning
  }
}
