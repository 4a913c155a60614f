import Language

/// How many names were right: exact span and type, by type, and spans alone.
struct NameScore {
  private var right = [0, 0, 0, 0]
  private var found = [0, 0, 0, 0]
  private var marked = [0, 0, 0, 0]

  mutating func add(_ guess: [MarkedText.Name], _ gold: [MarkedText.Name]) {
    let (guess, gold) = (Set(guess), Set(gold))
    for name in guess { found[Int(name.type.rawValue)] += 1 }
    for name in gold { marked[Int(name.type.rawValue)] += 1 }
    for name in guess.intersection(gold) { right[Int(name.type.rawValue)] += 1 }
    let (guessed, golden) = (Set(guess.map(\.range)), Set(gold.map(\.range)))
    found[3] += guessed.count
    marked[3] += golden.count
    right[3] += guessed.intersection(golden).count
  }

  /// In percent.
  private static func f1(_ right: Int, _ found: Int, _ marked: Int) -> Double {
    found + marked == 0 ? 0 : 200 * Double(right) / Double(found + marked)
  }

  var exact: Double { Self.f1(right[..<3].reduce(0, +), found[..<3].reduce(0, +), marked[..<3].reduce(0, +)) }

  var row: String {
    func tenth(_ value: Double) -> String { String((value * 10).rounded() / 10) }
    let types = (0..<3).map { tenth(Self.f1(right[$0], found[$0], marked[$0])) }
    let all = (right[..<3].reduce(0, +), found[..<3].reduce(0, +), marked[..<3].reduce(0, +))
    let precision = all.1 == 0 ? 0 : 100 * Double(all.0) / Double(all.1)
    let recall = all.2 == 0 ? 0 : 100 * Double(all.0) / Double(all.2)
    return "F \(tenth(exact)) (P \(tenth(precision)) R \(tenth(recall))) PER \(types[0]) ORG \(types[1]) PLA \(types[2]) bnd "
      + tenth(Self.f1(right[3], found[3], marked[3]))
  }
}
