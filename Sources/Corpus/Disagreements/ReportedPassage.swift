import Language

/// A report with its words: which of them tell of happenings, and of which class. These are read when they are first asked for, because
/// most reports say nothing that could differ.
final class ReportedPassage {
  /// A word that tells of a happening.
  struct Telling {
    let range: ByteRange
    let classes: EventClasses
  }

  let report: Report
  let source: String
  let article: AnalysedArticle
  let range: ByteRange
  private(set) lazy var tokens: [Token] = Tokenizer.tokens(in: article.article.text, range)
  private(set) lazy var telling: [Telling] = readTelling()
  let actors: ActorIndex
  /// Those of the passage, in order.
  let mentions: ArraySlice<Mention>
  private let mentionsOfArticle: [Mention]
  private lazy var actorsOfArticle = Set(mentionsOfArticle.map(\.actor))
  private lazy var clauses: [ByteRange] = Clauses.ranges(in: article.article.text, range)
  private(set) lazy var syntax = SentenceSyntax(
    tokens, in: article.article.text, names: mentions.map(\.range), times: dates.map(\.range))
  /// The persons who are named, without those who only say what is told.
  private(set) lazy var persons: Set<ActorID> = readPersons()

  init(_ report: Report, in analysis: CorpusAnalysis) {
    self.report = report
    article = analysis.articles[report.passage.article]
    source = article.article.sourceName
    range = analysis.range(of: report.passage)
    actors = analysis.actors
    let all = analysis.actors.mentions
    mentionsOfArticle = all.indices.contains(report.passage.article) ? all[report.passage.article] : []
    mentions = mentionsOfArticle.starting(in: range, by: \.range)
  }

  private func readTelling() -> [Telling] {
    let text = article.article.text
    var reader = StemReader()
    return tokens.compactMap { token in
      var classes = EventClasses()
      reader.readStems(of: token, in: text) { classes.formUnion(EventLexicon.general.classes(of: $0)) }
      return classes.subtracting(.weak).isEmpty ? nil : Telling(range: token.range, classes: classes.subtracting(.weak))
    }
  }

  private func readPersons() -> Set<ActorID> {
    let saying = syntax.clauses.filter { $0.verb.map { syntax.isSaying(syntax.verbs[$0].head) } ?? false }.compactMap(\.subject)
    return Set(
      named.filter { mention in
        actors[mention.actor]?.kind == .person && report.speaker != actors[mention.actor]?.name
          && !saying.contains { subject in
            subject.contains { mention.range.overlap(with: syntax.tokens[$0].range) > 0 }
          }
      }.map(\.actor))
  }

  /// The mentions by name in the passage.
  var named: [Mention] { mentions.filter { $0.form == .name } }

  /// Who is named last before a span, in its sentence.
  func nameBefore(_ span: ByteRange) -> Mention? {
    let sentences = article.analysis.sentences
    guard let sentence = article.sentence(at: span.lowerBound) else { return nil }
    return mentionsOfArticle.starting(in: sentences[sentence].range.lowerBound..<span.lowerBound, by: \.range).last {
      $0.form == .name
    }
  }

  /// The mentions of an actor by name in the whole article.
  func mentions(of actor: ActorID) -> [Mention] { mentionsOfArticle.filter { $0.actor == actor && $0.form == .name } }

  /// Whether the article mentions an actor anywhere.
  func named(anywhere actor: ActorID) -> Bool { actorsOfArticle.contains(actor) }

  /// The words of a span with single spaces.
  func words(_ range: ByteRange) -> String {
    article.article.text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The word that says what happened to something in a span: in its clause the nearest one before it, else the nearest behind it.
  func telling(of span: ByteRange) -> Telling? {
    let clause = clauses.last { $0.lowerBound <= span.lowerBound } ?? range
    let here = telling.filter { $0.range.overlap(with: clause) > 0 && $0.range.overlap(with: span) == 0 }
    return here.last { $0.range.upperBound <= span.lowerBound } ?? here.first { $0.range.lowerBound >= span.upperBound }
  }

  /// The same, whichever is nearer.
  func nearestTelling(to span: ByteRange) -> Telling? {
    let clause = clauses.last { $0.lowerBound <= span.lowerBound } ?? range
    func distance(_ word: Telling) -> Int {
      max(word.range.lowerBound.value - span.upperBound.value, span.lowerBound.value - word.range.upperBound.value, 0)
    }
    return telling.filter { $0.range.overlap(with: clause) > 0 }.min { distance($0) < distance($1) }
  }

  /// The classes of the event itself, as far as one report tells: all that it has.
  var classes: EventClasses { telling.reduce(into: EventClasses()) { $0.formUnion($1.classes) } }

  var dates: [DateExpression] { Array(article.analysis.dates.starting(in: range, by: \.range)) }
  var numbers: [NumberExpression] { Array(article.analysis.numbers.starting(in: range, by: \.range)) }
  var articleDate: ArticleDate { article.article.metadata.date }
}
