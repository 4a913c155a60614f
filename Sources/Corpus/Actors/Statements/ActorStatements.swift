import Foundation
import Language

/// One thing that a person says of actors, and where it was said.
public struct ActorStatement: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    /// A line of `.synoptic/actors.toml`, from 1.
    case file(line: Int)
    case decision(AnnotationID)
  }

  public let decision: ActorDecision
  /// The one article that it is about; nil when it holds for all.
  public let article: ArticleIdentity?
  public let origin: Origin

  public init(_ decision: ActorDecision, article: ArticleIdentity? = nil, origin: Origin) {
    self.decision = decision
    self.article = article
    self.origin = origin
  }
}

/// All that people say of actors. Who decides: decisions before what stands in a file, and of each a later word before an earlier one.
public struct ActorStatements: Hashable, Sendable {
  /// In the order in which they are applied, so that the last has the last word.
  public let all: [ActorStatement]

  public static let none = ActorStatements(file: [], decisions: [])

  /// - Parameters:
  ///   - file: in the order of the lines, of several libraries those of one after those of the other.
  ///   - decisions: annotations, in any order; those that decide nothing of actors are passed over.
  public init(file: [ActorStatement], decisions: some Sequence<Annotation>) {
    let decided = decisions.sorted { ($0.modified, $0.id) < ($1.modified, $1.id) }
    all =
      file
      + decided.compactMap { annotation in
        guard case .actors(let decision) = annotation.decision else { return nil }
        let article = annotation.target.isLibrary ? nil : annotation.target.article
        return ActorStatement(decision, article: article, origin: .decision(annotation.id))
      }
  }
}

/// What people said of one actor.
public struct ActorStanding: Hashable, Sendable {
  public let isPinned: Bool
  public let isMuted: Bool
  /// What the analysis called it and took it for.
  public let foundName: String
  public let foundKind: Actor.Kind
  /// Those that took effect on it, in the order in which they were applied.
  public let statements: [ActorStatement]

  public init(
    isPinned: Bool = false, isMuted: Bool = false, foundName: String, foundKind: Actor.Kind, statements: [ActorStatement] = []
  ) {
    self.isPinned = isPinned
    self.isMuted = isMuted
    self.foundName = foundName
    self.foundKind = foundKind
    self.statements = statements
  }
}
