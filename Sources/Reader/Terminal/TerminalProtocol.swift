import CNcurses
import Foundation

/// The bytes beside ncurses's own that take and leave a terminal.
struct TerminalProtocol {
  /// The private mode of synchronized updates.
  static let synchronizedUpdate = 2026
  static let beginUpdate = Array("\u{1B}[?2026h".utf8)
  static let endUpdate = Array("\u{1B}[?2026l".utf8)

  /// Pastes in brackets, and the mouse: after ncurses took the screen.
  let enter: [UInt8]
  /// All of it again, ncurses's part too, after the terminal had been given back.
  let takeAgain: [UInt8]
  /// The same after the process was stopped without having given the terminal back: its title is on the stack still.
  let keepTaken: [UInt8]
  /// The terminal as it was: for the routine that may run in a signal handler.
  let leave: [UInt8]
  /// Is there synchronized update, and which colour has the background?
  let questions: [UInt8]
  /// How many answers the questions have, from a terminal that knows them all.
  var questionCount: Int { questions.isEmpty ? 0 : 2 }

  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

  private let manners: TerminalManners
  private let usesMouse: Bool

  /// Needs the terminal's description, so `setupterm` first.
  init(mouse: Bool, manners: TerminalManners) {
    self.manners = manners
    usesMouse = mouse
    // Terminals that report a mouse in their description understand xterm's private modes; the others are left in peace.
    let isLikeXterm = synoptic_capability("kmous") != nil && Self.capability("smcup") != []
    let modesOn = isLikeXterm ? Array(("\u{1B}[?2004h" + (mouse ? Self.mouseOn : "")).utf8) : []
    let keepTitle = isLikeXterm ? manners.keepTitle : []
    enter = keepTitle + modesOn
    takeAgain = Self.capability("smcup") + Self.capability("smkx") + enter
    keepTaken = Self.capability("smcup") + Self.capability("smkx") + modesOn
    let modesOff = "\u{1B}[?2026l\(Self.mouseOff)\u{1B}[?2004l"
    let parts =
      [isLikeXterm ? Array(modesOff.utf8) + manners.restoreTitle : []]
      + ["sgr0", "rmkx", "cnorm", "rmcup"].map { Self.capability($0) }
    // Where there is no other screen to go back to, the prompt comes on a line of its own.
    leave = Array(parts.joined()) + (Self.capability("smcup").isEmpty ? Array("\r\n".utf8) : [])
    questions = isLikeXterm ? Array("\u{1B}[?2026$p\u{1B}]11;?\u{1B}\\".utf8) : []
  }

  /// What makes of a terminal that was taken with `other` one that is taken with this.
  func changing(_ other: TerminalProtocol) -> [UInt8] {
    if questions.isEmpty { return [] }
    let mouse = usesMouse == other.usesMouse ? "" : usesMouse ? Self.mouseOn : Self.mouseOff
    let title =
      manners.keepsTitles == other.manners.keepsTitles ? [] : manners.keepsTitles ? manners.keepTitle : other.manners.restoreTitle
    return Array(mouse.utf8) + title
  }

  /// What hands bytes to the clipboard; empty for a terminal that is not like xterm.
  func copying(_ bytes: [UInt8]) -> [UInt8] { questions.isEmpty ? [] : manners.copying(bytes) }

  /// What sets the title; empty where it could not be restored.
  func title(_ words: String) -> [UInt8] { questions.isEmpty ? [] : manners.title(words) }

  /// Whether the terminal is told colours from 16 on as xterm is: by `38;5;n`.
  static var numbersColours: Bool {
    String(decoding: capability("setaf"), as: UTF8.self).contains("38;5;%p1%d")
  }

  /// A capability's bytes without the padding that only paper terminals needed (`$<5>`).
  private static func capability(_ name: String) -> [UInt8] {
    guard let string = synoptic_capability(name) else { return [] }
    let bytes = Array(String(cString: string).utf8)
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "$"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        index = end + 1
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }
}

/// The keys of a terminal's description.
enum TerminalKeys {
  /// What keys send, by the capabilities that ncurses read for this terminal.
  static func fromDescription() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in named + (1...12).map({ ("kf\($0)", Key(.function($0))) }) {
      guard let string = synoptic_capability(name) else { continue }
      let bytes = Array(String(cString: string).utf8)
      if bytes.count > 1 { keys[bytes] = key }
    }
    return keys
  }

  private static let named: [(String, Key)] = [
    ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)), ("khome", Key(.home)),
    ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)), ("kich1", Key(.insert)), ("kdch1", Key(.delete)),
    ("kcbt", Key(.tab, .shift)), ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)), ("kLFT", Key(.left, .shift)),
    ("kRIT", Key(.right, .shift)), ("kHOM", Key(.home, .shift)), ("kEND", Key(.end, .shift)), ("kDC", Key(.delete, .shift)),
  ]
}
