import Corpus
import Language

/// `gp`: what the analysis found likely and not sure, each with what speaks for it and the passages that it is about.
enum ProposalsView {
  static let definition = ListDefinition(
    title: { state, _ in
      let count = state.proposals.count
      return "To review · \(count) proposal\(count == 1 ? "" : "s") · + yes  - no  u takes it back"
    },
    orders: ["likeliness"],
    rows: { state, _, _ in state.proposals.flatMap { rows(of: $0) } },
    empty: { $0.progress.isFinished ? "nothing to review" : "not analysed yet" },
    columns: { state, row in
      guard case .proposal(let proposal) = row.subject else { return row.columns }
      switch proposal {
      case .oneActor(let proposal): return columns(of: proposal, row, in: state)
      case .oneEvent(let pair): return columns(of: pair, row, in: state)
      }
    })

  private static func rows(of proposal: Proposal) -> [ListRow] {
    switch proposal {
    case .oneEvent(let pair):
      let subject = ListRow.Subject.proposal(proposal)
      let heads = [proposal.id, "\(proposal.id) because"].map {
        ListRow(id: $0, columns: [], target: .place(pair.from), subject: subject)
      }
      return heads
        + [("from", pair.from), ("to", pair.to)].map { name, place in
          ListRow(id: "\(proposal.id) passage \(name)", columns: [], target: .place(place), subject: subject)
        }
    case .oneActor(let actors):
      let subject = ListRow.Subject.proposal(proposal)
      let heads = [proposal.id, "\(proposal.id) because"].map {
        ListRow(id: $0, columns: [], target: .mentions(actors.one, .all), subject: subject)
      }
      return heads
        + [actors.one, actors.other].map {
          ListRow(id: "\(proposal.id) passage \($0.slug)", columns: [], target: .mentions($0, .all), subject: subject)
        }
    }
  }

  /// "Al Jazeera ¶3 and TRT World ¶7 may tell of one event", what both share, and the passages, each on a line.
  private static func columns(of pair: PassagePair, _ row: ListRow, in state: ReaderState) -> [StyledText] {
    if row.id.hasSuffix(" because") {
      return [StyledText("    both: \(state.sharedWords(of: pair).joined(separator: ", "))", Style(ink: .dim))]
    }
    if case .place(let place) = row.target, row.id.contains(" passage "), let article = state.documents[place.article] {
      let places = state.evidence(of: pair)
      let evidence = (place == pair.from ? places.first : places.second).map(\.range)
      let painter = TextPainter(state: state, article: article, visible: place.range, evidence: evidence)
      return [
        StyledText("    ") + StyledText("\(article.shownSource.shortened(toColumns: 20))  ", Style(attributes: .bold))
          + painter.styled(place.range)
      ]
    }
    return [
      StyledText("\(state.name(of: pair.from))") + StyledText("  may tell the same as  ", Style(ink: .accent))
        + StyledText("\(state.name(of: pair.to))") + StyledText("  \(state.certainty(of: pair))", Style(ink: .dim))
    ]
  }

  private static func columns(of proposal: ActorProposal, _ row: ListRow, in state: ReaderState) -> [StyledText] {
    if row.id.hasSuffix(" because") { return [StyledText("    \(proposal.evidence)", Style(ink: .dim))] }
    guard case .mentions(let actor, _) = row.target, row.id.contains(" passage ") else {
      return [name(proposal.one, in: state) + StyledText("  may be  ", Style(ink: .accent)) + name(proposal.other, in: state)]
    }
    return [StyledText("    ") + PassageLine.line(of: actor, in: state)]
  }

  private static func name(_ actor: ActorID, in state: ReaderState) -> StyledText {
    StyledText(state.name(of: actor), Style.of(actor: actor, in: state))
      + StyledText(" \(state.analysis.actors[actor].map { "(\($0.kind.rawValue), \($0.mentionCount))" } ?? "")", Style(ink: .dim))
  }
}

/// A mention with its source and the words around it, on one line.
enum PassageLine {
  /// The first mention of an actor.
  static func line(of actor: ActorID, in state: ReaderState) -> StyledText {
    guard let rank = state.analysis.actors.rank(of: actor), let position = state.analysis.appearances.articles(ofRank: rank).first
    else { return StyledText() }
    let mentions = state.analysis.actors.mentions[position].filter { $0.actor == actor }
    guard let mention = mentions.first(where: { $0.zone != .boilerplate }) ?? mentions.first else { return StyledText() }
    let place = Place(article: state.analysis.articles[position].article.id, range: mention.range)
    return line(place, of: actor, in: state)
  }

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
    let all = max(state.size.columns - others - 4, 0)
    let room = max(all / 3, all - name.columns - StyledText(after).columns, 8)
    if StyledText(before).columns > room {
      before = "…" + before.suffix(room - 1).drop { !$0.isWhitespace }
    }
    return StyledText(before) + name + StyledText(after)
  }
}
