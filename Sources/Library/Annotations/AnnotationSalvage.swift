import Corpus
import Foundation
import GRDB

/// Reads the annotations of a store that SQLite does not read any more: page by page, without the ways that lead from one to the other.
///
/// A page of rows says itself which rows it holds (SQLite's file format, sections 1.6 and 2), so that what stands on pages that are
/// whole is found whatever became of the others, also in a file that was cut. What was written ahead lies over the pages, as far as it was
/// committed. Every row is known for one of ours by its form and its seal; as every state that an annotation had is in the file, of one whose
/// last state is damaged the one before is found.
struct AnnotationSalvage {
  private let pages: [Int: ArraySlice<UInt8>]
  private let pageSize: Int

  /// The newest state of each annotation that could be read, deleted ones too.
  static func revisions(file: [UInt8], log: [UInt8]) -> [AnnotationRevision] {
    let salvage = AnnotationSalvage(file: file, log: log)
    var newest: [AnnotationID: AnnotationRevision] = [:]
    for number in salvage.pages.keys.sorted() {
      for values in salvage.rows(ofPage: number) {
        guard let revision = AnnotationRow.revision(values) else { continue }
        if let known = newest[revision.annotation.id], known.recorded >= revision.recorded { continue }
        newest[revision.annotation.id] = revision
      }
    }
    return newest.values.sorted { ($0.annotation.created, $0.annotation.id) < ($1.annotation.created, $1.annotation.id) }
  }

  /// All states that could be read, in the order in which they were stored.
  static func history(file: [UInt8], log: [UInt8]) -> [AnnotationRevision] {
    let salvage = AnnotationSalvage(file: file, log: log)
    let all = salvage.pages.keys.sorted().flatMap { salvage.rows(ofPage: $0) }.compactMap(AnnotationRow.revision)
    return Set(all).sorted { ($0.recorded, $0.annotation.id) < ($1.recorded, $1.annotation.id) }
  }

  private init(file: [UInt8], log: [UInt8]) {
    // Of a damaged first page the size is not known; this is what the program's stores have.
    let stated = file.count > 18 ? Int(file[16]) << 8 | Int(file[17]) : 0
    pageSize = (512...32_768).contains(stated) && stated.nonzeroBitCount == 1 ? stated : 4096
    var pages: [Int: ArraySlice<UInt8>] = [:]
    for (number, start) in stride(from: 0, to: file.count, by: pageSize).enumerated() where start + pageSize <= file.count {
      pages[number + 1] = file[start..<(start + pageSize)]
    }
    for (number, page) in Self.committed(log, pageSize: pageSize) { pages[number] = page }
    self.pages = pages
  }

  // MARK: The log

  /// The pages of a write-ahead log up to its last commit, while their checksums hold.
  private static func committed(_ log: [UInt8], pageSize: Int) -> [Int: ArraySlice<UInt8>] {
    var bytes = Bytes(log[...])
    guard let magic = bytes.number(at: 0, 4), magic & ~1 == 0x377F_0682, bytes.number(at: 8, 4) == pageSize else { return [:] }
    bytes.isBigEndian = magic & 1 == 1
    guard var sums = bytes.checksum(from: (0, 0), 0..<24) else { return [:] }
    var (committed, pending): ([Int: ArraySlice<UInt8>], [Int: ArraySlice<UInt8>]) = ([:], [:])
    var place = 32
    while place + 24 + pageSize <= log.count {
      guard bytes.number(at: place + 8, 8) == bytes.number(at: 16, 8),
        let head = bytes.checksum(from: sums, place..<(place + 8)),
        let whole = bytes.checksum(from: head, (place + 24)..<(place + 24 + pageSize)),
        bytes.number(at: place + 16, 4) == Int(whole.0), bytes.number(at: place + 20, 4) == Int(whole.1),
        let number = bytes.number(at: place, 4), let size = bytes.number(at: place + 4, 4)
      else { break }
      sums = whole
      pending[number] = log[(place + 24)..<(place + 24 + pageSize)]
      if size > 0 {
        committed.merge(pending) { $1 }
        pending = [:]
      }
      place += 24 + pageSize
    }
    return committed
  }

  // MARK: Pages

  /// The rows that a page of rows holds; none for other pages.
  private func rows(ofPage number: Int) -> [[DatabaseValue]] {
    guard let page = pages[number] else { return [] }
    let bytes = Bytes(page)
    let start = number == 1 ? 100 : 0
    // 0x0D: a leaf of a table.
    guard bytes.number(at: start, 1) == 0x0D, let count = bytes.number(at: start + 3, 2), count <= pageSize / 4 else { return [] }
    return (0..<count).compactMap { cell in bytes.number(at: start + 8 + 2 * cell, 2).flatMap { row(at: $0, on: bytes) } }
  }

  private func row(at place: Int, on page: Bytes) -> [DatabaseValue]? {
    guard let (size, afterSize) = page.varint(at: place), let (_, start) = page.varint(at: afterSize), size >= 0,
      size < Self.largest
    else { return nil }
    // What does not fit on the page goes on elsewhere (format, section 1.6, "overflow").
    let most = pageSize - 35
    if size <= most { return page.slice(start, size).flatMap { values(Bytes($0)) } }
    let least = (pageSize - 12) * 32 / 255 - 23
    let partial = least + (size - least) % (pageSize - 4)
    let local = partial <= most ? partial : least
    guard let head = page.slice(start, local), var next = page.number(at: start + local, 4) else { return nil }
    var payload = Array(head)
    var steps = 0
    while payload.count < size, steps <= pages.count, let part = pages[next].map({ Bytes($0) }) {
      guard let following = part.number(at: 0, 4), let body = part.slice(4, min(pageSize - 4, size - payload.count)) else {
        return nil
      }
      payload += body
      (next, steps) = (following, steps + 1)
    }
    return payload.count == size ? values(Bytes(payload[...])) : nil
  }

  /// In bytes of a row: what is larger is no annotation.
  private static let largest = 64 << 20

  /// The columns of a row; that of a revision's number, which stands elsewhere, left out.
  private func values(_ record: Bytes) -> [DatabaseValue]? {
    guard let (headerSize, first) = record.varint(at: 0), headerSize <= 200 else { return nil }
    var (place, body) = (first, headerSize)
    var values: [DatabaseValue] = []
    while place < headerSize {
      guard let (type, next) = record.varint(at: place), let (value, size) = record.value(ofType: type, at: body) else {
        return nil
      }
      values.append(value)
      (place, body) = (next, body + size)
    }
    if values.first?.isNull == true { values.removeFirst() }
    guard values.count >= 15 else { return nil }
    // Whole seconds are stored as integers.
    for column in [11, 12, 14] { values[column] = Double.fromDatabaseValue(values[column])?.databaseValue ?? .null }
    return values
  }
}

/// Bytes of which any may be missing.
private struct Bytes {
  private let bytes: ArraySlice<UInt8>
  /// How the log's checksums read its words.
  var isBigEndian = true

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  func slice(_ start: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else { return nil }
    return bytes[(bytes.startIndex + start)..<(bytes.startIndex + start + count)]
  }

  /// The big-endian number of so many bytes, without sign.
  func number(at start: Int, _ count: Int) -> Int? {
    slice(start, count).map { $0.reduce(0) { $0 << 8 | Int($1) } }
  }

  /// SQLite's integers of one to nine bytes, and where the next thing begins.
  func varint(at start: Int) -> (Int, Int)? {
    var value: UInt64 = 0
    for index in 0..<9 {
      guard let byte = number(at: start + index, 1) else { return nil }
      if index == 8 { return (Int(truncatingIfNeeded: value << 8 | UInt64(byte)), start + 9) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return (Int(truncatingIfNeeded: value), start + index + 1) }
    }
    return nil
  }

  /// A value by its serial type (format, section 2.1), and how many bytes it takes.
  func value(ofType type: Int, at start: Int) -> (DatabaseValue, Int)? {
    switch type {
    case 0: return (.null, 0)
    case 8, 9: return (Int64(type - 8).databaseValue, 0)
    case 1...6:
      let size = [1, 2, 3, 4, 6, 8][type - 1]
      guard let raw = number(at: start, size) else { return nil }
      let shift = 64 - 8 * size
      return (Int64((raw << shift) >> shift).databaseValue, size)
    case 7: return number(at: start, 8).map { (Double(bitPattern: UInt64(bitPattern: Int64($0))).databaseValue, 8) }
    case 12...:
      let size = (type - 12) / 2
      guard let slice = slice(start, size) else { return nil }
      if type.isMultiple(of: 2) { return (Data(slice).databaseValue, size) }
      return String(validating: slice, as: UTF8.self).map { ($0.databaseValue, size) }
    default: return nil
    }
  }

  /// The checksum of the log's format, section 4.3, gone on with from `sums`.
  func checksum(from sums: (UInt32, UInt32), _ range: Range<Int>) -> (UInt32, UInt32)? {
    guard let part = slice(range.lowerBound, range.count), part.count.isMultiple(of: 8) else { return nil }
    var (one, two) = sums
    func word(_ at: Int) -> UInt32 {
      let four = part[at..<(at + 4)]
      return isBigEndian
        ? four.reduce(0) { $0 << 8 | UInt32($1) } : four.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    for place in stride(from: part.startIndex, to: part.endIndex, by: 8) {
      one = one &+ word(place) &+ two
      two = two &+ word(place + 4) &+ one
    }
    return (one, two)
  }
}
