import Language

/// An outlet that is known by name.
struct Outlet: Hashable {
  let name: String
  /// Whether it sells to other outlets: its name under a picture or in a dateline says where words or a picture come from.
  let isAgency: Bool
}

/// Finds outlets by what they are called and by their hosts. All names are folded.
///
/// Names are looked up by a hash of their folded bytes, because every short line of every article is asked whether it is one.
struct Outlets {
  static let known = Outlets()

  private var outlets: [Outlet] = []
  /// Every way in which an outlet is called, by the hash of its key: places in `outlets`.
  var byName = HashedPlaces(capacity: 4_000)
  /// Names that are everyday words as well: they count only where nothing stands beside them.
  var everydayNames = HashedPlaces(capacity: 2_000)
  private var byHost = HashedPlaces(capacity: 2_000)
  /// The first words of names.
  var firstWords = HashedPlaces(capacity: 2_000)
  /// The most words in a name, so that a search knows when to stop.
  var longestName = 1

  private init() {
    let tables = [OutletTable.lines, OutletTable.unitedStates, OutletTable.regional, OutletTable.magazines]
    outlets.reserveCapacity(1_200)
    for table in tables {
      for line in Array(table.utf8).split(separator: 0x0A) { add(line) }
    }
  }

  /// Adds an outlet: `name | hosts | other names | agency`.
  private mutating func add(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: 0x7C, omittingEmptySubsequences: false)
    guard fields.count >= 2 else { return }
    let place = outlets.count
    outlets.append(
      Outlet(
        name: String(decoding: fields[0], as: UTF8.self), isAgency: fields.count > 3 && fields[3].elementsEqual("agency".utf8)))
    add(place, called: fields[0])
    for host in fields[1].split(separator: 0x20) {
      byHost[Folding.foldedHash(host)] = place
      if let label = Self.telling(host), byName[OutletKey(label).name] == nil { add(place, called: label, isEveryday: true) }
    }
    for other in fields.count > 2 ? fields[2].split(separator: 0x2C) : [] {
      let name = other.drop { $0 == 0x20 }
      add(place, called: name.drop { $0 == 0x3D }, isEveryday: name.first == 0x3D)
    }
  }

  /// The label by which a host is known (`aljazeera.com`); nil for a sub-domain, and where it says nothing.
  private static func telling(_ host: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let labels = host.split(separator: 0x2E)
    guard let label = labels.first, label.count > 3, labels.count == 2 || labels[1].count <= 3 else { return nil }
    return untellingLabels.contains(Folding.foldedHash(label)) ? nil : label
  }

  /// First parts of hosts that are cities, states or subjects: by themselves they name no outlet.
  private static let untellingLabels: Set<UInt64> = Set(
    [
      "news", "people", "nation", "monitor", "tribune", "cleveland", "cincinnati", "madison", "kentucky", "omaha", "richmond",
      "chicago",
      "syracuse", "denver", "space", "science", "nature", "goal", "reason", "courier", "chronicle", "dispatch", "spokesman",
      "observer",
      "province", "investors", "fool", "delo", "stern", "focus", "expresso", "citizen", "graphic", "herald", "report", "index",
      "fortune",
      "today", "outsideonline", "marca", "semana", "glamour", "campaignlive",
    ].map { Folding.foldedHash(Array($0.utf8)[...]) })

  private mutating func add(_ place: Int, called name: ArraySlice<UInt8>, isEveryday: Bool = false) {
    let key = OutletKey(name)
    guard key.wordCount > 0 else { return }
    firstWords[key.firstWord] = place
    if byName[key.name] == nil || !isEveryday { byName[key.name] = place }
    if isEveryday { everydayNames[key.name] = place }
    longestName = max(longestName, key.wordCount)
  }

  func outlet(at place: Int) -> Outlet { outlets[place] }

  /// The outlet that `name` is a name of, as a whole.
  func named(_ name: some StringProtocol) -> Outlet? { named(utf8: Array(name.utf8)[...]) }

  /// In bytes: what is longer is no name.
  private static let longest = 400

  func named(utf8 name: ArraySlice<UInt8>) -> Outlet? {
    guard name.count <= Self.longest else { return nil }
    let key = OutletKey(name)
    return (byName[key.name] ?? byHost[key.whole] ?? byName[key.joined]).map(outlet(at:))
  }

  /// The outlet of an address or a host name: `https://www.bbc.co.uk/news/1`, `edition.cnn.com`.
  func host(in address: some StringProtocol) -> Outlet? {
    let folded = Folding.folded(Array(address.utf8)[...])
    var host = folded[...]
    if let scheme = Self.schemeEnd(folded) { host = host[scheme...] }
    host = Self.hostPrefix(host)
    while let point = host.firstIndex(of: 0x2E) {
      if let place = byHost[Folding.foldedHash(host)] { return outlet(at: place) }
      host = host[(point + 1)...]
    }
    return nil
  }

  /// The place behind `://`; nil when there is none.
  private static func schemeEnd(_ address: [UInt8]) -> Int? {
    guard address.count >= 3 else { return nil }
    for place in 0..<(address.count - 2) where address[place] == 0x3A && address[place + 1] == 0x2F && address[place + 2] == 0x2F {
      return place + 3
    }
    return nil
  }

  /// Letters, digits, points and hyphens.
  private static func hostPrefix(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let plain = address.prefix { byte in
      byte &- 0x61 < 26 || byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D
    }
    guard plain.endIndex < address.endIndex, address[plain.endIndex] >= 0x80 else { return plain }
    let letters = String(decoding: address, as: UTF8.self).prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    return Array(letters.utf8)[...]
  }

  /// The outlet of an account's name, which is its own with a word behind it: `BBCWorld`, `nytimes`, `guardiannews`.
  func ofHandle(_ handle: String) -> Outlet? {
    let key = Folding.folded(handle).filter { $0.isLetter || $0.isNumber }
    if let outlet = byName[OutletKey.hash(key)] { return self.outlet(at: outlet) }
    for ending in [
      "world", "news", "breaking", "online", "sport", "politics", "international", "english", "live", "official", "us", "uk",
    ] {
      if key.hasSuffix(ending), let outlet = byName[OutletKey.hash(key.dropLast(ending.count))] {
        return self.outlet(at: outlet)
      }
    }
    return nil
  }

  /// Whether a word looks like a host name: `caspiannews.com`.
  static func isHost(_ name: some StringProtocol) -> Bool {
    var label = 0
    var labels = 1
    var isLettersAlone = true
    for byte in name.utf8 {
      if byte == 0x2E {
        if label == 0 { return false }
        labels += 1
        (label, isLettersAlone) = (0, true)
        continue
      }
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      guard isLetter || byte >= 0x30 && byte <= 0x39 || byte == 0x2D else { return false }
      isLettersAlone = isLettersAlone && isLetter
      label += 1
    }
    return labels > 1 && label >= 2 && isLettersAlone
  }
}

/// A name as it is looked up: folded, words with one space between, without "the" in front; as hashes, made in one pass.
///
/// Words are runs of letters, digits, apostrophes and ampersands. What is not ASCII when it is folded is a letter.
struct OutletKey {
  /// Of the words with a space between; that of nothing when there are none.
  private(set) var name = basis
  /// Of the words without the spaces.
  private(set) var joined = basis
  /// Of all folded bytes.
  private(set) var whole = basis
  private(set) var firstWord = basis
  private(set) var wordCount = 0

  /// FNV-1a, 64 bit, as `Folding.foldedHash`.
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  static func hash(_ folded: some StringProtocol) -> UInt64 { folded.utf8.reduce(basis, mixed) }

  private static let the = hash("the")

  init(_ bytes: ArraySlice<UInt8>) {
    var isInside = false
    Folding.forEachByte(of: bytes) { byte, _ in
      whole = Self.mixed(whole, byte)
      guard Self.isInWord(byte) else {
        isInside = false
        return
      }
      if !isInside { begin() }
      isInside = true
      name = Self.mixed(name, byte)
      joined = Self.mixed(joined, byte)
      if wordCount == 1 { firstWord = Self.mixed(firstWord, byte) }
    }
  }

  private mutating func begin() {
    if wordCount == 1, firstWord == Self.the, !isWithoutArticle {
      (name, joined, firstWord, wordCount) = (Self.basis, Self.basis, Self.basis, 0)
      isWithoutArticle = true
    } else if wordCount > 0 {
      name = Self.mixed(name, 0x20)
    }
    wordCount += 1
  }

  /// Whether "the" was taken away: it is so once.
  private var isWithoutArticle = false

  static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x27 || byte == 0x26
  }
}
