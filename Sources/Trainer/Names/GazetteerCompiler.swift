import Foundation
import Language

/// Makes the gazetteer's hash table of the facts in Sources/CModel/facts, of the names in gazetteer.tsv, and of how words are cased in the texts.
struct GazetteerCompiler {
  private var kinds: [UInt64: GazetteerEntry.Kinds] = [:]
  private var casings: [UInt64: (small: Int, capital: Int)] = [:]
  private(set) var organisations = 0
  private(set) var known = OrganisationCompiler()

  typealias Kinds = GazetteerEntry.Kinds

  // MARK: Facts

  private static let listKinds: [String: Kinds] = [
    "given": .givenName, "sur": .surname, "title": .title, "orgkw": .organisationHead, "demonym": .demonym, "country": .country,
    "capital": .capital, "city": .city, "usstate": .region,
  ]

  private static let wordKinds: [String: Kinds] = [
    "title": .title, "role": .role, "organisation-head": .organisationHead, "organisation-form": .organisationForm,
    "place-head": .placeHead, "place-front": .placeFront, "no-actor": .noActor,
  ]

  private static let placeKinds: [String: Kinds] = ["country": .country, "city": .city, "district": .city]

  private static let groups: Set<String> = ["party", "armed-group", "sports", "religious"]

  /// Takes lines of a kind and a name: names of persons and places from public lists.
  mutating func addList(_ path: String) throws {
    for line in try Self.lines(path) where line.count == 2 {
      if let kind = Self.listKinds[line[0]] { add(line[1], kind) }
    }
  }

  /// Takes the folder of facts.
  mutating func addFacts(_ folder: String) throws {
    for (name, add) in Self.readers {
      let directory = folder + "/" + name
      guard FileManager.default.fileExists(atPath: directory) else { continue }
      for file in try FileManager.default.contentsOfDirectory(atPath: directory).sorted() where file.hasSuffix(".tsv") {
        for line in try Self.lines(directory + "/" + file) { add(&self, line, file) }
      }
    }
  }

  private static let readers: [(String, @Sendable (inout GazetteerCompiler, [String], String) -> Void)] = [
    ("organisations", { $0.addOrganisation($1, $2) }), ("persons", { $0.addPerson($1, $2) }), ("places", { $0.addPlace($1, $2) }),
    ("words", { $0.addWord($1, $2) }),
  ]

  private mutating func addOrganisation(_ line: [String], _ file: String) {
    guard line.count >= 2 else { return }
    organisations += 1
    let group: Kinds = Self.groups.contains(line[1]) ? .group : []
    let names = line[0].split(separator: "|").flatMap { Self.spelled(String($0)) }
    if Self.genericFiles.contains(file) { known.addGeneric(names) } else { known.add(names) }
    for name in names {
      if name.hasPrefix("~") {
        add(String(name.dropFirst()), group.union(.doubtfulOrganisation))
      } else {
        add(name, group.union(.organisation))
      }
    }
  }

  /// Lists of names that bodies of many countries bear.
  private static let genericFiles: Set<String> = ["generic-names.tsv", "shared-names.tsv"]

  /// A name as it stands in the facts and, where British and American differ, as the other spells it.
  private static func spelled(_ name: String) -> [String] {
    let other = name.split(separator: " ").map { spellings[String($0)] ?? String($0) }.joined(separator: " ")
    return other == name ? [name] : [name, other]
  }

  private static let spellings: [String: String] = {
    let pairs = [
      ("Organisation", "Organization"), ("Organisations", "Organizations"), ("Centre", "Center"), ("Centres", "Centers"),
      ("Defence", "Defense"), ("Labour", "Labor"), ("Programme", "Program"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs + pairs.map { ($1, $0) })
  }()

  private mutating func addPerson(_ line: [String], _ file: String) {
    guard let name = line.first, !name.hasPrefix("~") else { return }
    add(name, file.hasPrefix("sur") ? .surname : .givenName)
  }

  private mutating func addPlace(_ line: [String], _ file: String) {
    guard line.count >= 2 else { return }
    for name in line[0].split(separator: "|") where !name.hasPrefix("~") {
      add(String(name), Self.placeKinds[line[1]] ?? .region)
    }
  }

  private mutating func addWord(_ line: [String], _ file: String) {
    guard line.count >= 2 else { return }
    if file == "demonyms.tsv" { return add(line[0], .demonym) }
    if file == "metonyms.tsv" {
      if line.count >= 3 { add(line[0], line[2] == "seat" ? .seat : .capital) }
      return
    }
    if let kind = Self.wordKinds[line[1]] { add(line[0], kind) }
  }

  private mutating func add(_ name: String, _ kind: Kinds) {
    let text = Text(name)
    let words = Tokenizer.tokens(in: text, text.range).filter { $0.kind != .punctuation }
    guard let first = words.first else { return }
    // A short acronym is the name in capitals alone, also where another list knows the word as something else.
    let isUpper = words.count == 1 && first.letterCase == .upper && text.bytes.count <= 5
    var hash = FoldedHash(word: text[first.range])
    for word in words.dropFirst() {
      kinds[hash.value, default: []].insert(.goesOn)
      hash = hash.followed(by: FoldedHash(word: text[word.range]))
    }
    let known = kinds[hash.value]
    var entry = (known ?? []).union(kind)
    if isUpper, known == nil || known == .goesOn { entry.insert(.inCapitals) }
    if !isUpper, kind.isDisjoint(with: [.organisation, .doubtfulOrganisation]) == false { entry.remove(.inCapitals) }
    kinds[hash.value] = entry
  }

  // MARK: Casing

  /// Counts how words are cased where no rule asks for a capital.
  mutating func count(_ texts: [MarkedText]) {
    for text in texts {
      for sentence in text.sentences {
        for token in sentence.tokens.dropFirst() where token.kind == .word && token.letterCase != .none {
          let key = FoldedHash(word: text.text[token.range]).value
          if token.letterCase == .lower {
            casings[key, default: (0, 0)].small += 1
          } else {
            casings[key, default: (0, 0)].capital += 1
          }
        }
      }
    }
  }

  /// Words met less often than this are not kept for their casing alone.
  private static let least = 5

  private static func casing(_ counts: (small: Int, capital: Int)) -> UInt32 {
    let all = counts.small + counts.capital
    guard all >= 2 else { return 0 }
    let share = Double(counts.small) / Double(all)
    let bucket: UInt32 = share < 0.02 ? 1 : share < 0.15 ? 2 : share < 0.5 ? 3 : share < 0.9 ? 4 : 5
    return all < 8 ? bucket + 5 : bucket
  }

  /// The table's bytes: the same for the same facts and texts.
  var bytes: [UInt8] {
    let known = Set(kinds.keys).union(casings.filter { $0.value.small + $0.value.capital >= Self.least }.keys)
    let entries = known.sorted().map { key in
      (key: key, entry: GazetteerEntry(kinds: kinds[key] ?? [], casing: casings[key].map(Self.casing) ?? 0))
    }
    return GazetteerTable.bytes(of: entries)
  }

  private static func lines(_ path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
