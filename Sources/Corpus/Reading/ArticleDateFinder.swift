import Language

/// Decides on an article's date: what is printed above or below the story, else what the file's name says.
///
/// A day of publication goes before a day of the last change. Where two printed dates disagree, the byline's is taken and the doubt is
/// told, because only a reader can tell which is wrong.
struct ArticleDateFinder {
  let date: ArticleDate

  /// More days than this between publication and last change are worth a doubt.
  private static let usualUpdate = 30

  init(_ parts: [(block: BlockText, kind: Block.Kind)], dateline: AgencyDateline?, path: String) {
    let lines = Self.printed(parts)
    let named = Self.date(ofPath: path)
    if let chosen = lines.first(where: { !$0.isUpdate }) {
      date = ArticleDate(date: chosen.date, printed: chosen.printed, basis: .printed, doubt: Self.doubt(chosen, among: lines))
    } else if let expression = dateline?.date, let printed = dateline?.printedDate {
      let day = expression.resolved(against: lines.first?.date ?? named)
      date = ArticleDate(date: day, printed: printed, basis: .printed, doubt: day == nil ? "the year is not printed" : nil)
    } else if let update = lines.first {
      date = ArticleDate(
        date: update.date, printed: update.printed, basis: .printed,
        doubt: "only the day of the last update is printed; the article may be older")
    } else if let named {
      date = ArticleDate(date: named, printed: nil, basis: .fileName)
    } else {
      date = .unknown
    }
  }

  /// The dates in bylines and date lines, in that order, so that a byline's comes first.
  private static func printed(_ parts: [(block: BlockText, kind: Block.Kind)]) -> [PrintedDate] {
    let bylines = parts.filter { $0.kind == .byline }
    let lines = parts.filter { $0.kind == .dateLine }
    return (bylines + lines).flatMap { part in
      DateExpressions.find(in: part.block.text, tokens: part.block.tokens).compactMap { PrintedDate($0, in: part.block) }
    }
  }

  private static func doubt(_ chosen: PrintedDate, among lines: [PrintedDate]) -> String? {
    if let update = lines.first(where: \.isUpdate) {
      let days = update.date.firstDay - chosen.date.firstDay
      if days > usualUpdate { return "printed \(chosen.date.short), but last updated \(update.date.short)" }
      if days < 0 { return "printed \(chosen.date.short), but last updated before that, \(update.date.short)" }
    }
    if let other = lines.first(where: { !$0.isUpdate && $0.date != chosen.date }) {
      return "printed as \(chosen.date.short) and as \(other.date.short)"
    }
    return nil
  }

  // MARK: File names

  /// The date in a file's or folder's name, the nearest first: `2019-12-19_aljazeera.txt`, `20191219.txt`, `2019/12/19/story.txt`, `2019-12/story.txt`.
  static func date(ofPath path: String) -> CalendarDate? {
    let components = path.split(separator: "/").reversed().map(numbers)
    if let day = components.lazy.compactMap(day).first { return day }
    if components.count >= 3 {
      for index in 0..<(components.count - 2) where components[index..<(index + 3)].allSatisfy({ $0.count >= 1 }) {
        let day = Self.day(
          [components[index + 2].suffix(1), components[index + 1].prefix(1), components[index].prefix(1)].flatMap { $0 })
        if let day { return day }
      }
    }
    return components.lazy.compactMap(month).first
  }

  /// The runs of digits in a name.
  private static func numbers(_ name: Substring) -> [Substring] { name.split { !("0"..."9").contains($0) } }

  private static func day(_ numbers: [Substring]) -> CalendarDate? {
    for index in numbers.indices {
      let first = numbers[index]
      if first.count == 8, let whole = Int(first), let day = day(whole / 10_000, whole / 100 % 100, whole % 100) { return day }
      guard first.count == 4, index + 2 < numbers.count, numbers[index + 1].count <= 2, numbers[index + 2].count <= 2,
        let year = Int(first), let month = Int(numbers[index + 1]), let date = Int(numbers[index + 2])
      else { continue }
      if let day = day(year, month, date) { return day }
    }
    return nil
  }

  private static func month(_ numbers: [Substring]) -> CalendarDate? {
    for (first, second) in zip(numbers, numbers.dropFirst()) where first.count == 4 && second.count == 2 {
      if let year = Int(first), let month = Int(second), years.contains(year) { return CalendarDate.month(year, month) }
    }
    return nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    years.contains(year) ? CalendarDate.day(year, month, day) : nil
  }

  /// Years in which a news article may have appeared.
  private static let years = 1_700...2_100
}
