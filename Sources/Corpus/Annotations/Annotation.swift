import Foundation
import Language

/// Names an annotation for ever: a lower-case UUID.
public struct AnnotationID: Hashable, Comparable, Sendable, Codable {
  public let value: String

  public init(_ value: String) { self.value = value }

  public static func new() -> AnnotationID { AnnotationID(UUID().uuidString.lowercased()) }

  /// The id that is the same for the same words (a UUID of version 8: made of a hash).
  public init(madeOf words: String) {
    let hash = Array(ContentHash(of: Array(words.utf8)).hexadecimal)
    let parts = [hash[0..<8], hash[8..<12], ["8"] + hash[13..<16], ["8"] + hash[17..<20], hash[20..<32]]
    self.init(parts.map { String($0) }.joined(separator: "-"))
  }

  /// Another id that is as fresh as this one, the same for the same number.
  public func successor(_ number: Int) -> AnnotationID { AnnotationID(madeOf: "\(value) \(number)") }

  public init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode(String.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  public static func < (left: AnnotationID, right: AnnotationID) -> Bool { left.value < right.value }
}

/// What the user wrote about a passage: a highlight by itself, with a note, with tags, or with both; or what the user decided.
public struct Annotation: Hashable, Sendable, Identifiable {
  public let id: AnnotationID
  public var target: AnnotationTarget
  /// Empty when there is none.
  public var note: String
  public var tags: [String]
  /// nil for what is no decision.
  public var decision: Decision?
  public var details: AnnotationDetails
  /// The user's name on this machine when the annotation was made.
  public let creator: String
  public let created: Date
  public var modified: Date

  public init(
    id: AnnotationID, target: AnnotationTarget, note: String, tags: [String], decision: Decision? = nil,
    details: AnnotationDetails = .none, creator: String, created: Date, modified: Date
  ) {
    self.id = id
    self.target = target
    self.note = note
    self.tags = tags
    self.decision = decision
    self.details = details
    self.creator = creator
    self.created = created
    self.modified = modified
  }
}

extension Annotation {
  /// All passages that it is about, the target first: those that it names beside it, and the other one of a decision on two.
  public var passages: [AnnotationTarget] {
    let other = if case .link(let link) = decision { [link.other] } else { [AnnotationTarget]() }
    return [target] + (details.passages ?? []) + other
  }
}
