/// Which keys help where the reader is: as many as fit, as the user's keys are.
enum Hints {
  /// As many hints as fit whole.
  static func line(_ state: ReaderState, columns: Int) -> StyledText { line(hints(state), state, columns: columns) }

  /// - Parameter hints: keys as they are without a keys file, several with spaces between, and what they do; what no key does is left out.
  static func line(_ hints: [(keys: String, words: String)], _ state: ReaderState, columns: Int = .max) -> StyledText {
    var line = StyledText()
    var width = 0
    for (keys, words) in hints {
      let labels = keys.split(separator: " ").map { state.key(String($0)) }.filter { !($0.hasPrefix(":") && $0.count > 1) }
      if labels.isEmpty { continue }
      var hint = StyledText(line.spans.isEmpty ? "" : "  ")
      hint.append(labels.joined(separator: labels.allSatisfy { $0.count == 1 } ? "" : " "), Style(ink: .accent))
      hint.append(words.isEmpty ? "" : " \(words)", Style(ink: .dim))
      width += hint.columns
      if width > columns { break }
      line = line + hint
    }
    return line
  }

  private static func isLinkCard(_ list: ListState) -> Bool {
    switch list.kind {
    case .details(.event), .details(.link): true
    default: false
    }
  }

  private static func isFramed(_ list: ListState) -> Bool { if case .framed = list.kind { true } else { false } }

  private static func isActorCard(_ list: ListState) -> Bool { if case .details(.actor) = list.kind { true } else { false } }

  /// For the annotation under the cursor whose passage is in doubt: that it is right so, or is placed anew.
  private static func placing(_ state: ReaderState) -> [(keys: String, words: String)] {
    guard let list = state.lists.last, list.marked.isEmpty, case .annotation(let id) = list.chosen?.subject else { return [] }
    let found = state.annotations.found(id)
    return (state.doubtfulInFocus.isEmpty ? [] : [("+", "right so")])
      + (found.contains(where: \.isDoubtful) ? [("P", "place")] : [])
  }

  private typealias Reports = (enter: [(keys: String, words: String)], peek: [(keys: String, words: String)])

  /// What Enter finds for the passage under the cursor, and the box in which it is looked at first.
  private static func reports(_ state: ReaderState) -> Reports {
    let isReported = state.hasTourHere
    if !isReported, state.likeliestFromHere == nil { return ([], []) }
    return ([("<Enter>", isReported ? "next report" : "likeliest passage")], [("K", "peek")])
  }

  /// The most useful first; keys as they are without a keys file, several with spaces between.
  private static func hints(_ state: ReaderState) -> [(keys: String, words: String)] {
    let found: Reports = state.context == .text ? reports(state) : ([], [])
    return switch state.context {
    case .text where state.desk.panes.isEmpty: [("q", "quit"), ("gm", "notices"), (":", "all that can be done"), ("?", "help")]
    case .list where state.lists.last?.kind == .actors:
      [
        ("<Enter>", "passages"), ("?", "help"), ("i", "card"), ("m", "merge"), ("x", "no actor"), ("r", "rename"), ("/", "filter"),
        ("o", "order"), ("<Space>", "mark"), ("t", "kind"), ("p", "pin"), ("M", "mute"),
      ]
    case .list where state.lists.last?.kind == .library:
      [
        ("<Enter>", "open"), ("/", "filter"), ("o", "order"), ("s", "stories"), ("<Space>", "mark"), ("q", "back"), ("?", "help"),
      ]
    case [.list, .grid] where state.lists.last?.kind == .timeline:
      [
        ("<Enter>", "passage"), ("?", "help"), ("q", "back"), ("h l", "earlier, later"), ("zd zw zm zy", "zoom"), ("0", "all"),
        ("/", "filter"), ("s", "scope"), ("f", "which"), ("zh", "happenings"), ("i", "who says what"),
      ]
    case [.list, .grid] where state.lists.last?.kind == .framing || state.lists.last?.kind == .quotations:
      [
        ("<Enter>", "passages"), ("T", "tag"), ("w", "write CSV"), ("?", "help"), ("q", "back"), ("<Space>", "mark"), ("i", "card"),
        ("s", "scope"), ("o", "order"), ("/", "filter"), ("h l", "column"), ("y", "copy"),
      ]
    case .list where state.lists.last.map(isFramed) ?? false:
      [
        ("<Enter>", "passage"), ("V", "mark all"), ("T", "tag"), ("w", "write CSV"), ("?", "help"), ("q", "back"),
        ("<Space>", "mark"),
        ("/", "filter"), ("y", "copy"),
      ]
    case [.list, .grid] where state.lists.last?.kind == .copies:
      [
        ("<Enter>", "passage"), ("?", "help"), ("q", "back"), ("s", "scope"), ("/", "filter"), ("h l", "column"), ("w", "write"),
        ("c", "hide"),
        ("H L", "move"), ("y", "copy"),
      ]
    case [.list, .grid]:
      [
        ("<Enter>", "passage"), ("?", "help"), ("q", "back"), ("i", "who says what"), ("f", "which"), ("s", "scope"),
        ("o", "order"),
        ("/", "filter"), ("h l", "column"), ("w", "write"), ("c", "hide"), ("H L", "move"), ("y", "copy"), ("zh", "happenings"),
      ]
    case .list where state.lists.last?.kind == .proposals && !state.showsReviewPanes && !state.isPlain:
      // Where there is no room for the passages, they stand on a card.
      [("+", "yes"), ("-", "no"), ("i", "passages"), ("<Enter>", "go"), ("u", "undo"), ("q", "back"), ("?", "help")]
    case .list where state.lists.last?.kind == .proposals:
      [("+", "yes"), ("-", "no"), ("<Enter>", "passage"), ("u", "undo"), ("q", "back"), ("?", "help")]
    case .list where state.lists.last.map(isLinkCard) ?? false:
      [("<Enter>", "passage"), ("+", "one event"), ("-", "not one"), ("u", "undo"), ("q", "back"), ("/", "filter"), ("?", "help")]
    case .list where state.lists.last.map(isActorCard) ?? false:
      [
        ("<Enter>", "passage"), ("?", "help"), ("q", "back"), ("S", "split name"), ("m", "merge"), ("r", "rename"), ("t", "kind"),
        ("p", "pin"), ("M", "mute"), ("/", "filter"),
      ]
    case .list where state.lists.last.map { ListDefinition.of($0.kind).orders.count == 1 } ?? false:
      [("<Enter>", "choose"), ("/", "filter"), ("q", "back"), ("?", "help")]
    case .list where state.lists.last?.kind == .annotations:
      placing(state) + [
        ("<Enter>", "passage"), ("/", "filter"), ("o", "order"), ("x", "delete"), ("T", "tag"), ("w", "write CSV"), ("q", "back"),
        ("?", "help"), ("<Space>", "mark"),
      ]
    case .list: [("<Enter>", "choose"), ("/", "filter"), ("o", "order"), ("<Space>", "mark"), ("q", "back"), ("?", "help")]
    case .peek: [("<Enter>", "go there"), ("K", "next"), ("+", "one event"), ("-", "not one"), ("i", "why"), ("<Esc>", "close")]
    case .text where state.shownLink(focus: state.focus) != nil:
      found.enter + [("+", "one event"), ("-", "not one"), ("<lt>", "back")] + found.peek
        + [("i", "details"), ("?", "help")]
    case .select: [("a", "annotate"), ("t", "tag"), ("o", "other end"), ("<Esc>", "leave")]
    default:
      found.enter + [("?", "help")] + found.peek
        + [("]e", "events"), ("]a", "actors"), ("i", "details"), ("a", "annotate"), ("/", "search")]
    }
  }
}
