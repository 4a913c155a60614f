import Language

/// What the tables say of names: a seam, so that the rules do not ask where a fact comes from.
struct ActorFacts: Sendable {
  /// The number of the one organisation that is called so, whatever the article; nil when none or several do.
  let organisation: @Sendable (_ text: String) -> Int?
  /// Whether the words name a place that is known: a club may be called like it.
  let isPlace: @Sendable (_ text: String) -> Bool

  /// The body for which a city stands that governs no country.
  let body: @Sendable (_ text: String) -> String?

  /// The tables that are part of the program.
  static let standard = ActorFacts(
    organisation: { KnownOrganisations.number(of: $0) }, isPlace: { KnownPlaces.contains($0) },
    body: { KnownPlaces.organisation(seatedIn: $0) })
}
