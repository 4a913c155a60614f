import Language

/// Makes the table of `KnownOrganisations` of the facts' organisations.
struct OrganisationCompiler {
  private var organisations: [[UInt64]] = []
  /// For each name's key, marked or not: the organisations that bear it.
  private var bearers: [UInt64: Set<Int>] = [:]
  /// Names that bodies of many countries bear.
  private var generic: Set<UInt64> = []

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

  /// Takes names that bodies of many countries bear, as in the facts.
  mutating func addGeneric(_ names: [String]) {
    for name in names {
      if let key = KnownOrganisations.key(of: name.hasPrefix("~") ? String(name.dropFirst()) : name) { generic.insert(key) }
    }
  }

  /// The table's bytes: the names that are one organisation's alone, of those that have several, and the names that several bear.
  var bytes: [UInt8] {
    var entries: [(key: UInt64, number: UInt16)] = []
    var number: UInt16 = 0
    for keys in organisations {
      let own = keys.filter { bearers[$0]?.count == 1 && !generic.contains($0) }
      guard own.count > 1, number < OrganisationTable.several else { continue }
      entries += own.map { ($0, number) }
      number += 1
    }
    let shared = generic.union(bearers.lazy.filter { $0.value.count > 1 }.map(\.key))
    return OrganisationTable.bytes(of: entries + shared.map { ($0, OrganisationTable.several) })
  }
}
