import Language

/// A line of a saved article's head that names what stands behind it: "Title: …", "Author: …", "URL: …".
struct HeaderLabel: Hashable {
  let kind: Block.Kind
  /// What stands behind the label, as printed.
  let value: String

  private static let labels: [(String, Block.Kind)] = [
    ("title:", .title), ("headline:", .title), ("author:", .byline), ("authors:", .byline), ("byline:", .byline),
    ("date:", .dateLine), ("published:", .dateLine),
    ("publication date:", .dateLine), ("published on:", .dateLine), ("source:", .sourceLine), ("publisher:", .sourceLine),
    ("publication:", .sourceLine),
    ("url:", .chrome), ("link:", .chrome), ("subtitle:", .deck), ("standfirst:", .deck), ("summary:", .deck), ("section:", .chrome),
    ("language:", .chrome), ("id:", .chrome),
  ]

  private static let openings = FoldedOpenings(labels.map(\.0))

  init?(_ block: BlockText) {
    guard block.range.count <= 300, block.lineCount <= 3, Self.openings.beginsOne(block.opening[...]) else { return nil }
    guard let (label, kind) = Self.labels.first(where: { block.opening.starts(with: $0.0.utf8) }) else { return nil }
    self.kind = kind
    value = String(block.string.dropFirst(label.count).drop { $0 == " " })
    if value.isEmpty { return nil }
  }
}
