import Corpus
import Language
import Testing

@testable import Reader

@Suite("The timeline's axis") struct TimelineScaleTests {
  private func day(_ edtf: String) throws -> CalendarDate { try required(CalendarDate(edtf: edtf)) }

  @Test("A column's first day lies in that column, whatever the unit", arguments: TimelineScale.Unit.allCases)
  func roundTrip(unit: TimelineScale.Unit) throws {
    let scale = TimelineScale(unit: unit, first: TimelineScale.number(of: try day("2019-11-27").firstDay, in: unit))
    for column in -40...40 {
      let first = scale.day(ofColumn: column)
      #expect(scale.columns(of: CalendarDate(firstDay: first, lastDay: first)) == column...column)
      #expect(scale.columns(of: CalendarDate(firstDay: first - 1, lastDay: first - 1)) == (column - 1)...(column - 1))
    }
  }

  @Test("A month is as many columns as it has days, weeks or months") func month() throws {
    let november = try day("2019-11")
    for (unit, columns) in [(TimelineScale.Unit.day, 30), (.week, 5), (.month, 1), (.year, 1)] {
      let scale = TimelineScale(unit: unit, first: TimelineScale.number(of: november.firstDay, in: unit))
      #expect(scale.columns(of: november).count == columns, "\(unit)")
    }
  }

  @Test("What happened years before does not squeeze the rest") func fitting() throws {
    let dates = try ["1999", "2011"].map(day) + (1...28).map { try day("2020-01-\($0 < 10 ? "0" : "")\($0)") }
    let scale = TimelineScale.fitting(TimelineScale.mostOf(dates), width: 60)
    #expect(scale.unit == .day)
    #expect((0..<60).contains(scale.columns(of: dates[10]).lowerBound))
  }

  @Test("Zooming leaves the day of the cursor's row where it is") func zoom() throws {
    let pivot = try day("2019-11-27").firstDay
    let scale = TimelineScale(unit: .day, first: pivot - 17)
    for unit in TimelineScale.Unit.allCases {
      let zoomed = scale.zoomed(to: unit, around: pivot, width: 80)
      #expect(zoomed.columns(of: CalendarDate(firstDay: pivot, lastDay: pivot)) == 17...17)
    }
  }

  private func drawn(_ date: String, doubtful: Bool = false, article: Bool = false, after: [Character] = []) throws -> String {
    var line = TimelineLine(width: 40)
    let scale = TimelineScale(unit: .day, first: try day("2019-11-01").firstDay)
    line.draw(try day(date), on: scale, isArticle: article, isDoubtful: doubtful)
    line.write(after: after)
    return line.styled.text
  }

  @Test("A day is a dot, a month a bar; what is about then is hollow; articles are triangles") func precision() throws {
    #expect(try drawn("2019-11-03") == "  ●")
    #expect(try drawn("2019-11-03", doubtful: true) == "  ○")
    #expect(try drawn("2019-11-03/2019-11-07") == "  ┣━━━┫")
    #expect(try drawn("2019-11-03/2019-11-07", doubtful: true) == "  (╌╌╌)")
    #expect(try drawn("2019-11") == "┣" + String(repeating: "━", count: 28) + "┫")
    #expect(try drawn("2019-11-03", article: true) == "  ▲")
    #expect(try drawn("2019-11-03", doubtful: true, article: true) == "  △")
  }

  @Test("Sources stand behind the date, and before it at the edge; what is out of sight is an arrow with its year") func edges()
    throws
  {
    #expect(try drawn("2019-11-03", after: ["1", "3"]) == "  ● 13")
    #expect(try drawn("2019-12-10", after: ["1", "3"]).hasSuffix("13 ●"))
    #expect(try drawn("2011", after: ["2"]) == "‹ 2011 2")
    #expect(try drawn("2031").hasSuffix("2031 ›"))
  }
}

@Suite("gt") struct TimelineViewTests {
  private static let texts = [
    (path: "a.txt", text: "One\n\nMarch 3, 2020\n\nThe mayor signed (e1). Rain came (e2)."),
    (path: "b.txt", text: "Two\n\nMarch 5, 2020\n\nThe mayor has signed (e1)."),
  ]

  @Test("Articles stand by their dates, events without one at the end; Enter opens either") func rows() throws {
    let reader = try Scenario(texts: Self.texts, keys: "gessqgt")
    let ids = reader.state.lists.last?.rows.map(\.id) ?? []
    #expect(ids == ["article 0 a.txt", "article 0 b.txt", "e1", "e2"])
    #expect(reader.screen[0].contains("2 without a date, at the end"))
    try reader.press("j<Enter>")
    #expect(reader.state.desk.focusedPane?.article.path == "b.txt")
  }

  @Test("Zoom and scrolling hold until 0 shows all again; in other views they say why not") func zoom() throws {
    let reader = try Scenario(texts: Self.texts, keys: "gessqgtzm")
    #expect(reader.state.timeline?.unit == .month)
    let first = reader.state.timeline?.first
    try reader.press("l")
    #expect((reader.state.timeline?.first ?? 0) > (first ?? 0))
    try reader.press("0")
    #expect(reader.state.timeline == nil)
    try reader.press("qgezm")
    #expect(reader.status.contains("only the timeline zooms"))
  }

  @Test("It is drawn at every size", arguments: ["40x10", "80x24", "200x60"]) func sizes(size: String) throws {
    let reader = try Scenario(texts: Self.texts, keys: "gessqgt", size: size)
    for keys in ["j", "zy", "zd", "l", "h", "zw", "G", "0", "/rain<Enter>", "f"] {
      try reader.press(keys)
      #expect(reader.screen.count > 9)
    }
  }
}

extension Scenario {
  fileprivate convenience init(texts: [(path: String, text: String)], keys: String, size: String = "120x36") throws {
    try self.init(texts, size: size)
    try press(keys)
  }
}
