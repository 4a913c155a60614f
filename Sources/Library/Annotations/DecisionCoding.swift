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
    /// The other passage of a decision on two; left out of others.
    var with: StoredPassage?
  }

  /// A passage as it is stored: bytes of the text of that hash, and its words.
  private struct StoredPassage: Codable {
    let path: String
    let textHash: String
    let start: Int
    let end: Int
    let exact: String
    let prefix: String
    let suffix: String

    init(_ target: AnnotationTarget) {
      (path, textHash) = (target.article.path, target.article.textHash.hexadecimal)
      (start, end) = (target.range.lowerBound.value, target.range.upperBound.value)
      (exact, prefix, suffix) = (target.exact, target.prefix, target.suffix)
    }

    /// nil for what no text has.
    var target: AnnotationTarget? {
      guard 0 <= start, start <= end else { return nil }
      return AnnotationTarget(
        article: ArticleIdentity(path: path, textHash: ContentHash(hexadecimal: textHash)), range: ByteRange(bytes: start..<end),
        exact: exact, prefix: prefix, suffix: suffix)
    }
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
    if case .link(let link) = decision { stored.with = StoredPassage(link.other) }
    return (try? encoder.encode(stored)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What can't be read is kept as it is.
  static func decision(_ stored: String) -> Decision {
    guard let read = try? JSONDecoder().decode(Stored.self, from: Data(stored.utf8)), read.version == version else {
      return .unknown(stored: stored)
    }
    let decision = decision(
      kind: read.kind, value: read.value, actors: read.actors ?? [], texts: read.texts ?? [], other: read.with?.target)
    return decision ?? .unknown(stored: stored)
  }

  /// Whether this program knows decisions of that kind.
  static func isKnown(_ kind: String) -> Bool { Decision.Kind(rawValue: kind) != nil }

  /// A decision of a kind that a newer program knows, with all that is said of it here.
  static func unknown(
    kind: String, value: String, actors: [ActorReference], texts: [String], other: AnnotationTarget?
  ) -> Decision {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let stored = Stored(
      version: version, kind: kind, value: value, actors: actors.isEmpty ? nil : actors, texts: texts.isEmpty ? nil : texts,
      with: other.map(StoredPassage.init))
    return .unknown(stored: (try? encoder.encode(stored)).map { String(decoding: $0, as: UTF8.self) } ?? value)
  }

  /// The decision of that kind and value; nil when there is no such one, or something is missing.
  ///
  /// - Parameters:
  ///   - actors: those that it names.
  ///   - texts: the names as they are written that it is about.
  ///   - other: the second of the passages that it is about.
  static func decision(
    kind: String, value: String, actors: [ActorReference], texts: [String], other: AnnotationTarget?
  ) -> Decision? {
    switch Decision.Kind(rawValue: kind) {
    case .source: .source(value)
    case .date: CalendarDate(edtf: value).map { .date($0) }
    case .unknown: .unknown(stored: value)
    case .sameEvent, .otherEvent:
      other.map { .link(LinkDecision(other: $0, isSameEvent: kind == Decision.Kind.sameEvent.rawValue)) }
    case .some(let kind): self.actors(kind, value, actors, texts).map { .actors($0) }
    case nil: nil
    }
  }

  private static func actors(
    _ kind: Decision.Kind, _ value: String, _ actors: [ActorReference], _ texts: [String]
  ) -> ActorDecision? {
    guard let first = actors.first else { return nil }
    let second = actors.dropFirst().first
    switch kind {
    case .mergeActors: return actors.count > 1 ? .merge(actors) : nil
    case .splitAlias: return texts.first.map { .split($0, from: first, to: second) }
    case .actorNames: return texts.isEmpty ? nil : .names(texts, of: first, dates: dates(value))
    case .actorName: return value.isEmpty ? nil : .rename(first, value)
    case .actorKind: return Actor.Kind(rawValue: value).map { .kind(first, $0) }
    case .notAnActor: return .notAnActor(first)
    case .pinActor: return Bool(value).map { .pin(first, $0) }
    case .muteActor: return Bool(value).map { .mute(first, $0) }
    case .actorsApart: return second.map { .apart(first, $0) }
    case .source, .date, .sameEvent, .otherEvent, .unknown: return nil
    }
  }

  /// `from/to` in EDTF, either of which may be missing.
  private static func dates(_ value: String) -> ActorDates? {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false).map { CalendarDate(edtf: String($0)) }
    return ends.count == 2 ? ActorDates(from: ends[0], to: ends[1]) : nil
  }
}
