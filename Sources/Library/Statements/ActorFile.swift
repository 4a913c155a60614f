import Corpus
import Language

/// What people say of actors in `.synoptic/actors.toml`: a table for an actor, with the names that are its own.
///
/// ```toml
/// ["Khalifa Haftar"]
/// aliases = ["Hifter", "Heftar"]
/// not = ["Saddam Haftar"]
/// kind = "person"
///
/// ["Pope Francis"."the Pope"]
/// from = 2013-03-13
/// to = 2025-04-21
/// ```
///
/// The table's name is what the actor is called. A table in a table is for one of its names, on some days alone. A mistake costs its line.
struct ActorFile: Sendable {
  static let path = ".synoptic/actors.toml"

  static let none = ActorFile("")

  /// In the order of the lines.
  let statements: [ActorStatement]
  /// In order of their lines.
  let problems: [StatementFile.Problem]

  /// What each table says, by its name.
  var tables: [String: [ActorDecision]] {
    Dictionary(grouping: statements.map(\.decision)) { $0.actors.first?.name ?? "" }
  }

  init(_ toml: String) {
    let document = TOMLDocument(toml)
    var problems = document.mistakes.map {
      StatementFile.Problem(line: $0.line, words: "\($0.words) (this line does not count)")
    }
    problems += Self.repeatedTables(in: document)
    let kinds = Self.kinds(in: document)
    statements = document.tables.flatMap { Self.statements(of: $0, kinds, &problems) }
    self.problems = problems.sorted { ($0.line, $0.words) < ($1.line, $1.words) }
  }

  // MARK: Reading

  /// The kind that an actor's table states, by its name: it tells the actor from others of its name.
  private static func kinds(in document: TOMLDocument) -> [String: Actor.Kind] {
    var kinds: [String: Actor.Kind] = [:]
    for table in document.tables where table.name.count == 1 {
      for entry in table.entries where entry.key == ["kind"] {
        kinds[table.name[0]] = entry.value.string.flatMap(Actor.Kind.init(rawValue:))
      }
    }
    return kinds
  }

  /// The tables whose name stood further up; what they say counts all the same.
  private static func repeatedTables(in document: TOMLDocument) -> [StatementFile.Problem] {
    var lines: [[String]: Int] = [:]
    return document.tables.compactMap { table in
      guard let line = lines[table.name] else {
        lines[table.name] = table.line
        return nil
      }
      return .init(
        line: table.line, words: "\(table.name.joined(separator: ", ")) has a table in line \(line) already (make one of both)")
    }
  }

  private static func statements(
    of table: TOMLDocument.Table, _ kinds: [String: Actor.Kind], _ problems: inout [StatementFile.Problem]
  ) -> [ActorStatement] {
    guard let name = table.name.first, table.name.count <= 2, !name.isEmpty else {
      problems += misplaced(table)
      return []
    }
    problems += table.repeated.map(StatementFile.Problem.init(repeated:))
    var entry = Entry()
    for line in table.entries {
      let key = line.key.joined(separator: ".")
      let fields = table.name.count == 1 ? actorFields : nameFields
      let why = fields[key].map { $0(line.value, &entry) } ?? "nothing is called \(key) (use \(keys(fields)))"
      if let why { problems.append(.init(line: line.line, words: why)) }
    }
    if entry.aliases.contains(where: entry.others.contains) {
      problems.append(.init(line: table.line, words: "a name of \(name) is also none of its names (take it out of aliases or not)"))
    }
    let dates = entry.from == nil && entry.to == nil ? nil : ActorDates(from: entry.from, to: entry.to)
    if let from = entry.from, let to = entry.to, from.firstDay > to.lastDay {
      problems.append(.init(line: table.line, words: "from is after to (exchange them)"))
      return []
    }
    let names = table.name.count == 2 ? [table.name[1]] : entry.aliases
    let actor = ActorReference(name: name, kind: kinds[name], aliases: table.name.count == 1 ? entry.aliases : [])
    return entry.decisions(on: actor, names: names, dates: dates, isActorTable: table.name.count == 1)
      .map { ActorStatement($0, origin: .file(line: table.line)) }
  }

  private static func misplaced(_ table: TOMLDocument.Table) -> [StatementFile.Problem] {
    if table.name.isEmpty {
      return table.entries.map {
        .init(
          line: $0.line,
          words: "\($0.key.joined(separator: ".")) stands in no table (put it below a name in brackets: [\"Khalifa Haftar\"])")
      }
    }
    let name = table.name.joined(separator: ".")
    return [.init(line: table.line, words: "a name with a point in it has to stand in quotes (write [\"\(name)\"])")]
  }

  /// What a table says.
  private struct Entry {
    var aliases: [String] = []
    var others: [String] = []
    var kind: Actor.Kind?
    var from: CalendarDate?
    var to: CalendarDate?
    var isActor = true
    var isPinned: Bool?
    var isMuted: Bool?

    func decisions(
      on actor: ActorReference, names: [String], dates: ActorDates?, isActorTable: Bool
    ) -> [ActorDecision] {
      if !isActor { return [.notAnActor(actor)] }
      var decisions: [ActorDecision] = names.isEmpty ? [] : [.names(names, of: actor, dates: dates)]
      decisions += others.flatMap { other -> [ActorDecision] in
        let reference = ActorReference(name: other)
        return [.split(other, from: actor, to: reference), .apart(actor, reference)]
      }
      if isActorTable { decisions.append(.rename(actor, actor.name)) }
      if let kind { decisions.append(.kind(actor, kind)) }
      if let isPinned { decisions.append(.pin(actor, isPinned)) }
      if let isMuted { decisions.append(.mute(actor, isMuted)) }
      return decisions
    }
  }

  /// What a key sets; what comes back is what is wrong with the value.
  private typealias Field = @Sendable (TOMLValue, inout Entry) -> String?

  private static let dateFields: [String: Field] = ["from": date("from") { $0.from = $1 }, "to": date("to") { $0.to = $1 }]
  private static let nameFields = dateFields
  private static let actorFields: [String: Field] = dateFields.merging(
    [
      "aliases": names("aliases") { $0.aliases = $1 },
      "not": names("not") { $0.others = $1 },
      "kind": { value, entry in
        guard let kind = value.string.flatMap(Actor.Kind.init(rawValue:)) else {
          return "kind is no kind of actor (write \"person\", \"organisation\", \"country\" or \"place\")"
        }
        entry.kind = kind
        return nil
      },
      "actor": boolean("actor") { $0.isActor = $1 },
      "pinned": boolean("pinned") { $0.isPinned = $1 },
      "muted": boolean("muted") { $0.isMuted = $1 },
    ], uniquingKeysWith: { first, _ in first })

  /// "aliases, not, kind".
  private static func keys(_ fields: [String: Field]) -> String {
    ["aliases", "not", "kind", "from", "to", "actor", "pinned", "muted"].filter { fields[$0] != nil }.joined(separator: ", ")
  }

  private static func names(_ key: String, _ set: @escaping @Sendable (inout Entry, [String]) -> Void) -> Field {
    { value, entry in
      let values = if case .array(let values) = value { values } else { [value] }
      let names = values.map { $0.string?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? "" }
      if names.isEmpty || names.contains("") { return "\(key) is no list of names (write \(key) = [\"…\", \"…\"])" }
      set(&entry, names)
      return nil
    }
  }

  private static func boolean(_ key: String, _ set: @escaping @Sendable (inout Entry, Bool) -> Void) -> Field {
    { value, entry in
      guard case .boolean(let isTrue) = value else { return "\(key) is neither true nor false (write \(key) = true)" }
      set(&entry, isTrue)
      return nil
    }
  }

  private static func date(_ key: String, _ set: @escaping @Sendable (inout Entry, CalendarDate) -> Void) -> Field {
    { value, entry in
      let written: String? = if case .date(let day) = value { day } else { value.string }
      guard let date = written.flatMap({ CalendarDate(written: $0) }) else {
        return "\(key) is no date (write \(key) = 2019-12-19, or \"2019-12\" or \"2019\")"
      }
      set(&entry, date)
      return nil
    }
  }
}
