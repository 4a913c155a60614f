/// One line that is being typed, with a cursor between its characters.
struct LineEditor: Hashable, Sendable {
  private(set) var characters: [Character]
  private(set) var cursor: Int

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  var isEmpty: Bool { characters.isEmpty }

  /// Inserts text; line ends become spaces, because a line has none.
  mutating func insert(_ text: some StringProtocol) { put(text.map { $0.isNewline ? " " : $0 }) }

  /// Inserts text with its line ends.
  mutating func insertLines(_ text: some StringProtocol) { put(Array(text)) }

  /// A terminal sends an accent or the tone of a hand as a key of its own: with the character before it, it is one character.
  private mutating func put(_ inserted: [Character]) {
    var inserted = inserted
    var start = cursor
    if start > 0, let first = inserted.first {
      let joined = Array("\(characters[start - 1])\(first)")
      if joined.count == 1 {
        inserted[0] = joined[0]
        start -= 1
      }
    }
    characters.replaceSubrange(start..<cursor, with: inserted)
    cursor = start + inserted.count
  }

  /// Edits as a shell's line does; false when the key means nothing to a line.
  mutating func take(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let character), []), (.character(let character), .shift): insert(String(character))
    case (.backspace, _): deleteBack(to: cursor - 1)
    case (.delete, _): if cursor < characters.count { characters.remove(at: cursor) }
    case (.left, []), (.character("b"), .control): cursor = max(cursor - 1, 0)
    case (.right, []), (.character("f"), .control): cursor = min(cursor + 1, characters.count)
    case (.left, _), (.character("b"), .alt): cursor = wordStart
    case (.right, _), (.character("f"), .alt): cursor = wordEnd
    case (.home, _), (.character("a"), .control): cursor = 0
    case (.end, _), (.character("e"), .control): cursor = characters.count
    case (.character("u"), .control): deleteBack(to: 0)
    case (.character("w"), .control): deleteBack(to: wordStart)
    case (.character("k"), .control): characters.removeSubrange(cursor...)
    default: return false
    }
    return true
  }

  private mutating func deleteBack(to start: Int) {
    guard start >= 0, start < cursor else { return }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }
}
