import Corpus
import Language

/// Moving the cursor, in the text and in lists.
enum MotionActions {
  static let all: [Action] = rows + inText + pages + scrolling

  private static let rows: [Action] = [
    Action("cursor-down", "move the cursor down a row", keys: ["j", "<Down>"], in: .everywhere, .motion) { state, arguments in
      state.moveVertically(by: arguments.times)
    },
    Action("cursor-up", "move the cursor up a row", keys: ["k", "<Up>"], in: .everywhere, .motion) { state, arguments in
      state.moveVertically(by: -arguments.times)
    },
    Action("cursor-left", "move the cursor left", keys: ["h", "<Left>", "<BS>"], .motion) { state, arguments in
      state.moveClusters(by: -arguments.times)
    },
    Action("cursor-right", "move the cursor right", keys: ["l", "<Right>"], .motion) { state, arguments in
      state.moveClusters(by: arguments.times)
    },
    Action("row-start", "move to the start of the row", keys: ["0", "^", "<Home>"], .motion) { state, _ in
      state.moveInRow(toEnd: false)
    },
    Action("row-end", "move to the end of the row", keys: ["$", "<End>"], .motion) { state, _ in state.moveInRow(toEnd: true) },
    Action("list-first", "move to the first line", keys: ["<Home>"], in: .list, .motion) { state, _ in
      state.goToEdge(isLast: false)
    },
    Action("list-last", "move to the last line", keys: ["<End>"], in: .list, .motion) { state, _ in state.goToEdge(isLast: true) },
  ]

  private static let inText: [Action] = [
    Action("word-next", "move to the next word", keys: ["w"], .motion) { state, arguments in
      state.moveByWord(arguments.times) { WordMotion.nextStart(in: $0, after: $1) }
    },
    Action("word-back", "move back to the start of a word", keys: ["b"], .motion) { state, arguments in
      state.moveByWord(arguments.times) { WordMotion.previousStart(in: $0, before: $1) }
    },
    Action("word-end", "move to the end of a word", keys: ["e"], .motion) { state, arguments in
      state.moveByWord(arguments.times) { WordMotion.end(in: $0, after: $1) }
    },
    Action("sentence-next", "move to the next sentence", keys: [")"], .motion) { state, arguments in
      if let article = state.focusedArticle { state.move(through: state.sentenceRanges(of: article), by: arguments.times) }
    },
    Action("sentence-back", "move back a sentence", keys: ["("], .motion) { state, arguments in
      if let article = state.focusedArticle { state.move(through: state.sentenceRanges(of: article), by: -arguments.times) }
    },
    Action("paragraph-next", "move to the next paragraph", keys: ["}"], .motion) { state, arguments in
      if let article = state.focusedArticle { state.move(through: article.blocks.map(\.range), by: arguments.times) }
    },
    Action("paragraph-back", "move back a paragraph", keys: ["{"], .motion) { state, arguments in
      if let article = state.focusedArticle { state.move(through: article.blocks.map(\.range), by: -arguments.times) }
    },
  ]

  private static let pages: [Action] = [
    Action("go-first", "go to the beginning; 5gg to paragraph 5", keys: ["gg"], in: .everywhere, .motion) { state, arguments in
      if let count = arguments.count { state.goToNumber(count) } else { state.goToEdge(isLast: false) }
    },
    Action("go-last", "go to the end; 5G to paragraph 5", keys: ["G"], in: .everywhere, .motion) { state, arguments in
      if let count = arguments.count { state.goToNumber(count) } else { state.goToEdge(isLast: true) }
    },
    Action("half-page-down", "half a screen down", keys: ["<C-d>"], in: .everywhere, .motion) { state, arguments in
      state.moveByPage(0.5 * Double(arguments.times))
    },
    Action("half-page-up", "half a screen up", keys: ["<C-u>"], in: .everywhere, .motion) { state, arguments in
      state.moveByPage(-0.5 * Double(arguments.times))
    },
    Action("page-down", "a screen down", keys: ["<C-f>", "<PageDown>", "<Space>"], in: .everywhere, .motion) { state, arguments in
      state.moveByPage(Double(arguments.times))
    },
    Action("page-up", "a screen up", keys: ["<C-b>", "<PageUp>"], in: .everywhere, .motion) { state, arguments in
      state.moveByPage(-Double(arguments.times))
    },
  ]

  private static let scrolling: [Action] = [
    Action("screen-top", "move to the top of the screen", keys: ["H"], in: .everywhere, .motion) { state, _ in
      state.goOnScreen(to: .top)
    },
    Action("screen-middle", "move to the middle of the screen", keys: ["M"], .motion) { state, _ in
      state.moveCursorOnScreen(to: .middle)
    },
    Action("screen-bottom", "move to the bottom of the screen", keys: ["L"], in: .everywhere, .motion) { state, _ in
      state.goOnScreen(to: .bottom)
    },
    Action("scroll-down", "scroll a row down", keys: ["<C-e>"], in: .everywhere, .motion) { state, arguments in
      state.scrollRows(by: arguments.times)
    },
    Action("scroll-up", "scroll a row up", keys: ["<C-y>"], in: .everywhere, .motion) { state, arguments in
      state.scrollRows(by: -arguments.times)
    },
    Action("cursor-to-top", "scroll the cursor's row to the top", keys: ["zt"], in: .everywhere, .motion) { state, _ in
      state.bringCursor(to: .top)
    },
    Action("cursor-to-middle", "scroll the cursor's row to the middle", keys: ["zz"], in: .everywhere, .motion) { state, _ in
      state.bringCursor(to: .middle)
    },
    Action("cursor-to-bottom", "scroll the cursor's row to the bottom", keys: ["zb"], in: .everywhere, .motion) { state, _ in
      state.bringCursor(to: .bottom)
    },
    Action("fold-boilerplate", "fold or show boilerplate", keys: ["zf"], .motion) { state, _ in
      state.foldsBoilerplate.toggle()
      state.refreshPanes()
      state.say(state.foldsBoilerplate ? "boilerplate folded" : "boilerplate shown")
    },
  ]
}

extension ReaderState {
  /// Rows of the list that is open, else of the text.
  fileprivate mutating func moveVertically(by count: Int) {
    if lists.isEmpty { moveRows(by: count) } else { moveInList(by: count) }
  }

  fileprivate mutating func goOnScreen(to edge: ScreenPlace) {
    if lists.isEmpty { moveCursorOnScreen(to: edge) } else { moveInList(to: edge) }
  }

  fileprivate mutating func scrollRows(by count: Int) {
    if lists.isEmpty { scroll(desk.focused, by: count) } else { scrollList(by: count) }
  }

  fileprivate mutating func bringCursor(to edge: ScreenPlace) {
    if lists.isEmpty { scrollCursor(to: edge) } else { scrollList(to: edge) }
  }

  fileprivate mutating func moveByPage(_ screens: Double) {
    if lists.isEmpty { return page(by: screens) }
    let page = PlainRows(self)?.page ?? (openGrid == nil ? max(listHeight - 1, 1) : gridPage)
    moveInList(by: screens < 0 ? min(Int(Double(page) * screens), -1) : max(Int(Double(page) * screens), 1))
  }

  fileprivate mutating func goToEdge(isLast: Bool) {
    guard lists.isEmpty else { return moveInList(by: isLast ? Int.max / 2 : Int.min / 2) }
    guard let article = focusedArticle else { return }
    leavePlace()
    let target = isLast ? sentenceRanges(of: article).last?.lowerBound : article.blocks.first?.range.lowerBound
    if let target { moveCursor(to: target) }
    if isLast, let end = article.blocks.last?.range.upperBound {
      moveCursor(to: end.advanced(by: -1))
    }
  }

  /// Goes to the paragraph of a number, as the status line counts them; in a list to the line of that number, headings not counted.
  fileprivate mutating func goToNumber(_ number: Int) {
    if let list = lists.last {
      guard let place = list.rows.place(ofNumber: number) else { return }
      return moveInList(by: place - list.cursor)
    }
    guard let article = focusedArticle, !article.blocks.isEmpty else { return }
    leavePlace()
    moveCursor(to: article.blocks[min(max(number, 1), article.blocks.count) - 1].range.lowerBound)
  }

  fileprivate mutating func moveByWord(_ times: Int, _ motion: (Text, ByteOffset) -> ByteOffset) {
    guard let article = focusedArticle, var offset = desk.focusedPane?.cursor else { return }
    for _ in 0..<min(times, 10_000) { offset = motion(article.text, offset) }
    moveCursor(to: offset)
  }
}
