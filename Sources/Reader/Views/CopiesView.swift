import Corpus
import Language

/// `gw`: wire copy. A row for each paragraph that stands in several articles, with what each source made of it word by word.
enum CopiesView {
  static let definition = ListDefinition(
    title: { state, _ in
      let count = state.lists.last?.rows.count ?? 0
      return "Wire copy · \(count) passage\(count == 1 ? "" : "s") that several have · \(state.scopeWords)"
    },
    orders: ["articles"],
    rows: { state, _, _ in rows(state, filter: "") },
    empty: { state in
      state.compared.synopsis.sources.isEmpty
        ? state.whyNothingCompared : "nothing stands in several sources of \(state.scopeWords) (\(state.otherScopeWords))"
    },
    filtered: { state, _, filter in rows(state, filter: filter) },
    grid: grid, isOfSources: true)

  private static let grid = GridDefinition(
    widths: .text(least: 26),
    columns: { state, _ in columns(state) },
    stub: { state, row, _ in stub(row, in: state) },
    cell: { state, row, column, _ in cell(row, column, in: state) },
    exportedRow: { state, row in
      guard let group = group(row, in: state) else { return [row.id, "", ""] }
      return [state.analysis.text(of: group.passages[group.origin ?? 0]), origin(of: group, in: state) ?? "", group.basis.rawValue]
    },
    exportedFields: ["text", "likely origin", "why"],
    exportedCell: { state, row, column in
      passages(row, column, in: state).map { state.citation(of: place(of: $0, in: state)) }
    })

  // MARK: Rows

  private static func groups(_ state: ReaderState) -> [TextCopies.Group] { state.copies.groups(among: state.comparedPositions) }

  private static func rows(_ state: ReaderState, filter: String) -> [ListRow] {
    let wanted = QualifiedWords(filter)
    return groups(state).enumerated().compactMap { number, group in
      if !filter.isEmpty {
        guard group.articles.contains(where: { wanted.takes(state.analysis.articles[$0].article) }) else { return nil }
        let names = group.articles.map { state.analysis.articles[$0].article.sourceName }
        let text = Folding.folded(([state.analysis.text(of: group.passages[0])] + names).joined(separator: "\n"))
        guard wanted.words.allSatisfy({ text.contains($0) }) else { return nil }
      }
      let first = group.passages[group.origin ?? 0]
      return ListRow(id: "copy \(number)", columns: [], target: .place(place(of: first, in: state)))
    }
  }

  private static func group(_ row: ListRow, in state: ReaderState) -> TextCopies.Group? {
    let groups = groups(state)
    guard let number = row.id.split(separator: " ").last.flatMap({ Int($0) }), groups.indices.contains(number) else { return nil }
    return groups[number]
  }

  /// The sources that have any of it, the likely origins first.
  private static func columns(_ state: ReaderState) -> [GridColumn] {
    var counts: [String: (origins: Int, all: Int)] = [:]
    for group in groups(state) {
      if let name = origin(of: group, in: state) { counts[name, default: (0, 0)].origins += 1 }
      for name in Set(group.articles.map({ state.analysis.articles[$0].article.sourceName })) {
        counts[name, default: (0, 0)].all += 1
      }
    }
    let known = state.comparedColumns.enumerated().filter { counts[$0.element.id] != nil }
    return known.sorted { first, second in
      let (one, other) = (counts[first.element.id] ?? (0, 0), counts[second.element.id] ?? (0, 0))
      return (-one.origins, -one.all, first.offset) < (-other.origins, -other.all, second.offset)
    }.map(\.element)
  }

  private static func origin(of group: TextCopies.Group, in state: ReaderState) -> String? {
    group.origin.map { state.analysis.articles[group.passages[$0].article].article.sourceName }
  }

  private static func passages(_ row: ListRow, _ column: GridColumn, in state: ReaderState) -> [TextCopies.Passage] {
    (group(row, in: state)?.passages ?? []).filter { state.analysis.articles[$0.article].article.sourceName == column.id }
  }

  private static func place(of passage: TextCopies.Passage, in state: ReaderState) -> Place {
    Place(article: state.analysis.articles[passage.article].article.id, range: passage.range)
  }

  // MARK: What stands in it

  private static func stub(_ row: ListRow, in state: ReaderState) -> [StyledText] {
    guard let group = group(row, in: state) else { return [StyledText(row.id)] }
    let sources = Set(group.articles.map { state.analysis.articles[$0].article.sourceName }).count
    let why =
      switch group.basis {
      case .named: "the others name it"
      case .earliest: "it appeared first"
      case .unknown: "no origin is likelier"
      }
    let origin = origin(of: group, in: state).map { "likely from \($0): \(why)" } ?? why
    return [
      StyledText("\(sources) sources", Style(ink: .accent, attributes: .bold)), StyledText(origin, Style(ink: .dim)),
    ]
  }

  private static func cell(_ row: ListRow, _ column: GridColumn, in state: ReaderState) -> GridCell {
    let passages = passages(row, column, in: state)
    guard let group = group(row, in: state), let first = passages.first else {
      return GridCell(paragraphs: [StyledText("·", Style(ink: .dim))])
    }
    let model = group.passages[group.origin ?? 0]
    return GridCell(
      paragraphs: passages.flatMap { paragraphs(of: $0, against: model, in: state) }, target: .place(place(of: first, in: state)))
  }

  /// The passage with what it has otherwise than the origin, or the first, set off; below it how much is the same.
  private static func paragraphs(
    of passage: TextCopies.Passage, against model: TextCopies.Passage, in state: ReaderState
  ) -> [StyledText] {
    let text = state.analysis.articles[passage.article].article.text
    guard passage != model else {
      return [StyledText(SourceCells.singleSpaced(text.string(passage.range)))]
    }
    let other = state.analysis.articles[model.article].article.text
    let different = WordAlignment.differences(in: text, passage.range, from: other, model.range)
    var words = StyledText()
    var start = passage.range.lowerBound
    for range in different {
      words.append(spaced(text.string(start..<range.lowerBound)))
      words.append(text.string(range), Style(ink: .error, attributes: [.bold, .underline]))
      start = range.upperBound
    }
    words.append(spaced(text.string(start..<passage.range.upperBound)))
    let same =
      passage.likeness >= 0.995 && different.isEmpty
      ? "word for word" : "\(min(Int(passage.likeness * 100), 99)) % the same"
    return [words, StyledText(same, Style(ink: .dim))]
  }

  /// White space as one space, kept at the ends.
  private static func spaced(_ words: String) -> String {
    words.reduce(into: "") { text, character in
      if character.isWhitespace { if text.last != " " { text.append(" ") } } else { text.append(character) }
    }
  }
}

extension CorpusAnalysis {
  /// The words of a copied passage, with single spaces.
  func text(of passage: TextCopies.Passage) -> String {
    SourceCells.singleSpaced(articles[passage.article].article.text.string(passage.range))
  }
}
