/// Brings two changes of one note together, line by line.
///
/// A line that both kept stays, one that either took away goes, and what either put in stays where it was put: theirs first, and once where
/// both put in the same. So what two people write of one note again and again grows by what they write, and bringing the result together with
/// either side once more changes nothing.
enum NoteMerge {
  /// - Parameter base: what both were made of.
  static func merged(base: String, mine: String, theirs: String) -> String {
    if mine == base || mine == theirs || mine.isEmpty { return theirs }
    if theirs == base || theirs.isEmpty { return mine }
    let old = lines(base)
    let (one, other) = (Insertions(of: lines(theirs), into: old), Insertions(of: lines(mine), into: old))
    // How often a line that they put in may still stand for one that I put in, wherever that is.
    var shared = Dictionary(one.before.joined().map { ($0, 1) }, uniquingKeysWith: +)
    func isMine(_ line: Substring) -> Bool {
      guard let count = shared[line], count > 0 else { return true }
      shared[line] = count - 1
      return false
    }
    var merged: [Substring] = []
    for place in 0...old.count {
      let (theirLines, myLines) = (one.before[place], other.before[place])
      let here = Insertions(of: myLines, into: theirLines, behindRemoved: true)
      for (place, line) in theirLines.enumerated() {
        merged += here.before[place].filter(isMine)
        if here.isKept[place] { shared[line, default: 0] -= 1 }
        merged.append(line)
      }
      merged += here.before[theirLines.count].filter(isMine)
      if place < old.count, one.isKept[place], other.isKept[place] { merged.append(old[place]) }
    }
    // Words win over their deletion, also where each side took away what the other one left.
    if merged.isEmpty, !base.isEmpty { return Self.merged(base: "", mine: mine, theirs: theirs) }
    return merged.joined(separator: "\n")
  }

  private static func lines(_ note: String) -> [Substring] {
    note.isEmpty ? [] : note.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// What one side made of the lines that were there.
  private struct Insertions {
    /// By the lines of the base.
    private(set) var isKept: [Bool]
    /// The lines that were put in before each line of the base, and behind the last.
    private(set) var before: [[Substring]]

    /// - Parameter behindRemoved: whether what stands in the place of lines that went comes behind them, and not before.
    init(of lines: [Substring], into base: [Substring], behindRemoved: Bool = false) {
      isKept = Array(repeating: true, count: base.count)
      before = Array(repeating: [], count: base.count + 1)
      var comeAt: Set<Int> = []
      for change in lines.difference(from: base) {
        switch change {
        case .remove(let place, _, _): isKept[place] = false
        case .insert(let place, _, _): comeAt.insert(place)
        }
      }
      var next = 0
      for (place, line) in lines.enumerated() {
        let isNew = comeAt.contains(place)
        while next < base.count, !isKept[next], !isNew || behindRemoved { next += 1 }
        if isNew { before[next].append(line) } else { next += 1 }
      }
    }
  }
}
