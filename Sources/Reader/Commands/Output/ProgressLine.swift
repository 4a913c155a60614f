/// A bar that tells how far the analysis is, on the last line of the terminal; silent where the output or the errors go elsewhere.
final class ProgressLine {
  private static let barWidth = 30

  private let terminal: Output?
  private var shown = ""

  init(_ surroundings: Surroundings) {
    terminal = surroundings.output.isTerminal && surroundings.errors.isTerminal ? surroundings.errors : nil
  }

  /// Shows that so many articles of all were analysed alone; once they all were, they are being compared.
  func show(_ done: Int, of all: Int) {
    guard all > 0 else { return }
    let filled = min(Self.barWidth, Self.barWidth * done / all)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
    write(done < all ? "\(bar) \(done) of \(all) articles" : "\(bar) comparing \(all) articles")
  }

  /// Leaves the line as it was before.
  func clear() { write("") }

  /// A line that can't be drawn is no reason to stop.
  private func write(_ text: String) {
    guard let terminal, text != shown else { return }
    try? terminal.writeStyled("\r\(text)\u{1B}[K")
    try? terminal.flush()
    shown = text
  }
}
