/// Takes the features of a token, one by one.
protocol FeatureSink {
  /// - Parameters:
  ///   - template: which question is answered, below 256.
  ///   - value: the answer.
  mutating func add(_ template: UInt64, _ value: UInt64)
}

/// The features of a token: what is asked of it and of the words around it, after Ratinov and Roth (2009) and Tkachenko and Simanovsky
/// (2012): the words in a window of five, their beginnings, ends and shapes, what tables know of them, how they are cased elsewhere, the run of
/// capitals around it, and what its other occurrences in the article say.
///
/// The trainer and the tagger both ask here, so that they can't come to differ.
struct NameFeatures {
  let words: TaggerWords
  let sentence: Range<Int>

  @inline(__always)
  private func word(_ index: Int) -> TaggerWord { sentence.contains(index) ? words[index] : TaggerWord.padding }

  @inline(__always)
  func extract<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let here = words[index]
    let before = word(index - 1)
    let behind = word(index + 1)
    let before2 = word(index - 2)
    let behind2 = word(index + 2)
    sink.add(0, 1)
    addWords(here, before, behind, before2, behind2, &sink)
    addAffixes(here, before, behind, &sink)
    addShapes(here, before, behind, before2, behind2, &sink)
    addFacts(here, before, behind, before2, behind2, &sink)
    addCasing(here, before, behind, &sink)
    if here.isCapital { addEvidence(here, before, behind, &sink) }
    if here.run >= 0 { addRun(index, here, &sink) } else { addGap(before, behind, &sink) }
  }

  @inline(__always)
  private func addWords<Sink: FeatureSink>(
    _ here: TaggerWord, _ before: TaggerWord, _ behind: TaggerWord, _ before2: TaggerWord, _ behind2: TaggerWord,
    _ sink: inout Sink
  ) {
    sink.add(1, UInt64(here.form))
    sink.add(2, here.folded.value)
    sink.add(3, before.folded.value)
    sink.add(4, behind.folded.value)
    sink.add(5, before2.folded.value)
    sink.add(6, behind2.folded.value)
    sink.add(7, before.folded.value &* 31 &+ here.folded.value)
    sink.add(8, here.folded.value &* 31 &+ behind.folded.value)
    sink.add(9, (before.folded.value &* 31 &+ behind.folded.value) ^ UInt64(here.casing.rawValue))
  }

  @inline(__always)
  private func addAffixes<Sink: FeatureSink>(_ here: TaggerWord, _ before: TaggerWord, _ behind: TaggerWord, _ sink: inout Sink) {
    let length = UInt32(min(here.length, 4))
    for count in 1...4 as ClosedRange<UInt32> where count < UInt32(here.length) {
      let shift = (length - min(length, count)) * 8
      sink.add(9 + UInt64(count), UInt64(here.front >> shift))
      sink.add(13 + UInt64(count), UInt64(here.back & (count == 4 ? 0xFFFF_FFFF : (1 << (count * 8)) - 1)))
    }
    sink.add(18, UInt64(behind.shape) << 32 | UInt64(behind.back & 0xFFFFFF))
    sink.add(19, UInt64(before.shape) << 32 | UInt64(before.back & 0xFFFFFF))
  }

  @inline(__always)
  private func addShapes<Sink: FeatureSink>(
    _ here: TaggerWord, _ before: TaggerWord, _ behind: TaggerWord, _ before2: TaggerWord, _ behind2: TaggerWord,
    _ sink: inout Sink
  ) {
    let (own, left, right) = (UInt64(here.shape), UInt64(before.shape), UInt64(behind.shape))
    sink.add(20, own)
    sink.add(21, left)
    sink.add(22, right)
    sink.add(23, left << 16 | own)
    sink.add(24, own << 16 | right)
    sink.add(25, left << 32 | own << 16 | right)
    let window = [before2, before, here, behind, behind2].reduce(0 as UInt64) { $0 << 4 | UInt64($1.casing.rawValue) }
    sink.add(26, window)
    sink.add(27, UInt64(here.casing.rawValue) << 1 | (here.isFirst ? 1 : 0))
    sink.add(28, UInt64(here.line) << 8 | UInt64(here.casing.rawValue))
  }

  @inline(__always)
  private static func facts(_ word: TaggerWord) -> UInt64 {
    UInt64(word.entry.kinds.intersection(.words).rawValue) << 4 | UInt64(word.casing.rawValue)
  }

  @inline(__always)
  private func addFacts<Sink: FeatureSink>(
    _ here: TaggerWord, _ before: TaggerWord, _ behind: TaggerWord, _ before2: TaggerWord, _ behind2: TaggerWord,
    _ sink: inout Sink
  ) {
    let (own, left, right) = (Self.facts(here), Self.facts(before), Self.facts(behind))
    sink.add(30, own)
    sink.add(31, left)
    sink.add(32, right)
    sink.add(33, Self.facts(before2))
    sink.add(34, Self.facts(behind2))
    sink.add(35, left << 24 | own)
    sink.add(36, own << 24 | right)
    let match = UInt64(here.match)
    sink.add(40, match)
    sink.add(41, UInt64(before.match))
    sink.add(42, UInt64(behind.match))
    if match != 0 {
      sink.add(43, match << 16 | UInt64(before.shape))
      sink.add(44, match << 16 | UInt64(behind.shape))
      sink.add(45, match &* 0x9E37_79B9 ^ before.folded.value)
      sink.add(46, match << 4 | UInt64(here.casing.rawValue))
      sink.add(47, match &* 0x9E37_79B9 ^ behind.folded.value)
    }
  }

  @inline(__always)
  private func addCasing<Sink: FeatureSink>(_ here: TaggerWord, _ before: TaggerWord, _ behind: TaggerWord, _ sink: inout Sink) {
    let own = UInt64(here.entry.casing) << 4 | UInt64(here.casing.rawValue)
    sink.add(50, own)
    sink.add(51, own << 1 | (here.isFirst ? 1 : 0))
    sink.add(52, own << 8 | UInt64(behind.entry.casing) << 4 | UInt64(behind.casing.rawValue))
    sink.add(53, own << 8 | UInt64(before.entry.casing) << 4 | UInt64(before.casing.rawValue))
  }

  @inline(__always)
  private func addEvidence<Sink: FeatureSink>(_ here: TaggerWord, _ before: TaggerWord, _ behind: TaggerWord, _ sink: inout Sink) {
    sink.add(60, UInt64(here.evidence))
    let detail = UInt64(here.casing.rawValue) << 1 | (here.isFirst ? 1 : 0)
    var rest = here.evidence
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      sink.add(61, UInt64(bit) << 8 | detail)
      rest &= rest - 1
    }
    sink.add(62, UInt64(behind.evidence))
    sink.add(63, UInt64(before.evidence))
  }

  @inline(__always)
  private func addRun<Sink: FeatureSink>(_ index: Int, _ here: TaggerWord, _ sink: inout Sink) {
    let run = words.runs[Int(here.run)]
    let length = UInt64(min(run.words.count, 5))
    let position: UInt64 =
      run.words.count == 1 ? 3 : index == run.words.lowerBound ? 0 : index == run.words.upperBound - 1 ? 2 : 1
    let place = length << 2 | position
    sink.add(70, place)
    sink.add(71, run.last.value ^ position)
    sink.add(72, run.first.value ^ position)
    sink.add(73, run.left.value ^ place)
    sink.add(74, run.right.value ^ place)
    sink.add(75, (run.beforeLeft.value &* 31 &+ run.left.value) ^ position)
    sink.add(76, (run.right.value &* 31 &+ run.behindRight.value) ^ position)
    sink.add(77, UInt64(run.anyKinds) << 8 | place)
    sink.add(78, UInt64(run.firstKinds) << 24 | UInt64(run.lastKinds) << 4 | position)
    sink.add(79, (run.left.value &* 31 &+ run.right.value) ^ place)
  }

  /// A small word between two capitals may join them.
  @inline(__always)
  private func addGap<Sink: FeatureSink>(_ before: TaggerWord, _ behind: TaggerWord, _ sink: inout Sink) {
    guard before.run >= 0 else { return }
    let run = words.runs[Int(before.run)]
    sink.add(80, run.last.value)
    sink.add(81, run.first.value)
    sink.add(82, UInt64(run.anyKinds) << 4 | UInt64(behind.casing.rawValue))
  }
}
