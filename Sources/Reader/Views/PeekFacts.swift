/// What stands below the words of the report that `K` shows.
struct PeekFacts {
  /// How it tells of the event, in whose voice and when: "asserted, own voice · “last month” = Nov 2019"; nil for what is no report.
  let telling: String?
  /// How sure it is that both report the same, and what both have: "87% · both: Haftar, Tripoli".
  let link: String?

  init(_ state: ReaderState, _ place: Place) {
    if let passage = state.passage(of: place), case .tour(let id) = state.peek?.set.kind,
      let report = state.event(id)?.reports.first(where: { $0.passage == passage })
    {
      let words = ReportWords(report, in: state)
      telling = "\(words.telling) · \(words.date)"
    } else {
      telling = nil
    }
    link = state.peek?.link.map { link in
      let shared = state.sharedWords(of: link).joined(separator: ", ")
      return state.certainty(of: link) + (shared.isEmpty ? "" : " · both: \(shared)")
    }
  }
}

/// A report that elsewhere is shown in a box, as lines in the place of the text: whose it is, its words, how it tells of the event, how sure
/// the link is, and the keys.
struct PlainReport {
  private let head: String
  private let lines: [String]
  private let room: Int
  private let hints: [String]

  /// The first line that is shown, and the last that can be.
  let top: Int
  var lastTop: Int { max(lines.count - room, 0) }

  /// nil where no report is shown.
  init?(_ state: ReaderState) {
    let layout = state.layout
    guard let peek = state.peek, let place = peek.set.place, let article = state.documents[place.article],
      let pane = layout.panes.first, let (_, _, height) = state.rows(ofPane: pane.index)
    else { return nil }
    let columns = state.size.columns
    let facts = PeekFacts(state, place)
    let told = [facts.telling, facts.link.map { "certainty: \($0)" }].compactMap { $0 }
    lines =
      WrappedParagraph(article.text, range: place.range, width: columns - 4).rows.map { article.text.string($0) }
      + told.flatMap { PlainView.lines(of: $0, columns: columns - 1) }
    head = "Report \(peek.set.at + 1) of \(peek.set.items.count): \(article.shownSource), \(article.shownDate)"
    let keys = PeekBox.hints(state).text.replacing("  ", with: ", ")
    let most = max(height - 1 - PlainView.lines(of: keys, columns: columns - 1).count, 1)
    // Where it goes on the key for that is told too.
    let going = lines.count > most ? ", \(state.key("j", in: .peek)) goes on" : ""
    hints = PlainView.lines(of: keys + going, columns: columns - 1)
    room = max(height - 1 - hints.count, 1)
    top = min(peek.top, max(lines.count - room, 0))
  }

  func draw(on frame: inout Frame) {
    let shown = lines.dropFirst(top).prefix(room)
    for (number, line) in ([head] + shown + hints).enumerated() { PlainView.write(line, row: 2 + number, on: &frame) }
    frame.cursor = (Row(2), Column(0))
  }
}
