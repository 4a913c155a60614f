import Corpus
import Language

/// How a report tells of its event, in words for people: modality and voice, and the date as printed, as resolved, and against what.
struct ReportWords {
  private let report: Report
  private let dating: ReportDating?
  private let articleDate: ArticleDate
  /// Of a report without a date of its own what its sentence names, which may be of something else in it.
  private let named: [String]

  /// The key that shows where an article's date is from.
  private let cardKey: String

  init(_ report: Report, in state: ReaderState) {
    let analysis = state.analysis
    self.report = report
    cardKey = state.key("gi")
    dating = ReportDating(report, in: analysis)
    articleDate = analysis.articles[report.passage.article].article.metadata.date
    named =
      dating != nil
      ? []
      : ReportDating.named(beside: report, in: analysis).prefix(Self.mostNamed).map { said, date in
        let said = "“\(Self.singleSpaced(said))”"
        return date.map { "\(said) = \($0.short)" } ?? said
      }
  }

  private static let mostNamed = 2

  private static func singleSpaced(_ words: String) -> String { words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// "asserted, own voice", "hypothetical, according to Cavusoglu".
  var telling: String { "\(report.modality.rawValue), \(report.speaker.map { "according to \($0)" } ?? "own voice")" }

  /// "“last month” = Nov 2019, by the article’s date, 19 Dec 2019, which is doubtful".
  var date: String {
    guard let dating else {
      return named.isEmpty ? "no date" : "no date (\(named.joined(separator: ", ")) in it)"
    }
    let said = "“\(Self.singleSpaced(dating.said))”"
    guard let date = dating.date else {
      return "\(said), which can't be resolved" + (articleDate.date == nil ? ": the article has no date" : "")
    }
    let resolved = "\(said) = \(date.short)"
    guard let against = dating.against else { return resolved }
    let isArticleDate = dating.needsArticleDate && against == articleDate.date
    return isArticleDate
      ? "\(resolved), by the article’s date, \(against.short)\(trust)" : "\(resolved), counted from \(against.short)"
  }

  /// How far the article's date can be trusted, where that is not as far as a printed one.
  private var trust: String {
    if articleDate.decided == .user { return ", as you set it" }
    if articleDate.doubt != nil { return ", which is doubtful (\(cardKey))" }
    switch articleDate.basis {
    case .inferred: return ", which is inferred (\(cardKey))"
    case .fileName: return ", from the file's name"
    case .printed where articleDate.isOtherThanPrinted: return ", which is not as printed (\(cardKey))"
    case .printed, .metadata, .unknown: return ""
    }
  }
}
