import Foundation

/// Changes of one annotation from two sides are brought together part by part, so that neither side's words are lost.
extension Annotation {
  /// What an annotation is after a change that was made without knowing of another one.
  ///
  /// A part that one side alone changed is as that side has it. Tags are added and taken away from both sides. Of a note that both
  /// changed, both texts stay, line by line (`NoteMerge`). A decision and a passage that both changed are as `mine`. What one side deleted and the other changed
  /// stays: words win over their deletion.
  ///
  /// - Parameters:
  ///   - base: what `mine` was made of; nil when it was made new.
  ///   - mine: nil when it was deleted.
  ///   - theirs: what it is meanwhile; nil when it is not there.
  public static func merged(base: Annotation?, mine: Annotation?, theirs: Annotation?) -> Annotation? {
    if theirs == base { return mine }
    if mine == base || mine == theirs { return theirs }
    guard let mine, let theirs else { return mine ?? theirs }
    var merged = theirs
    merged.target = chosen(base?.target, mine.target, theirs.target)
    merged.note = NoteMerge.merged(base: base?.note ?? "", mine: mine.note, theirs: theirs.note)
    merged.tags = tags(base?.tags ?? [], mine.tags, theirs.tags)
    merged.details = chosen(base?.details, mine.details, theirs.details)
    merged.decision = chosen(base?.decision, mine.decision, theirs.decision)
    merged.modified =
      theirs.modified == base?.modified
      ? mine.modified : mine.modified == base?.modified ? theirs.modified : max(mine.modified, theirs.modified)
    return merged
  }

  /// What the one side has that changed it; of both, mine.
  private static func chosen<Part: Equatable>(_ base: Part?, _ mine: Part, _ theirs: Part) -> Part {
    mine == base ? theirs : mine
  }

  private static func tags(_ base: [String], _ mine: [String], _ theirs: [String]) -> [String] {
    let gone = Set(base).subtracting(mine)
    let kept = theirs.filter { !gone.contains($0) }
    return kept + mine.filter { !base.contains($0) && !kept.contains($0) }
  }
}
