import Language

/// Who wrote an article and when it appeared, as the page shows it beside the title: for pages whose heads do not say.
struct PageHeader {
  let byline: String?
  /// As it is written.
  let published: String?
  /// All that is printed there of days.
  let dates: [String]

  /// Nodes before the title that still belong to it.
  private static let before = 150
  /// Nodes after the article's first text in which it may still be said.
  private static let after = 60

  /// - Parameters:
  ///   - title: the node of the title's text; nil when the page shows none.
  ///   - story: the node of the article's first text.
  init(_ document: HTMLDocument, _ hints: PageHints, title: Int?, story: Int) {
    let start = max(0, min(title ?? story, story) - Self.before)
    let end = min(document.nodes.count, max(title ?? story, story) + Self.after)
    var byline: String?
    var time: String?
    var date: String?
    var dates: [String] = []
    for node in start..<max(start, end) where document.nodes[node].tag != .text && document.nodes[node].end - Int32(node) <= 80 {
      if byline == nil, Self.namesWriter(node, document, hints) { byline = Self.writer(Self.words(of: node, document, hints)) }
      if time == nil, document.nodes[node].tag == .time {
        time = document.string(.datetime, of: node) ?? document.content(of: node)
      }
      if hints[node].contains(.date) || document.nodes[node].tag == .time || hints[node].contains(.byline) {
        guard let words = Self.date(document.content(of: node)) else { continue }
        dates.append(words)
        if date == nil, hints[node].contains(.date) { date = words }
      }
    }
    self.byline = byline
    published = time ?? date
    self.dates = dates
  }

  /// What an element says, without the buttons in it.
  private static func words(of node: Int, _ document: HTMLDocument, _ hints: PageHints) -> String {
    document.content(of: node) { $0 > node && hints[$0].contains(.aside) }
  }

  private static func namesWriter(_ node: Int, _ document: HTMLDocument, _ hints: PageHints) -> Bool {
    if hints[node].contains(.byline) { return document.nodes[node].tag != .img && document.nodes[node].tag != .meta }
    return document.nodes[node].tag == .a
      && document.string(.rel, of: node)?.lowercased().split(separator: " ").contains("author") == true
  }

  /// A byline's names; nil when the words are none: too many, in small letters, a date, a button.
  private static func writer(_ words: String) -> String? {
    guard let cleaned = PageByline.cleaned(words), cleaned.utf8.count <= 80 else { return nil }
    let parts = cleaned.split(separator: " ")
    guard (1...8).contains(parts.count), !cleaned.contains(where: \.isNumber), !cleaned.hasSuffix(":"), !cleaned.contains("@")
    else { return nil }
    let small = parts.filter {
      $0.first?.isLowercase ?? true && !LineWords.nameParticles.contains(String($0)) && !LineWords.roles.contains(String($0))
    }
    if parts.allSatisfy({ $0.first?.isLowercase ?? true }) { return nil }
    let isButton = [
      "follow", "share", "author", "authors", "written", "by", "more", "read", "posted", "about", "contact", "view", "email",
    ].contains(
      parts.first.map { Folding.folded(String($0)) } ?? "")
    return small.isEmpty && !isButton ? cleaned : nil
  }

  private static func date(_ words: String) -> String? {
    words.utf8.count <= 80 && words.contains(where: \.isNumber) ? words : nil
  }
}
