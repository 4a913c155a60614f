import Language

/// Says what two sentences share, in the words of the first one.
///
/// The words and actors of the second sentence are marked in arrays as long as the vocabulary, where those of the first are looked up. A
/// sentence has many links, so where its words stand is found once and kept.
struct EvidenceReader {
  private static let mostWords = 8

  private let articles: [AnalysedArticle]
  private let actors: ActorIndex
  let material: EventMaterial
  private let table: PassageTable
  /// For each stem and each actor the last turn in which the second sentence had it.
  private var stemTurns: [Int32]
  private var actorTurns: [Int32]
  private var turn: Int32 = 0
  /// For each sentence where the words of its stems stand in the text; empty until it is asked for.
  private var wordRanges: [[ByteRange]]
  private var found: [Word] = []
  private var ofClass: [Word] = []
  private var remote: [Word] = []

  /// A word of the first sentence: how telling it is, and its place among the sentence's stems.
  private struct Word {
    let weight: Double
    let place: Int32
    let index: Int

    static func isBefore(_ one: Word, _ other: Word) -> Bool { (other.weight, one.place) < (one.weight, other.place) }
  }

  init(articles: [AnalysedArticle], actors: ActorIndex, material: EventMaterial) {
    self.articles = articles
    self.actors = actors
    self.material = material
    table = material.table
    stemTurns = Array(repeating: 0, count: material.vocabulary.count)
    actorTurns = Array(repeating: 0, count: actors.actors.count)
    wordRanges = Array(repeating: [], count: material.sentences.count)
  }

  /// Writes down what two sentences, given by their numbers, share; returns its place, nil where that is nothing.
  mutating func write(_ first: Int, _ second: Int, to writer: inout EvidenceWriter) -> Int? {
    mark(second)
    let (actors, words) = (sharedActors(first), words(first, second))
    let (dates, numbers) = (sharedDates(first, second), sharedNumbers(first, second))
    if actors.isEmpty, dates.isEmpty, numbers.isEmpty, words.isEmpty { return nil }
    return writer.add(actors: actors, dates: dates, numbers: numbers, words: words)
  }

  /// Whether two sentences, given by their numbers, share what ``write(_:_:to:)`` would write down.
  mutating func sharesAnything(_ first: Int, _ second: Int) -> Bool {
    mark(second)
    let classes = table.classes[second]
    return table.actors.range(first).contains { actorTurns[Int(table.actors.things[$0])] == turn }
      || table.stems.range(first).contains {
        let stem = Int(table.stems.things[$0])
        return stemTurns[stem] == turn || !material.stemClasses[stem].isDisjoint(with: classes) || likeness(Int32(stem)) != nil
      } || !sharedDates(first, second).isEmpty || !sharedNumbers(first, second).isEmpty
  }

  /// Makes a sentence the one in which the words and actors of others are looked up.
  private mutating func mark(_ second: Int) {
    turn += 1
    for place in table.stems.range(second) { stemTurns[Int(table.stems.things[place])] = turn }
    for place in table.actors.range(second) { actorTurns[Int(table.actors.things[place])] = turn }
  }

  private func sharedDates(_ first: Int, _ second: Int) -> [String] {
    guard table.hasDates[first], table.hasDates[second] else { return [] }
    return dates(material.sentences[first].dates, material.sentences[second].dates)
  }

  private func sharedNumbers(_ first: Int, _ second: Int) -> [String] {
    guard table.hasNumbers[first], table.hasNumbers[second] else { return [] }
    return numbers(first, material.sentences[second].numbers)
  }

  private func sharedActors(_ first: Int) -> [ActorID] {
    var shared: [(weight: Double, actor: Int32)] = []
    for place in table.actors.range(first) {
      let actor = table.actors.things[place]
      if actorTurns[Int(actor)] == turn { shared.append((material.actorWeights[Int(actor)], actor)) }
    }
    if shared.isEmpty { return [] }
    if shared.count > 1 { shared.sort { ($1.weight, $0.actor) < ($0.weight, $1.actor) } }
    return shared.map { actors.actors[Int($0.actor)].id }
  }

  /// The dates on which both agree, each as the one that says it more exactly has it.
  private func dates(_ first: [DateMark], _ second: [DateMark]) -> [String] {
    var found: [String] = []
    for date in first.prefix(8) {
      let agreeing = second.prefix(8).filter { date.agreement(with: $0) ?? 0 > 0 }
      guard let best = agreeing.max(by: { date.agreement(with: $0) ?? 0 < date.agreement(with: $1) ?? 0 }) else { continue }
      let printed = date.isNarrower(than: best) ? date.edtf : best.edtf
      if !found.contains(printed) { found.append(printed) }
    }
    return found
  }

  private func numbers(_ first: Int, _ second: [PassageFeatures.Amount]) -> [String] {
    let passage = material.sentences[first].passage
    let analysed = articles[passage.article]
    let sentence = analysed.analysis.sentences[passage.sentence].range
    var found: [String] = []
    for number in analysed.analysis.numbers.starting(in: sentence, by: \.range) {
      let amount = PassageFeatures.Amount(lower: number.lower, upper: number.upper, unit: number.unit)
      let printed = analysed.article.text.string(number.range)
      if second.contains(where: { $0.isSame(as: amount) }), !found.contains(printed) { found.append(printed) }
    }
    return found
  }

  // MARK: Words

  /// Words of the first sentence that the second one has, in another form or in one that means nearly the same, and those that ask for what
  /// is asked for there too; most telling first. Where there are none, those that tell of a class of event that the second tells of too, else
  /// those that come near in meaning to one that it has.
  private mutating func words(_ first: Int, _ second: Int) -> [String] {
    let classes = table.classes[second]
    let requests = table.hasRequests[first] && table.hasRequests[second] ? material.sharedRequests(first, second) : []
    found.removeAll(keepingCapacity: true)
    ofClass.removeAll(keepingCapacity: true)
    remote.removeAll(keepingCapacity: true)
    let stems = table.stems.range(first)
    for column in stems {
      let stem = Int(table.stems.things[column])
      let (weight, place, index) = (material.stemWeights[stem], table.stems.places[column], column - stems.lowerBound)
      if requests.contains(place) {
        found.append(Word(weight: .infinity, place: place, index: index))
      } else if stemTurns[stem] == turn {
        found.append(Word(weight: weight, place: place, index: index))
      } else if let isAlike = likeness(Int32(stem)), isAlike {
        found.append(Word(weight: weight * Self.likeShare, place: place, index: index))
      } else if !material.stemClasses[stem].isDisjoint(with: classes) {
        ofClass.append(Word(weight: weight, place: place, index: index))
      } else if likeness(Int32(stem)) != nil {
        remote.append(Word(weight: weight, place: place, index: index))
      }
    }
    if found.isEmpty { swap(&found, &ofClass) }
    if found.isEmpty { swap(&found, &remote) }
    if found.isEmpty { return [] }
    found.sort(by: Word.isBefore)
    readWords(of: first)
    let passage = material.sentences[first].passage
    let text = articles[passage.article].article.text
    var words: [String] = []
    var last: Int32 = -1
    for word in found.prefix(Self.mostWords) {
      // Two stems of one word are one word.
      if word.place != last { words.append(text.string(wordRanges[first][word.index])) }
      last = word.place
    }
    return words
  }

  /// What a word that means nearly the same counts of one that is the same.
  private static let likeShare = 0.25

  /// Whether the second sentence has a word that means the same as a stem; nil where it has none that comes near.
  private func likeness(_ stem: Int32) -> Bool? {
    let classes = material.stemClasses[Int(stem)]
    var likeness: Bool?
    for similar in material.likeness.similar(to: stem) where similar.similarity > 0 && stemTurns[Int(similar.stem)] == turn {
      likeness =
        likeness ?? false || Self.tellTheSame(classes, material.stemClasses[Int(similar.stem)], likeness: similar.similarity)
    }
    return likeness
  }

  /// Whether two words that come near in meaning tell of the same, by the classes of event that either names: of a common one they do from
  /// afar; of two different ones not even from near, as in "request" and "send".
  static func tellTheSame(_ one: EventClasses, _ other: EventClasses, likeness: Float) -> Bool {
    let common = one.intersection(other)
    if !common.subtracting(.weak).isEmpty { return true }
    return likeness >= StemLikeness.leastAlike && (one.isEmpty || other.isEmpty || !common.isEmpty)
  }

  private mutating func readWords(of sentence: Int) {
    guard wordRanges[sentence].isEmpty else { return }
    let passage = material.sentences[sentence].passage
    let analysed = articles[passage.article]
    let tokens = Tokenizer.tokens(in: analysed.article.text, analysed.analysis.sentences[passage.sentence].range)
    for place in table.stems.range(sentence) { wordRanges[sentence].append(tokens[Int(table.stems.places[place])].range) }
  }
}
