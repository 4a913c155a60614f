// How a date is written: EDTF for files and other programs, a short form for the screen.

extension CalendarDate {
  /// EDTF: `2019-11-27`, `2019-11`, `2019`, `2019-11-25/2019-11-30`, each with `~` when approximate.
  public var edtf: String {
    let mark = isApproximate ? "~" : ""
    let first = Self.civil(firstDay)
    switch precision {
    case .day: return Self.edtf(first) + mark
    case .month: return String(Self.edtf(first).dropLast(3)) + mark
    case .year: return String(Self.edtf(first).dropLast(6)) + mark
    case .span: return Self.edtf(first) + mark + "/" + Self.edtf(Self.civil(lastDay)) + mark
    }
  }

  /// Reads what ``edtf`` writes, and intervals of months and years (`2019-11/2020`); nil for anything else.
  public init?(edtf: String) {
    let ends = edtf.split(separator: "/", omittingEmptySubsequences: false).map(Self.parse)
    guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil, first.firstDay <= last.lastDay
    else { return nil }
    self.init(firstDay: first.firstDay, lastDay: last.lastDay, isApproximate: first.isApproximate || last.isApproximate)
  }

  /// For the screen: `27 Nov 2019`, `Nov 2019`, `25–30 Nov 2019`, `c. 25 Dec 2019`; of about some weeks the months alone, `c. Nov–Dec 2019`.
  public var short: String {
    let first = Self.civil(firstDay)
    let last = Self.civil(lastDay)
    let about = isApproximate ? "c. " : ""
    let end = "\(last.day) \(Self.monthNames[last.month - 1]) \(last.year)"
    switch precision {
    case .day: return about + end
    case .month: return about + "\(Self.monthNames[last.month - 1]) \(last.year)"
    case .year: return about + "\(last.year)"
    case .span where isApproximate && length > 14 && first.month != last.month:
      let (start, final) = (Self.monthNames[first.month - 1], Self.monthNames[last.month - 1])
      return about + (first.year == last.year ? "\(start)–\(final) \(last.year)" : "\(start) \(first.year) – \(final) \(last.year)")
    case .span:
      if first.year != last.year { return about + "\(first.day) \(Self.monthNames[first.month - 1]) \(first.year) – " + end }
      if first.month != last.month { return about + "\(first.day) \(Self.monthNames[first.month - 1]) – " + end }
      return about + "\(first.day)–" + end
    }
  }

  private static let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func edtf(_ civil: (year: Int, month: Int, day: Int)) -> String {
    padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func parse(_ part: Substring) -> CalendarDate? {
    let isApproximate = part.hasSuffix("~")
    let fields = part.dropLast(isApproximate ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard fields.count <= 3,
      zip(fields, widths).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = fields.compactMap { Int($0) }
    let date: CalendarDate?
    switch numbers.count {
    case 1: date = year(numbers[0])
    case 2: date = month(numbers[0], numbers[1])
    case 3: date = day(numbers[0], numbers[1], numbers[2])
    default: date = nil
    }
    return isApproximate ? date?.approximate : date
  }
}
