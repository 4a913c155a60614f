import Testing

@testable import Reader

struct ThemeTests {
  @Test(
    "eight actors look different wherever there are colours", arguments: [Theme.dark, Theme.light],
    [ColourDepth.eight, .sixteen, .indexed])
  func eightActorsLookDifferent(theme: Theme, depth: ColourDepth) {
    let actors: [Style.Ink] = [.actor1, .actor2, .actor3, .actor4, .actor5, .actor6, .actor7, .actor8]
    #expect(Set(actors.map { theme.look(of: Style(ink: $0), depth: depth) }).count == 8)
  }

  @Test("without colours, names, selection and matches differ from plain text by attributes", arguments: [Theme.dark, Theme.light])
  func withoutColoursAttributesTell(theme: Theme) {
    let plain = theme.look(of: .plain, depth: .none)
    for style in [
      Style(ink: .actor1), Style(ink: .dim), Style(ink: .annotation), Style(paper: .selection), Style(paper: .match),
      Style(paper: .bar),
    ] {
      let look = theme.look(of: style, depth: .none)
      #expect(look.attributes != plain.attributes)
      #expect(look.foreground == -1 && look.background == -1)
    }
  }

  @Test("every ink and paper has a look at every depth", arguments: [Theme.dark, Theme.light])
  func everyInkAndPaperHasALook(theme: Theme) {
    for depth in ColourDepth.allCases {
      for ink in Style.Ink.allCases {
        for paper in Style.Paper.allCases {
          let look = theme.look(of: Style(ink: ink, paper: paper), depth: depth)
          #expect(look.foreground < max(depth.rawValue, 1) && look.background < max(depth.rawValue, 1))
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
}
