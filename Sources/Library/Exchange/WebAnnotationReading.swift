import Corpus
import Foundation
import Language

/// An annotation as it stands in a file of Web Annotations, before it is known which article it is about.
struct ReadAnnotation: Sendable {
  let id: AnnotationID
  /// At least one; the first is the annotation's target.
  let targets: [ReadTarget]
  let note: String
  let tags: [String]
  let decision: ReadDecision?
  let details: AnnotationDetails
  let creator: String?
  let created: Date?
  let modified: Date?
}

/// A decision, whose other passage is still to be found.
struct ReadDecision: Sendable {
  let kind: String
  let value: String
  let actors: [ActorReference]
  let texts: [String]
  let with: ReadTarget?
}

/// A passage as it stands in a file.
struct ReadTarget: Hashable, Sendable {
  /// Where this program annotated it: bytes of the text of that hash.
  struct Anchor: Hashable, Sendable {
    let path: String?
    let textHash: ContentHash
    let range: ByteRange
  }

  /// An IRI, or a reference from the root of the library.
  let source: String
  /// The path that the source names, if it is one from the root of the library.
  let path: String
  /// Empty for what is about the whole.
  var exact = ""
  var prefix = ""
  var suffix = ""
  var codePoints: Range<CodePointOffset>?
  var anchor: Anchor?
  /// Whether it is about a part of its source, told or not in a way that is known.
  var isPassage = false

  init(source: String) {
    self.source = source
    path = source.utf8.contains(UInt8(ascii: "%")) ? source.removingPercentEncoding ?? source : source
  }

  var isLibrary: Bool { source == "./" }
}

/// Reads Web Annotations: JSON Lines, one object, a list, a page or collection of them, and what Hypothes.is hands out.
enum WebAnnotationReading {
  /// - Returns: what is in the file, and what of it is no annotation, with why.
  static func annotations(
    in bytes: [UInt8], _ workforce: Workforce = .alone
  ) -> (annotations: [ReadAnnotation], problems: [String]) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var read = Read()
    // A document of many lines is one value; what is one value a line is not.
    if let whole = try? JSONNode(parsing: bytes) {
      read.take(whole, "line 1")
      return (read.annotations, read.problems)
    }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let parts = workforce.spans(of: lines.count, size: linesAtOnce) { span in
      var part = Read()
      for number in span where lines[number].contains(where: { $0 > 0x20 }) { part.take(line: lines[number], number + 1) }
      return part
    }
    return (parts.flatMap(\.annotations), parts.flatMap(\.problems))
  }

  private static let linesAtOnce = 256

  /// What was read of a file.
  private struct Read: Sendable {
    var annotations: [ReadAnnotation] = []
    var problems: [String] = []

    mutating func take(_ node: JSONNode, _ place: String) {
      for (number, object) in objects(in: node).enumerated() {
        if let annotation = annotation(object) {
          annotations.append(annotation)
        } else {
          problems.append("\(place)\(number > 0 ? ", object \(number + 1)" : ""): no annotation: it has no target")
        }
      }
    }

    mutating func take(line: ArraySlice<UInt8>, _ number: Int) {
      do throws(JSONFault) {
        take(try JSONNode(parsing: Array(line)), "line \(number)")
      } catch {
        problems.append("line \(number): no JSON: \(error.why)")
      }
    }
  }

  /// The annotations in a value: itself, those of a list, of a page ("items"), of a collection ("first"), of an answer ("rows").
  private static func objects(in node: JSONNode) -> [JSONNode] {
    switch node {
    case .array(let elements): return elements.flatMap(objects)
    case .object:
      for key in ["items", "rows", "first"] where node[key] != nil && node["target"] == nil {
        return node[key].map(objects) ?? []
      }
      return [node]
    default: return [node]
    }
  }

  // MARK: One annotation

  private static func annotation(_ node: JSONNode) -> ReadAnnotation? {
    let targets = (node["target"]?.elements ?? []).compactMap { target($0, whole: node) }
    let uri = node["uri"]?.string.map { [ReadTarget(source: $0)] } ?? []
    guard let first = (targets.isEmpty ? uri : targets).first else { return nil }
    let bodies = (node["body"]?.elements ?? node["bodyValue"]?.elements ?? []).map { WebAnnotationBody($0, of: node) }
    let comments = bodies.filter { $0.purpose == .note }.map(\.words) + (node["text"]?.string.map { [$0] } ?? [])
    let tags = bodies.filter { $0.purpose == .tag }.map(\.words) + (node["tags"]?.elements ?? []).compactMap(\.string)
    var details = AnnotationDetails(passages: nil)
    details.relation = (node["relation"]?.string ?? relation(among: bodies, targets.count)).map(AnnotationDetails.Relation.init)
    if let event = node["event"], let id = event["id"]?.string, let label = event["label"]?.string {
      details.event = AnnotationDetails.NotedEvent(id: id, label: label)
    }
    let decision = node["decision"].flatMap(decision)
    let isKnown = decision.map { DecisionCoding.isKnown($0.kind) } ?? (node["decision"] == nil)
    details.foreign = ForeignMembers(of: node, isDecisionKnown: isKnown)?.stored
    if let proposed = node["decision"]?["proposed"], let words = proposed["words"]?.string, let rule = proposed["rule"]?.string {
      details.proposed = AnnotationDetails.ProposedDecision(words: words, rule: rule, score: proposed["score"]?.number)
    }
    return ReadAnnotation(
      id: id(of: node), targets: targets.isEmpty ? [first] : targets,
      note: note(of: comments),
      tags: tags.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      decision: decision, details: details, creator: creator(of: node),
      created: (node["created"]?.string).flatMap(WebAnnotationTime.date),
      modified: (node["modified"]?.string ?? node["updated"]?.string).flatMap(WebAnnotationTime.date))
  }

  /// What several comments are as one note.
  static func note(of comments: [String]) -> String { comments.filter { !$0.isEmpty }.joined(separator: "\n\n") }

  /// A UUID that is there, or one made of what is: so the same file never makes two of one annotation.
  private static func id(of node: JSONNode) -> AnnotationID {
    guard let name = node["id"]?.string, !name.isEmpty else { return AnnotationID(madeOf: node.description) }
    return uuid(in: name) ?? AnnotationID(madeOf: name)
  }

  /// The UUID that a name is; nil for any other name.
  static func uuid(in name: String) -> AnnotationID? {
    let isURN = name.lowercased().hasPrefix("urn:uuid:")
    let uuid = isURN ? String(name.dropFirst(9)) : name
    return isURN || UUID(uuidString: uuid) != nil ? AnnotationID(uuid.lowercased()) : nil
  }

  private static func creator(of node: JSONNode) -> String? {
    if let name = node["creator"].flatMap(name) { return name }
    guard let user = node["user"]?.string else { return nil }
    let name = user.hasPrefix("acct:") ? user.dropFirst(5) : user[...]
    return String(name.prefix { $0 != "@" })
  }

  /// By what somebody is called, who may be one of several.
  static func name(of creator: JSONNode) -> String? {
    let first = creator.elements.first
    return first?.string ?? first?["name"]?.string ?? first?["nickname"]?.string ?? first?["id"]?.string
  }

  /// What two passages are to each other, when the words for it stand in a body.
  private static func relation(among bodies: [WebAnnotationBody], _ targets: Int) -> String? {
    targets > 1 ? bodies.first { $0.purpose == .relation }?.words : nil
  }

  private static func decision(_ node: JSONNode) -> ReadDecision? {
    guard let kind = node["kind"]?.string, let value = node["value"]?.string else { return nil }
    let actors = (node["actors"]?.elements ?? []).compactMap { actor -> ActorReference? in
      guard let name = actor["name"]?.string else { return nil }
      return ActorReference(
        name: name, kind: actor["kind"]?.string.flatMap(Actor.Kind.init),
        aliases: (actor["aliases"]?.elements ?? []).compactMap(\.string),
        article: actor["article"]?.string)
    }
    return ReadDecision(
      kind: kind, value: value, actors: actors, texts: (node["texts"]?.elements ?? []).compactMap(\.string),
      with: node["with"].flatMap { target($0, whole: node) })
  }

  // MARK: Passages

  private static func target(_ node: JSONNode, whole: JSONNode) -> ReadTarget? {
    if let source = node.string { return ReadTarget(source: source) }
    guard let source = node["source"]?.string ?? node["source"]?["id"]?.string ?? node["id"]?.string ?? whole["uri"]?.string else {
      return nil
    }
    var target = ReadTarget(source: source)
    let selectors = node["selector"]?.elements.flatMap(refined) ?? []
    target.isPassage = !selectors.isEmpty
    for selector in selectors {
      switch selector["type"]?.string {
      case "TextQuoteSelector":
        target.exact = selector["exact"]?.string ?? ""
        target.prefix = selector["prefix"]?.string ?? ""
        target.suffix = selector["suffix"]?.string ?? ""
      case "TextPositionSelector":
        if let start = selector["start"]?.integer, let end = selector["end"]?.integer, 0 <= start, start <= end {
          target.codePoints = CodePointOffset(start)..<CodePointOffset(end)
        }
      default: break
      }
    }
    if let anchor = node["anchor"], let hash = anchor["textHash"]?.string, let start = anchor["startByte"]?.integer,
      let end = anchor["endByte"]?.integer, 0 <= start, start <= end
    {
      target.anchor = ReadTarget.Anchor(
        path: anchor["path"]?.string, textHash: ContentHash(hexadecimal: hash), range: ByteRange(bytes: start..<end))
    }
    return target
  }

  /// A selector with those that refine it.
  private static func refined(_ selector: JSONNode) -> [JSONNode] {
    [selector] + (selector["refinedBy"]?.elements ?? []).prefix(1).flatMap { [$0] + ($0["refinedBy"]?.elements ?? []) }
  }
}

/// What somebody wrote: a note, a tag, what passages are to each other, or what says again in words what stands beside it.
struct WebAnnotationBody {
  enum Purpose {
    case note, tag, relation, repetition
  }

  /// Without markup.
  let words: String
  let purpose: Purpose

  /// - Parameter node: the annotation that it is in.
  init(_ body: JSONNode, of node: JSONNode) {
    let written = body.string ?? body["value"]?.string ?? body["source"]?.string ?? body["id"]?.string ?? ""
    let isMarkup = body["format"]?.elements.contains { ["text/html", "application/xhtml+xml"].contains($0.string ?? "") } ?? false
    words = isMarkup ? HTMLFragment.words(written) ?? written : written
    let said = body["purpose"]?.elements.compactMap(\.string) ?? node["motivation"]?.elements.compactMap(\.string) ?? []
    purpose =
      switch said.first {
      case "tagging": .tag
      case "linking": .relation
      case "describing" where node["decision"] != nil, "identifying" where node["event"] != nil: .repetition
      default: .note
      }
  }
}
