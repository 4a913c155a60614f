import ArgumentParser
import Corpus
import Foundation
import Language

/// `trainer crossrefs`: makes the lexicon of stems and fits the weights by which articles come to stories and sentences to links.
struct CrossReferences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossrefs", abstract: "Makes what cross-references are found with.",
    discussion: """
      DIR holds train, dev and resources, made of ECB+ (Cybulska and Vossen 2014), of word vectors and of counts of words. Every topic of \
      train is read as a library. Writes stems.lexicon and links.weights; with --score writes nothing, and tells how well the model in the \
      program links whole articles of dev.
      """)

  @Option(help: "The folder of the documents, pairs and resources.")
  var data: String

  @Option(help: "The folder of the tables of which sentence reports what.")
  var reports = "Sources/CModel/facts/events"

  @Option(help: "Where the lexicon and the weights go.")
  var out = "Sources/CModel/data"

  @Flag(help: "Score the model in the program.")
  var score = false

  @Flag(help: "Make the lexicon of stems alone: the weights are fitted by a program that has it.")
  var lexicon = false

  func run() throws {
    if score { return try scoreWholeArticles() }
    let bytes = try StemLexiconCompiler(folder: data + "/resources").compile()
    guard !lexicon, bytes == StemLexicon.english.bytes else {
      try Data(bytes).write(to: URL(fileURLWithPath: out + "/stems.lexicon"))
      print("stems.lexicon is new, \(bytes.count) bytes: build again, then fit the weights")
      return
    }
    let model = try LinkFit(folder: data + "/train", reports: reports + "/reports-train.tsv").fit()
    try Data(model.lines.utf8).write(to: URL(fileURLWithPath: out + "/links.weights"))
    print(model.lines, terminator: "")
  }

  private func scoreWholeArticles() throws {
    let events = try ReportedEvents(path: reports + "/reports-dev.tsv")
    var score = LinkScore()
    for library in try WholeArticles(folder: data + "/dev", events: events).libraries() { score.add(library, events) }
    print(score)
  }
}
