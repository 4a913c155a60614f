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

/// What an import is planned with: a value, so that another thread can go through it.
struct ImportMaterial: Sendable {
  let path: String
  let library: Int
  private let articles: [Article]
  private let userName: String
  private let now: Date

  init(path: String, library: Int, in state: ReaderState) {
    (self.path, self.library, userName, now) = (path, library, state.userName, state.moment.now)
    articles = state.documents.articles.filter { $0.id.library == library }
  }

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// So many annotations are asked for one by one; for more, all of the library are read.
  private static let few = 200

  /// Finds out what the file would change; writes nothing.
  ///
  /// - Throws: what can't be read, and why.
  func planned(for store: any AnnotationStore) throws -> PlannedImport {
    let whole = (path as NSString).expandingTildeInPath
    let bytes: [UInt8]
    do { bytes = try [UInt8](Data(contentsOf: URL(filePath: whole))) } catch {
      throw StoreError(
        what: path, why: FileManager.default.fileExists(atPath: whole) ? "it can't be read" : "there is no such file")
    }
    let file = AnnotationImportFile(bytes)
    if file.isEmpty {
      throw StoreError(
        what: path, why: "it holds no Web Annotation\(file.unreadable.first.map { " (\($0))" } ?? "")",
        remedy: "export it as JSON-LD or JSON Lines")
    }
    let ids = file.ids
    var existing: [Annotation] = []
    if ids.count > Self.few {
      existing = try store.annotations().filter { ids.contains($0.id) }
    } else {
      for id in ids { if let state = try store.history(of: id).last?.present { existing.append(state) } }
    }
    return PlannedImport(
      library: library, name: name, plan: file.changes(of: existing, articles: articles, user: userName, now: now))
  }
}

extension ReaderState {
  /// `:import FILE`: has a file looked through, and shows what it would change.
  mutating func beginImport(_ path: String) -> [Effect] {
    let path = path.trimmingCharacters(in: .whitespaces)
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

  mutating func take(_ planned: PlannedImport) {
    plannedImport = planned
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
