import Corpus
import Foundation
import Language
import Synchronization

/// What people say of the articles, the actors and the tags of a library: `.synoptic/articles.toml`, `.synoptic/actors.toml` and
/// `.synoptic/codebook.toml`, and decisions in the annotation store, which have the last word.
struct ArticleStatements: Sendable {
  let file: StatementFile
  private let actorFile: ActorFile
  private let codebookFile: CodebookFile
  /// Which of the files are there and can't be read, each "file: why (what to do)".
  private let unread: [String]
  private var decidedArticles = DecidedArticles([])
  private(set) var decisions: [Annotation] = []

  init(
    file: StatementFile, actorFile: ActorFile, codebookFile: CodebookFile, unread: [String] = [], decisions: [Annotation]
  ) {
    self.file = file
    self.actorFile = actorFile
    self.codebookFile = codebookFile
    self.unread = unread
    decide(decisions)
  }

  /// What is wrong with the files, each "file: line 3: what (what to do)".
  var problems: [String] {
    unread
      + [(StatementFile.path, file.problems), (ActorFile.path, actorFile.problems), (CodebookFile.path, codebookFile.problems)]
      .flatMap { path, problems in
        problems.map { "\(path): line \($0.line): \($0.words)" }
      }
  }

  /// What the file says of actors.
  var actorStatements: [ActorStatement] { actorFile.statements }

  /// What the file says of tags.
  var codebook: Codebook { codebookFile.codebook }

  /// The same decisions beside what the files say now.
  func beside(_ new: ArticleStatements) -> ArticleStatements {
    ArticleStatements(
      file: new.file, actorFile: new.actorFile, codebookFile: new.codebookFile, unread: new.unread, decisions: decisions)
  }

  /// How what other files say differs.
  func change(to new: ArticleStatements) -> StatementsChange {
    let tags = StatementsChange.FileChange(CodebookFile.path, codebookFile.tables, new.codebookFile.tables)
    return StatementsChange(
      [
        .init(ActorFile.path, actorFile.tables, new.actorFile.tables), .init(StatementFile.path, file.tables, new.file.tables),
      ] + (tags.isEmpty ? [] : [tags]), problemsBefore: problems, problems: new.problems, codebook: new.codebook)
  }

  /// Takes the decisions that are stored now, in place of those before.
  ///
  /// - Returns: whether they are others than before.
  @discardableResult
  mutating func decide(_ annotations: [Annotation]) -> Bool {
    let decisions = annotations.filter { $0.decision != nil }.sorted { $0.id < $1.id }
    if decisions == self.decisions { return false }
    self.decisions = decisions
    decidedArticles = DecidedArticles(decisions)
    return true
  }

  /// The article with all that is said of it.
  mutating func restated(_ article: Article, _ disk: DecidedArticles.Disk) -> Article {
    let decided = decidedArticles.decisions(on: article, disk)
    return article.stating(file.statement(of: article.id.path), by: .file).stating(ArticleStatement(deciding: decided), by: .user)
  }
}

extension ArticleLibrary {
  /// The article with what people say of it: in `.synoptic/articles.toml`, and by decisions.
  public func restated(_ article: Article) -> Article {
    let disk = DecidedArticles.Disk(of: self)
    return withStatements { $0.restated(article, disk) }
  }

  /// Takes the decisions among the annotations that are stored now.
  ///
  /// - Returns: whether articles may be restated otherwise than before.
  public func decide(_ annotations: [Annotation]) -> Bool { withStatements { $0.decide(annotations) } }

  /// What `.synoptic/codebook.toml` says of tags.
  public var codebook: Codebook { withStatements(\.codebook) }

  /// What is wrong with `.synoptic/articles.toml`, `.synoptic/actors.toml` and `.synoptic/codebook.toml`, each "file: line 3: what (what to do)".
  public var statementProblems: [String] { withStatements(\.problems) }

  /// Reads `.synoptic/articles.toml`, `.synoptic/actors.toml` and `.synoptic/codebook.toml` again, which else are read once. What they say holds from now on, for
  /// articles that are restated and for actors that are compared again.
  public func readStatementsAgain() -> StatementsChange {
    let read = loadedStatements()
    return withStatements { known in
      let before = known
      known = before.beside(read)
      return before.change(to: known)
    }
  }

  /// What `.synoptic/articles.toml` says; nil where that is not known here by now, because the file was changed since it was read.
  var presentStatements: StatementFile? {
    let known = withStatements(\.file)
    if isStandardInput { return known }
    return (try? words(of: StatementFile.path)) == known.text ? known : nil
  }

  /// What the library's people say of actors: in its file, and by decisions.
  fileprivate var actorStatements: (file: [ActorStatement], decisions: [Annotation]) {
    withStatements { ($0.actorStatements, $0.decisions) }
  }

  private func withStatements<Value: Sendable>(_ body: (inout ArticleStatements) -> Value) -> Value {
    statements.withLock { kept in
      var known = kept ?? loadedStatements()
      let value = body(&known)
      kept = known
      return value
    }
  }

  private func loadedStatements() -> ArticleStatements {
    if isStandardInput { return ArticleStatements(file: .none, actorFile: .none, codebookFile: CodebookFile(""), decisions: []) }
    var unread: [String] = []
    func words(of path: String) -> String {
      do throws(FileBytes.Failure) { return try self.words(of: path) } catch {
        unread.append("\(path): \(error.reason) (nothing in it counts)")
        return ""
      }
    }
    let file = StatementFile(words(of: StatementFile.path))
    let actorFile = ActorFile(words(of: ActorFile.path))
    let codebookFile = CodebookFile(words(of: CodebookFile.path))
    return ArticleStatements(
      file: file, actorFile: actorFile, codebookFile: codebookFile, unread: unread, decisions: storedDecisions())
  }

  /// What a file says; nothing when there is none.
  private func words(of path: String) throws(FileBytes.Failure) -> String {
    if access(absolutePath(of: path), F_OK) != 0, errno == ENOENT || errno == ENOTDIR { return "" }
    guard let text = TextDecoding.decode(try FileBytes.read(absolutePath(of: path)).get()) else {
      throw FileBytes.Failure(reason: "is no text")
    }
    return text.text.string
  }
}

extension ActorStatements {
  /// What the people of several libraries that are open together say: actors are those of all.
  init(of libraries: [ArticleLibrary]) {
    let said = libraries.map(\.actorStatements)
    self.init(file: said.flatMap(\.file), decisions: said.flatMap(\.decisions))
  }
}

extension LinkStatements {
  /// What the people of several libraries that are open together say of their passages.
  init(of libraries: [ArticleLibrary]) {
    self.init(decisions: libraries.flatMap { library in library.actorStatements.decisions.map { (library.ordinal, $0) } })
  }
}
