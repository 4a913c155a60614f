import Language

/// What a file's path tells of the articles in it: made once for a file, as a file may hold thousands.
struct PathClues {
  let outlet: Outlet?
  let date: CalendarDate?

  init(_ path: String) {
    outlet = Self.outlet(of: path)
    date = Self.date(of: path)
  }

  // MARK: Outlet

  /// Names of folders that tell the subject rather than the outlet.
  private static let subjects: Set<String> = [
    "science", "nature", "people", "time", "sabah", "out", "outside", "discover", "campaign", "life", "focus", "space", "goal",
    "today", "local", "patch",
  ]

  /// The outlet that a file's or folder's name tells, the nearest first: `reuters/…`, `2019-12-19_aljazeera_libya.txt`, `www.bbc.com.txt`.
  private static func outlet(of path: String) -> Outlet? {
    for component in path.split(separator: "/").reversed() {
      let pieces = component.split { $0 == "_" || $0 == " " || $0 == "," || $0 == "#" }.map(withoutEnding)
      for piece in pieces { if let outlet = Outlets.known.host(in: piece) { return outlet } }
      let stem = withoutEnding(component.drop { $0.isNumber || "-_. ".contains($0) })
      if !subjects.contains(stem.lowercased()), let outlet = Outlets.known.named(stem) ?? Outlets.known.mentioned(in: stem) {
        return outlet
      }
      for piece in pieces where piece.count > 1 && !subjects.contains(piece.lowercased()) {
        if let outlet = Outlets.known.named(piece) { return outlet }
      }
    }
    return nil
  }

  /// A file's name without the endings of formats: `story.html.gz` → `story`.
  private static func withoutEnding(_ name: Substring) -> Substring {
    var name = name
    while let dot = name.lastIndex(of: "."), endings.contains(name[name.index(after: dot)...].lowercased()) { name = name[..<dot] }
    return name
  }

  private static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "xml", "rss", "atom", "json", "jsonl", "gz",
  ]

  // MARK: Date

  /// The date in a file's or folder's name, the nearest first: `2019-12-19_aljazeera.txt`, `20191219.txt`, `2019/12/19/story.txt`, `2019-12/story.txt`.
  static func date(of path: String) -> CalendarDate? {
    let components = path.split(separator: "/").reversed().map(numbers)
    if let day = components.lazy.compactMap(day).first { return day }
    if components.count >= 3 {
      for index in 0..<(components.count - 2) where components[index..<(index + 3)].allSatisfy({ $0.count >= 1 }) {
        let day = Self.day(
          [components[index + 2].suffix(1), components[index + 1].prefix(1), components[index].prefix(1)].flatMap { $0 })
        if let day { return day }
      }
    }
    return components.lazy.compactMap(month).first
  }

  /// The runs of digits in a name.
  private static func numbers(_ name: Substring) -> [Substring] { name.split { !("0"..."9").contains($0) } }

  private static func day(_ numbers: [Substring]) -> CalendarDate? {
    for index in numbers.indices {
      let first = numbers[index]
      if first.count == 8, let whole = Int(first), let day = day(whole / 10_000, whole / 100 % 100, whole % 100) { return day }
      guard first.count == 4, index + 2 < numbers.count, numbers[index + 1].count <= 2, numbers[index + 2].count <= 2,
        let year = Int(first), let month = Int(numbers[index + 1]), let date = Int(numbers[index + 2])
      else { continue }
      if let day = day(year, month, date) { return day }
    }
    return nil
  }

  private static func month(_ numbers: [Substring]) -> CalendarDate? {
    for (first, second) in zip(numbers, numbers.dropFirst()) where first.count == 4 && second.count == 2 {
      if let year = Int(first), let month = Int(second), years.contains(year) { return CalendarDate.month(year, month) }
    }
    return nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    years.contains(year) ? CalendarDate.day(year, month, day) : nil
  }

  /// Years in which a news article may have appeared.
  private static let years = 1_700...2_100
}
