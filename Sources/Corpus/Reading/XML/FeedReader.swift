import Language

/// Reads feeds: RSS in all its versions, RDF, and Atom.
///
/// An item is held as a tree until it ends; of the feed itself only what its items are to be told by. What is read is decided by the names
/// of elements and not by the version that a feed claims, as feeds mix them.
final class FeedReader: XMLReceiver {
  /// - Throws: when the bytes hold no feed, or one without items.
  static func read(_ bytes: [UInt8], path: String, wanted: Int?) throws(ReadingError) -> FileReading {
    let source = try XMLSource(bytes)
    let reader = FeedReader(wanted: wanted)
    let parser = XMLParser(reader)
    parser.parse(source.utf8)
    while !reader.open.isEmpty { reader.end() }
    if let root = reader.foreignRoot { throw .notAFeed(root: root) }
    if let fault = parser.fault, reader.items.isEmpty {
      throw fault.excess.map { .tooComplex($0) } ?? .broken(format: "XML", line: fault.line, why: fault.why)
    }
    if reader.items.isEmpty { throw .emptyFeed }
    return reader.reading(path: path, notices: source.notices, fault: parser.fault)
  }

  private let wanted: Int?
  private var open: [XMLElement] = []
  /// How many of the open elements are above the item that is being read; nil outside of items.
  private var itemDepth: Int?
  /// Elements in the tree that grows now.
  private var held = 0
  private var feed = FeedHead()
  private(set) var items: [FeedItem] = []
  /// The name of an outermost element that is no feed's.
  private(set) var foreignRoot: String?

  private init(wanted: Int?) { self.wanted = wanted }

  /// More elements than this are in no article; what is behind them in the item is left out.
  private static let mostHeld = 100_000
  private static let roots: Set<String> = ["rss", "rdf", "feed", "channel"]
  private static let itemNames: Set<String> = ["item", "entry"]

  /// Whether there are as many items as are wanted: then what is behind them is no loss.
  private var hasEnough: Bool { wanted.map { items.count >= $0 } ?? false }

  /// Enough is read when there are as many items as are wanted, and it is known whose feed it is.
  var isDone: Bool {
    foreignRoot != nil || items.count > ContainerArticles.most || hasEnough && feed.title != nil
  }

  func start(_ element: XMLElement) {
    if open.isEmpty, !Self.roots.contains(element.name) { foreignRoot = foreignRoot ?? element.name }
    if itemDepth == nil, element.vocabulary == .feed, Self.itemNames.contains(element.name), !open.isEmpty {
      itemDepth = open.count
    }
    // Outside of items a tree is kept of small elements alone: those that are in the head of the feed.
    if let parent = open.last, !Self.holdsItems(parent) {
      held += 1
      if held <= Self.mostHeld { parent.children.append(.element(element)) }
    } else {
      held = 0
    }
    open.append(element)
  }

  private static func holdsItems(_ element: XMLElement) -> Bool {
    ["rss", "rdf", "feed", "channel", "items"].contains(element.name)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let element = open.last, !Self.holdsItems(element) else { return }
    if case .text(var before)? = element.children.last {
      element.children.removeLast()
      before += bytes
      element.children.append(.text(before))
    } else {
      element.children.append(.text(Array(bytes)))
    }
  }

  func end() {
    guard let element = open.popLast() else { return }
    if itemDepth == open.count {
      itemDepth = nil
      items.append(FeedItem(element))
    } else if itemDepth == nil, let parent = open.last, Self.holdsItems(parent) {
      feed.take(element)
    }
    if open.isEmpty { feed.takeAttributes(of: element) }
  }

  private func reading(path: String, notices: [String], fault: XMLParser.Fault?) -> FileReading {
    var articles = ContainerArticles(path: path, notices: notices, wanted: wanted)
    for (index, item) in items.enumerated() {
      if articles.isFull { break }
      articles.add(item.containerItem(in: feed), at: "item \(index + 1)")
    }
    if let fault, !hasEnough {
      let what = fault.excess ?? "is broken XML: \(fault.why)"
      articles.addProblem("line \(fault.line): \(what); what could be read was read")
    }
    return articles.finish(isCut: items.count > ContainerArticles.most)
  }
}

/// What a feed says of itself, and with that of all its items.
struct FeedHead {
  private(set) var title: String?
  private(set) var address: String?
  private(set) var language: String?
  private(set) var author: String?

  mutating func take(_ element: XMLElement) {
    guard element.vocabulary == .feed || element.vocabulary == .dublinCore else { return }
    switch element.name {
    case "title": title = title ?? InlineMarkup.filledLine(element.characters)
    case "language": language = language ?? InlineMarkup.filledLine(element.characters)
    case "author": author = author ?? FeedPerson(element).name
    case "link": address = address ?? FeedLink.address(of: [element])
    default: break
    }
  }

  mutating func takeAttributes(of root: XMLElement) { language = language ?? root.attributes["lang"] }

  /// The outlet's name: the whole title of the feed, unless an outlet that is known by name stands in it beside a section's name
  /// ("World news | The Guardian").
  var source: String? {
    guard let title else { return address.flatMap { Outlets.known.host(in: $0)?.name } }
    let parts = title.split { "|–—:·>»-".contains($0) }.map { $0.split(separator: " ").joined(separator: " ") }
    return Outlets.known.named(title)?.name ?? parts.lazy.compactMap { Outlets.known.named($0)?.name }.first
      ?? address.flatMap { Outlets.known.host(in: $0) }.flatMap { Outlets.known.mentioned(in: title) == $0 ? $0.name : nil }
      ?? title
  }
}
