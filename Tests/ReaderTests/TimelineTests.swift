import Corpus
import Language
import Testing

@testable import Reader

@Suite("The timeline's axis") struct TimelineScaleTests {
  private func day(_ edtf: String) throws -> CalendarDate { try required(CalendarDate(edtf: edtf)) }

  @Test("A column's first day lies in that column, whatever the unit", arguments: TimelineScale.Unit.allCases)
  func roundTrip(unit: TimelineScale.Unit) throws {
    let scale = TimelineScale(unit: unit, first: TimelineScale.number(of: try day("2019-11-27").firstDay, in: unit))
    // The calendar's years begin with 1.
    for column in (unit == .century ? -10 : -40)...40 {
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
    let scale = TimelineDates(dates).densestScale(width: 60)
    #expect(scale.unit == .day)
    #expect((0..<60).contains(scale.columns(of: dates[10]).lowerBound))
  }

  @Test("Of the places for most dates the one is taken that shows most of the others") func densest() throws {
    let dates = try ["2019-12-01", "2019-12-02"].map(day) + (1...28).map { try day("2020-01-\($0 < 10 ? "0" : "")\($0)") }
    let scale = TimelineDates(dates).densestScale(width: 64)
    #expect(dates.allSatisfy { (0..<64).contains(scale.columns(of: $0).lowerBound) })
  }

  @Test("All dates are on the screen when all are asked for, from the first year to the last", arguments: [16, 37, 50, 140])
  func whole(width: Int) throws {
    var dice = Dice(seed: UInt64(width))
    for span in [1, 30, 400, 4000, 40_000, 400_000] {
      let dates = (0..<20).map { _ in
        let first = Int.random(in: 0...span, using: &dice) - span / 2
        return CalendarDate(firstDay: first, lastDay: first + Int.random(in: 0...span / 10, using: &dice))
      }
      let scale = TimelineDates(dates).wholeScale(width: width)
      for date in dates {
        let columns = scale.columns(of: date)
        #expect((0..<width).contains(columns.lowerBound) && (0..<width).contains(columns.upperBound), "\(span) \(date) \(scale)")
      }
    }
  }

  private func axis(_ from: String, _ unit: TimelineScale.Unit, width: Int) throws -> [String] {
    let scale = TimelineScale(unit: unit, first: TimelineScale.number(of: try day(from).firstDay, in: unit))
    return TimelineAxis(scale, width: width).lines.map(\.text)
  }

  @Test("The label of a month or year that is cut gives way to the next, and none of those is left out") func labels() throws {
    #expect(try axis("2019-09-23", .week, width: 20) == ["2019           2020", "  Oct Nov Dec  Jan"])
    #expect(try axis("2019-11-29", .day, width: 44)[0] == "  Dec 2019                       Jan 2020")
    #expect(try axis("2018-12", .quarter, width: 14) == [" 2019    2021", " |   |   |   |"])
    #expect(try axis("2017", .year, width: 20) == ["   2020 2025 2030", "   |    |    |    |"])
    #expect(try axis("2011", .year, width: 8)[0] == "    2015")
    #expect(try axis("1890", .decade, width: 20) == [" 1900 1950 2000 2050", " |    |    |    |"])
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

  @Test("Zoom and scrolling hold until 0 shows all; in other views they say why not") func zoom() throws {
    let reader = try Scenario(texts: Self.texts, keys: "gessqgtzm")
    let zoomed = reader.state.timelineScale(width: reader.state.timelineWidth)
    #expect(zoomed.unit == .month)
    try reader.press("l")
    #expect(reader.state.timelineScale(width: reader.state.timelineWidth).first > zoomed.first)
    try reader.press("0")
    #expect(reader.state.timeline == .all)
    try reader.press("0")
    #expect(reader.state.timeline == .most)
    try reader.press("qgezm")
    #expect(reader.status.contains("only the timeline zooms"))
  }

  @Test("0 shows what lies years before too, and no step leads out of sight of all dates") func all() throws {
    let old = (path: "old.txt", text: "Three\n\nMarch 5, 1911\n\nThe harbour was dug (e3).")
    let more = ["c.txt", "d.txt"].map { (path: $0, text: "Four\n\nMarch 4, 2020\n\nThe harbour was full (e4).") }
    let reader = try Scenario(texts: Self.texts + more + [old], keys: "gessqgt")
    #expect(reader.screen.contains { $0.contains("‹ 1911") })
    try reader.press("0")
    #expect(!reader.screen.contains { $0.contains("‹ 1911") || $0.contains(" ›") })
    #expect(reader.status == "all, 5 Mar 1911 – 5 Mar 2020: a column is a decade")
    for keys in ["0", "$", "99l", "999h", "zd99l"] {
      try reader.press(keys)
      let shown = reader.screen.filter { $0.contains("▲") }
      #expect(!shown.isEmpty, "\(keys)")
    }
  }

  @Test("The legend says how many sources it has no room for") func legend() throws {
    let texts = (1...7).map { (path: "source-number-\($0).txt", text: "T\n\nMarch \($0), 2020\n\nThe mayor signed (e1).") }
    let reader = try Scenario(texts: texts, keys: "gessqgt", size: "40x10")
    #expect(reader.screen[2].contains("and 6 more") || reader.screen[2].contains("and 5 more"))
    try reader.send(.resized(required(ScreenSize("200x60"))))
    #expect(!reader.screen.contains { $0.contains(" more") })
  }

  @Test("Of events without a date none is made up: the axis says so, and nothing zooms") func noDates() throws {
    let texts = [
      (path: "a.txt", text: "One\n\nThe mayor signed (e1)."), (path: "b.txt", text: "Two\n\nThe mayor has signed (e1)."),
    ]
    let reader = try Scenario(texts: texts, keys: "gessqgt")
    #expect(reader.screen.contains { $0.contains("event e1") })
    #expect(reader.screen.contains { $0.contains("no date is known") })
    #expect(!reader.screen.contains { $0.contains("1969") || $0.contains("1970") })
    for keys in ["zd", "zy", "h", "l", "0"] {
      #expect(try reader.press(keys).status == "none of these events has a date", "\(keys)")
    }
  }

  @Test("Zoomed from a row without a date, what has a date near the middle is in sight") func zoomOffUndated() throws {
    let texts = [
      (path: "a.txt", text: "One\n\nThe mayor signed on 3 March 1990 (e1). Nobody was hurt (e2)."),
      (path: "b.txt", text: "Two\n\nOn 3 March 1990 the mayor signed (e1). No one was hurt (e2)."),
      (path: "c.txt", text: "Three\n\nThe harbour was dug on 5 May 2019 (e3)."),
    ]
    let reader = try Scenario(texts, size: "100x30", readsDates: true)
    try reader.press("gessqgtG")
    #expect(reader.state.lists.last?.chosen.flatMap { reader.state.comparedRow($0)?.event.date } == nil)
    for keys in ["zd", "zw", "zm"] {
      try reader.press("00").press(keys)
      #expect(reader.screen.contains { $0.contains("●") || $0.contains("▪") }, "\(keys): \(reader.screen)")
    }
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
