import Language

extension CorpusAnalysis {
  /// The same in memory of its own.
  ///
  /// What is found is written down while all that is compared lies around it, so once that is gone each page holds little. Written anew it
  /// goes into the holes that are left, and the pages become free.
  public func rewritten() -> CorpusAnalysis {
    var analysis = self
    analysis.events.events = Layered(events.events.map(\.rewritten))
    analysis.actors.mentions = Layered(actors.mentions.map { $0.map { $0 } })
    return analysis
  }
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
