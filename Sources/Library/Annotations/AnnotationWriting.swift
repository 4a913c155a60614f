import Corpus
import Foundation
import GRDB
import Language

/// What is done to a store within one transaction.
struct AnnotationWriting {
  private let db: Database
  private let schema: Int
  /// The revisions that were written.
  private(set) var numbers: [Int64] = []
  /// What was changed, by the numbers of the states before and after.
  private var made: [(id: AnnotationID, before: Int64?, after: Int64)] = []

  /// - Parameter schema: of the file; an older one can only be read.
  init(_ db: Database, schema: Int = AnnotationSchema.version) {
    self.db = db
    self.schema = schema
  }

  /// The newest state with the number of its revision, where it has one.
  func newest(of id: AnnotationID) throws -> (number: Int64?, revision: AnnotationRevision)? {
    let columns = AnnotationRow.selection(ofSchema: schema)
    let number = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(number) FROM revision WHERE id = ?"), arguments: [id.value])
    if let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM annotation WHERE id = ?"), arguments: [id.value]),
      let revision = AnnotationRow.revision(row)
    {
      return (number, revision)
    }
    if number == nil { return nil }
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT \(columns) FROM revision WHERE id = ? ORDER BY number"), arguments: [id.value])
    return rows.compactMap(AnnotationRow.revision).last.map { (number, $0) }
  }

  /// Makes a change of what is there now.
  ///
  /// - Returns: what the annotation is then; nil when it is deleted.
  mutating func make(_ change: AnnotationChange, elsewhere: [AnnotationID: AnnotationRevision]) throws -> Annotation? {
    guard let id = change.id else { return nil }
    var present = try newest(of: id)
    if let other = elsewhere[id], present.map({ $0.revision.recorded < other.recorded }) ?? true {
      // So that undo can come back to it.
      present = (try store(other), other)
    }
    let theirs = present?.revision.present
    let merged = Annotation.merged(base: change.before, mine: change.after, theirs: theirs)
    guard merged != theirs, let state = merged ?? theirs else { return merged }
    // Later than every state so far, whatever the clock says: the last one stored is the one that counts.
    let now = Date().timeIntervalSinceReferenceDate
    let recorded = max(now, present.map { $0.revision.recorded.timeIntervalSinceReferenceDate.nextUp } ?? now)
    let number = try store(
      AnnotationRevision(
        annotation: state, isDeleted: merged == nil, recorded: Date(timeIntervalSinceReferenceDate: recorded)))
    made.append((id, present?.number, number))
    return merged
  }

  /// - Returns: the number of the revision.
  @discardableResult
  mutating func store(_ revision: AnnotationRevision) throws -> Int64 {
    let values = StatementArguments(AnnotationRow.values(of: revision))
    let columns = AnnotationRow.columns.joined(separator: ", ")
    let places = AnnotationRow.columns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO annotation (\(columns)) VALUES (\(places))").execute(arguments: values)
    try db.cachedStatement(sql: "INSERT INTO revision (\(columns)) VALUES (\(places))").execute(arguments: values)
    numbers.append(db.lastInsertedRowID)
    return db.lastInsertedRowID
  }

  mutating func keep(_ text: Text, _ hash: ContentHash) throws {
    let isThere = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM text WHERE hash = ?)", arguments: [hash.hexadecimal])
    if isThere == true { return }
    try db.execute(
      sql: "INSERT INTO text (hash, length, deflated) VALUES (?, ?, ?)",
      arguments: [hash.hexadecimal, text.bytes.count, Data(DeflatedText.deflated(text))])
  }

  // MARK: Steps

  /// Notes what was changed, so that it can be undone; what had been undone can't be done again from then on.
  mutating func noteStep(_ action: AnnotationAction, _ author: AnnotationAuthor) throws {
    if made.isEmpty { return }
    let (condition, arguments) = AnnotationStep.isWithinReach(of: author)
    try db.execute(
      sql: "UPDATE step SET is_dropped = 1 WHERE undone IS NOT NULL AND is_dropped = 0 AND \(condition)", arguments: arguments)
    try db.execute(
      sql: "INSERT INTO step (action, summary, author, session, recorded) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        action.id.value, action.summary, author.name, author.session, Date().timeIntervalSinceReferenceDate,
      ])
    let step = db.lastInsertedRowID
    for (id, before, after) in made {
      try db.cachedStatement(sql: "INSERT INTO step_change (step, id, before, after) VALUES (?, ?, ?, ?)")
        .execute(arguments: [step, id.value, before, after])
    }
  }

  /// Makes the changes of a step backwards, or once more: those parts alone that the step changed, whatever else was changed since.
  mutating func go(
    along number: Int64, isRedo: Bool, elsewhere: [AnnotationID: AnnotationRevision]
  ) throws -> UndoneAction? {
    guard let row = try Row.fetchOne(db, sql: "SELECT action, summary FROM step WHERE number = ?", arguments: [number]),
      let action = String.fromDatabaseValue(row[0]), let summary = String.fromDatabaseValue(row[1])
    else { return nil }
    let steps = try Row.fetchAll(
      db, sql: "SELECT before, after FROM step_change WHERE step = ? ORDER BY rowid \(isRedo ? "ASC" : "DESC")",
      arguments: [number])
    var changes: [AnnotationChange] = []
    let madeBefore = made.count
    for step in steps {
      let (before, after) = (try state(Int64.fromDatabaseValue(step[0])), try state(Int64.fromDatabaseValue(step[1])))
      guard let id = (before ?? after)?.annotation.id else { continue }
      let was = try newest(of: id)?.revision.present
      let (from, to) = isRedo ? (before, after) : (after, before)
      let change = AnnotationChange(before: from?.present, after: Self.reachable(to?.present, from: from?.present, over: was))
      changes.append(AnnotationChange(before: was, after: try make(change, elsewhere: elsewhere)))
    }
    let undone = isRedo ? nil : Date().timeIntervalSinceReferenceDate
    // Where all that it changed was changed again by others nothing is taken back, and so nothing may be done again.
    let isDropped = !isRedo && made.count == madeBefore
    try db.execute(
      sql: "UPDATE step SET undone = ?, is_dropped = ? WHERE number = ?", arguments: [undone, isDropped, number])
    return UndoneAction(id: AnnotationID(action), summary: summary, changes: changes)
  }

  /// Where a step leads to from what the annotation is by now: a part that was changed again since stays as it is, where a change that is
  /// made would be brought together with it. Of a note that is so as soon as a line that the step takes away is not there any more.
  private static func reachable(_ end: Annotation?, from start: Annotation?, over present: Annotation?) -> Annotation? {
    guard var end, let start, let present else { return end }
    if present.note != start.note {
      let (there, kept) = (Set(present.note.split(separator: "\n")), Set(end.note.split(separator: "\n")))
      let leaves = start.note.split(separator: "\n").filter { !kept.contains($0) }
      if !leaves.allSatisfy(there.contains) { end.note = start.note }
    }
    if present.target != start.target { end.target = start.target }
    if present.details != start.details { end.details = start.details }
    if present.decision != start.decision { end.decision = start.decision }
    return end
  }

  private func state(_ number: Int64?) throws -> AnnotationRevision? {
    guard let number else { return nil }
    let columns = AnnotationRow.columns.joined(separator: ", ")
    return try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM revision WHERE number = ?"), arguments: [number]
    ).flatMap(AnnotationRow.revision)
  }
}

/// Something that the user did, to be undone or done again.
struct AnnotationStep {
  let number: Int64
  let action: AnnotationID
  /// When it was done or, for what was undone, when that was.
  let time: Date

  /// A condition on steps: those of this run of the program, and those that were done before it was started. What the same user does in
  /// another window meanwhile is undone there.
  static func isWithinReach(of author: AnnotationAuthor) -> (sql: String, arguments: StatementArguments) {
    (
      "author = ? AND (session = ? OR recorded < ?)",
      [author.name, author.session, author.started.timeIntervalSinceReferenceDate]
    )
  }

  static func next(of author: AnnotationAuthor, isRedo: Bool, _ db: Database) throws -> AnnotationStep? {
    let (condition, arguments) = isWithinReach(of: author)
    let time = isRedo ? "undone" : "recorded"
    let state = isRedo ? "undone IS NOT NULL AND is_dropped = 0" : "undone IS NULL"
    let row = try Row.fetchOne(
      db,
      sql:
        "SELECT number, \(time), action FROM step WHERE \(state) AND \(condition) ORDER BY \(isRedo ? "undone DESC, number ASC" : "number DESC") LIMIT 1",
      arguments: arguments)
    guard let row, let number = Int64.fromDatabaseValue(row[0]), let time = Double.fromDatabaseValue(row[1]),
      let action = String.fromDatabaseValue(row[2])
    else { return nil }
    return AnnotationStep(number: number, action: AnnotationID(action), time: Date(timeIntervalSinceReferenceDate: time))
  }
}
