import Testing

@testable import Reader

@Suite("Messages") struct MessagesTests {
  private func reader(_ size: String = "80x24") throws -> Scenario {
    try Scenario([(path: "a.txt", text: "First\n\nAlpha one (e1). Alpha two.")], size: size)
  }

  @Test("that the last line said can be read again, the latest first, in full") func again() throws {
    let reader = try reader()
    reader.send(.notice(String(repeating: "a long story ", count: 100) + "ends here"))
    try reader.press("Qj:messages<Enter>")
    let lines = reader.screen.dropFirst(2).map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.first?.hasSuffix("Q means nothing here (? lists the keys)") == true)
    try reader.press("G")
    #expect(reader.screen.contains { $0.contains("ends here") })
  }

  @Test("say how something ended, and not that it began; the same thing twice is told once") func ended() throws {
    let reader = try reader().press("aa note<Enter>QQQ")
    #expect(reader.state.messages.map(\.text).filter { $0.hasPrefix("note") } == ["note saved in .synoptic"])
    #expect(reader.state.messages.count { $0.text.hasPrefix("Q means") } == 1)
  }

  @Test("are kept up to a number") func most() throws {
    let reader = try reader()
    for number in 0..<500 { reader.send(.notice("notice \(number)")) }
    #expect(reader.state.messages.count == 200)
    #expect(reader.state.messages.first?.text == "notice 499")
  }

  @Test(
    "A first run is told the first keys whole, and on a narrow screen where all keys are", arguments: ["40x10", "60x20", "120x36"])
  func welcome(size: String) throws {
    let reader = try Scenario([(path: "a.txt", text: "First\n\nAlpha one (e1).")], size: size)
    reader.welcome()
    let told = try required(reader.screen.last { !$0.isEmpty }).trimmingCharacters(in: .whitespaces).components(separatedBy: " · ")
    let all = ["⏎: next report of an event", "Tab: next pane", "?: all keys", "q: quit"]
    #expect(told.contains("?: all keys") && told.allSatisfy(all.contains), "\(told)")
    #expect(size != "120x36" || told == all)
    #expect(try !reader.press("j").screen.contains { $0.contains("all keys") })
  }
}
