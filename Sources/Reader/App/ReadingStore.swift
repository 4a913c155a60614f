import Corpus
import Foundation
import Language

/// What was read of the articles of one library, in the state folder: one small file, replaced whole.
///
/// Kept by library and not by session, so that it is the same whatever else is open, and `--fresh` does not forget it.
struct ReadingStore: Sendable {
  private struct File: Codable {
    struct Article: Codable {
      let path: String
      let textHash: ContentHash
      /// Starts and ends, one after the other, in bytes.
      let spans: [Int]
    }

    let version: Int
    let articles: [Article]
  }

  private static let version = 1

  private let file: String
  private let library: Int

  init(stateFolder: String, root: String, library: Int) {
    file = "\(stateFolder)/reading/\(ContentHash(of: Text(root)).hexadecimal.prefix(24)).json"
    self.library = library
  }

  /// What was kept; nothing for a first run, and for a file that can't be read.
  func load() -> [ArticleID: ReadingRecord.Entry] {
    guard let data = FileManager.default.contents(atPath: file), let kept = try? JSONDecoder().decode(File.self, from: data),
      kept.version == Self.version
    else { return [:] }
    return Dictionary(
      kept.articles.compactMap { article in
        let pairs = stride(from: 0, to: article.spans.count - 1, by: 2).map { (article.spans[$0], article.spans[$0 + 1]) }
        var end = -1
        for (from, to) in pairs {
          guard from > end, to > from else { return nil }
          end = to
        }
        let spans = pairs.map { $0.0..<$0.1 }
        return (ArticleID(library: library, path: article.path), .init(textHash: article.textHash, spans: spans))
      }, uniquingKeysWith: { first, _ in first })
  }

  func save(_ record: ReadingRecord) throws {
    let articles = record.entries.filter { $0.key.library == library }.sorted { $0.key < $1.key }.map { id, entry in
      File.Article(path: id.path, textHash: entry.textHash, spans: entry.spans.flatMap { [$0.lowerBound, $0.upperBound] })
    }
    if articles.isEmpty { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try encoder.encode(File(version: Self.version, articles: articles)).write(to: URL(fileURLWithPath: file), options: .atomic)
  }
}
