/// What comes in from the terminal, decoded.
enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Bracketed paste: text, never keys.
  case paste(String)
  case mouse(MouseEvent)
  /// An answer to a question that the program put to the terminal.
  case reply(TerminalReply)
}

struct MouseEvent: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case press, release, drag, wheelUp, wheelDown
  }

  let kind: Kind
  let row: Row
  let column: Column
}

enum TerminalReply: Hashable, Sendable {
  /// The state of a private mode (DECRPM): 2026 is synchronized output.
  case mode(Int, isSupported: Bool)
  /// The background's brightness, 0 to 1 (OSC 11).
  case background(luminance: Double)
}
