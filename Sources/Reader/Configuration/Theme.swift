/// What a style looks like: its colours and attributes.
struct Look: Hashable, Sendable {
  var foreground: Colour = .own
  var background: Colour = .own
  var attributes: Style.Attributes = []
}

/// Which colours the inks and papers have.
///
/// For each depth a theme says what an ink and a paper add; a style's look is its own attributes, then its paper's, then its ink's.
/// Where there are fewer colours than inks, attributes tell the rest apart; where there is none, attributes alone do.
struct Theme: Hashable, Sendable {
  let name: String
  /// For a light background.
  let isLight: Bool
  private var palettes: [ColourDepth: Palette]

  /// The themes that need no file, by their names.
  static let builtIn = [dark, light, contrast, mono]
  static let names = builtIn.map(\.name)
  /// What stands for the theme that suits the terminal's background.
  static let automatic = "auto"

  static func named(_ name: String) -> Theme? { builtIn.first { $0.name == name } }

  /// The theme for a background of this brightness, 0 to 1.
  static func suited(toBackground luminance: Double) -> Theme { luminance > 0.5 ? light : dark }

  /// - Parameter palettes: without the one of any mixture, which is made of that of 256 colours.
  init(name: String, isLight: Bool, palettes: [ColourDepth: Palette]) {
    self.name = name
    self.isLight = isLight
    self.palettes = palettes
    self.palettes[.direct] = palettes[.indexed]
  }

  func look(of style: Style, depth: ColourDepth) -> Look {
    guard let palette = palettes[depth] else { return Look(attributes: style.attributes) }
    var attributes = style.attributes
    var ink = palette[style.ink]
    // A colour for what is dim can be read; how dim a terminal makes another colour is not known.
    if attributes.contains(.dim), depth >= .indexed, palette[.dim].colour != .own {
      attributes.remove(.dim)
      if style.ink == .plain { ink = palette[.dim] }
    }
    let paper = palette[style.paper]
    return Look(
      foreground: ink.colour.at(depth), background: paper.colour.at(depth),
      attributes: attributes.union(ink.attributes).union(paper.attributes))
  }

  /// The same theme under another name, with some shades of its own at every depth; without colours their attributes are added.
  func changed(name: String, inks: [Style.Ink: Shade], papers: [Style.Paper: Shade]) -> Theme {
    var theme = Theme(name: name, isLight: isLight, palettes: palettes)
    for (depth, var palette) in palettes {
      for (ink, shade) in inks { palette[ink] = depth == .none ? palette[ink].with(shade.attributes) : shade }
      for (paper, shade) in papers { palette[paper] = depth == .none ? palette[paper].with(shade.attributes) : shade }
      theme.palettes[depth] = palette
    }
    return theme
  }
}

extension Theme {
  /// A colour and the attributes that go with it.
  struct Shade: Hashable, Sendable {
    let colour: Colour
    let attributes: Style.Attributes

    init(_ colour: Colour, _ attributes: Style.Attributes = []) {
      self.colour = colour
      self.attributes = attributes
    }

    /// Of a colour by its number, -1 for the terminal's own.
    init(_ number: Int, _ attributes: Style.Attributes = []) {
      self.init(number < 0 ? .own : .numbered(number), attributes)
    }

    fileprivate func with(_ more: Style.Attributes) -> Shade { Shade(colour, attributes.union(more)) }
  }

  /// Shades in the order of `Style.Ink` and `Style.Paper`.
  struct Palette: Hashable, Sendable {
    private var inks: [Shade]
    private var papers: [Shade]

    init(
      plain: Shade = Shade(-1), dim: Shade, actors: [Shade], title: Shade, accent: Shade, annotation: Shade, error: Shade,
      ground: Shade = Shade(-1), bar: Shade, focusedBar: Shade, passage: Shade, beside: Shade, selection: Shade, match: Shade,
      evidence: Shade, box: Shade
    ) {
      precondition(actors.count == 8)
      inks = [plain, dim] + actors + [title, accent, annotation, error]
      papers = [ground, bar, focusedBar, passage, beside, selection, match, evidence, box]
    }

    subscript(ink: Style.Ink) -> Shade {
      get { inks[Int(ink.rawValue)] }
      set { inks[Int(ink.rawValue)] = newValue }
    }

    subscript(paper: Style.Paper) -> Shade {
      get { papers[Int(paper.rawValue)] }
      set { papers[Int(paper.rawValue)] = newValue }
    }
  }
}
