import Corpus
import GRDB
import Language

/// Going through all files. That a file was found is remembered here and not in the file of the catalogue, so that a round in which nothing
/// changed writes nothing.
extension SQLiteCatalogue {
  func beginRound() throws(StoreError) -> Int {
    let round = try write { db in
      let isWorn = try Bool.fetchOne(
        db, sql: "SELECT stale > max(articles, 1000) OR reader <> ? FROM state", arguments: [ArticleReader.version])
      if isWorn ?? false { try CatalogueSchema.clear(db) }
      return try Int.fetchOne(db, sql: "UPDATE state SET round = round + 1 RETURNING round") ?? 0
    }
    rounds.withLock { $0[round] = FoundNumbers() }
    return round
  }

  func statements() throws(StoreError) -> String {
    try write(looksOnly: true) { try String.fetchOne($0, sql: "SELECT statements FROM state") } ?? ""
  }

  func restate(_ statements: String, isAffected: @escaping @Sendable (String) -> Bool) throws(StoreError) {
    try write { db in
      let affected = DatabaseFunction("is_affected", argumentCount: 1) { values in
        String.fromDatabaseValue(values[0]).map(isAffected) ?? false
      }
      db.add(function: affected)
      defer { db.remove(function: affected) }
      // No file has such a time.
      try db.execute(sql: "UPDATE file SET modified = -1 WHERE is_affected(path)")
      try db.execute(sql: "UPDATE state SET statements = ?", arguments: [statements])
    }
  }

  func differing(_ files: [ArticleFile], in round: Int) throws(StoreError) -> [ArticleFile] {
    let known = try write(looksOnly: true) { db in
      let statement = try db.cachedStatement(sql: "SELECT number, size, modified FROM file WHERE path = ?")
      return try files.map { file in
        try Row.fetchOne(statement, arguments: [file.path]).map {
          (number: $0[0] as Int, size: $0[1] as Int, modified: $0[2] as Int)
        }
      }
    }
    found(known.compactMap { $0?.number }, in: round)
    return zip(files, known).compactMap { file, known in
      known.map { $0.size == file.size && $0.modified == file.modified } ?? false ? nil : file
    }
  }

  func spare(_ path: String, in round: Int) throws(StoreError) {
    let numbers = try write(looksOnly: true) { db in
      path == "."
        ? try Int.fetchAll(db, sql: "SELECT number FROM file")
        : try Int.fetchAll(
          db, sql: "SELECT number FROM file WHERE path = ? OR path > ? AND path < ?", arguments: [path, "\(path)/", "\(path)0"])
    }
    found(numbers, in: round)
  }

  func keep(_ files: [(file: ArticleFile, articles: [Article])], in round: Int) throws(StoreError) {
    let numbers = try write { db in
      var writing = try CatalogueWriting(db, library: library, round: round)
      for (file, articles) in files { try writing.take(articles, of: file) }
      return try writing.finish()
    }
    found(numbers, in: round)
  }

  func note(_ unread: [(path: String, why: [SkippedFile])], in round: Int) throws(StoreError) {
    let isKnown = try write(looksOnly: true) { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM unread)") ?? false }
    let changed = isKnown ? unread : unread.filter { !$0.why.isEmpty }
    if changed.isEmpty { return }
    try write { db in
      let delete = try db.cachedStatement(sql: "DELETE FROM unread WHERE file = ?")
      let insert = try db.cachedStatement(sql: "INSERT INTO unread (file, path, reason, is_part, round) VALUES (?, ?, ?, ?, ?)")
      for (file, why) in changed {
        try delete.execute(arguments: [file])
        for skipped in why { try insert.execute(arguments: [file, skipped.path, skipped.reason, skipped.isPart, round]) }
      }
    }
  }

  func unread(limit: Int) throws(StoreError) -> [SkippedFile] {
    try read(otherwise: []) { db in
      try Row.fetchAll(
        db, sql: "SELECT path, reason, is_part FROM unread ORDER BY path, reason LIMIT ?", arguments: [limit]
      ).map { SkippedFile(library: library, path: $0[0], reason: $0[1], isPart: $0[2]) }
    }
  }

  func endRound(_ round: Int) throws(StoreError) -> [String] {
    let found = rounds.withLock { $0.removeValue(forKey: round) } ?? FoundNumbers()
    var gone: [String] = []
    var place = ""
    while true {
      let span = try write(looksOnly: true) { db in try Self.unfound(behind: place, found, round, db) }
      if !span.unfound.isEmpty {
        gone += try write { db in
          var writing = try CatalogueWriting(db, library: library, round: round)
          let articles = try span.unfound.flatMap { try writing.forget($0) }
          _ = try writing.finish()
          return articles
        }.prefix(CatalogueStanding.mostTold - gone.count)
      }
      guard let end = span.end else { break }
      place = end
    }
    try write { db in
      try db.execute(sql: "UPDATE state SET is_complete = 1 WHERE NOT is_complete")
      // What is in no file that is known is said anew in each round.
      try db.execute(sql: "DELETE FROM unread WHERE round < ? AND file NOT IN (SELECT path FROM file)", arguments: [round])
      // What filling needed for pages is not needed any more.
      try db.execute(sql: "PRAGMA shrink_memory")
    }
    return gone
  }

  func tidy() throws(StoreError) -> Bool {
    // In pages.
    let portion = 1000
    return try write { db in
      let row = try Row.fetchOne(db, sql: "SELECT is_complete, is_tidy FROM state")
      guard let row, row[0] else { return false }
      let isTidy: Bool = row[1]
      let changes = db.totalChangesCount
      // The first time all lists of a word become one, which is work for the whole index; after that those of what came since.
      try db.execute(sql: "INSERT INTO words (words, rank) VALUES ('merge', ?)", arguments: [isTidy ? portion : -portion])
      if db.totalChangesCount - changes >= 2 { return true }
      if !isTidy { try db.execute(sql: "UPDATE state SET is_tidy = 1") }
      return false
    }
  }

  /// The files of the next few thousand that were not found, but for those that another program has taken in since the round began; and the
  /// last one that was looked at, nil at the end.
  private static func unfound(
    behind place: String, _ found: FoundNumbers, _ round: Int, _ db: Database
  ) throws -> (unfound: [String], end: String?) {
    let span = 5000
    let statement = try db.cachedStatement(sql: "SELECT path, number, round FROM file WHERE path > ? ORDER BY path LIMIT ?")
    let rows = try Row.fetchCursor(statement, arguments: [place, span])
    var unfound: [String] = []
    var (count, last) = (0, place)
    while let row = try rows.next() {
      (count, last) = (count + 1, row[0])
      if !found.contains(row[1]), row[2] <= round { unfound.append(last) }
    }
    return (unfound, count < span ? nil : last)
  }

  private func found(_ numbers: [Int], in round: Int) {
    rounds.withLock { rounds in for number in numbers { rounds[round]?.insert(number) } }
  }

  /// Looks at something without which filling can't go on.
  private func write<Value>(looksOnly: Bool, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
    guard let value = try read(otherwise: nil, { try Optional(body($0)) }) else { return try write(body) }
    return value
  }
}
