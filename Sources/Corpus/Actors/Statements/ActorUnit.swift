/// What moves as a whole when people say who is who: an actor as it was found, or one that a split made.
struct ActorUnit {
  /// Of one that a split made, without mentions.
  let found: Actor
  /// Its mentions now, by the name as written and by source; nil while they are those it was found with.
  private var changed: ActorTally?
  /// What was said of it as the first of its group.
  var word = Word()
  /// What took effect on it, in order.
  var statements: [ActorStatement] = []
  /// Names that came to it from other units, as they are written.
  private(set) var received: [String] = []

  struct Word: Hashable {
    var name: String?
    var kind: Actor.Kind?
    var isPinned = false
    var isMuted = false
    var isNoActor = false
  }

  init(_ found: Actor) { self.found = found }

  var isAsFound: Bool { changed == nil && word == Word() && statements.isEmpty }

  var tally: ActorTally { changed ?? ActorTally(found) }

  mutating func lose(_ text: String, from source: String) { count(-1, text, source) }

  mutating func gain(_ text: String, from source: String) {
    if !received.contains(text) { received.append(text) }
    count(1, text, source)
  }

  private mutating func count(_ step: Int, _ text: String, _ source: String) {
    if changed == nil { changed = ActorTally(found) }
    changed?.add(step, text, source)
  }
}

/// Mentions, counted by the name as written and by source.
struct ActorTally {
  private(set) var aliases: [String: Int]
  private(set) var sources: [String: Int]
  private(set) var count: Int

  init(_ actor: Actor) {
    aliases = Dictionary(actor.aliases.map { ($0.text, $0.count) }, uniquingKeysWith: +)
    sources = actor.mentionsBySource
    count = actor.mentionCount
  }

  /// All of some units together.
  init(joining tallies: [ActorTally]) {
    aliases = tallies.reduce(into: [:]) { $0.merge($1.aliases, uniquingKeysWith: +) }
    sources = tallies.reduce(into: [:]) { $0.merge($1.sources, uniquingKeysWith: +) }
    count = tallies.reduce(0) { $0 + $1.count }
  }

  mutating func add(_ step: Int, _ text: String, _ source: String) {
    aliases[text] = Self.more(aliases[text], by: step)
    sources[source] = Self.more(sources[source], by: step)
    count += step
  }

  private static func more(_ count: Int?, by step: Int) -> Int? {
    let sum = (count ?? 0) + step
    return sum > 0 ? sum : nil
  }

  /// How many mentions are written like one of `names`.
  func count(of names: Set<ActorNameKey>) -> Int {
    aliases.reduce(0) { names.contains(ActorNameKey($1.key)) ? $0 + $1.value : $0 }
  }

  /// Commonest first.
  var sortedAliases: [Actor.Alias] {
    aliases.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { Actor.Alias(text: $0.key, count: $0.value) }
  }
}
