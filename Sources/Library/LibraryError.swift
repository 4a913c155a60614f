/// Why no library could be opened.
public enum LibraryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing is at the path, or nothing that articles can be read from; `reason` says which: "no such file or folder".
  case noSuchInput(path: String, reason: String)

  /// "what: why".
  public var description: String {
    switch self {
    case .noSuchInput(let path, let reason): "\(path): \(reason)"
    }
  }
}
