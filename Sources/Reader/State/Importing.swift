import Corpus
import Foundation
import Language
import Library

/// What a file of annotations would change, before the user says yes.
struct PlannedImport: Sendable {
  let library: Int
  /// The name of the file.
  let name: String
  let plan: AnnotationImport
}

/// How far the annotations of a file were looked at.
struct ImportProgress: Sendable {
  let name: String
  let done: Int
  let count: Int

  var words: String { "\(name): \(done) of \(count) annotations looked at …" }
}

/// What an import is planned with: a value, so that another thread can go through it.
struct ImportMaterial: Sendable {
  let path: String
  let library: Int
  private let articles: [Article]
  /// Whether these are all.
  private let isWhole: Bool
  private let userName: String
  private let now: Date

  init(path: String, library: Int, in state: ReaderState) {
    (self.path, self.library, userName, now) = (path, library, state.userName, state.moment.now)
    articles = state.documents.articles.filter { $0.id.library == library }
    isWhole = state.large == nil
  }

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Finds out what the file would change; writes nothing.
  ///
  /// - Parameters:
  ///   - held: what the library's store holds of some annotations.
  ///   - absent: reads articles of these paths that are not in memory.
  ///   - progress: told how far it is; what it throws ends the work.
  /// - Throws: what can't be read, and why.
  func planned(
    held: (Set<AnnotationID>) throws -> [Annotation], absent: (Set<String>) -> [Article], progress: (ImportProgress) throws -> Void
  ) throws -> PlannedImport {
    let file = AnnotationImportFile(try bytes(), WorkerThread.backgroundWorkforce)
    if file.isEmpty {
      throw StoreError(
        what: path, why: "it holds no Web Annotation\(file.unreadable.first.map { " (\($0))" } ?? "")",
        remedy: "export it as JSON-LD or JSON Lines")
    }
    try progress(ImportProgress(name: name, done: 0, count: file.count))
    let known = Set(articles.map(\.id.path))
    let others = isWhole ? [] : absent(file.paths.subtracting(known))
    let plan = try file.changes(
      of: try held(file.ids), articles: articles + others, user: userName, now: now, workforce: WorkerThread.backgroundWorkforce
    ) { try progress(ImportProgress(name: name, done: $0, count: file.count)) }
    return PlannedImport(library: library, name: name, plan: plan)
  }

  private func bytes() throws(StoreError) -> [UInt8] {
    let whole = (path as NSString).expandingTildeInPath
    do { return try [UInt8](Data(contentsOf: URL(filePath: whole))) } catch {
      throw StoreError(
        what: path, why: FileManager.default.fileExists(atPath: whole) ? "it can't be read" : "there is no such file")
    }
  }
}

extension AnnotationStore {
  /// So many annotations are asked for one by one; for more, all are read.
  private static var few: Int { 200 }

  /// Those of some ids that are there.
  func annotations(of ids: Set<AnnotationID>) throws(StoreError) -> [Annotation] {
    if ids.count > Self.few { return try annotations().filter { ids.contains($0.id) } }
    var found: [Annotation] = []
    for id in ids { if let state = try history(of: id).last?.present { found.append(state) } }
    return found
  }
}

extension ReaderState {
  /// `:import FILE`: has a file looked through, and shows what it would change.
  mutating func beginImport(_ path: String) -> [Effect] {
    let path = path.trimmingCharacters(in: .whitespaces)
    if path.isEmpty, plannedImport != nil {
      openList(.importing)
      return []
    }
    if path.isEmpty {
      say("name the file: :import FILE")
      return []
    }
    let library = articleInFocus?.id.library ?? desk.focusedPane?.article.library ?? 0
    if outside.roots.indices.contains(library), outside.roots[library] == nil {
      complain("what comes from standard input keeps no annotations")
      return []
    }
    say("reading \(path) …")
    return [.planImport(path: path, library: library)]
  }

  /// Says how far a file was looked through, where nothing else is to be read there.
  mutating func take(_ progress: ImportProgress) {
    if status?.isProvisional ?? true { say(progress.words) }
  }

  /// Shows what a file would change; who is typing something is told where to find it.
  mutating func take(_ planned: PlannedImport) {
    plannedImport = planned
    guard prompt == nil else { return say("\(planned.name) was looked through: :import shows what it brings") }
    status = nil
    openList(.importing)
  }

  /// Takes over what is shown: one action, which `u` takes back.
  mutating func importPlanned() -> [Effect] {
    guard let planned = plannedImport else {
      say("no file was read (:import FILE reads one)")
      return []
    }
    plannedImport = nil
    lists.removeAll { $0.kind == .importing }
    if planned.plan.changes.isEmpty {
      say("nothing to import from \(planned.name): \(planned.plan.counts.words)")
      return []
    }
    return apply(planned.plan.action(moment.freshID, from: planned.name), library: planned.library)
  }
}
