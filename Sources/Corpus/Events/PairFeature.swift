/// What is measured of two sentences of two articles, to tell whether both report the same event.
package enum PairFeature: Int, CaseIterable, Sendable {
  /// The sum of the three greatest weights of shared words and actors; those that stand in many sentences of both articles weigh less.
  case localTelling
  /// The mean of the similarity of each word to the nearest of the other sentence, by weight, both ways.
  case soft
  /// The same where one of the two names nobody, so that no actor can speak for the link, times how likely both articles tell of one story:
  /// others have such sentences word for word.
  case softUnnamed
  /// How much the two likest words of both that name happenings tell.
  case likeEvents
  /// The same of the likest two clauses, one of each sentence, and with the actors that both name there.
  case clause
  /// The number of shared event classes, at most 3, and the weight of the rarest of them, from 0 to 1.
  case classes, rarestClass
  /// The cosine of the actors, the share of the fewer ones' weight that is shared, and the number shared, at most 5.
  case actorCosine, actorCoverage, actors
  /// The geometric mean of `rarestClass` and `actorCosine`: what happened, and to whom.
  case classAndActors
  /// 1 when both name two actors or more and share none.
  case otherActors
  /// Shared numbers, at most 3.
  case numbers
  /// How well the best two dates agree; 1 when both have dates that can be compared and none agrees.
  case dates, otherDates
  /// 1 when both tell on which day, of something that has one (a meeting, a vote), and the days differ.
  case otherDay
  /// Around the likest two words that name happenings, a few words to both sides: the actors there that both have, at most 3.
  case windowActors
  /// 1 when there both name a person that the other sentence does not.
  case windowApartPersons
  /// 1 when one only tells there of a time long before or after its article ("hosted in 2007", "last year"), and the other does not.
  case windowElsewhen
  /// 1 when both tell there of one such time and of one actor: "founded the clinic in 1990".
  case windowSameElsewhen
  /// 1 when there one only is told as what may be, and no date agrees; and when one only is denied.
  case windowMayBe, windowDenied
  /// 1 when both tell by one word, or by two that mean nearly the same, what countries, organisations or places do, and those are others.
  case otherDoers
  /// The same persons beside a meeting, a visit or talks, whatever it is called: 0.6 for two or more, 0.3 for one and a place; 0.4 more where
  /// the dates there agree, and 0 where they differ.
  case encounter
  /// One asks another for something in both, whatever it is called: 1 when both parties are the same, 0.6 when one is and the other may be.
  case request
  /// How surely both articles tell of one story, cut off at 2 so that what two stories share can still be found.
  case story

  package var name: String { String(describing: self) }
}

/// A number for each `PairFeature`.
package struct PairValues: Sendable {
  package var numbers = SIMD32<Float>(repeating: 0)

  package subscript(feature: PairFeature) -> Float {
    get { numbers[feature.rawValue] }
    set { numbers[feature.rawValue] = newValue }
  }
}
