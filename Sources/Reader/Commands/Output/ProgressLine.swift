/// A bar that tells how far the analysis is, on the last line of the terminal; silent where the output or the errors go elsewhere.
final class ProgressLine {
  private static let barWidth = 30

  private let terminal: Output?
  private var isShown = false

  init(_ surroundings: Surroundings) {
    terminal = surroundings.output.isTerminal && surroundings.errors.isTerminal ? surroundings.errors : nil
  }

  func show(_ done: Int, of all: Int) {
    guard let terminal, all > 0 else { return }
    let filled = min(Self.barWidth, Self.barWidth * done / all)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
    write("\r\(bar) \(done) of \(all) articles\u{1B}[K", to: terminal)
    isShown = true
  }

  /// Leaves the line as it was before.
  func clear() {
    guard let terminal, isShown else { return }
    write("\r\u{1B}[K", to: terminal)
    isShown = false
  }

  /// A bar that can't be drawn is no reason to stop.
  private func write(_ text: String, to terminal: Output) {
    try? terminal.writeStyled(text)
    try? terminal.flush()
  }
}
