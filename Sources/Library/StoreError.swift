/// A store that could not be read or written: what, why, what to do.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or the deed: "annotations", "/x/index.sqlite".
  public let what: String
  public let why: String
  /// What the user can do; nil when nothing helps.
  public let remedy: String?

  public init(what: String, why: String, remedy: String? = nil) {
    self.what = what
    self.why = why
    self.remedy = remedy
  }

  /// "what: why (what to do)".
  public var description: String { "\(what): \(why)" + (remedy.map { " (\($0))" } ?? "") }
}
