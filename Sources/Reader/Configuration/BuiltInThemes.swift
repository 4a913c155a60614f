/// The themes that need no file.
///
/// In 256 colours every ink can be read on every paper: at a contrast of 4.5 at least, of 7 in `contrast` (WCAG 2). Sixteen and
/// eight colours look as the user of the terminal set them. What a colour says an attribute says as well where it matters: matches
/// are underlined, evidence is bold.
extension Theme {
  /// For a dark background; the default.
  static let dark = Theme(
    name: "dark", isLight: false,
    palettes: [
      .indexed: Palette(
        dim: Shade(248), actors: [210, 75, 114, 227, 183, 80, 215, 218].map { Shade($0) }, title: Shade(231, .bold),
        accent: Shade(180), annotation: Shade(156), error: Shade(217, .bold), bar: Shade(236), focusedBar: Shade(19, .bold),
        passage: Shade(235), beside: Shade(17), selection: Shade(54), match: Shade(52, .underline), evidence: Shade(17, .bold),
        box: Shade(237)),
      .sixteen: Palette(
        dim: Shade(8), actors: [9, 12, 10, 11, 13, 14, 3, 5].map { Shade($0) }, title: Shade(15, .bold), accent: Shade(3),
        annotation: Shade(2), error: Shade(9, .bold), bar: Shade(-1, .reverse), focusedBar: Shade(4, .bold), passage: Shade(-1),
        beside: Shade(-1, .reverse), selection: Shade(-1, .reverse), match: Shade(-1, [.reverse, .underline]),
        evidence: Shade(-1, [.bold, .underline]), box: Shade(-1)),
      .eight: eightColours,
      .none: attributesAlone,
    ])

  /// For a light background.
  static let light = Theme(
    name: "light", isLight: true,
    palettes: [
      .indexed: Palette(
        dim: Shade(240), actors: [124, 19, 22, 58, 91, 23, 52, 125].map { Shade($0) }, title: Shade(16, .bold),
        accent: Shade(58), annotation: Shade(22), error: Shade(88, .bold), bar: Shade(253), focusedBar: Shade(195, .bold),
        passage: Shade(255), beside: Shade(195), selection: Shade(189), match: Shade(229, .underline), evidence: Shade(194, .bold),
        box: Shade(254)),
      .sixteen: Palette(
        dim: Shade(8), actors: [1, 4, 2, 3, 5, 6, 9, 13].map { Shade($0) }, title: Shade(0, .bold), accent: Shade(3),
        annotation: Shade(2), error: Shade(1, .bold), bar: Shade(-1, .reverse), focusedBar: Shade(14, .bold), passage: Shade(-1),
        beside: Shade(-1, .reverse), selection: Shade(-1, .reverse), match: Shade(-1, [.reverse, .underline]),
        evidence: Shade(-1, [.bold, .underline]), box: Shade(-1)),
      .eight: eightColours,
      .none: attributesAlone,
    ])

  /// White and strong colours on black, whatever the terminal's own colours are; attributes for whatever lies over the text.
  static let contrast = Theme(
    name: "contrast", isLight: false,
    palettes: [
      .indexed: Palette(
        plain: Shade(231), dim: Shade(252), actors: [217, 117, 120, 227, 183, 123, 215, 225].map { Shade($0) },
        title: Shade(231, [.bold, .underline]), accent: Shade(229, .bold), annotation: Shade(157),
        error: Shade(224, [.bold, .reverse]),
        ground: Shade(16), bar: Shade(16, .reverse), focusedBar: Shade(16, [.reverse, .bold]), passage: Shade(234),
        beside: Shade(16, .reverse), selection: Shade(16, .reverse), match: Shade(16, [.reverse, .underline]),
        evidence: Shade(17, [.bold, .underline]), box: Shade(234)),
      .sixteen: strong,
      .eight: eightColours,
      .none: attributesAlone,
    ])

  /// No colours, on any terminal.
  static let mono = Theme(
    name: "mono", isLight: false, palettes: Dictionary(uniqueKeysWithValues: ColourDepth.allCases.map { ($0, attributesAlone) }))

  private static let strong = Palette(
    plain: Shade(15), dim: Shade(7), actors: [9, 12, 10, 11, 13, 14].map { Shade($0) } + [9, 12].map { Shade($0, .underline) },
    title: Shade(15, [.bold, .underline]), accent: Shade(11, .bold), annotation: Shade(10), error: Shade(15, [.bold, .reverse]),
    ground: Shade(0), bar: Shade(0, .reverse), focusedBar: Shade(0, [.reverse, .bold]), passage: Shade(0),
    beside: Shade(0, .reverse), selection: Shade(0, .reverse), match: Shade(0, [.reverse, .underline]),
    evidence: Shade(0, [.bold, .underline]), box: Shade(0))

  /// Six hues for eight actors: the last two are underlined.
  private static let eightColours = Palette(
    dim: Shade(-1, .dim),
    actors: [1, 4, 2, 3, 5, 6].map { Shade($0, .bold) } + [1, 4].map { Shade($0, [.bold, .underline]) }, title: Shade(-1, .bold),
    accent: Shade(3), annotation: Shade(2), error: Shade(1, .bold), bar: Shade(-1, .reverse),
    focusedBar: Shade(-1, [.reverse, .bold]), passage: Shade(-1), beside: Shade(-1, .reverse), selection: Shade(-1, .reverse),
    match: Shade(-1, [.reverse, .underline]), evidence: Shade(-1, [.bold, .underline]), box: Shade(-1))

  /// Names are bold, and the eight actors of hues differ in what is added to that.
  private static let attributesAlone = Palette(
    dim: Shade(-1, .dim),
    actors: [
      [.bold], [.bold, .underline], [.bold, .italic], [.bold, .italic, .underline], [.bold, .dim], [.bold, .dim, .underline],
      [.bold, .dim, .italic], [.bold, .dim, .italic, .underline],
    ].map { Shade(-1, $0) }, title: Shade(-1, .bold), accent: Shade(-1, .bold), annotation: Shade(-1, .underline),
    error: Shade(-1, [.reverse, .dim]), bar: Shade(-1, .reverse), focusedBar: Shade(-1, [.reverse, .bold]), passage: Shade(-1),
    beside: Shade(-1, .reverse), selection: Shade(-1, .reverse), match: Shade(-1, [.reverse, .underline]),
    evidence: Shade(-1, [.reverse, .bold, .underline]), box: Shade(-1))
}
