import CNcurses

/// Styles as ncurses wants them, and the drawing of a row with them.
///
/// A pair of colours is made when it is first needed: a terminal has fewer of them than there are combinations. When they run
/// out, the terminal's own colours stand in; attributes go on telling things apart.
struct TerminalPalette {
  var theme: Theme {
    didSet { looks.removeAll(keepingCapacity: true) }
  }
  private let depth: ColourDepth
  private let mostPairs: Int32
  /// Mixtures by numbers; nil for a terminal whose colours ncurses itself mixes.
  private(set) var mixtures: MixedColours?
  private var pairs: [ColourPair: Int32] = [ColourPair(foreground: -1, background: -1): 0]
  /// What each style that has been seen looks like.
  private var looks: [Style: synoptic_cell] = [:]
  private var cells: [synoptic_cell] = []

  private struct ColourPair: Hashable {
    let foreground: Int
    let background: Int
  }

  /// - Parameter mixesItself: whether ncurses takes mixtures as colours.
  init(theme: Theme, depth: ColourDepth, mixesItself: Bool) {
    self.theme = theme
    self.depth = depth
    mixtures = mixesItself ? nil : MixedColours()
    mostPairs = depth == .none ? 1 : synoptic_most_pairs()
  }

  /// Gives cells of a row to ncurses.
  mutating func draw(_ frame: Frame, row: Row, columns: Range<Int>) {
    cells.removeAll(keepingCapacity: true)
    var style = Style.plain
    var cell = look(of: style)
    var needsClusters = false
    let shown = frame.row(row)
    for drawn in shown[(shown.startIndex + columns.lowerBound)..<(shown.startIndex + columns.upperBound)] {
      if drawn.style != style {
        style = drawn.style
        cell = look(of: style)
      }
      cell.code = drawn.code
      needsClusters = needsClusters || drawn.code >= Frame.firstCluster
      cells.append(cell)
    }
    let clusters = needsClusters ? frame.clusters.map { synoptic_cluster($0) } : []
    synoptic_draw_row(Int32(row.value), Int32(columns.lowerBound), cells, Int32(cells.count), clusters)
  }

  private mutating func look(of style: Style) -> synoptic_cell {
    if let known = looks[style] { return known }
    let look = theme.look(of: style, depth: depth)
    let cell = synoptic_cell(code: 0x20, attributes: Self.attributes(look.attributes), pair: pair(of: look))
    looks[style] = cell
    return cell
  }

  private mutating func pair(of look: Look) -> Int32 {
    let colours = ColourPair(foreground: number(of: look.foreground), background: number(of: look.background))
    if let known = pairs[colours] { return known }
    let next = Int32(pairs.count)
    guard next < mostPairs, init_extended_pair(next, Int32(colours.foreground), Int32(colours.background)) == OK else { return 0 }
    pairs[colours] = next
    return next
  }

  /// A colour as ncurses calls it.
  private mutating func number(of colour: Colour) -> Int {
    switch colour {
    case .own: -1
    case .numbered(let number): number
    case .mixed(let mixture): mixtures?.number(of: mixture) ?? Int(mixture)
    }
  }

  private static func attributes(_ attributes: Style.Attributes) -> UInt32 {
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= synoptic_bold() }
    if attributes.contains(.dim) { bits |= synoptic_dim() }
    if attributes.contains(.underline) { bits |= synoptic_underline() }
    if attributes.contains(.italic) { bits |= synoptic_italic() }
    if attributes.contains(.reverse) { bits |= synoptic_reverse() }
    return bits
  }
}

extension synoptic_cluster {
  /// The first five scalars of `text`; the last place stays 0.
  fileprivate init(_ text: String) {
    self.init()
    withUnsafeMutableBytes(of: &codes) { bytes in
      for (index, scalar) in text.unicodeScalars.prefix(5).enumerated() {
        bytes.storeBytes(of: scalar.value, toByteOffset: index * 4, as: UInt32.self)
      }
    }
  }
}
