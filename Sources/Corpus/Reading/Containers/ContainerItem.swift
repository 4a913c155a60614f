/// One item of a file that holds several articles, as its fields say: what feeds and JSON have in common.
struct ContainerItem {
  /// By which the item is told from the others, as it is written; nil when nothing is.
  var id: String?
  var stated = StatedMetadata()
  /// Stands between title and story, unless the story begins with it.
  var summary: MarkupContent?
  var content: MarkupContent?

  /// The text that takes the place of the story: the content, or the summary of an item that has nothing else.
  var isBlank: Bool { stated.title == nil && content == nil && summary == nil }
}

/// The words of a field, and how they are written.
struct MarkupContent {
  enum Notation {
    case plain, html
    /// HTML when tags or references are in it, as in feeds and exports.
    case guessed
  }

  /// UTF-8.
  var bytes: [UInt8]
  var notation: Notation

  init(_ bytes: [UInt8], _ notation: Notation) {
    self.bytes = bytes
    self.notation = notation
  }

  /// nil for white space alone.
  init?(filled bytes: [UInt8], _ notation: Notation) {
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    self.init(bytes, notation)
  }
}
