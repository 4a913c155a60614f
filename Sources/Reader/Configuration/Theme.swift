/// How many colours a terminal shows.
enum ColourDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// None, or the user asked for none (NO_COLOR): attributes carry everything.
  case none = 0
  case eight = 8
  case sixteen = 16
  case indexed = 256

  /// The depth of a terminal that says it has `colours` colours.
  init(colours: Int) {
    self = Self.allCases.last { $0.rawValue <= colours } ?? .none
  }

  static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }
}

/// What a style looks like: colours by their number in the terminal's palette, -1 for the terminal's own, and attributes.
struct Look: Hashable, Sendable {
  var foreground: Int = -1
  var background: Int = -1
  var attributes: Style.Attributes = []
}

/// Which colours the inks and papers have.
///
/// For each depth a theme says what an ink and a paper add; a style's look is its own attributes, then its paper's, then its ink's.
/// Where there are fewer colours than inks, attributes tell the rest apart; where there is none, names are bold, and the
/// selection is reversed.
struct Theme: Hashable, Sendable {
  let name: String
  /// For a light background.
  let isLight: Bool
  private let palettes: [ColourDepth: Palette]

  /// Theme names that `named(_:)` knows.
  static let names = [dark.name, light.name]

  static func named(_ name: String) -> Theme? { [dark, light].first { $0.name == name } }

  /// The theme for a background of this brightness, 0 to 1.
  static func suited(toBackground luminance: Double) -> Theme { luminance > 0.5 ? light : dark }

  func look(of style: Style, depth: ColourDepth) -> Look {
    guard let palette = palettes[depth] else { return Look(attributes: style.attributes) }
    let ink = palette.inks[Int(style.ink.rawValue)]
    let paper = palette.papers[Int(style.paper.rawValue)]
    return Look(
      foreground: ink.colour, background: paper.colour, attributes: style.attributes.union(ink.attributes).union(paper.attributes))
  }
}

extension Theme {
  /// A colour and the attributes that go with it.
  private struct Shade: Hashable, Sendable {
    let colour: Int
    let attributes: Style.Attributes

    init(_ colour: Int, _ attributes: Style.Attributes = []) {
      self.colour = colour
      self.attributes = attributes
    }
  }

  /// Shades in the order of `Style.Ink` and `Style.Paper`.
  private struct Palette: Hashable, Sendable {
    let inks: [Shade]
    let papers: [Shade]

    init(
      dim: Shade, actors: [Shade], title: Shade, accent: Shade, annotation: Shade, error: Shade,
      bar: Shade, focusedBar: Shade, passage: Shade, selection: Shade, match: Shade, evidence: Shade, box: Shade
    ) {
      precondition(actors.count == 8)
      inks = [Shade(-1), dim] + actors + [title, accent, annotation, error]
      papers = [Shade(-1), bar, focusedBar, passage, selection, match, evidence, box]
    }
  }

  /// For a dark background; the default.
  static let dark = Theme(
    name: "dark", isLight: false,
    palettes: [
      .indexed: Palette(
        dim: Shade(245), actors: [203, 75, 113, 227, 141, 80, 208, 218].map { Shade($0) }, title: Shade(231, .bold),
        accent: Shade(180), annotation: Shade(156), error: Shade(210, .bold), bar: Shade(236), focusedBar: Shade(24, .bold),
        passage: Shade(235), selection: Shade(60), match: Shade(58), evidence: Shade(22, .bold), box: Shade(237)),
      .sixteen: Palette(
        dim: Shade(8), actors: [9, 12, 10, 11, 13, 14, 3, 5].map { Shade($0) }, title: Shade(15, .bold), accent: Shade(3),
        annotation: Shade(2), error: Shade(9, .bold), bar: Shade(-1, .reverse), focusedBar: Shade(4, .bold), passage: Shade(-1),
        selection: Shade(-1, .reverse), match: Shade(-1, .reverse), evidence: Shade(-1, [.bold, .underline]), box: Shade(-1)),
      .eight: eightColours,
      .none: monochrome,
    ])

  /// For a light background.
  static let light = Theme(
    name: "light", isLight: true,
    palettes: [
      .indexed: Palette(
        dim: Shade(244), actors: [160, 26, 28, 94, 91, 30, 166, 162].map { Shade($0) }, title: Shade(16, .bold),
        accent: Shade(94), annotation: Shade(22), error: Shade(124, .bold), bar: Shade(253), focusedBar: Shade(153, .bold),
        passage: Shade(255), selection: Shade(189), match: Shade(229), evidence: Shade(194, .bold), box: Shade(254)),
      .sixteen: Palette(
        dim: Shade(8), actors: [1, 4, 2, 3, 5, 6, 9, 13].map { Shade($0) }, title: Shade(0, .bold), accent: Shade(3),
        annotation: Shade(2), error: Shade(1, .bold), bar: Shade(-1, .reverse), focusedBar: Shade(14, .bold), passage: Shade(-1),
        selection: Shade(-1, .reverse), match: Shade(-1, .reverse), evidence: Shade(-1, [.bold, .underline]), box: Shade(-1)),
      .eight: eightColours,
      .none: monochrome,
    ])

  /// Six hues for eight actors: the last two are underlined.
  private static let eightColours = Palette(
    dim: Shade(-1, .dim),
    actors: [1, 4, 2, 3, 5, 6].map { Shade($0, .bold) } + [1, 4].map { Shade($0, [.bold, .underline]) }, title: Shade(-1, .bold),
    accent: Shade(3), annotation: Shade(2), error: Shade(1, .bold), bar: Shade(-1, .reverse),
    focusedBar: Shade(-1, [.reverse, .bold]), passage: Shade(-1), selection: Shade(-1, .reverse), match: Shade(-1, .reverse),
    evidence: Shade(-1, [.bold, .underline]),
    box: Shade(-1))

  private static let monochrome = Palette(
    dim: Shade(-1, .dim), actors: Array(repeating: Shade(-1, .bold), count: 8), title: Shade(-1, .bold), accent: Shade(-1, .bold),
    annotation: Shade(-1, .underline), error: Shade(-1, .reverse), bar: Shade(-1, .reverse),
    focusedBar: Shade(-1, [.reverse, .bold]), passage: Shade(-1), selection: Shade(-1, .reverse),
    match: Shade(-1, [.reverse, .underline]), evidence: Shade(-1, [.bold, .underline]), box: Shade(-1))
}
