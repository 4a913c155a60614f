import Testing

@testable import Reader

struct InputDecoderTests {
  private let console: [[UInt8]: Key] = [Array("\u{1B}[[A".utf8): Key(.function(1)), Array("\u{1B}[3$".utf8): Key(.delete, .shift)]

  /// The events of a whole input after which nothing comes.
  private func events(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = InputDecoder(terminfoKeys: console)
    return decoder.feed(bytes) + decoder.flush()
  }

  private func keys(_ input: String) -> String { keys(Array(input.utf8)) }

  private func keys(_ bytes: [UInt8]) -> String {
    events(bytes).map { if case .key(let key) = $0 { key.notation } else { "?" } }.joined()
  }

  @Test(
    "keys are what the terminals send for them",
    arguments: [
      ("jG", "jG"), ("\r", "<Enter>"), ("\t", "<Tab>"), ("\u{7F}", "<BS>"), ("\u{04}", "<C-d>"), ("\u{0}", "<C-Space>"),
      ("é中👍", "é中👍"), ("\u{1B}[A\u{1B}OB", "<Up><Down>"), ("\u{1B}[1;5C", "<C-Right>"),
      ("\u{1B}[5~\u{1B}[6;2~", "<PageUp><S-PageDown>"),
      ("\u{1B}OP\u{1B}[15~\u{1B}[24;3~", "<F1><F5><A-F12>"), ("\u{1B}[Z", "<S-Tab>"), ("\u{1B}x", "<A-x>"), ("\u{1B}é", "<A-é>"),
      ("\u{1B}\u{1B}[A", "<A-Up>"), ("\u{1B}[[A", "<F1>"), ("\u{1B}[3$", "<S-Del>"), ("\u{1B}[7^", "<C-Home>"),
      ("\u{1B}OM\u{1B}Ok", "<Enter>+"),
      ("\u{1B}[97;5u", "<C-a>"), ("\u{1B}[105;5u", "<Tab>"), ("\u{1B}[27;5;97~", "<C-a>"), ("\u{1B}[97;2u", "A"),
      ("\u{1B}[97;1:3u", ""),
      ("\u{1B}", "<Esc>"), ("\u{1B}\u{1B}", "<Esc><Esc>"), ("\u{1B}[", "<A-[>"), ("\u{1B}]", "<A-]>"),
      ("\u{1B}\u{1B}j", "<Esc><A-j>"),
    ])
  func keysAreWhatTerminalsSend(input: String, notation: String) {
    #expect(keys(input) == notation)
  }

  @Test(
    "a sequence that nobody knows is swallowed whole",
    arguments: [
      "\u{1B}[99;99z", "\u{1B}[?1;2c", "\u{1B}[>41;354;0c", "\u{1B}]52;c;ZWNobyBvd25lZA==\u{07}", "\u{1B}]11;nonsense\u{1B}\\",
      "\u{1B}P1+r544e=787465\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[I\u{1B}[O", "\u{1B}[1;9A", "\u{1B}[<35;4;4M",
      "\u{1B}[57399u",
      "\u{1B}[201~", "\u{1B}[1;2;3;4;5;6;7;8;9m",
    ])
  func unknownSequenceIsSwallowed(sequence: String) {
    #expect(keys(sequence + "j") == "j")
  }

  @Test("invalid bytes are one replacement each, and what follows is read")
  func invalidBytes() {
    #expect(keys([0xFF, 0x6A]) == "\u{FFFD}j")
    #expect(keys([0xE2, 0x82, 0x6A]) == "\u{FFFD}j")
    #expect(keys([0xED, 0xA0, 0x80, 0x6A]).hasSuffix("j"))
    #expect(keys([0xC3, 0x1B, 0x5B, 0x41]) == "\u{FFFD}<Up>")
    #expect(keys([0xC3]) == "\u{FFFD}")
  }

  @Test("a paste is text, whatever it holds")
  func aPasteIsText() {
    #expect(
      events(Array("\u{1B}[200~:q\r\nq\u{1B}[A\u{1B}\u{1B}[20\u{1B}[201~j".utf8)) == [
        .paste(":q\nq[A[20"), .key(Key(.character("j"))),
      ])
  }

  @Test("a paste without end keeps a bounded part, and its end is still seen")
  func aPasteIsBounded() {
    let huge =
      Array("\u{1B}[200~".utf8) + [UInt8](repeating: 0x61, count: InputDecoder.longestPaste + 5000) + Array("\u{1B}[201~j".utf8)
    let events = events(huge)
    guard events.count == 2, case .paste(let text) = events[0] else { return #expect(Bool(false), "\(events.count) events") }
    #expect(text.utf8.count == InputDecoder.longestPaste)
  }

  @Test("the mouse: press, drag, release, wheel, by both protocols")
  func theMouse() {
    let here = (row: Row(4), column: Column(9))
    func mouse(_ kind: MouseEvent.Kind) -> InputEvent { .mouse(MouseEvent(kind: kind, row: here.row, column: here.column)) }
    let input =
      "\u{1B}[<0;10;5M\u{1B}[<32;10;5M\u{1B}[<0;10;5m\u{1B}[<64;10;5M\u{1B}[<65;10;5M\u{1B}[M\u{20}\u{2A}\u{25}\u{1B}[M\u{23}\u{2A}\u{25}"
    #expect(
      events(Array(input.utf8)) == [
        mouse(.press), mouse(.drag), mouse(.release), mouse(.wheelUp), mouse(.wheelDown), mouse(.press), mouse(.release),
      ])
    #expect(events(Array("\u{1B}[<0;0;5M\u{1B}[<0;99999999;5M\u{1B}[<2;3;3M".utf8)).isEmpty)
  }

  @Test("answers are told from keys")
  func answers() {
    #expect(
      events(Array("\u{1B}[?2026;2$y\u{1B}[?2026;0$y".utf8)) == [
        .reply(.mode(2026, isSupported: true)), .reply(.mode(2026, isSupported: false)),
      ])
    #expect(
      events(Array("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}]11;rgb:00/00/00\u{07}".utf8)) == [
        .reply(.background(luminance: 1)), .reply(.background(luminance: 0)),
      ])
  }

  @Test("however a stream is cut into reads, the events are the same")
  func cutsDoNotMatter() {
    let stream = Array(
      "jé中\u{1B}[A\u{1B}x\u{1B}[200~a\u{1B}[20b\u{1B}[201~\u{1B}[<0;3;4M\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\\u{1B}[?2026;2$y\u{1B}OP\u{1B}\u{1B}[B\u{1B}[M abk"
        .utf8)
    let whole = events(stream)
    #expect(whole.count > 9)
    for cut in 1..<stream.count {
      var decoder = InputDecoder(terminfoKeys: console)
      #expect(decoder.feed(stream[..<cut]) + decoder.feed(stream[cut...]) + decoder.flush() == whole, "cut at \(cut)")
    }
    var decoder = InputDecoder(terminfoKeys: console)
    #expect(stream.flatMap { decoder.feed([$0]) } + decoder.flush() == whole)
  }

  @Test("a reply that was cut by a slow line is no key")
  func aSlowReplyIsNoKey() {
    var decoder = InputDecoder(terminfoKeys: [:])
    var events = decoder.feed(Array("\u{1B}]11;rgb:1e".utf8))
    #expect(!decoder.isWaiting)
    events += decoder.flush() + decoder.feed(Array("1e/1e1e/1e1e\u{07}".utf8))
    #expect(events.count == 1)
    events = decoder.feed(Array("\u{1B}[1;".utf8)) + decoder.flush() + decoder.feed(Array("5Aj".utf8))
    #expect(events == [.key(Key(.up, .control)), .key(Key(.character("j")))])
  }

  @Test("after any noise whatever, a pressed Enter and then a letter are read")
  func anyNoise() {
    var random = SplitMix(seed: 5)
    let spice: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x50, 0x3B, 0x3C, 0x32, 0x30, 0x7E, 0x4D, 0x07, 0xC3, 0xF0, 0x24, 0x79]
    for round in 0..<3000 {
      let noise = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        round % 2 == 0 ? UInt8.random(in: 0...255, using: &random) : spice.randomElement(using: &random) ?? 0
      }
      var whole = InputDecoder(terminfoKeys: console)
      let expected = whole.feed(noise)
      var pieces = InputDecoder(terminfoKeys: console)
      #expect(noise.flatMap { pieces.feed([$0]) } == expected)
      // Two closing marks end any paste, and three plain bytes the oldest mouse report.
      let after = whole.feed(Array("\u{1B}[201~\u{1B}[201~\r\r\r\rj".utf8))
      #expect(after.last == .key(Key(.character("j"))), "\(noise)")
    }
  }
}
