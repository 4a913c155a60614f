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
    /// Those that a decision on actors names; left out of others.
    var actors: [ActorReference]?
    /// The names as they are written that it is about; left out where there are none.
    var texts: [String]?
  }

  private static let version = 1

  static func stored(_ decision: Decision) -> String {
    if case .unknown(let stored) = decision { return stored }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var stored = Stored(version: version, kind: decision.kind.rawValue, value: decision.value)
    if case .actors(let said) = decision {
      stored.actors = said.actors
      stored.texts = said.texts.isEmpty ? nil : said.texts
    }
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
    case .some(let kind): return actors(kind, read).map { .actors($0) } ?? .unknown(stored: stored)
    }
  }

  private static func actors(_ kind: Decision.Kind, _ stored: Stored) -> ActorDecision? {
    guard let actors = stored.actors, let first = actors.first else { return nil }
    let second = actors.dropFirst().first
    switch kind {
    case .mergeActors: return actors.count > 1 ? .merge(actors) : nil
    case .splitAlias: return (stored.texts?.first).map { .split($0, from: first, to: second) }
    case .actorNames: return stored.texts.map { .names($0, of: first, dates: dates(stored.value)) }
    case .actorName: return stored.value.isEmpty ? nil : .rename(first, stored.value)
    case .actorKind: return Actor.Kind(rawValue: stored.value).map { .kind(first, $0) }
    case .notAnActor: return .notAnActor(first)
    case .pinActor: return Bool(stored.value).map { .pin(first, $0) }
    case .muteActor: return Bool(stored.value).map { .mute(first, $0) }
    case .actorsApart: return second.map { .apart(first, $0) }
    case .source, .date, .unknown: return nil
    }
  }

  /// `from/to` in EDTF, either of which may be missing.
  private static func dates(_ value: String) -> ActorDates? {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false).map { CalendarDate(edtf: String($0)) }
    return ends.count == 2 ? ActorDates(from: ends[0], to: ends[1]) : nil
  }
}
