/// An element with what is in it: of a feed only one item at a time is held so.
final class XMLElement {
  /// Whose word an element's name is.
  enum Vocabulary: Hashable {
    /// The feed's own, RSS or Atom.
    case feed
    case content, dublinCore, media, podcast, page, origin
    case other
  }

  enum Child {
    case text([UInt8])
    case element(XMLElement)
  }

  let vocabulary: Vocabulary
  /// In lower case, without prefix.
  let name: String
  /// By name in lower case, without prefix.
  let attributes: [String: String]
  var children: [Child] = []

  init(vocabulary: Vocabulary, name: String, attributes: [String: String]) {
    self.vocabulary = vocabulary
    self.name = name
    self.attributes = attributes
  }

  var elements: [XMLElement] {
    children.compactMap { child in
      guard case .element(let element) = child else { return nil }
      return element
    }
  }

  /// All characters in the element, in order.
  var characters: [UInt8] {
    var characters: [UInt8] = []
    appendCharacters(to: &characters)
    return characters
  }

  private func appendCharacters(to characters: inout [UInt8]) {
    for child in children {
      switch child {
      case .text(let text): characters += text
      case .element(let element): element.appendCharacters(to: &characters)
      }
    }
  }

  /// What is in the element, as HTML.
  var markup: [UInt8] {
    var markup: [UInt8] = []
    appendMarkup(to: &markup)
    return markup
  }

  private func appendMarkup(to markup: inout [UInt8]) {
    for child in children {
      switch child {
      case .text(let text): Self.append(text, escapedTo: &markup)
      case .element(let element):
        markup += "<\(element.name)".utf8
        for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
          markup += " \(name)=\"".utf8
          Self.append(Array(value.utf8), escapedTo: &markup)
          markup.append(0x22)
        }
        markup.append(0x3E)
        element.appendMarkup(to: &markup)
        if !Self.emptyElements.contains(element.name) { markup += "</\(element.name)>".utf8 }
      }
    }
  }

  private static let emptyElements: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "source", "wbr", "area", "col", "embed",
  ]

  private static func append(_ text: [UInt8], escapedTo markup: inout [UInt8]) {
    for byte in text {
      switch byte {
      case 0x26: markup += "&amp;".utf8
      case 0x3C: markup += "&lt;".utf8
      case 0x3E: markup += "&gt;".utf8
      case 0x22: markup += "&quot;".utf8
      default: markup.append(byte)
      }
    }
  }
}

extension XMLElement.Vocabulary {
  /// - Parameters:
  ///   - uri: the namespace; nil for none, or for a prefix that was never declared.
  ///   - prefix: what stands before the colon.
  init(uri: String?, prefix: String?) {
    guard let uri else {
      self = prefix.map { Self.byPrefix[$0.lowercased()] ?? .other } ?? .feed
      return
    }
    let key = uri.lowercased().split(separator: "/", omittingEmptySubsequences: true).joined(separator: "/")
    if let known = Self.byAddress[key] {
      self = known
    } else {
      // Feeds put their own elements into namespaces that nobody else knows.
      self = prefix == nil ? .feed : Self.byAddress.isEmpty ? .feed : Self.isOfFeeds(key) ? .feed : .other
    }
  }

  private static func isOfFeeds(_ key: String) -> Bool {
    key.contains("/atom") || key.contains("/rss") || key.contains("rdf/simple")
  }

  private static let byAddress: [String: Self] = [
    "http:/www.w3.org/2005/atom": .feed, "http:/purl.org/rss/1.0/modules/content": .content,
    "http:/purl.org/dc/elements/1.1": .dublinCore, "http:/purl.org/dc/elements/1.0": .dublinCore,
    "http:/purl.org/dc/terms": .dublinCore,
    "http:/search.yahoo.com/mrss": .media, "https:/search.yahoo.com/mrss": .media, "http:/www.rssboard.org/media-rss": .media,
    "http:/www.itunes.com/dtds/podcast-1.0.dtd": .podcast, "http:/example.com/dtds/podcast-1.0.dtd": .podcast,
    "http:/www.w3.org/1999/xhtml": .page, "http:/rssnamespace.org/feedburner/ext/1.0": .origin,
    "http:/www.w3.org/1999/02/22-rdf-syntax-ns#": .feed,
  ]

  private static let byPrefix: [String: Self] = [
    "atom": .feed, "content": .content, "dc": .dublinCore, "dcterms": .dublinCore, "media": .media, "itunes": .podcast,
    "xhtml": .page, "feedburner": .origin, "rdf": .feed, "rss": .feed,
  ]
}
