import Corpus

/// How well whole articles are linked: what is shown, and whether its score is a probability.
struct LinkScore: CustomStringConvertible {
  private var shown = (right: 0, wrong: 0)
  private var pairs = 0
  /// Sentences that nothing else reports, and those of them that show a link; the same of sentences that others report.
  private var lone = (all: 0, showing: 0)
  private var reported = (all: 0, showing: 0, rightFirst: 0)
  /// For each tenth of the scores of the shown pairs their number, the sum of the scores, and the number of right ones.
  private var tenths = [(count: Int, score: Double, right: Int)](repeating: (0, 0, 0), count: 10)

  mutating func add(_ library: ReadLibrary, _ events: ReportedEvents) {
    let index = LexicalEventFinder().events(in: library.articles, actors: library.actors)
    var shows: Set<Passage> = []
    var best: [Passage: (score: Double, isRight: Bool)] = [:]
    for reference in index.crossReferences {
      let relation = library.relation(reference.from, reference.to, events)
      for end in [reference.from, reference.to] where best[end].map({ $0.score < reference.score }) ?? true {
        best[end] = (reference.score, relation == .oneEvent)
      }
      guard reference.isShown else { continue }
      shows.formUnion([reference.from, reference.to])
      guard relation != .doubtful else { continue }
      let isRight = relation == .oneEvent
      if isRight { shown.right += 1 } else { shown.wrong += 1 }
      let tenth = min(9, Int(reference.score * 10))
      tenths[tenth].count += 1
      tenths[tenth].score += reference.score
      tenths[tenth].right += isRight ? 1 : 0
    }
    count(library, events, shows, best)
  }

  private mutating func count(
    _ library: ReadLibrary, _ events: ReportedEvents, _ shows: Set<Passage>, _ best: [Passage: (score: Double, isRight: Bool)]
  ) {
    let passages = library.articles.indices.flatMap { article in
      library.gold[article].indices.filter { !library.gold[article][$0].isEmpty }.map { Passage(article: article, sentence: $0) }
    }
    for passage in passages {
      var (isReported, isDoubtful) = (false, false)
      for other in passages where other.article != passage.article {
        switch library.relation(passage, other, events) {
        case .oneEvent:
          isReported = true
          if passage.article < other.article { pairs += 1 }
        case .doubtful: isDoubtful = true
        case .none: break
        }
      }
      if isReported {
        reported.all += 1
        reported.showing += shows.contains(passage) ? 1 : 0
        reported.rightFirst += best[passage]?.isRight == true ? 1 : 0
      } else if !isDoubtful {
        lone.all += 1
        lone.showing += shows.contains(passage) ? 1 : 0
      }
    }
  }

  var description: String {
    let count = shown.right + shown.wrong
    let error = tenths.reduce(0) { $0 + abs($1.score - Double($1.right)) } / Double(max(count, 1))
    return """
      shown \(count) of \(pairs) pairs, right \(Self.share(shown.right, count)); calibration error \(Self.share(error))
      sentences that others report \(reported.all): show a link \(Self.share(reported.showing, reported.all)), the best link is right \
      \(Self.share(reported.rightFirst, reported.all))
      sentences that nothing else reports \(lone.all): show a link \(Self.share(lone.showing, lone.all))
      """
  }

  private static func share(_ part: Int, _ whole: Int) -> String { share(Double(part) / Double(max(whole, 1))) }

  private static func share(_ value: Double) -> String { String(Double(Int((value * 1000).rounded())) / 1000) }
}
