import Foundation
import Language

/// An item or entry of a feed, with its fields by what they mean and not by which version names them so.
struct FeedItem {
  private let element: XMLElement

  init(_ element: XMLElement) { self.element = element }

  func containerItem(in feed: FeedHead) -> ContainerItem {
    var item = ContainerItem()
    item.id = line(["guid", "id", "identifier"]) ?? element.attributes["about"]
    item.stated.title = title
    item.stated.byline = writers ?? feed.author
    item.stated.source = source ?? feed.source
    item.stated.address = address.map { FeedLink.absolute($0, from: feed.address) }
    item.stated.published = line(["pubdate", "published", "issued", "date", "created", "available"])
    item.stated.updated = line(["updated", "modified"])
    item.stated.language = language ?? feed.language
    item.content = content
    item.summary = summary
    if item.content == nil { (item.content, item.summary) = (item.summary ?? mediaText, nil) }
    return item
  }

  // MARK: Fields

  /// The first element of one of these names, by the order of the names.
  private func first(_ names: [String], of vocabularies: Set<XMLElement.Vocabulary> = [.feed, .dublinCore]) -> XMLElement? {
    let elements = element.elements.filter { vocabularies.contains($0.vocabulary) }
    for name in names {
      if let found = elements.first(where: { $0.name == name && $0.characters.contains { $0 > 0x20 } }) { return found }
    }
    return nil
  }

  private func line(_ names: [String]) -> String? { first(names).flatMap { InlineMarkup.filledLine($0.characters) } }

  private var title: String? {
    let found = first(["title"], of: [.feed]) ?? first(["title"], of: [.dublinCore, .podcast]) ?? first(["title"], of: [.media])
    return found.flatMap { InlineMarkup.filledLine(FeedText($0).content?.bytes ?? $0.characters) }
  }

  private var writers: String? {
    let named = element.elements.filter { $0.vocabulary == .feed && $0.name == "author" }.compactMap { FeedPerson($0).name }
    if !named.isEmpty { return named.prefix(12).joined(separator: ", ") }
    let creators = element.elements.filter {
      [.dublinCore, .podcast].contains($0.vocabulary) && ["creator", "author"].contains($0.name)
    }
    let names = creators.compactMap { FeedPerson($0).name }
    return names.isEmpty ? nil : names.prefix(12).joined(separator: ", ")
  }

  /// Where an item that was taken over comes from: `<source>` of RSS names the feed, that of Atom holds its head.
  private var source: String? {
    guard let source = element.elements.first(where: { $0.vocabulary == .feed && $0.name == "source" }) else {
      return first(["publisher", "source"], of: [.dublinCore]).flatMap { InlineMarkup.filledLine($0.characters) }.flatMap {
        $0.contains("://") ? nil : $0
      }
    }
    var head = FeedHead()
    if source.elements.isEmpty { return InlineMarkup.filledLine(source.characters) }
    source.elements.forEach { head.take($0) }
    return head.source
  }

  private var address: String? {
    let original = element.elements.first { $0.vocabulary == .origin && $0.name == "origlink" }
    let links = element.elements.filter { $0.vocabulary == .feed && $0.name == "link" }
    if let found = original.flatMap({ InlineMarkup.filledLine($0.characters) }) ?? FeedLink.address(of: links) { return found }
    let guid = element.elements.first { $0.vocabulary == .feed && $0.name == "guid" }
    let isAddress = guid?.attributes["ispermalink"]?.lowercased() != "false"
    return guid.flatMap { InlineMarkup.filledLine($0.characters) }.flatMap { isAddress && $0.contains("://") ? $0 : nil }
  }

  private var language: String? {
    element.attributes["lang"] ?? line(["language"])
      ?? element.elements.lazy.filter { $0.name == "content" }.compactMap { $0.attributes["lang"] }.first
  }

  private var content: MarkupContent? {
    let encoded = element.elements.first { $0.vocabulary == .content && $0.name == "encoded" }
    if let content = encoded.flatMap({ MarkupContent(filled: $0.characters, .guessed) }) { return content }
    let body = element.elements.first { $0.vocabulary == .page && ["body", "div"].contains($0.name) }
    if let content = body.flatMap({ MarkupContent(filled: $0.markup, .html) }) { return content }
    let contents = element.elements.filter { $0.vocabulary == .feed && ["content", "fullitem", "fulltext"].contains($0.name) }
    return contents.lazy.compactMap { FeedText($0).content }.max { $0.bytes.count < $1.bytes.count }
  }

  private var summary: MarkupContent? {
    let found =
      first(["summary", "description"], of: [.feed]) ?? first(["description", "abstract"], of: [.dublinCore])
      ?? first(["summary", "subtitle", "description"], of: [.podcast])
    return found.flatMap { FeedText($0).content }
  }

  /// What an item says that has a picture or film and nothing else.
  private var mediaText: MarkupContent? {
    let groups = element.elements.filter { $0.vocabulary == .media && ["group", "content"].contains($0.name) }
    let descriptions = ([element] + groups).flatMap(\.elements).filter {
      $0.vocabulary == .media && ["description", "text"].contains($0.name)
    }
    return descriptions.lazy.compactMap { MarkupContent(filled: $0.characters, .guessed) }.first
  }
}

/// An element whose words may be plain, HTML in escapes, or HTML as elements.
struct FeedText {
  /// nil when it holds no text.
  let content: MarkupContent?

  init(_ element: XMLElement) {
    let type = (element.attributes["type"] ?? "").lowercased()
    let isBase64 = element.attributes["mode"] == "base64"
    if isBase64 {
      let decoded = Data(base64Encoded: Data(element.characters), options: .ignoreUnknownCharacters).map { Array($0) }
      content = decoded.flatMap { TextDecoding.decode($0) }.flatMap { MarkupContent(filled: $0.text.bytes, .guessed) }
    } else if !element.elements.isEmpty {
      content = MarkupContent(filled: element.markup, .html)
    } else if Self.isForeign(type) {
      content = nil
    } else {
      let isHTML = type.contains("html")
      let isPlain = type == "text" || type == "text/plain"
      // A title or text without a type is plain by the rules and HTML by habit.
      content = MarkupContent(
        filled: element.characters, isHTML ? .html : isPlain && !InlineMarkup.isHTML(element.characters) ? .plain : .guessed)
    }
  }

  /// Pictures, films, programs.
  private static func isForeign(_ type: String) -> Bool {
    ["image/", "video/", "audio/"].contains { type.hasPrefix($0) }
      || type.hasPrefix("application/") && !type.contains("html") && !type.contains("xml")
  }
}

/// An author's name, out of the ways in which feeds write it.
struct FeedPerson {
  let name: String?

  init(_ element: XMLElement) {
    if let name = element.elements.first(where: { $0.name == "name" }) {
      self.name = InlineMarkup.filledLine(name.characters)
      return
    }
    guard let line = InlineMarkup.filledLine(element.characters) else {
      name = nil
      return
    }
    // "ana@example.com (Ana Lopez)" and "Ana Lopez <ana@example.com>"
    if let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")"), open < close, line[..<open].contains("@") {
      name = String(line[line.index(after: open)..<close])
    } else if let open = line.firstIndex(of: "<"), open > line.startIndex {
      name = line[..<open].split(separator: " ").joined(separator: " ")
    } else {
      name = line.contains("@") && !line.contains(" ") ? nil : line
    }
  }
}

/// The page that an item is about, among its links.
enum FeedLink {
  /// A relative address as seen from the feed's own page.
  static func absolute(_ address: String, from base: String?) -> String {
    guard !address.contains("://"), let base, base.contains("://"), let whole = URL(string: base) else { return address }
    return URL(string: address, relativeTo: whole)?.absoluteString ?? address
  }

  static func address(of links: [XMLElement]) -> String? {
    let pages = links.filter { ["alternate", ""].contains(($0.attributes["rel"] ?? "").lowercased()) }
    let page = pages.first { ($0.attributes["type"] ?? "text/html").contains("html") } ?? pages.first
    guard let page else { return nil }
    return page.attributes["href"].flatMap { InlineMarkup.filledLine($0.utf8) } ?? InlineMarkup.filledLine(page.characters)
  }
}
