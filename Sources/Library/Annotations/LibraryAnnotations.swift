import Corpus
import Foundation
import Synchronization

/// The annotations of a library: in its own folder, or, where that can't be written, in the user's data folder.
///
/// Both places are read, whichever is written: a folder may be shared read-only with the annotations of whoever made it, and may
/// become writable one day. Of one annotation in both, the state that was stored last counts. A place is made by the first
/// annotation that is written there, and not before.
final class LibraryAnnotations: AnnotationStore {
  private let library: AnnotationPlace
  private let fallback: AnnotationPlace
  private let places: Mutex<OpenPlaces>

  private struct OpenPlaces {
    var library: AnnotationFile?
    var fallback: AnnotationFile?
    /// Whether writing to the library's folder was found to fail.
    var isLibraryRefused: Bool
  }

  /// Opens what exists already.
  init(library: AnnotationPlace, fallback: AnnotationPlace) throws(StoreError) {
    self.library = library
    self.fallback = fallback
    let isRefused = !library.canBeWritten
    let inLibrary = library.exists ? try AnnotationFile(path: library.path, access: isRefused ? .readOnly : .write) : nil
    let beside = fallback.exists ? try AnnotationFile(path: fallback.path, access: .write) : nil
    places = Mutex(OpenPlaces(library: inLibrary, fallback: beside, isLibraryRefused: isRefused))
  }

  var location: String { places.withLock { $0.isLibraryRefused } ? fallback.path : library.path }

  var notice: String? {
    places.withLock { places in
      if places.isLibraryRefused { return "the library can't be written: annotations are kept in \(fallback.path)" }
      return places.library?.notice ?? places.fallback?.notice
    }
  }

  func annotations() throws(StoreError) -> [Annotation] {
    var newest: [AnnotationID: AnnotationRevision] = [:]
    for file in try openFiles() {
      for revision in try file.newest() {
        if let known = newest[revision.annotation.id], known.recorded > revision.recorded { continue }
        newest[revision.annotation.id] = revision
      }
    }
    return newest.values.filter { !$0.isDeleted }.map(\.annotation).sorted { ($0.created, $0.id) < ($1.created, $1.id) }
  }

  func save(_ annotation: Annotation) throws(StoreError) { try record(annotation, isDeleted: false) }

  func delete(_ id: AnnotationID) throws(StoreError) {
    guard let newest = try newest(of: id), !newest.isDeleted else { return }
    try record(newest.annotation, isDeleted: true)
  }

  func history(of id: AnnotationID) throws(StoreError) -> [AnnotationRevision] {
    var revisions: [AnnotationRevision] = []
    for file in try openFiles() { revisions += try file.history(of: id) }
    return revisions.sorted { $0.recorded < $1.recorded }
  }

  func changeCounter() throws(StoreError) -> Int {
    var counter = 0
    for file in try openFiles() { counter += try file.dataVersion() + 1 }
    return counter
  }

  private func newest(of id: AnnotationID) throws(StoreError) -> AnnotationRevision? {
    var newest: AnnotationRevision? = nil
    for file in try openFiles() {
      guard let revision = try file.newest(of: id) else { continue }
      if newest.map({ $0.recorded <= revision.recorded }) ?? true { newest = revision }
    }
    return newest
  }

  /// Later than every state so far, whatever the clock says: the last one stored is the one that counts.
  private func record(_ annotation: Annotation, isDeleted: Bool) throws(StoreError) {
    let now = Date().timeIntervalSinceReferenceDate
    let last = try newest(of: annotation.id)?.recorded.timeIntervalSinceReferenceDate ?? now
    let recorded = Date(timeIntervalSinceReferenceDate: max(now, last.nextUp))
    try writableFile().record(AnnotationRevision(annotation: annotation, isDeleted: isDeleted, recorded: recorded))
  }

  /// The files that exist, also when another program has made one meanwhile.
  private func openFiles() throws(StoreError) -> [AnnotationFile] {
    try withPlaces { places throws(StoreError) in
      if places.library == nil, library.exists {
        places.library = try AnnotationFile(path: library.path, access: places.isLibraryRefused ? .readOnly : .write)
      }
      if places.fallback == nil, fallback.exists { places.fallback = try AnnotationFile(path: fallback.path, access: .write) }
      return [places.library, places.fallback].compactMap { $0 }
    }
  }

  /// The file to write to, made when there is none yet, and anew when someone took it away: what is written to a file without a name
  /// is gone with the program.
  private func writableFile() throws(StoreError) -> AnnotationFile {
    try withPlaces { places throws(StoreError) in
      if places.library?.isStillThere == false { places.library = nil }
      if places.fallback?.isStillThere == false { places.fallback = nil }
      if !places.isLibraryRefused {
        if let file = places.library { return file }
        if library.makeFolder() {
          let file = try library.made()
          places.library = file
          return file
        }
        places.isLibraryRefused = true
      }
      if let file = places.fallback { return file }
      guard fallback.makeFolder() else {
        throw StoreError(
          what: "annotations", why: "neither \(library.folder) nor \(fallback.folder) can be written",
          remedy: "see who owns them, or set XDG_DATA_HOME to a folder of yours")
      }
      let file = try fallback.made()
      places.fallback = file
      return file
    }
  }

  private func withPlaces<Value: Sendable>(_ body: (inout OpenPlaces) throws(StoreError) -> Value) throws(StoreError) -> Value {
    let result: Result<Value, StoreError> = places.withLock { places in
      do throws(StoreError) { return .success(try body(&places)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}

extension ArticleLibrary {
  /// The decisions that are stored now; none where the stores can't be read, which whoever opens them for the user is told.
  func storedDecisions() -> [Annotation] {
    var newest: [AnnotationID: AnnotationRevision] = [:]
    for place in annotationPlaces where place.exists {
      guard let file = try? AnnotationFile(path: place.path, access: .readOnly), let decisions = try? file.decisions() else {
        continue
      }
      for revision in decisions {
        if let known = newest[revision.annotation.id], known.recorded > revision.recorded { continue }
        newest[revision.annotation.id] = revision
      }
    }
    return newest.values.filter { !$0.isDeleted }.map(\.annotation)
  }
}
