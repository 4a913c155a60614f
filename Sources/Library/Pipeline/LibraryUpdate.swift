import Corpus

/// What came, changed and went in the folders of some libraries while they were open, and what can be said of all articles with it.
public struct LibraryUpdate: Sendable {
  public let new: [Article]
  /// Articles of which there is another text now.
  public let changed: [Article]
  public let vanished: [ArticleID]
  /// Of the new ones those that somebody asked for: they were there before.
  public let asked: Set<ArticleID>
  /// Articles of a large library that are there as before, and not in memory any more.
  public let released: [ArticleID]
  public let analysis: CorpusAnalysis
  /// What new and changed articles brought to the analysis told before, in their order; nil where all articles were compared. Of what only was
  /// taken in, all are compared later, and that is told as `PipelineEvent.analysed`.
  public let arrivals: [Arrival]?

  public init(
    new: [Article], changed: [Article], vanished: [ArticleID], asked: Set<ArticleID> = [], released: [ArticleID] = [],
    analysis: CorpusAnalysis, arrivals: [Arrival]? = nil
  ) {
    self.asked = asked
    self.released = released
    self.arrivals = arrivals
    self.new = new
    self.changed = changed
    self.vanished = vanished
    self.analysis = analysis
  }
}
