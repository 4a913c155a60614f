import Language

/// What the reports of an event say was done, where words of one class tell of different deeds: advisers are sent, or troops; a town is
/// shelled, or bombed from the air.
struct DeedValues {
  /// Deeds that exclude each other, by the words for them.
  private struct Choice {
    /// The class of the event.
    let eventClass: EventClass
    let deeds: [(name: String, words: Set<String>)]
    let probe: WordProbe

    init(eventClass: EventClass, deeds: [(name: String, words: Set<String>)]) {
      self.eventClass = eventClass
      self.deeds = deeds
      probe = WordProbe(deeds.map(\.words))
    }
  }

  private static let choices = [
    Choice(
      eventClass: .deploy,
      deeds: [
        ("troops", words("troop troops soldier soldiers infantry battalion battalions brigade")),
        ("advisers", words("adviser advisers advisor advisors instructor instructors trainer trainers experts technicians")),
        ("mercenaries", words("mercenary mercenaries contractor contractors fighters militants militiamen rebels")),
        ("peacekeepers", words("peacekeeper peacekeepers observers monitors")),
        ("police", words("police policemen gendarmes")),
      ]),
    Choice(
      eventClass: .attack,
      deeds: [
        ("from the air", words("airstrike airstrikes drone drones warplane warplanes jets helicopter helicopters")),
        ("shells and rockets", words("shelling shelled artillery mortar mortars rocket rockets missile missiles")),
        ("bombs on the ground", words("bomber bombers car-bomb truck-bomb grenade grenades landmine mine")),
        ("shots", words("gunman gunmen gunfire shooting shot rifle rifles sniper snipers pistol")),
        ("knives", words("knife knives stabbing stabbed machete machetes")),
      ]),
  ]

  private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

  private let compared: ComparedReports

  init(_ compared: ComparedReports) { self.compared = compared }

  var found: [Disagreement] { Self.choices.compactMap(disagreement) }

  private func disagreement(_ choice: Choice) -> Disagreement? {
    let probe = choice.probe
    let groups = compared.reports.map { probe.groups(in: $0.article.article.text, $0.range) }
    // Two sources at least must tell of a deed.
    guard Set(zip(compared.reports, groups).filter { $0.1 != 0 }.map(\.0.source)).count > 1 else { return nil }
    let one = EventClasses(choice.eventClass)
    guard compared.reports.count(where: { $0.classes.contains(one) }) * 2 > compared.reports.count else { return nil }
    let done = compared.reports.indices.compactMap { place in
      deed(choice, in: compared.reports[place]).map { (report: place, deed: $0) }
    }
    let differing = ComparedReports.differing(done.map(\.deed.name)) {
      let (one, other) = (done[$0], done[$1])
      return compared.areComparable(one.report, other.report) && !says(one.deed.name, other.report, done)
        && !says(other.deed.name, one.report, done)
    }
    let said = done.map { one -> (report: Int, statement: ComparedReports.Statement, relation: Disagreement.Relation) in
      (
        one.report, .init(value: one.deed.name, precision: "", range: one.deed.range),
        differing.contains(one.deed.name) ? .differs : .agrees
      )
    }
    return compared.disagreement(.deed, aspect: nil, said: said)
  }

  /// Whether the source of a report says a deed in any report: then it has both, and nothing is against the other.
  private func says(_ name: String, _ report: Int, _ done: [(report: Int, deed: (name: String, range: ByteRange))]) -> Bool {
    done.contains { $0.deed.name == name && compared.reports[$0.report].source == compared.reports[report].source }
  }

  /// The one deed that a report tells, close to a word of the class; nil when it tells none or several, or tells of it as denied.
  private func deed(_ choice: Choice, in reported: ReportedPassage) -> (name: String, range: ByteRange)? {
    guard reported.report.modality != .denied else { return nil }
    let one = EventClasses(choice.eventClass)
    var found: [String: ByteRange] = [:]
    for token in reported.tokens where token.kind == .word {
      let word = Folding.folded(reported.article.article.text.string(token.range))
      for deed in choice.deeds where deed.words.contains(word) {
        guard reported.telling.contains(where: { $0.classes.contains(one) && Self.distance($0.range, token.range) <= Self.near })
        else { continue }
        if found[deed.name] == nil { found[deed.name] = token.range }
      }
    }
    guard found.count == 1, let (name, range) = found.first else { return nil }
    return (name, range)
  }

  /// In bytes: a few words.
  private static let near = 40

  private static func distance(_ a: ByteRange, _ b: ByteRange) -> Int {
    max(a.lowerBound.value - b.upperBound.value, b.lowerBound.value - a.upperBound.value, 0)
  }
}
