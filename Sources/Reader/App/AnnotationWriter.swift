import Corpus
import Dispatch
import Library

/// Opens the annotation stores and writes to them, one change after the other, on a thread of its own: the loop never waits for a
/// disk. What it did comes back as messages.
final class AnnotationWriter: Sendable {
  private let libraries: [ArticleLibrary]
  private let queue = DispatchQueue(label: "annotations")
  private let report: @Sendable (Message) -> Void
  private let stores: Stores

  /// Confined to `queue`.
  private final class Stores: @unchecked Sendable {
    var opened: [Int: any AnnotationStore] = [:]
  }

  init(libraries: [ArticleLibrary], report: @escaping @Sendable (Message) -> Void) {
    self.libraries = libraries
    self.report = report
    stores = Stores()
  }

  /// Reads what the stores hold; answered by a message for each library.
  func load() {
    queue.async { [self] in
      for library in libraries where !library.isStandardInput {
        do throws(StoreError) {
          let store = try store(of: library.ordinal)
          report(.annotations(try store.annotations(), library: library.ordinal, notice: store.notice))
        } catch {
          report(.notice(error.description))
        }
      }
    }
  }

  /// Writes a change; answered by `stored` when it is on the disk.
  func write(_ change: AnnotationChange, library: Int) {
    queue.async { [self] in
      do throws(StoreError) {
        let store = try store(of: library)
        if let after = change.after { try store.save(after) } else if let before = change.before { try store.delete(before.id) }
        report(.stored(change, location: shortened(store.location, library: library)))
      } catch {
        report(.notStored(change, library: library, problem: error.description))
      }
    }
  }

  /// Does something else that must not keep the loop waiting, after what was asked for before.
  func perform(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }

  /// Blocks until everything asked for so far was done.
  func finish() { queue.sync {} }

  /// A store's path as a person would say it: from the library's root when it is below it.
  private func shortened(_ path: String, library: Int) -> String {
    let root = libraries[library].root
    return path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
  }

  private func store(of library: Int) throws(StoreError) -> any AnnotationStore {
    if let store = stores.opened[library] { return store }
    guard libraries.indices.contains(library) else {
      throw StoreError(what: "annotations", why: "there is no such library")
    }
    let store = try libraries[library].openAnnotations()
    stores.opened[library] = store
    return store
  }
}
