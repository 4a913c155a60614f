import Corpus

/// What an annotation of another program says that ours have no place for: rights, the program that made it, a body in HTML, places told by other
/// selectors, a decision of a kind that is not known. It is kept with the annotation as it stood (`AnnotationDetails.foreign`) and written again
/// on export, as far as it still holds: words that the user changed since are written as they are now.
struct ForeignMembers {
  /// Members of the annotation itself, by key: those of which ours have none, and those of ours that say more than ours would.
  private var members: [String: JSONNode] = [:]
  /// All bodies, where one of them says more than ours would; else none.
  private var bodies: [JSONNode] = []
  /// For each target what ours would not say of it; null for nothing. Empty where there is nothing of any.
  private var targets: [JSONNode] = []

  private static let context = "http://www.w3.org/ns/anno.jsonld"
  /// What is read of an annotation, also of those that Hypothes.is hands out.
  private static let known: Set<String> = [
    "@context", "id", "type", "motivation", "creator", "created", "modified", "body", "bodyValue", "target", "article", "state",
    "relation", "event", "decision", "library", "uri", "text", "tags", "user", "updated",
  ]
  private static let motivations: Set<String> = ["highlighting", "commenting", "tagging", "linking", "describing"]

  // MARK: Reading

  /// - Parameters:
  ///   - node: an annotation as it stands in a file.
  ///   - isDecisionKnown: whether its decision, where it has one, is of a kind that is known.
  /// - Returns: nil where it says nothing but what ours do.
  init?(of node: JSONNode, isDecisionKnown: Bool) {
    guard case .object(let all) = node else { return nil }
    for (key, value) in all where !Self.known.contains(key) { members[key] = value }
    func keep(_ key: String, unless isOurs: (JSONNode) -> Bool) {
      if let value = node[key], !isOurs(value) { members[key] = value }
    }
    keep("@context") { $0.string == Self.context }
    keep("type") { $0.string == "Annotation" }
    keep("id") { $0.string.map { $0.isEmpty || WebAnnotationReading.uuid(in: $0) != nil } ?? true }
    keep("creator") { $0["type"]?.string == "Person" && $0["name"]?.string != nil && $0.keys.count == 2 }
    if !isDecisionKnown { members["decision"] = node["decision"] }
    let bodies = node["body"]?.elements ?? []
    if !bodies.allSatisfy(Self.isOurs) { self.bodies = bodies }
    let isToldByMotivation = self.bodies.contains { $0["purpose"] == nil }
    keep("motivation") { !isToldByMotivation && $0.elements.allSatisfy { Self.motivations.contains($0.string ?? "") } }
    let targets = (node["target"]?.elements ?? []).map(Self.more)
    if targets.contains(where: { !$0.keys.isEmpty }) { self.targets = targets }
    if members.isEmpty, self.bodies.isEmpty, self.targets.isEmpty { return nil }
  }

  private static func isOurs(_ body: JSONNode) -> Bool {
    let keys: Set<String> = ["type", "value", "format", "purpose"]
    return body["type"]?.string == "TextualBody" && body["value"]?.string != nil && keys.isSuperset(of: body.keys)
      && ["text/plain", nil].contains(body["format"]?.string)
      && ["commenting", "tagging", "linking", "identifying", "describing", nil].contains(body["purpose"]?.string)
  }

  /// What a target says beside its source, its words and its place: its other members, its other selectors with the words that they are for.
  private static func more(_ target: JSONNode) -> JSONNode {
    guard case .object(let all) = target else { return .object([]) }
    var more = all.filter { key, value in
      switch key {
      case "source": value.string == nil
      case "id": target["source"] != nil
      default: !["selector", "anchor"].contains(key)
      }
    }
    let selectors = target["selector"]?.elements ?? []
    let others = selectors.filter { selector in
      !["TextQuoteSelector", "TextPositionSelector"].contains(selector["type"]?.string ?? "") || selector["refinedBy"] != nil
    }
    let exact = selectors.lazy.compactMap { $0["exact"]?.string }.first ?? ""
    if !others.isEmpty { more.append(("selector", .object([("exact", .string(exact)), ("others", .array(others))]))) }
    return .object(more)
  }

  // MARK: Keeping

  /// As it is kept; `init(stored:)` reads it. The same for members in another order.
  var stored: String {
    JSONValue.object([
      .init("members", Self.object(members)), .init("bodies", .array(bodies.map { JSONValue($0) })),
      .init("targets", .array(targets.map { JSONValue($0) })),
    ]).line
  }

  init?(stored: String) {
    guard let node = try? JSONNode(parsing: Array(stored.utf8)) else { return nil }
    if case .object(let all) = node["members"] { members = Dictionary(all.map { ($0.key, $0.value) }) { $1 } }
    bodies = node["bodies"]?.elements ?? []
    targets = node["targets"]?.elements ?? []
  }

  private static func object(_ members: [String: JSONNode]) -> JSONValue {
    .object(members.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, JSONValue($0.value)) })
  }

  // MARK: Writing

  /// The members of an annotation with those that are kept: in the place of ours, or behind them.
  func completed(_ ours: [JSONValue.Member], of annotation: Annotation) -> [JSONValue.Member] {
    var rest = members
    // What the user changed since is as it is now.
    if let id = rest["id"]?.string, AnnotationID(madeOf: id) != annotation.id { rest["id"] = nil }
    if let creator = rest["creator"], WebAnnotationReading.name(of: creator) != annotation.creator { rest["creator"] = nil }
    if let decision = annotation.decision, decision.kind != .unknown { rest["decision"] = nil }
    let members = ours.map { member in
      rest.removeValue(forKey: member.key).map { JSONValue.Member(member.key, JSONValue($0)) } ?? member
    }
    return members + rest.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, JSONValue($0.value)) }
  }

  /// The bodies that are kept of the note, where that is as it was.
  func bodies(ofNote note: String) -> [JSONValue]? {
    let comments = read.filter { $0.body.purpose == .note }
    guard !comments.isEmpty, WebAnnotationReading.note(of: comments.map(\.body.words)) == note else { return nil }
    return comments.map { JSONValue($0.node) }
  }

  /// The body that is kept of a tag.
  func body(ofTag tag: String) -> JSONValue? {
    read.first { $0.body.purpose == .tag && $0.body.words == tag }.map { JSONValue($0.node) }
  }

  private var read: [(node: JSONNode, body: WebAnnotationBody)] {
    let whole = JSONNode.object(members.map { ($0.key, $0.value) })
    return bodies.map { ($0, WebAnnotationBody($0, of: whole)) }
  }

  /// A target with what is kept of it.
  ///
  /// - Parameters:
  ///   - number: 0 for the first.
  ///   - exact: its words; selectors that were made for others are left out.
  func completed(target: JSONValue, _ number: Int, exact: String) -> JSONValue {
    guard targets.indices.contains(number), case .object(var members) = target, case .object(let more) = targets[number] else {
      return target
    }
    for (key, value) in more {
      switch key {
      case "selector":
        guard value["exact"]?.string ?? "" == exact else { continue }
        let others = (value["others"]?.elements ?? []).map { JSONValue($0) }
        if let place = members.firstIndex(where: { $0.key == "selector" }) {
          let ours: [JSONValue] = if case .array(let ours) = members[place].value { ours } else { [members[place].value] }
          members[place] = .init("selector", .array(ours + others))
        } else {
          members.insert(.init("selector", .array(others)), at: min(1, members.count))
        }
      case "source": if let place = members.firstIndex(where: { $0.key == key }) { members[place] = .init(key, JSONValue(value)) }
      default: members.append(.init(key, JSONValue(value)))
      }
    }
    return .object(members)
  }
}
