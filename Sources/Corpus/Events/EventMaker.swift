import Language

/// Makes events of groups of sentences, and of sentences that report by themselves what no other article reports.
struct EventMaker {
  let articles: [AnalysedArticle]
  let actors: ActorIndex
  let material: EventMaterial
  private let reader: ReportReader

  init(articles: [AnalysedArticle], actors: ActorIndex, material: EventMaterial) {
    self.articles = articles
    self.actors = actors
    self.material = material
    reader = ReportReader(articles: articles, actors: actors)
  }

  /// The event that `sentences`, in order, report.
  func event(_ sentences: [Int]) -> Event? {
    let members = withoutRepeats(sentences)
    let core = EventCore(members, material)
    let read = members.map { member in
      let sentence = ReportingSentence(material.sentences[member], in: articles, actors)
      return (sentence: sentence, told: core.eventToken(in: sentence))
    }
    return event(members, read, core, read.map { reader.report($0.sentence, toldAt: $0.told) })
  }

  private func event(
    _ members: [Int], _ read: [(sentence: ReportingSentence, told: Int?)], _ core: EventCore, _ reports: [Report]
  ) -> Event? {
    guard let first = members.first else { return nil }
    let features = members.map { material.sentences[$0] }
    let date = agreedDate(reports)
    let label = EventLabel(core: core, actors: actors).label(labelling(read, reports)) + (date.map { ", " + $0.short } ?? "")
    return Event(
      id: EventID("e" + identity(of: material.sentences[first].passage)), label: label, kind: kind(features, reports), date: date,
      actors: commonActors(features), reports: reports)
  }

  /// The reports that an event may be named after: in the mood that most have, in the article's own voice where some are; of many the
  /// first.
  private func labelling(_ read: [(sentence: ReportingSentence, told: Int?)], _ reports: [Report])
    -> [(sentence: ReportingSentence, told: Int?)]
  {
    let moods: [Report.Modality] = [.asserted, .scheduled, .hypothetical, .denied]
    let counts = moods.map { mood in reports.count { $0.modality == mood } }
    let mood = zip(moods, counts).max { $0.1 < $1.1 }?.0
    let alike = zip(read, reports).filter { $1.modality == mood }
    let own = alike.filter { $1.speaker == nil && !isQuoted($1.passage) }
    return (own.isEmpty ? alike : own).prefix(12).map(\.0)
  }

  /// The event that a sentence without links reports; nil when it reports none that one could look for elsewhere: an opinion, a standing
  /// fact, or nothing with an actor or a date.
  func loneEvent(_ sentence: Int) -> Event? {
    let features = material.sentences[sentence]
    guard features.block == .paragraph || features.block == .listItem, !features.classes.subtracting(.weak).isEmpty,
      !features.actors.isEmpty || !features.dates.isEmpty
    else { return nil }
    guard !isQuoted(features.passage), features.actors.count > 1 || !features.numbers.isEmpty || hasDate(features.passage) else {
      return nil
    }
    let core = EventCore([sentence], material)
    let reading = ReportingSentence(features, in: articles, actors)
    let read = (sentence: reading, told: core.eventToken(in: reading))
    let report = reader.report(read.sentence, toldAt: read.told)
    let tells = report.modality == .asserted && report.speaker == nil
    guard tells, report.date != nil || features.actors.count > 1 || !features.numbers.isEmpty,
      kind([features], [report]) == .happening
    else { return nil }
    return event([sentence], [read], core, [report])
  }

  private func hasDate(_ passage: Passage) -> Bool {
    let analysis = articles[passage.article].analysis
    return !analysis.dates.starting(in: analysis.sentences[passage.sentence].range, by: \.range).isEmpty
  }

  /// Whether the sentence begins inside of a quotation: it is somebody's words.
  private func isQuoted(_ passage: Passage) -> Bool {
    let analysed = articles[passage.article]
    let words = analysed.article.text[analysed.analysis.sentences[passage.sentence].range]
    return words.first == UInt8(ascii: "\"") || words.starts(with: [0xE2, 0x80, 0x9C])
  }

  // MARK: What the reports have in common

  /// Without titles, decks and captions that repeat a sentence of their own article.
  private func withoutRepeats(_ sentences: [Int]) -> [Int] {
    sentences.filter { sentence in
      let features = material.sentences[sentence]
      guard features.block != .paragraph, features.block != .listItem else { return true }
      return !sentences.contains { other in
        let body = material.sentences[other]
        guard other != sentence, body.passage.article == features.passage.article else { return false }
        guard body.block == .paragraph || body.block == .listItem || (features.block != .title && body.block == .title) else {
          return false
        }
        return shared(features, body) * 2 >= features.stems.count
      }
    }
  }

  private func shared(_ a: PassageFeatures, _ b: PassageFeatures) -> Int {
    var count = 0
    forEachShared(a.stems, b.stems) { _ in count += 1 }
    return count
  }

  /// Actors that at least a third of the reports name, most named first.
  private func commonActors(_ features: [PassageFeatures]) -> [ActorID] {
    var counts: [Int32: Int] = [:]
    for sentence in features { for actor in sentence.actors { counts[actor, default: 0] += 1 } }
    let least = max(1, (features.count + 2) / 3)
    return counts.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map {
      actors.actors[Int($0.key)].id
    }
  }

  /// The date that agrees with the most reports; of several the most exact, then the earliest.
  private func agreedDate(_ reports: [Report]) -> CalendarDate? {
    let dates = reports.compactMap(\.date)
    func agreeing(_ date: CalendarDate) -> Int { dates.count { $0.firstDay <= date.lastDay && date.firstDay <= $0.lastDay } }
    func isBetter(_ a: CalendarDate, _ b: CalendarDate) -> Bool {
      (agreeing(b), a.lastDay - a.firstDay, a.firstDay) < (agreeing(a), b.lastDay - b.firstDay, b.firstDay)
    }
    return dates.min(by: isBetter)
  }

  /// A claim when every report is a speaker's; a standing fact when the reports tell of what lasts and no date; else a happening.
  private func kind(_ features: [PassageFeatures], _ reports: [Report]) -> Event.Kind {
    if reports.allSatisfy({ $0.speaker != nil }) { return .claim }
    let common = features.dropFirst().reduce(features[0].classes) { $0.intersection($1.classes) }
    let tells = common.isEmpty ? features.reduce(EventClasses()) { $0.union($1.classes) } : common
    return tells.isSubset(of: .lasting) && reports.allSatisfy { $0.date == nil } ? .standing : .happening
  }

  /// Ten hexadecimal digits of the hash of the article's path and the passage's words.
  private func identity(of passage: Passage) -> String {
    let analysed = articles[passage.article]
    let range = analysed.analysis.sentences[passage.sentence].range
    let bytes = Array(analysed.article.id.path.utf8) + [0] + Array(analysed.article.text[range])
    return String(ContentHash(of: bytes).hexadecimal.prefix(10))
  }
}
