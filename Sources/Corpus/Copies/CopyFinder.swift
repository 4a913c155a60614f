import Language

/// Finds copied paragraphs: by runs of four words that two of them share (shingles; Broder 1997), then by aligning their words.
///
/// Two copies of which each changed every tenth word still share four in ten of their runs and eight in ten of their words, two accounts of
/// one happening by different hands hardly any and a third.
struct CopyFinder {
  /// Words of a run.
  private static let run = 4
  /// A shorter paragraph may be the same by chance, or a phrase of many.
  private static let leastWords = 10
  /// A run in more paragraphs than this is a phrase, or part of the pages.
  private static let mostPlaces = 300
  /// Of the runs of the shorter paragraph, for a look at its words; of its words, for a copy.
  private static let leastShared = 0.15
  private static let leastAlike = 0.6
  /// A paragraph of fewer words is told alike by chance more easily: it needs more of them in common.
  private static let shortWords = 25
  private static let leastAlikeOfShort = 0.8
  /// Of a sentence without what it quotes: a shorter one is an attribution, which many write alike.
  private static let leastWordsOfSentence = 5
  /// Of the runs of the longer article, for a reprint; or of those of the shorter, which then adds nothing to the other.
  private static let leastReprinted = 0.38
  private static let leastContained = 0.75
  /// A shorter text is a note, which many write alike.
  private static let leastRuns = 40

  /// A paragraph with the hashes of its words.
  private struct Paragraph {
    let article: Int
    let range: ByteRange
    let words: [UInt32]
  }

  private let analysis: CorpusAnalysis

  init(_ analysis: CorpusAnalysis) { self.analysis = analysis }

  func copies(among articles: [Int]) -> TextCopies {
    let paragraphs = Set(articles).sorted().flatMap(paragraphs)
    let runs = Self.runs(of: paragraphs)
    let groups = grouped(paragraphs, runs).flatMap { divided($0.map { paragraphs[$0] }) }
    let ordered = groups.enumerated().sorted { (-$0.element.articles.count, $0.offset) < (-$1.element.articles.count, $1.offset) }
    return TextCopies(groups: ordered.map(\.element), witnesses: reprints(paragraphs, runs))
  }

  // MARK: Paragraphs and their runs

  private func paragraphs(of article: Int) -> [Paragraph] {
    let text = analysis.articles[article].article.text
    return analysis.articles[article].article.blocks.compactMap { block in
      guard block.kind.isStory, block.repeats == nil else { return nil }
      let words = WordHashes.hashes(in: text, block.range)
      return words.count < Self.leastWords ? nil : Paragraph(article: article, range: block.range, words: words)
    }
  }

  /// The runs of all paragraphs, each once a paragraph, in order of their hash: so those that are the same stand together.
  private static func runs(of paragraphs: [Paragraph]) -> [(hash: UInt64, paragraph: Int32)] {
    var runs: [(hash: UInt64, paragraph: Int32)] = []
    runs.reserveCapacity(paragraphs.reduce(0) { $0 + $1.words.count })
    for (place, paragraph) in paragraphs.enumerated() {
      for start in 0...(paragraph.words.count - run) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in paragraph.words[start..<(start + run)] { hash = (hash ^ UInt64(word)) &* 0x0000_0100_0000_01B3 }
        runs.append((hash ^ (hash >> 29), Int32(place)))
      }
    }
    runs.sort { ($0.hash, $0.paragraph) < ($1.hash, $1.paragraph) }
    return runs
  }

  /// Calls `body` with the paragraphs, ascending and each once, that share a run.
  private static func forEachShared(_ runs: [(hash: UInt64, paragraph: Int32)], _ body: ([Int32]) -> Void) {
    var start = 0
    var places: [Int32] = []
    while start < runs.count {
      var end = start
      places.removeAll(keepingCapacity: true)
      while end < runs.count, runs[end].hash == runs[start].hash {
        if places.last != runs[end].paragraph { places.append(runs[end].paragraph) }
        end += 1
      }
      if places.count > 1, places.count <= mostPlaces { body(places) }
      start = end
    }
  }

  // MARK: Copies

  /// The paragraphs that are copies of one another. Each run makes the later paragraphs candidates of the first that has it, so that
  /// fifty copies take fifty comparisons and not a thousand.
  private func grouped(_ paragraphs: [Paragraph], _ runs: [(hash: UInt64, paragraph: Int32)]) -> [[Int]] {
    var shared: [UInt64: Int] = [:]
    Self.forEachShared(runs) { places in
      for (place, other) in places.enumerated().dropFirst() {
        for first in Set([places[0], places[place - 1]]) where paragraphs[Int(first)].article != paragraphs[Int(other)].article {
          shared[UInt64(first) << 32 | UInt64(other), default: 0] += 1
        }
      }
    }
    var sets = DisjointSets()
    for _ in paragraphs { _ = sets.add() }
    for (key, count) in shared.sorted(by: { $0.key < $1.key }) {
      let (first, second) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
      guard sets.representative(of: first) != sets.representative(of: second) else { continue }
      let shorter = min(paragraphs[first].words.count, paragraphs[second].words.count)
      guard Double(count) >= Double(shorter - Self.run + 1) * Self.leastShared else { continue }
      let common = WordAlignment.common(paragraphs[first].words, paragraphs[second].words)
      let least = shorter < Self.shortWords ? Self.leastAlikeOfShort : Self.leastAlike
      if Double(common) >= Double(shorter) * least, common >= Self.leastWords * 3 / 4 { sets.join(first, second) }
    }
    var members = [[Int]](repeating: [], count: paragraphs.count)
    for place in paragraphs.indices { members[sets.representative(of: place)].append(place) }
    return members.filter { $0.count > 1 }
  }

  /// A chain of copies may end in what has little of its beginning: those that are no copies of the model are looked at by themselves.
  private func divided(_ paragraphs: [Paragraph]) -> [TextCopies.Group] {
    let model =
      CopyOrigin(paragraphs.map { analysis.articles[$0.article].article }).origin.0.map { paragraphs[$0] } ?? paragraphs[0]
    let (near, far) = (paragraphs.filter { isCopy($0, of: model) }, paragraphs.filter { !isCopy($0, of: model) })
    let first = near.count > 1 ? group(of: near) : nil
    return (first.map { [$0] } ?? []) + (far.count > 1 ? divided(far) : [])
  }

  private func isCopy(_ paragraph: Paragraph, of model: Paragraph) -> Bool {
    let common = WordAlignment.common(model.words, paragraph.words)
    return Double(common) >= Double(min(model.words.count, paragraph.words.count)) * Self.leastAlike
  }

  /// nil for what one source alone has, however often.
  private func group(of paragraphs: [Paragraph]) -> TextCopies.Group? {
    let articles = paragraphs.map { analysis.articles[$0.article].article }
    guard Set(articles.map(\.sourceName)).count > 1 else { return nil }
    let (origin, basis) = CopyOrigin(articles).origin
    let model = paragraphs[origin ?? 0].words
    let passages = paragraphs.map { paragraph in
      TextCopies.Passage(
        article: paragraph.article, range: paragraph.range,
        likeness: Double(WordAlignment.common(model, paragraph.words)) / Double(max(paragraph.words.count, 1)),
        copied: copied(in: paragraph, of: model))
    }
    return TextCopies.Group(passages: passages, origin: origin, basis: basis)
  }

  /// The sentences of a paragraph that its model has nearly word for word. What stands in quotation marks does not count: who is quoted
  /// by two outlets was heard by two.
  private func copied(in paragraph: Paragraph, of model: [UInt32]) -> [ByteRange] {
    let (article, analysis) = (analysis.articles[paragraph.article].article, analysis.articles[paragraph.article].analysis)
    let quotations = analysis.quotations.filter { $0.kind == .direct && $0.range.overlap(with: paragraph.range) > 0 }
    return analysis.sentences.map(\.range).filter { $0.overlap(with: paragraph.range) > 0 }.filter { sentence in
      let words = WordHashes.words(in: article.text, sentence).filter { word in
        !quotations.contains { $0.range.overlap(with: word.range) > 0 }
      }
      guard words.count >= Self.leastWordsOfSentence else { return false }
      return Double(WordAlignment.common(words.map(\.hash), model)) >= Double(words.count) * Self.leastAlikeOfShort
    }
  }

  // MARK: Reprints

  /// Articles that share enough of their runs to be one text, by the likely origin among them, else by their first one.
  private func reprints(_ paragraphs: [Paragraph], _ runs: [(hash: UInt64, paragraph: Int32)]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for paragraph in paragraphs { counts[paragraph.article, default: 0] += paragraph.words.count - Self.run + 1 }
    var shared: [UInt64: Int] = [:]
    Self.forEachShared(runs) { places in
      let articles = places.map { paragraphs[Int($0)].article }.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
      for (place, other) in articles.enumerated().dropFirst() {
        for first in Set([articles[0], articles[place - 1]]) where first != other {
          shared[UInt64(first) << 32 | UInt64(other), default: 0] += 1
        }
      }
    }
    let known = counts.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
    var sets = DisjointSets()
    for _ in known { _ = sets.add() }
    for (key, count) in shared.sorted(by: { $0.key < $1.key }) {
      let (first, second) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
      guard Self.areReprints(counts[first] ?? 0, counts[second] ?? 0, sharing: count), let one = places[first],
        let other = places[second]
      else { continue }
      sets.join(one, other)
    }
    var members: [Int: [Int]] = [:]
    for member in known.indices { members[sets.representative(of: member), default: []].append(known[member]) }
    let linked = members.values.filter { $0.count > 1 }
    var ownRuns: [Int: Set<UInt64>] = [:]
    let all = Set(linked.joined())
    for run in runs {
      let article = paragraphs[Int(run.paragraph)].article
      if all.contains(article) { ownRuns[article, default: []].insert(run.hash) }
    }
    return linked.reduce(into: [:]) { witnesses, articles in note(articles, ownRuns, in: &witnesses) }
  }

  /// Of articles that are linked, those that are reprints of the likely origin among them, else of the first; then the same of the others,
  /// as a chain of reprints may end in what has little of its beginning.
  private func note(_ articles: [Int], _ runs: [Int: Set<UInt64>], in witnesses: inout [Int: Int]) {
    let origin = articles[CopyOrigin(articles.map { analysis.articles[$0].article }).origin.place ?? 0]
    let own = runs[origin] ?? []
    let near = articles.filter { article in
      let others = runs[article] ?? []
      return article == origin || Self.areReprints(own.count, others.count, sharing: own.intersection(others).count)
    }
    if near.count > 1 { for article in near { witnesses[article] = origin } }
    let far = articles.filter { !near.contains($0) }
    if far.count > 1 { note(far, runs, in: &witnesses) }
  }

  /// Whether one of two articles of so many runs is a reprint of the other.
  private static func areReprints(_ one: Int, _ other: Int, sharing count: Int) -> Bool {
    guard min(one, other) >= leastRuns else { return false }
    return Double(count) >= Double(max(one, other)) * leastReprinted || Double(count) >= Double(min(one, other)) * leastContained
  }
}

/// Which of several articles with one text the others likely took it from.
struct CopyOrigin {
  private let articles: [Article]

  init(_ articles: [Article]) { self.articles = articles }

  /// The place of the origin, and why.
  var origin: (place: Int?, basis: TextCopies.OriginBasis) {
    if let named { return (named, .named) }
    if let earliest { return (earliest, .earliest) }
    return (nil, .unknown)
  }

  /// The one whose source more of the others name than any other's: "(Reuters)", "according to the AP".
  private var named: Int? {
    var counts: [Int] = []
    for article in articles {
      let name = Array((article.metadata.source.name ?? "").utf8)
      counts.append(name.count < 2 ? 0 : articles.count { $0.sourceName != article.sourceName && Self.names(name, $0) })
    }
    guard let most = counts.max(), most > 0, counts.count(where: { $0 == most }) == 1 else { return nil }
    return counts.firstIndex(of: most)
  }

  /// Whether an article names a source where it says where its text is from: at its beginning or its end.
  private static func names(_ name: [UInt8], _ article: Article) -> Bool {
    let bytes = article.text.bytes
    return holds(bytes.prefix(head), name) || holds(bytes.dropFirst(head).suffix(tail), name)
  }

  /// In bytes: title, byline, date line and the first sentences; the credits.
  private static let head = 800
  private static let tail = 300

  private static func holds(_ bytes: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
    guard bytes.count >= name.count else { return false }
    return (bytes.startIndex...(bytes.endIndex - name.count)).contains { start in
      bytes[start] == name[0] && bytes[start..<(start + name.count)].elementsEqual(name)
    }
  }

  /// The one that appeared before all of other sources, when all dates are sure.
  private var earliest: Int? {
    let dates = articles.map(\.metadata.date)
    guard dates.allSatisfy({ $0.doubt == nil && $0.date.map { !$0.isApproximate } ?? false }) else { return nil }
    let days = dates.compactMap(\.date)
    guard let first = days.indices.min(by: { days[$0].lastDay < days[$1].lastDay }) else { return nil }
    let isFirst = days.indices.allSatisfy { other in
      if other == first || articles[other].sourceName == articles[first].sourceName { return true }
      return days[other].firstDay > days[first].lastDay
    }
    return isFirst ? first : nil
  }
}
