import Language

/// Reads the features of an article's sentences, and numbers the stems that it meets.
struct PassageReader {
  private(set) var vocabulary = StemVocabulary()
  private(set) var stemClasses: [EventClasses] = []
  let background = BackgroundFrequencies.english
  private let actors: ActorIndex
  private var stemReader = StemReader()
  private let roleWords: Set<[UInt8]>

  init(actors: ActorIndex) {
    self.actors = actors
    roleWords = Set(Self.roles.split(separator: " ").map { Array(Stemmer.stem(String($0)).utf8) })
  }

  /// What somebody is, and not what happened: these stand beside names everywhere.
  private static let roles = """
    president minister prime foreign interior general field marshal commander leader chairman chairwoman secretary spokesman spokeswoman \
    spokesperson official officer chief director head former colonel king queen prince judge justice senator representative sergeant \
    lieutenant captain state department ministry government attorney governor mayor coach manager capital country nation
    """

  /// In bytes. What is longer is a list or a text without stops, shares something with everything, and reports no event.
  private static let longestSentence = 2048

  /// The features of the sentences of an article's reporting blocks, in order; none of an article that is not in English.
  mutating func sentences(of analysed: AnalysedArticle, at position: Int, mentions: [Mention]) -> [PassageFeatures] {
    guard analysed.article.metadata.isAnalysable else { return [] }
    let text = analysed.article.text
    let analysis = analysed.analysis
    var features: [PassageFeatures] = []
    var mention = Cursor(mentions, range: \.range)
    var date = Cursor(analysis.dates, range: \.range)
    var number = Cursor(analysis.numbers, range: \.range)
    var previousActors: [Int32] = []
    for (index, sentence) in analysis.sentences.enumerated() {
      let named = mention.advance(through: sentence.range)
      let dates = date.advance(through: sentence.range)
      let numbers = number.advance(through: sentence.range)
      let block = analysed.article.blocks[sentence.block]
      guard block.isReporting, sentence.range.count <= Self.longestSentence else { continue }
      let tokens = Tokenizer.tokens(in: text, sentence.range)
      let words = content(tokens, in: text, names: named)
      var actors: [Int32: Int32] = [:]
      for mention in named {
        guard let actor = self.actors.rank(of: mention.actor) else { continue }
        let place = Self.place(of: mention.range.lowerBound, among: tokens)
        actors[Int32(actor)] = min(actors[Int32(actor)] ?? place, place)
      }
      if refersBack(tokens, in: text, hasActors: !actors.isEmpty) {
        for actor in previousActors where actors[actor] == nil { actors[actor] = -1 }
      }
      let sorted = actors.keys.sorted()
      // Against a month, words such as "last week" mean days of which nearly every other date is one: that would be no evidence.
      let reference = analysed.article.metadata.date.date.flatMap { $0.isSingleDay ? $0 : nil }
      let marks = dates.compactMap { date in
        DateMark(date, articleDate: reference).map { (mark: $0, place: Self.place(of: date.range.lowerBound, among: tokens)) }
      }
      features.append(
        PassageFeatures(
          passage: Passage(article: position, sentence: index), block: block.kind, stems: words.stems.map(\.stem),
          stemPlaces: words.stems.map(\.place), actors: sorted, actorPlaces: sorted.map { actors[$0] ?? -1 },
          numbers: numbers.map { PassageFeatures.Amount(lower: $0.lower, upper: $0.upper, unit: $0.unit) },
          dates: marks.map(\.mark), datePlaces: marks.map(\.place), classes: words.classes,
          cues: ModalityCues.find(tokens, in: text)))
      previousActors = sorted
    }
    return features
  }

  /// How often general news has a name: as often as its rarest word.
  func background(ofName name: String) -> Double {
    let text = Text(name)
    var reader = StemReader()
    var least = 1.0
    for token in Tokenizer.tokens(in: text, text.range) {
      reader.readStems(of: token, in: text) { least = min(least, background.probability(of: $0[...])) }
    }
    return least < 1 ? least : background.probability(of: [])
  }

  /// The token that holds `offset`, or the first one behind it.
  private static func place(of offset: ByteOffset, among tokens: [Token]) -> Int32 {
    Int32(tokens.firstIndex { $0.range.upperBound > offset } ?? tokens.count)
  }

  private mutating func content(_ tokens: [Token], in text: Text, names: ArraySlice<Mention>)
    -> (stems: [(stem: StemID, place: Int32)], classes: EventClasses)
  {
    var stems: [StemID: Int32] = [:]
    var classes: EventClasses = []
    var name = Cursor(Array(names), range: \.range)
    for (place, token) in tokens.enumerated()
    where name.advance(through: token.range).isEmpty && stems.count < PassageFeatures.most {
      stemReader.readStems(of: token, in: text) { stem in
        guard !roleWords.contains(stem) else { return }
        let id = vocabulary.identify(stem)
        if Int(id.value) == stemClasses.count { stemClasses.append(EventLexicon.general.classes(of: stem)) }
        if stems[id] == nil { stems[id] = Int32(place) }
        classes.formUnion(stemClasses[Int(id.value)])
      }
    }
    return (stems.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, classes)
  }

  /// Whether a sentence takes its actors from the one before: it begins with a pronoun and names nobody, or with a pointing word and what
  /// happened ("That battle has claimed …").
  private func refersBack(_ tokens: [Token], in text: Text, hasActors: Bool) -> Bool {
    let words = tokens.lazy.filter { $0.kind == .word }
    guard let first = words.first else { return false }
    let word = text[first.range].map { $0 | 0x20 }
    if !hasActors { return true }
    guard Self.pointers.contains(word) else { return false }
    var reader = StemReader()
    var pointsAtEvent = false
    for token in words.dropFirst().prefix(2) {
      reader.readStems(of: token, in: text) { if !EventLexicon.general.classes(of: $0).isEmpty { pointsAtEvent = true } }
    }
    return pointsAtEvent
  }

  private static let pronouns = Set(["he", "she", "it", "they"].map { Array($0.utf8) })
  private static let pointers = Set(["that", "this", "these", "those", "the"].map { Array($0.utf8) })
}
