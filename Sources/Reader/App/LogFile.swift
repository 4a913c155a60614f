import Foundation
import Library
import Logging
import Synchronization

/// Writes log lines to a file in the state folder, and never to the screen. Makes nothing unless a level was asked for.
struct LogFile: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let handle: FileHandle

  /// A logger for `--log-level`; without the option it keeps nothing.
  static func logger(_ options: ReadOptions) -> Logger {
    let silent = Logger(label: "synoptic", factory: { _ in SwiftLogNoOpLogHandler() })
    guard let level = options.logLevel.flatMap({ Logger.Level(rawValue: $0) }) else { return silent }
    let folder = LibraryEnvironment(variables: options.environment).stateFolder
    let path = "\(folder)/synoptic.log"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    guard let handle = FileHandle(forWritingAtPath: path) else { return silent }
    _ = try? handle.seekToEnd()
    return Logger(label: "synoptic", factory: { _ in LogFile(logLevel: level, handle: handle) })
  }

  private init(logLevel: Logger.Level, handle: FileHandle) {
    self.logLevel = logLevel
    self.handle = handle
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let line = "\(Date().ISO8601Format()) \(event.level) \(event.message)\n"
    try? handle.write(contentsOf: Data(line.utf8))
  }
}
