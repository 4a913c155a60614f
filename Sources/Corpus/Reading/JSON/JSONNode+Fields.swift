import Language

extension JSONNode {
  /// Keys under which an object that stands for a field has its words ({"rendered": "…"}, {"main": "…"}).
  private static let wordKeys = [
    "name", "title", "rendered", "html", "text", "content", "body", "main", "value", "plain", "display", "#text", "$t", "_", "en",
    "@value",
  ]

  var isBlank: Bool {
    switch self {
    case .null, .bool: true
    case .number: false
    case .string(let string): !string.utf8.contains { $0 > 0x20 }
    case .array(let elements): elements.allSatisfy(\.isBlank)
    case .object(let members): members.isEmpty
    }
  }

  /// The member of an object by one of some keys, in their order.
  private func member(_ keys: [String]) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return keys.lazy.compactMap { key in members.last { $0.key.lowercased() == key && !$0.value.isBlank }?.value }.first
  }

  /// The words of a short field in one line: a string, a number, the name of an object, the first of a list.
  var line: String? { line(depth: 0) }

  private func line(depth: Int) -> String? {
    if depth > 4 { return nil }
    return switch self {
    case .string(let string): InlineMarkup.filledLine(string.utf8)
    case .number(let number): number
    case .array(let elements): elements.lazy.compactMap { $0.line(depth: depth + 1) }.first
    case .object: member(Self.wordKeys)?.line(depth: depth + 1)
    case .null, .bool: nil
    }
  }

  /// The names of people: a string, an object with a name, a list of either.
  var names: String? {
    guard case .array(let elements) = self else { return name }
    let names = elements.prefix(24).compactMap(\.name)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private var name: String? {
    if let parts = Self.personName(self) { return parts }
    return member(["original", "byline"])?.line ?? line
  }

  private static func personName(_ node: JSONNode) -> String? {
    guard node.member(["name"]) == nil, let last = node.member(["lastname", "last_name", "familyname", "family"])?.line else {
      return nil
    }
    return [node.member(["firstname", "first_name", "givenname", "given"])?.line, last].compactMap { $0 }.joined(separator: " ")
  }

  /// Where a page is: a string, or an object with an address.
  var address: String? { (member(["url", "href", "@id", "link"]) ?? self).line }

  /// The words of a long field; lists are paragraphs.
  var content: MarkupContent? {
    guard let bytes = words(depth: 0) else { return nil }
    return MarkupContent(filled: bytes, .guessed)
  }

  /// Whether it is an object with fields of its own for an article's title and text: then it is no paragraph.
  private var isArticle: Bool {
    guard case .object(let members) = self else { return false }
    let fields = Set(members.compactMap { ArticleField.meaning(of: $0.key)?.field })
    return fields.contains(.title) && (fields.contains(.text) || fields.contains(.summary))
  }

  private func words(depth: Int) -> [UInt8]? {
    if depth > 6 { return nil }
    switch self {
    case .string(let string): return Array(string.utf8)
    case .array(let elements):
      if elements.first?.isArticle == true { return nil }
      let parts = elements.compactMap { $0.words(depth: depth + 1) }
      return parts.isEmpty ? nil : Array(parts.joined(separator: [0x0A, 0x0A]))
    case .object: return member(Self.wordKeys + ["paragraphs", "children", "blocks"])?.words(depth: depth + 1)
    case .null, .bool, .number: return nil
    }
  }

  /// A date in ISO 8601 where the field has a number of seconds or milliseconds since 1970; else as it is written.
  var date: String? {
    guard let line = (member(["$date", "iso", "published", "date", "utc"]) ?? self).line else { return nil }
    return EpochDate.iso(line) ?? line
  }
}

/// Times as numbers.
enum EpochDate {
  /// nil for a number that is no time, such as a year or 20191219.
  static func iso(_ number: String) -> String? {
    guard let value = Double(number), value.magnitude >= 1e8, value.magnitude < 1e20 else { return nil }
    if number.count == 8 || number.count == 14, number.hasPrefix("19") || number.hasPrefix("20") { return nil }
    var seconds = value
    // The times of this century have ten digits as seconds, and three more for each smaller unit.
    while seconds.magnitude > 1e11 { seconds /= 1_000 }
    let days = (seconds / 86_400).rounded(.down)
    let (year, month, day) = CalendarDate.civil(Int(days))
    let minutes = Int((seconds - days * 86_400) / 60)
    let pad = { (number: Int, width: Int) in String(repeating: "0", count: max(0, width - String(number).count)) + String(number) }
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))T\(pad(minutes / 60, 2)):\(pad(minutes % 60, 2)):00Z"
  }
}
