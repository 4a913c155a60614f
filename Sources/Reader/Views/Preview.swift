import Corpus
import Language

/// The text beside a list, where the screen has room for both: the passage of the chosen row in its article, else what is being read.
struct Preview {
  /// The columns of a screen from which on there is room.
  static let leastScreen = 100
  private static let widest = 76
  private static let share = 0.42

  /// The first column of the text.
  let left: Int
  private let state: ReaderState
  private let place: Place

  /// The columns that text beside a list takes, without the line between; nil where the screen has no room for both.
  static func width(of size: ScreenSize) -> Int? {
    guard size.columns >= leastScreen else { return nil }
    return min(max(Int(Double(size.columns) * share), ScreenLayout.leastSize.columns), widest)
  }

  /// Nil where there is no room, or nothing to show.
  init?(_ state: ReaderState, _ list: ListState) {
    guard let width = state.previewWidth, let place = list.chosen.flatMap(state.previewed) ?? state.readPlace else { return nil }
    self.state = state
    self.place = place
    left = state.size.columns - width
  }

  func draw(on frame: inout Frame) {
    let rows = frame.size.rows
    for row in 1..<(rows - 2) {
      frame.write("│", row: Row(row), column: Column(left - 1), style: Style(ink: .dim), upTo: Column(left))
    }
    var beside = state
    beside.lists = []
    beside.peek = nil
    beside.selection = nil
    if let aside = state.large?.aside, aside.id == place.article, state.documents[aside.id] == nil { beside.documents.add([aside]) }
    beside.size = ScreenSize(columns: frame.size.columns - left, rows: rows)
    var pane = PaneState(article: place.article)
    pane.cursor = place.range.lowerBound
    beside.desk = Desk(panes: [pane])
    guard let pane = beside.layout.panes.first, let (_, layout, height) = beside.rows(ofPane: 0) else { return }
    let row = layout.row(of: place.range.lowerBound)
    let top = max(min(row - height / 4, layout.rows.count - height), 0)
    beside.desk.panes[0].top = layout.rows[top].range.lowerBound
    var text = Frame(size: beside.size)
    PaneView(pane: pane, focus: nil).draw(beside, on: &text)
    frame.place(text, rows: 1..<(rows - 2), at: Column(left))
  }
}

extension ReaderState {
  /// The article of the chosen row that is shown beside the list and is not in memory; nil where there is none.
  var previewedAside: ArticleID? {
    guard large != nil, previewWidth != nil, let row = lists.last?.chosen, let article = previewed(row)?.article else { return nil }
    return documents[article] == nil ? article : nil
  }

  /// The columns of the text beside the list on top; nil where there is none: beside grids, proposals and changes, which
  /// have their passages below them, beside notices and the menu, which are about no passage but the one that is read, in plain mode, on a
  /// narrow screen.
  var previewWidth: Int? {
    guard !isPlain, let list = lists.last, list.grid == nil else { return nil }
    switch list.kind {
    case .proposals, .changes, .notices, .messages, .menu: return nil
    default: return Preview.width(of: size)
    }
  }

  /// The columns that a list of lines has.
  var listWidth: Int { (isPlain ? nil : Preview.width(of: size)).map { size.columns - $0 - 1 } ?? size.columns }

  /// Where the reader is in the text.
  fileprivate var readPlace: Place? {
    desk.focusedPane.map { Place(article: $0.article, range: $0.cursor..<$0.cursor) }
  }

  /// The passage that a row leads to, or is about.
  fileprivate func previewed(_ row: ListRow) -> Place? {
    if let place = place(of: row) { return place }
    switch row.target {
    case .article(let article):
      let isKnown = large != nil || documents[article] != nil
      return isKnown ? Place(article: article, range: .zero..<(.zero)) : nil
    case .mentions(let actor, let choice): return firstMention(of: actor, choice)
    default: break
    }
    switch row.subject {
    case .actor(let actor): return firstMention(of: actor, .all)
    case .event(let id): return event(id)?.reports.first.map { self.place(of: $0.passage) }
    default: return nil
    }
  }

  /// The first mention of an actor in the articles in which it is mentioned: looked for in a few, as a key must not wait for all.
  private func firstMention(of actor: ActorID, _ choice: ListRow.MentionChoice) -> Place? {
    guard let rank = analysis.actors.rank(of: actor) else { return nil }
    for position in analysis.appearances.articles(ofRank: rank).prefix(Self.mostPreviewed) {
      let article = analysis.articles[position].article
      if case .source(let source) = choice, article.sourceName != source { continue }
      let places = analysis.actors.mentions[position].lazy.filter { $0.actor == actor && $0.zone != .boilerplate }
        .map { Place(article: article.id, range: $0.range) }
      if case .alias(let name) = choice {
        if let place = places.first(where: { $0.words(in: self) == name }) { return place }
      } else if let place = places.first(where: { _ in true }) {
        return place
      }
    }
    return nil
  }

  private static let mostPreviewed = 200
}
