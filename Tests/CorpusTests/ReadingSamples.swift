import CZlib
import Testing

@testable import Corpus

/// What a file gives, read as the program reads it.
func reading(of text: String, path: String) throws -> FileReading { try reading(of: Array(text.utf8), path: path) }

func reading(of bytes: [UInt8], path: String) throws -> FileReading { try ArticleReader.readFile(bytes, path: path) }

/// Why a file gives nothing; nil when it gives something.
func error(of bytes: [UInt8], path: String) -> ReadingError? {
  do throws(ReadingError) {
    _ = try ArticleReader.readFile(bytes, path: path)
    return nil
  } catch { return error }
}

func error(of text: String, path: String) -> ReadingError? { error(of: Array(text.utf8), path: path) }

extension ArticleReader.Reading {
  /// The blocks as "kind: words".
  var outline: [String] { blocks.map { "\($0.kind.rawValue): \(text.string($0.range))" } }
}

/// What stands on pages that are made up.
enum PageWords {
  static let first =
    "The ministry said on Monday that the bridge would be closed to lorries until the end of the year, and perhaps for longer."
  static let second =
    "Engineers who had looked at the piers in spring found cracks in three of them, a spokeswoman told reporters in the capital."
  static let third =
    "Villagers on the eastern bank now drive forty kilometres to the next crossing, which was built in the last century."
}

/// Bytes in gzip, as one member.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  guard deflateInit2_(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else {
    return []
  }
  defer { deflateEnd(&stream) }
  var source = bytes
  return source.withUnsafeMutableBufferPointer { source in
    [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(source.count)))) { room, count in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = room.baseAddress
      stream.avail_out = UInt32(room.count)
      _ = deflate(&stream, Z_FINISH)
      count = room.count - Int(stream.avail_out)
    }
  }
}
