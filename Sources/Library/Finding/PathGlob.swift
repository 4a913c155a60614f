/// A glob for paths, as in a `.gitignore` file: `*` stands for any characters but `/`, `?` for one of them, `**` for any folders, `\` takes
/// the next character as it is.
struct PathGlob: Hashable {
  /// The glob of each folder on the way and of the name itself; nil for `**`.
  private let segments: [NameGlob?]

  /// A glob without `/` is looked for in all folders.
  ///
  /// - Parameter glob: without a slash at its end; nil comes of one that has no name in it.
  init?(_ glob: some Collection<UInt8>) {
    let parts = glob.split(separator: slash).map { $0.elementsEqual("**".utf8) ? nil : NameGlob(Array($0)) }
    if parts.isEmpty { return nil }
    segments = glob.contains(slash) ? parts : [nil] + parts
  }

  /// - Parameter path: from the root, without a slash at either end.
  func matches(_ path: String) -> Bool { matches(path.utf8.split(separator: slash).map { Array($0) }) }

  /// - Parameter path: the folders on the way, and the name.
  func matches(_ path: [[UInt8]]) -> Bool {
    // reached[n]: the segments so far can stand for the first n of the path.
    var reached = [true] + [Bool](repeating: false, count: path.count)
    for segment in segments {
      var next = [Bool](repeating: false, count: path.count + 1)
      for place in 0...path.count {
        if let segment {
          next[place] = place > 0 && reached[place - 1] && segment.matches(path[place - 1])
        } else {
          next[place] = reached[place] || (place > 0 && next[place - 1])
        }
      }
      reached = next
    }
    return reached[path.count]
  }
}

/// `*` and `?` in one name; in time of the product of both lengths at most.
private struct NameGlob: Hashable {
  private enum Part: Hashable { case byte(UInt8), one, any }
  private let parts: [Part]

  init(_ bytes: [UInt8]) {
    var parts: [Part] = []
    var isEscaped = false
    for byte in bytes {
      switch byte {
      case backslash where !isEscaped:
        isEscaped = true
        continue
      case UInt8(ascii: "*") where !isEscaped: parts.append(.any)
      case UInt8(ascii: "?") where !isEscaped: parts.append(.one)
      default: parts.append(.byte(byte))
      }
      isEscaped = false
    }
    self.parts = parts
  }

  func matches(_ name: [UInt8]) -> Bool {
    var at = 0
    var part = 0
    var retry: (part: Int, at: Int)? = nil
    while at < name.count {
      if part < parts.count, parts[part] == .any {
        retry = (part + 1, at)
        part += 1
      } else if part < parts.count, let length = length(of: parts[part], in: name, at: at) {
        at += length
        part += 1
      } else if let last = retry {
        retry = (last.part, last.at + 1)
        (part, at) = (last.part, last.at + 1)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .any }
  }

  /// How many bytes a part takes; nil when it does not fit. `?` takes a whole code point.
  private func length(of part: Part, in name: [UInt8], at place: Int) -> Int? {
    switch part {
    case .byte(let byte): return name[place] == byte ? 1 : nil
    case .any: return nil
    case .one:
      var end = place + 1
      while end < name.count, name[end] & 0xC0 == 0x80 { end += 1 }
      return end - place
    }
  }
}

private let slash = UInt8(ascii: "/")
private let backslash = UInt8(ascii: "\\")
