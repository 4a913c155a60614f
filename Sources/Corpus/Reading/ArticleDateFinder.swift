import Language

/// Decides on an article's date: what is printed above or below the story and what metadata states, else what its address or its file's
/// name says.
///
/// A day of publication goes before a day of the last change. Where two dates disagree, metadata's goes before the byline's, and the
/// byline's before any other, and the doubt is told, because only a reader can tell which is wrong.
struct ArticleDateFinder {
  let date: ArticleDate

  init(
    _ parts: [(block: BlockText, kind: Block.Kind)], stated: StatedMetadata = StatedMetadata(), dateline: AgencyDateline?,
    path: PathClues
  ) {
    let lines = Self.printed(parts)
    let published = stated.published.flatMap { MetadataDate($0, language: stated.language) }
    let updated = stated.updated.flatMap { MetadataDate($0, language: stated.language)?.date }
    let lastChange = updated ?? lines.first(where: \.isUpdate)?.date
    let named = path.date
    let candidates = [
      published.map { Self.stated($0, lines, updated: updated, address: stated.address) }, Self.published(lines),
      Self.addressed(stated.address),
      Self.dated(dateline, reference: lines.first?.date ?? updated ?? named),
    ]
    let chosen =
      candidates.lazy.compactMap(\.self).first ?? named.map { ArticleDate(date: $0, printed: nil, basis: .fileName) }
      ?? Self.changed(lines, updated)
    let doubt = chosen.doubt ?? Self.doubt(chosen, lastChange: lastChange, named: named)
    date = ArticleDate(date: chosen.date, printed: chosen.printed, basis: chosen.basis, doubt: doubt, updated: lastChange)
  }

  // MARK: What tells a date, the best first

  /// Days by which one zone's day can differ from another's.
  private static let zones = 1

  /// Metadata's day of publication, beside what is printed: the printed words when they tell the same day as far as zones allow.
  ///
  /// The day in an address is that of the outlet's own zone, too.
  private static func stated(
    _ stated: MetadataDate, _ lines: [PrintedDate], updated: CalendarDate?, address: String?
  ) -> ArticleDate {
    // What is printed may be the day of the last change, told by the page's data alone.
    let printed = lines.filter { !$0.isUpdate && ($0.date == stated.date || $0.date != updated) }
    if let same = printed.first(where: { $0.isAbout(stated.date, zones: zones) }) {
      let day = same.readings.first { $0.gap(to: stated.date) <= zones } ?? same.date
      return ArticleDate(date: day, printed: same.printed, basis: stated.date.isSingleDay ? .metadata : .printed)
    }
    if let local = addressed(address)?.date, local.isSingleDay, stated.date.isSingleDay, local.gap(to: stated.date) <= zones {
      return ArticleDate(date: local, printed: nil, basis: .metadata)
    }
    let other = printed.first.map { "printed \($0.date.short), but the page's data say \(stated.date.short)" }
    return ArticleDate(date: stated.date, printed: printed.first?.printed, basis: .metadata, doubt: stated.doubt ?? other)
  }

  private static func published(_ lines: [PrintedDate]) -> ArticleDate? {
    let published = lines.filter { !$0.isUpdate }
    // Figures that may be two days are told by a line that names one.
    guard let first = published.first(where: { $0.readings.count == 1 }) ?? published.first else { return nil }
    if let doubt = first.doubt { return ArticleDate(date: first.date, printed: first.printed, basis: .printed, doubt: doubt) }
    let other = published.first { !$0.readings.contains(first.date) }
    return ArticleDate(
      date: first.date, printed: first.printed, basis: .printed,
      doubt: other.map { "printed as \(first.date.short) and as \($0.date.short)" })
  }

  /// The day in an article's address: `https://…/2019/11/19/story`.
  private static func addressed(_ address: String?) -> ArticleDate? {
    guard let address, let date = PathClues.date(of: address), date.precision <= .month else { return nil }
    return ArticleDate(date: date, printed: nil, basis: .metadata)
  }

  private static func dated(_ dateline: AgencyDateline?, reference: CalendarDate?) -> ArticleDate? {
    guard let expression = dateline?.date, let printed = dateline?.printedDate else { return nil }
    let day = expression.resolved(against: reference)
    return ArticleDate(date: day, printed: printed, basis: .printed, doubt: day == nil ? "the year is not printed" : nil)
  }

  /// A day of the last change, where no other is known.
  private static func changed(_ lines: [PrintedDate], _ updated: CalendarDate?) -> ArticleDate {
    if let line = lines.first {
      return ArticleDate(date: line.date, printed: line.printed, basis: .printed, doubt: line.doubt ?? ArticleDate.onlyUpdate)
    }
    return updated.map { ArticleDate(date: $0, printed: nil, basis: .metadata, doubt: ArticleDate.onlyUpdate) } ?? .unknown
  }

  /// Days for which an article that was written lies ready.
  private static let usualPreparation = 14

  /// What speaks against a date: a change before it, or a file that was named for an earlier day.
  private static func doubt(_ chosen: ArticleDate, lastChange: CalendarDate?, named: CalendarDate?) -> String? {
    guard let date = chosen.date else { return nil }
    let told = chosen.basis == .printed ? "printed \(date.short)" : "dated \(date.short)"
    if let lastChange, lastChange.lastDay < date.firstDay - usualPreparation {
      return "\(told), but last updated before that, \(lastChange.short)"
    }
    if let named, chosen.basis != .fileName, named.lastDay < date.firstDay - zones {
      return "\(told), but the file is named for \(named.short)"
    }
    return nil
  }

  /// The dates in bylines and date lines, in that order, so that a byline's comes first.
  private static func printed(_ parts: [(block: BlockText, kind: Block.Kind)]) -> [PrintedDate] {
    let bylines = parts.filter { $0.kind == .byline }
    let lines = parts.filter { $0.kind == .dateLine }
    let glued = parts.filter { $0.kind == .title }.compactMap { GluedDate($0.block)?.date }
    return glued
      + (bylines + lines).flatMap { part in
        if part.kind == .dateLine, let line = DateLine(part.block), !line.dates.isEmpty { return line.dates }
        let english = DateExpressions.find(in: part.block.text, tokens: part.block.tokens).compactMap {
          PrintedDate($0, in: part.block)
        }
        return english.isEmpty ? [ForeignDateLine(part.block)?.date].compactMap(\.self) : english
      }
  }
}
