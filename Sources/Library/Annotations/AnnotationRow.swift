import Corpus
import Foundation
import GRDB
import Language

/// A state of an annotation as a row of either table, and back.
enum AnnotationRow {
  /// In the order in which the tables have them; `revision` has its number before.
  static let columns = [
    "id", "path", "text_hash", "start", "\"end\"", "exact", "prefix", "suffix", "note", "tags", "creator", "created", "modified",
    "deleted", "recorded", "decision", "details", "seal",
  ]

  /// The columns for a query of a file of that schema, those that it has not as nulls.
  static func selection(ofSchema version: Int) -> String {
    columns.map { missing(inSchema: version).contains($0) ? "NULL" : $0 }.joined(separator: ", ")
  }

  /// The names of the columns that a file of that schema has.
  static func names(ofSchema version: Int) -> Set<String> {
    Set(columns.filter { !missing(inSchema: version).contains($0) }.map { $0.replacing("\"", with: "") })
  }

  private static func missing(inSchema version: Int) -> Set<String> {
    version < 2 ? ["decision", "details", "seal"] : version < 3 ? ["details", "seal"] : []
  }

  /// In the order of `columns`.
  static func values(of revision: AnnotationRevision) -> [DatabaseValue] {
    let annotation = revision.annotation
    let target = annotation.target
    let values = [
      text(annotation.id.value), text(target.article.path), text(target.article.textHash.hexadecimal),
      target.range.lowerBound.value.databaseValue, target.range.upperBound.value.databaseValue, text(target.exact),
      text(target.prefix), text(target.suffix), text(annotation.note), tags(annotation.tags), text(annotation.creator),
      seconds(annotation.created), seconds(annotation.modified), revision.isDeleted.databaseValue, seconds(revision.recorded),
      annotation.decision.map { text(DecisionCoding.stored($0)) } ?? .null, details(annotation.details),
    ]
    return values + [seal(values).databaseValue]
  }

  /// A number made of values by which it is known that none was changed: FNV-1a over their bytes.
  static func seal(_ values: some Sequence<DatabaseValue>) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func take(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    for value in values {
      switch value.storage {
      case .null: take([0])
      case .int64(let number): take(number.bytes(tag: 1))
      case .double(let number): take(Int64(bitPattern: number.bitPattern).bytes(tag: 2))
      case .string(let string):
        take([3])
        take(string.utf8)
      case .blob(let data):
        take([3])
        take(data)
      }
    }
    return Int64(bitPattern: hash)
  }

  /// - Parameter values: in the order of `columns`; those at the end may be missing.
  /// - Returns: nil for a row that is not one of ours any more, or was changed by something else than this program.
  static func revision(_ values: [DatabaseValue]) -> AnnotationRevision? {
    guard values.count >= 15 else { return nil }
    func value(_ index: Int) -> DatabaseValue { index < values.count ? values[index] : .null }
    if let seal = Int64.fromDatabaseValue(value(17)), seal != Self.seal(values[..<17]) { return nil }
    guard let start = Int.fromDatabaseValue(value(3)), let end = Int.fromDatabaseValue(value(4)), start >= 0, start <= end,
      let id = string(value(0)), let path = string(value(1)), let hash = string(value(2)), let exact = string(value(5)),
      let prefix = string(value(6)), let suffix = string(value(7)), let note = string(value(8)), let tagText = string(value(9)),
      let creator = string(value(10)), let created = date(value(11)), let modified = date(value(12)),
      let isDeleted = Bool.fromDatabaseValue(value(13)), let recorded = date(value(14)), let tags = tags(from: tagText)
    else { return nil }
    let target = AnnotationTarget(
      article: ArticleIdentity(path: path, textHash: ContentHash(hexadecimal: hash)), range: ByteRange(bytes: start..<end),
      exact: exact, prefix: prefix, suffix: suffix)
    let annotation = Annotation(
      id: AnnotationID(id), target: target, note: note, tags: tags, decision: string(value(15)).map(DecisionCoding.decision),
      details: string(value(16)).flatMap(details) ?? .none, creator: creator, created: created, modified: modified)
    return AnnotationRevision(annotation: annotation, isDeleted: isDeleted, recorded: recorded)
  }

  static func revision(_ row: Row) -> AnnotationRevision? { revision(Array(row.databaseValues)) }

  /// A string with a NUL goes in as bytes: as text it would end there.
  private static func text(_ string: String) -> DatabaseValue {
    string.utf8.contains(0) ? Data(string.utf8).databaseValue : string.databaseValue
  }

  private static func tags(_ tags: [String]) -> DatabaseValue {
    if tags.isEmpty { return "[]".databaseValue }
    // Most are plain, and there may be a hundred thousand.
    if tags.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") } }) {
      return text("[\(tags.map { "\"\($0)\"" }.joined(separator: ","))]")
    }
    return text((try? JSONEncoder().encode(tags)).map { String(decoding: $0, as: UTF8.self) } ?? "[]")
  }

  private static func tags(from stored: String) -> [String]? {
    if stored == "[]" { return [] }
    return plainTags(from: stored) ?? (try? JSONDecoder().decode([String].self, from: Data(stored.utf8)))
  }

  /// The strings of a list in which nothing is escaped but slashes; nil for any other.
  private static func plainTags(from stored: String) -> [String]? {
    let (quote, escape, slash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"))
    var bytes = stored.utf8.makeIterator()
    guard bytes.next() == UInt8(ascii: "[") else { return nil }
    var tags: [String] = []
    var tag: [UInt8] = []
    while true {
      guard bytes.next() == quote else { return nil }
      tag.removeAll(keepingCapacity: true)
      while let byte = bytes.next(), byte != quote {
        if byte < 0x20 { return nil }
        if byte == escape {
          guard bytes.next() == slash else { return nil }
          tag.append(slash)
        } else {
          tag.append(byte)
        }
      }
      tags.append(String(decoding: tag, as: UTF8.self))
      switch bytes.next() {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "]"): return bytes.next() == nil ? tags : nil
      default: return nil
      }
    }
  }

  private static func details(_ details: AnnotationDetails) -> DatabaseValue {
    guard details != .none else { return .null }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(details)).map { text(String(decoding: $0, as: UTF8.self)) } ?? .null
  }

  private static func details(_ stored: String) -> AnnotationDetails? {
    try? JSONDecoder().decode(AnnotationDetails.self, from: Data(stored.utf8))
  }

  private static func seconds(_ date: Date) -> DatabaseValue { date.timeIntervalSinceReferenceDate.databaseValue }

  private static func string(_ value: DatabaseValue) -> String? { String.fromDatabaseValue(value) }

  private static func date(_ value: DatabaseValue) -> Date? {
    Double.fromDatabaseValue(value).map(Date.init(timeIntervalSinceReferenceDate:))
  }
}

extension Int64 {
  fileprivate func bytes(tag: UInt8) -> [UInt8] { [tag] + (0..<8).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) } }
}
