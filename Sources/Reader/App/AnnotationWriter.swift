import Corpus
import Dispatch
import Foundation
import Language
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
    /// The last notice of each, so that it is told once.
    var notices: [Int: String] = [:]
  }

  /// - Parameter isWatching: whether what other programs write is looked for all the time.
  init(libraries: [ArticleLibrary], isWatching: Bool, report: @escaping @Sendable (Message) -> Void) {
    self.libraries = libraries
    self.report = report
    stores = Stores()
    if isWatching { lookLater() }
  }

  private func lookLater() {
    queue.asyncAfter(deadline: .now() + Self.pace) { [weak self] in
      self?.look()
      self?.lookLater()
    }
  }

  /// How often is asked what other programs wrote, in seconds.
  private static let pace = 0.5

  /// Reads what the stores hold; answered by a message for each library.
  func load() {
    queue.async { [self] in
      for library in libraries where !library.isStandardInput {
        do throws(StoreError) { try load(library.ordinal) } catch { report(.notice(error.description)) }
      }
    }
  }

  private func load(_ library: Int) throws(StoreError) {
    let store = try store(of: library)
    stores.notices[library] = store.notice
    report(.annotations(try store.annotations(), library: library, notice: store.notice))
  }

  /// Tells what other programs wrote.
  private func look() {
    for (library, store) in stores.opened {
      do throws(StoreError) {
        switch try store.news() {
        case .nothing: break
        case .changed(let revisions): report(.annotationNews(revisions, library: library))
        case .all: try load(library)
        }
        tellNotice(of: store, library)
      } catch {
        if stores.notices.updateValue(error.description, forKey: library) != error.description {
          report(.notice(error.description))
        }
      }
    }
  }

  private func tellNotice(of store: any AnnotationStore, _ library: Int) {
    guard let notice = store.notice, stores.notices[library] != notice else { return }
    stores.notices[library] = notice
    report(.notice(notice))
  }

  /// Does an action; answered by `stored` when it is on the disk.
  func write(_ action: AnnotationAction, library: Int) {
    queue.async { [self] in
      do throws(StoreError) {
        let store = try store(of: library)
        let became = try store.perform(action)
        report(.stored(action, library: library, became: became, location: shortened(store.location, library: library)))
        tellNotice(of: store, library)
      } catch {
        report(.notStored(action, library: library, problem: error.description))
      }
    }
  }

  /// Takes back what was done last in any of the libraries, or does it again; answered by a message.
  func undo(isRedo: Bool) {
    queue.async { [self] in
      do throws(StoreError) {
        var nexts: [(action: AnnotationID, time: Date, library: Int)] = []
        for library in stores.opened.keys.sorted() {
          if let next = try store(of: library).nextUndo(isRedo: isRedo) { nexts.append((next.action, next.time, library)) }
        }
        let latest = nexts.max { $0.time < $1.time }
        guard let library = latest?.library, let undone = try store(of: library).undo(isRedo: isRedo) else {
          return report(.nothingToUndo(isRedo: isRedo))
        }
        let location = shortened(try store(of: library).location, library: library)
        // What one key did in several libraries goes as one.
        for other in nexts where other.library != library && other.action == latest?.action {
          guard let also = try store(of: other.library).undo(isRedo: isRedo) else { continue }
          report(.annotationNews(also.revisions(at: Date()), library: other.library))
        }
        report(.undone(undone, library: library, isRedo: isRedo, location: location))
      } catch {
        report(.notUndone(problem: error.description))
      }
    }
  }

  /// Reads texts on which annotations were made; answered by `texts` with those that are there.
  func fetch(_ hashes: [ContentHash], library: Int) {
    queue.async { [self] in
      var texts: [ContentHash: Text] = [:]
      for hash in hashes { texts[hash] = try? store(of: library).text(hash) }
      report(.texts(texts))
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
