import Library
import Testing

@testable import Reader

@Suite("Notices") struct NoticesTests {
  private let long =
    "keys.toml: line 6: no key is called <Foo> in \"<Foo>\" (write <Enter>, <Esc>, <Space>, <C-d> for Ctrl-D, and <lt> for the sign itself)"

  private func reader(_ size: String) throws -> Scenario {
    let reader = try Scenario([(path: "a.txt", text: "First\n\nAlpha one (e1). Alpha two.")], size: size)
    reader.send(.notice("short"))
    reader.send(.notice(long))
    return reader
  }

  @Test("are shown in full at every size, with nothing beside them", arguments: ["200x60", "120x36", "80x24", "40x12"])
  func whole(size: String) throws {
    let reader = try reader(size).press("gm")
    let lines = reader.screen.dropFirst(2).dropLast(2).map { $0.drop { " ›".contains($0) } }
    #expect(lines.filter { !$0.isEmpty }.joined(separator: " ").contains(long), "\(reader.screen.joined(separator: "\n"))")
    #expect(!reader.screen.contains { $0.contains("│") || $0.contains("Alpha one") })
  }

  @Test("name the folders that have annotations of their own") func innerLibraries() throws {
    let reader = try Scenario([(path: "a.txt", text: "First\n\nAlpha one (e1). Alpha two.")])
    reader.send(.pipeline(.foundInnerLibraries(["inner/deep"], library: 0)))
    #expect(reader.status.contains("inner/deep has annotations that show when opened alone"))
    try reader.press("gm")
    #expect(reader.screen.contains { $0.contains("inner/deep has annotations of its own") && $0.contains("synoptic inner/deep") })
  }

  @Test("of files that can be read by now are taken away") func readNow() throws {
    let reader = try Scenario([(path: "a.txt", text: "First\n\nAlpha one (e1).")])
    reader.send(.pipeline(.skipped(SkippedFile(library: 0, path: "b.txt", reason: "permission denied"))))
    #expect(reader.screen[0].contains("1 not read"))
    try reader.press("gm")
    #expect(reader.screen.contains { $0.contains("b.txt  permission denied") })
    reader.send(.pipeline(.notRead([])))
    #expect(!reader.screen.contains { $0.contains("permission denied") })
    #expect(try !reader.press("q").screen[0].contains("not read"))
  }

  @Test("of several lines are filtered, marked and copied as one") func asOne() throws {
    let reader = try reader("80x24").press("gm/sign itself<Enter>")
    #expect(reader.state.lists[0].rows.count { !$0.isHeading } > 1)
    try reader.press("<Space>y")
    #expect(reader.effects == [.copy(long)])
    try reader.press("<Space>Vy")
    #expect(reader.effects == [.copy(long)])
    #expect(try reader.press("<Enter>").status == "nothing to go to here")
  }

  @Test("that do not fit into the status line are told over several lines of it") func status() throws {
    let reader = try reader("80x24")
    reader.send(.notice(long))
    let told = reader.screen.suffix(3).map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(told.contains(long))
    #expect(try !reader.press("j").screen.contains { $0.contains("sign itself") })
  }
}
