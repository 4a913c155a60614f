import Language

/// The name of a person, taken apart.
struct PersonName {
  /// Folded, without particles and titles; the last one is taken for the surname.
  let words: [String]
  /// "jr", "ii", or empty: it tells a son from his father.
  let suffix: String
  /// The surname's consonants: names that may be spellings of one have the same.
  let surnameSkeleton: String
  /// Whether it names a father: `Faisal bin Turki`, to which a family's name may be put or not.
  let namesFather: Bool

  init(_ written: [String]) {
    var kept = written.filter { !Self.particles.contains($0) }
    if kept.isEmpty { kept = written }
    if kept.count > 1, let last = kept.last, Self.suffixes.contains(last) {
      suffix = last
      kept.removeLast()
    } else {
      suffix = ""
    }
    while kept.count > 2, let first = kept.first, KnownTitles.contains(first), !KnownGivenNames.contains(first) {
      kept.removeFirst()
    }
    words = kept
    namesFather = written.count > 2 && written.dropFirst().dropLast().contains { Self.sons.contains($0) }
    surnameSkeleton = Spelling.skeleton(kept.last ?? "")
  }

  var surname: String { words.last ?? "" }
  var givenNames: ArraySlice<String> { words.dropLast() }
  var isBare: Bool { words.count < 2 }
  /// What names written alike share.
  var key: String { suffix.isEmpty ? words.joined(separator: " ") : (words + [suffix]).joined(separator: " ") }
  var hasInitial: Bool { givenNames.first?.utf8.count == 1 }

  private static let particles: Set<String> = [
    "al", "el", "bin", "ibn", "ben", "abu", "van", "von", "der", "den", "de", "da", "di", "du", "del", "della", "dos", "la", "le",
    "as", "at", "ad", "an", "ar", "ash", "az", "bint", "binti",
  ]
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// Whether both can name one person: surnames alike, given names the same, spelled alike, an initial, or left out in the middle.
  func agrees(with other: PersonName) -> Bool {
    guard suffix == other.suffix || suffix.isEmpty || other.suffix.isEmpty else { return false }
    return Spelling.areVariants(surname, other.surname) && givenNamesAgree(with: other) || isRunTogether(with: other)
      || isOfOneFather(with: other)
  }

  /// Whether one is the other without the family's name: `Faisal bin Turki` and `Faisal bin Turki Al Saud`.
  private func isOfOneFather(with other: PersonName) -> Bool {
    namesFather && other.namesFather && min(words.count, other.words.count) > 1
      && zip(words, other.words).allSatisfy { Spelling.areVariants($0, $1) }
  }

  private static let sons: Set<String> = ["bin", "ibn", "bint", "binti"]

  /// Whether the words differ in where they are parted alone: `Hossein Salami-Rad` and `Hussein Salamirad`, `Abdul Rahman` and `Abdulrahman`.
  private func isRunTogether(with other: PersonName) -> Bool {
    guard words.count != other.words.count, words.count > 1, other.words.count > 1 else { return false }
    return Spelling.areVariants(words.joined(), other.words.joined())
      && (Spelling.areVariants(words[0], other.words[0]) || Spelling.areVariants(surname, other.surname))
  }

  /// Whether one is the other with a given name in its short form: `Bill` for `William`.
  func isShortForm(of other: PersonName) -> Bool {
    guard suffix == other.suffix, surname == other.surname, let one = givenNames.first, let two = other.givenNames.first else {
      return false
    }
    return Nicknames.areOne(one, two)
  }

  /// Whether all but one letter, s for z, is the same: too little to say so without more.
  func mayBeSlip(of other: PersonName) -> Bool {
    guard !isBare, suffix == other.suffix, givenNames == other.givenNames, surname != other.surname,
      min(surname.utf8.count, other.surname.utf8.count) >= 5
    else { return false }
    let plain = { (word: String) in String(decoding: Spelling.skeleton(word).utf8.map { $0 == 0x7A ? 0x73 : $0 }, as: UTF8.self) }
    return plain(surname) == plain(other.surname) && Spelling.similarity(surname, other.surname) >= 0.8
  }

  private func givenNamesAgree(with other: PersonName) -> Bool {
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
    if areTwoNames(one, other) { return false }
    return Spelling.areVariants(one, other) || one.first == other.first && Spelling.similarity(one, other) >= 0.9
  }

  /// `Julian` and `Julia`, `Daniel` and `Daniela`, `Carlo` and `Carla`: both are known, and their ends tell a man from a woman.
  private static func areTwoNames(_ one: String, _ other: String) -> Bool {
    guard KnownGivenNames.contains(one), KnownGivenNames.contains(other) else { return false }
    return endClass(one) != endClass(other)
  }

  private static func endClass(_ name: String) -> Int {
    let bytes = Array(name.utf8)
    let last = bytes.last == 0x68 && bytes.count > 3 ? bytes[bytes.count - 2] : bytes.last
    switch last {
    case UInt8(ascii: "a"): return 1
    case UInt8(ascii: "o"): return 2
    default: return 0
    }
  }
}
