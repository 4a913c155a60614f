import Foundation
import Testing

@testable import Reader

/// The views of sources, drawn: each screen is a file in `Screens`, which reads as documentation. After a change that is meant,
/// `SYNOPTIC_RECORD=1` writes them anew; look at the difference before it is committed.
@Suite("The screens of the views of sources") struct GridScreenTests {
  /// Four accounts of a flood: of one event all tell, of one only one does; two give another day for the mayor's visit; one is wire copy.
  private static let texts = [
    (
      path: "harbour-news.txt",
      text: """
      The river rose

      March 4, 2020

      The river rose above the quay on March 2 and reached the market hall (e1). The mayor visited the quarter on March 3 (e2).

      Volunteers carried sandbags through the night, and by the morning two hundred of them stood along the wall between the old mill \
      and the railway bridge, while boats took the elderly to the school on the hill (e3).
      """
    ),
    (
      path: "hill-post.txt",
      text: """
      Flood in the old town

      March 5, 2020

      On March 2 the water stood in the market hall (e1). It was March 4 when the mayor came to see the quarter (e2).
      """
    ),
    (
      path: "wire.txt",
      text: """
      Flood

      March 3, 2020

      The river could rise again in March, engineers said (e1).

      Volunteers carried sandbags through the night, and by the morning two hundred of them stood along the wall between the old mill \
      and the railway bridge, while boats took the elderly to the school on the hill (e3).
      """
    ),
    (
      path: "zeitung.txt",
      text: """
      The week

      March 8, 2020

      Shops in the arcade were looted (e4).
      """
    ),
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Screens")

  @Test(
    "They are as they were drawn", arguments: ["synopsis", "events", "timeline", "disagreements", "copies"],
    ["80x24", "120x36", "200x60"])
  func screen(view: String, size: String) throws {
    let reader = try Scenario(Self.texts, size: size, readsDates: true)
    reader.perform("events")
    reader.perform("compare-scope")
    reader.perform("compare-scope")
    try reader.press("q")
    reader.perform(view)
    let keys = ["synopsis": "jl", "events": "jl"][view] ?? "j"
    try reader.press(keys)
    let screen = reader.screen.joined(separator: "\n")
    let file = Self.folder.appending(path: "\(view)-\(size).txt")
    if ProcessInfo.processInfo.environment["SYNOPTIC_RECORD"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try screen.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try screen == String(contentsOf: file, encoding: .utf8))
  }
}
