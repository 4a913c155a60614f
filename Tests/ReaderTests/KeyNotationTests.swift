import Testing

@testable import Reader

struct KeyNotationTests {
  @Test("a sequence is read key by key")
  func aSequenceIsReadKeyByKey() throws {
    #expect(
      try Key.sequence(notation: "]e<Enter><C-d><A-x><S-Tab><F1><lt> é")
        == [
          Key(.character("]")), Key(.character("e")), Key(.enter), Key(.character("d"), .control), Key(.character("x"), .alt),
          Key(.tab, .shift), Key(.function(1)), Key(.character("<")), Key(.character(" ")), Key(.character("é")),
        ])
  }

  @Test(
    "what a terminal cannot tell apart is one key",
    arguments: [
      ("<C-i>", "<Tab>"), ("<C-m>", "<Enter>"), ("<C-j>", "<CR>"), ("<C-[>", "<Esc>"), ("<C-h>", "<BS>"), ("<C-A>", "<C-a>"),
      ("<S-a>", "A"), ("<C-@>", "<C-Space>"), ("<esc>", "<Esc>"), ("<M-x>", "<A-x>"),
    ])
  func whatATerminalCannotTellApart(one: String, other: String) throws {
    #expect(try Key.sequence(notation: one) == Key.sequence(notation: other))
  }

  @Test(
    "what is no key is named", arguments: ["<Entre>", "<", "a<C-", "<>", "<C->", "<a>", "<F0>", "<F99>", "\u{1B}", "<C-\u{7}>"])
  func whatIsNoKeyIsNamed(notation: String) {
    #expect(throws: KeyNotationError.self) { try Key.sequence(notation: notation) }
  }

  @Test("a key that is written is read back as itself")
  func roundTrip() throws {
    let named: [Key.Code] = [
      .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function(1),
      .function(12),
    ]
    let characters =
      (0x20..<0x7F).map { Key.Code.character(Character(Unicode.Scalar(UInt8($0)))) } + [.character("é"), .character("中")]
    for code in named + characters {
      for bits in UInt8(0)..<8 {
        let key = Key(code, Key.Modifiers(rawValue: bits)).normalised
        #expect(try Key.sequence(notation: key.notation) == [key], "\(key.notation)")
        #expect(key.normalised == key)
      }
    }
  }
}
