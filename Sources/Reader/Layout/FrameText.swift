/// A frame as lines of text, for scripts, tests, the manual's pictures and bug reports.
enum FrameText {
  /// The screen as it reads: a line for each row, spaces at its end left out.
  static func text(_ frame: Frame) -> String {
    lines(frame) { frame.string($0) }
  }

  /// How the screen looks: a line for each row, one letter a cell, and a blank where nothing is special.
  ///
  /// The first of these that applies gives the letter:
  ///
  /// | letter | what | letter | what |
  /// |---|---|---|---|
  /// | `S` | the selection | `1`…`8` | a name in its actor's hue |
  /// | `M` | a match of a search | `E` | an error |
  /// | `F` | the focused pane's header | `N` | the user's annotation |
  /// | `T` | a title | `a` | a count or a key |
  /// | `d` | dimmed: boilerplate, hints | `u` `b` `i` `r` | underlined, bold, italic, reversed |
  /// | `B` | the bars | `X` | a box |
  /// | `P` | the passage that keys act on | `e` | what both passages of a shown link have |
  /// | `p` | the gutter beside that passage | | |
  static func styles(_ frame: Frame) -> String {
    lines(frame) { String(letter(of: $0.style)) }
  }

  private static func letter(of style: Style) -> Character {
    papersAbove[style.paper] ?? inks[style.ink] ?? attributes.first { style.attributes.contains($0.attribute) }?.letter
      ?? papersBelow[style.paper] ?? " "
  }

  private static let papersAbove: [Style.Paper: Character] = [.selection: "S", .match: "M", .evidence: "e", .focusedBar: "F"]
  private static let papersBelow: [Style.Paper: Character] = [.bar: "B", .box: "X", .passage: "P", .beside: "p"]
  private static let inks: [Style.Ink: Character] = [
    .dim: "d", .title: "T", .accent: "a", .annotation: "N", .error: "E", .actor1: "1", .actor2: "2", .actor3: "3", .actor4: "4",
    .actor5: "5", .actor6: "6", .actor7: "7", .actor8: "8",
  ]
  private static let attributes: [(attribute: Style.Attributes, letter: Character)] = [
    (.reverse, "r"), (.bold, "b"), (.underline, "u"), (.italic, "i"), (.dim, "d"),
  ]

  private static func lines(_ frame: Frame, _ show: (Cell) -> String) -> String {
    var text = ""
    for row in 0..<frame.size.rows {
      var line = ""
      for cell in frame.row(Row(row)) { line += show(cell) }
      let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex
      text += line[..<end]
      text += "\n"
    }
    return text
  }
}
