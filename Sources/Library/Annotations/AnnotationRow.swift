import Corpus
import Foundation
import GRDB
import Language

/// A state of an annotation as a row of either table, and back.
enum AnnotationRow {
  static let columns = [
    "id", "path", "text_hash", "start", "\"end\"", "exact", "prefix", "suffix", "note", "tags", "creator", "created", "modified",
    "deleted", "recorded", "decision",
  ]

  /// In the order of `columns`.
  static func values(of revision: AnnotationRevision) -> [(any DatabaseValueConvertible)?] {
    let annotation = revision.annotation
    let target = annotation.target
    return [
      text(annotation.id.value), text(target.article.path), text(target.article.textHash.hexadecimal),
      target.range.lowerBound.value, target.range.upperBound.value, text(target.exact), text(target.prefix), text(target.suffix),
      text(annotation.note), tags(annotation.tags), text(annotation.creator), seconds(annotation.created),
      seconds(annotation.modified), revision.isDeleted, seconds(revision.recorded),
      annotation.decision.map { text(DecisionCoding.stored($0)) },
    ]
  }

  /// nil for a row that is not one of ours any more.
  static func revision(_ row: Row) -> AnnotationRevision? {
    guard let start = Int.fromDatabaseValue(row["start"]), let end = Int.fromDatabaseValue(row["end"]), start >= 0, start <= end,
      let id = string(row, "id"), let path = string(row, "path"), let hash = string(row, "text_hash"),
      let exact = string(row, "exact"), let prefix = string(row, "prefix"), let suffix = string(row, "suffix"),
      let note = string(row, "note"), let tagText = string(row, "tags"), let creator = string(row, "creator"),
      let created = date(row, "created"), let modified = date(row, "modified"), let recorded = date(row, "recorded"),
      let isDeleted = Bool.fromDatabaseValue(row["deleted"]),
      let tags = try? JSONDecoder().decode([String].self, from: Data(tagText.utf8))
    else { return nil }
    let target = AnnotationTarget(
      article: ArticleIdentity(path: path, textHash: ContentHash(hexadecimal: hash)), range: ByteRange(bytes: start..<end),
      exact: exact, prefix: prefix, suffix: suffix)
    // A store of the first schema that can only be read has no such column.
    let decision = row.hasColumn("decision") ? string(row, "decision").map(DecisionCoding.decision) : nil
    let annotation = Annotation(
      id: AnnotationID(id), target: target, note: note, tags: tags, decision: decision, creator: creator, created: created,
      modified: modified)
    return AnnotationRevision(annotation: annotation, isDeleted: isDeleted, recorded: recorded)
  }

  /// A string with a NUL goes in as bytes: as text it would end there.
  private static func text(_ string: String) -> any DatabaseValueConvertible {
    string.utf8.contains(0) ? Data(string.utf8) : string
  }

  private static func tags(_ tags: [String]) -> String {
    (try? JSONEncoder().encode(tags)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  private static func seconds(_ date: Date) -> Double { date.timeIntervalSinceReferenceDate }

  private static func string(_ row: Row, _ column: String) -> String? { String.fromDatabaseValue(row[column]) }

  private static func date(_ row: Row, _ column: String) -> Date? {
    Double.fromDatabaseValue(row[column]).map(Date.init(timeIntervalSinceReferenceDate:))
  }
}
