import Foundation

/// The reader on a screen.
enum InteractiveReader {
  /// Reads until the user leaves; returns the exit code.
  static func run(_ options: ReadOptions) -> Int32 {
    FileHandle.standardError.write(Data("synoptic: read: the reader is not part of this build (try: synoptic articles)\n".utf8))
    return 70
  }
}
