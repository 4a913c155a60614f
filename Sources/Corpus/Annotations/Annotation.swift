import Foundation
import Language

/// Names an annotation for ever: a lower-case UUID.
///
/// A UUID takes sixteen bytes and no allocation, as there may be many; what others call an annotation is kept as it is written.
public struct AnnotationID: Hashable, Comparable, Sendable, Codable {
  private enum Form: Hashable, Sendable {
    case uuid(UInt64, UInt64)
    case other(String)
  }

  private let form: Form

  public init(_ value: String) { form = Self.uuid(Array(value.utf8)).map { .uuid($0, $1) } ?? .other(value) }

  public var value: String {
    switch form {
    case .uuid(let high, let low): Self.words(high, low)
    case .other(let value): value
    }
  }

  /// The 128 bits of a UUID as this program writes it; nil for anything else.
  private static func uuid(_ bytes: [UInt8]) -> (UInt64, UInt64)? {
    guard bytes.count == 36 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    var digits = 0
    for (place, byte) in bytes.enumerated() {
      if place == 8 || place == 13 || place == 18 || place == 23 {
        if byte != UInt8(ascii: "-") { return nil }
        continue
      }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      if digits < 16 { halves.0 = halves.0 << 4 | UInt64(digit) } else { halves.1 = halves.1 << 4 | UInt64(digit) }
      digits += 1
    }
    return halves
  }

  private static func words(_ high: UInt64, _ low: UInt64) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    for place in 0..<32 {
      if place == 8 || place == 12 || place == 16 || place == 20 { bytes.append(UInt8(ascii: "-")) }
      let digit = UInt8((place < 16 ? high : low) >> UInt64(60 - 4 * (place % 16)) & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  public static func new() -> AnnotationID { AnnotationID(UUID().uuidString.lowercased()) }

  /// The id that is the same for the same words (a UUID of version 8: made of a hash).
  public init(madeOf words: String) {
    let hash = Array(ContentHash(of: Array(words.utf8)).hexadecimal)
    let parts = [hash[0..<8], hash[8..<12], ["8"] + hash[13..<16], ["8"] + hash[17..<20], hash[20..<32]]
    self.init(parts.map { String($0) }.joined(separator: "-"))
  }

  /// Another id that is as fresh as this one, the same for the same number.
  public func successor(_ number: Int) -> AnnotationID { AnnotationID(madeOf: "\(value) \(number)") }

  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  /// In the order of their words.
  public static func < (left: AnnotationID, right: AnnotationID) -> Bool {
    if case .uuid(let high, let low) = left.form, case .uuid(let otherHigh, let otherLow) = right.form {
      return (high, low) < (otherHigh, otherLow)
    }
    return left.value < right.value
  }
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
  /// Puts another passage in place of one of `passages`.
  public mutating func replacePassage(_ number: Int, with passage: AnnotationTarget) {
    if number == 0 {
      target = passage
    } else if details.passages?.indices.contains(number - 1) == true {
      details.passages?[number - 1] = passage
    } else if case .link(let link) = decision, number == passages.count - 1 {
      decision = .link(LinkDecision(other: passage, isSameEvent: link.isSameEvent))
    }
  }

  /// All passages that it is about, the target first: those that it names beside it, and the other one of a decision on two.
  public var passages: [AnnotationTarget] {
    let other = if case .link(let link) = decision { [link.other] } else { [AnnotationTarget]() }
    return [target] + (details.passages ?? []) + other
  }
}
