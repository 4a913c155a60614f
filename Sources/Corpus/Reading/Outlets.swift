import Language

/// An outlet that is known by name.
struct Outlet: Hashable {
  let name: String
  /// Whether it sells to other outlets: its name under a picture or in a dateline says where words or a picture come from.
  let isAgency: Bool
}

/// Finds outlets by what they are called and by their hosts. All names are folded.
struct Outlets {
  static let known = Outlets()

  /// Every way in which an outlet is called.
  private var byName: [String: Outlet] = [:]
  /// Names that are everyday words as well: they count only where nothing stands beside them.
  private var everydayNames: Set<String> = []
  private var byHost: [String: Outlet] = [:]
  /// The first words of names, as hashes.
  private var firstWords: Set<UInt64> = []
  /// The most words in a name, so that a search knows when to stop.
  private var longestName = 1

  private init() {
    for line in [OutletTable.lines, OutletTable.unitedStates, OutletTable.regional, OutletTable.magazines].joined(separator: "\n")
      .split(separator: "\n")
    {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 2 else { continue }
      let outlet = Outlet(name: fields[0], isAgency: fields.count > 3 && fields[3] == "agency")
      add(outlet, called: fields[0])
      for host in fields[1].split(separator: " ") {
        byHost[String(host)] = outlet
        if let label = Self.telling(host), byName[label] == nil { add(outlet, called: label, isEveryday: true) }
      }
      for other in fields.count > 2 ? fields[2].split(separator: ",") : [] {
        let name = other.drop { $0 == " " }
        add(outlet, called: String(name.drop { $0 == "=" }), isEveryday: name.hasPrefix("="))
      }
    }
  }

  /// The label by which a host is known (`aljazeera.com`); nil for a sub-domain, and where it says nothing.
  private static func telling(_ host: Substring) -> String? {
    let labels = host.split(separator: ".")
    guard let label = labels.first, label.count > 3, labels.count == 2 || labels[1].count <= 3 else { return nil }
    return untellingLabels.contains(label) ? nil : String(label)
  }

  /// First parts of hosts that are cities, states or subjects: by themselves they name no outlet.
  private static let untellingLabels: Set<Substring> = [
    "news", "people", "nation", "monitor", "tribune", "cleveland", "cincinnati", "madison", "kentucky", "omaha", "richmond",
    "chicago",
    "syracuse", "denver", "space", "science", "nature", "goal", "reason", "courier", "chronicle", "dispatch", "spokesman",
    "observer",
    "province", "investors", "fool", "delo", "stern", "focus", "expresso", "citizen", "graphic", "herald", "report", "index",
    "fortune",
    "today", "outsideonline", "marca", "semana", "glamour", "campaignlive",
  ]

  private mutating func add(_ outlet: Outlet, called name: String, isEveryday: Bool = false) {
    let key = Self.key(name)
    guard let first = key.utf8.split(separator: 0x20).first else { return }
    firstWords.insert(Folding.foldedHash(Array(first)[...]))
    if byName[key] == nil || !isEveryday { byName[key] = outlet }
    if isEveryday { everydayNames.insert(key) }
    longestName = max(longestName, key.split(separator: " ").count)
  }

  /// A name as it is looked up: folded, words with one space between, without "the" in front.
  private static func key(_ name: String) -> String {
    var words = words(name)[...]
    if words.count > 1, words.first == "the" { words = words.dropFirst() }
    return words.joined(separator: " ")
  }

  /// The folded words of a name: runs of letters, digits, apostrophes and ampersands. What is not ASCII when it is folded is a letter.
  private static func words(_ name: some StringProtocol) -> [String] {
    Folding.folded(Array(name.utf8)[...]).split { !isInWord($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x27 || byte == 0x26
  }

  /// Whether a name may begin anywhere in a text: a word with a capital is the first of some outlet's. A quick look, on bytes.
  func mayBeMentioned(in text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      guard Self.isInWord(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.endIndex, Self.isInWord(text[index]) { index += 1 }
      let first = text[start]
      if first >= 0x80 { return true }
      if first >= 0x41, first <= 0x5A {
        let word = text[start..<index]
        if word.contains(where: { $0 >= 0x80 || $0 == 0x27 }) || firstWords.contains(Folding.foldedHash(word)) { return true }
      }
    }
    return false
  }

  /// The outlet that `name` is a name of, as a whole.
  func named(_ name: some StringProtocol) -> Outlet? {
    let key = Self.key(String(name))
    return byName[key] ?? byHost[Folding.folded(String(name))] ?? byName[key.filter { $0 != " " }]
  }

  /// The outlet of an address or a host name: `https://www.bbc.co.uk/news/1`, `edition.cnn.com`.
  func host(in address: some StringProtocol) -> Outlet? {
    var host = Folding.folded(String(address))[...]
    if let scheme = host.firstRange(of: "://") { host = host[scheme.upperBound...] }
    host = host.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    while host.contains(".") {
      if let outlet = byHost[String(host)] { return outlet }
      host = host[host.index(after: host.firstIndex(of: ".") ?? host.startIndex)...]
    }
    return nil
  }

  /// The first outlet that is named in a phrase among other words: "2019-12-19_aljazeera_libya". Names of one everyday word are left out.
  func mentioned(in phrase: some StringProtocol) -> Outlet? { mentions(in: Self.words(phrase), upTo: 1).first?.outlet }

  /// The outlets that are named in a text, in order: names there begin with a capital, and are no part of a longer name ("Centre for
  /// Foreign Policy Studies").
  func allMentioned(in text: some StringProtocol) -> [Outlet] {
    let runs = text.split { !Self.isInName($0) }
    func isCapital(_ index: Int) -> Bool { runs[index].first?.isLowercase == false }
    func continues(_ index: Int) -> Bool {
      index > 0 && index < runs.count && isCapital(index - 1) && isCapital(index)
        && text[runs[index - 1].endIndex..<runs[index].startIndex] == " "
    }
    return mentions(in: runs.map { Folding.folded(String($0)) }).filter { mention in
      isCapital(mention.words.lowerBound) && !continues(mention.words.upperBound)
        && (!continues(mention.words.lowerBound) || mention.words.lowerBound == 1)
    }.map(\.outlet)
  }

  private static func isInName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’" || character == "&"
  }

  private func mentions(in words: [String], upTo most: Int = .max) -> [(words: Range<Int>, outlet: Outlet)] {
    var found: [(words: Range<Int>, outlet: Outlet)] = []
    var start = 0
    while start < words.count, found.count < most {
      var next = start + 1
      for length in stride(from: min(longestName, words.count - start), through: 1, by: -1) {
        let key = words[start..<(start + length)].joined(separator: " ")
        if let outlet = byName[key], !everydayNames.contains(key) || length == words.count {
          next = start + length
          found.append((start..<next, outlet))
          break
        }
      }
      start = next
    }
    return found
  }

  /// The outlet of an account's name, which is its own with a word behind it: `BBCWorld`, `nytimes`, `guardiannews`.
  func ofHandle(_ handle: String) -> Outlet? {
    let key = Folding.folded(handle).filter { $0.isLetter || $0.isNumber }
    if let outlet = byName[key] { return outlet }
    for ending in [
      "world", "news", "breaking", "online", "sport", "politics", "international", "english", "live", "official", "us", "uk",
    ] {
      if key.hasSuffix(ending), let outlet = byName[String(key.dropLast(ending.count))] { return outlet }
    }
    return nil
  }

  /// Whether a word looks like a host name: `caspiannews.com`.
  static func isHost(_ name: some StringProtocol) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } }
      && (labels.last?.count ?? 0) >= 2 && labels.last?.allSatisfy(\.isLetter) == true
  }
}
