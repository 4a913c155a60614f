import Corpus
import Foundation
import Language

/// What the lines of a list are for other programs: fields with names, in place of words set in columns.
struct LineRecords {
  private let state: ReaderState
  private let list: ListState
  let fields: [String]

  init(_ list: ListState, in state: ReaderState) {
    (self.list, self.state) = (list, state)
    fields = Self.fields(of: list, in: state)
  }

  private static let ofArticle = ["title", "source", "date", "words", "read_percent", "notes"]
  private static let ofPassage = ["source", "date", "passage"]
  private static let ofActor = ["actor", "kind", "marks", "mentions", "sources"]
  /// So many sources have a column each in the table of actors.
  private static let mostSources = 200
  private static let ofProposal = [
    "likeliness", "first", "second", "why", "first_text", "second_text", "second_article", "second_start", "second_end",
  ]
  private static let ofDecided = ["decided", "by", "likeliness", "decision", "passage"]
  /// Of lists whose lines stand below headings: the heading, what stands before the line, what it says.
  private static let ofPart = ["part", "label", "text"]

  private static func fields(of list: ListState, in state: ReaderState) -> [String] {
    switch list.kind {
    case .library, .picker: return ofArticle
    case .proposals: return list.order == ProposalsView.decidedOrder ? ofDecided : ofProposal
    case .search: return ofPassage
    case .tags: return ["tag", "passages", "key", "description"]
    case .help: return ["part", "keys", "action"]
    case .actors: return ofActor + sources(in: state) + ["also_called"]
    default: return ofPart
    }
  }

  /// The records of some lines; those that go on with what the one before says are one with it.
  func records(of rows: [ListRow]) -> [(row: ListRow, fields: [String])] {
    switch list.kind {
    case .library, .picker: return rows.map { ($0, article($0)) }
    case .proposals: return rows.map { ($0, proposal($0)) }
    case .search: return rows.map { ($0, passage($0)) }
    case .actors: return rows.map { ($0, actor($0)) }
    case .tags: return rows.map { ($0, tag($0)) }
    default: return parts(rows)
    }
  }

  private func columns(of row: ListRow) -> [String] {
    ListDefinition.of(list.kind).columns(state, row).map { $0.text.trimmingCharacters(in: .whitespaces) }
  }

  /// As many fields as there are names.
  private func padded(_ columns: [String]) -> [String] {
    Array(columns.prefix(fields.count)) + Array(repeating: "", count: max(fields.count - columns.count, 0))
  }

  // MARK: Articles

  private func article(_ row: ListRow) -> [String] {
    guard case .article(let id) = row.target, let article = state.documents[id] else {
      if case .article(let id) = row.target, let other = state.large?.lookup?.articles.first(where: { $0.id == id }) {
        return padded([other.title ?? "", other.source ?? id.path, other.date?.edtf ?? "", String(other.wordCount)])
      }
      return padded([columns(of: row).filter { !$0.isEmpty }.joined(separator: ": ")])
    }
    let share = state.reading.share(of: article)
    return [
      article.metadata.title ?? "", article.sourceName, article.metadata.date.date?.edtf ?? "", String(article.wordCount),
      String(share < 1 ? min(Int(share * 100), 99) : 100), String(state.annotations.count(in: id)),
    ]
  }

  /// The sources that have a column of their own: all, by their whole names, where they are not very many.
  private static func sources(in state: ReaderState) -> [String] { state.sources.count <= mostSources ? state.sources : [] }

  /// How often each source names an actor, with whole names, whatever the screen has room for.
  private func actor(_ row: ListRow) -> [String] {
    guard case .actor(let id) = row.subject, let actor = state.analysis.actors[id] else { return padded(columns(of: row)) }
    let marks = [(state.isPinned(id), "pinned"), (state.isMuted(id), "muted")].filter(\.0).map(\.1)
    let counts = Self.sources(in: state).map { String(actor.mentionsBySource[$0] ?? 0) }
    return [
      actor.name, actor.kind.rawValue, marks.joined(separator: "; "), String(actor.mentionCount),
      String(actor.mentionsBySource.count),
    ] + counts + [actor.aliases.map(\.text).filter { $0 != actor.name }.joined(separator: "; ")]
  }

  /// A passage that was found, whole.
  private func passage(_ row: ListRow) -> [String] {
    guard case .passage(let place) = row.subject, let article = state.documents[place.article] else {
      return padded(columns(of: row))
    }
    return [article.shownSource, article.metadata.date.date?.edtf ?? "", PassageRecords.common(place, in: state)[1]]
  }

  private func tag(_ row: ListRow) -> [String] {
    guard case .tag(let tag) = row.subject else { return padded(columns(of: row)) }
    return padded([tag] + columns(of: row).dropFirst())
  }

  // MARK: Proposals

  private func proposal(_ row: ListRow) -> [String] {
    guard case .proposal(let proposal) = row.subject else { return padded(columns(of: row)) }
    let why = state.reason(for: proposal)
    switch proposal {
    case .oneActor(let actors):
      return padded(["", state.name(of: actors.one), state.name(of: actors.other), why])
    case .oneEvent(let pair):
      let likeliness = String(format: "%.2f", state.likeliness(of: proposal))
      let names = [state.name(of: pair.from), state.name(of: pair.to)]
      return [likeliness] + names + [why, words(at: pair.from), words(at: pair.to)] + place(pair.to)
    }
  }

  private func words(at place: Place) -> String { place.words(in: state) ?? "" }

  /// Article, start and end, in code points.
  private func place(_ place: Place) -> [String] {
    guard let article = state.documents[place.article] else { return ["", "", ""] }
    let range = CodePointIndex(article.text).codePoints(place.range)
    return [article.id.path, String(range.lowerBound.value), String(range.upperBound.value)]
  }

  // MARK: Parts

  private func parts(_ rows: [ListRow]) -> [(row: ListRow, fields: [String])] {
    var headings: [String: String] = [:]
    var heading = ""
    for row in list.rows {
      if row.isHeading { heading = columns(of: row).joined(separator: " ") } else { headings[row.id] = heading }
    }
    var records: [(row: ListRow, fields: [String])] = []
    for row in rows {
      let columns = columns(of: row)
      let name = columns.count > 1 ? columns[0] : ""
      let text = columns.dropFirst(columns.count > 1 ? 1 : 0).filter { !$0.isEmpty }.joined(separator: "  ")
      if let last = records.last, goesOn(row, columns, after: last.row) {
        records[records.count - 1].fields[2] += last.fields[2].isEmpty ? text : " \(text)"
      } else {
        records.append((row, [headings[row.id] ?? "", name, text]))
      }
    }
    return records
  }

  /// Whether a line goes on with what the one before it says: what is longer than a line takes several.
  private func goesOn(_ row: ListRow, _ columns: [String], after last: ListRow) -> Bool {
    if row.isSameNotice(as: last) { return row.id.hasPrefix(last.id) }
    if columns.count > 1 { return columns[0].isEmpty && row.target == last.target }
    guard let (base, line) = Self.line(row.id), line > 0 else { return false }
    return last.id == base || Self.line(last.id)?.base == base
  }

  /// "passage line 3" is the third line of "passage".
  private static func line(_ id: String) -> (base: Substring, number: Int)? {
    guard let range = id.range(of: " line ", options: .backwards), let number = Int(id[range.upperBound...]) else { return nil }
    return (id[..<range.lowerBound], number)
  }
}
