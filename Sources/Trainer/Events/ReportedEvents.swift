import Foundation

/// Which sentences of whole articles report which events, as readers found who read every sentence.
struct ReportedEvents {
  enum Kind: String {
    case happening, standing, claim
  }

  private struct Report {
    let kind: Kind
    let isMention: Bool
  }

  /// What two sentences are to each other.
  enum Relation {
    case oneEvent, none
    /// Both mention one event and neither is about it, or both make one claim: a link would be neither right nor wrong.
    case doubtful
  }

  /// The documents that were read.
  let documents: Set<String>
  /// For each sentence, by its id, its events.
  private let reports: [String: [String: Report]]

  /// - Parameter path: a table of document, sentence, event, kind and weight; lines that begin with `#` are remarks.
  init(path: String) throws {
    var documents: Set<String> = []
    var reports: [String: [String: Report]] = [:]
    for line in try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8).split(separator: "\n") where line.first != "#" {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 5, let kind = Kind(rawValue: fields[3]) else { continue }
      documents.insert(fields[0])
      reports["\(fields[0]):\(fields[1])", default: [:]][fields[2]] = Report(kind: kind, isMention: fields[4] == "mention")
    }
    (self.documents, self.reports) = (documents, reports)
  }

  func relation(_ first: String, _ second: String) -> Relation {
    guard let events = reports[first], let others = reports[second] else { return .none }
    var relation = Relation.none
    for (event, report) in events {
      guard let other = others[event] else { continue }
      if report.kind != .claim, !(report.isMention && other.isMention) { return .oneEvent }
      relation = .doubtful
    }
    return relation
  }
}
