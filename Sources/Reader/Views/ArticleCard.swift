import Corpus
import Foundation
import Language

/// All that is known of an article, each with how it is known.
enum ArticleCard {
  static func title(_ article: Article) -> String { "Article · \(article.metadata.title ?? article.id.path)" }

  /// Names and values, in order.
  static func facts(of article: Article, in state: ReaderState) -> [(name: String, value: String)] {
    let metadata = article.metadata
    let date = metadata.date
    var facts = [
      ("title", metadata.title ?? "none"), ("source", source(article)), ("byline", metadata.byline ?? "none"),
      ("date", date.date.map { $0.short + (date.doubt == nil ? "" : "?") + " (\(basis(of: date)))" } ?? "unknown"),
    ]
    if let printed = date.printed { facts.append(("printed", "“\(printed)”")) }
    if let doubt = date.doubt { facts.append(("doubt", doubt)) }
    facts.append(("language", language(metadata)))
    facts += [("file", format(of: article.id.path)), ("path", article.id.path), ("words", String(article.wordCount))]
    facts.append(("read", "\(Int(state.reading.share(of: article) * 100)) %"))
    if let story = story(of: article, in: state) { facts.append(("story", story)) }
    facts.append(("blocks", blocks(of: article)))
    for note in state.annotations.notes(onWhole: article.id) {
      facts.append(("note", "\(note.note.nonEmpty ?? note.tags.map { "#\($0)" }.joined(separator: " ")) (\(note.creator))"))
    }
    for decision in state.annotations.decisions(on: article.id) {
      facts.append(
        ("you said", "\(decision.decision?.words ?? "") (\(decision.creator), \(decision.modified.formatted(.iso8601)))"))
    }
    for waiting in state.annotations.waitingDecisions where waiting.article == article.id {
      let words = state.words(ofWaiting: waiting.decision, for: article.id)
      facts.append(("not used", "\(words): + in \(state.key("gn")) takes it over"))
    }
    return facts + metadata.notices.map { ("notice", $0) }
  }

  private static func source(_ article: Article) -> String {
    let source = article.metadata.source
    guard let name = source.name else { return "unknown: it counts as a source of its own" }
    return "\(name) (\(source.decided.map(decided) ?? sourceBases[source.basis] ?? source.basis.rawValue))"
  }

  private static let sourceBases: [SourceAttribution.Basis: String] = [
    .stated: "the article says so", .metadata: "the file says so", .inferred: "inferred, not stated",
  ]

  private static func basis(of date: ArticleDate) -> String {
    if let decider = date.decided { return decided(decider) }
    return date.isOtherThanPrinted ? "reckoned; another is printed" : dateBases[date.basis] ?? date.basis.rawValue
  }

  private static let dateBases: [ArticleDate.Basis: String] = [
    .printed: "as printed", .metadata: "the file says so", .fileName: "from the file's name", .inferred: "inferred, not stated",
  ]

  private static func decided(_ decider: Decider) -> String {
    switch decider {
    case .file: "set in .synoptic/articles.toml"
    case .user: "set by you"
    }
  }

  /// "German: analysis is for English".
  static func language(_ metadata: ArticleMetadata) -> String {
    guard let tag = metadata.language else { return "too little text to tell" }
    return metadata.isAnalysable ? "\(name(of: tag)) (\(tag))" : "\(name(of: tag)) (\(tag)): analysis is for English"
  }

  static func name(of tag: String) -> String { Locale(identifier: "en").localizedString(forIdentifier: tag) ?? tag }

  private static func format(of path: String) -> String {
    let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count > 1 ? "one of several in \(parts[0])" : "a file of its own"
  }

  private static func story(of article: Article, in state: ReaderState) -> String? {
    guard let place = state.analysis.position(of: article.id),
      let story = state.analysis.stories.first(where: { $0.articles.contains(place) })
    else { return nil }
    return story.articles.count == 1 ? "by itself" : "\(story.label), with \(story.articles.count - 1) others"
  }

  /// "title 1, paragraph 12, caption 2".
  private static func blocks(of article: Article) -> String {
    let counts = Dictionary(grouping: article.blocks, by: \.kind).mapValues(\.count)
    return Block.Kind.allCases.compactMap { kind in
      counts[kind].map { "\(kind.rawValue) \($0)" }
    }.joined(separator: ", ")
  }
}
