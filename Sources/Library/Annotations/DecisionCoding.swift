import Corpus
import Foundation
import Language

/// A decision as it is stored: a JSON object with a version, a kind and a value.
enum DecisionCoding {
  private struct Stored: Codable {
    /// Counts up when the same kind would be read differently.
    let version: Int
    let kind: String
    let value: String
  }

  private static let version = 1

  static func stored(_ decision: Decision) -> String {
    if case .unknown(let stored) = decision { return stored }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let stored = Stored(version: version, kind: decision.kind.rawValue, value: decision.value)
    return (try? encoder.encode(stored)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What can't be read is kept as it is.
  static func decision(_ stored: String) -> Decision {
    guard let read = try? JSONDecoder().decode(Stored.self, from: Data(stored.utf8)), read.version == version else {
      return .unknown(stored: stored)
    }
    switch Decision.Kind(rawValue: read.kind) {
    case .source: return .source(read.value)
    case .date: return CalendarDate(edtf: read.value).map { .date($0) } ?? .unknown(stored: stored)
    case .unknown, nil: return .unknown(stored: stored)
    }
  }
}
