import Corpus
import Dispatch
import Foundation
import Language
import Library
import Synchronization

/// Opens the annotation stores and writes to them, one change after the other, on a thread of its own: the loop never waits for a
/// disk. What it did comes back as messages.
final class AnnotationWriter: Sendable {
  private let libraries: [ArticleLibrary]
  private let queue = DispatchQueue(label: "annotations")
  private let report: @Sendable (Message) -> Void
  private let stores: Stores
  private let isEnding = Atomic<Bool>(false)

  /// Confined to `queue`.
  private final class Stores: @unchecked Sendable {
    var opened: [Int: any AnnotationStore] = [:]
    /// The pages that are left of stores that are being read.
    var pages: [Int: AnnotationPages] = [:]
    /// Those of which reading has begun: from then on their news are asked for.
    var begun: Set<Int> = []
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

  /// Reads some of what a store holds; answered by a page. What is asked for ahead is read without opening the store for good, which takes
  /// the time of looking through all of it.
  func read(_ part: AnnotationPart, library: Int) {
    queue.async { [self] in
      do throws(StoreError) {
        switch part {
        case .ahead(let paths):
          let found =
            if let store = stores.opened[library] {
              try store.decisions() + store.annotations(ofArticles: paths)
            } else {
              libraries[library].annotationsAhead(ofArticles: paths)
            }
          report(.annotationPage(AnnotationPage(library: library, annotations: found, position: .ahead)))
        case .nextPage: report(.annotationPage(try nextPage(of: library)))
        }
      } catch {
        stores.pages[library] = nil
        report(
          .annotationPage(
            AnnotationPage(library: library, annotations: [], position: .further, isLast: true, problem: error.description)))
      }
    }
  }

  /// In annotations: so many are taken in in a millisecond or two.
  private static let pageSize = 256

  private func nextPage(of library: Int) throws(StoreError) -> AnnotationPage {
    let store = try store(of: library)
    let known = stores.pages[library]
    let pages = if let known { known } else { try store.pages() }
    stores.pages[library] = pages
    stores.begun.insert(library)
    let annotations = try pages.next(Self.pageSize) ?? []
    var page = AnnotationPage(library: library, annotations: annotations, position: known == nil ? .first : .further)
    page.isLast = pages.isAtEnd
    if pages.isAtEnd {
      stores.pages[library] = nil
      queue.async { [self] in verify(store, library) }
    }
    if known == nil, let notice = store.notice {
      stores.notices[library] = notice
      page.notice = notice
    }
    return page
  }

  /// Looks through what opening leaves out, before anything is written.
  private func verify(_ store: any AnnotationStore, _ library: Int) {
    do throws(StoreError) { try store.verify() } catch { report(.notice(error.description)) }
    tellNotice(of: store, library)
  }

  /// Tells what other programs wrote.
  private func look() {
    for (library, store) in stores.opened where stores.begun.contains(library) {
      do throws(StoreError) {
        switch try store.news() {
        case .nothing: break
        case .changed(let revisions):
          // The last ones come as news, at which lists are made anew.
          let last = revisions.suffix(Self.chunkSize)
          tell(revisions.dropLast(last.count), library)
          report(.annotationNews(Array(last), library: library))
        case .all:
          stores.pages[library] = nil
          report(.annotationsReplaced(library: library))
        }
        tellNotice(of: store, library)
      } catch {
        if stores.notices.updateValue(error.description, forKey: library) != error.description {
          report(.notice(error.description))
        }
      }
    }
  }

  /// So many changed annotations are told of at once: they are taken in in a millisecond or two.
  private static let chunkSize = 256

  private func tell(_ revisions: ArraySlice<AnnotationRevision>, _ library: Int) {
    var rest = revisions
    while !rest.isEmpty {
      report(.annotationChunk(Array(rest.prefix(Self.chunkSize)), library: library))
      rest = rest.dropFirst(Self.chunkSize)
    }
  }

  /// Tells what annotations became that were changed together.
  private func tell(_ changes: [AnnotationChange], _ became: [Annotation?], _ library: Int) {
    let now = Date()
    for start in stride(from: 0, to: changes.count, by: Self.chunkSize) {
      let places = start..<min(start + Self.chunkSize, min(changes.count, became.count))
      let chunk = places.compactMap { place in
        (became[place] ?? changes[place].after ?? changes[place].before).map {
          AnnotationRevision(annotation: $0, isDeleted: became[place] == nil, recorded: now)
        }
      }
      report(.annotationChunk(chunk, library: library))
    }
  }

  private func tellNotice(of store: any AnnotationStore, _ library: Int) {
    guard let notice = store.notice, stores.notices[library] != notice else { return }
    stores.notices[library] = notice
    report(.notice(notice))
  }

  /// Does an action; answered by `stored` when it is on the disk.
  func write(_ action: AnnotationAction, library: Int) { queue.async { [self] in store(action, library) } }

  /// Changes the tags of very many annotations; answered by `tagsChanged`, then for each library as `write` is.
  func change(_ tags: TagChangeMaterial) {
    queue.async { [self] in
      let actions = tags.actions()
      report(.tagsChanged(count: actions.count))
      for (action, library) in actions { store(action, library) }
    }
  }

  private func store(_ action: AnnotationAction, _ library: Int) {
    do throws(StoreError) {
      let store = try store(of: library)
      let became: [Annotation?]? = try store.perform(action)
      if action.isLarge, let states = became { tell(action.changes, states, library) }
      report(
        .stored(
          action, library: library, became: action.isLarge ? nil : became, location: shortened(store.location, library: library)))
      store.settle()
      tellNotice(of: store, library)
    } catch {
      report(.notStored(action, library: library, problem: error.description))
    }
  }

  /// Takes back what was done last in any of the libraries, or does it again; answered by a message.
  func undo(isRedo: Bool) {
    queue.async { [self] in
      do throws(StoreError) {
        var nexts: [(action: AnnotationID, time: Date, library: Int)] = []
        for library in libraries.filter({ !$0.isStandardInput }).map(\.ordinal) {
          if let next = try store(of: library).nextUndo(isRedo: isRedo) { nexts.append((next.action, next.time, library)) }
        }
        let latest = nexts.max { $0.time < $1.time }
        guard let library = latest?.library, var undone = try store(of: library).undo(isRedo: isRedo) else {
          return report(.nothingToUndo(isRedo: isRedo))
        }
        if undone.isLarge {
          tell(undone.revisions(at: Date())[...], library)
          // What is told last says whether anything is other than before.
          undone = UndoneAction(
            id: undone.id, summary: undone.summary, changes: Array(undone.changes.lazy.filter { $0.before != $0.after }.prefix(1)))
        }
        let location = shortened(try store(of: library).location, library: library)
        // What one key did in several libraries goes as one.
        for other in nexts where other.library != library && other.action == latest?.action {
          guard let also = try store(of: other.library).undo(isRedo: isRedo) else { continue }
          if also.isLarge { tell(also.revisions(at: Date())[...], other.library) }
          report(.annotationNews(also.isLarge ? [] : also.revisions(at: Date()), library: other.library))
        }
        report(.undone(undone, library: library, isRedo: isRedo, location: location))
      } catch {
        report(.notUndone(problem: error.description))
      }
    }
  }

  /// Finds out what a file of annotations would change, on threads of its own, and tells how far it is; answered by a message. What is written
  /// meanwhile doesn't wait for that.
  func plan(_ material: ImportMaterial) {
    WorkerThread.startBehind(named: "import") { [self] in
      do {
        let planned = try material.planned { ids in
          try queue.sync { try store(of: material.library).annotations(of: ids) }
        } absent: { [libraries] paths in
          paths.sorted().compactMap { libraries[material.library].article(ArticleID(library: material.library, path: $0)) }
        } progress: {
          if isEnding.load(ordering: .relaxed) { throw CancellationError() }
          report(.importProgress($0))
        }
        report(.importPlanned(planned))
      } catch {
        report(.notImported(problem: (error as? StoreError)?.description ?? error.localizedDescription))
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

  /// Blocks until everything that was asked for so far is written.
  func finish() { queue.sync {} }

  /// Nobody waits any more for what was only to be shown.
  func end() {
    isEnding.store(true, ordering: .relaxed)
    finish()
  }

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
