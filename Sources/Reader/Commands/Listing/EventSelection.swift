import ArgumentParser
import Corpus
import Foundation
import Language

extension CalendarDate: ExpressibleByArgument {
  /// "2019-11", "2019-11-25/2019-11-30", or two dates with ".." between.
  public init?(argument: String) {
    let ends = argument.components(separatedBy: "..").map { CalendarDate(written: $0) }
    guard let first = ends.first ?? nil, ends.count < 3 else { return nil }
    guard ends.count == 2 else {
      self = first
      return
    }
    guard let last = ends[1] else { return nil }
    self = first.union(last)
  }
}

/// Which articles a table sets side by side, and which of their events it has.
struct EventSelection: ParsableArguments {
  enum Order: String, CaseIterable, ExpressibleByArgument {
    case date, sources, text, weight
  }

  @Option(help: ArgumentHelp("Only the articles of this story, by its id.", valueName: "story"))
  var story: [String] = []

  @Option(help: ArgumentHelp("Only events with this actor: its id, its name, or an alias.", valueName: "actor"))
  var actor: [String] = []

  @Option(help: ArgumentHelp("Only events that may have happened then: 2019-11, 2019-12..2020-01.", valueName: "date"))
  var date: CalendarDate?

  @Flag(help: "Only events that one source alone reports.")
  var unique = false

  @Option(help: "date, sources (most first), text (place of the first report) or weight (what says most first).")
  var order: Order?

  /// - Throws: a failure when there is no such story.
  func synopsis(of analysis: CorpusAnalysis) throws(CommandFailure) -> Synopsis {
    guard !story.isEmpty else { return Self.synopsis(of: Array(analysis.articles.indices), in: analysis) }
    for id in story where !analysis.stories.contains(where: { $0.id.value == id }) {
      throw CommandFailure(.usage, what: id, why: "no such story", remedy: "synoptic stories lists them")
    }
    return Self.synopsis(of: analysis.stories.filter { story.contains($0.id.value) }.flatMap(\.articles), in: analysis)
  }

  /// With reprints as one witness, as far as so many articles are compared word by word.
  static func synopsis(of articles: [Int], in analysis: CorpusAnalysis) -> Synopsis {
    analysis.synopsis(of: articles, copies: articles.count <= mostCompared ? analysis.copies(among: articles) : .none)
  }

  private static let mostCompared = 5_000

  /// The rows in their order.
  func rows(of synopsis: Synopsis, in analysis: CorpusAnalysis, by standard: Order) -> [Synopsis.Row] {
    let rows =
      switch order ?? standard {
      case .date: synopsis.rowsByDate(in: analysis)
      case .sources: synopsis.rowsBySources(in: analysis)
      case .text: synopsis.rows
      case .weight: synopsis.rowsByWeight(in: analysis)
      }
    return rows.filter { takes($0, in: analysis) }
  }

  private func takes(_ row: Synopsis.Row, in analysis: CorpusAnalysis) -> Bool {
    let event = analysis.events.events[row.event]
    if unique, !row.isAlone { return false }
    if let date, !(event.date?.overlaps(date) ?? false) { return false }
    return actor.isEmpty || event.actors.contains { id in analysis.actors[id].map(names) ?? false }
  }

  private func names(_ found: Actor) -> Bool {
    actor.contains { asked in
      asked == found.id.slug
        || ([found.name] + found.aliases.map(\.text)).contains {
          $0.compare(asked, options: [.caseInsensitive, .diacriticInsensitive]) == .orderedSame
        }
    }
  }
}
