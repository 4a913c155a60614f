import Corpus

/// What came, changed and went in the folders of some libraries while they were open, and what can be said of all articles with it.
public struct LibraryUpdate: Sendable {
  public let new: [Article]
  /// Articles of which there is another text now.
  public let changed: [Article]
  public let vanished: [ArticleID]
  public let analysis: CorpusAnalysis

  public init(new: [Article], changed: [Article], vanished: [ArticleID], analysis: CorpusAnalysis) {
    self.new = new
    self.changed = changed
    self.vanished = vanished
    self.analysis = analysis
  }
}
