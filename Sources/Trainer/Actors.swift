import ArgumentParser
import Corpus
import Foundation
import Language

/// `trainer actors`: scores how names are brought together, given the names that readers marked.
struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores which names are taken for one actor.",
    discussion: """
      DIR holds the topics of ECB+ (Cybulska and Vossen 2014), a folder of XML files for each: the named persons, organisations and \
      places in chains. Every topic is a library by itself. Prints B-cubed precision, recall and F1 of names that are written alike, and \
      of the resolver.
      """)

  @Option(help: "The folder of the topics.")
  var data: String

  @Option(help: "The topics to score; all when none is given.")
  var topics: [Int] = []

  @Option(help: "How many of the worst splits and merges to show.")
  var mistakes = 0

  func run() throws {
    var gold: [String] = []
    var written: [String] = []
    var resolved: [String] = []
    var labels: [String] = []
    for topic in try topicFolders() {
      let documents = try files(in: topic).map(EntityChains.init)
      let articles = documents.map(Self.analysed)
      let index = RuleActorResolver().actors(in: articles)
      for (document, mentions) in zip(documents, index.mentions) {
        let actors = Dictionary(mentions.map { ($0.range, $0.actor.slug) }, uniquingKeysWith: { first, _ in first })
        for (place, mention) in document.mentions.enumerated() {
          let label = document.text.string(mention.range)
          gold.append("\(topic) \(mention.chain)")
          written.append("\(topic) \(label)")
          resolved.append("\(topic) \(actors[mention.range] ?? "\(document.name) \(place)")")
          labels.append(label)
        }
      }
    }
    let score = BCubed(gold: gold, found: resolved)
    print("\(gold.count) names, \(Set(gold).count) chains")
    print("written alike  \(BCubed(gold: gold, found: written))")
    print("resolver       \(score)")
    if mistakes > 0 { Self.show(mistakes, gold, resolved, labels) }
  }

  private func topicFolders() throws -> [String] {
    let folders = try FileManager.default.contentsOfDirectory(atPath: data).compactMap(Int.init).sorted()
    return folders.filter { topics.isEmpty || topics.contains($0) }.map { data + "/\($0)" }
  }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }.sorted().map { folder + "/" + $0 }
  }

  /// The document as an article in which the tagger has found just the names that readers marked.
  private static func analysed(_ document: EntityChains) -> AnalysedArticle {
    let article = Article(
      id: ArticleID(path: document.name), textHash: ContentHash(of: document.text), text: document.text,
      blocks: [Block(kind: .paragraph, range: document.text.range)], metadata: ArticleMetadata())
    let names = document.mentions.map { NameSpan(range: $0.range, type: $0.type, form: .name, confidence: 0.9) }
    return AnalysedArticle(
      article: article,
      analysis: ArticleAnalysis(
        sentences: document.sentences.map { Sentence(range: $0, block: 0) }, names: names, dates: [], numbers: []))
  }

  private static func show(_ most: Int, _ gold: [String], _ found: [String], _ labels: [String]) {
    for (title, whole, part) in [("split", gold, found), ("merged", found, gold)] {
      var groups: [String: [String: [String: Int]]] = [:]
      for index in gold.indices { groups[whole[index], default: [:]][part[index], default: [:]][labels[index], default: 0] += 1 }
      let worst = groups.filter { $0.value.count > 1 }.map { group in
        let sizes = group.value.values.map { $0.values.reduce(0, +) }
        return (cost: sizes.reduce(0, +) - (sizes.max() ?? 0), name: group.key, parts: group.value)
      }.sorted { (-$0.cost, $0.name) < (-$1.cost, $1.name) }
      for group in worst.prefix(most) {
        let parts = group.parts.sorted { $0.key < $1.key }.map { part in
          part.value.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(5).map { "\($0.key) \($0.value)" }.joined(
            separator: ", ")
        }
        print("\(title) \(group.cost) \(group.name): " + parts.joined(separator: " | "))
      }
    }
  }
}

/// How well found clusters agree with the readers': B-cubed (Bagga and Baldwin 1998), over all mentions alike.
struct BCubed: CustomStringConvertible {
  let precision: Double
  let recall: Double

  init(gold: [String], found: [String]) {
    let goldSizes = Dictionary(gold.map { ($0, 1) }, uniquingKeysWith: +)
    let foundSizes = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
    var shared: [[String]: Int] = [:]
    for pair in zip(gold, found) { shared[[pair.0, pair.1], default: 0] += 1 }
    var (precision, recall) = (0.0, 0.0)
    for (pair, count) in shared.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      recall += Double(count * count) / Double(goldSizes[pair[0]] ?? 1)
      precision += Double(count * count) / Double(foundSizes[pair[1]] ?? 1)
    }
    self.precision = precision / Double(max(1, gold.count))
    self.recall = recall / Double(max(1, gold.count))
  }

  var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  var description: String {
    [precision, recall, f1].map { String(format: "%.1f", 100 * $0) }.joined(separator: " / ")
  }
}
