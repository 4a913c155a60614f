import Corpus
import Foundation
import Language

/// What the user says of an article: its source, its date. Kept as decisions, which are annotations on the article as a whole.
extension ReaderState {
  /// The article that is spoken of: the one under the cursor of a list, else the one of the focused pane.
  var articleInFocus: Article? {
    if let list = lists.last {
      if case .article(let id) = list.chosen?.target { return documents[id] }
      if case .details(.article(let id)) = list.kind { return documents[id] }
      if case .menu(let id?, _) = list.kind { return documents[id] }
      return nil
    }
    return focusedArticle
  }

  /// Asks for the source or the date of the article in focus, with what it has now to begin with.
  mutating func beginDecision(_ kind: Decision.Kind) {
    guard let article = articleInFocus else { return say("no article is in focus") }
    let present = kind == .source ? article.metadata.source.name : article.metadata.date.date?.edtf
    prompt = Prompt(.decision(kind, SeenPassage(article, .zero..<(.zero))), text: present ?? "")
  }

  /// Takes what was typed; what can't be understood stays in the prompt.
  mutating func decide(_ kind: Decision.Kind, on article: SeenPassage, typed: String) -> [Effect] {
    let id = article.place.article
    guard let present = documents[id],
      present.textHash == article.target.article.textHash || Anchoring.isEdit(present.text, of: article.text)
    else {
      complain("\(id.path) has another text now: say it again of the article that you mean")
      return []
    }
    let words = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty { return forgetDecision(kind, on: id) }
    switch kind {
    case .source: return decide(.source(words), on: id)
    case .date:
      guard let date = CalendarDate(written: words) else {
        if lists.isEmpty || prompt == nil { complain("\(words) is no date: write 2019-12-19, 2019-12, 19 Dec 2019 or c. 2019") }
        prompt = Prompt(.decision(kind, article), text: typed)
        return []
      }
      return decide(.date(date), on: id)
    default: return []
    }
  }

  mutating func decide(_ decision: Decision, on id: ArticleID) -> [Effect] {
    guard let article = documents[id] else { return [] }
    let existing = annotations.decisions(on: id).last { $0.decision?.kind == decision.kind }
    if existing?.decision == decision {
      say("\(decision.words), as it was")
      return []
    }
    var annotation =
      existing
      ?? Annotation(
        id: moment.freshID, target: AnnotationTarget(article: article, range: .zero..<(.zero)), note: "", tags: [],
        creator: userName, created: moment.now, modified: moment.now)
    if existing == nil { annotation.details.proposed = proposed(decision.kind, article) }
    annotation.target = AnnotationTarget(article: article, range: .zero..<(.zero))
    annotation.decision = decision
    annotation.modified = moment.now
    return apply(AnnotationEdit(before: existing, after: annotation, summary: "\(decision.words),"), library: id.library)
  }

  /// What the program had found in the place of the user's word, with how it knew.
  private func proposed(_ kind: Decision.Kind, _ article: Article) -> AnnotationDetails.ProposedDecision? {
    let metadata = article.metadata
    switch kind {
    case .source: return metadata.source.name.map { .init(words: $0, rule: metadata.source.basis.rawValue, score: nil) }
    case .date: return metadata.date.date.map { .init(words: $0.edtf, rule: metadata.date.basis.rawValue, score: nil) }
    default: return nil
    }
  }

  /// Takes back what was decided of an article: of one kind, or of all.
  mutating func forgetDecision(_ kind: Decision.Kind?, on id: ArticleID) -> [Effect] {
    let decided = annotations.decisions(on: id).filter {
      [.source, .date].contains($0.decision?.kind) && (kind == nil || $0.decision?.kind == kind)
    }
    if decided.isEmpty {
      say("nothing was decided here" + (kind.map { " of the \($0.rawValue)" } ?? ""))
      return []
    }
    return decided.flatMap { annotation in
      let words = annotation.decision?.words ?? ""
      return apply(AnnotationEdit(before: annotation, after: nil, summary: "\(words) forgotten,"), library: id.library)
    }
  }

  /// Shows an article with what is decided of it now.
  mutating func restate(_ id: ArticleID) {
    guard let article = documents[id] else { return }
    let statement = ArticleStatement(deciding: annotations.decisions(on: id))
    if statement != article.statement(by: .user) { documents.add([article.stating(statement, by: .user)]) }
  }
}
