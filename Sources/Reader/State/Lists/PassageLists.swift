import Corpus
import Language

/// What is done with many passages at once, out of views that count them: walked, tagged.
extension ReaderState {
  /// The passages of the marked rows, else those of the cell or row of the cursor.
  var passagesInList: [Place] {
    guard let list = lists.last else { return [] }
    if !list.marked.isEmpty { return markedRows(of: list).flatMap { passages(of: $0, nil, in: list.kind) } }
    return list.chosen.map { passages(of: $0, list.grid?.chosen, in: list.kind) } ?? []
  }

  /// Why there is nothing to be tagged; nil where there is.
  var whyNoPassagesInList: String? {
    guard passagesInList.isEmpty else { return nil }
    guard lists.last?.kind == .framing, lists.last?.marked.isEmpty == true, let row = lists.last?.chosen else {
      return "no passage is here to be tagged (\(key("gf")), \(key("gq")))"
    }
    let source = lists.last?.grid?.chosen.map { " by \($0.title)" } ?? ""
    let name = if case .actor(let actor) = row.subject { self.name(of: actor) } else { "it" }
    return "nothing to tag: \(name) is called nothing but its name\(source)"
  }

  /// In the order of the view, without those that a filter hides.
  private func markedRows(of list: ListState) -> [ListRow] {
    let marked = Set(list.marked)
    return list.rows.filter { marked.contains($0.id) }
  }

  /// - Parameter column: a source's alone; nil for all.
  private func passages(of row: ListRow, _ column: GridColumn?, in kind: ListState.Kind) -> [Place] {
    switch kind {
    case .framing: FramingView.entries(row, column, in: self).flatMap(\.places).map(place)
    case .quotations: QuotationsView.versions(row, column, in: self).map(place)
    default:
      switch row.subject {
      case .passage(let place): [place]
      case .annotation(let id): annotations.passages(of: id)
      case .tag(let tag): taggedPassages(tag)
      default: []
      }
    }
  }

  /// The passages of the marked rows as a set to be walked; nil where rows have none.
  func markedPassages(of list: ListState) -> CurrentSet? {
    var seen: Set<Place> = []
    let places = markedRows(of: list).flatMap { passages(of: $0, nil, in: list.kind) }.filter { seen.insert($0).inserted }
    return places.isEmpty ? nil : CurrentSet(kind: .passages("marked passage"), items: places, at: 0)
  }

  mutating func markAllInList() {
    guard let list = lists.last else { return }
    let all = list.rows.filter { !$0.isHeading }.map(\.id)
    lists[lists.count - 1].marked = list.marked.count == all.count ? [] : all
    say(lists.last?.marked.isEmpty ?? true ? "nothing marked" : "\(all.count) marked")
  }

  /// Asks for the tag of the passages that are marked or under the cursor.
  mutating func beginTagOfPassages() {
    var seen: Set<Place> = []
    let places = passagesInList.filter { seen.insert($0).inserted }.compactMap { place in
      documents[place.article].map { SeenPassage($0, place.range) }
    }
    guard let first = places.first else { return }
    var draft = AnnotationDraft(place: first.place, annotation: annotation(on: first.place), what: words(ofPassages: places.count))
    draft.begun = first
    draft.others = Array(places.dropFirst())
    prompt = Prompt(.tag(draft))
  }

  /// "9 passages of Khalifa Haftar", "2 passages of Khalifa Haftar, Reuters alone", "12 passages of 3 marked lines".
  private func words(ofPassages count: Int) -> String {
    let passages = "\(count) passage\(count == 1 ? "" : "s")"
    guard let list = lists.last else { return passages }
    if !list.marked.isEmpty { return "\(passages) of \(list.marked.count) marked line\(list.marked.count == 1 ? "" : "s")" }
    guard let definition = list.gridDefinition, let row = list.chosen, let name = definition.exportedRow(self, row).first?.nonEmpty
    else { return count == 1 && list.rows.count > 1 ? "this passage (\(key("V")) marks all)" : passages }
    return "\(passages) of \(name.shortened(toColumns: 30))" + (list.grid?.chosen.map { ", \($0.title) alone" } ?? "")
  }

  private func annotation(on place: Place) -> Annotation? {
    annotations.on(place)
  }

  /// Gives all passages a tag; those that have it keep it. One undo takes all back.
  mutating func tagAll(_ passages: [SeenPassage], with tag: String) -> [Effect] {
    var changes: [(before: Annotation?, after: Annotation, library: Int)] = []
    var texts: [ContentHash: Text] = [:]
    for (number, passage) in passages.enumerated() {
      let existing = passage.isThere(in: documents) ? annotation(on: passage.place) : nil
      if existing?.tags.contains(tag) ?? false { continue }
      texts.merge(passage.texts) { first, _ in first }
      var annotation =
        existing
        ?? Annotation(
          id: moment.id(number), target: passage.target, note: "", tags: [], creator: userName, created: moment.now,
          modified: moment.now)
      annotation.tags.append(tag)
      annotation.modified = moment.now
      changes.append((existing, annotation, passage.place.article.library))
    }
    if changes.isEmpty { say("all \(passages.count) of them have the tag \(tag)") }
    let summary = "tag \(tag) on \(changes.count) passage\(changes.count == 1 ? "" : "s")"
    return Dictionary(grouping: changes, by: \.library).sorted { $0.key < $1.key }.flatMap { library, changes in
      apply(
        changes.map { AnnotationEdit(before: $0.before, after: $0.after, summary: summary) }, summary: summary, library: library,
        texts: texts)
    }
  }
}
