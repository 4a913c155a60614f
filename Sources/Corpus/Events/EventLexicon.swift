import Language

/// Which event classes the stems of a vocabulary belong to.
struct EventLexicon: Sendable {
  private let classes: [[UInt8]: EventClasses]

  static let general = EventLexicon()

  private init() {
    var classes: [[UInt8]: EventClasses] = [:]
    var reader = StemReader()
    for eventClass in EventClass.allCases {
      let text = Text(eventClass.words)
      for token in Tokenizer.tokens(in: text, text.range) {
        reader.readStems(of: token, in: text) { classes[$0, default: []].insert(EventClasses(eventClass)) }
      }
    }
    self.classes = classes
  }

  func classes(of stem: [UInt8]) -> EventClasses { classes[stem] ?? [] }
}
