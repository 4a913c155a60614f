import ArgumentParser
import Corpus
import Foundation
import Language

/// `trainer dates`: how well articles' dates are found out when they are hidden, and wrong years noticed.
struct Dates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures how well dates are inferred and doubted.",
    discussion: """
      DIR holds docs.jsonl, as for links: articles by topic, each with its text and, where it is known, its date. Every date that an \
      article states is hidden in turn, and compared with what is inferred; then each is moved by a year.
      """)

  @Option(help: "The folder of the documents.")
  var data: String

  @Option(help: "In how many turns the dates of a topic are hidden: each hides one in so many.")
  var turns = 4

  @Flag(help: "Hide all dates of a topic at once, so that only an article's own words are left.")
  var alone = false

  @Flag(help: "Print every article.")
  var each = false

  func run() throws {
    let corpus = try StoryCorpus(folder: data)
    var inferred = Errors()
    var doubts = (false: 0, noticed: 0, reckoned: 0, moved: 0, dated: 0)
    for documents in corpus.libraries.dropLast() {
      let library = try ReadLibrary(documents)
      let articles = zip(library.articles, library.documents).map { article, document in
        document.date.flatMap { CalendarDate(edtf: $0) }.map {
          article.dated(ArticleDate(date: $0, printed: nil, basis: .printed))
        } ?? article
      }
      let known = articles.indices.filter { articles[$0].article.metadata.date.date?.isSingleDay == true }
      doubts.dated += known.count
      for (before, after) in zip(articles, ArticleDater().dated(articles, actors: library.actors)) {
        let (old, new) = (before.article.metadata.date, after.article.metadata.date)
        if old.doubt == nil, let doubt = new.doubt {
          doubts.false += 1
          print("doubted: \(before.article.id.path): \(doubt) → \(new.date?.edtf ?? "")")
        }
      }
      measure(articles, known, library, &inferred)
      move(articles, known, library, &doubts)
    }
    inferred.show()
    print(
      "dated \(doubts.dated), doubted wrongly \(doubts.false); moved by a year \(doubts.moved), noticed \(doubts.noticed), put right \(doubts.reckoned)"
    )
  }

  private func measure(_ articles: [AnalysedArticle], _ known: [Int], _ library: ReadLibrary, _ errors: inout Errors) {
    for turn in 0..<(alone ? 1 : turns) {
      let hidden = known.enumerated().filter { alone || $0.offset % turns == turn }.map(\.element)
      var blind = articles
      for article in hidden { blind[article] = articles[article].dated(.unknown) }
      let found = ArticleDater().dated(blind, actors: library.actors)
      for article in hidden {
        guard let truth = articles[article].article.metadata.date.date else { continue }
        let date = found[article].article.metadata.date.date
        errors.add(date, truth)
        if each { print("\(articles[article].article.id.path) \(truth.edtf) \(date?.edtf ?? "-")") }
      }
    }
  }

  private func move(
    _ articles: [AnalysedArticle], _ known: [Int], _ library: ReadLibrary,
    _ doubts: inout (false: Int, noticed: Int, reckoned: Int, moved: Int, dated: Int)
  ) {
    for article in known.enumerated().filter({ $0.offset % turns == 0 }).map(\.element) {
      guard let truth = articles[article].article.metadata.date.date else { continue }
      let wrong = CalendarDate(firstDay: truth.firstDay + 365, lastDay: truth.firstDay + 365)
      var changed = articles
      changed[article] = articles[article].dated(ArticleDate(date: wrong, printed: nil, basis: .printed))
      let found = ArticleDater().dated(changed, actors: library.actors)[article].article.metadata.date
      doubts.moved += 1
      if found.doubt != nil { doubts.noticed += 1 }
      if let date = found.date, date.gap(to: truth) <= 2 { doubts.reckoned += 1 }
    }
  }
}

/// How far inferred dates are from the true ones.
private struct Errors {
  private var hidden = 0
  private var days: [Int] = []
  private var held = 0
  private var byPrecision: [String: (count: Int, held: Int)] = [:]

  mutating func add(_ date: CalendarDate?, _ truth: CalendarDate) {
    hidden += 1
    guard let date else { return }
    let gap = date.gap(to: truth)
    days.append(gap)
    let holds = gap <= (date.isSingleDay ? 5 : 0)
    held += holds ? 1 : 0
    let kind = date.isSingleDay ? "day" : "span"
    byPrecision[kind, default: (0, 0)].count += 1
    byPrecision[kind, default: (0, 0)].held += holds ? 1 : 0
  }

  func show() {
    let sorted = days.sorted()
    func at(_ share: Double) -> Int { sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
    print("hidden \(hidden), inferred \(days.count); holds the day (day ±5) \(held)")
    print(
      "days off: median \(at(0.5)), 80 % \(at(0.8)), 90 % \(at(0.9)); within 7 \(days.count { $0 <= 7 }), 30 \(days.count { $0 <= 30 })"
    )
    for (kind, tally) in byPrecision.sorted(by: { $0.key < $1.key }) { print("as \(kind): \(tally.count), holding \(tally.held)") }
  }
}
