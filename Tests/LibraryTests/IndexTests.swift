import Corpus
import Foundation
import GRDB
import Language
import Testing

@testable import Library

@Suite("The index") struct IndexTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let analysis = ArticleAnalysis(
    sentences: [Sentence(range: ByteRange(bytes: 0..<5), block: 0)], names: [], dates: [], numbers: [])
  private let hash = ContentHash(of: Array("hello".utf8))

  @Test("keeps analyses in the cache folder, from one start to the next, and nothing in the library")
  func keeps() throws {
    let index = try folder.library().openIndex()
    #expect(try index.analysis(of: hash) == nil)

    try index.keep([(hash, analysis)])

    let again = try folder.library().openIndex()
    #expect(again.notice == nil)
    #expect(try again.analysis(of: hash) == analysis)
    #expect(try folder.everything().isEmpty)
    #expect(try folder.indexPath().hasPrefix("\(folder.path)/cache/"))
  }

  @Test("is of its own root: another library does not see it")
  func perRoot() throws {
    try folder.write("a", to: "one/a.txt")
    try folder.write("b", to: "two/b.txt")
    try folder.library("one").openIndex().keep([(hash, analysis)])
    #expect(try folder.library("two").openIndex().analysis(of: hash) == nil)
  }

  @Test("gives nothing of another version of the analysis")
  func version() throws {
    try folder.library().openIndex().keep([(hash, analysis)])
    try folder.changeIndex { try $0.execute(sql: "UPDATE analysis SET version = version + 1") }
    #expect(try folder.library().openIndex().analysis(of: hash) == nil)
  }

  @Test(
    "that is no index is put aside, said so, and made anew",
    arguments: [Array("this is no database, and long enough to look like something".utf8), [UInt8](repeating: 0xA5, count: 8192)])
  func notADatabase(bytes: [UInt8]) throws {
    try folder.library().openIndex().keep([(hash, analysis)])
    try Data(bytes).write(to: URL(filePath: try folder.indexPath()))

    let index = try folder.library().openIndex()

    #expect(index.notice?.contains("made anew") == true)
    #expect(try index.analysis(of: hash) == nil)
    try index.keep([(hash, analysis)])
    #expect(try folder.library().openIndex().analysis(of: hash) == analysis)
  }

  @Test("that is another program's database is put aside, not written into")
  func foreign() throws {
    try folder.library().openIndex().keep([(hash, analysis)])
    let path = try folder.indexPath()
    try FileManager.default.removeItem(atPath: path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE theirs (a)") }

    #expect(try folder.library().openIndex().notice?.contains("made anew") == true)

    let aside = try DatabaseQueue(path: path + ".damaged").read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") }
    #expect(aside == ["theirs"])
  }

  @Test("of a newer program is left alone, and the program goes on without one")
  func newer() throws {
    try folder.library().openIndex().keep([(hash, analysis)])
    try folder.changeIndex { try $0.execute(sql: "PRAGMA user_version = 99") }
    let before = try Data(contentsOf: URL(filePath: try folder.indexPath()))

    let index = try folder.library().openIndex()

    #expect(index.notice?.contains("newer") == true)
    try index.keep([(hash, analysis)])
    #expect(try index.analysis(of: hash) == analysis)
    #expect(try Data(contentsOf: URL(filePath: try folder.indexPath())) == before)
  }

  @Test("that is damaged in the middle is noticed while it is used, and the program goes on")
  func damagedPages() throws {
    let many = (0..<2000).map { (ContentHash(of: Array("\($0)".utf8)), analysis) }
    try folder.library().openIndex().keep(many)
    let path = try folder.indexPath()
    try folder.changeIndex { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    for place in (4096 * 3)..<bytes.count { bytes[place] = 0x5A }
    try Data(bytes).write(to: URL(filePath: path))

    let index = try folder.library().openIndex()
    let found = try index.analyses(of: many.map(\.0))
    try index.keep(many)

    #expect(found.count < many.count)
    #expect(index.notice?.contains("damaged") == true || index.notice?.contains("made anew") == true)
    #expect(try folder.library().openIndex().notice == nil)
  }

  @Test("that another program holds does not stop the program")
  func locked() throws {
    try folder.library().openIndex().keep([(hash, analysis)])
    let other = try DatabaseQueue(path: try folder.indexPath())
    try other.inDatabase { db in
      try db.execute(
        sql:
          "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; INSERT INTO article (path, size, modified, hash) VALUES ('x', 1, 1, 'y')"
      )
      let index = try folder.library().openIndex()
      #expect(index.notice?.contains("another program holds it") == true)
      try index.keep([(hash, analysis)])
      try db.execute(sql: "ROLLBACK")
    }
  }

  @Test("is in memory where the cache folder can't be written, and says so")
  func unwritable() throws {
    try Data().write(to: URL(filePath: "\(folder.path)/cache"))
    let index = try folder.library().openIndex()
    #expect(index.notice?.contains("can't be written") == true)
    try index.keep([(hash, analysis)])
    #expect(try index.analysis(of: hash) == analysis)
  }

  @Test("forgets the texts that no file has any more, when all files are known")
  func settles() throws {
    let index = try folder.library().openIndex()
    let other = ContentHash(of: Array("other".utf8))
    try index.keep([(hash, analysis), (other, analysis)])
    let articles = [hash, other].map { IndexedArticle(path: $0.hexadecimal, size: 1, modified: 1, textHash: $0) }
    try index.settle(articles, areAll: true)
    #expect(try index.analyses(of: [hash, other]).count == 2)

    try index.settle([articles[0]], areAll: false)
    #expect(try index.analyses(of: [hash, other]).count == 2)

    try index.settle([articles[0]], areAll: true)
    #expect(try index.analyses(of: [hash, other]) == [hash: analysis])
  }
}

extension TemporaryFolder {
  /// The one index below the cache folder.
  func indexPath() throws -> String {
    let cache = environment.cacheFolder
    let found = try FileManager.default.subpathsOfDirectory(atPath: cache).filter { $0.hasSuffix("/index.sqlite") }
    return "\(cache)/\(try #require(found.first))"
  }

  /// Changes the index as another program would.
  func changeIndex(_ change: (Database) throws -> Void) throws {
    // The reader before may still be closing its own connection.
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    try DatabaseQueue(path: try indexPath(), configuration: configuration).inDatabase(change)
  }
}
