import Language

/// How a file is written: told by what it begins with, and by its name only where that leaves a choice.
///
/// Names lie: a feed is saved as `.html`, a page as `.txt`, a text as `.json`. So a name decides alone between plain text and Markdown,
/// whose marks are in any text, and between one JSON value and many; and it tips the balance for a page without a head.
enum FileFormat: String, CaseIterable, Sendable {
  case plainText, markdown, html
  /// A feed, or XML of any other kind.
  case xml
  case json
  /// A JSON value on each line.
  case jsonLines

  /// Whether an article's text is not the file's own, but made of it.
  var isConverted: Bool { self != .plainText && self != .markdown }

  /// - Parameters:
  ///   - bytes: of the file, as they are.
  ///   - path: without the `.gz` of what was compressed.
  init(_ bytes: [UInt8], path: String) {
    let head = FileHead(bytes)
    let ending = Self.ending(of: path)
    if let markup = MarkupHead(head.bytes, ending: ending).format {
      self = markup
    } else if JSONHead.isJSON(head.bytes, isNamedJSON: Self.jsonEndings.contains(ending) || Self.lineEndings.contains(ending)) {
      self = Self.lineEndings.contains(ending) ? .jsonLines : .json
    } else if Self.markdownEndings.contains(ending) || FrontMatter.isAtStart(of: head.bytes) {
      self = .markdown
    } else {
      self = .plainText
    }
  }

  private static let jsonEndings: Set<String> = ["json", "jsonfeed", "geojson", "jsonld"]
  private static let lineEndings: Set<String> = ["jsonl", "ndjson", "jsonlines", "jl"]
  private static let markdownEndings: Set<String> = ["md", "markdown", "mdown", "mkd", "mkdn", "mdwn"]

  /// What stands behind the last point of a file's name, in lower case; empty when there is none.
  static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
    return name[name.index(after: point)...].lowercased()
  }
}

/// The first bytes of a file as ASCII can be looked for in them: without a byte-order mark and leading white space, and of UTF-16 the low
/// bytes alone.
struct FileHead {
  /// As many as a long comment or a document type may take before the first element.
  static let length = 1 << 14

  let bytes: ArraySlice<UInt8>

  init(_ file: [UInt8]) {
    var head = file.prefix(Self.length)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      head = head.dropFirst(3)
    } else if let plain = TextDecoding.utf8(ofUTF32: Array(head)) {
      head = plain.dropFirst(3)
    } else if head.starts(with: [0xFF, 0xFE]) || head.count > 3 && head[0] == 0x3C && head[1] == 0 && head[3] == 0 {
      head = Self.every(second: 0, of: head)
    } else if head.starts(with: [0xFE, 0xFF]) || head.count > 3 && head[0] == 0 && head[1] == 0x3C && head[2] == 0 {
      head = Self.every(second: 1, of: head)
    }
    bytes = head.drop { $0 <= 0x20 || $0 >= 0xFE }
  }

  private static func every(second offset: Int, of head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    stride(from: offset, to: head.count, by: 2).map { head[$0] }[...]
  }
}
