import Language
import Testing

@testable import Reader

@Suite("The cursor stands on whole characters") struct GraphemeMotionTests {
  @Test(
    "After every motion, in every script",
    arguments: [
      "e\u{301}te\u{301} cafe\u{301} nai\u{308}ve", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦 fa👩‍👩‍👧‍👦mily 🇩🇪🇫🇷 🇹🇷x", "日本語の文章は、空白なしで折り返される。はい。", "مَرْحَبًا بالعالم الجميل",
      "z\u{300}\u{301}\u{302} a\u{200D}b", "नमस्ते क्षत्रिय दुनिया",
    ])
  func motions(sample: String) throws {
    let reader = try Scenario([(path: "a.txt", text: "Title\n\n\(sample). \(sample)\n\n\(sample)")], size: "40x12")
    let motions = [
      "l", "l", "l", "w", "e", "e", "e", "j", "h", "b", "$", "e", "w", ")", "e", "k", "b", "G", "b", "e", "H", "e", "L", "(", "l",
    ]
    for round in 0..<40 {
      try reader.press(motions[(round * 7 + round / 5) % motions.count])
      let pane = try required(reader.state.desk.focusedPane)
      let article = try required(reader.state.documents[pane.article])
      let whole = article.text.string
      let starts = Set(whole.indices.map { whole.utf8.distance(from: whole.startIndex, to: $0) } + [whole.utf8.count])
      #expect(starts.contains(pane.cursor.value), "after \(round) in \(sample)")
    }
  }

  @Test("e goes to the last whole character of a word, iw selects it") func words() throws {
    let reader = try Scenario([(path: "a.txt", text: "Title\n\nOne 👩‍👩‍👧‍👦🇩🇪 cafe\u{301} end.")], size: "60x12").press("ggjw")
    #expect(try reader.press("e").word == "🇩🇪")
    #expect(try reader.press("e").word == "e\u{301}")
    try reader.press("viw")
    let range = try required(reader.state.selectedRange)
    #expect(reader.state.focusedArticle?.text.string(range) == "cafe\u{301}")
    #expect(try reader.press("<Esc>gggv").state.selectedRange == range)
  }

  @Test("ie selects the sentences that report the event") func event() throws {
    let texts = [
      (path: "a.txt", text: "Title\n\nBefore. It rose (e1). It fell (e1). After."), (path: "b.txt", text: "Other\n\nIt rose (e1)."),
    ]
    let reader = try Scenario(texts).press("gg))vie")
    let range = try required(reader.state.selectedRange)
    #expect(reader.state.focusedArticle?.text.string(range) == "It rose (e1). It fell (e1).")
    #expect(try reader.press("<Esc>gg)vie").status.contains("no event") == true)
  }
}
