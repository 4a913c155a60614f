import Corpus
import Language

/// Below the proposals of `gp` and the changes of `gV`: the two passages that the one under the cursor is about, in their articles side by
/// side, with what both share.
struct ReviewPanes {
  /// Rows of the article that are shown above the passage.
  private static let rowsAbove = 2
  /// In columns: what is narrower has the passages one above the other.
  private static let leastWidth = 70

  /// A passage in an article, which may be an earlier state of one that is open.
  struct Passage {
    let article: Article
    let range: ByteRange
    /// What is shown to be meant.
    let evidence: [ByteRange]
    let head: String
  }

  private let state: ReaderState
  private let passages: [Passage]
  private let why: String

  /// nil where no proposal is under the cursor, or no room for the panes.
  init?(_ state: ReaderState) {
    guard state.showsReviewPanes else { return nil }
    self.state = state
    switch state.lists.last?.chosen?.subject {
    case .proposal(let proposal):
      passages = state.passages(of: proposal).compactMap { place, evidence in
        guard let article = state.documents[place.article] else { return nil }
        let sentence = state.sentenceRange(at: place.range.lowerBound, in: article) ?? place.range
        return Passage(
          article: article, range: sentence, evidence: evidence, head: "\(state.name(of: place)) · \(article.shownDate)")
      }
      why = state.reason(for: proposal)
    case .change(let change, let article):
      passages = state.passages(of: change, in: article)
      why = state.words(of: change, in: article, upTo: 200)
    default: return nil
    }
  }

  func draw(on frame: inout Frame) {
    let top = ReaderView.listTop + state.listHeight
    let bottom = state.size.rows - 1
    frame.fill(row: Row(top), from: Column(0), upTo: Column(frame.size.columns), style: Style(paper: .bar))
    frame.write(
      why.shortened(toColumns: frame.size.columns - 2), row: Row(top), column: Column(1), style: Style(ink: .accent, paper: .bar),
      upTo: Column(frame.size.columns))
    let isStacked = frame.size.columns < Self.leastWidth
    let count = max(passages.count, 1)
    let width = isStacked ? frame.size.columns : frame.size.columns / count
    let height = isStacked ? (bottom - top - 1) / count : bottom - top - 1
    for (number, passage) in passages.enumerated() {
      draw(
        passage, row: top + 1 + (isStacked ? number * height : 0), column: isStacked ? 0 : number * width,
        width: width, height: height, isLast: isStacked || number == count - 1, on: &frame)
    }
  }

  private func draw(
    _ passage: Passage, row: Int, column: Int, width: Int, height: Int, isLast: Bool, on frame: inout Frame
  ) {
    guard height > 1 else { return }
    let article = passage.article
    let edge = Column(column + width - (isLast ? 0 : 1))
    frame.write(passage.head, row: Row(row), column: Column(column + 2), style: Style(attributes: .bold), upTo: edge)
    let layout = state.layouts.layout(of: article, width: max(width - 4, 8), foldsBoilerplate: false)
    let first = max(layout.row(of: passage.range.lowerBound) - Self.rowsAbove, 0)
    let rows = layout.rows[min(first, layout.rows.count)...].prefix(height - 1)
    guard let start = rows.first?.range.lowerBound, let end = rows.last?.range.upperBound else { return }
    let painter = TextPainter.ofPassage(
      state, article, visible: start..<max(start, end), evidence: passage.evidence, passage: passage.range,
      on: .plain)
    for (line, text) in rows.enumerated() where text.kind == .text {
      painter.draw(text, line: Row(row + 1 + line), column: column + 2, width: max(width - 4, 8), on: &frame)
    }
    guard !isLast else { return }
    for line in row..<(row + height) {
      frame.write("│", row: Row(line), column: edge, style: Style(ink: .dim), upTo: Column(column + width))
    }
  }
}

extension ReaderState {
  /// The passages that a proposal is about, with the places in each of what speaks for it.
  func passages(of proposal: Proposal) -> [(place: Place, evidence: [ByteRange])] {
    switch proposal {
    case .oneEvent(let pair):
      let places = evidence(of: pair)
      return [(pair.from, places.first.map(\.range)), (pair.to, places.second.map(\.range))]
    case .oneActor(let proposal):
      return [proposal.one, proposal.other].compactMap { PassageLine.firstMention(of: $0, in: self) }.map { ($0, [$0.range]) }
    }
  }

  /// Why something is proposed, in words.
  func reason(for proposal: Proposal) -> String {
    switch proposal {
    case .oneActor(let proposal): return proposal.evidence
    case .oneEvent(let pair):
      let shared = sharedWords(of: pair).joined(separator: ", ")
      return shared.isEmpty ? "nothing that the program can see is in both" : "both: \(shared)"
    }
  }

  /// What was decided of proposals, the latest first.
  var decidedProposals: [Annotation] {
    let kinds: Set<Decision.Kind> = [.sameEvent, .otherEvent, .mergeActors, .actorsApart]
    return annotations.decisions.map(\.annotation).filter { $0.decision.map { kinds.contains($0.kind) } ?? false }
      .sorted { ($1.modified, $1.id) < ($0.modified, $0.id) }
  }
}
