/// What was painted last, from which a key that moves through a list is answered by a few lines.
///
/// The passage beside a list is another one with every row, of an article that may not have been laid out yet: that is most of the work of
/// such a frame, and who holds the key looks at the list. So the cursor is painted first, and all of the screen when no further key waits.
struct PaintedScreen {
  private(set) var frame: Frame
  private var list: ListView.Layout?

  /// Paints all of it.
  static func painted(_ state: ReaderState) -> PaintedScreen {
    var frame = Frame(size: state.size)
    let list = ReaderView.draw(state, on: &frame)
    return PaintedScreen(frame: frame, list: list)
  }

  /// The same with the list's cursor and the status line as they are now, and the rest as it was; nil where more than the cursor moved,
  /// so that all is to be painted.
  func following(_ state: ReaderState) -> PaintedScreen? {
    guard var list, frame.size == state.size, state.prompt == nil, state.input.isEmpty, !state.isPlain else { return nil }
    var next = self
    guard ListView.drawCursor(state, from: &list, on: &next.frame) else { return nil }
    next.list = list
    StatusLine.draw(state, state.layout, on: &next.frame)
    return next
  }
}
