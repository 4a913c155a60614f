import Language

/// Finds the passage of an annotation in an article whose text may have changed.
public enum Anchoring {
  /// Where the passage of an annotation is now.
  public enum Place: Hashable, Sendable {
    /// The text did not change.
    case exact(ByteRange)
    /// The text changed, and the passage is here.
    case moved(ByteRange)
    /// The text changed, and the passage is not in it any more.
    case lost

    public var range: ByteRange? {
      switch self {
      case .exact(let range), .moved(let range): range
      case .lost: nil
      }
    }
  }

  public static func place(of target: AnnotationTarget, in article: Article) -> Place {
    if article.textHash == target.article.textHash, target.range.upperBound.value <= article.text.bytes.count {
      return .exact(target.range)
    }
    return .lost
  }
}
