import Foundation

/// All tables of words and names, built once, when the first article is analysed.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  private(set) var classes = FoldedTable<WordClass>(empty: [], capacity: 8192)
  /// For the hash of a sequence of words: 0 when nothing known begins so, 1 when something does, else 2 more than the place in `names`.
  private var sequences = FoldedTable<Int32>(empty: 0, capacity: 8192)
  private var names: [KnownName] = []
  /// The countries' names in English, as `CountryFacts` or else `Locale` gives them.
  private(set) var countryNames: [CountryCode: String] = [:]

  private init() {
    addWords()
    addPlaces()
    addCountries()
  }

  /// Where the sequence of words stands: how it goes on, and what it names by itself.
  func state(of sequence: FoldedHash) -> (isKnownStart: Bool, name: KnownName?) {
    let state = sequences[sequence]
    return (state > 0, state > 1 ? names[Int(state) - 2] : nil)
  }

  // MARK: Building

  private mutating func addWords() {
    let lists: [(String, WordClass)] = [
      (PersonFacts.givenNames, .givenName), (PersonFacts.titles, .title), (PersonFacts.titleModifiers, .titleModifier),
    ]
    for (list, wordClass) in lists {
      for word in Array(list.utf8).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        classes.update(FoldedHash(word: word)) { $0.insert(wordClass) }
      }
    }
  }

  private mutating func addPlaces() {
    add(PlaceFacts.adjectives, .adjective)
    for list in [PlaceFacts.cities, PlaceFacts.regions, PlaceFacts.states] { add(list, .place) }
  }

  private mutating func addCountries() {
    let locale = Locale(identifier: "en")
    let seats = Set(CountryFacts.seats.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) })
    var written: Set<String> = []
    for line in CountryFacts.lines.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4 else { continue }
      let code = CountryCode(fields[0])
      written.insert(code.letters)
      var (name, aliases) = (locale.localizedString(forRegionCode: code.letters) ?? code.letters, fields[1])
      if aliases.hasPrefix("=") {
        aliases.removeFirst()
        name = String(aliases.prefix { $0 != "," })
      }
      countryNames[code] = name
      add(name + "," + aliases, .country, code)
      add(fields[2], .adjective, code)
      for seat in fields[3].split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
        add(seat, seats.contains(seat) ? .seat : .capital, code)
      }
    }
    for region in Locale.Region.isoRegions where region.subRegions.isEmpty && region.identifier.count == 2 {
      guard !written.contains(region.identifier), let name = locale.localizedString(forRegionCode: region.identifier) else {
        continue
      }
      let code = CountryCode(region.identifier)
      countryNames[code] = name
      add(name, .country, code)
    }
  }

  /// Adds names that are separated by commas. A later name beats an earlier one that is written alike.
  private mutating func add(_ list: String, _ kind: KnownName.Kind, _ country: CountryCode? = nil) {
    for name in list.utf8.split(separator: 0x2C) {
      let text = Text(validUTF8: Array(name))
      let words = Tokenizer.tokens(in: text, text.range).filter { $0.kind != .punctuation }
      guard let first = words.first else { continue }
      var sequence = FoldedHash(word: text[first.range])
      for word in words.dropFirst() {
        sequences.update(sequence) { $0 = max($0, 1) }
        sequence = sequence.followed(by: FoldedHash(word: text[word.range]))
      }
      names.append(KnownName(kind: kind, country: country))
      let place = Int32(names.count + 1)
      sequences.update(sequence) { $0 = place }
    }
  }
}
