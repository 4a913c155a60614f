import Foundation
import GRDB

/// What a store's file says by itself, without the log of what was written ahead.
///
/// A program that copies another store over the file of one that is open leaves the file its name and its number, and the log, which then
/// lies over pages that it does not belong to. So it is kept in mind what the file said when it was looked at last: a log that is moved into
/// the file adds states, and never takes any away or brings one that the log does not have.
struct BareStore: Sendable {
  /// Size and time of the last change of a file: where they are as they were, so is what it says.
  struct Stamp: Equatable, Sendable {
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (size, seconds, nanoseconds) = (Int64(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }

  let stamp: Stamp
  /// The seals of the last states by their numbers; empty for a file that holds none.
  let seals: [Int64: Int64]

  /// States of which the seals are known.
  private static let count = 64

  /// - Returns: nil where the file says nothing by itself: it is being written, or is damaged.
  init?(_ path: String, checksPages: Bool = false) {
    guard let stamp = Stamp(path) else { return nil }
    var configuration = Configuration()
    configuration.readonly = true
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    // As a file that nobody changes, it is read without its log.
    guard let queue = try? DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration) else { return nil }
    defer { try? queue.close() }
    let read = try? queue.inDatabase { db -> [Int64: Int64] in
      guard try db.tableExists("revision") else { return [:] }
      if checksPages { try AnnotationSchema.checkPages(db, file: path) }
      let rows = try Row.fetchAll(db, sql: "SELECT number, seal FROM revision ORDER BY number DESC LIMIT \(Self.count)")
      return Dictionary(
        rows.compactMap { row in
          guard let number = Int64.fromDatabaseValue(row[0]), let seal = Int64.fromDatabaseValue(row[1]) else { return nil }
          return (number, seal)
        }, uniquingKeysWith: { first, _ in first })
    }
    guard let read, stamp == Stamp(path) else { return nil }
    self.stamp = stamp
    seals = read
  }

  /// Whether the file says something else by now than what was moved into it.
  ///
  /// - Parameter held: the seals that whoever has it open knows of the states of some numbers.
  func isForeign(after earlier: BareStore, held: ([Int64]) -> [Int64: Int64]) -> Bool {
    let last = seals.keys.max() ?? 0
    let isBack = earlier.seals.contains { number, seal in
      number > last || seals[number].map { $0 != seal } ?? false
    }
    if isBack { return true }
    let new = seals.filter { earlier.seals[$0.key] == nil && $0.key > (earlier.seals.keys.max() ?? 0) }
    let known = held(Array(new.keys))
    return new.contains { known[$0.key] != $0.value }
  }
}
