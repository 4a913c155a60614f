import Corpus
import Language

/// Finds a pattern in articles: as plain words when it holds no sign of a regular expression.
///
/// Accents, curly quotes, width and case are folded away; an upper-case letter in the pattern makes case count. A regular expression is
/// matched within one block, so that `^` and `$` are a paragraph's ends.
struct PatternFinder {
  private enum Method {
    /// The folded words, and for each byte whether it must come from a capital; none where case does not count.
    case words([UInt8], capitals: [Bool])
    case pattern(Pattern)
  }

  private static let mostMatches = 100_000
  /// Steps of all walks through one article: enough for half a million characters, and done before one can wonder.
  static let mostSteps = 20_000_000
  private let method: Method
  private let steps: Int

  /// - Parameter steps: after so many in one article it is given up.
  init(_ pattern: String, steps: Int = mostSteps) throws(PatternProblem) {
    self.steps = steps
    if pattern.allSatisfy({ !#"\.^$*+?()[]{}|"#.contains($0) }) {
      let folded = FoldedText(Text(pattern))
      let keepsCase = pattern.contains { $0.isUppercase }
      method = .words(folded.bytes, capitals: keepsCase ? folded.bytes.indices.map(folded.isUpper) : [])
    } else {
      method = .pattern(try Pattern(pattern))
    }
  }

  /// The matches in an article, in order and disjoint; empty ones are left out, and those above its first block, which no pane shows. Nil
  /// when the pattern takes more steps than are worth waiting for.
  func ranges(in article: Article, folded: FoldedTextCache) -> [ByteRange]? { ranges(in: article, folded.text(of: article)) }

  func ranges(in article: Article, _ folded: FoldedText) -> [ByteRange]? {
    switch method {
    case .words(let needle, let capitals):
      let first = article.blocks.first.map { folded.folded($0.range).lowerBound } ?? 0
      return folded.places(of: needle, limit: Self.mostMatches) { place in
        place >= first && capitals.indices.allSatisfy { capitals[$0] == folded.isUpper(place + $0) }
      }.map(folded.range)
    case .pattern(let pattern):
      var run = PatternRun(pattern, bytes: folded.bytes, budget: steps, isUpper: folded.isUpper)
      var found: [Range<Int>] = []
      for block in article.blocks {
        found += run.matches(in: folded.folded(block.range), limit: Self.mostMatches - found.count)
      }
      return run.budget > 0 ? found.map(folded.range) : nil
    }
  }
}
