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

  /// A sentence read as a report of an event.
  private struct Reading {
    let sentence: ReportingSentence
    /// The place of the word that says what happened.
    let told: Int?
    let report: Report
    /// Whether what happened is told in somebody's very words.
    let isQuoted: Bool
  }

  private func read(_ member: Int, _ core: EventCore, isAlone: Bool = false) -> Reading {
    let sentence = ReportingSentence(material.sentences[member], in: articles, actors)
    let told = core.eventToken(in: sentence, isKnown: isAlone)
    let utterance = reader.utterance(sentence, toldAt: told)
    return Reading(
      sentence: sentence, told: told, report: reader.report(sentence, toldAt: told, in: utterance?.speaker),
      isQuoted: utterance?.quotation.kind == .direct)
  }

  /// The event that `sentences`, in order, report.
  func event(_ sentences: [Int]) -> Event? {
    let repeats = Set(self.repeats(in: sentences))
    let members = sentences.filter { !repeats.contains($0) }
    let core = EventCore(members, material)
    return event(members.map { read($0, core) }, core, repeats: repeats.sorted().map { material.sentences[$0].passage })
  }

  private func event(_ readings: [Reading], _ core: EventCore, repeats: [Passage] = []) -> Event? {
    guard let first = readings.first else { return nil }
    let features = readings.map(\.sentence.features)
    let reports = readings.map(\.report)
    let date = agreedDate(reports)
    let named = labelling(readings).map { (sentence: $0.sentence, told: $0.told) }
    let label = EventLabel(core: core, actors: actors).label(named) + (date.map { ", " + $0.short } ?? "")
    return Event(
      id: EventID("e" + identity(of: first.sentence.features.passage)), label: label, kind: kind(readings), date: date,
      actors: commonActors(features), reports: reports, repeats: repeats)
  }

  /// The reports that an event may be named after: in the mood that most have, in the article's own voice where some are; of many the
  /// first.
  private func labelling(_ readings: [Reading]) -> [Reading] {
    let moods: [Report.Modality] = [.asserted, .scheduled, .hypothetical, .denied]
    let mood = moods.map { mood in (mood, readings.count { $0.report.modality == mood }) }.max { $0.1 < $1.1 }?.0
    let alike = readings.filter { $0.report.modality == mood }
    let own = alike.filter { !$0.isQuoted }
    return Array((own.isEmpty ? alike : own).prefix(12))
  }

  /// The event that a sentence without links reports; nil when it reports none that one could look for elsewhere: an opinion, a standing
  /// fact, or nothing with an actor or a date.
  func loneEvent(_ sentence: Int) -> Event? {
    let features = material.sentences[sentence]
    guard features.block == .paragraph || features.block == .listItem, !features.classes.isEmpty,
      !features.actors.isEmpty || !features.dates.isEmpty
    else { return nil }
    let isDetailed = features.actors.count > 1 || !features.numbers.isEmpty || hasDate(features.passage)
    // What happens every day counts where it is said of somebody, on a day or by a number.
    let isWeak = features.classes.isSubset(of: .weak)
    guard isDetailed || !isWeak, !isWeak || !features.actors.isEmpty else { return nil }
    let core = EventCore([sentence], material)
    let reading = read(sentence, core, isAlone: true)
    guard reading.report.modality == .asserted, !reading.isQuoted, kind([reading]) == .happening else { return nil }
    // The verb tells of a happening by itself; a noun may stand in any sentence.
    let isDone =
      reading.told.map { told in reading.sentence.syntax.verbs.contains { $0.head == told && $0.form == .finite } } ?? false
    let isNamed = !isWeak && isDetailed && (reading.report.date != nil || features.actors.count > 1 || !features.numbers.isEmpty)
    return isDone || isNamed ? event([reading], core) : nil
  }

  private func hasDate(_ passage: Passage) -> Bool {
    let analysis = articles[passage.article].analysis
    return !analysis.dates.starting(in: analysis.sentences[passage.sentence].range, by: \.range).isEmpty
  }

  // MARK: What the reports have in common

  /// The titles, decks and captions that repeat a sentence of their own article.
  private func repeats(in sentences: [Int]) -> [Int] {
    sentences.filter { sentence in
      let features = material.sentences[sentence]
      guard features.block != .paragraph, features.block != .listItem else { return false }
      return sentences.contains { other in
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

  /// The date that agrees with the most reports, of several the most exact, then the earliest; nil when half of the reports that give a
  /// date or more contradict it.
  ///
  /// It is about then where most sources say nothing and the only one that does says it by a word of its own day ("on Friday"): that
  /// may be the day on which it was told.
  private func agreedDate(_ reports: [Report]) -> CalendarDate? {
    let dated = reports.filter { $0.date != nil }
    guard let agreed = commonDate(reports) else { return nil }
    let isOfOne = Set(dated.map(\.passage.article)).count == 1
    let isTold = dated.contains { isComplete($0) }
    return isOfOne && !isTold && Set(reports.map(\.passage.article)).count >= Self.mostSilent ? agreed.approximate : agreed
  }

  /// In articles: where so many report an event, one that alone dates it is not taken at its word.
  private static let mostSilent = 3

  /// Whether a report's words name a day of the calendar.
  private func isComplete(_ report: Report) -> Bool {
    guard let said = report.dateSaid else { return false }
    return said.utf8.contains { $0 &- 0x30 < 10 }
  }

  /// In days: what is said by a day or month is within so many.
  private static let longest = 62

  private func commonDate(_ reports: [Report]) -> CalendarDate? {
    let dates = reports.compactMap(\.date)
    // "On Saturday" in an article of an unknown day is no year, and speaks against one.
    let open = reports.count { $0.date == nil && $0.dateSaid != nil }
    func agreeing(_ date: CalendarDate) -> Int { dates.count { $0.firstDay <= date.lastDay && date.firstDay <= $0.lastDay } }
    func isBetter(_ a: CalendarDate, _ b: CalendarDate) -> Bool {
      (agreeing(b), a.lastDay - a.firstDay, a.firstDay) < (agreeing(a), b.lastDay - b.firstDay, b.firstDay)
    }
    return dates.min(by: isBetter).flatMap {
      agreeing($0) * 2 > dates.count + ($0.length > Self.longest ? open : 0) ? $0 : nil
    }
  }

  /// A claim when every report is in somebody's very words; a standing fact when the reports tell of what lasts and no date; else a
  /// happening.
  private func kind(_ readings: [Reading]) -> Event.Kind {
    guard let first = readings.first, !readings.allSatisfy(\.isQuoted) else { return .claim }
    let features = readings.map(\.sentence.features)
    let common = features.dropFirst().reduce(first.sentence.features.classes) { $0.intersection($1.classes) }
    let tells = common.isEmpty ? features.reduce(EventClasses()) { $0.union($1.classes) } : common
    return tells.isSubset(of: .lasting) && readings.allSatisfy { $0.report.date == nil } ? .standing : .happening
  }

  /// Ten hexadecimal digits of the hash of the article's path and the passage's words.
  private func identity(of passage: Passage) -> String {
    let analysed = articles[passage.article]
    let range = analysed.analysis.sentences[passage.sentence].range
    let bytes = Array(analysed.article.id.path.utf8) + [0] + Array(analysed.article.text[range])
    return String(ContentHash(of: bytes).hexadecimal.prefix(10))
  }
}
