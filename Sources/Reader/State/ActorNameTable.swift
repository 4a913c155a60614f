import Corpus
import Language

/// All names of all actors, folded, one after the other: what is typed of a name is looked for in it.
///
/// It is made when the first name is typed, from the analysis that is shown then, and holds nothing that can't be made again. A list of
/// bytes and not of strings, because every key that is typed looks through all of it.
final class ActorNameTable {
  private static let nameEnd = UInt8(ascii: "\n")

  private let index: ActorIndex
  /// For each actor in order of rank: its name, then its other names, each with an end.
  private lazy var bytes: [UInt8] = makeBytes()
  /// Where each actor's names begin, and at last the end.
  private var starts: [Int] = []

  init(_ index: ActorIndex) { self.index = index }

  private func makeBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    starts = []
    for actor in index.actors {
      starts.append(bytes.count)
      for name in [actor.name] + actor.aliases.lazy.map(\.text).filter({ $0 != actor.name }) {
        bytes += Folding.folded(Array(name.utf8)[...]).map { $0 == Self.nameEnd ? 0x20 : $0 }
        bytes.append(Self.nameEnd)
      }
    }
    starts.append(bytes.count)
    return bytes
  }

  /// The ranks of the actors that have a name with all of these words in it.
  func ranks(holding words: [String]) -> [Int] {
    let needles = words.map { Array(Folding.folded($0).utf8) }
    let bytes = bytes
    return index.actors.indices.filter { rank in
      needles.allSatisfy { Self.position(of: $0, in: bytes, starts[rank]..<starts[rank + 1], where: { _ in true }) != nil }
    }
  }

  /// The actors that what is typed may be the beginning of, the likeliest first: of their name, then of a word of one of their names.
  func completions(of typed: String, limit: Int) -> [Actor] {
    let needle = Array(Folding.folded(typed.trimmingPrefix(while: \.isWhitespace).description).utf8)
    let bytes = bytes
    var byName: [Int] = []
    var byWord: [Int] = []
    for rank in index.actors.indices {
      let range = starts[rank]..<starts[rank + 1]
      if bytes[range].starts(with: needle) {
        byName.append(rank)
      } else if byWord.count < limit,
        Self.position(of: needle, in: bytes, range, where: { !TextScan.isWordByte(bytes[$0 - 1]) }) != nil
      {
        byWord.append(rank)
      }
      if byName.count == limit { break }
    }
    return (byName + byWord).prefix(limit).map { index.actors[$0] }
  }

  /// The actor that is meant by a name: the most mentioned that is called so; failing that, that is also called so; failing that, the only
  /// one that it is the beginning of.
  func actor(called name: String) -> Actor? {
    let needle = Array(Folding.folded(name.split(whereSeparator: \.isWhitespace).joined(separator: " ")).utf8)
    if needle.isEmpty { return nil }
    let bytes = bytes
    let whole = needle + [Self.nameEnd]
    if let rank = index.actors.indices.first(where: { bytes[starts[$0]..<starts[$0 + 1]].starts(with: whole) }) {
      return index.actors[rank]
    }
    let alias = index.actors.indices.first { rank in
      Self.position(of: whole, in: bytes, starts[rank]..<starts[rank + 1], where: { bytes[$0 - 1] == Self.nameEnd }) != nil
    }
    if let alias { return index.actors[alias] }
    let begun = completions(of: name, limit: 2)
    return begun.count == 1 ? begun.first : nil
  }

  /// The first place of some bytes in a range, of which `isGood` holds.
  private static func position(
    of needle: [UInt8], in bytes: [UInt8], _ range: Range<Int>, where isGood: (Int) -> Bool
  ) -> Int? {
    guard let first = needle.first else { return range.lowerBound }
    var place = range.lowerBound
    let last = range.upperBound - needle.count
    while place <= last {
      if bytes[place] == first, place == range.lowerBound || isGood(place),
        bytes[place..<(place + needle.count)].elementsEqual(needle)
      {
        return place
      }
      place += 1
    }
    return nil
  }
}
