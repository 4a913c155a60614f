import Foundation

/// Quotations and framings of articles of the project's data sets, marked by hand: facts on them, as places in code points, and none
/// of their words. The texts lie beside the repository, in `SYNOPTIC_SHARED` or `../shared`; without them nothing is measured.
///
/// Half of the articles (`dev`) were looked at while the rules were written. The other half (`held`) was marked before; what was found of
/// its quotations was only counted, its framings were looked through once, near the end.
///
/// A third part (`check`) has framings alone, of articles that neither half uses, news agency's among them. It was marked before the rules
/// were changed once more, and is there to show whether a change holds for other articles.
struct QuotationGold: Decodable {
  struct Quotation: Decodable {
    let direct: Bool
    let span: [Int]
    let speaker: [Int]
    let cue: [Int]?
  }

  struct Framing: Decodable {
    let actor: [Int]
    let words: [Int]
    /// Who calls the actor so; nil for the article itself.
    let voice: [Int]?
  }

  let half: String
  let file: String
  let id: String
  let quotations: [Quotation]
  let framing: [Framing]

  static let articles: [QuotationGold] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold")
    return ["quotations.jsonl", "framing.jsonl"].flatMap { file -> [QuotationGold] in
      guard let lines = try? String(contentsOf: folder.appending(path: file), encoding: .utf8) else { return [] }
      return lines.split(separator: "\n").compactMap { try? JSONDecoder().decode(QuotationGold.self, from: Data($0.utf8)) }
    }
  }()

  private struct Record: Decodable {
    let id: String
    let text: String
  }

  /// The texts by id; empty where the data sets are not there.
  static let texts: [String: String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folders = [ProcessInfo.processInfo.environment["SYNOPTIC_SHARED"], root.appending(path: "../shared").path].compactMap(
      \.self)
    var texts: [String: String] = [:]
    for file in Set(articles.map(\.file)) {
      for folder in folders {
        guard let lines = try? String(contentsOfFile: "\(folder)/data/\(file)", encoding: .utf8) else { continue }
        for line in lines.split(separator: "\n") {
          if let record = try? JSONDecoder().decode(Record.self, from: Data(line.utf8)) { texts[record.id] = record.text }
        }
      }
    }
    return texts
  }()
}

/// Counts what was found against what is there.
struct GoldScore {
  var gold = 0
  var found = 0
  var right = 0
  /// Of the right ones, those whose speaker is right.
  var speakers = 0

  var precision: Double { Double(right) / Double(max(found, 1)) }
  var recall: Double { Double(right) / Double(max(gold, 1)) }
  var f1: Double { 2 * Double(right) / Double(max(gold + found, 1)) }
  var speakersRight: Double { Double(speakers) / Double(max(right, 1)) }
}
