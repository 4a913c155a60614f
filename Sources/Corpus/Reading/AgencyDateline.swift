import Language

/// The words at the head of a story that say where and when it was written and for which agency: "TRIPOLI, Dec 19 (Reuters) - ".
/// They stay part of their paragraph, and seldom have a line of their own.
struct AgencyDateline: Hashable {
  let outlet: Outlet?
  /// The date as it is written; it seldom has a year.
  let date: DateExpression?
  let printedDate: String?

  /// The dateline at the start of a paragraph; nil when there is none. It ends with a dash or a colon within 120 bytes, and has capitals alone
  /// before it, or an agency in brackets.
  init?(_ block: BlockText) {
    guard Self.mayBeOne(block) else { return nil }
    let words = LineWords.words(of: block)
    guard
      let end = words.prefix(28).firstIndex(where: {
        ["-", "–", "—", "--", ":"].contains($0.word) && Self.isFree($0.token, in: block)
      }), end > 0
    else { return nil }
    let head = words[..<end]
    let text = block.text
    let range = ByteRange(bytes: block.range.lowerBound..<head[end - 1].token.range.upperBound.value)
    guard range.count <= Self.longest else { return nil }
    let bracketed = Self.bracketed(text.string(range))
    guard
      bracketed != nil
        || head.allSatisfy({
          $0.token.letterCase != .lower && $0.token.letterCase != .mixed || LineWords.nameParticles.contains($0.word)
        }),
      let first = head.first, first.token.kind != .punctuation || bracketed != nil
    else { return nil }
    outlet =
      bracketed.flatMap { Outlets.known.named($0) ?? Outlets.known.mentioned(in: $0) } ?? Outlets.known.named(text.string(range))
    date = DateExpressions.find(in: text, tokens: head.map(\.token)).first
    printedDate = date.map { text.string($0.range) }
    if outlet == nil, date == nil { return nil }
  }

  /// Whether a block is a dateline and nothing else: "Benghazi, Jan 9, 2020 (AFP) -".
  static func isAlone(_ block: BlockText) -> Bool {
    guard block.range.count <= longest, let last = block.tokens.last, ["-", "–", "—", "--"].contains(block.text.string(last.range))
    else { return false }
    return AgencyDateline(block) != nil
  }

  /// A quick look: whether a dash or colon with space behind it is near enough, and no word in small letters, unless in brackets or
  /// with an agency in brackets, before it.
  private static func mayBeOne(_ block: BlockText) -> Bool {
    let bytes = block.text.bytes
    let head = bytes[block.range.prefix(longest + 8)]
    guard
      let end = head.indices.first(where: { index in
        let isDash = bytes[index] == 0x2D || bytes[index] == 0x3A || bytes[index] == 0xE2
        let behind = index + (bytes[index] == 0xE2 ? 3 : 1)
        if behind == block.range.upperBound { return isDash && bytes[index] != 0x3A }
        return isDash && behind < block.range.upperBound && (bytes[behind] == 0x20 || bytes[behind] == 0x2D)
      })
    else { return false }
    let before = head[..<end]
    if before.contains(where: { $0 == 0x28 || $0 >= 0x80 }) { return true }
    return before.split(separator: 0x20).allSatisfy { word in
      !word.allSatisfy { $0 &- 0x61 < 26 } || particles.contains(word)
    }
  }

  private static let particles = HashedWords(LineWords.nameParticles)

  /// In bytes.
  private static let longest = 120

  /// Whether a dash has space on a side, or nothing, and is none inside a word.
  private static func isFree(_ token: Token, in block: BlockText) -> Bool {
    let behind = token.range.upperBound.value
    if behind == block.range.upperBound { return block.text.bytes[token.range.lowerBound.value] != 0x3A }
    return behind < block.range.upperBound && (block.text.bytes[behind] == 0x20 || block.text.bytes[behind] == 0x2D)
  }

  private static func bracketed(_ head: String) -> Substring? {
    guard let open = head.lastIndex(of: "("), let close = head[open...].firstIndex(of: ")") else { return nil }
    let inner = head[head.index(after: open)..<close]
    return Outlets.known.named(inner) ?? Outlets.known.mentioned(in: inner) == nil ? nil : inner
  }
}
