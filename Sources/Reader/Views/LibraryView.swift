import Corpus
import Language
import Library

/// `gl`: the stories of the library with their articles; without grouping, the articles.
enum LibraryView {
  static let definition = ListDefinition(
    title: { state, _ in
      var parts = ["Library", state.articleCount]
      if state.groupsByStory, !state.analysis.stories.isEmpty {
        let stories = state.analysis.stories.count
        parts.append("\(stories) stor\(stories == 1 ? "y" : "ies")")
      }
      if !state.skipped.isEmpty { parts.append("\(state.skipped.count) not read (\(state.key("gm")) says why)") }
      return parts.joined(separator: " · ")
    },
    orders: LibraryOrder.allCases.map(\.rawValue),
    rows: { state, _, order in
      let order = LibraryOrder.allCases[min(order, LibraryOrder.allCases.count - 1)]
      let rows = LibraryRow(state)
      let articles = state.groupsByStory ? grouped(state, by: order, rows) : order.sorted(state).map { rows.row($0) }
      return articles + notRead(state.skipped)
    },
    empty: { state in
      state.progress.found == nil
        ? "still looking for articles"
        : "no articles in \(state.libraryNames.joined(separator: ", ")): put texts there, they are taken in (\(state.key("gm")): what was not read)"
    })

  /// Places behind those of the stories.
  private static let (notCompared, gone) = (Int.max - 1, Int.max)

  /// Below the name of each story its articles; stories in the order of their first article in `order`. Articles that were not compared
  /// yet come behind them, and last those that are still open and whose file is not there any more.
  private static func grouped(_ state: ReaderState, by order: LibraryOrder, _ rows: LibraryRow) -> [ListRow] {
    var storyOf: [ArticleID: Int] = [:]
    for (place, story) in state.analysis.stories.enumerated() {
      for article in story.articles { storyOf[state.analysis.articles[article].article.id] = place }
    }
    var members: [Int: [Article]] = [:]
    var stories: [Int] = []
    for article in order.sorted(state) {
      let story = state.vanished.contains(article.id) ? gone : storyOf[article.id] ?? notCompared
      if members[story] == nil, story < notCompared { stories.append(story) }
      members[story, default: []].append(article)
    }
    stories += [notCompared, gone].filter { members[$0] != nil }
    return stories.flatMap { story -> [ListRow] in
      let articles = members[story] ?? []
      return [heading(story, count: articles.count, in: state)] + articles.map { rows.row($0) }
    }
  }

  private static func heading(_ place: Int, count: Int, in state: ReaderState) -> ListRow {
    guard state.analysis.stories.indices.contains(place) else {
      return .heading("\(place == gone ? "Gone" : "Not compared yet") · \(count)")
    }
    let story = state.analysis.stories[place]
    let dates = state.listWidth < LibraryRow.tightest.columns ? nil : story.dates?.short
    let facts = [count == 1 ? "1 article" : "\(count) articles", dates].compactMap { $0 }.joined(separator: " · ")
    let label = story.label.shortened(toColumns: max(state.listWidth - facts.count - 6, 16))
    let words = StyledText(label, Style(ink: .title, attributes: .bold)) + StyledText("  \(facts)", Style(ink: .dim))
    return ListRow(id: "story \(story.id.value)", columns: [words], target: .none, isHeading: true)
  }

  private static func notRead(_ skipped: [SkippedFile]) -> [ListRow] {
    if skipped.isEmpty { return [] }
    return [.heading("Not read · \(skipped.count)")]
      + skipped.enumerated().map { index, file in
        ListRow(
          id: "skipped \(index)",
          columns: [
            StyledText(), StyledText(), StyledText(file.path.shortened(toColumns: 40)), StyledText(file.reason, Style(ink: .error)),
          ],
          target: .none)
      }
  }
}

/// In which order articles are listed.
enum LibraryOrder: String, CaseIterable {
  case date, source, path, words
  case unread = "unread first"

  func sorted(_ state: ReaderState) -> [Article] {
    let byDate = { state.documents.byDate.compactMap { state.documents[$0] } }
    switch self {
    case .date: return byDate()
    case .source: return state.documents.articles.sorted { ($0.sourceName, $0.id) < ($1.sourceName, $1.id) }
    case .path: return state.documents.articles
    case .words: return state.documents.articles.sorted { ($1.wordCount, $0.id) < ($0.wordCount, $1.id) }
    case .unread:
      let keyed = byDate().enumerated().map { (share: state.reading.share(of: $1), place: $0, article: $1) }
      return keyed.sorted { ($0.share, $0.place) < ($1.share, $1.place) }.map(\.article)
    }
  }
}

/// `o` and `Ctrl-W v`: the articles to choose from.
enum PickerView {
  static let definition = ListDefinition(
    title: { state, kind in
      let articles = state.articleCount
      return kind == .picker(.here)
        ? "Open here · \(state.key("<Space>")) marks several · \(articles)"
        : "Open in panes of their own · \(state.key("<Space>")) marks several · \(articles)"
    },
    orders: LibraryOrder.allCases.map(\.rawValue),
    rows: { state, _, order in
      let rows = LibraryRow(state)
      return LibraryOrder.allCases[min(order, LibraryOrder.allCases.count - 1)].sorted(state).map { rows.row($0) }
    },
    empty: LibraryView.definition.empty)
}

/// An article as a line of a list: whether it is open, date, source, words, what of it was read, notes, title and path.
struct LibraryRow {
  private static let widestSource = 22
  /// Beside the text the title needs the room that dates and sources can do without.
  private static let narrow = (columns: 84, source: 13, date: 13)
  /// On a narrow screen the title has what is left by the source, then by the date; what was read is left out first.
  private static let tight = (columns: 62, source: 12)
  static let tightest = (columns: 50, source: 10)

  private let state: ReaderState
  private let open: Set<ArticleID>

  init(_ state: ReaderState) {
    self.state = state
    open = Set(state.desk.panes.map(\.article))
  }

  static func id(of article: ArticleID) -> String { "\(article.library) \(article.path)" }

  /// What a row says of an article.
  private struct Facts {
    let id: ArticleID
    let date: String
    let source: String
    let isNamed: Bool
    let words: Int
    var read = ""
    var notes = 0
    let title: String?
  }

  func row(_ article: Article) -> ListRow {
    row(
      Facts(
        id: article.id, date: article.shownDate, source: article.shownSource, isNamed: article.metadata.source.name != nil,
        words: article.wordCount, read: readShare(of: article), notes: state.annotations.count(in: article.id),
        title: article.metadata.title))
  }

  /// An article that is not in memory.
  func row(_ article: CataloguedArticle) -> ListRow {
    row(
      Facts(
        id: article.id, date: article.date?.short ?? "undated", source: article.source ?? article.id.path,
        isNamed: article.source != nil, words: article.wordCount, title: article.title))
  }

  private func row(_ article: Facts) -> ListRow {
    let isTight = state.listWidth < Self.tight.columns
    let isTightest = state.listWidth < Self.tightest.columns
    let isNarrow = !isTight && state.listWidth < Self.narrow.columns && state.listWidth < state.size.columns
    let date = isTightest ? "" : isTight ? shortDate(article.date) : article.date
    let widest = isTightest ? Self.tightest.source : isTight ? Self.tight.source : isNarrow ? Self.narrow.source : Self.widestSource
    let path = article.isNamed || state.libraryNames.count > 1 ? "  \(path(of: article.id))" : ""
    return ListRow(
      id: Self.id(of: article.id),
      columns: [
        StyledText(open.contains(article.id) ? "●" : " ", Style(ink: .accent)),
        StyledText(isNarrow ? date.shortened(toColumns: Self.narrow.date) : date, Style(ink: .dim)),
        StyledText(article.source.shortened(toColumns: widest), Style(attributes: article.isNamed ? .bold : [])),
        StyledText(isNarrow || isTight ? "" : Self.padded(article.words, 5)),
        StyledText(isTightest ? "" : article.read, Style(ink: .dim)),
        StyledText(article.notes == 0 ? "" : "▌\(article.notes)", Style(ink: .annotation)),
        StyledText(article.title ?? "(no title)") + StyledText(path, Style(ink: .dim)),
      ],
      target: .article(article.id))
  }

  /// "27 Nov ’19", "c. Dec ’19".
  private func shortDate(_ date: String) -> String {
    date.replacing(/\b(?:1[89]|20)(\d\d)\b/) { "’\($0.output.1)" }
  }

  /// With its library's name before it where there are several.
  private func path(of article: ArticleID) -> String {
    guard state.libraryNames.count > 1, state.libraryNames.indices.contains(article.library) else { return article.path }
    return "\(state.libraryNames[article.library])/\(article.path)"
  }

  private func readShare(of article: Article) -> String {
    let share = state.reading.share(of: article)
    return share == 0 ? "   -" : Self.padded(share < 1 ? min(Int(share * 100), 99) : 100, 3) + "%"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}

extension ReaderState {
  /// The columns of a screen from which on it is said how many are compared.
  private static let leastForCompared = 60

  /// "5 articles"; of a large library "1,000,000 articles, 312 compared".
  var articleCount: String {
    let count = documents.articles.count
    guard let large else { return "\(LargeLibrary.grouped(count)) article\(count == 1 ? "" : "s")" }
    let all = "\(LargeLibrary.grouped(max(large.articles, count))) articles"
    return size.columns < Self.leastForCompared ? all : "\(all), \(LargeLibrary.grouped(count)) compared"
  }
}

extension Article {
  /// The source as headers name it: with a question mark when it was inferred.
  var shownSource: String { sourceName + (metadata.source.basis == .inferred ? "?" : "") }

  /// The date as headers name it; with a question mark when it is doubtful.
  var shownDate: String {
    guard let date = metadata.date.date else { return "undated" }
    return date.short + (metadata.date.doubt == nil ? "" : "?")
  }
}
