import Foundation
import Library
import Logging

/// The reader on a terminal: waits for keys, signals and messages, and paints.
///
/// The main thread owns the state and blocks in `poll`; nothing here waits for a disk or an analysis. Input that is already there
/// is taken whole before anything is painted, so a held key never queues up screens.
final class TerminalLoop {
  private static let escapeDelayMilliseconds = 25
  private static let busyFrameMilliseconds = 50
  private static let messageMilliseconds = 4
  /// How long the first frame waits for the first articles.
  private static let firstArticlesMilliseconds = 12

  private let options: ReadOptions
  private let session: ReaderSession
  private let screen: any ReaderScreen
  private let signals: SignalSource
  private var decoder: InputDecoder
  private var hasEnded = false
  /// Set when the terminal is gone: then nothing is painted any more.
  private var terminalIsGone = false
  private var exitCode: Int32 = 0
  /// Whether the state changed since the last paint, and whether the change was the user's.
  private var needsPaint = true
  private var paintsAtOnce = true
  private var painted: PaintedScreen?
  /// Whether only a list's cursor was painted, and the rest is to be, unless a key comes first.
  private var owesRest = false
  private var lastPaint = ContinuousClock.now
  private var lastInput = ContinuousClock.now
  private var lastKept = ContinuousClock.now

  /// Opens the libraries and the terminal, reads until the user leaves, and puts the terminal back.
  static func run(_ options: ReadOptions) throws -> Int32 {
    // Signals are blocked before the first thread starts, so that every thread inherits it.
    let signals = try SignalSource()
    let log = LogFile.logger(options)
    let size = ScreenSize(columns: 80, rows: 24)
    let session = try ReaderSession(options, size: size, log: log, watching: .standard)
    // Reading begins before the terminal is set up: both take a few milliseconds.
    session.start()
    let screen = try openScreen(options, session.state)
    if screen is LineScreen { session.keepPlain() }
    let loop = TerminalLoop(options, session: session, screen: screen, signals: signals)
    loop.run()
    session.keepTyped()
    let problems = session.end()
    screen.close()
    // The terminal may have gone, and nobody be there to be told.
    let errors = Output.fileDescriptor(STDERR_FILENO, variables: [:])
    for problem in problems { try? errors.writeStyled("synoptic: \(SafeText.line(problem))\n") }
    try? errors.flush()
    return problems.isEmpty ? loop.exitCode : 74
  }

  private static func openScreen(_ options: ReadOptions, _ state: ReaderState) throws(TerminalError) -> any ReaderScreen {
    if state.isPlain, LineScreen.isNeeded(options.environment) {
      return try LineScreen(input: keyboard(options), output: STDOUT_FILENO, theme: state.theme)
    }
    let (colours, mouse, manners) = wishes(options, state.configuration.settings)
    return try TerminalScreen(
      input: keyboard(options), output: STDOUT_FILENO, colours: colours, theme: state.theme, mouse: mouse, manners: manners)
  }

  /// What the command line, the environment and the settings want of the terminal.
  private static func wishes(
    _ options: ReadOptions, _ settings: ConfigurationFile
  ) -> (colours: TerminalColours, mouse: Bool, manners: TerminalManners) {
    (
      TerminalColours(options.environment, settings: settings), options.usesMouse && settings.usesMouse,
      TerminalManners(options.environment, setsTitle: settings.setsTitle)
    )
  }

  /// Where keys come from: standard input or, when articles come from there, the terminal itself.
  private static func keyboard(_ options: ReadOptions) -> Int32 {
    guard options.paths.contains("-"), isatty(STDIN_FILENO) == 0 else { return STDIN_FILENO }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    return terminal >= 0 ? terminal : STDIN_FILENO
  }

  private init(_ options: ReadOptions, session: ReaderSession, screen: any ReaderScreen, signals: SignalSource) {
    self.options = options
    self.session = session
    self.screen = screen
    self.signals = signals
    decoder = InputDecoder(terminfoKeys: screen.terminfoKeys)
  }

  private func run() {
    perform(session.take(.resized(screen.size)))
    awaitFirstArticles()
    while !hasEnded {
      paintIfDue()
      keepPlaceNowAndThen()
      let ready = Poll.wait(
        descriptors: [screen.inputDescriptor, session.mailbox.descriptor, signals.descriptor],
        timeoutMilliseconds: session.hasMessages ? 0 : timeout)
      for source in ready where !hasEnded {
        switch source.descriptor {
        case signals.descriptor: takeSignals()
        case screen.inputDescriptor: takeInput()
        default: takeMessages()
        }
      }
      if session.hasMessages, !hasEnded, !ready.contains(where: { $0.descriptor == session.mailbox.descriptor }) { takeMessages() }
      // Messages may stream in all the while: it is the time since the last byte that tells Esc from a sequence.
      if decoder.isWaiting, lastInput.duration(to: .now) >= .milliseconds(Self.escapeDelayMilliseconds) { take(decoder.flush()) }
    }
  }

  /// Waits a moment for the first articles, so that the screen is not painted without them for nothing.
  private func awaitFirstArticles() {
    let began = ContinuousClock.now
    var left = Self.firstArticlesMilliseconds
    while session.state.desk.panes.isEmpty, !hasEnded, left > 0 {
      if Poll.wait(descriptors: [session.mailbox.descriptor], timeoutMilliseconds: left).isEmpty { return }
      takeMessages()
      left = Self.firstArticlesMilliseconds - Int(began.duration(to: .now) / .milliseconds(1))
    }
  }

  /// Keeps the session while the user reads, so that a crash costs seconds and not the place.
  private func keepPlaceNowAndThen() {
    guard lastKept < lastInput, lastKept.duration(to: .now) >= .seconds(5) else { return }
    lastKept = .now
    session.keepInBackground()
  }

  /// How long to wait: for the rest of an escape sequence, for the next frame of a busy analysis, else without end.
  private var timeout: Int? {
    if owesRest { return 0 }
    if decoder.isWaiting { return Self.escapeDelayMilliseconds }
    return needsPaint ? Self.busyFrameMilliseconds : nil
  }

  // MARK: Painting

  /// Paints when something changed: at once after a key, at most twenty times a second while messages stream in.
  private func paintIfDue() {
    guard needsPaint, !terminalIsGone else { return }
    let isDue = paintsAtOnce || lastPaint.duration(to: .now) >= .milliseconds(Self.busyFrameMilliseconds)
    guard isDue else { return }
    // Taken once: each time costs hundreds of references.
    let state = session.state
    screen.theme = state.theme
    screen.setTitle(state.title)
    let quick = owesRest ? nil : painted?.following(state)
    let next = quick ?? PaintedScreen.painted(state)
    screen.present(next.frame)
    painted = next
    lastPaint = .now
    owesRest = quick != nil
    needsPaint = owesRest
    paintsAtOnce = owesRest
  }

  // MARK: What comes in

  private func takeInput() {
    switch TerminalInput.read(from: screen.inputDescriptor) {
    case .bytes(let bytes):
      lastInput = .now
      take(decoder.feed(bytes))
    case .endOfFile:
      terminalIsGone = true
      leave(code: 0)
    }
  }

  private func take(_ events: [InputEvent]) {
    owesRest = false
    for event in events where !hasEnded {
      if case .reply(let reply) = event {
        screen.note(reply)
      }
      perform(session.take(.input(event)))
    }
    needsPaint = true
    paintsAtOnce = true
  }

  /// Takes messages for a few milliseconds; the others when keys that came meanwhile were answered.
  private func takeMessages() {
    let began = ContinuousClock.now
    while !hasEnded, began.duration(to: .now) < .milliseconds(Self.messageMilliseconds), let message = session.nextMessage() {
      if isWorthPaintingAtOnce(message) { paintsAtOnce = true }
      perform(session.take(message))
      if case .configured(let configuration) = message {
        let (colours, mouse, manners) = Self.wishes(options, configuration.settings)
        screen.change(colours: colours, mouse: mouse, manners: manners)
      }
    }
    needsPaint = true
  }

  /// The first text and the answer to a note are painted at once; a progress figure, and annotations that nobody looks at, can wait for the
  /// next frame.
  private func isWorthPaintingAtOnce(_ message: Message) -> Bool {
    switch message {
    case .pipeline(.progress), .pipeline(.skipped), .pipeline(.found): false
    case .pipeline(.read): session.state.desk.panes.isEmpty
    case .annotationPage(let page): page.position == .ahead || page.isLast
    case .annotationChunk, .importProgress, .copiesFound: false
    default: true
    }
  }

  private func takeSignals() {
    for signal in signals.pending() where !hasEnded {
      switch signal {
      case .windowChanged:
        screen.resize()
        perform(session.take(.resized(screen.size)))
        needsPaint = true
        paintsAtOnce = true
      case .terminate: leave(code: 143)
      case .hangUp:
        terminalIsGone = true
        leave(code: 129)
      case .interrupt: take([.key(Key(.character("c"), .control))])
      case .suspend: suspend()
      case .continued:
        // Someone stopped the program from outside, and the shell has used the terminal since.
        screen.resume()
        afterResuming()
      case .brokenPipe: break
      }
    }
  }

  // MARK: Effects

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: leave(code: 0)
      case .suspend: suspend()
      case .redraw: screen.redraw()
      case .copy(let text): if !session.copies(text) { screen.copy(text) }
      case .run(let run): perform(outside: run)
      case .store, .undo, .changeTags, .fetchTexts, .compareAgain, .readStatements, .readConfiguration, .write, .export, .prepare,
        .searchLibrary, .readAnnotations, .listAnnotations, .planImport, .findName, .discardDraft, .stopAnalysis, .resumeAnalysis,
        .lookForCopies, .lookUp, .readAside, .fillCatalogue:
        break
      }
    }
  }

  /// Gives the terminal to a program until it ends.
  private func perform(outside run: OutsideRun) {
    screen.suspend()
    let effects = session.run(run, on: screen.inputDescriptor)
    screen.resume()
    // Keys that the terminal made signals of were for the program.
    let signals = signals.pending()
    if signals.contains(.hangUp) { terminalIsGone = true }
    if signals.contains(.hangUp) || signals.contains(.terminate) { leave(code: signals.contains(.hangUp) ? 129 : 143) }
    perform(effects)
    afterResuming()
  }

  private func leave(code: Int32) {
    hasEnded = true
    exitCode = code
  }

  private func suspend() {
    screen.stopUntilContinued()
    afterResuming()
  }

  private func afterResuming() {
    perform(session.take(.resized(screen.size)))
    needsPaint = true
    paintsAtOnce = true
  }
}
