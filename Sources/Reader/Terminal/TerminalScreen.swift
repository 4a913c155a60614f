import CNcurses
import Glibc

/// The terminal as a screen: it is given whole frames, and gives ncurses those rows that changed.
///
/// Used on the main thread only. ncurses does the output (which bytes turn the old screen into the new one), and nothing else:
/// keys are read by `InputDecoder`, and the way out is one routine of `CNcurses`, for exit, error, trap, signal and suspend
/// alike.
final class TerminalScreen: ReaderScreen {
  /// The descriptor that bytes are read from.
  let inputDescriptor: Int32
  /// What the terminal's description says that its keys send.
  let terminfoKeys: [[UInt8]: Key]
  private(set) var colourDepth: ColourDepth
  private(set) var size: ScreenSize
  /// Colours of the inks and papers; takes effect at the next `present`.
  var theme: Theme {
    didSet { if theme != oldValue { palette.theme = theme; shown = nil } }
  }

  private let outputDescriptor: Int32
  /// Where ncurses's output is gathered, to be written in one piece; -1 when it goes to the terminal by itself.
  private let gathered: Int32
  private var protocolBytes: TerminalProtocol
  /// Colours that ncurses knows here by numbers.
  private let numberedColours: Int
  private var palette: TerminalPalette
  /// What stands on the terminal; nil when that is not known.
  private var shown: Frame?
  private var isSynchronized = false
  /// The title that was set.
  private var title: String?
  private var isCursorShown: Bool?
  /// When the terminal was asked its questions; nil before the first paint.
  private var asked: ContinuousClock.Instant?
  private var unanswered = 0
  private var isTaken = true
  private var state = termios()

  /// Takes the terminal: full screen, every key as it is pressed.
  ///
  /// - Parameters:
  ///   - colours: how many are to be used.
  ///   - mouse: whether wheel and clicks are wanted.
  init(input: Int32, output: Int32, colours: TerminalColours, theme: Theme, mouse: Bool, manners: TerminalManners)
    throws(TerminalError)
  {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    synoptic_set_locale()
    try Self.checkDescription(output: output)
    protocolBytes = TerminalProtocol(mouse: mouse, manners: manners)
    let leave = protocolBytes.leave
    guard synoptic_terminal_remember(output, leave, leave.count) == 0 else { throw .system(call: "tcgetattr", code: errno) }
    let outputFile = try Self.startCurses(input: input, output: output)
    gathered = synoptic_gather(outputFile)
    numberedColours = start_color() == OK ? Int(synoptic_colours()) : 0
    use_default_colors()
    colourDepth = Self.depth(colours, of: numberedColours, isGathered: gathered >= 0)
    inputDescriptor = input
    outputDescriptor = output
    terminfoKeys = TerminalKeys.fromDescription()
    self.theme = theme
    palette = TerminalPalette(theme: theme, depth: colourDepth, mixesItself: numberedColours > 256)
    size = ScreenSize(columns: Int(synoptic_columns()), rows: Int(synoptic_rows()))
    tcgetattr(output, &state)
    send(protocolBytes.enter)
  }

  /// How many colours are used of those that there are.
  private static func depth(_ colours: TerminalColours, of count: Int, isGathered: Bool) -> ColourDepth {
    let mixes = colours.mixesAny && isGathered && TerminalProtocol.numbersColours
    let available = mixes ? .direct : ColourDepth(colours: count)
    return min(colours.most ?? available, available)
  }

  /// Takes up what the user's settings say now; colours from the next `present` on.
  func change(colours: TerminalColours, mouse: Bool, manners: TerminalManners) {
    let before = protocolBytes
    protocolBytes = TerminalProtocol(mouse: mouse, manners: manners)
    synoptic_terminal_leaves_with(protocolBytes.leave, protocolBytes.leave.count)
    if isTaken { send(protocolBytes.changing(before)) }
    title = nil
    let depth = Self.depth(colours, of: numberedColours, isGathered: gathered >= 0)
    guard depth != colourDepth else { return }
    colourDepth = depth
    palette = TerminalPalette(theme: theme, depth: depth, mixesItself: numberedColours > 256)
    redraw()
  }

  private static func checkDescription(output: Int32) throws(TerminalError) {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    var result: Int32 = 0
    guard !name.isEmpty, setupterm(nil, output, &result) == OK else { throw .unknownTerminal(name: name) }
    guard synoptic_capability("cup") != nil, synoptic_capability("clear") != nil else { throw .tooSimple(name: name) }
  }

  private static func startCurses(input: Int32, output: Int32) throws(TerminalError) -> UnsafeMutablePointer<FILE> {
    guard let inputFile = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 0), "r"),
      let outputFile = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 0), "w"),
      newterm(nil, outputFile, inputFile) != nil
    else {
      let code = errno
      synoptic_terminal_restore()
      throw .system(call: "newterm", code: code)
    }
    raw()
    noecho()
    nonl()
    typeahead(-1)
    keypad(synoptic_window(), true)
    leaveok(synoptic_window(), false)
    return outputFile
  }

  // MARK: Frames

  /// Shows `frame`. What of it does not fit on the terminal is left out.
  func present(_ frame: Frame) {
    guard isTaken, shown != frame else { return }
    let columns = 0..<min(frame.size.columns, size.columns)
    for row in 0..<min(frame.size.rows, size.rows) {
      let changed = shown.map { frame.changes(from: $0, in: Row(row)).clamped(to: columns) } ?? columns
      if !changed.isEmpty { palette.draw(frame, row: Row(row), columns: changed) }
    }
    showCursor(of: frame)
    if gathered < 0, isSynchronized { send(TerminalProtocol.beginUpdate) }
    wrefresh(synoptic_window())
    sendGathered()
    shown = frame
    ask()
  }

  /// Writes what ncurses made of the frame, in one piece.
  private func sendGathered() {
    let end = isSynchronized ? TerminalProtocol.endUpdate : []
    guard gathered >= 0 else { return send(end) }
    let count = synoptic_gathered(gathered)
    guard count > 0 else { return }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
      synoptic_take_gathered(gathered, buffer.baseAddress, count)
      initialised = count
    }
    send((isSynchronized ? TerminalProtocol.beginUpdate : []) + (palette.mixtures?.mixed(bytes) ?? bytes) + end)
  }

  private func showCursor(of frame: Frame) {
    if let cursor = frame.cursor { wmove(synoptic_window(), Int32(cursor.row.value), Int32(cursor.column.value)) }
    let isShown = frame.cursor != nil
    if isCursorShown != isShown { curs_set(isShown ? 1 : 0) }
    isCursorShown = isShown
  }

  /// Questions that the terminal answers by `InputEvent.reply`; after the first paint, so that nobody waits for them.
  private func ask() {
    guard asked == nil else { return }
    asked = .now
    unanswered = protocolBytes.questionCount
    send(protocolBytes.questions)
  }

  /// What the terminal answered. The loop passes it on, and decides itself about the theme.
  func note(_ reply: TerminalReply) {
    unanswered -= 1
    if case .mode(TerminalProtocol.synchronizedUpdate, let isSupported) = reply { isSynchronized = isSupported }
  }

  /// The terminal has another size (SIGWINCH); the next `present` paints all of it.
  func resize() {
    var window = winsize()
    guard ioctl(outputDescriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return }
    resizeterm(Int32(window.ws_row), Int32(window.ws_col))
    size = ScreenSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
    redraw()
  }

  /// Forgets what stands on the terminal: the next `present` paints all of it (Ctrl-L, or someone else wrote on it).
  func redraw() {
    shown = nil
    isCursorShown = nil
    werase(synoptic_window())
    synoptic_repaint_all()
  }

  /// Hands words to the terminal's clipboard; a terminal that keeps none, or lets no program write to it, does nothing.
  func copy(_ text: String) {
    guard isTaken else { return }
    send(protocolBytes.copying(Array(text.utf8)))
  }

  /// Shows words as the terminal's title, where it can be restored.
  func setTitle(_ words: String) {
    guard isTaken, words != title else { return }
    title = words
    send(protocolBytes.title(words))
  }

  // MARK: Leaving and coming back

  /// Gives the terminal back as it was, for a while: for `$EDITOR`, or to be stopped.
  func suspend() {
    synoptic_terminal_restore()
    isTaken = false
  }

  /// Takes the terminal again after `suspend()`, and where it was not given back but the process was stopped; the next `present` paints all
  /// of it.
  func resume() {
    tcsetattr(outputDescriptor, TCSADRAIN, &state)
    synoptic_terminal_taken_again()
    // Its title lies on the stack already where it was not given back: put there twice, it would not be as it was in the end.
    send(isTaken ? protocolBytes.keepTaken : protocolBytes.takeAgain)
    isTaken = true
    title = nil
    resize()
    redraw()
  }

  /// Ctrl-Z: gives the terminal back, stops the process group, and takes the terminal again when that goes on.
  func stopUntilContinued() {
    suspend()
    synoptic_stop_until_continued()
    resume()
  }

  /// Gives the terminal back for good.
  func close() {
    awaitAnswers()
    suspend()
  }

  /// Someone who leaves a moment after the start must not find the terminal's answers typed into the shell: waits for them, but
  /// never longer than they usually take.
  private func awaitAnswers() {
    guard let asked, isTaken else { return }
    let latest = asked + .milliseconds(200)
    var decoder = InputDecoder(terminfoKeys: [:])
    while unanswered > 0, ContinuousClock.now < latest {
      let ready = Poll.wait(descriptors: [inputDescriptor], timeoutMilliseconds: 20)
      guard !ready.isEmpty else { continue }
      guard case .bytes(let bytes) = TerminalInput.read(from: inputDescriptor) else { return }
      for case .reply in decoder.feed(bytes) { unanswered -= 1 }
    }
  }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(outputDescriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if count < 0 && errno != EINTR && errno != EAGAIN { return }
    }
  }
}

extension Frame {
  /// The columns of a row from the first to the last cell that looks otherwise than in `other`, with no half of a wide character. A cluster's
  /// number means something in its own frame only.
  fileprivate func changes(from other: Frame, in row: Row) -> Range<Int> {
    let whole = 0..<size.columns
    guard size == other.size else { return whole }
    let isOwn = clusters == other.clusters
    if isOwn, isSame(as: other, in: row) { return 0..<0 }
    let (one, two) = (self.row(row), other.row(row))
    func differs(_ place: Int) -> Bool { one[place] != two[place] || !isOwn && one[place].code >= Frame.firstCluster }
    guard var first = one.indices.first(where: differs), var last = one.indices.last(where: differs) else { return 0..<0 }
    while first > one.startIndex, one[first].isContinuation || two[first].isContinuation { first -= 1 }
    while last + 1 < one.endIndex, one[last + 1].isContinuation || two[last + 1].isContinuation { last += 1 }
    return (first - one.startIndex)..<(last + 1 - one.startIndex)
  }
}
