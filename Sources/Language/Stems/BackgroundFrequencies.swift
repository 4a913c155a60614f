import CModel

/// In how many texts of general news a stem stands: what tells a rare word from a common one where the library is too small to.
///
/// The table is text: the first line is the number of texts that were counted; each further line is a stem, a tab and the number of
/// texts that it stands in, in order of the stems' bytes. A stem is found by halving, from a byte in the middle back to the start of its
/// line, so nothing is built when the program starts. `trainer frequencies` makes the table.
public struct BackgroundFrequencies: Sendable {
  /// The texts that were counted.
  public let texts: Int
  private let table: [UInt8]
  private let start: Int

  /// The table in the program, counted on news texts in English.
  public static let english = BackgroundFrequencies(
    table: Array(UnsafeRawBufferPointer(start: cmodel_stem_frequencies(), count: cmodel_stem_frequencies_size())))

  /// Takes a table; a table that can't be read is one of no stems.
  public init(table: [UInt8]) {
    let lineEnd = table.firstIndex(of: Self.newline) ?? 0
    texts = Self.number(table[..<lineEnd])
    start = min(lineEnd + 1, table.count)
    self.table = table
  }

  /// The number of texts with `stem`; 0 when it is not in the table.
  public func texts(with stem: ArraySlice<UInt8>) -> Int {
    var low = start
    var high = table.count
    while low < high {
      var line = low + (high - low) / 2
      while line > low, table[line - 1] != Self.newline { line -= 1 }
      let lineEnd = table[line..<high].firstIndex(of: Self.newline) ?? high
      let tab = table[line..<lineEnd].firstIndex(of: Self.tab) ?? lineEnd
      let entry = table[line..<tab]
      if entry == stem { return Self.number(table[min(tab + 1, lineEnd)..<lineEnd]) }
      if entry.lexicographicallyPrecedes(stem) { low = min(lineEnd + 1, high) } else { high = line }
    }
    return 0
  }

  /// The probability that a text of general news has `stem`, above 0 and below 1: a stem that was never met gets half of the smallest
  /// share that the table knows.
  public func probability(of stem: ArraySlice<UInt8>) -> Double {
    guard texts > 0 else { return 0.0005 }
    return min((Double(texts(with: stem)) + 0.5) / (Double(texts) + 1), 0.999)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix(9).reduce(0) { $1 >= 0x30 && $1 <= 0x39 ? $0 * 10 + Int($1 - 0x30) : $0 }
  }
}
