import ArgumentParser
import Corpus
import Foundation
import Language

/// `trainer links`: fits the weights by which pairs of sentences are scored, and prints them as they stand in `PairWeights` and
/// `StoryWeights`.
struct Links: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fits the weights of cross-references.",
    discussion: """
      DIR holds docs.jsonl and gold.jsonl made of ECB+ (Cybulska and Vossen 2014). Every topic is read as a library, and all topics \
      together as one more.
      """)

  @Option(help: "The folder of the documents and pairs.")
  var data: String

  @Option(
    help: "What a pair weighs of which readers left out a sentence: it is most likely no link, as most pairs of whole articles are."
  )
  var unread = 0.35

  func run() throws {
    let corpus = try StoryCorpus(folder: data)
    let libraries = try corpus.libraries.map { try ReadLibrary($0) }
    let examples = libraries.map { LinkExamples(articles: $0.articles, actors: $0.actors) }
    let story = fitStory(libraries, examples)
    show("story", story.bias, zip(["words", "actors", "relative", "height"], story.weights).map { ($0, $1) })
    var pairs: [SignedRegression.Example] = []
    for (library, examples) in zip(libraries, examples) {
      let isTopic = library.documents.count < corpus.documents.count
      pairs += labelled(corpus, library, examples, story, unread: isTopic ? unread : 0)
    }
    let fitted = SignedRegression(signs: PairFeatures.all.map { Self.sign($0.name) }).fit(pairs)
    print("\(pairs.count) pairs, \(pairs.count(where: \.isPositive)) of one event")
    show("pair", fitted.bias, zip(PairFeatures.all, fitted.weights).map { ($0.name, $1) })
  }

  /// What may only speak against a link; all other features may only speak for it.
  private static func sign(_ name: String) -> SignedRegression.Sign {
    switch name {
    case "otherActors", "otherNumbers", "otherDates", "otherDay", "longer", "shorter": .negative
    case "titles": .free
    default: .positive
    }
  }

  private func fitStory(_ libraries: [ReadLibrary], _ examples: [LinkExamples]) -> StoryWeights {
    var pairs: [SignedRegression.Example] = []
    for (library, examples) in zip(libraries, examples) {
      for pair in examples.articlePairs {
        let isOne = library.documents[pair.first].subtopic == library.documents[pair.second].subtopic
        pairs.append(.init(values: pair.values, isPositive: isOne))
      }
    }
    let fitted = SignedRegression(signs: Array(repeating: .free, count: 4)).fit(pairs)
    return StoryWeights(bias: fitted.bias, weights: fitted.weights)
  }

  private func labelled(
    _ corpus: StoryCorpus, _ library: ReadLibrary, _ examples: LinkExamples, _ story: StoryWeights, unread: Double
  )
    -> [SignedRegression.Example]
  {
    var labelled: [SignedRegression.Example] = []
    examples.forEach(story: story) { from, to, values in
      let (a, b) = (library.gold[from.article][from.sentence], library.gold[to.article][to.sentence])
      guard unread > 0 || (!a.isEmpty && !b.isEmpty) else { return }
      let isOne = a.contains { first in b.contains { corpus.reportOneEvent(first, $0) } }
      labelled.append(.init(values: values, isPositive: isOne, weight: a.isEmpty || b.isEmpty ? unread : 1))
    }
    return labelled
  }

  private func show(_ title: String, _ bias: Double, _ weights: [(String, Double)]) {
    print("\(title)\n  bias: \(Self.rounded(bias))")
    for (name, weight) in weights { print("  \(Self.rounded(weight)),  // \(name)") }
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
