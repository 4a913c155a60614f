/// Bytes from a terminal to what they mean.
///
/// A machine that takes one byte at a time, so that it cannot matter how the bytes were cut into reads. What time alone can
/// tell (whether Esc was pressed, or begins a sequence) is told by the loop: it calls `flush()` when `isWaiting` and nothing
/// came for some 25 milliseconds. Sequences that nobody knows are swallowed whole, never leaked as keys; what is kept of an
/// unfinished one is bounded.
struct InputDecoder: Sendable {
  /// Bytes of an unfinished sequence that are kept; what is longer is swallowed to its end.
  static let longestSequence = 256
  /// Bytes of a paste that are kept.
  static let longestPaste = 1 << 20

  private static let escape: UInt8 = 0x1B
  private static let interrupt: UInt8 = 0x03

  private enum State {
    /// Between events.
    case ground
    /// Inside a character of several bytes.
    case character(expected: Int)
    /// After Esc, or after two: it may be a key, a modifier or the beginning of a sequence.
    case escape
    /// `ESC [`, up to a final byte.
    case control
    /// `ESC [ [`: a function key of the Linux console.
    case console
    /// `ESC O`, up to a letter.
    case single
    /// `ESC ]`, `ESC P` and their like, up to BEL or `ESC \`.
    case string(afterEscape: Bool)
    /// The three bytes behind `ESC [ M`.
    case oldMouse
    /// Between the marks of a bracketed paste; `matched` bytes of the closing mark have come.
    case paste(matched: Int)
  }

  private var state = State.ground
  /// The unfinished sequence or character, from its first byte.
  private var pending: [UInt8] = []
  private var pasted: [UInt8] = []
  private var events: [InputEvent] = []
  private let terminfoKeys: [[UInt8]: Key]

  /// - Parameter terminfoKeys: what the terminal's description says that its keys send; it goes before the common sequences.
  init(terminfoKeys: [[UInt8]: Key]) {
    self.terminfoKeys = terminfoKeys.filter { $0.key.count > 1 && $0.key.first == Self.escape }
  }

  /// Whether `flush()` would make events of what has come: the loop asks again when nothing follows.
  var isWaiting: Bool {
    switch state {
    case .ground, .console, .oldMouse, .paste: false
    case .character, .escape, .single: true
    case .control, .string: pending.count == (isAlternate ? 3 : 2)
    }
  }

  /// The events that `bytes` complete.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    for byte in bytes { take(byte) }
    return takeEvents()
  }

  /// Nothing followed: what could be a key by itself, is one.
  mutating func flush() -> [InputEvent] {
    guard isWaiting else { return [] }
    let bytes = pending
    switch state {
    case .character: emit("\u{FFFD}")
    case .escape: for _ in bytes { emit(Key(.escape)) }
    default:
      if isAlternate { emit(Key(.escape)) }
      if let last = bytes.last { emit(Character(Unicode.Scalar(last)), .alt) }
    }
    reset()
    return takeEvents()
  }

  /// Whether the sequence began with two Esc: some terminals say Alt like that.
  private var isAlternate: Bool { pending.count > 1 && pending[1] == Self.escape }

  private mutating func takeEvents() -> [InputEvent] {
    defer { events = [] }
    return events
  }

  private mutating func reset() {
    state = .ground
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func emit(_ key: Key) { events.append(.key(key.normalised)) }

  private mutating func emit(_ character: Character, _ modifiers: Key.Modifiers = []) {
    emit(Key(.character(character), modifiers))
  }

  // MARK: One byte

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeFirst(byte)
    case .character(let expected): takeContinuation(byte, expected: expected)
    case .escape: takeAfterEscape(byte)
    case .control: takeControl(byte)
    case .console:
      keep(byte)
      finish(with: byte < 0x41 || byte > 0x45 ? nil : Key(.function(Int(byte) - 0x40)))
    case .single: takeSingle(byte)
    case .string(let afterEscape): takeString(byte, afterEscape: afterEscape)
    case .oldMouse:
      pending.append(byte)
      if pending.count == 3 { finishOldMouse() }
    case .paste(let matched): takePasted(byte, matched: matched)
    }
  }

  private mutating func keep(_ byte: UInt8) {
    if pending.count < Self.longestSequence { pending.append(byte) }
  }

  private mutating func takeFirst(_ byte: UInt8) {
    switch byte {
    case Self.escape:
      pending.append(byte)
      state = .escape
    case 0..<0x80: emit(Key(byte: byte))
    case 0xC2...0xF4:
      pending.append(byte)
      state = .character(expected: byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
    default: emit("\u{FFFD}")
    }
  }

  private mutating func takeContinuation(_ byte: UInt8, expected: Int) {
    guard byte & 0xC0 == 0x80, mayFollow(byte) else {
      let modifier = pending.first == Self.escape
      reset()
      emit("\u{FFFD}", modifier ? .alt : [])
      return take(byte)
    }
    pending.append(byte)
    let modifier = pending.first == Self.escape
    guard pending.count - (modifier ? 1 : 0) == expected else { return }
    let text = String(decoding: modifier ? pending[1...] : pending[...], as: UTF8.self)
    reset()
    // The controls U+0080 to U+009F are nobody's keys.
    for character in text where !character.unicodeScalars.allSatisfy({ 0x80..<0xA0 ~= $0.value }) {
      emit(character, modifier ? .alt : [])
    }
  }

  /// Whether `byte`, a continuation, may come after what has begun: no overlong forms, no surrogates, nothing above U+10FFFF.
  private func mayFollow(_ byte: UInt8) -> Bool {
    switch pending.last {
    case 0xE0: byte >= 0xA0
    case 0xED: byte < 0xA0
    case 0xF0: byte >= 0x90
    case 0xF4: byte < 0x90
    default: true
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    let isSecond = pending.count == 1
    switch byte {
    case Self.escape where isSecond: pending.append(byte)
    case UInt8(ascii: "["): begin(.control, byte)
    case UInt8(ascii: "O"): begin(.single, byte)
    case UInt8(ascii: "]") where isSecond, UInt8(ascii: "P") where isSecond, UInt8(ascii: "X") where isSecond,
      UInt8(ascii: "^") where isSecond, UInt8(ascii: "_") where isSecond:
      begin(.string(afterEscape: false), byte)
    case _ where !isSecond:
      // Esc, and then Alt with something.
      emit(Key(.escape))
      reset()
      take(Self.escape)
      take(byte)
    case 0..<0x80:
      reset()
      let key = Key(byte: byte)
      emit(Key(key.code, key.modifiers.union(.alt)))
    case 0xC2...0xF4: begin(.character(expected: byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), byte)
    default:
      reset()
      emit("\u{FFFD}", .alt)
    }
  }

  private mutating func begin(_ next: State, _ byte: UInt8) {
    pending.append(byte)
    state = next
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case Self.escape: restart()
    case 0x18, 0x1A: reset()
    case 0..<0x20, 0x7F...: break
    case UInt8(ascii: "[") where pending.count == 2: begin(.console, byte)
    case UInt8(ascii: "M") where pending.count == 2:
      reset()
      state = .oldMouse
    case 0x30..<0x40: keep(byte)
    case 0x20..<0x30:
      keep(byte)
      if byte == UInt8(ascii: "$"), let key = terminfoKeys[pending] { finish(with: key) }
    default:
      keep(byte)
      finishControl()
    }
  }

  /// An Esc inside a sequence: the sequence was cut off, and something new begins.
  private mutating func restart() {
    reset()
    take(Self.escape)
  }

  private mutating func takeSingle(_ byte: UInt8) {
    switch byte {
    case Self.escape: restart()
    case 0x30..<0x3A: keep(byte)
    default:
      keep(byte)
      let sequence = isAlternate ? Array(pending.dropFirst()) : pending
      finish(with: terminfoKeys[sequence] ?? ControlSequence.singleShift(sequence))
    }
  }

  private mutating func takeString(_ byte: UInt8, afterEscape: Bool) {
    switch byte {
    case 0x07: finishString()
    case UInt8(ascii: "\\") where afterEscape: finishString()
    case _ where afterEscape:
      restart()
      take(byte)
    case Self.escape: state = .string(afterEscape: true)
    // A reply holds no control characters: its end got lost, and someone is typing.
    case 0..<0x20: reset()
    default: keep(byte)
    }
  }

  /// A paste whose end got lost on the way must not make the program deaf: Ctrl-C ends it.
  private mutating func takePasted(_ byte: UInt8, matched: Int) {
    if byte == Self.interrupt {
      events.append(.paste(PastedText.text(pasted)))
      pasted = []
      reset()
      return emit(Key(byte: byte))
    }
    if byte == PastedText.end[matched] {
      guard matched + 1 == PastedText.end.count else {
        state = .paste(matched: matched + 1)
        return
      }
      events.append(.paste(PastedText.text(pasted)))
      pasted = []
      return reset()
    }
    keepPasted(PastedText.end[..<matched])
    if byte == Self.escape {
      state = .paste(matched: 1)
    } else {
      keepPasted([byte])
      state = .paste(matched: 0)
    }
  }

  private mutating func keepPasted(_ bytes: ArraySlice<UInt8>) {
    pasted += bytes.prefix(Self.longestPaste - pasted.count)
  }

  // MARK: The end of a sequence

  private mutating func finish(with key: Key?) {
    let held: Key.Modifiers = isAlternate ? .alt : []
    reset()
    if let key { emit(Key(key.code, key.modifiers.union(held))) }
  }

  private mutating func finishControl() {
    let bytes = isAlternate ? Array(pending.dropFirst()) : pending
    if let key = terminfoKeys[bytes] { return finish(with: key) }
    guard pending.count < Self.longestSequence, let sequence = ControlSequence(bytes) else { return reset() }
    if sequence.isPasteStart {
      reset()
      state = .paste(matched: 0)
    } else if let event = sequence.mouse ?? sequence.reply {
      reset()
      events.append(event)
    } else {
      finish(with: sequence.key)
    }
  }

  private mutating func finishString() {
    let bytes = pending
    reset()
    if bytes.count < Self.longestSequence, let reply = TerminalReply(operatingSystemCommand: bytes) { events.append(.reply(reply)) }
  }

  private mutating func finishOldMouse() {
    let bytes = pending.map { Int($0) - 32 }
    reset()
    let event = MouseEvent(button: bytes[0], column: bytes[1], row: bytes[2], isRelease: bytes[0] & 0x43 == 3)
    if let event { events.append(.mouse(event)) }
  }
}
