import Language

/// The persons that one article names in full, and those whom it names by their surname and a title that none of the others bears.
struct ArticlePersons {
  private struct Owner {
    let name: PersonName
    let group: Int
    let mention: Int
    let isAside: Bool
  }

  /// In the order of the text.
  private var bySurname: [String: [Owner]] = [:]
  private var byGivenName: [String: Set<Int>] = [:]
  /// By group.
  private var traits: [Int: PersonTraits] = [:]

  var isEmpty: Bool { bySurname.isEmpty }

  /// Takes note of what the words beside a full name say of its person.
  mutating func learn(_ traits: PersonTraits, of group: Int) { self.traits[group, default: []].formUnion(traits) }

  /// - Parameter isAside: whether the mention only says whose son or wife somebody is.
  mutating func add(_ name: PersonName, group: Int, at mention: Int, isAside: Bool) {
    bySurname[name.surnameSkeleton, default: []].append(Owner(name: name, group: group, mention: mention, isAside: isAside))
    for given in name.givenNames where given.utf8.count > 1 { byGivenName[given, default: []].insert(group) }
  }

  /// Puts those in the order of the text that were added out of it.
  mutating func sort() { bySurname = bySurname.mapValues { $0.sorted { $0.mention < $1.mention } } }

  /// Whether persons of that surname are named, and each of them is somebody else than one of these traits: "President Tembo", where the
  /// only other Tembo is his spokesman.
  func areOthers(than traits: PersonTraits, named bare: String) -> Bool {
    guard !traits.isEmpty, let owners = bySurname[Spelling.skeleton(bare)] else { return false }
    return owners.allSatisfy { self.traits[$0.group, default: []].contradicts(traits) }
  }

  /// Whom a bare name means at `mention`: of those of that surname whom its title does not exclude, and who bear it if some do, the one named
  /// last before it and not in an aside, else in one, else first after it; else the only one of that given name.
  func owner(of bare: String, _ own: PersonTraits, at mention: Int) -> (group: Int, rule: ActorMerge.Rule)? {
    if let owners = bySurname[Spelling.skeleton(bare)] {
      if let owner = Self.nearest(own.isEmpty ? owners : bearers(owners, of: own), to: mention, named: bare) {
        return (owner.group, .surname)
      }
    }
    guard let groups = byGivenName[bare], groups.count == 1, let group = groups.first,
      !traits[group, default: []].contradicts(own)
    else { return nil }
    return (group, .givenName)
  }

  private func bearers(_ owners: [Owner], of own: PersonTraits) -> [Owner] {
    let open = owners.filter { !traits[$0.group, default: []].contradicts(own) }
    let same = open.filter { traits[$0.group, default: []].sharesOffice(with: own) }
    return same.isEmpty ? open : same
  }

  private static func nearest(_ owners: [Owner], to mention: Int, named bare: String) -> Owner? {
    var (low, high) = (0, owners.count)
    while low < high {
      let middle = (low + high) / 2
      if owners[middle].mention < mention { low = middle + 1 } else { high = middle }
    }
    let named = owners[..<low].lazy.filter { Spelling.areVariants($0.name.surname, bare) }
    return named.last { !$0.isAside } ?? named.last
      ?? owners[low...].first { Spelling.areVariants($0.name.surname, bare) }
  }
}
