import Corpus

/// Reads the annotations of a library a page after the other.
///
/// Where they lie in several stores, the states of the smaller ones are held, and the largest is read by pages: of an annotation in two of
/// them the state that was stored last counts, also when that is its deletion. Belongs to one thread at a time.
public final class AnnotationPages {
  /// The store that is read by pages; nil when it was read to its end.
  private var file: AnnotationFile?
  private var start: Int64 = 0
  /// The newest states in the other stores, as far as no later one was met.
  private var others: [AnnotationID: AnnotationRevision]
  public private(set) var isAtEnd = false

  /// - Parameter salvaged: what could be read of stores that are damaged.
  init(of files: [AnnotationFile], salvaged: [AnnotationRevision]) throws(StoreError) {
    var counted: [(count: Int, file: AnnotationFile)] = []
    for file in files { counted.append((try file.count(), file)) }
    let largest = counted.max { $0.count < $1.count }?.file
    var states = salvaged
    for file in files where file !== largest { states += try file.newest() }
    others = LibraryAnnotations.newest(states)
    file = largest
  }

  /// The next ones, about so many; nil when there are no more.
  public func next(_ count: Int) throws(StoreError) -> [Annotation]? {
    if isAtEnd { return nil }
    guard let file else {
      isAtEnd = true
      return others.values.compactMap(\.present)
    }
    let page = try file.page(from: start, count)
    if let next = page.next { start = next } else { self.file = nil }
    if self.file == nil, others.isEmpty { isAtEnd = true }
    if others.isEmpty { return page.revisions.compactMap(\.present) }
    return page.revisions.filter { revision in
      guard let other = others[revision.annotation.id] else { return true }
      if other.recorded >= revision.recorded { return false }
      others[revision.annotation.id] = nil
      return true
    }.compactMap(\.present)
  }
}
