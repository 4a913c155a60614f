import Language

/// The fields that stand above a Markdown text: `key: value` between lines of `---`, or `key = value` between lines of `+++`.
///
/// Of YAML and TOML this takes what is written in such heads: a value on the key's line, with quotes or without, and lists, on one line or
/// on several. What is nested deeper is passed over.
struct FrontMatter {
  /// From the first mark to behind the last one.
  let range: Range<Int>
  private var values: [ArticleField: (rank: Int, lines: [String])] = [:]

  /// nil when the text does not begin with one.
  init?(_ text: Text, lines: [TextLine]) {
    guard let opening = lines.first, let mark = Self.mark(text.bytes[opening.range]),
      let close = lines.dropFirst().prefix(400).firstIndex(where: { Self.closes(text.bytes[$0.range], mark) })
    else { return nil }
    range = opening.range.lowerBound..<lines[close].range.upperBound
    let fields = lines[1..<close].filter { !$0.isBlank }
    guard fields.contains(where: { Self.field(text.bytes[$0.range], mark) != nil }) || fields.isEmpty else { return nil }
    read(fields, of: text, mark)
  }

  /// Whether a file begins with a mark, and with a known field below it.
  static func isAtStart(of head: ArraySlice<UInt8>) -> Bool {
    guard head.first == 0x2D || head.first == 0x2B else { return false }
    let lines = head.split(maxSplits: 40, omittingEmptySubsequences: false) { $0 == 0x0A }.map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
    guard let first = lines.first, let mark = mark(first), lines.dropFirst().contains(where: { closes($0, mark) }) else {
      return false
    }
    return lines.dropFirst().prefix { !closes($0, mark) }.contains { line in
      field(line, mark).flatMap { ArticleField.meaning(of: $0.key) } != nil
    }
  }

  private static func mark(_ line: ArraySlice<UInt8>) -> UInt8? {
    let line = line.prefix(8)
    if line.elementsEqual("---".utf8) { return 0x2D }
    return line.elementsEqual("+++".utf8) ? 0x2B : nil
  }

  private static func closes(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
    Self.mark(line) == mark || mark == 0x2D && line.elementsEqual("...".utf8)
  }

  /// The key and value of a line; nil when it is no field.
  private static func field(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> (key: String, value: String)? {
    let separator: UInt8 = mark == 0x2D ? 0x3A : 0x3D
    guard let place = line.firstIndex(of: separator), place > line.startIndex, place - line.startIndex <= 60 else { return nil }
    let key = String(decoding: line[..<place], as: UTF8.self).filter { !$0.isWhitespace && $0 != "\"" }
    let value = line[(place + 1)...]
    guard mark == 0x2B || value.first.map({ $0 <= 0x20 }) ?? true,
      key.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) })
    else {
      return nil
    }
    return (key, String(decoding: value, as: UTF8.self))
  }

  private mutating func read(_ lines: [TextLine], of text: Text, _ mark: UInt8) {
    var open: (meaning: ArticleField.Meaning, values: [String])?
    for line in lines {
      let bytes = text.bytes[line.range]
      if bytes.first == 0x2D, bytes.dropFirst().first == 0x20 {
        open?.values.append(Self.unquoted(String(decoding: bytes.dropFirst(2), as: UTF8.self)))
      } else if line.indent > 0, open != nil {
        open?.values.append(Self.unquoted(String(decoding: bytes, as: UTF8.self)))
      } else {
        if let open { keep(open.values, open.meaning) }
        let field = Self.field(bytes, mark)
        open = field.flatMap { ArticleField.meaning(of: $0.key) }.map { ($0, Self.list(field?.value ?? "")) }
      }
    }
    if let open { keep(open.values, open.meaning) }
  }

  private mutating func keep(_ lines: [String], _ meaning: ArticleField.Meaning) {
    let filled = lines.filter { !$0.isEmpty }
    if filled.isEmpty { return }
    if let before = values[meaning.field], before.rank <= meaning.rank { return }
    values[meaning.field] = (meaning.rank, filled)
  }

  /// The values on a line: one, or those of a list in brackets.
  private static func list(_ value: String) -> [String] {
    let trimmed = unquoted(value)
    guard trimmed.hasPrefix("["), trimmed.hasSuffix("]"), !trimmed.hasPrefix("[[") else { return [trimmed] }
    return trimmed.dropFirst().dropLast().split(separator: ",").map { unquoted(String($0)) }
  }

  /// A value without the quotes around it, the mark of a folded block, and the brackets of a link between notes.
  private static func unquoted(_ value: String) -> String {
    var value = value[...]
    while value.first?.isWhitespace == true { value = value.dropFirst() }
    while value.last?.isWhitespace == true { value = value.dropLast() }
    for (open, close) in [("\"", "\""), ("'", "'"), ("[[", "]]")]
    where value.count >= open.count + close.count && value.hasPrefix(open) && value.hasSuffix(close) {
      value = value.dropFirst(open.count).dropLast(close.count)
    }
    return [">", "|", ">-", "|-", "null", "~"].contains(value) ? "" : String(value)
  }

  /// What the fields say of the article.
  var stated: StatedMetadata {
    var stated = StatedMetadata()
    let line = { (field: ArticleField) in values[field].map { $0.lines.joined(separator: " ") } }
    stated.title = line(.title)
    stated.byline = values[.author].map { $0.lines.joined(separator: ", ") }
    // Clippers write the page's address as its source.
    let source = line(.source)
    let isAddress = source?.contains("://") ?? false
    stated.source = isAddress ? nil : source
    stated.address = line(.address) ?? (isAddress ? source : line(.sourceAddress))
    stated.published = line(.published)
    stated.updated = line(.updated)
    stated.language = line(.language)
    return stated
  }
}
