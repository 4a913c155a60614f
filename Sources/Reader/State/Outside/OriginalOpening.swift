import Corpus
import Foundation
import Language

/// Showing what an article was made of in other programs.
extension ReaderState {
  /// `go`: an article's page in the browser when it has one and a browser is named, else its file in the editor, at the line of the
  /// cursor. "editor" and "browser" say which.
  mutating func openOriginal(_ wish: String) -> [Effect] {
    guard let article = articleInFocus else { return [] }
    let page = page(of: article)
    switch (outside.programs.browser, wish) {
    case (nil, "browser"): complain("no browser is named: set $BROWSER")
    case (let browser?, "browser"): return browse(page, article, browser)
    case (let browser?, "") where page != nil: return browse(page, article, browser)
    case (_, ""), (_, "editor"): return edit(article)
    default: complain("\(wish): editor or browser")
    }
    return []
  }

  private mutating func browse(_ page: String?, _ article: Article, _ browser: OutsidePrograms.Named) -> [Effect] {
    guard var words = words(of: browser) else { return [] }
    guard let page else { return run(words, on: article, suffix: "") }
    if let place = words.firstIndex(where: { $0.contains("%s") }) {
      words[place] = words[place].replacingOccurrences(of: "%s", with: page)
    } else {
      words.append(page)
    }
    say("opening \(page.shortened(toColumns: 60)) …")
    return [.run(OutsideRun(words: words, input: .nothing, purpose: .original))]
  }

  private mutating func edit(_ article: Article) -> [Effect] {
    guard let words = words(of: outside.programs.editor) else { return [] }
    let needsTerminal = !outside.programs.isEditorNamed
    guard let line = line(in: article) else { return run(words, on: article, suffix: "", needsTerminal: needsTerminal) }
    switch OutsidePrograms.LineNotation(editor: words[0]) {
    case .plus: return run(words + ["+\(line)"], on: article, suffix: "", needsTerminal: needsTerminal)
    case .suffix: return run(words, on: article, suffix: ":\(line)", needsTerminal: needsTerminal)
    case .goto: return run(words + ["--goto"], on: article, suffix: ":\(line)", needsTerminal: needsTerminal)
    }
  }

  private mutating func run(_ words: [String], on article: Article, suffix: String, needsTerminal: Bool = false) -> [Effect] {
    guard outside.roots.indices.contains(article.id.library), let root = outside.roots[article.id.library] else {
      complain("this article is in no file")
      return []
    }
    let path = article.id.path
    // A part of a file is named by what stands behind a `#`; a file's own name may have one too.
    let names = [path] + path.indices.filter { path[$0] == "#" }.reversed().map { String(path[..<$0]) }
    let files = names.map { (root.hasSuffix("/") ? root : root + "/") + $0 }
    return [
      .run(OutsideRun(words: words, input: .file(files, suffix: suffix), purpose: .original, needsTerminal: needsTerminal))
    ]
  }

  /// The line of the cursor in the article's file, from 1; nil when the file is not what is shown.
  private func line(in article: Article) -> Int? {
    guard let cursor = desk.focusedPane.flatMap({ $0.article == article.id ? $0.cursor : nil }),
      Self.linesAreKept(article.id.path)
    else { return nil }
    let before = article.text.string(ByteOffset.zero..<cursor)
    return before.count(where: \.isNewline) + 1
  }

  /// Whether a file of that name is read line by line, so that the lines of the text are those of the file.
  private static func linesAreKept(_ path: String) -> Bool {
    let ending = (path as NSString).pathExtension.lowercased()
    return ending.isEmpty || ["txt", "text", "md", "markdown"].contains(ending) || !ending.allSatisfy(\.isLetter)
  }

  /// The address of an article's page: what names it in a feed, what its head says; else, of a saved page, its file.
  private func page(of article: Article) -> String? {
    if let mark = article.id.path.firstIndex(of: "#") {
      let guid = String(article.id.path[article.id.path.index(after: mark)...])
      if Self.isAddress(guid) { return guid }
    }
    for block in article.blocks.prefix(Self.headBlocks) {
      for line in article.text.string(block.range).split(whereSeparator: \.isNewline) {
        let words = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        guard words.count == 2, ["url", "link", "source", "permalink"].contains(words[0].lowercased()) else { continue }
        if Self.isAddress(words[1]) { return words[1] }
      }
    }
    guard ["html", "htm", "xhtml"].contains((article.id.path as NSString).pathExtension.lowercased()),
      outside.roots.indices.contains(article.id.library), let root = outside.roots[article.id.library]
    else { return nil }
    return ((root.hasSuffix("/") ? root : root + "/") + article.id.path)
      .addingPercentEncoding(withAllowedCharacters: .urlPathAllowed).map { "file://" + $0 }
  }

  /// How many blocks may be an article's head.
  private static let headBlocks = 12

  /// Whether words are a web address and nothing else: they come from an article and go to a program.
  private static func isAddress(_ words: String) -> Bool {
    guard words.hasPrefix("https://") || words.hasPrefix("http://"), words.utf8.count < 2000 else { return false }
    return words.utf8.allSatisfy { 0x21..<0x7F ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
  }
}
