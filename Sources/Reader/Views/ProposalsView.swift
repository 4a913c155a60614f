import Corpus
import Foundation
import Language

/// `gp`: what the analysis found likely and not sure, the most doubtful first, each with its passages in panes below; and what was decided.
enum ProposalsView {
  static let definition = ListDefinition(
    title: { state, _ in
      if let list = state.lists.last(where: { $0.kind == .proposals }), list.order == decidedOrder {
        return "Decided · \(list.rows.count)"
      }
      let count = state.proposals.count
      let more = state.hasMoreUnsureLinks ? ", more come behind them" : ""
      return "To review · \(count) proposal\(count == 1 ? "" : "s")\(more) · + yes  - no  u takes it back  o what was decided"
    },
    orders: ["doubt", "likeliness", decidedName],
    rows: { state, _, order in rows(order, in: state) },
    empty: { state in
      state.progress.isFinished
        ? "nothing to review (\(state.key("o", in: .list)) shows what was decided)"
        : state.whyNotAnalysed
    },
    columns: { state, row in
      if case .annotation(let id) = row.subject { return decided(id, in: state) }
      guard case .proposal(let proposal) = row.subject else { return row.columns }
      // Where there are no panes below, the passages are told with what is proposed.
      return columns(of: proposal, in: state) + (state.isPlain ? passages(of: proposal, in: state).map { StyledText($0) } : [])
    },
    filtered: { state, order, words in
      let wanted = QualifiedWords(words)
      return rows(order, in: state).filter { row in
        let text = Folding.folded(searched(row, in: state))
        return wanted.words.allSatisfy { text.contains($0) }
          && (!wanted.isQualified || articles(of: row, in: state).contains(where: wanted.takes))
      }
    })

  /// The order that lists what was decided.
  static let decidedOrder = 2
  private static let decidedName = "what was decided"

  private static func rows(_ order: Int, in state: ReaderState) -> [ListRow] {
    if order == decidedOrder {
      return state.decidedProposals.map {
        ListRow(id: "decided \($0.id.value)", columns: [], target: .details(.annotation($0.id)), subject: .annotation($0.id))
      }
    }
    let proposals = order == 0 ? state.proposals : state.proposals.sorted { state.likeliness(of: $0) > state.likeliness(of: $1) }
    return proposals.map { proposal in
      ListRow(id: proposal.id, columns: [], target: target(of: proposal), subject: .proposal(proposal))
    }
  }

  private static func target(of proposal: Proposal) -> ListRow.Target {
    switch proposal {
    case .oneEvent(let pair): .place(pair.from)
    case .oneActor(let actors): .mentions(actors.one, .all)
    }
  }

  /// What a filter looks for words in: what is proposed, why, and the passages.
  private static func searched(_ row: ListRow, in state: ReaderState) -> String {
    if case .annotation(let id) = row.subject { return decided(id, in: state).map(\.text).joined(separator: " ") }
    guard case .proposal(let proposal) = row.subject else { return "" }
    var names: [String] = []
    if case .oneActor(let actors) = proposal { names = [actors.one, actors.other].map(state.name) }
    return
      ([state.reason(for: proposal)] + names + columns(of: proposal, in: state).map(\.text) + passages(of: proposal, in: state))
      .joined(separator: " ")
  }

  private static func articles(of row: ListRow, in state: ReaderState) -> [Article] {
    if case .annotation(let id) = row.subject {
      return state.annotations.passages(of: id).compactMap { state.documents[$0.article] }
    }
    guard case .proposal(let proposal) = row.subject else { return [] }
    return state.passages(of: proposal).compactMap { state.documents[$0.place.article] }
  }

  /// The sentences that it is about, with where they stand.
  private static func passages(of proposal: Proposal, in state: ReaderState) -> [String] {
    state.passages(of: proposal).compactMap { passage, _ in
      guard let article = state.documents[passage.article] else { return nil }
      let sentence = state.sentenceRange(at: passage.range.lowerBound, in: article) ?? passage.range
      return "\(state.name(of: passage)): “\(SourceCells.singleSpaced(article.text.string(sentence)))”"
    }
  }

  /// In columns.
  private static let narrow = 70

  /// "Al Jazeera ¶3  may tell the same as  TRT World ¶7  52 %", and what both share.
  private static func columns(of proposal: Proposal, in state: ReaderState) -> [StyledText] {
    let why = StyledText(state.reason(for: proposal), Style(ink: .dim))
    // On a narrow screen the names go before the words between them.
    let isNarrow = state.size.columns < narrow && !state.isPlain
    switch proposal {
    case .oneEvent(let pair):
      let names =
        StyledText("\(state.name(of: pair.from))") + StyledText(isNarrow ? " ≈ " : "  may tell the same as  ", Style(ink: .accent))
        + StyledText("\(state.name(of: pair.to))")
      return [StyledText(state.certainty(of: pair), Style(ink: .dim)), names + StyledText("  ") + why]
    case .oneActor(let actors):
      let told =
        name(actors.one, isAlone: false, in: state) + StyledText("  may be  ", Style(ink: .accent))
        + name(actors.other, isAlone: false, in: state)
      let room = state.size.columns - margin
      let names =
        state.isPlain || !isNarrow && told.columns <= room
        ? told
        : joined(
          name(actors.one, isAlone: true, in: state), name(actors.other, isAlone: true, in: state),
          by: StyledText(" ≈ ", Style(ink: .accent)), in: room)
      return [StyledText("?", Style(ink: .dim)), names + StyledText("  ") + why]
    }
  }

  /// In columns: what stands before the names in a line.
  private static let margin = 8

  /// Two names with a mark between them, shortened so that both can be told where there is no room for them whole: who answers has to see
  /// the one and the other.
  static func joined(_ one: StyledText, _ other: StyledText, by mark: StyledText, in columns: Int) -> StyledText {
    let room = max(2, columns - mark.columns)
    let half = room / 2
    return one.shortened(toColumns: max(half, room - other.columns)) + mark
      + other.shortened(toColumns: max(room - half, room - one.columns))
  }

  /// - Parameter isAlone: whether the kind and how often it is named are left out.
  private static func name(_ actor: ActorID, isAlone: Bool, in state: ReaderState) -> StyledText {
    let name = StyledText(state.name(of: actor), Style.of(actor: actor, in: state))
    if isAlone { return name }
    return name
      + StyledText(" \(state.analysis.actors[actor].map { "(\($0.kind.rawValue), \($0.mentionCount))" } ?? "")", Style(ink: .dim))
  }

  /// "22 Nov 2026 09:29", in universal time as all times here.
  private static func time(_ date: Date) -> String {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down))
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let minute = (seconds - day * 86_400) / 60
    return "\(CalendarDate(firstDay: day, lastDay: day).short) \(String(format: "%02d:%02d", minute / 60, minute % 60))"
  }

  /// Who decided what, and when.
  private static func decided(_ id: AnnotationID, in state: ReaderState) -> [StyledText] {
    guard let annotation = state.annotations.entries[id]?.annotation else { return [] }
    let score = annotation.details.proposed?.score?.percent ?? ""
    return [
      StyledText(Self.time(annotation.modified), Style(ink: .dim)), StyledText(annotation.creator),
      StyledText(score, Style(ink: .dim)),
      StyledText(annotation.decision?.words ?? "", Style(ink: .annotation))
        + StyledText(annotation.target.exact.isEmpty ? "" : "  “\(annotation.target.exact)”", Style(ink: .dim)),
    ]
  }
}
