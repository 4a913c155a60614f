import Language

/// One line of the axis: a date drawn as what is known of it, and the signs of sources.
struct TimelineLine {
  private var cells: [(Character, Style)]
  /// The column behind what is drawn.
  private var end = 0

  init(width: Int) { cells = Array(repeating: (" ", .plain), count: max(width, 1)) }

  /// A day is a dot, what may be longer a bar from end to end; what is only about then is hollow. What lies out of sight is an arrow at the
  /// edge, with its year.
  mutating func draw(_ date: CalendarDate, on scale: TimelineScale, isArticle: Bool, isDoubtful: Bool) {
    let columns = scale.columns(of: date)
    let style = Style(ink: isArticle ? .dim : .accent, attributes: isArticle ? [] : .bold)
    let year = CalendarDate.civil(date.firstDay).year
    if columns.upperBound < 0 { return write("‹ \(year)", at: 0, style) }
    if columns.lowerBound >= cells.count { return write("\(year) ›", at: cells.count - "\(year) ›".count, style) }
    let shown = max(columns.lowerBound, 0)...min(columns.upperBound, cells.count - 1)
    if columns.count == 1 {
      put(Self.sign(isArticle: isArticle, isDay: date.isSingleDay, isDoubtful: isDoubtful), shown.lowerBound, style)
    } else {
      let ends: (Character, Character, Character) = isArticle ? ("△", "╌", "△") : isDoubtful ? ("(", "╌", ")") : ("┣", "━", "┫")
      for column in shown {
        let isFirst = column == columns.lowerBound
        put(isFirst ? ends.0 : column == columns.upperBound ? ends.2 : ends.1, column, style)
      }
    }
    end = shown.upperBound + 1
  }

  private static func sign(isArticle: Bool, isDay: Bool, isDoubtful: Bool) -> Character {
    if isArticle { return isDoubtful ? "△" : "▲" }
    return isDay ? (isDoubtful ? "○" : "●") : isDoubtful ? "▫" : "▪"
  }

  /// The signs of the sources that say so, behind the date; where there is no room, before it.
  mutating func write(after signs: [Character]) {
    guard !signs.isEmpty else { return }
    let words = String(signs)
    if end + 1 + words.count <= cells.count { return write(words, at: end == 0 ? 0 : end + 1, Style(ink: .dim)) }
    let start = cells.firstIndex { $0.0 != " " } ?? cells.count
    write(words, at: max(start - words.count - 1, 0), Style(ink: .dim))
  }

  /// The sign of a source that gives another date, at that date.
  mutating func put(_ sign: Character, at date: CalendarDate, on scale: TimelineScale) {
    let columns = scale.columns(of: date)
    let column = min(max((columns.lowerBound + columns.upperBound) / 2, 0), cells.count - 1)
    guard cells[column].0 == " " else { return }
    put(sign, column, Style(ink: .error))
    end = max(end, column + 1)
  }

  private mutating func put(_ character: Character, _ column: Int, _ style: Style) {
    if cells.indices.contains(column) { cells[column] = (character, style) }
  }

  private mutating func write(_ words: String, at column: Int, _ style: Style) {
    for (place, character) in words.enumerated() { put(character, column + place, style) }
    end = max(end, min(column + words.count, cells.count))
  }

  var styled: StyledText {
    let last = cells.lastIndex { $0.0 != " " } ?? -1
    var text = StyledText()
    var run = (words: "", style: Style.plain)
    for (character, style) in cells.prefix(last + 1) {
      if style != run.style {
        text.append(run.words, run.style)
        run = ("", style)
      }
      run.words.append(character)
    }
    text.append(run.words, run.style)
    return text
  }
}

/// The scale above the timeline: the larger units on one line, the smaller ones below.
struct TimelineAxis {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  let lines: [StyledText]

  init(_ scale: TimelineScale, width: Int) {
    var upper = AxisLine(width: width)
    var lower = AxisLine(width: width)
    var before: (year: Int, month: Int)?
    for column in 0..<max(width, 1) {
      let day = scale.day(ofColumn: column)
      let civil = CalendarDate.civil(day)
      let isNewMonth = before.map { $0.month != civil.month || $0.year != civil.year } ?? true
      let isNewYear = before.map { $0.year != civil.year } ?? true
      switch scale.unit {
      case .day:
        if isNewMonth { upper.write("\(Self.months[civil.month - 1]) \(civil.year)", at: column) }
        if CalendarDate.weekday(day) == 1 { lower.write("\(civil.day)", at: column) }
      case .week:
        if isNewYear { upper.write("\(civil.year)", at: column) }
        if isNewMonth { lower.write(Self.months[civil.month - 1], at: column) }
      case .month:
        if isNewYear { upper.write("\(civil.year)", at: column) }
        lower.write(String(Self.months[civil.month - 1].prefix(1)), at: column)
      case .quarter:
        if isNewYear { upper.write("\(civil.year)", at: column) }
        if isNewYear, before != nil { lower.write("|", at: column) }
      case .year: Self.write(civil.year, of: 1, first: before == nil, upper: &upper, lower: &lower, at: column)
      case .decade: Self.write(civil.year / 10 * 10, of: 10, first: before == nil, upper: &upper, lower: &lower, at: column)
      case .century: Self.write(civil.year / 100 * 100, of: 100, first: before == nil, upper: &upper, lower: &lower, at: column)
      }
      before = (civil.year, civil.month)
    }
    lines = [
      StyledText(upper.text, Style(ink: .title, attributes: .bold)), StyledText(lower.text, Style(ink: .dim)),
    ]
  }

  /// Every fifth of the units has its year above and a tick below, and the first one its year.
  private static func write(
    _ year: Int, of unit: Int, first isFirst: Bool, upper: inout AxisLine, lower: inout AxisLine, at column: Int
  ) {
    let isTick = year % (5 * unit) == 0
    if isTick || isFirst { upper.write("\(year)", at: column) }
    if isTick { lower.write("|", at: column) }
  }

  /// Labels that do not run into each other. That of the first column, where a unit is cut, gives way to one that begins behind it.
  private struct AxisLine {
    private let width: Int
    private var labels: [(words: String, column: Int)] = []

    init(width: Int) { self.width = width }

    mutating func write(_ label: String, at column: Int) {
      guard column + label.count <= width else { return }
      if let last = labels.last, !Self.leavesRoom(last, for: label, at: column) {
        guard last.column == 0, labels.count == 1 else { return }
        labels.removeLast()
      }
      labels.append((label, column))
    }

    /// Letters may touch, words have a space between them.
    private static func leavesRoom(_ last: (words: String, column: Int), for label: String, at column: Int) -> Bool {
      last.column + last.words.count + (label.count > 1 || last.words.count > 1 ? 1 : 0) <= column
    }

    var text: String {
      labels.reduce(into: "") { $0 += String(repeating: " ", count: $1.column - $0.count) + $1.words }
    }
  }
}
