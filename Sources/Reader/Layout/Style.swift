/// How a cell looks, by meaning: a theme turns the ink and the paper into colours of the terminal at hand.
///
/// The attributes stand without colour too: whatever a colour says, an attribute or a sign says as well.
struct Style: Hashable, Sendable {
  enum Ink: UInt8, Hashable, Sendable, CaseIterable {
    case plain
    /// Boilerplate, separators, hints.
    case dim
    case actor1, actor2, actor3, actor4, actor5, actor6, actor7, actor8
    /// Titles and headings.
    case title
    /// Counts in the gutter, keys in hints.
    case accent
    /// The user's annotations.
    case annotation
    case error
  }

  enum Paper: UInt8, Hashable, Sendable, CaseIterable {
    case plain
    /// The library bar and the status line.
    case bar
    /// The header of the focused pane.
    case focusedBar
    /// The passage that keys act on.
    case passage
    /// The gutter beside that passage: so it is known where the paper can't be seen.
    case beside
    case selection
    case match
    /// What both passages of the link that is shown have.
    case evidence
    /// Boxes over the text: hints, cards, pickers.
    case box
  }

  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let underline = Attributes(rawValue: 4)
    static let italic = Attributes(rawValue: 8)
    static let reverse = Attributes(rawValue: 16)
  }

  var ink: Ink = .plain
  var paper: Paper = .plain
  var attributes: Attributes = []

  static let plain = Style()
}
