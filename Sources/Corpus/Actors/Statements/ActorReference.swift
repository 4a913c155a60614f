import Language

/// An actor as somebody meant it who spoke of it: by its names, because ids come from names and change with them.
///
/// It is found again by any of its names, whatever the analysis calls it now: see ``ActorRevision``.
public struct ActorReference: Hashable, Sendable, Codable {
  /// What it was called then.
  public let name: String
  /// What the analysis took it for; nil when that was not said.
  public let kind: Actor.Kind?
  /// Its other names then, commonest first.
  public let aliases: [String]
  /// The path of an article that mentioned it: by that, two of one name are told apart.
  public let article: String?

  public init(name: String, kind: Actor.Kind? = nil, aliases: [String] = [], article: String? = nil) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.article = article
  }

  var names: [String] { [name] + aliases }
}

/// A name with all that does not tell names apart taken away: case, accents, line breaks, "the".
public struct ActorNameKey: Hashable, Sendable {
  let words: String

  public init(_ name: String) {
    var words = Folding.folded(name).split(whereSeparator: \.isWhitespace)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    self.words = words.joined(separator: " ")
  }
}

extension ActorIndex {
  /// How a decision refers to an actor, so that it is found again.
  ///
  /// - Parameter article: the path of an article that mentions it.
  public func reference(to id: ActorID, article: String?) -> ActorReference? {
    self[id].map { actor in
      let names = (standing[id].map { [$0.foundName] } ?? []) + actor.aliases.map(\.text)
      var aliases: [String] = []
      for name in names.prefix(Self.aliasesOfReference) where name != actor.name && !aliases.contains(name) { aliases.append(name) }
      return ActorReference(name: actor.name, kind: standing[id]?.foundKind ?? actor.kind, aliases: aliases, article: article)
    }
  }

  /// As many as stand for nearly all mentions.
  private static let aliasesOfReference = 12
}
