import Corpus
import Library

/// How many steps one key took back, or did again, so far.
struct UndoRun: Sendable { var done = 0 }

/// Undo and redo of what was done to annotations.
extension ReaderState {
  /// Takes back what was done last, or does it again; what that was the store knows.
  mutating func undo(isRedo: Bool, times: Int) -> [Effect] {
    say(isRedo ? "doing again what was taken back last …" : "taking back what was done last …")
    undoing = times > 1 ? UndoRun() : nil
    return Array(repeating: .undo(isRedo: isRedo), count: min(max(times, 1), Self.mostUndone))
  }

  /// A larger number was typed by mistake.
  private static let mostUndone = 1_000

  /// Something was taken back, or done again, and is on the disk.
  mutating func take(_ undone: UndoneAction, library: Int, isRedo: Bool, location: String) -> [Effect] {
    let effects = take(undone.revisions(at: moment.now), library: library)
    undoing?.done += 1
    let steps = undoing.flatMap { $0.done > 1 ? "\($0.done) steps, the last " : nil } ?? ""
    let words = words(of: undone)
    if undone.changes.allSatisfy({ $0.before == $0.after }) {
      let what = words.hasSuffix(",") ? String(words.dropLast()) : words
      complain("nothing to \(isRedo ? "redo" : "undo") of this any more, it was changed since: \(what)")
    } else {
      say("\(isRedo ? "redone" : "undone"): \(steps)\(words) saved in \(location)")
    }
    return effects
  }

  /// Nothing is left to take back or to do again; of several steps those were made that there are.
  mutating func tellNothingToUndo(isRedo: Bool) {
    let nothing = "nothing \(undoing.map { $0.done > 0 } ?? false ? "more " : "")to \(isRedo ? "redo" : "undo")"
    guard let done = undoing?.done, done > 0 else { return say(nothing) }
    say("\(isRedo ? "redone" : "undone"): \(done) \(done == 1 ? "step" : "steps"), \(nothing)")
  }

  /// What was taken back, with the annotation where the words do not name it, and whose it is where it is another's.
  private func words(of undone: UndoneAction) -> String {
    let changed = undone.changes.compactMap { $0.before ?? $0.after }
    guard changed.count == 1, let annotation = changed.first, annotation.decision == nil else { return undone.summary }
    let owner = annotation.creator == userName ? nil : "by \(annotation.creator)"
    let own = annotation.note.isEmpty ? annotation.target.exact : annotation.note
    let quoted = "“\(own.split(whereSeparator: \.isWhitespace).joined(separator: " ").shortened(toColumns: 30))”"
    let name = undone.summary.contains("“") || own.isEmpty ? nil : quoted
    let more = [name, owner].compactMap { $0 }.joined(separator: " ")
    if more.isEmpty { return undone.summary }
    let what = undone.summary.hasSuffix(",") ? String(undone.summary.dropLast()) : undone.summary
    return "\(what): \(more),"
  }
}
