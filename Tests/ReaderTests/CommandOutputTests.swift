import Foundation
import Library
import Testing

@testable import Reader

@Suite("The forms of output")
struct CommandOutputTests {
  /// What an article could bring along to do harm.
  static let hostile = [
    "", "\"", "\\", "\u{1B}[31mred\u{1B}[0m", "\u{0}\u{7}\u{7F}\u{9B}2J", "a\r\nb\tc\n", "\u{202E}gnp.exe",
    "zero\u{200B}width\u{FEFF}",
    "\u{2028}\u{2029}", "é e\u{301} \u{1F469}\u{200D}\u{1F469}", "\"\u{301}", "\u{E0001}tag", String(repeating: "x", count: 10_000),
  ]

  @Test("any text comes back from its JSON as it was, and its JSON holds no control character", arguments: hostile)
  func jsonGivesBackItsText(_ text: String) throws {
    let line = JSONValue.object([.init(text, .string(text))]).line

    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
    #expect(parsed.keys.map { Array($0.utf8) } == [Array(text.utf8)])
    #expect(parsed.values.map { Array($0.utf8) } == [Array(text.utf8)])
    #expect(line.unicodeScalars.allSatisfy { ![.control, .format, .lineSeparator].contains($0.properties.generalCategory) })
  }

  @Test("keys keep their order, and numbers are plain")
  func jsonIsStable() {
    let value: JSONValue = ["z": 1, "a": .number(0.5), "m": .number(1), "n": .number(1 / 3), "x": .number(.nan), "e": .array([])]
    #expect(value.line == #"{"z":1,"a":0.5,"m":1,"n":0.3333,"x":null,"e":[]}"#)
  }

  @Test("a record of comma-separated values quotes what needs it, and nothing else")
  func csvQuotes() {
    #expect(
      CSVRow.line(["plain", "a,b", "say \"it\"", "two\nlines", ""]) == "plain,\"a,b\",\"say \"\"it\"\"\",\"two\nlines\",\r\n")
    #expect(CSVRow.line(["\"\u{301}"]) == "\"\"\"\u{301}\"\r\n", "a quote is doubled, whatever stands on it")
  }

  @Test("no row of a table is wider than its screen", arguments: [1, 8, 20, 40, 79, 200])
  func tableFits(_ width: Int) {
    var table = Table(
      columns: [TableColumn("name"), TableColumn("count", isNumber: true), TableColumn("text", isFlexible: true)],
      width: Column(width), isStyled: false)

    let rows = Self.hostile + ["漢字かな交じり文", "short"]
    let lines = rows.flatMap { table.add([$0, "12", $0 + " " + $0]) } + table.finish()

    #expect((rows.count + 1...3 * (rows.count + 1)).contains(lines.count))
    for line in lines {
      #expect(line.reduce(0) { $0 + WidthMeasure.width(of: $1) } <= width)
      #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test("a table sets its columns under their headings, and the widest text goes on below, for three lines at most")
  func tableIsSet() {
    var table = Table(
      columns: [TableColumn("source"), TableColumn("words", isNumber: true), TableColumn("title", isFlexible: true)],
      width: Column(36), isStyled: false)

    let lines =
      table.add(["Reuters", "627", "Support could rebalance forces"]) + table.add(["TRT", "1268", "Troops"])
      + table.add(["AFP", "9", String(repeating: "Many words ", count: 9)]) + table.finish()

    #expect(
      lines == [
        "source   words  title",
        "Reuters    627  Support could",
        "                rebalance forces",
        "TRT       1268  Troops",
        "AFP          9  Many words Many",
        "                words Many words",
        "                Many words Many wor…",
      ])
  }

  @Test("a column that is read has more room, and a time goes on behind its slash") func shares() {
    var table = Table(
      columns: [
        .dates("date"), TableColumn("event", isFlexible: true, share: 3),
        TableColumn("by", isFlexible: true),
      ], width: Column(60), isStyled: false)
    let words = String(repeating: "signed a treaty ", count: 6)
    let lines = table.add(["2019-12-15~/2020-01-20~", words, words]) + table.finish()
    #expect(lines[1].hasPrefix("2019-12-15~/") && lines[2].hasPrefix("2020-01-20~ "))
    let starts = ["event", "by"].compactMap {
      lines[0].range(of: $0).map { lines[0].distance(from: lines[0].startIndex, to: $0.lowerBound) }
    }
    #expect(starts.count == 2 && starts[1] - starts[0] > 60 / 2)
  }

  @Test("a table of many rows starts before the last one is known")
  func tableStreams() {
    var table = Table(columns: [TableColumn("n", isNumber: true)], width: nil, isStyled: false)
    let written = (1...600).map { table.add([String($0)]).count }
    #expect(written.reduce(0, +) == 601)
    #expect(table.finish().isEmpty)
  }

  @Test("what goes to a terminal passes the gate, line by line")
  func terminalIsGuarded() throws {
    var bytes: [UInt8] = []
    let terminal = Output(isTerminal: true, width: Column(80)) { bytes += $0 }
    try terminal.write("one\u{1B}[2Jtwo\r\nthree\u{9B}\n")
    try terminal.flush()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.split(separator: "\n").count == 2)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test("what goes to a pipe is not touched")
  func pipeIsExact() throws {
    var bytes: [UInt8] = []
    let pipe = Output(isTerminal: false, width: nil) { bytes += $0 }
    try pipe.write("one\u{1B}[2Jtwo\r\n")
    try pipe.flush()
    #expect(bytes == Array("one\u{1B}[2Jtwo\r\n".utf8))
  }
}
