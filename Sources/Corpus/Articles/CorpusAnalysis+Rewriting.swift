import Language

extension CorpusAnalysis {
  /// Moves the events to memory of their own; they stay the same.
  ///
  /// They are written down while all that is compared lies around them, so once that is gone each page holds little. Written anew they go
  /// into the holes that are left, and the pages become free.
  public mutating func rewriteEvents() { events.events.rewrite(\.rewritten) }
}

extension Event {
  fileprivate var rewritten: Event {
    Event(
      id: EventID(id.value.rewritten), label: label.rewritten, kind: kind, date: date, actors: actors.map { $0 },
      reports: reports.map {
        Report(
          passage: $0.passage, modality: $0.modality, speaker: $0.speaker?.rewritten, dateSaid: $0.dateSaid?.rewritten,
          date: $0.date)
      }, repeats: repeats.map { $0 })
  }
}

extension String {
  fileprivate var rewritten: String { utf8.withContiguousStorageIfAvailable { String(decoding: $0, as: UTF8.self) } ?? self }
}
