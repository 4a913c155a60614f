import Corpus
import Foundation
import Language

/// Fits the three models of links, one after the other, each on what the one before gives.
struct LinkFit {
  /// What a pair of sentences weighs that readers of ECB+ compared, against one of whole articles: they looked at few sentences, most of
  /// them on what the article is about, so that far more of those pairs report one event.
  private static let compared = 0.1
  /// What takes the share of pairs of one event from that of four articles a story to that of folders as people have them: in the
  /// logarithm of the odds.
  private static let shift: Float = -0.10

  /// What is told as what may be, against what is told as having happened: an offer against a deployment. Set by judgement, as the texts
  /// have few such pairs and their readers took most of them for one event.
  private static let mayBe: Float = -2

  /// One deed of other doers. Of few pairs that can be said, so that the penalty takes two thirds of what it would weigh; it links the whole
  /// articles of train and of dev best with so much.
  private static let otherDoers: Float = -0.8

  private let corpus: StoryCorpus
  private let topics: [ReadLibrary]
  private let whole: [ReadLibrary]
  private let events: ReportedEvents

  init(folder: String, reports: String) throws {
    corpus = try StoryCorpus(folder: folder)
    events = try ReportedEvents(path: reports)
    topics = try corpus.libraries.map { try ReadLibrary($0) }
    whole = try WholeArticles(folder: folder, events: events).libraries()
  }

  func fit() -> LinkModel {
    var model = LinkModel()
    let examples = topics.map { LinkExamples(articles: $0.articles, actors: $0.actors) }
    let wholeExamples = whole.map { LinkExamples(articles: $0.articles, actors: $0.actors) }
    model.story = Self.linear(SignedRegression(signs: Array(repeating: .free, count: 4)).fit(stories(examples)))
    let pairs = comparedPairs(examples, model) + wholePairs(wholeExamples, model)
    print("\(pairs.count) pairs, \(pairs.count(where: \.isPositive)) of one event")
    model.pair = Self.linear(SignedRegression(signs: PairFeature.allCases.map(Self.sign), penalty: 1e-3).fit(pairs))
    model.pair.weights[PairFeature.windowMayBe.rawValue] = Self.mayBe
    model.pair.weights[PairFeature.otherDoers.rawValue] = Self.otherDoers
    let contexts = contexts(wholeExamples, model)
    model.context = Self.linear(SignedRegression(signs: ContextFeature.allCases.map(Self.sign), penalty: 1e-4).fit(contexts))
    model.context.bias += Self.shift
    return model
  }

  private static func linear(_ fitted: (bias: Double, weights: [Double])) -> LinkModel.Linear {
    LinkModel.Linear(bias: Float(fitted.bias), weights: fitted.weights.map(Float.init))
  }

  /// What may only speak against a link; all other features may only speak for it.
  private static func sign(_ feature: PairFeature) -> SignedRegression.Sign {
    switch feature {
    case .otherActors, .otherDates, .otherDay, .windowApartPersons, .windowElsewhen, .otherDoers, .windowMayBe, .windowDenied:
      .negative
    default: .positive
    }
  }

  private static func sign(_ feature: ContextFeature) -> SignedRegression.Sign {
    feature == .commonness || feature == .otherTimes ? .negative : .positive
  }

  private func stories(_ examples: [LinkExamples]) -> [SignedRegression.Example] {
    zip(topics, examples).flatMap { library, examples in
      examples.articlePairs.map { pair in
        let isOne = library.documents[pair.first].subtopic == library.documents[pair.second].subtopic
        return .init(values: (0..<4).map { Double(pair.values[$0]) }, isPositive: isOne)
      }
    }
  }

  /// The pairs of sentences that readers of ECB+ compared in each topic.
  private func comparedPairs(_ examples: [LinkExamples], _ model: LinkModel) -> [SignedRegression.Example] {
    var pairs: [SignedRegression.Example] = []
    for (library, examples) in zip(topics, examples).dropLast() {
      examples.forEachPair(model) { from, to, values in
        let (a, b) = (library.gold[from.article][from.sentence], library.gold[to.article][to.sentence])
        guard !a.isEmpty, !b.isEmpty else { return }
        let isOne = a.contains { first in b.contains { corpus.reportOneEvent(first, $0) } }
        pairs.append(.init(values: Self.values(values, PairFeature.allCases.count), isPositive: isOne, weight: Self.compared))
      }
    }
    return pairs
  }

  private func wholePairs(_ examples: [LinkExamples], _ model: LinkModel) -> [SignedRegression.Example] {
    labelled(examples, count: PairFeature.allCases.count) { $0.forEachPair(model, $1) }
  }

  private func contexts(_ examples: [LinkExamples], _ model: LinkModel) -> [SignedRegression.Example] {
    labelled(examples, count: ContextFeature.allCases.count) { $0.forEachContext(model, $1) }
  }

  /// The pairs of whole articles, without the doubtful ones.
  private func labelled(
    _ examples: [LinkExamples], count: Int, _ read: (LinkExamples, (Passage, Passage, SIMD32<Float>) -> Void) -> Void
  ) -> [SignedRegression.Example] {
    var pairs: [SignedRegression.Example] = []
    for (library, examples) in zip(whole, examples) {
      read(examples) { from, to, values in
        let relation = library.relation(from, to, events)
        if relation != .doubtful { pairs.append(.init(values: Self.values(values, count), isPositive: relation == .oneEvent)) }
      }
    }
    return pairs
  }

  private static func values(_ values: SIMD32<Float>, _ count: Int) -> [Double] { (0..<count).map { Double(values[$0]) } }
}

/// The articles that readers read whole, each topic a library.
struct WholeArticles {
  private let documents: [[StoryCorpus.Document]]

  init(folder: String, events: ReportedEvents) throws {
    let read = try StoryCorpus(folder: folder).documents.filter { events.documents.contains($0.id) }
    documents = Dictionary(grouping: read, by: \.topic).sorted { $0.key < $1.key }.map(\.value)
  }

  func libraries() throws -> [ReadLibrary] { try documents.map { try ReadLibrary($0, isWhole: true) } }
}

extension ReadLibrary {
  /// What readers say of two passages: that both report one event when any of their sentences do.
  func relation(_ first: Passage, _ second: Passage, _ events: ReportedEvents) -> ReportedEvents.Relation {
    var relation = ReportedEvents.Relation.none
    for one in gold[first.article][first.sentence] {
      for other in gold[second.article][second.sentence] {
        switch events.relation(one, other) {
        case .oneEvent: return .oneEvent
        case .doubtful: relation = .doubtful
        case .none: break
        }
      }
    }
    return relation
  }
}
