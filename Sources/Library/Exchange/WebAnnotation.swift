import Corpus
import Foundation
import Language

/// Annotations as the W3C's Web Annotation data model has them, one JSON object each.
///
/// Beside what the model knows, an object has what is needed to make the same annotation of it again (`WebAnnotationReading`): `anchor`, the
/// bytes of the text on which the passage was annotated, with the hash of that text; `decision` with what was proposed; `relation`; `event`.
public enum WebAnnotation {
  /// Where a passage is in the article that it is about now.
  public struct Passage: Sendable {
    public let article: ArticleID
    /// Nil for an article as a whole, and where the passage is lost.
    public let codePoints: Range<CodePointOffset>?

    public init(article: ArticleID, codePoints: Range<CodePointOffset>?) {
      self.article = article
      self.codePoints = codePoints
    }
  }

  /// One annotation on one line.
  ///
  /// - Parameters:
  ///   - article: the article that the annotation is about now; where its text changed, the passage is looked for. Without
  ///   it, or when the passage is lost, the words alone are given, as a place in code points can't be told.
  ///   - place: where the passage is there, in code points.
  ///   - state: how the passage was found: "exact", "moved", "changed", "ambiguous", "orphan"; nil when that is not known.
  ///   - others: the same of the annotation's other passages, as far as they are there.
  ///   - library: the root of the library that keeps it, where there are several.
  public static func json(
    _ annotation: Annotation, article: Article?, place: Range<CodePointOffset>? = nil, state: String? = nil,
    others: [AnnotationTarget: Passage] = [:], library: String? = nil
  ) -> String {
    let foreign = annotation.details.foreign.flatMap(ForeignMembers.init(stored:))
    let bodies = bodies(of: annotation, foreign)
    let members: [JSONValue.Member] = [
      .init("@context", "http://www.w3.org/ns/anno.jsonld"), .init("id", .string("urn:uuid:\(annotation.id.value)")),
      .init("type", "Annotation"), .init("motivation", motivation(of: annotation)),
      .init("creator", ["type": "Person", "name": .string(annotation.creator)]),
      .init("created", .string(WebAnnotationTime.text(of: annotation.created))),
      .init("modified", .string(WebAnnotationTime.text(of: annotation.modified))),
    ]
    let first = json(annotation.target, article.map { Passage(article: $0.id, codePoints: place) })
    var passages = [first] + (annotation.details.passages ?? []).map { json($0, others[$0]) }
    if let foreign {
      for (number, target) in ([annotation.target] + (annotation.details.passages ?? [])).enumerated() {
        passages[number] = foreign.completed(target: passages[number], number, exact: target.exact)
      }
    }
    let rest: [JSONValue.Member] = [
      .init("target", passages.count == 1 ? passages[0] : .array(passages)),
      .init("article", annotation.target.isLibrary ? .null : .string(article?.id.path ?? annotation.target.article.path)),
    ]
    let details = annotation.details
    let more: [JSONValue.Member?] = [
      state.map { .init("state", .string($0)) }, details.relation.map { .init("relation", .string($0.name)) },
      details.event.map { .init("event", ["id": .string($0.id), "label": .string($0.label)]) },
      annotation.decision.map { .init("decision", json($0, proposed: details.proposed, others)) },
      library.map { .init("library", .string($0)) },
    ]
    let all = members + (bodies.isEmpty ? [] : [.init("body", .array(bodies))]) + rest + more.compactMap { $0 }
    return JSONValue.object(foreign?.completed(all, of: annotation) ?? all).line
  }

  private static func json(
    _ decision: Decision, proposed: AnnotationDetails.ProposedDecision?, _ others: [AnnotationTarget: Passage]
  ) -> JSONValue {
    var members: [JSONValue.Member] = [.init("kind", .string(decision.kind.rawValue)), .init("value", .string(decision.value))]
    if case .link(let link) = decision { members.append(.init("with", json(link.other, others[link.other]))) }
    if case .actors(let said) = decision {
      let actors = said.actors.map { actor -> JSONValue in
        [
          "name": .string(actor.name), "kind": .optional(actor.kind?.rawValue), "aliases": .strings(actor.aliases),
          "article": .optional(actor.article),
        ]
      }
      members += [.init("actors", .array(actors)), .init("texts", .strings(said.texts))]
    }
    if let proposed {
      let score = proposed.score.map { JSONValue.number($0) } ?? .null
      members.append(
        .init("proposed", ["words": .string(proposed.words), "rule": .string(proposed.rule), "score": score]))
    }
    return .object(members)
  }

  private static func motivation(of annotation: Annotation) -> JSONValue {
    var motivations: [JSONValue] = []
    if !annotation.note.isEmpty { motivations.append("commenting") }
    if !annotation.tags.isEmpty { motivations.append("tagging") }
    if let decision = annotation.decision {
      if case .link = decision { motivations.append("linking") } else { motivations.append("describing") }
    } else if annotation.details.relation != nil {
      motivations.append("linking")
    }
    if motivations.count > 1 { return .array(motivations) }
    return motivations.first ?? "highlighting"
  }

  private static func bodies(of annotation: Annotation, _ foreign: ForeignMembers?) -> [JSONValue] {
    let own = annotation.note.isEmpty ? [] : [body(annotation.note, purpose: "commenting")]
    let note = foreign?.bodies(ofNote: annotation.note) ?? own
    let tags = annotation.tags.map { foreign?.body(ofTag: $0) ?? body($0, purpose: "tagging") }
    let decision = annotation.decision.map { [body($0.words, purpose: "describing")] } ?? []
    let relation = annotation.details.relation.map { [body($0.name, purpose: "linking")] } ?? []
    let event = annotation.details.event.map { [body($0.label, purpose: "identifying")] } ?? []
    return note + tags + relation + event + decision
  }

  private static func body(_ value: String, purpose: String) -> JSONValue {
    ["type": "TextualBody", "value": .string(value), "format": "text/plain", "purpose": .string(purpose)]
  }

  /// A passage: where it is, its words, by which it is found again in whatever state its article is, and where it was annotated.
  private static func json(_ target: AnnotationTarget, _ passage: Passage?) -> JSONValue {
    // The library: the folder that all paths start from.
    if target.isLibrary { return ["source": "./"] }
    let path = passage?.article.path ?? target.article.path
    var selectors: [JSONValue] = []
    if let place = passage?.codePoints, !target.exact.isEmpty {
      selectors.append(
        ["type": "TextPositionSelector", "start": .integer(place.lowerBound.value), "end": .integer(place.upperBound.value)])
    }
    // Without words it is the article as a whole.
    if !target.exact.isEmpty {
      selectors.append(
        [
          "type": "TextQuoteSelector", "exact": .string(target.exact), "prefix": .string(target.prefix),
          "suffix": .string(target.suffix),
        ])
    }
    let anchor: [JSONValue.Member] = [
      .init("textHash", .string(target.article.textHash.hexadecimal)), .init("startByte", .integer(target.range.lowerBound.value)),
      .init("endByte", .integer(target.range.upperBound.value)),
    ]
    let old = path == target.article.path ? [] : [JSONValue.Member("path", .string(target.article.path))]
    return .object(
      [.init("source", .string(reference(to: path)))] + (selectors.isEmpty ? [] : [.init("selector", .array(selectors))])
        + [.init("anchor", .object(old + anchor))])
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
}
