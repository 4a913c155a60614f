import Language
import Testing

@testable import Reader

/// What stands in a frame after writing into it.
struct FrameWritingTests {
  private func frame(_ columns: Int = 10, _ rows: Int = 1) -> Frame { Frame(size: ScreenSize(columns: columns, rows: rows)) }

  private func write(_ text: String, into frame: inout Frame, at column: Int = 0, edge: Int = 10) -> Int {
    frame.write(text, row: Row(0), column: Column(column), style: .plain, upTo: Column(edge)).value
  }

  @Test("text is cut at the edge, a wide character as a whole")
  func textIsCutAtTheEdge() {
    var frame = frame()
    #expect(write("abcdef", into: &frame, edge: 4) == 4)
    #expect(write("中中中", into: &frame, at: 4, edge: 9) == 8)
    #expect(FrameText.text(frame) == "abcd中中\n")
  }

  @Test("styled text that is too wide ends in an ellipsis, within its width, whatever its parts")
  func shortened() {
    let text = StyledText("ab", Style(ink: .accent)) + StyledText("東京") + StyledText("cd", Style(ink: .dim))
    #expect(
      (0...9).map { text.shortened(toColumns: $0).text } == [
        "…", "…", "a…", "ab…", "ab…", "ab東…", "ab東…", "ab東京…", "ab東京cd", "ab東京cd",
      ])
  }

  @Test("writing over half of a wide character leaves a space of the other half")
  func halvesAreMended() {
    var frame = frame()
    _ = write("中中", into: &frame)
    _ = write("x", into: &frame, at: 1)
    #expect(FrameText.text(frame) == " x中\n")
    _ = write("y", into: &frame, at: 2)
    #expect(FrameText.text(frame) == " xy\n")
    _ = write("中", into: &frame, at: 4)
    frame.fill(row: Row(0), from: Column(5), upTo: Column(6), style: .plain)
    #expect(FrameText.text(frame) == " xy\n")
  }

  @Test("nothing is written outside of the screen")
  func nothingIsWrittenOutside() {
    var frame = frame()
    frame.write("中中中", row: Row(0), column: Column(-3), style: .plain, upTo: Column(99))
    frame.write("below", row: Row(1), column: Column(0), style: .plain, upTo: Column(99))
    frame.write("above", row: Row(-1), column: Column(0), style: .plain, upTo: Column(99))
    #expect(FrameText.text(frame) == " 中\n")
  }

  @Test("whatever is written, a frame holds no dangerous character and as many columns as were measured")
  func aFrameIsAlwaysSafe() {
    var random = SplitMix(seed: 3)
    let ranges: [ClosedRange<UInt32>] = [
      0...0xFF, 0x300...0x36F, 0x2000...0x206F, 0x4E00...0x4E0F, 0x1F1E6...0x1F3FF, 0xE0000...0xE01EF, 0...0x10FFFF,
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let value = UInt32.random(in: ranges.randomElement(using: &random) ?? 0...0x7F, using: &random)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      var frame = frame(400)
      let end = write(text, into: &frame, edge: 400)
      #expect(end == text.reduce(0) { $0 + SafeText.display(of: $1).columns })
      let drawn = frame.row(Row(0)).map { frame.string($0) }.joined()
      #expect(!drawn.unicodeScalars.contains(where: SafeTextTests.isDangerous), "\(text.debugDescription)")
      // Written over at random, every right half has its left half, and no wide character lacks one.
      for _ in 0..<20 {
        let places = ["a", "中", "é中"]
        let column = Int.random(in: -2...40, using: &random)
        _ = write(
          places.randomElement(using: &random) ?? "", into: &frame, at: column, edge: column + Int.random(in: 0...4, using: &random)
        )
        expectWholeCells(frame)
      }
    }
  }

  @Test("a plain row is written as it is character by character, cut anywhere between two")
  func plainRows() {
    var random = SplitMix(seed: 5)
    let parts = ["a", "Word", " ", "\n", "é", "ÿ", "’", "“", "—", "…", "9", "~", "e\u{301}", "中", "\u{200B}", "\u{7F}", "½", "\t"]
    var plain = 0
    for _ in 0..<4000 {
      let string = (0..<Int.random(in: 1...12, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let text = Text(string)
      let all = ByteRange(bytes: 0..<text.bytes.count)
      guard RowClusters.isPlain(text, row: all) else { continue }
      plain += 1
      let edge = Int.random(in: 1...20, using: &random)
      var (whole, cut) = (frame(20), frame(20))
      let shown = RowClusters(text, row: all).map(\.text).joined()
      let end = write(shown, into: &whole, edge: edge)
      let place = text.scalarBoundary(atOrAfter: ByteOffset(Int.random(in: 0...text.bytes.count, using: &random))).value
      let middle = cut.write(plain: text.bytes[..<place], row: Row(0), column: Column(0), style: .plain, upTo: Column(edge))
      let last = cut.write(plain: text.bytes[place...], row: Row(0), column: middle, style: .plain, upTo: Column(edge))
      #expect(last.value == end, "\(string.debugDescription)")
      #expect(cut == whole, "\(string.debugDescription)")
      // Each character is one cell, and none is left out.
      #expect(RowClusters(text, row: all).allSatisfy { $0.columns == 1 } && shown.count == string.count)
    }
    #expect(plain > 500)
  }

  @Test("a string is as wide as its clusters, and is cut between two of them, whatever it is made of")
  func shortening() {
    var random = SplitMix(seed: 11)
    let parts =
      [
        "│", "─", "·", "a", "Word", "  ", "é", "“", "—", "…",
        "9", "e\u{301}", "中", "\u{200B}", "\u{301}", "\u{7F}", "½", "\t", "\r\n",
      ]
    for _ in 0..<4000 {
      let string = (0..<Int.random(in: 0...12, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let widths = string.map { SafeText.display(of: $0).columns }
      #expect(SafeText.columns(of: string) == SafeText.columns(of: Array(string.utf8)[...]), "\(string.debugDescription)")
      let columns = Int.random(in: 0...20, using: &random)
      var (kept, used) = (0, 0)
      while kept < widths.count, used + widths[kept] <= columns - 1 {
        used += widths[kept]
        kept += 1
      }
      let expected = SafeText.columns(of: string) <= columns ? string : string.prefix(kept) + "…"
      #expect(string.shortened(toColumns: columns) == expected, "\(string.debugDescription) in \(columns)")
    }
  }

  private func expectWholeCells(_ frame: Frame) {
    let cells = Array(frame.row(Row(0)))
    for (index, cell) in cells.enumerated() {
      let isWide =
        !cell.isContinuation
        && (frame.string(cell).unicodeScalars.first.map { WidthMeasure.columns(ofSpacing: $0.value) } ?? 1) == 2
      let isFollowed = index + 1 < cells.count && cells[index + 1].isContinuation
      if isWide != isFollowed { Issue.record("half a character at column \(index)") }
    }
  }

  @Test("the plane of styles has one letter a cell")
  func planeOfStyles() {
    var frame = frame(8, 2)
    frame.write("GNA", row: Row(0), column: Column(1), style: Style(ink: .actor3), upTo: Column(8))
    frame.write("x", row: Row(1), column: Column(2), style: Style(ink: .actor3, paper: .selection), upTo: Column(8))
    #expect(FrameText.text(frame) == " GNA\n  x\n")
    #expect(FrameText.styles(frame) == " 333\n  S\n")
  }
}
