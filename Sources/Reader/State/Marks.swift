import Corpus
import Language

/// A place that the user gave a name.
struct Mark: Hashable, Sendable {
  let article: ArticleID
  var offset: ByteOffset
}

extension ReaderState {
  /// Gives the cursor's place a name; one that has it loses it. The names `'` and `` ` `` are those of the place before the last jump.
  mutating func mark(as name: Character) {
    guard let pane = desk.focusedPane else { return say("no article is open") }
    guard name.isLetter || name.isNumber else { return say("a place is named with a letter or a digit") }
    marks[name] = Mark(article: pane.article, offset: pane.cursor)
    say("mark \(name) set: '\(name) comes back here")
  }

  /// Goes to the place of a name, in the pane that shows its article or as a jump does.
  mutating func goToMark(_ name: Character) {
    if name == "'" || name == "`" { return goToBeforeLastJump() }
    guard let mark = marks[name] else { return say("no place is called \(name): m\(name) names one") }
    guard let article = documents[mark.article] else { return say("the article of mark \(name) is not there any more") }
    leavePlace()
    let sentence = sentenceRange(at: mark.offset, in: article)
    let range = mark.offset..<max(sentence?.upperBound ?? mark.offset, mark.offset.advanced(by: 1))
    go(to: Place(article: mark.article, range: range))
  }

  /// Exchanges the present place and the one before the last jump.
  private mutating func goToBeforeLastJump() {
    guard let last = jumps.last else { return say("no jump yet") }
    let here = desk
    restore(last)
    jumps.leave(here)
  }

  /// Where a mark is, in words: "Al Jazeera ¶3: Libya's government said…".
  func words(of mark: Mark) -> String {
    guard let article = documents[mark.article] else { return "gone" }
    let end = sentenceRange(at: mark.offset, in: article)?.upperBound ?? mark.offset
    let words = Place(article: mark.article, range: mark.offset..<max(end, mark.offset)).words(in: self) ?? ""
    return "\(article.shownSource) ¶\(paragraph(at: mark.offset, in: article)): \(words.prefix(40))"
  }
}
