import Corpus
import Language

/// The rows of one article at one width.
///
/// Rows are in the order of the text. Between two blocks stands an empty row, but not between items of a list. Where boilerplate
/// is folded, each run of boilerplate blocks is one row that says how many lines it hides.
struct DocumentLayout {
  struct Row: Equatable {
    enum Kind: Equatable {
      case text
      case empty
      /// Hides so many blocks.
      case fold(Int)
    }

    let kind: Kind
    /// The text shown; of an empty row, the place where the next block starts.
    let range: ByteRange
    /// The place of its block in `Article.blocks`.
    let block: Int
    /// Columns before the text, where the item of a list goes on below its sign.
    var indent = 0
    /// `RowClusters.isPlain` of the text.
    var isPlain = false
  }

  let width: Int
  private(set) var rows: [Row] = []

  init(_ article: Article, width: Int, foldsBoilerplate: Bool) {
    self.width = width
    var index = 0
    while index < article.blocks.count {
      let block = article.blocks[index]
      if !rows.isEmpty, !staysTogether(article.blocks[index - 1], block) {
        rows.append(Row(kind: .empty, range: block.range.lowerBound..<block.range.lowerBound, block: index))
      }
      if foldsBoilerplate, block.kind.isBoilerplate {
        var last = index
        while last + 1 < article.blocks.count, article.blocks[last + 1].kind.isBoilerplate { last += 1 }
        let range = block.range.lowerBound..<article.blocks[last].range.upperBound
        rows.append(Row(kind: .fold(last - index + 1), range: range, block: index))
        index = last + 1
        continue
      }
      let hang = block.kind == .listItem ? Self.hang(of: article.text, block.range, width: width) : 0
      let wrapped = WrappedParagraph(article.text, range: block.range, width: width, hang: hang)
      for (place, range) in wrapped.rows.enumerated() {
        let isPlain = RowClusters.isPlain(article.text, row: range)
        rows.append(Row(kind: .text, range: range, block: index, indent: place == 0 ? 0 : hang, isPlain: isPlain))
      }
      index += 1
    }
    if rows.isEmpty { rows.append(Row(kind: .empty, range: .init(bytes: 0..<0), block: 0)) }
  }

  /// Columns of the sign and the space with which the item of a list begins: "- ", "• ", "12. ", "(a) "; 0 without one, and where too
  /// little would be left.
  private static func hang(of text: Text, _ range: ByteRange, width: Int) -> Int {
    let words = text.string(
      range.lowerBound..<text.scalarBoundary(atOrBefore: min(range.lowerBound.advanced(by: 12), range.upperBound)))
    let characters = Array(words)
    // Each takes one column.
    guard let sign = lengthOfSign(characters), sign < characters.count, characters[sign].isWhitespace else { return 0 }
    return width - sign - 1 >= 16 ? sign + 1 : 0
  }

  private static func lengthOfSign(_ characters: [Character]) -> Int? {
    guard let first = characters.first else { return nil }
    if "-*+•‣◦▪·–—".contains(first) { return 1 }
    let start = first == "(" ? 1 : 0
    let numbers = characters[start...].prefix { $0.isASCII && $0.isNumber }.count
    let letters = characters[start...].prefix { $0.isASCII && $0.isLetter }.count
    let end = start + max(numbers, letters)
    guard (1...3).contains(numbers) || letters == 1, end < characters.count, ".)".contains(characters[end]) else { return nil }
    return end + 1
  }

  private func staysTogether(_ first: Block, _ second: Block) -> Bool { first.kind == .listItem && second.kind == .listItem }

  /// The row that shows `offset`: the last one that starts at or before it.
  func row(of offset: ByteOffset) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  /// The nearest row at or before `index`, else after it, on which a cursor can stand.
  func textRow(atOrBefore index: Int) -> Int {
    let index = min(max(index, 0), rows.count - 1)
    return rows[...index].lastIndex { $0.kind != .empty } ?? textRow(near: index)
  }

  /// The nearest row at or after `index`, else before it, on which a cursor can stand.
  func textRow(near index: Int) -> Int {
    let index = min(max(index, 0), rows.count - 1)
    if let after = rows[index...].firstIndex(where: { $0.kind != .empty }) { return after }
    return rows[..<index].lastIndex { $0.kind != .empty } ?? index
  }
}

/// Remembers layouts, so that a key does not wrap an article anew. Holds nothing that can't be made again from its key.
final class LayoutCache {
  private struct Key: Hashable {
    let article: ArticleID
    let textHash: ContentHash
    let width: Int
    let foldsBoilerplate: Bool
  }

  private var layouts: [Key: DocumentLayout] = [:]
  private var order: [Key] = []
  private let capacity: Int

  init(capacity: Int = 24) { self.capacity = capacity }

  func layout(of article: Article, width: Int, foldsBoilerplate: Bool) -> DocumentLayout {
    let key = Key(article: article.id, textHash: article.textHash, width: width, foldsBoilerplate: foldsBoilerplate)
    if let layout = layouts[key] { return layout }
    let layout = DocumentLayout(article, width: width, foldsBoilerplate: foldsBoilerplate)
    if order.count >= capacity { layouts[order.removeFirst()] = nil }
    order.append(key)
    layouts[key] = layout
    return layout
  }
}
