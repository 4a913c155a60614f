import Language

/// Reads articles out of JSON: one object, a list of objects, an object that holds such a list somewhere (a JSON Feed, the answer of a
/// service, a dump of a database), and objects one behind the other.
struct JSONReader {
  /// The articles of a file that is one JSON value, or several one behind the other.
  static func read(_ decoded: TextDecoding.Decoded, path: String, wanted: Int?) throws(ReadingError) -> FileReading {
    var reader = JSONReader(decoded, path: path, wanted: wanted)
    return try reader.readValues()
  }

  /// The articles of a file with a value on each line.
  static func readLines(_ decoded: TextDecoding.Decoded, path: String, wanted: Int?) throws(ReadingError) -> FileReading {
    var reader = JSONReader(decoded, path: path, wanted: wanted)
    reader.takeLines(from: 0)
    return try reader.finish(isCut: false)
  }

  private let bytes: [UInt8]
  private var articles: ContainerArticles
  private let wanted: Int?
  /// Objects that are no article.
  private var others = 0
  /// What stopped the reading, before anything was read.
  private var fault: JSONFault?
  private var isCut = false

  private init(_ decoded: TextDecoding.Decoded, path: String, wanted: Int?) {
    bytes = decoded.text.bytes
    articles = ContainerArticles(path: path, notices: decoded.notices, wanted: wanted)
    self.wanted = wanted
  }

  /// Where a value stands, for what is to be told of it.
  private enum Place: CustomStringConvertible {
    case item(Int), line(Int)

    var description: String {
      switch self {
      case .item(let number): "item \(number)"
      case .line(let number): "line \(number)"
      }
    }
  }

  // MARK: Values

  private mutating func readValues() throws(ReadingError) -> FileReading {
    var scanner = JSONScanner(bytes)
    if scanner.next() == 0x5B {
      takeList(at: scanner.place, in: nil)
      return try finish(isCut: isCut)
    }
    if let alone = takeObject() { return FileReading(articles: [try articles.alone(alone)]) }
    return try finish(isCut: isCut)
  }

  /// The article of a file that holds one object and nothing else; nil when the articles of what it holds were taken.
  private mutating func takeObject() -> ContainerItem? {
    var scanner = JSONScanner(bytes)
    var alone: ContainerItem?
    do {
      let first = try ArticleRecord(&scanner)
      if scanner.next() != nil {
        takeAll(from: 0)
      } else if first.isArticle {
        alone = first.containerItem(in: nil)
      } else if let list = first.lists.first(where: { holdsArticles(at: $0) }) {
        takeList(at: list, in: first)
      } else {
        others = 1
      }
    } catch {
      takeDamaged(error)
    }
    return alone
  }

  /// What begins with an object and is no JSON: lines of which the first is broken, or a list that was cut.
  private mutating func takeDamaged(_ error: JSONFault) {
    let firstLine = bytes.firstIndex(of: 0x0A) ?? bytes.count
    var line = JSONScanner(bytes, 0..<firstLine)
    if (try? line.skip()) != nil { return takeLines(from: 0) }
    for place in placesOfLists where holdsArticles(at: place) { return takeList(at: place, in: nil) }
    if bytes[firstLine...].dropFirst().first == 0x7B { return takeLines(from: 0) }
    fault = error
  }

  /// Where lists of objects begin in a file that can't be read as a whole; the first few.
  private var placesOfLists: [Int] {
    bytes.indices.lazy.filter { bytes[$0] == 0x5B && bytes[($0 + 1)...].first { $0 > 0x20 } == 0x7B }.prefix(20).map { $0 }
  }

  /// Whether one of the first elements of a list is an article.
  private func holdsArticles(at place: Int) -> Bool {
    var scanner = JSONScanner(bytes)
    scanner.place = place
    var found = false
    var seen = 0
    try? scanner.eachElement { (scanner) throws(JSONFault) in
      seen += 1
      if scanner.next() == 0x7B { found = try ArticleRecord(&scanner).isArticle } else { try scanner.skip() }
      return !found && seen < 20
    }
    return found
  }

  /// Takes the objects of a list; where it breaks off, what was read stays.
  private mutating func takeList(at place: Int, in feed: ArticleRecord?) {
    var scanner = JSONScanner(bytes)
    scanner.place = place
    var number = 0
    var reader = self
    do {
      try scanner.eachElement { (scanner) throws(JSONFault) in
        number += 1
        if reader.articles.isFull {
          reader.isCut = true
          return false
        }
        try reader.takeObject(&scanner, in: feed, at: .item(number))
        return true
      }
    } catch {
      reader.met(error)
    }
    self = reader
  }

  /// Takes objects one behind the other: on a line each, or written over several lines.
  private mutating func takeAll(from start: Int) {
    var scanner = JSONScanner(bytes)
    scanner.place = start
    var number = 0
    while scanner.next() != nil {
      number += 1
      if articles.isFull {
        isCut = true
        return
      }
      let before = scanner.place
      do { try takeObject(&scanner, in: nil, at: .item(number)) } catch { return takeLines(from: before) }
      if scanner.next() == 0x2C { scanner.place += 1 }
    }
  }

  private mutating func takeObject(_ scanner: inout JSONScanner, in feed: ArticleRecord?, at place: Place) throws(JSONFault) {
    guard scanner.next() == 0x7B else {
      try scanner.skip()
      others += 1
      return articles.addProblem("\(place): is no object")
    }
    let record = try ArticleRecord(&scanner)
    if record.isArticle {
      articles.add(record.containerItem(in: feed), at: place.description)
    } else {
      others += 1
      articles.addProblem("\(place): has no text")
    }
  }

  // MARK: Lines

  private mutating func takeLines(from start: Int) {
    var place = start
    var number = 1 + bytes[..<start].count { $0 == 0x0A }
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      var scanner = JSONScanner(bytes, place..<end)
      if scanner.next() != nil {
        if articles.isFull {
          isCut = true
          return
        }
        takeLine(&scanner, at: .line(number))
      }
      number += 1
      place = end + 1
    }
  }

  private mutating func takeLine(_ scanner: inout JSONScanner, at place: Place) {
    do {
      try takeObject(&scanner, in: nil, at: place)
      if scanner.next() != nil { articles.addProblem("\(place): has more behind its value") }
    } catch {
      fault = fault ?? error
      articles.addProblem("\(place): is broken JSON: \(error.isTooDeep ? "nested too deep" : error.why)")
    }
  }

  // MARK: The end

  private mutating func met(_ error: JSONFault) {
    if articles.count == 0 {
      fault = error
    } else if wanted == nil || !articles.isFull {
      let line = line(of: error.place)
      articles.addProblem("line \(line): is broken JSON: \(error.why); what stands before it was read")
    }
  }

  private func line(of place: Int) -> Int { 1 + bytes.prefix(place).count { $0 == 0x0A } }

  private func finish(isCut: Bool) throws(ReadingError) -> FileReading {
    if articles.count == 0 {
      if let fault {
        throw fault.isTooDeep
          ? .tooComplex("its values are nested more than \(JSONScanner.deepest) deep")
          : .broken(format: "JSON", line: line(of: fault.place), why: fault.why)
      }
      throw .noArticles
    }
    return articles.finish(isCut: isCut || self.isCut)
  }
}
