import Corpus
import Language

/// A mention with its source and the words around it, on one line.
enum PassageLine {
  /// The first mention of an actor.
  static func line(of actor: ActorID, in state: ReaderState) -> StyledText {
    firstMention(of: actor, in: state).map { line($0, of: actor, in: state) } ?? StyledText()
  }

  /// The first place outside of boilerplate where an actor is mentioned.
  static func firstMention(of actor: ActorID, in state: ReaderState) -> Place? {
    guard let rank = state.analysis.actors.rank(of: actor) else { return nil }
    let mentions = state.analysis.actors.mentions
    for position in state.analysis.appearances.articles(ofRank: rank).prefix(mostArticles) {
      guard let mention = mentions[position].first(where: { $0.actor == actor && $0.zone != .boilerplate }) else { continue }
      return Place(article: state.analysis.articles[position].article.id, range: mention.range)
    }
    return nil
  }

  /// Articles that name it in boilerplate alone are passed over, so many at most.
  private static let mostArticles = 50

  static func line(_ place: Place, of actor: ActorID, in state: ReaderState) -> StyledText {
    guard let article = state.documents[place.article] else { return StyledText() }
    let source = StyledText("\(article.shownSource.shortened(toColumns: 20))  ", Style(attributes: .bold))
    return source + words(place, of: actor, article, state, besides: source.columns)
  }

  /// The sentence, from where the mention is in sight: in the first third of what the line has room for, or
  /// further back when nothing behind it is lost by that.
  ///
  /// - Parameter others: columns that other things on the line take.
  static func words(
    _ place: Place, of actor: ActorID, _ article: Article, _ state: ReaderState, besides others: Int
  ) -> StyledText {
    guard let sentence = state.sentenceRange(at: place.range.lowerBound, in: article) else { return StyledText() }
    let text = article.text
    var before = text.string(sentence.lowerBound..<max(place.range.lowerBound, sentence.lowerBound))
    let after = text.string(place.range.upperBound..<max(sentence.upperBound, place.range.upperBound))
    let name = StyledText(text.string(place.range), Style.of(actor: actor, in: state))
    let all = max(state.listWidth - others - 4, 0)
    let room = max(all / 3, all - name.columns - StyledText(after).columns, 8)
    if StyledText(before).columns > room {
      before = "…" + before.suffix(room - 1).drop { !$0.isWhitespace }
    }
    return StyledText(before) + name + StyledText(after)
  }
}
