import Language

/// Makes the table of `KnownOrganisations` of the facts' organisations.
struct OrganisationCompiler {
  private var organisations: [[UInt64]] = []
  /// For each name's key, marked or not: the organisations that bear it.
  private var bearers: [UInt64: Set<Int>] = [:]

  /// - Parameters:
  ///   - names: as in the facts, the doubtful ones with `~` in front.
  mutating func add(_ names: [String]) {
    let number = organisations.count
    var own: [UInt64] = []
    for name in names {
      let isDoubtful = name.hasPrefix("~")
      guard let key = KnownOrganisations.key(of: isDoubtful ? String(name.dropFirst()) : name) else { continue }
      bearers[key, default: []].insert(number)
      if !isDoubtful, !own.contains(key) { own.append(key) }
    }
    organisations.append(own)
  }

  /// The table's bytes: the names that are one organisation's alone, of those that have several.
  var bytes: [UInt8] {
    var entries: [(key: UInt64, number: UInt16)] = []
    var number: UInt16 = 0
    for keys in organisations {
      let own = keys.filter { bearers[$0]?.count == 1 }
      guard own.count > 1, number < .max else { continue }
      entries += own.map { ($0, number) }
      number += 1
    }
    return OrganisationTable.bytes(of: entries)
  }
}
