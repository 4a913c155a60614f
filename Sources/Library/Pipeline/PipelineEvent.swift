import Corpus

/// What the analysis pipeline tells while it runs, in this order: files found, then articles and progress, then the analysis of
/// all of them together (also some on the way), then the end.
public enum PipelineEvent: Sendable {
  /// Files that may hold articles, in order of path.
  case found([ArticleFile])
  case skipped(SkippedFile)
  /// All that can't be read now, where that changed after `finished`; replaces every `skipped` and `notRead` before it.
  case notRead([SkippedFile])
  /// Folders of a library, from its root, that have annotations of their own, which are not among those of the library.
  case foundInnerLibraries([String], library: Int)
  /// A library is too large to be held in memory: what its catalogue knows now. Its articles come in `read` and `updated` as somebody attends
  /// to them (`AnalysisPipeline.attend`).
  case catalogued(CatalogueProgress)
  /// Articles that are new or other in the catalogue of a large library, as far as there are not very many.
  case cameToCatalogue([CataloguedArticle])
  /// Why a catalogue could not be kept up.
  case notCatalogued(StoreError)
  /// Of a large library: what is open is compared with what is near to it; whether that was looked for among all articles.
  case heeded([ArticleID], amongAll: Bool)
  /// Articles of a large library that were asked for and can't be read.
  case absent([ArticleID])
  /// Text, blocks and metadata of some articles; their analysis comes later.
  case read([Article])
  /// Articles analysed alone, of the articles found.
  case progress(analysed: Int, of: Int)
  /// Replaces every `analysed` before it.
  case analysed(CorpusAnalysis)
  /// The last analysis with what people say of actors now; dates and events follow in an `analysed`.
  case restated(CorpusAnalysis)
  /// What came, changed and went in the folders since the last `analysed`, which it replaces; after `finished`, as long as the pipeline
  /// watches them.
  case updated(LibraryUpdate)
  /// What was named to be read is gone; what was read of it stays.
  case lost(LostPath)
  /// It is there again.
  case foundAgain(LostPath)
  /// All is done and stored; `problem` says what could not be stored.
  case finished(problem: StoreError?)
}
