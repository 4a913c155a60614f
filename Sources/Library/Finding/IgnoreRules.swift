/// What `.synoptic/ignore` leaves out: one glob a line, as in a `.gitignore` file.
///
/// - `*` stands for any characters but `/`, `?` for one of them, `**` for any folders, `\` takes the next character as it is.
/// - A glob with a `/` that is not at its end counts from the root; any other one is looked for in all folders.
/// - A `/` at the end: folders only. `!` at the start: not left out after all. The last rule that fits decides.
/// - What lies in a folder that is left out is not looked at, so `!` can't bring it back.
/// - Empty lines, and lines that start with `#`, say nothing; spaces at the end don't count.
struct IgnoreRules {
  private let rules: [Rule]

  init(_ text: String) {
    rules = text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap { Rule(line: Array($0)) }
  }

  /// - Parameter path: from the root, without a slash at either end.
  func leavesOut(_ path: String, isFolder: Bool) -> Bool {
    if rules.isEmpty { return false }
    let segments = path.utf8.split(separator: slash).map(Array.init)
    let last = rules.last { (isFolder || !$0.isForFoldersOnly) && $0.matches(segments) }
    return last.map { !$0.isNegated } ?? false
  }

  private struct Rule {
    let isNegated: Bool
    let isForFoldersOnly: Bool
    /// The glob of each folder on the way and of the name itself; nil for `**`.
    let segments: [Glob?]

    init?(line: [UInt8]) {
      var glob = line[...]
      while let last = glob.last, last == 0x20 || last == 0x09, glob.dropLast().last != backslash { glob = glob.dropLast() }
      if glob.first == UInt8(ascii: "#") { return nil }
      isNegated = glob.first == UInt8(ascii: "!")
      if isNegated { glob = glob.dropFirst() }
      isForFoldersOnly = glob.last == slash
      if isForFoldersOnly { glob = glob.dropLast() }
      let isAnchored = glob.contains(slash)
      let parts = glob.split(separator: slash).map { $0.elementsEqual("**".utf8) ? nil : Glob(Array($0)) }
      if parts.isEmpty { return nil }
      segments = isAnchored ? parts : [nil] + parts
    }

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
  private struct Glob {
    private enum Part: Equatable { case byte(UInt8), one, any }
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
}

private let slash = UInt8(ascii: "/")
private let backslash = UInt8(ascii: "\\")
