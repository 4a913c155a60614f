import Foundation

@testable import Reader

/// One thing that happens to the reader.
enum LawStep: CustomStringConvertible {
  /// A line of a script: an action by its name.
  case action(String, arguments: String)
  case keys(String)
  case input(InputEvent)
  case resize(ScreenSize)
  /// Files come, change and go.
  case folder

  var description: String {
    switch self {
    case .action(let name, let arguments): arguments.isEmpty ? name : "\(name) \(arguments)"
    case .keys(let notation): "keys \(notation)"
    case .input(let event): "\(event)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .folder: "folder"
    }
  }

  /// What violations are told apart by.
  var name: String {
    switch self {
    case .action(let name, _): name
    case .keys(let notation): "keys \(notation)"
    case .input(.mouse(let mouse)): "mouse \(mouse.kind)"
    case .input: "input"
    case .resize: "resize"
    case .folder: "folder"
    }
  }

  /// The next step of a user without a plan: mostly actions, of those mostly one that can be done now and was done most seldom.
  static func random(_ dice: inout Dice, _ state: ReaderState, done: [String: Int]) -> LawStep {
    if state.prompt != nil, dice.falls(60) { return typed(&dice) }
    if let step = inBox(&dice, state, done) { return step }
    if let step = leading(&dice, state) { return step }
    if state.progress.isUnderWay, dice.falls(6) { return .action("interrupt", arguments: "") }
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<62:
      let action = dice.falls(85) ? seldom(&dice, state, done) : dice.pick(ActionTable.all)
      return .action(action.name, arguments: dice.falls(70) ? "" : argument(&dice))
    case 62..<80: return .keys(keys(&dice))
    case 80..<84: return .input(.key(dice.pick(singles)))
    case 84..<91: return .input(.mouse(mouse(&dice, state.size)))
    case 91..<92: return .input(.paste(dice.pick(texts)))
    case 92..<93: return .folder
    default: return .resize(size(&dice))
    }
  }

  /// What is done with a report in a box, and showing one: seldom come to by itself, because most other keys close it.
  private static func inBox(_ dice: inout Dice, _ state: ReaderState, _ done: [String: Int]) -> LawStep? {
    guard state.lists.isEmpty else { return nil }
    if state.peek == nil { return dice.falls(6) ? .action("peek", arguments: "") : nil }
    guard dice.falls(60) else { return nil }
    let actions = ActionTable.all.filter { $0.contexts == .peek }.shuffled(using: &dice)
    return actions.min { done[$0.name, default: 0] < done[$1.name, default: 0] }.map { .action($0.name, arguments: "") }
  }

  /// What has to be there before something can be taken away that is seldom there.
  private static func leading(_ dice: inout Dice, _ state: ReaderState) -> LawStep? {
    guard state.lists.isEmpty, state.prompt == nil, dice.falls(2) else { return nil }
    return dice.falls(50) ? .action("set-date", arguments: "2019-12-19") : .action("search", arguments: "the")
  }

  /// Of the actions that can be done now one that was done most seldom.
  private static func seldom(_ dice: inout Dice, _ state: ReaderState, _ done: [String: Int]) -> Action {
    let sorted = ActionTable.all.shuffled(using: &dice).sorted { done[$0.name, default: 0] < done[$1.name, default: 0] }
    return sorted.first { state.refusal(of: $0) == nil } ?? sorted[0]
  }

  private static func typed(_ dice: inout Dice) -> LawStep {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0..<4: .keys("<CR>")
    case 4: .keys("<Esc>")
    case 5: .keys(dice.pick(["<Tab>", "<Up>", "<Down>", "<BS>", "<C-u>", "<C-w>", "<Left>", "<C-n>", "<C-x>"]))
    case 6: .input(.paste(dice.pick(texts)))
    default: .keys(dice.pick(["t", "e", "1", "T", "ğ", "中", ".", "(", "x", "y"]))
    }
  }

  private static func argument(_ dice: inout Dice) -> String {
    dice.falls(50) ? String(Int.random(in: 1...(dice.falls(90) ? 9 : 99_999), using: &dice)) : dice.pick(texts)
  }

  private static func keys(_ dice: inout Dice) -> String {
    let notation = dice.pick(allKeys)
    let count = dice.falls(20) ? String(Int.random(in: 1...30, using: &dice)) : ""
    return count + notation
  }

  private static let allKeys = ActionTable.all.flatMap(\.keys).filter { !$0.isEmpty }

  private static let singles: [Key] = [
    Key(.escape), Key(.enter), Key(.tab), Key(.backspace), Key(.up), Key(.pageDown), Key(.function(5)), Key(.character("ç")),
    Key(.character("x"), .alt), Key(.character("c"), .control), Key(.character("g")), Key(.character("]")), Key(.character("3")),
  ]

  /// What may stand behind an action's name, or be pasted.
  static let texts = [
    "a", "Turkey", "turkey|libya", "(a+)+$", "[", "27 November", "2019-12-19", "Khalifa Haftar = Haftar", "x.csv", "md row",
    "legal",
    "中国", "👨‍👩‍👧‍👦", "e\u{301}", "line one\nline two", "\u{1B}[31m", "   ", "person", "light", "date:2019-12", "tag:legal",
    "\"a phrase\"", "q",
    "cat 'x", "editor", "browser", "0", "-5", "99999999999999999999",
  ]

  private static func mouse(_ dice: inout Dice, _ size: ScreenSize) -> MouseEvent {
    let kinds: [MouseEvent.Kind] = [.press, .press, .release, .drag, .drag, .wheelUp, .wheelDown]
    return MouseEvent(
      kind: dice.pick(kinds), row: Row(Int.random(in: -1...size.rows + 2, using: &dice)),
      column: Column(Int.random(in: -1...size.columns + 2, using: &dice)))
  }

  private static let usual = [(40, 10), (80, 24), (80, 24), (120, 36), (120, 36), (200, 60), (300, 100), (69, 20), (70, 50)]

  private static func size(_ dice: inout Dice) -> ScreenSize {
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<45:
      let (columns, rows) = dice.pick(usual)
      return ScreenSize(columns: columns, rows: rows)
    case 45..<90:
      return ScreenSize(columns: .random(in: 40...240, using: &dice), rows: .random(in: 10...60, using: &dice))
    default: return ScreenSize(columns: .random(in: 1...60, using: &dice), rows: .random(in: 1...12, using: &dice))
    }
  }
}
