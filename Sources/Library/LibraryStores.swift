import Corpus
import Language

extension ArticleLibrary {
  /// The index of what was derived from the files. Never fails: where none can be kept there is one in memory, with a notice.
  public func openIndex() -> any IndexStore { MemoryIndex() }

  /// What the user wrote. Makes nothing; the first annotation does.
  ///
  /// - Throws: when there is a store that can't be read, or is from the future; and for standard input.
  public func openAnnotations() throws(StoreError) -> any AnnotationStore {
    if isStandardInput {
      throw StoreError(
        what: "annotations", why: "what comes from standard input is gone afterwards", remedy: "keep it in a file, and open that")
    }
    return try LibraryAnnotations(
      library: AnnotationPlace(folder: absolutePath(of: ".synoptic")),
      fallback: AnnotationPlace(folder: "\(environment.dataFolder)/\(rootHash)"))
  }

  /// Names the library in folders that it shares with others: the SHA-256 of its root's path, shortened to 32 digits.
  var rootHash: String { String(ContentHash(of: Array(root.utf8)).hexadecimal.prefix(32)) }
}
