import Corpus
import Language
import Synchronization

/// Reads the files of a library; what had to be converted is kept in its index, so that an unchanged file is converted once.
///
/// The index is opened when it is first needed: files of plain text are read without it.
public final class IndexedReader: Sendable {
  /// In bytes: what a larger file gives is as fast made again as read back, and would make the index large.
  private static let largest = 16 << 20

  private let library: ArticleLibrary
  private let state = Mutex(State())

  private struct State {
    var index: (any IndexStore)?
    /// The first one.
    var problem: StoreError?
  }

  public init(_ library: ArticleLibrary) { self.library = library }

  var index: any IndexStore {
    state.withLock { state in
      let index = state.index ?? library.openIndex()
      state.index = index
      return index
    }
  }

  /// What could not be kept; nil when all could.
  var problem: StoreError? { state.withLock { $0.problem } }

  /// The articles in a file, and what of it could not be read.
  public func read(_ file: ArticleFile) -> FileArticles { read(file, wanted: nil) }

  /// The same.
  ///
  /// - Parameter wanted: how many articles of a file that must be converted are enough for now; nil for all. A file that gives as many or
  ///   more has to be read again.
  func read(_ file: ArticleFile, wanted: Int?) -> FileArticles {
    guard file.size >= Self.largeFailure, !library.isStandardInput else { return readNow(file, wanted: wanted) }
    let stamp = ContentHash(joining: Array("\(ArticleReader.version) \(file.size) \(file.modified) \(file.path)".utf8), [])
    if let reason = try? index.failure(of: file.path, stamp: stamp) { return FileArticles(failure: reason, file) }
    let read = readNow(file, wanted: wanted)
    if let reason = read.failure {
      do throws(StoreError) { try index.keepFailure(reason, of: file.path, stamp: stamp) } catch { met(error) }
    }
    return read
  }

  /// In bytes: that a smaller file holds no article is found again as fast as it is looked up.
  private static let largeFailure = 1 << 20

  private func readNow(_ file: ArticleFile, wanted: Int?) -> FileArticles {
    let bytes: [UInt8]
    switch library.bytes(of: file) {
    case .success(let read): bytes = read
    case .failure(let failure): return FileArticles(failure: failure.reason, file)
    }
    guard ArticleReader.isConverted(bytes, path: file.path), bytes.count <= Self.largest, !library.isStandardInput else {
      return library.read(bytes, of: file, wanted: wanted)
    }
    let key = Self.key(of: bytes, path: file.path)
    // What can't be read back is made again.
    if let kept = try? index.reading(of: key) { return FileArticles(kept, of: file, in: library, key: key) }
    return convert(bytes, of: file, wanted: wanted, key: key)
  }

  private func convert(_ bytes: [UInt8], of file: ArticleFile, wanted: Int?, key: ContentHash) -> FileArticles {
    do throws(ReadingError) {
      let reading = try ArticleReader.readFile(bytes, path: file.path, wanted: wanted)
      if wanted.map({ reading.articles.count < $0 }) ?? true { keep(reading, of: key) }
      return FileArticles(reading, of: file, in: library, key: key, isConverted: true, isWhole: wanted == nil)
    } catch {
      return FileArticles(failure: error.reason, file, isOfContent: true)
    }
  }

  private func keep(_ reading: FileReading, of key: ContentHash) {
    do throws(StoreError) { try index.keep(reading, of: key) } catch { met(error) }
  }

  private func met(_ error: StoreError) { state.withLock { $0.problem = $0.problem ?? error } }

  /// Names what comes out of a file: its bytes, the path, whose names tell source and date, and the way of reading.
  static func key(of bytes: [UInt8], path: String) -> ContentHash {
    ContentHash(joining: Array("\(ArticleReader.version) \(path)\0".utf8), bytes)
  }
}
