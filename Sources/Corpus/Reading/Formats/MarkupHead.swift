/// The beginning of a file of markup: what stands before the outermost element, and that element's name.
struct MarkupHead {
  /// nil when it is no markup.
  let format: FileFormat?

  /// - Parameter head: without white space in front.
  init(_ head: ArraySlice<UInt8>, ending: String) {
    let isNamedPage = Self.pageEndings.contains(ending)
    guard head.first == 0x3C else {
      format = isNamedPage && Self.tags(in: head.prefix(4096)).count > 0 ? .html : nil
      return
    }
    let prolog = Prolog(head)
    let name = prolog.root.split(separator: ":").last.map(String.init) ?? ""
    if Self.feedRoots.contains(name) {
      format = .xml
    } else if prolog.isPage || Self.pageRoots.contains(name) {
      format = .html
    } else if prolog.isXML || Self.xmlEndings.contains(ending) && !prolog.root.isEmpty {
      format = .xml
    } else {
      let tags = Self.tags(in: head.prefix(2048))
      let begins = Self.blockTags.contains(prolog.root)
      format = begins && tags.count >= 2 || isNamedPage && !tags.isEmpty ? .html : nil
    }
  }

  private static let pageEndings: Set<String> = ["html", "htm", "xhtml", "xht", "shtml"]
  private static let xmlEndings: Set<String> = ["xml", "rss", "atom", "rdf"]
  private static let feedRoots: Set<String> = ["rss", "rdf", "feed", "channel"]
  private static let pageRoots: Set<String> = ["html", "head", "body"]
  /// Elements that a saved piece of a page begins with.
  private static let blockTags: Set<String> = [
    "p", "div", "article", "section", "main", "header", "nav", "table", "ul", "ol", "h1", "h2", "h3", "h4", "meta", "title", "link",
    "script", "style", "base", "figure", "center", "font", "blockquote", "form", "aside", "noscript",
  ]
  private static let inlineTags: Set<String> = ["a", "b", "i", "em", "strong", "br", "hr", "img", "span", "li", "td", "tr", "u"]

  /// The names of the known tags in a span, opening and closing.
  private static func tags(in span: ArraySlice<UInt8>) -> [String] {
    var tags: [String] = []
    var rest = span
    while let open = rest.firstIndex(of: 0x3C) {
      rest = rest[(open + 1)...]
      if rest.first == 0x2F { rest = rest.dropFirst() }
      let name = Prolog.name(at: rest)
      let behind = rest.dropFirst(name.utf8.count).first
      let isTag = behind == 0x3E || behind == 0x2F || behind.map { $0 <= 0x20 } == true
      if isTag, blockTags.contains(name) || inlineTags.contains(name) || pageRoots.contains(name) { tags.append(name) }
    }
    return tags
  }

  /// What stands before the first element: an XML declaration, comments, a document type.
  private struct Prolog {
    private(set) var isXML = false
    private(set) var isPage = false
    /// The first element's name, in lower case; empty when it is too far away or there is none.
    private(set) var root = ""

    init(_ head: ArraySlice<UInt8>) {
      var rest = head
      while rest.first == 0x3C {
        if rest.starts(with: "<?".utf8) {
          isXML = isXML || rest.starts(with: "<?xml".utf8)
          rest = Self.behind("?>", in: rest)
        } else if rest.starts(with: "<!--".utf8) {
          rest = Self.behind("-->", in: rest)
        } else if rest.starts(with: "<!".utf8) {
          let type = rest.prefix(20).map { $0 | 0x20 }
          isPage = isPage || type.starts(with: "<!doctype html".utf8.map { $0 | 0x20 })
          let hasSubset = rest.prefix { $0 != 0x3E }.contains(0x5B)
          rest = Self.behind(hasSubset ? "]>" : ">", in: rest)
        } else {
          root = Self.name(at: rest.dropFirst())
          return
        }
        rest = rest.drop { $0 <= 0x20 }
      }
    }

    private static func behind(_ mark: String, in rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      let mark = Array(mark.utf8)
      var place = rest.startIndex
      while place + mark.count <= rest.endIndex {
        if rest[place] == mark[0], rest[place...].starts(with: mark) { return rest[(place + mark.count)...] }
        place += 1
      }
      return []
    }

    static func name(at rest: ArraySlice<UInt8>) -> String {
      let name = rest.prefix(40).prefix { byte in
        let letter = byte | 0x20
        return letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x3A || byte == 0x2D || byte == 0x5F
      }
      return String(decoding: name, as: UTF8.self).lowercased()
    }
  }
}
