import Corpus
import Language

/// What keys can act on: one of the things under the cursor.
enum FocusItem: Hashable, Sendable {
  case event(EventID)
  /// Two passages that may tell of one event; under the cursor where a tour has gone along it, or where it is all that is reported elsewhere.
  case link(PassagePair)
  case actor(ActorID)
  case annotation(AnnotationID)
  /// An article as a whole; never under the cursor, but what cards and menus are about when nothing else is.
  case article(ArticleID)
}

extension ReaderState {
  /// What is under the cursor, in the order in which the explaining line names it: what other articles report, that of the clause under the
  /// cursor first; the link that the tour came along; the actor under the cursor, the other actors of the passage; events that
  /// this article alone reports; the user's annotations on the words, the event, at the title on the article.
  var focusItems: [FocusItem] {
    guard let pane = desk.focusedPane, let article = documents[pane.article] else { return [] }
    var items: [FocusItem] = []
    var unique: [FocusItem] = []
    if let passage = passage(at: pane.cursor, in: article) {
      items = reportedElsewhere(at: passage, under: pane.cursor)
      unique = events(at: passage, under: pane.cursor).filter { !isReportedElsewhere($0, than: passage) }.map { .event($0.id) }
      if let tourLink, isOfTour(items) || currentSet?.kind == .likeliest {
        items.removeAll { $0 == .link(tourLink.turned) }
        items.append(.link(tourLink))
      }
      items += actors(at: pane.cursor, passage: passage).map { .actor($0) }
    }
    items += unique
    // The innermost first: what was just made within a longer one is meant, and not that.
    let here = annotations.at(pane.cursor, in: pane.article).enumerated().sorted {
      ($0.element.range.count, $0.offset) < ($1.element.range.count, $1.offset)
    }
    var noted = here.map(\.element.annotation.id)
    if let passage = passage(at: pane.cursor, in: article) { noted += eventNotes(at: passage) }
    // What is noted on the article stands at its title.
    if let title = article.blocks.first, pane.cursor < title.range.upperBound {
      noted += annotations.notes(onWhole: article.id).map(\.id)
    }
    for id in noted where !items.contains(.annotation(id)) { items.append(.annotation(id)) }
    return items
  }

  /// Whether the event of the current tour is among some items.
  private func isOfTour(_ items: [FocusItem]) -> Bool {
    if case .tour(let event) = currentSet?.kind { items.contains(.event(event)) } else { false }
  }

  /// The one thing that keys act on.
  var focus: FocusItem? { focus(among: focusItems) }

  func focus(among items: [FocusItem]) -> FocusItem? {
    if let chosenFocus, items.contains(chosenFocus) { return chosenFocus }
    return items.first
  }

  func event(_ id: EventID) -> Event? { analysis.events.place(of: id).map { analysis.events.events[$0] } }

  /// The actors of a passage, each once: the one under the cursor first, then in order of the text; muted ones at last, so that they can
  /// still be spoken of.
  private func actors(at offset: ByteOffset, passage: Passage) -> [ActorID] {
    let mentions = mentions(in: analysis.range(of: passage), of: passage.article)
    var actors: [ActorID] = mentions.first { $0.range.contains(offset) }.map { [$0.actor] } ?? []
    for mention in mentions where !actors.contains(mention.actor) { actors.append(mention.actor) }
    let isMuted = analysis.actors.standing.isEmpty ? { _ in false } : self.isMuted
    return actors.filter { !isMuted($0) } + actors.filter(isMuted)
  }

  /// The mentions that overlap a span of the article at `position`, as far as the lens shows them.
  func mentions(in range: ByteRange, of position: Int) -> [Mention] {
    let mentions = analysis.actors.mentions[position]
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < mentions.count, mentions[end].range.lowerBound < range.upperBound { end += 1 }
    return mentions[low..<end].filter { lens.shows($0.form) }
  }
}
