import Corpus
import Foundation
import Language

/// Annotations as the W3C's Web Annotation data model has them, one JSON object each.
public enum WebAnnotation {
  /// One annotation on one line.
  ///
  /// - Parameters:
  ///   - article: the article that the annotation is about now; where its text changed, the passage is looked for. Without
  ///   it, or when the passage is lost, the words alone are given, as a place in code points can't be told.
  ///   - place: where the passage is there, in code points.
  public static func json(_ annotation: Annotation, article: Article?, place: Range<CodePointOffset>? = nil) -> String {
    let bodies = bodies(of: annotation)
    let members: [JSONValue.Member] = [
      .init("@context", "http://www.w3.org/ns/anno.jsonld"), .init("id", .string("urn:uuid:\(annotation.id.value)")),
      .init("type", "Annotation"), .init("motivation", motivation(of: annotation)),
      .init("creator", ["type": "Person", "name": .string(annotation.creator)]),
      .init("created", .string(timestamp(annotation.created))), .init("modified", .string(timestamp(annotation.modified))),
    ]
    let rest: [JSONValue.Member] = [
      .init("target", target(of: annotation, article: article, place: place)),
      .init("article", annotation.target.isLibrary ? .null : .string(article?.id.path ?? annotation.target.article.path)),
    ]
    let decision = annotation.decision.map(json)
    return JSONValue.object(
      members + (bodies.isEmpty ? [] : [.init("body", .array(bodies))]) + rest
        + (decision.map { [.init("decision", $0)] } ?? [])
    ).line
  }

  private static func json(_ decision: Decision) -> JSONValue {
    let members: [JSONValue.Member] = [.init("kind", .string(decision.kind.rawValue)), .init("value", .string(decision.value))]
    if case .link(let link) = decision { return .object(members + [.init("with", json(link.other))]) }
    guard case .actors(let said) = decision else { return .object(members) }
    let actors = said.actors.map { actor -> JSONValue in
      ["name": .string(actor.name), "kind": .optional(actor.kind?.rawValue), "aliases": .strings(actor.aliases)]
    }
    return .object(members + [.init("actors", .array(actors)), .init("texts", .strings(said.texts))])
  }

  /// A passage by its words, which find it again in whatever state its article is.
  private static func json(_ passage: AnnotationTarget) -> JSONValue {
    ["source": .string(reference(to: passage.article.path)), "selector": .array([quoteSelector(passage)])]
  }

  private static func quoteSelector(_ target: AnnotationTarget) -> JSONValue {
    [
      "type": "TextQuoteSelector", "exact": .string(target.exact), "prefix": .string(target.prefix),
      "suffix": .string(target.suffix),
    ]
  }

  private static func motivation(of annotation: Annotation) -> JSONValue {
    var motivations: [JSONValue] = []
    if !annotation.note.isEmpty { motivations.append("commenting") }
    if !annotation.tags.isEmpty { motivations.append("tagging") }
    if let decision = annotation.decision {
      if case .link = decision { motivations.append("linking") } else { motivations.append("describing") }
    }
    if motivations.count > 1 { return .array(motivations) }
    return motivations.first ?? "highlighting"
  }

  private static func bodies(of annotation: Annotation) -> [JSONValue] {
    let note = annotation.note.isEmpty ? [] : [body(annotation.note, purpose: "commenting")]
    let decision = annotation.decision.map { [body($0.words, purpose: "describing")] } ?? []
    return note + annotation.tags.map { body($0, purpose: "tagging") } + decision
  }

  private static func body(_ value: String, purpose: String) -> JSONValue {
    ["type": "TextualBody", "value": .string(value), "format": "text/plain", "purpose": .string(purpose)]
  }

  private static func target(of annotation: Annotation, article: Article?, place: Range<CodePointOffset>?) -> JSONValue {
    let target = annotation.target
    // The library: the folder that all paths start from.
    if target.isLibrary { return ["source": "./"] }
    let source = JSONValue.string(reference(to: article?.id.path ?? target.article.path))
    // The article as a whole.
    if target.exact.isEmpty { return ["source": source] }
    var selectors: [JSONValue] = []
    if let place {
      selectors.append(
        ["type": "TextPositionSelector", "start": .integer(place.lowerBound.value), "end": .integer(place.upperBound.value)])
    }
    selectors.append(quoteSelector(target))
    return ["source": source, "selector": .array(selectors)]
  }

  /// A path as an IRI reference: what an IRI may not hold is percent-encoded.
  private static func reference(to path: String) -> String {
    let escaped = Set(" <>\"{}|\\^`%?#".utf8)
    let bytes = path.utf8.flatMap { byte in
      escaped.contains(byte) || byte < 0x20 || byte == 0x7F ? Array("%\(hexadecimal(byte))".utf8) : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0\(digits)" : digits
  }

  private static func timestamp(_ date: Date) -> String {
    date.formatted(
      .iso8601.year().month().day().timeSeparator(.colon).time(includingFractionalSeconds: true).timeZone(separator: .omitted))
  }
}
