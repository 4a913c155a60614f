import Corpus
import Foundation
import Language
import Synchronization

/// The annotations of a library: in its own folder, or, where that can't be written, in the user's data folder.
///
/// Both places are read, whichever is written: a folder may be shared read-only with the annotations of whoever made it, and may
/// become writable one day. Of one annotation in both, the state that was stored last counts. A place is made by the first
/// annotation that is written there, and not before.
final class LibraryAnnotations: AnnotationStore {
  private let library: AnnotationPlace
  private let fallback: AnnotationPlace
  private let author: AnnotationAuthor
  /// Whether a copy is made of a store that is damaged.
  private let keepsDamaged: Bool
  private let places: Mutex<OpenPlaces>

  private struct OpenPlaces {
    var library: AnnotationFile?
    var fallback: AnnotationFile?
    /// Whether writing to the library's folder was found to fail.
    var isLibraryRefused: Bool
    /// Of stores that can't be used any more, what could be read.
    var damaged: [DamagedAnnotations] = []
    /// What was done about stores that were taken away.
    var notice: String?

    var files: [AnnotationFile] { [library, fallback].compactMap { $0 } }
  }

  /// Opens what exists already.
  init(library: AnnotationPlace, fallback: AnnotationPlace, author: String, keepsDamaged: Bool = true) throws(StoreError) {
    self.library = library
    self.fallback = fallback
    self.keepsDamaged = keepsDamaged
    self.author = AnnotationAuthor(name: author, session: UUID().uuidString, started: Date())
    places = Mutex(OpenPlaces(isLibraryRefused: !library.canBeWritten))
    try withPlaces { places throws(StoreError) in try open(&places) }
  }

  var location: String { places.withLock { $0.isLibraryRefused } ? fallback.path : library.path }

  var notice: String? {
    places.withLock { places in
      if let damaged = places.damaged.first { return damaged.refusal.description }
      if let notice = places.notice { return notice }
      if places.isLibraryRefused { return "the library can't be written: annotations are kept in \(fallback.path)" }
      return places.library?.notice ?? places.fallback?.notice
    }
  }

  var refusal: StoreError? { places.withLock { $0.damaged.first?.refusal } }

  var damage: StoreError? {
    places.withLock { places in places.damaged.first?.refusal ?? places.files.lazy.compactMap(\.damagedRows).first }
  }

  func verify() throws(StoreError) {
    try withPlaces { places throws(StoreError) in
      for file in places.files where !file.isVerified {
        do throws(StoreError) { try file.checkIndexes() } catch {
          guard error.isDamage else { throw error }
          places.damaged.append(DamagedAnnotations(path: file.path, keepsCopy: keepsDamaged))
          if places.library === file { places.library = nil }
          if places.fallback === file { places.fallback = nil }
        }
      }
    }
  }

  // MARK: Reading

  func annotations() throws(StoreError) -> [Annotation] {
    var states: [AnnotationRevision] = []
    for file in try openFiles() { states += try file.newest() }
    let revisions = places.withLock { $0.damaged.flatMap(\.revisions) } + states
    return Self.newest(revisions).values.compactMap(\.present).sorted { ($0.created, $0.id) < ($1.created, $1.id) }
  }

  func pages() throws(StoreError) -> AnnotationPages {
    try AnnotationPages(of: try openFiles(), salvaged: places.withLock { $0.damaged.flatMap(\.revisions) })
  }

  func annotations(ofArticles paths: [String]) throws(StoreError) -> [Annotation] {
    let wanted = Set(paths)
    return try present { file throws(StoreError) in
      try file.newest(ofArticles: paths)
    } where: {
      wanted.contains($0.target.article.path)
    }
  }

  func decisions() throws(StoreError) -> [Annotation] {
    try present { file throws(StoreError) in
      try file.decisions()
    } where: {
      $0.decision != nil
    }
  }

  /// The annotations that a part of each store holds, as they are in the one that stored them last.
  private func present(
    _ part: (AnnotationFile) throws(StoreError) -> [AnnotationRevision], where isOfPart: (Annotation) -> Bool
  ) throws(StoreError) -> [Annotation] {
    let files = try openFiles()
    let salvaged = places.withLock { $0.damaged.flatMap(\.revisions) }
    var states = salvaged.filter { isOfPart($0.annotation) }
    for file in files { states += try part(file) }
    let newest = Self.newest(states)
    if files.count + (salvaged.isEmpty ? 0 : 1) < 2 { return newest.values.compactMap(\.present) }
    // The last state may be one that is not of this part any more.
    let known = Self.newest(salvaged)
    var present: [Annotation] = []
    for (id, state) in newest {
      var states = [state] + [known[id]].compactMap { $0 }
      for file in files { if let other = try file.newest(of: id) { states.append(other) } }
      if let annotation = Self.newest(states)[id]?.present, isOfPart(annotation) { present.append(annotation) }
    }
    return present
  }

  func history(of id: AnnotationID) throws(StoreError) -> [AnnotationRevision] {
    var revisions = places.withLock { $0.damaged.flatMap(\.revisions).filter { $0.annotation.id == id } }
    for file in try openFiles() { revisions += try file.history(of: id) }
    return revisions.sorted { $0.recorded < $1.recorded }
  }

  func news() throws(StoreError) -> AnnotationNews {
    // Held until they are compared: what replaces a file that was let go may lie where that one lay.
    let before = places.withLock { $0.files }
    let files = try openFiles()
    if !files.elementsEqual(before, by: ===) { return .all }
    var revisions: [AnnotationRevision] = []
    for file in files {
      let news = try file.news()
      revisions += news
      // Of one that lies in another store too, the state that was stored last counts.
      for other in files where other !== file && !news.isEmpty {
        for revision in news { if let state = try other.newest(of: revision.annotation.id) { revisions.append(state) } }
      }
    }
    return revisions.isEmpty ? .nothing : .changed(Array(Self.newest(revisions).values))
  }

  func text(_ hash: ContentHash) throws(StoreError) -> Text? {
    for file in try openFiles() { if let text = try file.text(hash) { return text } }
    return nil
  }

  static func newest(_ revisions: [AnnotationRevision]) -> [AnnotationID: AnnotationRevision] {
    Dictionary(revisions.map { ($0.annotation.id, $0) }) { $0.recorded > $1.recorded ? $0 : $1 }
  }

  // MARK: Writing

  func perform(_ action: AnnotationAction) throws(StoreError) -> [Annotation?] {
    let author = author
    return try written(ids: action.changes.compactMap(\.id)) { file, elsewhere throws(StoreError) in
      try file.perform(action, by: author, elsewhere: elsewhere)
    }
  }

  func undo(isRedo: Bool) throws(StoreError) -> UndoneAction? {
    guard let (file, step) = try nextStep(isRedo: isRedo) else { return nil }
    return try written(to: file) { file, elsewhere throws(StoreError) in
      try file.undo(step.number, isRedo: isRedo, elsewhere: elsewhere)
    }
  }

  func nextUndo(isRedo: Bool) throws(StoreError) -> (action: AnnotationID, time: Date)? {
    try nextStep(isRedo: isRedo).map { ($0.step.action, $0.step.time) }
  }

  /// The step that is next, and its file; steps in a file that can't be written stay as they are.
  private func nextStep(isRedo: Bool) throws(StoreError) -> (file: AnnotationFile, step: AnnotationStep)? {
    var next: (file: AnnotationFile, step: AnnotationStep)?
    let refused = places.withLock { $0.isLibraryRefused ? $0.library : nil }
    for file in try openFiles() where file !== refused {
      guard let step = try file.nextStep(of: author, isRedo: isRedo) else { continue }
      if next.map({ $0.step.time < step.time }) ?? true { next = (file, step) }
    }
    return next
  }

  /// Writes to the file in which things are written now, and sees to it that it is there afterwards.
  ///
  /// - Parameters:
  ///   - given: the file to write to, where it has to be that one.
  ///   - ids: the annotations whose states in the other file have to be known.
  private func written<Value>(
    to given: AnnotationFile? = nil, ids: [AnnotationID] = [],
    _ write: (AnnotationFile, [AnnotationID: AnnotationRevision]) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    if let refusal { throw refusal }
    let file = if let given { given } else { try writableFile() }
    // What indexes lead to wrongly would be written over.
    if !file.isVerified {
      try verify()
      if let refusal { throw refusal }
    }
    var elsewhere: [AnnotationID: AnnotationRevision] = [:]
    for other in try openFiles() where other !== file {
      for id in ids { elsewhere[id] = try other.newest(of: id) }
    }
    let value = try write(file, elsewhere)
    if file.isStillThere {
      (file.path == library.path ? library : fallback).leaveWitness()
      return value
    }
    // What was written to a file that was taken away meanwhile is not on the disk before it is put back, or before it is written to the one
    // that stands there now.
    _ = try openFiles()
    return given == nil ? try write(try writableFile(), [:]) : value
  }

  func settle() { for file in places.withLock({ $0.files }) { file.settle() } }

  // MARK: Files

  /// The files that exist, also when another program has made one meanwhile; one that was taken away while it was open is put back.
  private func openFiles() throws(StoreError) -> [AnnotationFile] {
    try withPlaces { places throws(StoreError) in
      for file in places.files {
        if !file.isStillThere {
          places.notice = try file.putBack()
        } else if file.isOverwritten {
          places.notice = try file.separate()
        } else {
          continue
        }
        if places.library === file { places.library = nil }
        if places.fallback === file { places.fallback = nil }
      }
      try open(&places)
      return places.files
    }
  }

  private func open(_ places: inout OpenPlaces) throws(StoreError) {
    let known = Set(places.damaged.map(\.path))
    if places.library == nil, library.exists, !known.contains(library.path) {
      places.library = try open(library, places.isLibraryRefused ? .readOnly : .write, &places)
    }
    if places.fallback == nil, fallback.exists, !known.contains(fallback.path) {
      places.fallback = try open(fallback, .write, &places)
    }
  }

  /// Nil for a file that is damaged, of which is read what can be read.
  private func open(
    _ place: AnnotationPlace, _ access: AnnotationFile.Access, _ places: inout OpenPlaces
  ) throws(StoreError) -> AnnotationFile? {
    do throws(StoreError) {
      if place.isEmptied { throw .damaged(place.path) }
      return try AnnotationFile(path: place.path, access: access)
    } catch {
      // What is there can be read where nothing can be written.
      if error.isFullDisk, access == .write, let file = try? AnnotationFile(path: place.path, access: .readOnly) {
        places.notice = error.description
        return file
      }
      guard error.isDamage else { throw error }
      places.damaged.append(DamagedAnnotations(path: place.path, keepsCopy: keepsDamaged))
      return nil
    }
  }

  /// The file to write to, made when there is none yet.
  private func writableFile() throws(StoreError) -> AnnotationFile {
    _ = try openFiles()
    return try withPlaces { places throws(StoreError) in
      if !places.isLibraryRefused {
        if let file = try writable(places.library) {
          places.library = file
          return file
        }
        guard library.isRootThere else {
          throw StoreError(
            what: library.folder, why: "the library's folder is gone", remedy: "put it back, or open it where it is now")
        }
        if library.makeFolder() {
          let file = try library.made()
          places.library = file
          return file
        }
        places.isLibraryRefused = true
      }
      if let file = try writable(places.fallback) {
        places.fallback = file
        return file
      }
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

  /// A file as it can be written to: what could only be read, as there was no room, is opened anew.
  private func writable(_ file: AnnotationFile?) throws(StoreError) -> AnnotationFile? {
    guard let file, !file.isWritten else { return file }
    return try AnnotationFile(path: file.path, access: .write)
  }

  private func withPlaces<Value: Sendable>(_ body: (inout OpenPlaces) throws(StoreError) -> Value) throws(StoreError) -> Value {
    let result: Result<Value, StoreError> = places.withLock { places in
      do throws(StoreError) { return .success(try body(&places)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}

extension ArticleLibrary {
  /// The decisions that are stored now; none where the stores can't be read, which whoever opens them for the user is told. Asked for before
  /// anything is shown, and so without looking through the whole file.
  func storedDecisions() -> [Annotation] {
    let revisions = annotationPlaces.filter(\.exists).flatMap { place -> [AnnotationRevision] in
      (try? AnnotationFile(path: place.path, access: .readOnly, checksPages: false).decisions()) ?? []
    }
    return LibraryAnnotations.newest(revisions).values.compactMap(\.present)
  }

  /// A text on which something was annotated, without looking through the whole file; nil where the stores have none, or can't be read.
  func annotatedText(_ hash: ContentHash) -> Text? {
    for place in annotationPlaces where place.exists {
      let file = try? AnnotationFile(path: place.path, access: .readOnly, checksPages: false)
      if let text = try? file?.text(hash) { return text }
    }
    return nil
  }

  /// The annotations that were made in articles of these paths, and all decisions, as the stores have them now: for what is shown before the
  /// stores were looked through as a whole. None where they can't be read, which whoever opens them for the user is told.
  public func annotationsAhead(ofArticles paths: [String]) -> [Annotation] {
    let revisions = annotationPlaces.filter(\.exists).flatMap { place -> [AnnotationRevision] in
      guard let file = try? AnnotationFile(path: place.path, access: .readOnly, checksPages: false) else { return [] }
      return ((try? file.decisions()) ?? []) + ((try? file.newest(ofArticles: paths)) ?? [])
    }
    return LibraryAnnotations.newest(revisions).values.compactMap(\.present)
  }

  /// Checks the stores of annotations page by page, what indexes say against the rows, and the rows. Nothing happens where there is none.
  ///
  /// - Throws: ``StoreError`` for one that is damaged.
  public func checkAnnotationsThoroughly() throws(StoreError) {
    for place in annotationPlaces where place.exists {
      if place.isEmptied { throw .damaged(place.path) }
      try AnnotationFile(path: place.path, access: .readOnly).checkThoroughly()
    }
  }

  /// Mends the stores that are damaged, or makes new ones of what could be read.
  ///
  /// - Returns: what was done, for people; empty when none is damaged.
  public func repairAnnotations() throws(StoreError) -> [String] {
    var done: [String] = []
    for place in annotationPlaces where place.exists {
      var isWhole = false
      do throws(StoreError) {
        if place.isEmptied { throw .damaged(place.path) }
        let file = try AnnotationFile(path: place.path, access: .readOnly)
        isWhole = true
        try file.checkThoroughly()
      } catch {
        guard error.isDamage else { throw error }
        if isWhole, let mended = try AnnotationRepair(path: place.path).mended() {
          done.append(mended)
          continue
        }
        let damaged = DamagedAnnotations(path: place.path)
        let copy = try damaged.repair()
        done.append("\(place.path): \(damaged.revisions.count) annotations were read; the damaged file is kept in \(copy)")
      }
    }
    return done
  }
}
