import Language

/// One way in which names are written, whatever the article: its words made comparable.
struct WrittenName {
  /// As written, with single spaces.
  let text: String
  /// Folded words; stops, apostrophes and hyphens taken out, "the" and "Inc" taken off, British spellings made American.
  let words: [String]
  let isAcronym: Bool
  /// The country that this name may mean, and how.
  let country: (code: CountryCode, relation: KnownPlaces.Relation)?

  init(_ text: String) {
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    words = Self.comparable(text)
    let letters = text.utf8.filter { $0 != 0x2E }
    isAcronym =
      (2...8).contains(letters.count) && letters.allSatisfy { $0 < 0x80 && $0 != 0x20 }
      && letters.count { $0 >= 0x41 && $0 <= 0x5A } * 3 >= letters.count * 2
    country = KnownPlaces.country(of: text)
  }

  var joined: String { words.joined(separator: " ") }

  /// The words of `text` in the form in which names are compared.
  static func comparable(_ text: String) -> [String] {
    var words: [[UInt8]] = [[]]
    for byte in Folding.folded(text).utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: words[words.count - 1].append(byte)
      case 0x27, 0x2E: break
      default: words.append([])
      }
    }
    var result = words.filter { !$0.isEmpty }.map { americanised(String(decoding: $0, as: UTF8.self)) }
    while result.count > 1, result.first == "the" { result.removeFirst() }
    while result.count > 1, let last = result.last, legalForms.contains(last) { result.removeLast() }
    return result
  }

  private static let legalForms: Set<String> = ["inc", "corp", "co", "ltd", "llc", "plc", "company", "gmbh", "ag", "sa"]
  private static let spellings = [
    "organisation": "organization", "centre": "center", "defence": "defense", "labour": "labor", "programme": "program",
    "qaida": "qaeda",
    "organisations": "organizations", "corporation": "corp", "taleban": "taliban",
  ]

  private static func americanised(_ word: String) -> String { spellings[word] ?? word }
}

/// The name of a person, taken apart.
struct PersonName {
  /// Folded, without particles; the last one is taken for the surname.
  let words: [String]
  /// "jr", "ii", or empty: it tells a son from his father.
  let suffix: String

  init(_ name: WrittenName) {
    var kept = name.words.filter { !Self.particles.contains($0) }
    if kept.isEmpty { kept = name.words }
    if kept.count > 1, let last = kept.last, Self.suffixes.contains(last) {
      suffix = last
      kept.removeLast()
    } else {
      suffix = ""
    }
    words = kept
  }

  var surname: String { words.last ?? "" }
  var givenNames: ArraySlice<String> { words.dropLast() }
  var isBare: Bool { words.count < 2 }

  private static let particles: Set<String> = [
    "al", "el", "bin", "ibn", "ben", "abu", "van", "von", "der", "den", "de", "da", "di", "du", "del", "della", "dos", "la", "le",
    "as", "at",
    "ad", "an", "ar", "ash", "az",
  ]
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// Whether both can name one person: surnames alike, given names the same, spelled alike, an initial, or left out in the middle.
  func agrees(with other: PersonName) -> Bool {
    guard suffix == other.suffix, Spelling.areVariants(surname, other.surname) else { return false }
    let (short, long) = givenNames.count <= other.givenNames.count ? (givenNames, other.givenNames) : (other.givenNames, givenNames)
    guard let first = short.first, let longFirst = long.first else { return true }
    if short.count == long.count { return zip(short, long).allSatisfy(Self.givenAgree) }
    var rest = long
    for name in short {
      guard let found = rest.firstIndex(where: { Self.givenAgree(name, $0) }) else { return false }
      rest = rest[(found + 1)...]
    }
    return first.utf8.count > 1 || first.first == longFirst.first
  }

  private static func givenAgree(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    if one.utf8.count == 1 || other.utf8.count == 1 { return one.first == other.first }
    return Spelling.areVariants(one, other) || one.first == other.first && Spelling.similarity(one, other) >= 0.9
  }
}
