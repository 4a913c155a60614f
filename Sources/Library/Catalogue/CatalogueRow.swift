import Corpus
import Foundation
import GRDB
import Language

/// How an article stands in a row of the table `article`.
enum CatalogueRow {
  /// The articles of a selection.
  ///
  /// - Parameter selection: what stands behind the tables in the question.
  static func fetch(
    _ db: Database, _ selection: String, _ arguments: StatementArguments, library: Int
  ) throws -> [CataloguedArticle] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT article.path, hash, title, source.name, first_day, last_day, is_approximate, words
        FROM article LEFT JOIN source ON source.number = article.source \(selection)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { article(of: $0, library: library) }
  }

  private static func article(of row: Row, library: Int) -> CataloguedArticle {
    let first: Int? = row[4]
    let last: Int? = row[5]
    return CataloguedArticle(
      id: ArticleID(library: library, path: row[0]), textHash: hash(of: row[1]), title: row[2], source: row[3],
      date: first.flatMap { first in
        last.map { CalendarDate(firstDay: first, lastDay: $0, isApproximate: row[6]) }
      }, wordCount: row[7])
  }

  /// The 32 bytes of a hash.
  static func bytes(of hash: ContentHash) -> Data {
    let digits = hash.hexadecimal.utf8.map { $0 < 0x3A ? $0 &- 0x30 : ($0 | 0x20) &- 0x57 }
    return Data(stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] & 15 })
  }

  private static func hash(of bytes: Data) -> ContentHash {
    let digits = Array("0123456789abcdef".utf8)
    return ContentHash(
      hexadecimal: String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self))
  }
}
