import Language

/// The fields of one article in JSON, by what they mean.
///
/// Of several fields that mean the same the one with the better name counts; of one that comes twice the later. An article may lie in an
/// object of its own beside what a database adds (`_source`, `fields`): its fields count after those beside it.
struct ArticleRecord {
  private var values: [ArticleField: (rank: Int, value: JSONNode)] = [:]
  /// Lists of objects that were met on the way, each where it begins: where an object is no article, one of them may hold articles.
  private(set) var lists: [Int] = []
  /// Whether it says that it is a JSON Feed: then its title is the source of its items.
  private(set) var isFeed = false
  /// Whether it describes other JSON: its title and description are no article's.
  private var isSchema = false

  /// Objects in which databases and services put the article.
  private static let wrappers: Set<String> = [
    "_source", "fields", "article", "attributes", "node", "item", "doc", "document", "data", "newsarticle",
  ]
  /// No list of articles lies deeper.
  private static let deepestList = 5

  /// Reads the object at which `scanner` stands.
  init(_ scanner: inout JSONScanner) throws(JSONFault) { try take(&scanner, rank: 0, depth: 0) }

  private mutating func take(_ scanner: inout JSONScanner, rank: Int, depth: Int) throws(JSONFault) {
    var record = self
    try scanner.eachMember { (key, scanner) throws(JSONFault) in
      let start = scanner.next()
      if key == "$schema" { record.isSchema = true }
      if start == 0x5B, record.lists.count < 200 { record.lists.append(scanner.place) }
      if let meaning = ArticleField.meaning(of: key), !(start == 0x7B && Self.wrappers.contains(key.lowercased()) && depth < 3) {
        let before = scanner.place
        // A list of articles under the name of a field is too much to hold.
        if start == 0x5B || start == 0x7B, Self.isLarge(scanner) {
          try scanner.skip()
        } else {
          record.keep(try scanner.value(depth: depth + 1), meaning.field, rank: rank + meaning.rank)
        }
        if start == 0x7B { try record.findLists(in: scanner, at: before, depth: depth + 1) }
      } else if start == 0x7B, Self.wrappers.contains(key.lowercased()), depth < 3 {
        try record.take(&scanner, rank: rank + 1_000, depth: depth + 1)
      } else {
        if start == 0x7B { try record.findLists(in: scanner, at: scanner.place, depth: depth + 1) }
        if key == "version", start == 0x22, case .string(let version) = try scanner.value() {
          record.isFeed = version.contains("jsonfeed.org")
        } else if key != "version" || start != 0x22 {
          try scanner.skip()
        }
      }
    }
    self = record
  }

  /// Whether the value at which the scanner stands takes more bytes than an article does.
  private static func isLarge(_ scanner: JSONScanner) -> Bool {
    var ahead = scanner
    guard (try? ahead.skip()) != nil else { return false }
    return ahead.place - scanner.place > 4 << 20
  }

  /// Notes lists in an object that is no field of an article.
  private mutating func findLists(in scanner: JSONScanner, at place: Int, depth: Int) throws(JSONFault) {
    guard depth < Self.deepestList, lists.count < 200 else { return }
    var ahead = scanner
    ahead.place = place
    var lists = self.lists
    var inner: [Int] = []
    try ahead.eachMember { (_, scanner) throws(JSONFault) in
      switch scanner.next() {
      case 0x5B: lists.append(scanner.place)
      case 0x7B: inner.append(scanner.place)
      default: break
      }
      try scanner.skip()
    }
    self.lists = lists
    for place in inner.prefix(50) { try findLists(in: scanner, at: place, depth: depth + 1) }
  }

  private mutating func keep(_ value: JSONNode, _ field: ArticleField, rank: Int) {
    guard !value.isBlank else { return }
    if let before = values[field], before.rank < rank { return }
    values[field] = (rank, value)
  }

  // MARK: The article

  /// Whether there is a text to read: the story, or a title with a summary.
  var isArticle: Bool { content != nil || values[.title] != nil && summary != nil && !isSchema }

  private var content: MarkupContent? { values[.text]?.value.content }
  private var summary: MarkupContent? { values[.summary]?.value.content }

  func containerItem(in feed: ArticleRecord?) -> ContainerItem {
    var item = ContainerItem()
    item.id = values[.id]?.value.line
    item.stated.title = (values[.title] ?? values[.name])?.value.line
    item.stated.byline = values[.author]?.value.names
    let stated = values[.source]?.value.line
    let address = [values[.sourceAddress]?.value.line, stated].lazy.compactMap { $0 }.first {
      $0.contains("://") || Outlets.isHost($0)
    }
    item.stated.address = values[.address]?.value.address ?? address
    let isAddress = stated.map { $0.contains("://") } ?? true
    item.stated.source = isAddress ? address.flatMap { Outlets.known.host(in: $0)?.name } ?? feed?.sourceOfItems : stated
    item.stated.published = values[.published]?.value.date
    item.stated.updated = values[.updated]?.value.date
    item.stated.language = values[.language]?.value.line ?? feed?.values[.language]?.value.line
    (item.content, item.summary) = content == nil ? (summary, nil) : (content, summary)
    if item.stated.byline == nil { item.stated.byline = feed?.values[.author]?.value.names }
    return item
  }

  /// The outlet of all items of a feed or an export.
  private var sourceOfItems: String? { isFeed ? values[.title]?.value.line : values[.source]?.value.line }
}
