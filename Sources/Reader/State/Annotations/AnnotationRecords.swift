import Corpus
import Foundation
import Language

/// Under which an annotation, or one of its further passages, is held while it is there.
struct AnnotationNumber: Hashable, Comparable, Sendable {
  let value: UInt32

  init(_ index: Int) { value = UInt32(truncatingIfNeeded: index) }

  var index: Int { Int(value) }

  static func < (one: AnnotationNumber, other: AnnotationNumber) -> Bool { one.value < other.value }
}

/// Annotations as the reader holds them all the while: packed, as there may be a hundred thousand.
///
/// Each has a number and, at the place of that number, a record of one size. What many have in common (the state of an article that they were
/// made on, tags, authors) is held once, and a record names its place. The words (those of the passage, those around it, the note) are bytes
/// in blocks that only grow: strings are made of them when somebody asks for the annotation. What few have (decisions, details) is held
/// beside, by number. So one takes about its words and a hundred bytes, where the same as a value takes over a kilobyte.
///
/// Further passages of an annotation have records of their own, which lead to whose they are, so that they are placed as all others are.
/// Numbers of what is gone are used again.
struct AnnotationRecords: Sendable {
  private struct Record {
    /// Nil for a number that is free.
    var id: AnnotationID?
    var isPart = false
    /// Whether it is about an article as a whole, or about the library.
    var isWordless = false
    /// The place of the article's state.
    var state: UInt32 = 0
    /// Seconds, as a `Date` counts them.
    var created: Double = 0
    var modified: Double = 0
    /// In bytes of the article's text.
    var start: UInt32 = 0
    var end: UInt32 = 0
    /// The place of the tags; of a further passage the number of the annotation.
    var tags: UInt32 = 0
    var creator: UInt32 = 0
    var words = ByteBlocks.Address()
  }

  /// An article of a library as it was when something was annotated in it.
  struct ArticleState: Hashable, Sendable {
    let library: Int
    let article: ArticleIdentity

    var id: ArticleID { ArticleID(library: library, path: article.path) }
  }

  private var records: [Record] = []
  private var free: [UInt32] = []
  private var numbers = NumberIndex()
  private var words = ByteBlocks()
  private var states = Interned<ArticleState>()
  private var tagLists = Interned<[String]>()
  private var creators = Interned<String>()
  private var decisions: [AnnotationNumber: Decision] = [:]
  private var details: [AnnotationNumber: AnnotationDetails] = [:]
  /// Passages behind what a record can say.
  private var farRanges: [AnnotationNumber: ByteRange] = [:]

  /// How many annotations there are, further passages not counted.
  var count: Int { numbers.count }
  var isEmpty: Bool { numbers.count == 0 }

  /// Above the highest number that was ever given.
  var limit: Int { records.count }

  /// The numbers of the annotations that are there, in no order that means something.
  var allNumbers: some Sequence<AnnotationNumber> {
    records.indices.lazy.filter { [records] in records[$0].id != nil && !records[$0].isPart }.map { AnnotationNumber($0) }
  }

  // MARK: Reading

  subscript(id: AnnotationID) -> AnnotationTable.Entry? { number(of: id).map { entry($0) } }

  func number(of id: AnnotationID) -> AnnotationNumber? {
    numbers.find(id) { [records] in records[Int($0)].id }.map { AnnotationNumber(Int($0)) }
  }

  func id(_ number: AnnotationNumber) -> AnnotationID { records[number.index].id ?? AnnotationID("") }

  func library(_ number: AnnotationNumber) -> Int { state(number).library }

  func state(_ number: AnnotationNumber) -> ArticleState { states[records[number.index].state] }

  /// The place of the article's state among all.
  func statePlace(_ number: AnnotationNumber) -> Int { Int(records[number.index].state) }

  /// The states of articles that annotations were made on, by their places; also those on which none is any more.
  var allStates: [ArticleState] { states.all }

  func isDecision(_ number: AnnotationNumber) -> Bool { !decisions.isEmpty && decisions[owner(number)] != nil }

  func decision(_ number: AnnotationNumber) -> Decision? { decisions[number] }

  func isWordless(_ number: AnnotationNumber) -> Bool { records[number.index].isWordless }

  /// Whether nothing is said beside the passage, its note and tags.
  func isPlain(_ number: AnnotationNumber) -> Bool { decisions[number] == nil && details(number).isPlain }

  func details(_ number: AnnotationNumber) -> AnnotationDetails { details[number] ?? .none }

  func isOnEvent(_ number: AnnotationNumber) -> Bool { details[number]?.event != nil }

  func tags(_ number: AnnotationNumber) -> [String] { tagLists[records[number.index].tags] }

  /// The place of the tags among all lists of tags.
  func tagsPlace(_ number: AnnotationNumber) -> Int { Int(records[number.index].tags) }

  var allTagLists: [[String]] { tagLists.all }

  func creatorPlace(_ number: AnnotationNumber) -> Int { Int(records[number.index].creator) }

  var allCreators: [String] { creators.all }

  func making(_ number: AnnotationNumber) -> AnnotationTable.Making {
    AnnotationTable.Making(time: Date(timeIntervalSinceReferenceDate: records[number.index].created), id: id(number))
  }

  /// Whose passage it is: the annotation itself, or the one that a further passage belongs to.
  func owner(_ number: AnnotationNumber) -> AnnotationNumber {
    let record = records[number.index]
    return record.isPart ? AnnotationNumber(Int(record.tags)) : number
  }

  func range(_ number: AnnotationNumber) -> ByteRange {
    let record = records[number.index]
    return farRanges[number] ?? ByteRange(bytes: Int(record.start)..<Int(record.end))
  }

  func target(_ number: AnnotationNumber) -> AnnotationTarget {
    let texts = words.texts(at: records[number.index].words)
    return AnnotationTarget(
      article: state(number).article, range: range(number), exact: texts[0], prefix: texts[1], suffix: texts[2])
  }

  func note(_ number: AnnotationNumber) -> String { words.text(3, at: records[number.index].words) }

  /// The words of the passage as they were annotated.
  func exact(_ number: AnnotationNumber) -> String { words.text(0, at: records[number.index].words) }

  /// The place of a passage in a text that is the one on which it was annotated; nil where its words do not stand there after all.
  func exactRange(_ number: AnnotationNumber, in text: Text) -> ByteRange? {
    let range = range(number)
    guard range.upperBound <= text.range.upperBound else { return nil }
    return words.isText(0, at: records[number.index].words, text.bytes[range.bytes]) ? range : nil
  }

  func entry(_ number: AnnotationNumber) -> AnnotationTable.Entry {
    AnnotationTable.Entry(library: library(number), annotation: annotation(number))
  }

  func annotation(_ number: AnnotationNumber) -> Annotation {
    let record = records[number.index]
    let texts = words.texts(at: record.words)
    let target = AnnotationTarget(
      article: state(number).article, range: range(number), exact: texts[0], prefix: texts[1], suffix: texts[2])
    return Annotation(
      id: id(number), target: target, note: texts[3], tags: tags(number), decision: decisions[number],
      details: details[number] ?? .none, creator: creators[record.creator],
      created: Date(timeIntervalSinceReferenceDate: record.created),
      modified: Date(timeIntervalSinceReferenceDate: record.modified))
  }

  // MARK: Writing

  /// Takes an annotation in, in the place of the one of its id where there is one.
  @discardableResult
  mutating func put(_ annotation: Annotation, library: Int) -> AnnotationNumber {
    let known = number(of: annotation.id)
    let number = known ?? fresh()
    var record = record(of: annotation.target, library: library, note: annotation.note, at: known)
    record.id = annotation.id
    (record.created, record.modified) = (
      annotation.created.timeIntervalSinceReferenceDate, annotation.modified.timeIntervalSinceReferenceDate
    )
    record.tags = tagLists.place(of: annotation.tags, key: Array(annotation.tags.map { "\($0.utf8.count) \($0)" }.joined().utf8))
    record.creator = creators.place(of: annotation.creator, key: Array(annotation.creator.utf8))
    records[number.index] = record
    keepRange(annotation.target.range, number)
    decisions[number] = annotation.decision
    details[number] = annotation.details == .none ? nil : annotation.details
    if known == nil { numbers.insert(number.value, of: annotation.id) { [records] in records[Int($0)].id } }
    return number
  }

  /// Takes in a passage of an annotation beside its first one.
  mutating func putPart(_ target: AnnotationTarget, of owner: AnnotationNumber) -> AnnotationNumber {
    let number = fresh()
    var record = record(of: target, library: library(owner), note: "", at: nil)
    record.id = id(owner)
    record.isPart = true
    record.tags = owner.value
    records[number.index] = record
    keepRange(target.range, number)
    return number
  }

  /// Forgets an annotation, or a further passage.
  mutating func remove(_ number: AnnotationNumber) {
    if let id = records[number.index].id, !records[number.index].isPart {
      numbers.remove(number.value, of: id) { [records] in records[Int($0)].id }
    }
    records[number.index] = Record()
    (decisions[number], details[number], farRanges[number]) = (nil, nil, nil)
    free.append(number.value)
  }

  private mutating func fresh() -> AnnotationNumber {
    if let number = free.popLast() { return AnnotationNumber(Int(number)) }
    records.append(Record())
    return AnnotationNumber(records.count - 1)
  }

  private mutating func record(
    of target: AnnotationTarget, library: Int, note: String, at known: AnnotationNumber?
  ) -> Record {
    var record = Record()
    record.isWordless = target.exact.isEmpty
    record.state = states.place(
      of: ArticleState(library: library, article: target.article),
      key: Array("\(library) \(target.article.textHash.hexadecimal) \(target.article.path)".utf8))
    record.start = UInt32(clamping: target.range.lowerBound.value)
    record.end = UInt32(clamping: target.range.upperBound.value)
    let texts = [target.exact, target.prefix, target.suffix, note]
    if let known, words.isSame(texts, at: records[known.index].words) {
      record.words = records[known.index].words
    } else {
      record.words = words.add(texts)
    }
    return record
  }

  private mutating func keepRange(_ range: ByteRange, _ number: AnnotationNumber) {
    farRanges[number] = UInt32(exactly: range.upperBound.value) == nil ? range : nil
  }
}

/// Values that many have in common, each held once.
private struct Interned<Value: Sendable>: Sendable {
  private(set) var all: [Value] = []
  private var places: [[UInt8]: UInt32] = [:]

  subscript(place: UInt32) -> Value { all[Int(place)] }

  /// - Parameter key: another one for every other value, byte by byte: strings of other bytes may be equal.
  mutating func place(of value: Value, key: [UInt8]) -> UInt32 {
    if let place = places[key] { return place }
    let place = UInt32(truncatingIfNeeded: all.count)
    all.append(value)
    places[key] = place
    return place
  }
}

/// Texts as UTF-8, several at an address, in blocks that only grow.
private struct ByteBlocks: Sendable {
  struct Address: Sendable {
    var block: UInt32 = 0
    var start: UInt32 = 0
  }

  private static let size = 1 << 16
  /// The lengths of texts of so many bytes take one byte each: all but long notes.
  private static let short = 0x80
  private var blocks: [[UInt8]] = []

  mutating func add(_ texts: [String]) -> Address {
    let need = texts.reduce(0) { $0 + $1.utf8.count + 10 }
    if blocks.last.map({ $0.count + need > Self.size }) ?? true {
      var block: [UInt8] = []
      block.reserveCapacity(max(need, Self.size))
      blocks.append(block)
    }
    let last = blocks.count - 1
    let address = Address(block: UInt32(truncatingIfNeeded: last), start: UInt32(truncatingIfNeeded: blocks[last].count))
    for text in texts {
      var length = text.utf8.count
      while length >= Self.short {
        blocks[last].append(UInt8(length & 0x7F) | 0x80)
        length >>= 7
      }
      blocks[last].append(UInt8(length))
    }
    for text in texts { blocks[last].append(contentsOf: text.utf8) }
    return address
  }

  /// Where the four texts at an address stand in their block.
  private func ranges(at address: Address) -> [Range<Int>] {
    let block = blocks[Int(address.block)]
    var place = Int(address.start)
    var lengths: [Int] = []
    while lengths.count < 4 {
      var (length, shift) = (0, 0)
      while block[place] >= 0x80 {
        length |= Int(block[place] & 0x7F) << shift
        shift += 7
        place += 1
      }
      lengths.append(length | Int(block[place]) << shift)
      place += 1
    }
    return lengths.map { length in
      defer { place += length }
      return place..<(place + length)
    }
  }

  func texts(at address: Address) -> [String] {
    let block = blocks[Int(address.block)]
    return ranges(at: address).map { String(decoding: block[$0], as: UTF8.self) }
  }

  func text(_ number: Int, at address: Address) -> String {
    String(decoding: blocks[Int(address.block)][ranges(at: address)[number]], as: UTF8.self)
  }

  func isText(_ number: Int, at address: Address, _ bytes: ArraySlice<UInt8>) -> Bool {
    let range = ranges(at: address)[number]
    return range.count == bytes.count && blocks[Int(address.block)][range].elementsEqual(bytes)
  }

  func isSame(_ texts: [String], at address: Address) -> Bool {
    let block = blocks[Int(address.block)]
    return zip(ranges(at: address), texts).allSatisfy { block[$0].elementsEqual($1.utf8) }
  }
}

/// Finds numbers by id: a table of numbers, each at the first free place from the one that its id's hash says (open addressing with linear
/// probing; Knuth, The Art of Computer Programming 3, section 6.4, algorithms L and R). Ids are not in it: they stand in the records.
private struct NumberIndex: Sendable {
  /// Numbers counted from 1; 0 is a free place. Its length is a power of two.
  private var places = [UInt32](repeating: 0, count: 64)
  private(set) var count = 0

  private func first(_ id: AnnotationID) -> Int { id.hashValue & (places.count - 1) }

  func find(_ id: AnnotationID, _ ids: (UInt32) -> AnnotationID?) -> UInt32? {
    var place = first(id)
    while places[place] != 0 {
      if ids(places[place] - 1) == id { return places[place] - 1 }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  mutating func insert(_ number: UInt32, of id: AnnotationID, _ ids: (UInt32) -> AnnotationID?) {
    if 2 * (count + 1) > places.count {
      let old = places
      places = [UInt32](repeating: 0, count: 2 * old.count)
      for held in old where held != 0 { if let id = ids(held - 1) { put(held, id) } }
    }
    put(number + 1, id)
    count += 1
  }

  private mutating func put(_ held: UInt32, _ id: AnnotationID) {
    var place = first(id)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = held
  }

  /// Takes a number out; those behind it that are found by way of its place move up.
  mutating func remove(_ number: UInt32, of id: AnnotationID, _ ids: (UInt32) -> AnnotationID?) {
    let mask = places.count - 1
    var gap = first(id)
    while places[gap] != number + 1 {
      if places[gap] == 0 { return }
      gap = (gap + 1) & mask
    }
    count -= 1
    var place = gap
    while true {
      place = (place + 1) & mask
      guard places[place] != 0, let other = ids(places[place] - 1) else { break }
      let home = first(other)
      // Whether the way from its home to its place leads over the gap.
      if (place - home) & mask >= (place - gap) & mask {
        places[gap] = places[place]
        gap = place
      }
    }
    places[gap] = 0
  }
}
