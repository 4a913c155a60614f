import Foundation
import Testing

@testable import Reader

@Suite("The documents' keys") struct KeyTableTests {
  private func file(_ path: String) throws -> String {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../\(path)")
    return try String(contentsOf: url, encoding: .utf8)
  }

  @Test("The manual's key tables are what synoptic keys --format mdoc prints (make docs writes them)") func manual() throws {
    let page = try file("docs/synoptic.1")
    let parts = page.components(separatedBy: ".\\\" The action table from here: synoptic keys --format mdoc.\n")
    let tables = try #require(parts.last?.components(separatedBy: ".\\\" The action table to here.\n").first)
    #expect(parts.count == 2 && tables == KeyTable.mdoc)
  }

  @Test("Every action is listed with its name, and every line has words") func listed() {
    for action in ActionTable.all { #expect(KeyTable.text.contains(":\(action.name)\n"), "\(action.name)") }
  }

  @Test("Every key that the README's tables name is one of an action") func readme() throws {
    let labels = Set(ActionTable.all.flatMap(KeyTable.labels))
    let named = Set(ActionTable.all.flatMap { [$0.name] + $0.aliases })
    for row in try file("README.md").split(separator: "\n") where row.hasPrefix("| `") {
      let cell = row.split(separator: "|", omittingEmptySubsequences: true).first.map(String.init) ?? ""
      for match in cell.matches(of: /`([^`]+)`/) {
        let key = String(match.1)
        let label = key == "Enter" ? "⏎" : key
        let isNamed = labels.contains(label) || named.contains(key.trimmingPrefix(":").description)
        #expect(isNamed, "\(key) in: \(row)")
      }
    }
  }
}
