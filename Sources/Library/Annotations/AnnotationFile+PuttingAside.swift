import Foundation

/// What becomes of an open store whose file is gone, or is another one by now: what it held is kept.
extension AnnotationFile {
  /// Writes what the file held, whose name is gone: to its place, or beside what stands there now.
  ///
  /// - Returns: what was done.
  func putBack() throws(StoreError) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    // A library that was moved has its store with it; a folder in its old place would hold what nobody looks for there.
    let root = (folder as NSString).deletingLastPathComponent
    guard FileIdentity(root) != nil || !isNamed else {
      throw StoreError(what: root, why: "the folder is gone", remedy: "put it back, or open it where it is now")
    }
    let isReplaced = FileIdentity(path) != nil
    let target = isReplaced ? Self.aside(path) : path
    guard FolderMaking.make(folder, mode: 0o777) else {
      throw StoreError(what: path, why: "it was taken away, and can't be put back", remedy: "see who owns \(folder)")
    }
    if isReplaced {
      do { try AnnotationFile.write(queue, to: target) } catch {
        let error = StoreError(error, file: target)
        guard error.isDamage else { throw error }
        // Something was written over the file before another one took its name, as where another program has put it aside already: what can
        // still be read of it.
        let states = remains(withLog: false)
        if !states.isEmpty { try AnnotationFile(path: target, access: .write).restore(states) }
      }
      // Before the other file is opened: the log of the old one would be read as its own.
      close()
    } else {
      let draft = "\(target).back-\(getpid())"
      do { try AnnotationFile.write(queue, to: draft) } catch { throw StoreError(error, file: target) }
      close()
      // What another program's log says does not belong to the file that is put back.
      for end in ["-wal", "-shm"] { unlink(target + end) }
      try FileCopy.publish(draft, as: target)
    }
    return isReplaced
      ? "\(path) was replaced while it was open: what it held is kept in \(target)"
      : "\(path) was taken away while it was open: it was put back"
  }

  /// A name for what was replaced, which nothing has: several programs may put it aside at once.
  private static func aside(_ path: String) -> String {
    "\(path).replaced-\(Int(Date().timeIntervalSince1970))-\(UUID().uuidString.prefix(8).lowercased())"
  }

  /// Takes the file apart from another store that was written over it: that one stays, without the log of the old one, and what can be read of
  /// the old one is kept beside it.
  ///
  /// - Returns: what was done.
  func separate() throws(StoreError) -> String {
    let new = DamagedAnnotations.bytes(path)
    let kept = Self.aside(path)
    let states = remains()
    try AnnotationFile(path: kept, access: .write).restore(states)
    let draft = "\(path).new-\(getpid())"
    try FileCopy.write(new, to: draft)
    guard isStillThere else {
      // Another program has put it aside meanwhile.
      unlink(draft)
      return try putBack()
    }
    // Giving it up moves its log into the file, which is given back its content then.
    close()
    for end in ["-wal", "-shm"] { unlink(path + end) }
    try FileCopy.publish(draft, as: path)
    return "another store was copied over \(path) while it was open: what could be read of the old one is kept in \(kept)"
  }
}
