import Language
import Testing

@testable import Reader

private let samples = [
  "", " ", "word", "The quick brown fox jumps over the lazy dog, twice.", "a-b well-known 1990-2000 -5 --option",
  "hard\nwrapped\r\n  text\tand   spaces", "Erdoğan’s “quotes” — and dashes – here… naïve café",
  "日本語の文章は空白なしで折り返される。はい。", "e\u{301}e\u{301}e\u{301} zalgo\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
  "👩‍👩‍👧‍👦👩‍👩‍👧‍👦 family 🇩🇪🇫🇷", "averyveryveryveryverylongwordthatdoesnotfitanywhere", "no\u{00A0}break\u{00A0}here at all",
  "\u{1B}[31mred\u{7}\u{202E}evil\u{200B}", "control \u{85} and \u{2028} line",
]

@Suite("Wrapping a paragraph") struct WrappingTests {
  @Test("Rows leave out white space alone, and stand in order", arguments: samples) func rowsJoin(sample: String) {
    let text = Text(sample)
    for width in [2, 3, 7, 20, 80] {
      let rows = WrappedParagraph(text, range: text.range, width: width).rows
      var at = ByteOffset.zero
      for row in rows {
        #expect(text.string(at..<row.lowerBound).allSatisfy { $0.isWhitespace })
        #expect(row.lowerBound < row.upperBound)
        at = row.upperBound
      }
      #expect(text.string(at..<text.range.upperBound).allSatisfy { $0.isWhitespace })
    }
  }

  @Test("No row is wider than its pane, but for a cluster that is so by itself", arguments: samples) func rowsFit(sample: String) {
    let text = Text(sample)
    for width in [2, 3, 7, 20, 80] {
      for row in WrappedParagraph(text, range: text.range, width: width).rows {
        let clusters = Array(RowClusters(text, row: row))
        let columns = clusters.reduce(0) { $0 + $1.columns }
        #expect(columns <= width || clusters.count == 1, "\(text.string(row)) at \(width)")
      }
    }
  }

  @Test("From an offset to its column and back is the identity", arguments: samples) func offsetsAndColumns(sample: String) {
    let text = Text(sample)
    for row in WrappedParagraph(text, range: text.range, width: 12).rows {
      for cluster in RowClusters(text, row: row) {
        #expect(RowClusters.column(of: cluster.range.lowerBound, in: text, row: row) == cluster.column)
        #expect(RowClusters.offset(at: cluster.column, in: text, row: row) == cluster.range.lowerBound)
      }
    }
  }

  @Test("A row breaks after a hyphen inside a word, and not in front of a number") func hyphens() {
    #expect(rows("a UN-recognised government", 12) == ["a UN-", "recognised", "government"])
    #expect(rows("it was -5 degrees", 8) == ["it was", "-5", "degrees"])
  }

  @Test("A no-break space holds its neighbours together") func noBreakSpace() {
    #expect(rows("met Khalifa\u{00A0}Haftar", 15) == ["met", "Khalifa\u{00A0}Haftar"])
  }

  @Test("Ideographs break anywhere") func ideographs() {
    #expect(rows("日本語の文章", 6) == ["日本語", "の文章"])
  }

  @Test(
    "No row begins with a closing mark or ends with an opening one, and all breaks between ideographs are used",
    arguments: [
      ("彼は「はい。」と言った。（東京）", 6, ["彼は", "「は", "い。」", "と言っ", "た。", "（東", "京）"]),
      ("日本語、英語", 6, ["日本", "語、英", "語"]), ("がっこうへ", 4, ["がっ", "こう", "へ"]),
      ("東京ABC大阪", 6, ["東京", "ABC大", "阪"]), ("費用は100円。", 6, ["費用は", "100", "円。"]), ("ｶﾞｷﾞｸﾞ", 2, ["ｶﾞ", "ｷﾞ", "ｸﾞ"]),
      ("他说：“好。”", 6, ["他说：", "“好。”"]), ("서울에서 만났다.", 6, ["서울에", "서 만", "났다."]),
    ])
  func closingMarks(text: String, width: Int, expected: [String]) { #expect(rows(text, width) == expected) }

  @Test("A word wider than its row is not split before its stop") func wideWord() {
    #expect(rows("abcdefghij.", 10) == ["abcdefghi", "j."])
    #expect(rows("“well”—said she", 8) == ["“well”—", "said she"])
  }

  @Test("The item of a list goes on below its words") func hangingIndent() throws {
    let reader = try Scenario(
      [(path: "a.txt", text: "Title\n\nA paragraph of words.\n\n- one two three four five six seven eight nine ten\n- two words")],
      size: "40x14")
    let lines = reader.screen.filter { $0.contains("one two") || $0.contains("nine ten") }
    #expect(lines.count == 2)
    #expect(lines[0].contains("   - one"))
    #expect(lines[1].prefix { $0 == " " }.count == 5)
    try reader.press("/nine<Enter>")
    let row = try required(ReaderView.frame(reader.state).cursor)
    #expect(reader.screen[row.row.value].dropFirst(row.column.value).hasPrefix("nine"))
  }

  @Test("A line of a megabyte without a space is wrapped") func giantLine() {
    let text = Text(String(repeating: "x", count: 1_000_000))
    #expect(WrappedParagraph(text, range: text.range, width: 40).rows.count == 25_000)
  }

  private func rows(_ string: String, _ width: Int) -> [String] {
    let text = Text(string)
    return WrappedParagraph(text, range: text.range, width: width).rows.map { text.string($0) }
  }
}
