import Testing

@testable import Reader

/// Keys that move through a list are answered by its lines first.
@Suite("The quick answer to a key in a list") struct PaintedScreenTests {
  private let texts = (1...4).map { number in
    (path: "\(number).txt", text: "Title \(number)\n\nAlpha one (e\(number)) by Ankara and Moscow. Beta (e\(number + 1)) of Kyiv.")
  }

  private func reader(_ size: String = "120x36") throws -> Scenario {
    try Scenario(texts, size: size, names: ["Ankara", "Moscow", "Kyiv"])
  }

  /// The rows of a frame, without the passage beside the list.
  private func list(_ frame: Frame, upTo edge: Int) -> [[Cell]] {
    (0..<frame.size.rows).map { Array(frame.row(Row($0)).prefix(edge)) }
  }

  @Test(
    "The list and the status line are what they are on the whole screen",
    arguments: ["ga", "gn", "gl", "?", "\\"], ["120x36", "200x60", "80x24"])
  func isAsWhole(view: String, size: String) throws {
    let reader = try reader(size).press("anone<Enter>)antwo<Enter>)anthree<Enter>").press(view)
    var painted = PaintedScreen.painted(reader.state)
    let edge = reader.state.listWidth
    for key in ["j", "j", "k"] {
      try reader.press(key)
      painted = try required(painted.following(reader.state))
      let whole = ReaderView.frame(reader.state)
      let status = reader.state.layout.statusRow
      #expect(list(painted.frame, upTo: edge) == list(whole, upTo: edge), "\(view) \(key)")
      #expect(painted.frame.row(Row(status)) == whole.row(Row(status)))
      #expect(painted.frame.cursor?.row == whole.cursor?.row)
    }
  }

  @Test("Lines are scrolled, and those that come into view painted", arguments: ["j", "3j", "G", "gg", "k", "<C-d>"])
  func scrolls(key: String) throws {
    let reader = try reader("120x20").press("?20j")
    let painted = PaintedScreen.painted(reader.state)
    let top = reader.state.lists.last?.top
    try reader.press(key)
    guard let next = painted.following(reader.state) else {
      // Nothing of the old lines is in view.
      #expect(abs(try required(reader.state.lists.last).top - required(top)) >= reader.state.listHeight)
      return
    }
    #expect(list(next.frame, upTo: reader.state.listWidth) == list(ReaderView.frame(reader.state), upTo: reader.state.listWidth))
  }

  @Test("The passage beside it stays as it was until all is painted")
  func passageWaits() throws {
    let reader = try reader().press("gl")
    let painted = PaintedScreen.painted(reader.state)
    try reader.press("j")
    let next = try required(painted.following(reader.state))
    let left = reader.state.listWidth + 1
    func beside(_ frame: Frame) -> [[Cell]] { (1..<33).map { Array(frame.row(Row($0)).dropFirst(left)) } }
    #expect(beside(next.frame) == beside(painted.frame))
    #expect(beside(next.frame) != beside(ReaderView.frame(reader.state)))
  }

  @Test(
    "Where more happens than that the cursor moves, all is painted",
    arguments: ["<Space>", "/an", "q", "o", "g", "?", "K", "<C-l>"])
  func otherKeys(keys: String) throws {
    let reader = try reader().press("ga")
    let painted = PaintedScreen.painted(reader.state)
    #expect(painted.following(reader.state)?.frame == nil, "nothing happened")
    try reader.press(keys)
    #expect(painted.following(reader.state)?.frame == nil)
  }

  @Test("A text and a grid have no line that could be painted alone", arguments: ["", "gs", "ge"])
  func noList(view: String) throws {
    let reader = try reader().press(view)
    let painted = PaintedScreen.painted(reader.state)
    try reader.press("j")
    #expect(painted.following(reader.state)?.frame == nil)
  }
}
