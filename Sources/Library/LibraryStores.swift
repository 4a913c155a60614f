import Corpus
import Foundation
import Language

extension ArticleLibrary {
  /// The index of what was derived from the files. Never fails: where none can be kept there is one in memory, with a notice.
  public func openIndex() -> any IndexStore {
    if isStandardInput { return MemoryIndex() }
    let folder = "\(environment.cacheFolder)/\(rootHash)"
    guard FolderMaking.make(folder, mode: 0o700) else { return MemoryIndex(notice: "no index is kept: \(folder) can't be written") }
    let path = "\(folder)/index.sqlite"
    do throws(SQLiteIndex.Failure) {
      return try SQLiteIndex(path: path)
    } catch {
      switch error {
      case .notOurs(let why): return MemoryIndex(notice: "no index is kept: \(path): \(why)")
      case .unusable(let why):
        SQLiteIndex.putAside(path)
        if let index = try? SQLiteIndex(path: path, notice: "the index is made anew: \(why)") { return index }
        return MemoryIndex(notice: "no index is kept: \(path): \(why)")
      }
    }
  }

  /// The catalogue of all articles, for a library that is too large for memory. Never fails: where none can be kept there is
  /// one for the moment, with a notice.
  public func openCatalogue() -> any ArticleCatalogue {
    catalogue.withLock { catalogue in
      let opened = catalogue ?? newCatalogue()
      catalogue = opened
      return opened
    }
  }

  private func newCatalogue() -> any ArticleCatalogue {
    if isStandardInput { return SQLiteCatalogue(temporaryFor: ordinal, notice: nil) }
    let folder = "\(environment.cacheFolder)/\(rootHash)"
    guard FolderMaking.make(folder, mode: 0o700) else {
      return SQLiteCatalogue(temporaryFor: ordinal, notice: "no catalogue is kept: \(folder) can't be written")
    }
    do throws(SQLiteCatalogue.Failure) {
      return try SQLiteCatalogue(path: cataloguePath, library: ordinal)
    } catch {
      switch error {
      case .notOurs(let why):
        return SQLiteCatalogue(temporaryFor: ordinal, notice: "no catalogue is kept: \(cataloguePath): \(why)")
      case .unusable(let why):
        SQLiteIndex.putAside(cataloguePath)
        if let catalogue = try? SQLiteCatalogue(path: cataloguePath, library: ordinal, notice: "the catalogue is made anew: \(why)")
        {
          return catalogue
        }
        return SQLiteCatalogue(temporaryFor: ordinal, notice: "no catalogue is kept: \(cataloguePath): \(why)")
      }
    }
  }

  /// The catalogue that was made before; nil when there is none that can be used. Makes nothing.
  public func knownCatalogue() -> (any ArticleCatalogue)? {
    guard !isStandardInput, access(cataloguePath, F_OK) == 0 else { return nil }
    return catalogue.withLock { catalogue in
      if catalogue == nil { catalogue = try? SQLiteCatalogue(path: cataloguePath, library: ordinal) }
      return catalogue
    }
  }

  /// Of the whole root, or of what was named of it.
  private var cataloguePath: String {
    let named = scopes.isEmpty ? "" : "-" + ContentHash(of: Array(scopes.joined(separator: "\0").utf8)).hexadecimal.prefix(16)
    return "\(environment.cacheFolder)/\(rootHash)/catalogue\(named).sqlite"
  }

  /// What the user wrote. Makes nothing; the first annotation does. Of a store that is damaged a copy is kept beside it, so that nothing can
  /// happen to it.
  ///
  /// - Parameter forReading: whether nothing will be written: then no copy is made.
  /// - Throws: when there is a store that can't be read, or is from the future; and for standard input.
  public func openAnnotations(forReading: Bool = false) throws(StoreError) -> any AnnotationStore {
    if isStandardInput {
      throw StoreError(
        what: "annotations", why: "what comes from standard input is gone afterwards", remedy: "keep it in a file, and open that")
    }
    return try LibraryAnnotations(
      library: annotationPlaces[0], fallback: annotationPlaces[1], author: environment.userName, keepsDamaged: !forReading)
  }

  /// The folder with a mark for each place in which this user stored annotations.
  private var witnessFolder: String { "\(environment.stateFolder)/stores" }

  /// In the library, and where that can't be written.
  var annotationPlaces: [AnnotationPlace] {
    [
      AnnotationPlace(folder: absolutePath(of: ".synoptic"), isPrivate: false, witness: "\(witnessFolder)/\(rootHash)"),
      AnnotationPlace(
        folder: "\(environment.dataFolder)/\(rootHash)", isPrivate: true, witness: "\(witnessFolder)/\(rootHash)-own"),
    ]
  }

  /// Names the library in folders that it shares with others: the SHA-256 of its root's path, shortened to 32 digits.
  var rootHash: String { String(ContentHash(of: Array(root.utf8)).hexadecimal.prefix(32)) }
}
