import Language

/// Reads the features of an article's sentences, and numbers the stems that it meets.
struct PassageReader {
  private(set) var vocabulary = StemVocabulary()
  private(set) var stemClasses: [EventClasses] = []
  private let actors: ActorIndex
  private let offices: OfficeReader
  private let lands: [Int32: Int32]
  private var stemReader = StemReader()
  private var memory = WordMemory()
  private let roleWords: Set<[UInt8]>

  /// - Parameter articles: all of those that will be read, and what their offices stand for is told by.
  init(_ articles: [AnalysedArticle], actors: ActorIndex) {
    self.actors = actors
    offices = OfficeReader(articles, actors)
    lands = offices.lands
    roleWords = RoleWords.stems([.both, .tellsNothing])
  }

  /// In bytes. What is longer is a list or a text without stops, shares something with everything, and reports no event.
  private static let longestSentence = 2048

  /// A sentence of an article with what was found in it.
  private struct FoundSentence {
    let passage: Passage
    let block: Block.Kind
    let tokens: [Token]
    let names: ArraySlice<Mention>
    let dates: ArraySlice<DateExpression>
    let numbers: ArraySlice<NumberExpression>
  }

  /// What the sentences before told, as far as the next one may take it up.
  private struct ToldBefore {
    /// Of the last sentence.
    var actors: [Int32] = []
    var subject: [Int32] = []
    var requests = ToldRequests()
    /// How many sentences.
    var count = 0
  }

  /// The features of the sentences of an article's reporting blocks, in order; none of an article that is not in English.
  mutating func sentences(of analysed: AnalysedArticle, at position: Int, mentions: [Mention]) -> [PassageFeatures] {
    guard analysed.article.metadata.isAnalysable else { return [] }
    let analysis = analysed.analysis
    var features: [PassageFeatures] = []
    var mention = Cursor(mentions, range: \.range)
    var date = Cursor(analysis.dates, range: \.range)
    var number = Cursor(analysis.numbers, range: \.range)
    var told = ToldBefore()
    for (index, sentence) in analysis.sentences.enumerated() {
      let named = mention.advance(through: sentence.range)
      let dates = date.advance(through: sentence.range)
      let numbers = number.advance(through: sentence.range)
      let block = analysed.article.blocks[sentence.block]
      guard block.isReporting, sentence.range.count <= Self.longestSentence else { continue }
      let found = FoundSentence(
        passage: Passage(article: position, sentence: index), block: block.kind,
        tokens: Tokenizer.tokens(in: analysed.article.text, sentence.range), names: named, dates: dates, numbers: numbers)
      features.append(self.features(of: found, in: analysed, after: &told))
    }
    return features
  }

  /// The features of one sentence; what it tells itself is put to what was told before.
  private mutating func features(of sentence: FoundSentence, in analysed: AnalysedArticle, after told: inout ToldBefore)
    -> PassageFeatures
  {
    let (text, tokens) = (analysed.article.text, sentence.tokens)
    let pointer = Self.pointer(tokens, in: text)
    let syntax = SentenceSyntax(tokens, in: text, names: sentence.names.map(\.range), times: sentence.dates.map(\.range))
    let roles = rolePlaces(sentence.names, tokens, syntax)
    // What "That battle" names was told in the sentence before: another battle elsewhere has nothing in common with it.
    let words = content(tokens, in: text, names: sentence.names, without: pointer.event.map { roles.union([$0]) } ?? roles)
    let takesUp = pointer.event != nil || Self.event(namedBehind: Self.article, tokens, in: text) != nil
    let (actors, peoples) = self.actors(of: sentence, in: text, after: told.actors, takesUp: takesUp)
    let doers = DoerReader(
      syntax: syntax, named: actors.filter { !peoples.contains($0.place) }, before: told.actors, subjectBefore: told.subject,
      index: self.actors)
    let requests = told.requests.completed(RequestReader(doers, named: actors, lands: lands).requests(), in: told.count)
    // Against a month, words such as "last week" mean days of which nearly every other date is one: that would be no evidence.
    let marks = Self.marks(sentence.dates, Self.reference(of: analysed), tokens)
    let encounters = Encounters(
      at: words.encounters, sentence.names.lazy.map { ($0, Self.place(of: $0.range.lowerBound, among: tokens)) }, in: syntax,
      self.actors)
    told.actors = actors.map(\.actor)
    told.subject = doers.subject
    told.count += 1
    return PassageFeatures(
      passage: sentence.passage, block: sentence.block, stems: words.stems.map(\.stem), stemPlaces: words.stems.map(\.place),
      actors: told.actors, actorPlaces: actors.map(\.place),
      numbers: sentence.numbers.map { PassageFeatures.Amount(lower: $0.lower, upper: $0.upper, unit: $0.unit) }
        + ScoreReader.scores(tokens, in: text, besides: sentence.numbers),
      dates: marks.map(\.mark), datePlaces: marks.map(\.place), classes: words.classes, encounters: encounters,
      cues: words.cues, pointing: pointer.pointing == .none ? requests.pointing : pointer.pointing,
      clauses: Self.clauses(doers.syntax, words.stems.map(\.place), actors.map(\.place)), deeds: deeds(words.stems, doers),
      requests: requests.all)
  }

  /// The actors of a sentence in their order, with the places where it names them; and at which of the places people of a country are named
  /// and not the country.
  ///
  /// - Parameters:
  ///   - before: those of the sentence before, which are this one's too where it names nobody; their place is -1.
  ///   - takesUp: whether they are its own whoever it names: it names what the one before told.
  private func actors(of sentence: FoundSentence, in text: Text, after before: [Int32], takesUp: Bool) -> (
    actors: [(actor: Int32, place: Int32)], peoples: Set<Int32>
  ) {
    var (actors, peoples) = named(sentence.names, sentence.tokens, in: text)
    let holders = offices.persons(
      sentence.tokens, in: text, names: sentence.names, before: before, article: sentence.passage.article)
    for holder in holders where !actors.contains(where: { $0.actor == holder.actor }) { actors.append(holder) }
    if actors.isEmpty || takesUp {
      for actor in before where !actors.contains(where: { $0.actor == actor }) { actors.append((actor, -1)) }
    }
    actors.sort { $0.actor < $1.actor }
    return (actors, peoples)
  }

  /// The actors that a sentence names, each once with the place of its first mention; and at which of the places people of a country are named
  /// and not the country.
  private func named(_ mentions: ArraySlice<Mention>, _ tokens: [Token], in text: Text) -> (
    actors: [(actor: Int32, place: Int32)], peoples: Set<Int32>
  ) {
    var found: [(actor: Int32, place: Int32)] = []
    var peoples: Set<Int32> = []
    for mention in mentions {
      guard let actor = actors.rank(of: mention.actor).map(Int32.init), !found.contains(where: { $0.actor == actor }) else {
        continue
      }
      let place = Self.place(of: mention.range.lowerBound, among: tokens)
      found.append((actor, place))
      if Self.namesPeople(mention, in: text) { peoples.insert(place) }
    }
    return (found, peoples)
  }

  /// The places of the words that tell what persons are.
  private func rolePlaces(_ mentions: ArraySlice<Mention>, _ tokens: [Token], _ syntax: SentenceSyntax) -> Set<Int> {
    var places: Set<Int> = []
    for mention in mentions {
      guard let rank = actors.rank(of: mention.actor), actors.actors[rank].kind == .person else { continue }
      places.formUnion(RolePhrase.places(before: Int(Self.place(of: mention.range.lowerBound, among: tokens)), in: syntax))
    }
    return places
  }

  /// "Libyans", "the Turks": what people of a country do, the country need not do.
  private static func namesPeople(_ mention: Mention, in text: Text) -> Bool {
    mention.form == .adjective && text[mention.range].last == UInt8(ascii: "s")
  }

  private static func clauses(_ syntax: SentenceSyntax, _ stems: [Int32], _ actors: [Int32]) -> PassageFeatures.Clauses {
    let most = PassageFeatures.Clauses.most
    func clause(_ place: Int32) -> UInt8 {
      syntax.clauseOfToken.indices.contains(Int(place)) ? UInt8(min(syntax.clauseOfToken[Int(place)], Int(most) - 1)) : most
    }
    return .init(ofStems: stems.map(clause), ofActors: actors.map(clause))
  }

  /// The words that name what happens, of which somebody is told who does it who is no person: a person may stand for what another source
  /// says did it.
  private func deeds(_ stems: [(stem: StemID, place: Int32)], _ reader: DoerReader) -> [PassageFeatures.Deed] {
    if reader.named.isEmpty { return [] }
    return stems.compactMap { stem, place -> PassageFeatures.Deed? in
      // "Soldiers" tells what happens too, but nobody does it.
      let isDeed = !stemClasses[Int(stem.value)].isEmpty && reader.isVerb(at: Int(place)) || namesHappening(stem)
      guard isDeed else { return nil }
      let doers = reader.doers(at: Int(place))
      return doers.contains { actors.actors[Int($0)].kind == .person } ? nil : PassageFeatures.Deed(stem, by: doers)
    }
  }

  private func namesHappening(_ stem: StemID) -> Bool {
    let lexicon = StemLexicon.english
    return lexicon.find(vocabulary.letters(of: stem)).map { lexicon.eventWeight(of: $0) > Self.leastEventWeight } ?? false
  }

  private static let leastEventWeight: Float = 0.3

  /// What the dates of sentences are resolved against.
  private static func reference(of analysed: AnalysedArticle) -> CalendarDate? {
    analysed.article.metadata.date.date
  }

  private static func marks(_ dates: ArraySlice<DateExpression>, _ reference: CalendarDate?, _ tokens: [Token]) -> [(
    mark: DateMark, place: Int32
  )] {
    dates.compactMap { date in
      DateMark(date, articleDate: reference).map { (mark: $0, place: place(of: date.range.lowerBound, among: tokens)) }
    }
  }

  /// The same sentences of an article that is reckoned to be of another date.
  static func redated(_ sentences: ArraySlice<PassageFeatures>, of analysed: AnalysedArticle) -> [PassageFeatures] {
    let reference = reference(of: analysed)
    var date = Cursor(analysed.analysis.dates, range: \.range)
    return sentences.map { features in
      let range = analysed.analysis.sentences[features.passage.sentence].range
      let dates = date.advance(through: range)
      if dates.isEmpty { return features }
      return features.dated(marks(dates, reference, Tokenizer.tokens(in: analysed.article.text, range)))
    }
  }

  /// How often general news has a name: as often as its rarest word.
  static func background(ofName name: String) -> Double {
    let background = BackgroundFrequencies.english
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

  /// The stems of the words outside of names, ascending, each with the place of its first word; and what else the words tell.
  ///
  /// - Parameter left: the places of tokens that are left out.
  private mutating func content(_ tokens: [Token], in text: Text, names: ArraySlice<Mention>, without left: Set<Int>)
    -> (stems: [(stem: StemID, place: Int32)], classes: EventClasses, cues: [ModalityCues.Cue], encounters: [Int32])
  {
    var stems: [(stem: StemID, place: Int32)] = []
    var classes: EventClasses = []
    var cues: [ModalityCues.Cue] = []
    var encounters: [Int32] = []
    var name = names.startIndex
    for (place, token) in tokens.enumerated() where token.kind == .word && !left.contains(place) {
      while name < names.endIndex, names[name].range.upperBound <= token.range.lowerBound { name += 1 }
      let isName = name < names.endIndex && names[name].range.lowerBound < token.range.upperBound
      if Self.announcesArrival(tokens, place, in: text) { encounters.append(Int32(place)) }
      forEachReading(of: token, in: text) { word, stemClasses in
        if let modality = word.modality {
          cues.append(ModalityCues.Cue(modality: modality, place: Int32(place), scope: word.scope))
        }
        guard word.stem >= 0, !isName, stems.count < PassageFeatures.most else { return }
        classes.formUnion(stemClasses)
        if !stemClasses.isDisjoint(with: .encounters), encounters.last != Int32(place) { encounters.append(Int32(place)) }
        let stem = StemID(word.stem)
        if !stems.contains(where: { $0.stem == stem }) { stems.append((stem, Int32(place))) }
      }
    }
    stems.sort { $0.stem < $1.stem }
    return (stems, classes, cues, encounters)
  }

  /// Whether somebody is said to be about to come: "is expected in Turkey".
  private static func announcesArrival(_ tokens: [Token], _ place: Int, in text: Text) -> Bool {
    guard expecting.contains(tokens[place].range.count), place + 1 < tokens.count, tokens[place + 1].range.count == 2 else {
      return false
    }
    let words = [place, place + 1].map { text[tokens[$0].range].map { $0 | 0x20 } }
    return (words[0].elementsEqual("expected".utf8) || words[0].elementsEqual("due".utf8)) && words[1].elementsEqual("in".utf8)
  }

  /// The lengths of the words that it is said with.
  private static let expecting = [3, 8]

  /// Calls `body` with what is known of a word, once for each of its stems or once without any, and with the classes of the stem.
  private mutating func forEachReading(of token: Token, in text: Text, _ body: (WordMemory.Word, EventClasses) -> Void) {
    let key = WordMemory.Key(text.bytes, token.range.bytes)
    if let key, let word = memory[key] {
      return body(word, word.stem >= 0 ? stemClasses[Int(word.stem)] : [])
    }
    let cue = ModalityCues.find([token], in: text).first
    var word = WordMemory.Word(stem: WordMemory.Word.none, modality: cue?.modality, scope: cue?.scope ?? .nextWords)
    var stems: [Int32] = []
    stemReader.readStems(of: token, in: text) { stem in
      guard !roleWords.contains(stem) else { return }
      let id = vocabulary.identify(stem)
      if Int(id.value) == stemClasses.count { stemClasses.append(EventLexicon.general.classes(of: stem)) }
      stems.append(id.value)
    }
    word.stem = stems.first ?? WordMemory.Word.none
    if let key, stems.count <= 1 { memory[key] = word }
    body(word, word.stem >= 0 ? stemClasses[Int(word.stem)] : [])
    for stem in stems.dropFirst() {
      body(WordMemory.Word(stem: stem, modality: nil, scope: .nextWords), stemClasses[Int(stem)])
    }
  }

  /// The place of the word that names what happens ("That battle"), of a sentence that begins with one of some words and has it as one of the
  /// next two.
  private static func event(namedBehind beginnings: Set<[UInt8]>, _ tokens: [Token], in text: Text) -> Int? {
    let words = tokens.indices.lazy.filter { tokens[$0].kind == .word }
    guard let first = words.first, beginnings.contains(text[tokens[first].range].map { $0 | 0x20 }) else { return nil }
    var reader = StemReader()
    var event: Int?
    for place in words.dropFirst().prefix(2) {
      reader.readStems(of: tokens[place], in: text) { if !EventLexicon.general.classes(of: $0).isEmpty { event = event ?? place } }
    }
    return event
  }

  /// Whether a sentence points back; and the place of the word for what it points at, where that is an event.
  private static func pointer(_ tokens: [Token], in text: Text) -> (pointing: PassageFeatures.Pointing, event: Int?) {
    guard pointsBack(tokens, in: text) else { return (.none, nil) }
    let second = tokens.lazy.filter { $0.kind == .word }.dropFirst().first.map { text[$0.range].map { $0 | 0x20 } } ?? []
    // "This week's attack" points at a time, "That is an attack" at whatever was said.
    guard !closers.contains(second), let event = event(namedBehind: eventPointers, tokens, in: text) else {
      return (.back(by: 1), nil)
    }
    return (.atEvent, event)
  }

  /// Whether a sentence tells on of what was told before it: it begins with a word that stands for that, or has a pointing word before a
  /// noun that is no time ("this week").
  private static func pointsBack(_ tokens: [Token], in text: Text) -> Bool {
    var previous: [UInt8] = []
    var isFirst = true
    for token in tokens where token.kind == .word {
      let word = text[token.range].map { $0 | 0x20 }
      if isFirst, standIns.contains(word) { return true }
      if nounPointers.contains(previous), !closers.contains(word) { return true }
      (previous, isFirst) = (word, false)
    }
    return false
  }

  private static func letters(_ words: String) -> Set<[UInt8]> { Set(words.split(separator: " ").map { Array($0.utf8) }) }

  /// Words for what was told before, where a sentence begins with them.
  private static let standIns = letters("it this that these those such both they")
  private static let nounPointers = letters("this these those such")
  /// What makes nothing pointed at of a pointing word before it: times, and words that are no noun.
  private static let closers = letters(
    """
    week month year day morning afternoon evening night weekend season summer winter spring autumn time moment century decade is are was \
    were has have had will would can could may might must should do does did who that which in on at of to for from with by and or a an \
    as the not
    """)

  private static let eventPointers = letters("that this these those")
  private static let article = letters("the")
}
