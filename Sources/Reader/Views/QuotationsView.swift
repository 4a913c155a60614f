import Corpus
import Language

/// `gq`: who says what. Sources as columns; as rows the speakers, with all that each source quotes of them, or in other orders the
/// quotations one by one: the same words in several sources stand side by side then. Where a source leaves some out, that is marked.
enum QuotationsView {
  static let definition = ListDefinition(
    title: { state, _ in
      let rows = state.lists.last?.rows.count ?? 0
      let of = state.lists.last?.order == 0 ? "speaker" : "quotation"
      let sources = state.compared.synopsis.sources.count
      let size = "\(rows) \(of)\(rows == 1 ? "" : "s") × \(sources) source\(sources == 1 ? "" : "s")"
      return "Quotations · \(size) · \(state.scopeWords) · by \(orderName(state))"
    },
    orders: Order.allCases.map(\.rawValue),
    rows: { state, _, order in rows(sorted(by: order, in: state), order, in: state) },
    empty: { state in
      state.analysis.articles.isEmpty ? state.whyNotAnalysed : "nobody is quoted in \(state.scopeWords) (\(state.otherScopeWords))"
    },
    filtered: { state, order, filter in
      let wanted = QualifiedWords(filter)
      return rows(
        sorted(by: order, in: state).filter { item in
          let texts = item.group.versions.flatMap { version in
            [text(of: version, in: state), state.analysis.articles[version.article].article.sourceName]
          }
          let all = Folding.folded(([item.group.speaker ?? ""] + texts).joined(separator: " "))
          return wanted.words.allSatisfy { all.contains($0) }
            && item.group.versions.contains { wanted.takes(state.analysis.articles[$0.article].article) }
        }, order, in: state)
    },
    grid: grid, passages: passages, isOfSources: true)

  private static let passages = PassageRecords(fields: ["speaker", "words", "kind", "cue", "medium", "cut"]) {
    state, _, row, column in
    groups(of: row, in: state).flatMap { group in
      group.versions.filter { version in
        column == nil || state.analysis.articles[version.article].article.sourceName == column?.id
      }.map { version in
        let quotation = version.utterance.quotation
        let article = state.analysis.articles[version.article].article
        return [
          version.utterance.speaker ?? group.speaker ?? "", text(of: version, in: state),
          quotation.kind == .indirect ? "indirect" : "direct", quotation.cue.map { article.text.string($0) } ?? "",
          version.utterance.medium ?? "", version.isCut ? "cut" : "",
        ] + PassageRecords.common(state.place(of: version), in: state)
      }
    }
  }

  private enum Order: String, CaseIterable {
    case speaker, place, sources
  }

  private static func orderName(_ state: ReaderState) -> String {
    Order.allCases[min(state.lists.last?.order ?? 0, Order.allCases.count - 1)].rawValue
  }

  private static let grid = GridDefinition(
    widths: .text(least: 28),
    columns: { state, _ in state.comparedColumns },
    stub: { state, row, _ in stub(row, in: state) },
    cell: { state, row, column, _ in cell(row, column, in: state) },
    exportedRow: { state, row in
      let groups = groups(of: row, in: state)
      let kinds = Set(groups.flatMap(\.versions).map(\.utterance.quotation.kind))
      return [groups.first?.speaker ?? "", kinds.count > 1 ? "both" : kinds.first == .indirect ? "indirect" : "direct"]
    },
    exportedFields: ["speaker", "kind"],
    exportedCell: { state, row, column in versions(row, column, in: state).map { state.citation(of: state.place(of: $0)) } },
    firstColumn: { state, columns in
      let source = state.focusedArticle?.sourceName
      return columns.firstIndex { $0.id == source } ?? (columns.isEmpty ? nil : 0)
    },
    firstRow: { state, rows in
      guard let pane = state.desk.focusedPane, let position = state.analysis.position(of: pane.article) else { return nil }
      return rows.firstIndex { row in
        versions(row, nil, in: state).contains { $0.article == position && $0.utterance.range.contains(pane.cursor) }
      }
    })

  // MARK: Rows

  /// A group with its number, by which rows name it.
  private struct Item {
    let number: Int
    let group: QuotationGroups.Group

    /// Who is named, or described, whatever the article before it: those whom nobody names are not one.
    let speaker: String

    init(number: Int, group: QuotationGroups.Group) {
      self.number = number
      self.group = group
      let words = Folding.folded(group.speaker ?? "")
      speaker = group.actor == nil && words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
    }
  }

  private static func groups(in state: ReaderState) -> [QuotationGroups.Group] {
    state.quotationGroups.groups
  }

  /// Who is quoted most comes first; then what most sources quote; within one speaker the order of the texts.
  private static func sorted(by order: Int, in state: ReaderState) -> [Item] {
    let items = groups(in: state).enumerated().map { Item(number: $0.offset, group: $0.element) }
    func sources(_ item: Item) -> Int {
      Set(item.group.versions.map { state.analysis.articles[$0.article].article.sourceName }).count
    }
    switch Order.allCases[min(order, Order.allCases.count - 1)] {
    case .place: return items
    case .sources:
      let counted = items.map { (sources: sources($0), item: $0) }
      return counted.sorted { ($1.sources, $0.item.number) < ($0.sources, $1.item.number) }.map(\.item)
    case .speaker:
      var counts: [String: Int] = [:]
      for item in items { counts[item.speaker, default: 0] += item.group.versions.count }
      return items.sorted { left, right in
        let names = (left.speaker, right.speaker)
        if names.0 == names.1 { return left.number < right.number }
        if names.0.isEmpty || names.1.isEmpty { return names.1.isEmpty }
        let times = (counts[names.0] ?? 0, counts[names.1] ?? 0)
        return times.0 == times.1 ? names.0 < names.1 : times.0 > times.1
      }
    }
  }

  /// A row for each of the items; by speaker, one for each run of items of one speaker.
  private static func rows(_ items: [Item], _ order: Int, in state: ReaderState) -> [ListRow] {
    var runs: [ArraySlice<Item>] = []
    for index in items.indices {
      let isSame = order == 0 && !items[index].speaker.isEmpty && runs.last?.last?.speaker == items[index].speaker
      if isSame, let first = runs.removeLast().indices.first {
        runs.append(items[first...index])
      } else {
        runs.append(items[index...index])
      }
    }
    return runs.map { run in
      let places = run.flatMap(\.group.versions).map { state.place(of: $0) }
      let set = CurrentSet(kind: .passages("quotation of \(run.first?.group.speaker ?? "nobody named")"), items: places, at: 0)
      return ListRow(
        id: "quotation " + run.map { String($0.number) }.joined(separator: " "), columns: [], target: .set(set),
        subject: run.first?.group.actor.map { .actor($0) })
    }
  }

  private static func groups(of row: ListRow, in state: ReaderState) -> [QuotationGroups.Group] {
    let groups = groups(in: state)
    return row.id.split(separator: " ").dropFirst().compactMap { Int($0) }.filter(groups.indices.contains).map { groups[$0] }
  }

  /// The versions of a row's quotation in the source of a column, or in all.
  static func versions(_ row: ListRow, _ column: GridColumn?, in state: ReaderState) -> [QuotationGroups.Version] {
    groups(of: row, in: state).flatMap(\.versions).filter {
      column == nil || state.analysis.articles[$0.article].article.sourceName == column?.id
    }
  }

  private static func text(of version: QuotationGroups.Version, in state: ReaderState) -> String {
    SourceCells.singleSpaced(state.analysis.articles[version.article].article.text.string(version.utterance.range))
  }

  /// In characters.
  private static let longest = 140

  // MARK: What stands in it

  private static func stub(_ row: ListRow, in state: ReaderState) -> [StyledText] {
    let groups = groups(of: row, in: state)
    guard let group = groups.first else { return [StyledText(row.id)] }
    let style = group.actor.map { Style.of(actor: $0, in: state) } ?? .plain
    let count = Set(groups.flatMap(\.versions).map { state.analysis.articles[$0.article].article.sourceName }).count
    let name = StyledText(group.speaker ?? "not said who", group.speaker == nil ? Style(ink: .dim) : style)
    let quotations = groups.count > 1 ? [StyledText("\(groups.count) quotations", Style(ink: .dim))] : []
    return [name] + quotations + (count > 1 ? [StyledText("\(count) sources", Style(ink: .accent))] : [])
  }

  private static func cell(_ row: ListRow, _ column: GridColumn, in state: ReaderState) -> GridCell {
    let groups = groups(of: row, in: state)
    let versions = versions(row, column, in: state)
    guard let first = versions.first else { return GridCell(paragraphs: [StyledText("·", Style(ink: .dim))]) }
    let paragraphs = versions.flatMap { version -> [StyledText] in
      let isDirect = version.utterance.quotation.kind == .direct
      let all = text(of: version, in: state)
      // Of many quotations in one cell the beginnings are shown.
      let shown = groups.count > 1 && all.count > Self.longest ? all.prefix(Self.longest) + "…" : all[...]
      let words = StyledText(isDirect ? "“\(shown)”" : String(shown))
      let others = groups.count > 1 ? groups.first { $0.versions.contains(version) }?.versions.count ?? 1 : 1
      let article = state.analysis.articles[version.article].article
      let told = [
        version.utterance.quotation.cue.map { article.text.string($0) }, version.utterance.medium.map { "· \($0)" },
        version.isCut ? "· cut" : nil, others > 1 ? "· in \(others) articles" : nil,
      ].compactMap { $0 }
      return told.isEmpty ? [words] : [words, StyledText(told.joined(separator: " "), Style(ink: version.isCut ? .accent : .dim))]
    }
    return GridCell(paragraphs: paragraphs, target: .place(state.place(of: first)))
  }
}
