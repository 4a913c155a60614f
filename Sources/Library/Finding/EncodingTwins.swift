import Foundation

/// Tells names apart that differ only in how their accents are encoded, as they are found: by looking whether the same name encoded otherwise
/// is there, so that only odd names need be remembered.
struct EncodingTwins {
  private let root: String
  private let rules: IgnoreRules
  /// Names that are encoded neither in the one way nor in the other throughout, and links.
  private var odd: Set<String> = []

  init(root: String, rules: IgnoreRules) { (self.root, self.rules) = (root, rules) }

  /// Whether another file has this name and is found in its place: the first in order of the bytes, but one whose name is encoded in one way
  /// throughout before one whose name is not, and a file before a link.
  ///
  /// - Parameters:
  ///   - path: from the root.
  ///   - status: of what it leads to.
  mutating func hasOther(_ path: String, _ status: stat, isLink: Bool) -> Bool {
    if path.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    let forms = [path.precomposedStringWithCanonicalMapping, path.decomposedStringWithCanonicalMapping]
    let others = forms.filter { !$0.utf8.elementsEqual(path.utf8) }
    if others.isEmpty, !isLink { return false }
    let isOdd = isLink || others.count == 2
    for other in others where isFile(other, besides: status, isLink: isLink) {
      if isOdd || other.utf8.lexicographicallyPrecedes(path.utf8) { return true }
    }
    return isOdd && !odd.insert(path).inserted
  }

  /// Whether a file really lies at a path, and is no other name that the disk takes for the one that is known.
  private func isFile(_ path: String, besides known: stat, isLink: Bool) -> Bool {
    var status = stat()
    guard lstat(root == "/" ? "/\(path)" : "\(root)/\(path)", &status) == 0, FileKind(mode: status.st_mode) == .file else {
      return false
    }
    return (isLink || status.st_ino != known.st_ino || status.st_dev != known.st_dev) && !rules.leavesOut(path, isFolder: false)
  }
}
