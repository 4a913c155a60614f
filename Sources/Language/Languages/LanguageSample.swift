/// What was counted in a sample of a text: letters by script and, for scripts that several languages share, how well the words fit each.
struct LanguageSample {
  /// The words of one script, and for each of its languages how much speaks for it.
  struct Votes {
    var words = 0
    var scores: [Double]
  }

  private var letterCounts = [Int](repeating: 0, count: Script.allCases.count)
  private var votesByScript = [Votes](repeating: Votes(scores: []), count: Script.allCases.count)

  func letters(of script: Script) -> Int { letterCounts[Int(script.rawValue)] }

  func votes(of script: Script) -> Votes { votesByScript[Int(script.rawValue)] }

  /// Reads a span of UTF-8; a character that is cut at an end is passed over.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    var word = SampledWord()
    var script: Script?
    bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index < range.upperBound {
        let small = bytes[index] | 0x20
        if script == .latin, small &- 0x61 < 26 {
          word.append(UInt32(small))
          index += 1
          continue
        }
        let (scalar, length) = Self.scalar(bytes, at: index, end: range.upperBound)
        index += length
        let kind = Script(scalar)
        if kind != script {
          if script != nil { finish(word, of: script) }
          word = SampledWord()
          script = kind
        }
        if kind != nil { word.append(Self.lowercased(scalar)) }
      }
    }
    finish(word, of: script)
  }

  private static let endingVote = 0.35
  /// What a letter speaks against each language that does not write it, and for those that do.
  private static let strangeLetter = 0.6
  private static let ownLetter = 0.25

  private mutating func finish(_ word: SampledWord, of script: Script?) {
    guard let script, word.count > 0 else { return }
    letterCounts[Int(script.rawValue)] += word.count
    guard let words = LanguageIdentification.words(of: script) else { return }
    let place = Int(script.rawValue)
    if votesByScript[place].words == 0 { votesByScript[place].scores = Array(repeating: 0, count: words.tags.count) }
    votesByScript[place].words += 1
    let having = words.having(word.key)
    if having != 0 { Self.add(1, to: having, of: &votesByScript[place].scores) }
    let ending = word.ending.map(words.ending(in:)) ?? 0
    if ending != 0 { Self.add(Self.endingVote, to: ending, of: &votesByScript[place].scores) }
    for letter in word.specialLetters {
      let writers = words.writing(letter)
      guard writers != 0 else { continue }
      for language in votesByScript[place].scores.indices {
        votesByScript[place].scores[language] += writers & (1 << UInt64(language)) != 0 ? Self.ownLetter : -Self.strangeLetter
      }
    }
  }

  private static func add(_ vote: Double, to languages: UInt64, of scores: inout [Double]) {
    scores.withUnsafeMutableBufferPointer { scores in
      var rest = languages
      while rest != 0 {
        scores[rest.trailingZeroBitCount] += vote
        rest &= rest - 1
      }
    }
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= end else { return (0, 1) }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for place in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + place] & 0x3F) }
    return (scalar, length)
  }

  /// Small letters of the scripts that have capitals and several languages: enough for words to be found.
  private static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x61...0x7A: scalar
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x130: 0x69
    case 0x100...0x137, 0x14A...0x177, 0x1A0...0x1A1, 0x218...0x21B, 0x490...0x4BF, 0x4D0...0x52F, 0x1E00...0x1EFF: scalar | 1
    case 0x139...0x148, 0x179...0x17E, 0x1AF: scalar & 1 == 1 ? scalar + 1 : scalar
    default: scalar
    }
  }
}

/// A word while it is read: its key, its last three letters, and its letters beyond `a` to `z`.
private struct SampledWord {
  private(set) var key = WordKey()
  private(set) var count = 0
  /// Most words have none.
  private(set) var specialLetters: [UInt32] = []
  private var last: (UInt32, UInt32, UInt32) = (0, 0, 0)

  mutating func append(_ letter: UInt32) {
    key.append(letter)
    count += 1
    last = (last.1, last.2, letter)
    if letter >= 0x80, specialLetters.count < 64 { specialLetters.append(letter) }
  }

  /// The last three letters of a longer word.
  var ending: WordKey? {
    guard count > 3 else { return nil }
    var key = WordKey()
    key.append(last.0)
    key.append(last.1)
    key.append(last.2)
    return key
  }
}
