/// The state as it is now, for another thread: nothing that a key changes later is shared with it.
///
/// All of a state are values but its caches, which hold what can be made again; here they are empty ones.
struct DetachedState: @unchecked Sendable {
  let state: ReaderState

  init(_ state: ReaderState) {
    var state = state
    state.forgetCaches()
    self.state = state
  }
}

extension ReaderState {
  /// Has caches of its own from now on.
  fileprivate mutating func forgetCaches() {
    layouts = LayoutCache()
    sentences = SentenceCache()
    folded = FoldedTextCache()
    earlier.forgetCache()
    evidences = EvidenceCache()
    eventWords = EventWordsCache()
    eventNotes = EventNoteCache()
    sourceCounts = SourceCountCache()
    comparisons = ComparisonCache(comparisons)
    alignment = Alignment(analysis)
    disagreements = DisagreementCache(analysis)
    speeches = SpeechCache()
    copies = CopyCache(analysis, known: copies.known)
    actorNames = ActorNameTable(analysis.actors)
  }
}
