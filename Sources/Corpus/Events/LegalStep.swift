import Language

/// How far a case in court has come, of which each step is a happening by itself.
enum LegalStep: Int, Sendable {
  case charged, deniedGuilt, admittedGuilt, convicted, acquitted, sentenced

  /// Whether both are told of one happening: who pleads guilty is convicted by that.
  func goesWith(_ other: LegalStep) -> Bool { self == other || Set([self, other]) == [.admittedGuilt, .convicted] }

  /// The steps that a sentence tells of, and does not only suppose ("could be sentenced") or deny.
  static func steps(in syntax: SentenceSyntax) -> Set<LegalStep> {
    let modality = ModalityReader(syntax)
    return Set(
      syntax.tokens.indices.compactMap { place in
        step(at: place, syntax).flatMap { isTold($0, modality.modality(at: place)) ? $0 : nil }
      })
  }

  /// Whether a step is told that is told in some mood: who is not guilty denies it, and the step is no less told.
  private static func isTold(_ step: LegalStep, _ modality: Report.Modality) -> Bool {
    switch modality {
    case .asserted, .scheduled: true
    case .denied: step == .acquitted || step == .deniedGuilt
    case .hypothetical: false
    }
  }

  private static func step(at place: Int, _ syntax: SentenceSyntax) -> LegalStep? {
    let word = syntax.letters(place)
    if pleas.contains(word) { return plea(at: place, syntax) }
    if word == guilty {
      return around(place, syntax).contains { pleas.contains(syntax.letters($0)) }
        ? nil : isDenied(place, syntax) ? .acquitted : .convicted
    }
    if let step = nouns[word] { return step }
    guard let step = verbs[word], let verb = syntax.verbs.first(where: { $0.head == place }) else { return nil }
    // "a convicted rapist" says what somebody is.
    let describes =
      verb.form == .participle && place + 1 < syntax.tokens.count && syntax.isPhrase(place + 1) && !syntax.isTime(place + 1)
    // "charged that it was a ruse" says something.
    let says =
      step == .charged && !verb.isPassive && !around(place, syntax).contains { syntax.letters($0).elementsEqual("with".utf8) }
    return describes || says ? nil : step
  }

  private static func plea(at place: Int, _ syntax: SentenceSyntax) -> LegalStep? {
    guard let place = around(place, syntax).first(where: { syntax.letters($0) == guilty }) else { return nil }
    return isDenied(place, syntax) ? .deniedGuilt : .admittedGuilt
  }

  /// The tokens among which a plea stands with what was pleaded.
  private static func around(_ place: Int, _ syntax: SentenceSyntax) -> Range<Int> {
    max(0, place - reach)..<min(syntax.tokens.count, place + reach + 1)
  }

  /// In tokens.
  private static let reach = 4

  private static func isDenied(_ guilty: Int, _ syntax: SentenceSyntax) -> Bool {
    guilty > 0 && syntax.letters(guilty - 1).elementsEqual("not".utf8)
  }

  private static func table(_ lists: (LegalStep, String)...) -> [[UInt8]: LegalStep] {
    Dictionary(
      lists.flatMap { step, words in words.split(separator: " ").map { (Array($0.utf8), step) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static let guilty = Array("guilty".utf8)
  private static let pleas = Set("plead pleads pleaded pled pleading plea pleas".split(separator: " ").map { Array($0.utf8) })
  private static let nouns = table((.charged, "indictment"), (.acquitted, "acquittal"), (.sentenced, "sentencing"))
  private static let verbs = table(
    (.charged, "charge charges charged indict indicts indicted"), (.convicted, "convict convicts convicted"),
    (.acquitted, "acquit acquits acquitted exonerated"), (.sentenced, "sentence sentences sentenced"))
}
