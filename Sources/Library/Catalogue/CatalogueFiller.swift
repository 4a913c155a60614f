import Corpus

/// Goes through all files of a library and brings its catalogue up to date: what came, changed or went. Memory does not grow with the number
/// of files.
public struct CatalogueFiller {
  private let library: ArticleLibrary
  private let catalogue: any ArticleCatalogue
  private let readers: Workforce

  /// - Parameter readers: who reads the files; what was read is kept by the one who calls.
  public init(library: ArticleLibrary, catalogue: any ArticleCatalogue, readers: Workforce = .alone) {
    self.library = library
    self.catalogue = catalogue
    self.readers = readers
  }

  /// One round through all files, on the calling thread.
  ///
  /// - Parameters:
  ///   - goesOn: asked for every file; a round that is stopped forgets nothing, and what it kept is not read again.
  ///   - told: how far it is, a few times a second, and when all files were gone through; after that the catalogue is tidied up.
  ///   - changed: the articles that are new or other than in the round before, when they are kept; none before the catalogue is complete.
  /// - Returns: the paths of the articles that went, at most `CatalogueStanding.mostTold`.
  /// - Throws: what the catalogue can't keep. A file that can't be read is no failure.
  @discardableResult public func run(
    goesOn: @escaping () -> Bool, told: @escaping (CatalogueProgress) -> Void, changed: @escaping ([CataloguedArticle]) -> Void
  ) throws(StoreError) -> [String] {
    try CatalogueRound(library, catalogue, readers, goesOn: goesOn, told: told, changed: changed).run()
  }
}
