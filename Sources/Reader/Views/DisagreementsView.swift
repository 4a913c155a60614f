import Corpus
import Language

/// `gd`: what the sources disagree on. A row for each thing of an event that is not said alike, with what each source says of it.
enum DisagreementsView {
  static let definition = ListDefinition(
    title: { state, _ in
      let rows = state.lists.last?.rows ?? []
      let differing = rows.count { disagreement($0, in: state)?.relation == .differs }
      let count = "Disagreements · \(differing) differ, \(rows.count - differing) coarser or in doubt"
      return ([count] + state.choiceWords(in: .disagreements) + [state.scopeWords]).joined(separator: " · ")
    },
    orders: Order.allCases.map(\.rawValue),
    rows: { state, _, order in rows(state, order, filter: "") },
    empty: { state in
      if state.compared.synopsis.rows.isEmpty { return state.whyNothingCompared }
      let choices = state.choiceWords(in: .disagreements).map { " · \($0) left others out" }.joined()
      return "no contradiction between sources was found in \(state.scopeWords)\(choices) (\(state.otherScopeWords))"
    },
    filtered: { state, order, filter in rows(state, order, filter: filter) },
    grid: grid, isOfSources: true)

  private static let grid = GridDefinition(
    widths: .text(least: 20),
    columns: { state, _ in columns(state) },
    stub: { state, row, _ in stub(row, in: state) },
    cell: { state, row, column, _ in cell(row, column, in: state) },
    exportedRow: { state, row in
      guard let found = disagreement(row, in: state) else { return [row.id, "", ""] }
      return [state.analysis.events.events[found.event].label, state.name(of: found), found.relation.rawValue]
    },
    exportedFields: ["event", "what", "relation"],
    exportedCell: { state, row, column in
      values(row, column, in: state).filter { $0.relation != .unstated }.map { state.citation(of: state.place(of: $0.passage)) }
    },
    exportedSign: { state, row, column in
      merged(values(row, column, in: state).filter { $0.relation != .unstated }, byVoice: false).map { words(of: $0) }.joined(
        separator: "; ")
    },
    firstRow: { state, rows in
      guard case .event(let id) = state.focus else { return nil }
      return rows.firstIndex { $0.subject == .event(id) }
    })

  private enum Order: String, CaseIterable {
    case relation = "how far apart they are"
    case date
  }

  // MARK: Rows

  private static func rows(_ state: ReaderState, _ order: Int, filter: String) -> [ListRow] {
    let synopsis = state.compared.synopsis
    let sorted = order == 1 ? synopsis.rowsByDate(in: state.analysis) : synopsis.rowsBySources(in: state.analysis)
    let shown = state.gridRows(sorted.filter { $0.cells.count > 1 }, in: .disagreements, filter: filter)
    var rows: [(relation: Disagreement.Relation, row: ListRow)] = []
    for row in shown {
      guard let (_, compared) = state.comparedRow(row) else { continue }
      for (number, found) in state.disagreements.disagreements(of: compared.event).enumerated()
      where isAmongCompared(found, in: state) {
        rows.append(
          (
            found.relation,
            ListRow(
              id: "\(row.id) \(number)", columns: [], target: target(of: found, row, compared.event, in: state),
              subject: row.subject)
          ))
      }
    }
    if order == 1 { return rows.map(\.row) }
    return rows.enumerated().sorted { ($0.element.relation, $0.offset) < ($1.element.relation, $1.offset) }.map(\.element.row)
  }

  /// Whether two of the sources that are compared say something; of a difference, whether it is between two of them.
  private static func isAmongCompared(_ found: Disagreement, in state: ReaderState) -> Bool {
    let saying = found.values.filter {
      found.relation == .differs ? $0.relation == .differs : $0.relation != .unstated
    }
    return Set(saying.map(\.source).filter { state.compared.sources[$0] != nil }).count > 1
  }

  /// To the first report, of the sources that are compared, whose value tells most.
  private static func target(of found: Disagreement, _ row: ListRow, _ event: Int, in state: ReaderState) -> ListRow.Target {
    let first = found.values.first { $0.relation == found.relation && state.compared.sources[$0.source] != nil }
    guard let first else { return row.target }
    return .report(state.analysis.events.events[event].id, state.place(of: first.passage))
  }

  /// The sources that say anything of it, those first that differ most often.
  private static func columns(_ state: ReaderState) -> [GridColumn] {
    var counts: [String: (differing: Int, all: Int)] = [:]
    for row in state.compared.synopsis.rows where row.cells.count > 1 {
      for value in state.disagreements.disagreements(of: row.event).flatMap(\.values) where value.relation != .unstated {
        counts[value.source, default: (0, 0)].all += 1
        if value.relation == .differs { counts[value.source, default: (0, 0)].differing += 1 }
      }
    }
    let saying = state.comparedColumns.enumerated().filter { counts[$0.element.id] != nil }
    return saying.sorted { first, second in
      let (one, other) = (counts[first.element.id] ?? (0, 0), counts[second.element.id] ?? (0, 0))
      return (-one.differing, -one.all, first.offset) < (-other.differing, -other.all, second.offset)
    }.map(\.element)
  }

  private static func disagreement(_ row: ListRow, in state: ReaderState) -> Disagreement? {
    guard let (_, compared) = state.comparedRow(row), let number = row.id.split(separator: " ").last.flatMap({ Int($0) }) else {
      return nil
    }
    let found = state.disagreements.disagreements(of: compared.event)
    return found.indices.contains(number) ? found[number] : nil
  }

  // MARK: What stands in it

  private static func stub(_ row: ListRow, in state: ReaderState) -> [StyledText] {
    guard let found = disagreement(row, in: state) else { return [StyledText(row.id)] }
    return [
      StyledText(state.name(of: found), Style(ink: .accent, attributes: .bold))
        + StyledText(" \(found.relation.rawValue)", Style(ink: found.relation == .differs ? .error : .dim)),
      StyledText(state.analysis.events.events[found.event].label),
    ] + (difference(found).map { [StyledText($0, Style(ink: .dim))] } ?? [])
  }

  private static func values(_ row: ListRow, _ column: GridColumn, in state: ReaderState) -> [Disagreement.Value] {
    (disagreement(row, in: state)?.values ?? []).filter { $0.source == column.id }
  }

  private static func cell(_ row: ListRow, _ column: GridColumn, in state: ReaderState) -> GridCell {
    guard let (event, compared) = state.comparedRow(row), let source = state.source(of: column) else { return .empty }
    let values = values(row, column, in: state)
    guard let first = values.first else {
      return GridCell(
        paragraphs: [StyledText("·", Style(ink: .dim))],
        target: SourceCells.target(compared.cell(of: source), event, source, in: state))
    }
    return GridCell(
      paragraphs: merged(values).flatMap { paragraphs(of: $0.value, times: $0.count) },
      target: .report(event.id, state.place(of: first.passage)))
  }

  /// What the words come to, where that is not what they say: a date, an amount. Nothing or one.
  private static func comesTo(_ value: Disagreement.Value) -> [String] {
    if let date = CalendarDate(edtf: value.value) { return [date.short] }
    return value.value.isEmpty || Folding.folded(value.value) == Folding.folded(value.said) ? [] : [value.value]
  }

  /// "“troops” 3× (differs)", "“soldiers” (troops)": said once however often it is, and how it stands to the others where that is not alike.
  private static func words(of said: (value: Disagreement.Value, count: Int)) -> String {
    let value = said.value
    let notes = comesTo(value) + (value.relation == .agrees ? [] : [value.relation.rawValue])
    return "“\(SourceCells.singleSpaced(value.said))”" + (said.count > 1 ? " \(said.count)×" : "")
      + (notes.isEmpty ? "" : " (\(notes.joined(separator: " · ")))")
  }

  /// What a source says in the same words and the same voice is one, with how often; it differs where any of it does.
  ///
  /// - Parameter byVoice: whether what is said in another voice stands for itself.
  private static func merged(_ values: [Disagreement.Value], byVoice: Bool = true) -> [(value: Disagreement.Value, count: Int)] {
    func key(_ value: Disagreement.Value) -> [String] {
      [
        Folding.folded(SourceCells.singleSpaced(value.said)), Folding.folded(comesTo(value).first ?? value.said),
        byVoice ? value.speaker ?? "" : "",
      ]
    }
    var merged: [(value: Disagreement.Value, count: Int)] = []
    var places: [[String]: Int] = [:]
    for value in values {
      if let place = places[key(value)] {
        merged[place].count += 1
        if value.relation == .differs { merged[place].value = value }
      } else {
        places[key(value)] = merged.count
        merged.append((value, 1))
      }
    }
    return merged
  }

  /// "troops ≠ advisers": what it is that differs, each once; nil where nothing does.
  private static func difference(_ found: Disagreement) -> String? {
    var seen: Set<String> = []
    let values = found.values.filter { $0.relation == .differs }.compactMap { value -> String? in
      let words = comesTo(value).first ?? SourceCells.singleSpaced(value.said)
      return words.isEmpty || !seen.insert(Folding.folded(words)).inserted ? nil : words.shortened(toColumns: 30)
    }
    return values.count < 2 ? nil : values.prefix(4).joined(separator: " ≠ ") + (values.count > 4 ? " …" : "")
  }

  /// What is said as printed, and below it what it comes to, how it stands to the others, and who says so.
  private static func paragraphs(of value: Disagreement.Value, times: Int) -> [StyledText] {
    guard value.relation != .unstated else { return [StyledText("does not say", Style(ink: .dim))] }
    let isFar = value.relation == .differs
    let sign = isFar ? StyledText("≠ ", Style(ink: .error, attributes: .bold)) : StyledText()
    let said = SourceCells.singleSpaced(value.said).shortened(toColumns: 120)
    var notes = comesTo(value)
    if value.relation == .coarser || value.relation == .doubtful { notes.append(value.relation.rawValue) }
    if let speaker = value.speaker { notes.append("according to \(speaker)") }
    if value.relation == .doubtful, let doubt = value.doubt { notes.append(doubt) }
    let words =
      sign + StyledText("“\(said)”", Style(attributes: isFar ? .bold : []))
      + StyledText(times > 1 ? " \(times)×" : "", Style(ink: .dim))
    return notes.isEmpty ? [words] : [words, StyledText(notes.joined(separator: " · "), Style(ink: .dim))]
  }
}
