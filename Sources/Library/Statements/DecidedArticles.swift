import Corpus
import Foundation
import Language

/// On which articles something was decided, and what: a decision follows its article when the file is renamed or edited, and stays behind
/// when another article takes the file's place.
struct DecidedArticles: Sendable {
  private let byPath: [String: [Annotation]]
  private let byHash: [ContentHash: [Annotation]]
  /// The texts that stand where decisions were made, as far as they were asked for.
  private var present: [String: Present] = [:]
  /// Whether a text is an edit of the one that was decided on.
  private var edits: [Edit: Bool] = [:]

  private struct Edit: Hashable {
    let old: ContentHash
    let new: ContentHash
  }

  private struct Present {
    let file: FileStamp
    /// Nil where the file has no article of that path.
    let text: ContentHash?
  }

  /// What changes when a file does.
  struct FileStamp: Hashable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// What the library has on its disk.
  struct Disk {
    /// Nil where there is no file.
    let stamp: (_ file: String) -> FileStamp?
    /// The texts of a file's articles, by path.
    let texts: (_ file: String) -> [String: Text]
    /// The text on which something was decided; nil when it was not kept.
    let decidedText: (ContentHash) -> Text?
  }

  init(_ decisions: [Annotation]) {
    let onArticles = decisions.filter { decision in
      switch decision.decision {
      case .source, .date: true
      case .actors, .link, .unknown, nil: false
      }
    }
    byPath = Dictionary(grouping: onArticles) { $0.target.article.path }
    byHash = Dictionary(grouping: onArticles) { $0.target.article.textHash }
  }

  /// What was decided of an article.
  mutating func decisions(on article: Article, _ disk: Disk) -> [Annotation] {
    if byPath.isEmpty { return [] }
    var decided: [Annotation] = []
    for decision in byPath[article.id.path] ?? [] {
      if isEdit(article.text, article.textHash, of: decision.target.article.textHash, disk) { decided.append(decision) }
    }
    for decision in byHash[article.textHash] ?? [] where decision.target.article.path != article.id.path {
      if hasLeft(decision.target.article, disk) { decided.append(decision) }
    }
    return decided
  }

  /// Whether nothing is at a path any more of the text that was there.
  private mutating func hasLeft(_ decided: ArticleIdentity, _ disk: Disk) -> Bool {
    let files = ArticleFile.paths(ofArticle: decided.path).compactMap { file in disk.stamp(file).map { (file, $0) } }
    guard let (file, stamp) = files.first else { return true }
    if let known = present[decided.path], known.file == stamp {
      guard let hash = known.text else { return true }
      if hash == decided.textHash { return false }
      if let isEdit = edits[Edit(old: decided.textHash, new: hash)] { return !isEdit }
    }
    // A file of many articles is read once for all of them.
    let texts = disk.texts(file)
    for path in byPath.keys where texts[path] != nil || path == decided.path {
      present[path] = Present(file: stamp, text: texts[path].map { ContentHash(of: $0) })
    }
    return texts[decided.path].map { !isEdit($0, ContentHash(of: $0), of: decided.textHash, disk) } ?? true
  }

  private mutating func isEdit(_ text: Text, _ hash: ContentHash, of old: ContentHash, _ disk: Disk) -> Bool {
    if hash == old { return true }
    let edit = Edit(old: old, new: hash)
    if let known = edits[edit] { return known }
    let isEdit = disk.decidedText(old).map { Anchoring.isEdit(text, of: $0) } ?? false
    edits[edit] = isEdit
    return isEdit
  }
}

extension DecidedArticles.Disk {
  init(of library: ArticleLibrary) {
    self.init(
      stamp: { file in
        var status = stat()
        guard stat(library.absolutePath(of: file), &status) == 0 else { return nil }
        return DecidedArticles.FileStamp(
          size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
      },
      texts: { file in
        guard case .success(let bytes) = FileBytes.read(library.absolutePath(of: file)),
          let reading = try? ArticleReader.readFile(bytes, path: file)
        else { return [:] }
        let texts = reading.articles.map { reading in (reading.fragment.map { "\(file)#\($0)" } ?? file, reading.text) }
        return Dictionary(texts, uniquingKeysWith: { first, _ in first })
      },
      decidedText: { library.annotatedText($0) })
  }
}
