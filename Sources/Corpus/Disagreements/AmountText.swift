import Foundation
import Language

/// A number as people write it: "at least $100 billion", "about 1,250 people", "2–3 %".
enum AmountText {
  static func text(_ number: NumberExpression) -> String {
    let ends = [number.lower, number.upper].map(figures)
    let amount = ends[0] == ends[1] ? ends[0] : ends.joined(separator: "–")
    return [hedge(number.hedge), number.isSum ? number.unit + amount : "\(amount) \(number.unit)"]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// True whichever words stand there: "more than 100" and "at least 100", "up to three" and "less than three" are one hedge each.
  static func hedge(_ hedge: NumberExpression.Hedge) -> String? {
    switch hedge {
    case .none: nil
    case .about: "about"
    case .moreThan: "at least"
    case .lessThan: "at most"
    }
  }

  /// From a million on by the greatest scale that leaves at most three decimals; else with thousands set apart.
  static func figures(_ number: Double) -> String {
    guard number.isFinite else { return String(number) }
    for scale in scales where abs(number) >= scale.value {
      let scaled = number / scale.value
      if (scaled * 1000).rounded() == scaled * 1000 { return "\(grouped(scaled)) \(scale.name)" }
    }
    return grouped(number)
  }

  private static let scales: [(value: Double, name: String)] = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]

  private static func grouped(_ number: Double) -> String {
    guard abs(number) < 1e15 else { return String(number) }
    let whole = String(Int64(number.rounded(.towardZero)))
    let sign = number < 0 ? "-" : ""
    let digits = Array(whole.drop { $0 == "-" })
    let groups = stride(from: digits.count % 3 - 3, to: digits.count, by: 3).map { start in
      String(digits[max(0, start)..<min(digits.count, start + 3)])
    }
    let decimals = String(abs(number)).split(separator: ".").dropFirst().first.map(String.init) ?? "0"
    return sign + groups.filter { !$0.isEmpty }.joined(separator: ",") + (decimals == "0" ? "" : "." + decimals)
  }
}
