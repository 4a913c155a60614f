import ArgumentParser
import Foundation
import Language

/// `trainer names`: compiles the gazetteer, votes on the silver labels, learns the tagger's weights, and scores them.
struct Names: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learns the name tagger, and compiles its gazetteer.",
    discussion: """
      DATA holds the marked texts (train-*.jsonl, dev-*.jsonl) and gazetteer.tsv; --facts the tables of facts. The same data give the \
      same bytes. Silver labels (train-gmb.jsonl, Voice of America) are used where a model of the other sets agrees with them, in two \
      rounds, the second with models that have not seen the text.
      """)

  @Option(help: "The folder of the marked texts.")
  var data: String

  @Option(help: "The folder of the tables of facts.")
  var facts = "Sources/CModel/facts"

  @Option(help: "The folder for gazetteer.bin, organisations.bin and names.model.")
  var out = "Sources/CModel/data"

  @Flag(help: "Learn and score, and write nothing.")
  var dry = false

  @Option(help: "Rows of weights: two to the power of this.")
  var bits = 18

  @Option(help: "How often each sentence is learned from.")
  var epochs = 4

  @Option(help: "Models learned in different orders, of which the mean is taken.")
  var runs = 16

  @Flag(help: "Score the model and the gazetteer that are part of the program, and learn nothing.")
  var score = false

  @Option(help: "Rows without a weight as large are left out.")
  var least: Float = 0.5

  @Option(help: "Weights above are cut to it.")
  var most: Float = 64

  static let goldSets = ["train-gum", "train-wikigold", "train-uner", "train-redocred", "train-crossnerpol"]
  static let noisySets = ["train-wnut17"]
  static let devSets = ["dev-gum-news", "dev-gum", "dev-redocred", "dev-wikigold", "dev-uner", "dev-crossnerpol", "dev-gmb"]

  func run() throws {
    if score {
      let dev = try Self.devSets.map { ($0, try read($0)) }
      return printScores(of: .shared, by: NameLearner(gazetteer: .shared, bits: bits), on: dev)
    }
    let gold = try Self.goldSets.flatMap(read)
    let noisy = try Self.noisySets.flatMap(read)
    let silver = try read("train-gmb")
    var compiler = GazetteerCompiler()
    try compiler.addList(data + "/gazetteer.tsv")
    try compiler.addFacts(facts)
    compiler.count(gold + silver)
    let table = compiler.bytes
    let gazetteer = GazetteerTable(bytes: table)
    print("gazetteer \(table.count) bytes, \(compiler.organisations) organisations")
    let learner = NameLearner(gazetteer: gazetteer, bits: bits)
    let voted = SilverVote(learner: learner, gold: gold).kept(of: silver)
    let kept = SilverRepair(silver).repaired(voted)
    print("silver: \(kept.reduce(0) { $0 + $1.sentences.count }) of \(silver.reduce(0) { $0 + $1.sentences.count }) sentences kept")
    guard let weights = learner.weights(of: gold + noisy + kept, epochs: epochs, runs: runs) else { return }
    var model = weights.model(least: least, most: most)
    let dev = try Self.devSets.map { ($0, try read($0)) }
    ConfidenceFit.fit(&model, gazetteer: gazetteer, on: dev.flatMap(\.1))
    printScores(of: model, by: learner, on: dev)
    print("model \(model.bytes.count) bytes")
    if dry { return }
    try Data(table).write(to: URL(fileURLWithPath: out + "/gazetteer.bin"))
    try Data(compiler.known.bytes).write(to: URL(fileURLWithPath: out + "/organisations.bin"))
    try Data(model.bytes).write(to: URL(fileURLWithPath: out + "/names.model"))
  }

  private func printScores(of model: NameModel, by learner: NameLearner, on dev: [(String, [MarkedText])]) {
    for (name, texts) in dev {
      print(name.padding(toLength: 14, withPad: " ", startingAt: 0), learner.score(model, on: texts).row)
    }
  }

  private func read(_ name: String) throws -> [MarkedText] { try NameSet.read("\(data)/\(name).jsonl") }
}

/// Learns models and scores them, with one gazetteer.
struct NameLearner {
  let gazetteer: GazetteerTable
  let bits: Int

  /// The mean weights of several runs in different orders.
  func weights(of texts: [MarkedText], epochs: Int, runs: Int) -> LearnedWeights? {
    let set = LearningSet(texts, gazetteer: gazetteer, bits: bits)
    let learned = (0..<runs).map { run in
      var perceptron = Perceptron(set, seed: UInt64(run + 1))
      perceptron.learn(epochs: epochs)
      return perceptron.mean
    }
    return LearnedWeights.mean(of: learned)
  }

  func names(_ model: NameModel, in text: MarkedText, settled: Bool = true) -> [MarkedText.Name] {
    LinearNameTagger(model: model, gazetteer: gazetteer).plainNames(in: text.text, sentences: text.sentences, settled: settled)
      .map { MarkedText.Name(range: $0.span.range, type: $0.span.type) }
  }

  func score(_ model: NameModel, on texts: [MarkedText]) -> NameScore {
    var score = NameScore()
    for text in texts { score.add(names(model, in: text), text.names) }
    return score
  }
}
