import Corpus

extension JSONNode {
  /// The member of an object that is there and not null; of several of one key the last.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = self, let value = members.last(where: { $0.key == key })?.value else { return nil }
    if case .null = value { return nil }
    return value
  }

  /// The keys of an object, in order.
  var keys: [String] { if case .object(let members) = self { members.map(\.key) } else { [] } }

  var string: String? { if case .string(let string) = self { string } else { nil } }

  var number: Double? { if case .number(let number) = self { Double(number) } else { nil } }

  var integer: Int? { if case .number(let number) = self { Int(number) } else { nil } }

  /// Those of a list; what is none is a list of one.
  var elements: [JSONNode] { if case .array(let elements) = self { elements } else { [self] } }

  /// All of it in one string, the same for the same value.
  var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): String(value)
    case .number(let number): number
    case .string(let string): "\"\(string)\""
    case .array(let elements): "[\(elements.map(\.description).joined(separator: ","))]"
    case .object(let members): "{\(members.map { "\($0.key):\($0.value.description)" }.sorted().joined(separator: ","))}"
    }
  }
}

extension JSONValue {
  /// The same value, with its members in their order and its numbers as they are written.
  init(_ node: JSONNode) {
    self =
      switch node {
      case .null: .null
      case .bool(let value): .boolean(value)
      case .number(let number): .literal(number)
      case .string(let string): .string(string)
      case .array(let elements): .array(elements.map { JSONValue($0) })
      case .object(let members): .object(members.map { Member($0.key, JSONValue($0.value)) })
      }
  }
}
