import Testing

@testable import Reader

struct ThemeTests {
  @Test(
    "eight actors look different in every theme, with colours and without", arguments: [Theme.dark, .light, .contrast, .mono],
    ColourDepth.allCases)
  func eightActorsLookDifferent(theme: Theme, depth: ColourDepth) {
    let actors: [Style.Ink] = [.actor1, .actor2, .actor3, .actor4, .actor5, .actor6, .actor7, .actor8]
    #expect(Set(actors.map { theme.look(of: Style(ink: $0), depth: depth) }).count == 8)
  }

  @Test("without colours, names, selection and matches differ from plain text by attributes", arguments: Theme.builtIn)
  func withoutColoursAttributesTell(theme: Theme) {
    let plain = theme.look(of: .plain, depth: .none)
    for style in [
      Style(ink: .actor1), Style(ink: .dim), Style(ink: .annotation), Style(paper: .selection), Style(paper: .match),
      Style(paper: .bar),
    ] {
      let look = theme.look(of: style, depth: .none)
      #expect(look.attributes != plain.attributes)
      #expect(look.foreground == .own && look.background == .own)
    }
  }

  @Test("every ink and paper has a look at every depth", arguments: Theme.builtIn)
  func everyInkAndPaperHasALook(theme: Theme) {
    for depth in ColourDepth.allCases {
      for ink in Style.Ink.allCases {
        for paper in Style.Paper.allCases {
          let look = theme.look(of: Style(ink: ink, paper: paper), depth: depth)
          for colour in [look.foreground, look.background] {
            switch colour {
            case .own: continue
            case .numbered(let number): #expect(number < depth.rawValue)
            case .mixed: #expect(depth == .direct)
            }
          }
        }
      }
    }
  }

  @Test("a theme is found by its name, and by the background")
  func aThemeIsFound() {
    #expect(Theme.names.compactMap { Theme.named($0)?.name } == Theme.names)
    #expect(Theme.named("no such") == nil)
    #expect(Theme.suited(toBackground: 0.9) == .light)
    #expect(Theme.suited(toBackground: 0.1) == .dark)
    #expect(ColourDepth(colours: 88) == .sixteen)
    #expect(ColourDepth(colours: -1) == .none)
  }

  @Test("without colours a name, a match, the selection, evidence, a note, an error and the cursor look different from one another")
  func monoIsUsable() {
    let looks = [
      Style.plain, Style(ink: .dim), Style(ink: .actor1), Style(ink: .annotation), Style(ink: .error), Style(paper: .selection),
      Style(paper: .match), Style(paper: .evidence), Style(paper: .focusedBar),
    ].map { Theme.mono.look(of: $0, depth: .direct) }
    #expect(Set(looks).count == looks.count)
    #expect(Theme.mono.look(of: Style(paper: .beside), depth: .none).attributes.contains(.reverse))
  }

  /// Backgrounds that terminals have by themselves.
  private static let grounds: [String: [UInt32]] = [
    "dark": [0x000000, 0x1E1E1E, 0x282C34, 0x002B36, 0x300A24], "light": [0xFFFFFF, 0xFDF6E3, 0xEEEEEE], "contrast": [0x000000],
  ]

  @Test(
    "every ink can be read on every paper: at 4.5 and more, in contrast at 7 and more (WCAG 2)",
    arguments: [(Theme.dark, 4.5), (.light, 4.5), (.contrast, 7)], [ColourDepth.indexed, .direct])
  func contrast(_ demand: (theme: Theme, least: Double), depth: ColourDepth) throws {
    let grounds = try required(Self.grounds[demand.theme.name])
    var lowest = 21.0
    for ink in Style.Ink.allCases {
      for paper in Style.Paper.allCases {
        let look = demand.theme.look(of: Style(ink: ink, paper: paper), depth: depth)
        // What the terminal's own ink looks like is its own affair.
        guard let foreground = look.foreground.mixture else { continue }
        for ground in look.background.mixture.map({ [$0] }) ?? grounds {
          let contrast = Colour.contrast(foreground, ground)
          lowest = min(lowest, contrast)
          #expect(contrast >= demand.least, "\(demand.theme.name): \(ink) on \(paper)")
        }
      }
    }
    #expect(lowest < 21)
  }

  @Test("contrast is reckoned as WCAG does") func reckoning() {
    #expect(abs(Colour.contrast(0x000000, 0xFFFFFF) - 21) < 0.01)
    #expect(abs(Colour.contrast(0x767676, 0xFFFFFF) - 4.54) < 0.01)
  }

  @Test("what is dim has a colour of its own where there are enough") func dimHasAColour() {
    let look = Theme.dark.look(of: Style(attributes: .dim), depth: .indexed)
    #expect(!look.attributes.contains(.dim) && look.foreground == .numbered(248))
    #expect(Theme.dark.look(of: Style(attributes: .dim), depth: .eight).attributes.contains(.dim))
  }

  @Test("a terminal of fewer colours shows the nearest that it has") func nearest() {
    #expect(Colour.mixed(0xFF0000).at(.direct) == .mixed(0xFF0000))
    #expect(Colour.mixed(0xFF0000).at(.indexed) == .numbered(196))
    #expect(Colour.mixed(0xFE0101).at(.sixteen) == .numbered(9))
    #expect(Colour.mixed(0xFE0101).at(.none) == .own)
    #expect(Colour(written: "#f80") == .mixed(0xFF8800) && Colour(written: "bright-red") == .numbered(9))
    #expect(Colour(written: "256") == nil && Colour(written: "#12345") == nil && Colour(written: "reddish") == nil)
  }

  @Test("a mixture stands where ncurses wrote its number, and nothing else of the bytes changes") func mixtures() {
    var colours = MixedColours()
    #expect(colours.number(of: 0xFF8700) == 16 && colours.number(of: 0x0000AF) == 17 && colours.number(of: 0xFF8700) == 16)
    let written = "\u{1B}[1;38;5;16m\u{1B}[48;5;17mé 38;5;16m\u{1B}[38;5;99m\u{1B}[3;4H\u{1B}["
    #expect(
      String(decoding: colours.mixed(Array(written.utf8)), as: UTF8.self)
        == "\u{1B}[1;38;2;255;135;0m\u{1B}[48;2;0;0;175mé 38;5;16m\u{1B}[38;5;99m\u{1B}[3;4H\u{1B}[")
  }
}
