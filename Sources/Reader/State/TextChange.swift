import Corpus
import Language

/// Where the places of a text are in the one that replaced it: so that what is read stays where it is when its file changes.
///
/// Before the first difference and behind the last one a place stays with its words. In between it goes to the same words, when they are
/// there once more, else to where the difference begins.
struct TextChange {
  private let old: Text
  private let new: Text
  /// How many bytes both begin with, and how many both end with, one after the other.
  private let before: Int
  private let behind: Int

  init(from old: Text, to new: Text) {
    (self.old, self.new) = (old, new)
    let most = min(old.bytes.count, new.bytes.count)
    var before = 0
    while before < most, old.bytes[before] == new.bytes[before] { before += 1 }
    var behind = 0
    while behind < most - before, old.bytes[old.bytes.count - 1 - behind] == new.bytes[new.bytes.count - 1 - behind] { behind += 1 }
    (self.before, self.behind) = (before, behind)
  }

  /// In bytes: so many of the words behind a place are looked for, the most first.
  private static let words = [64, 32, 16]

  func place(of offset: ByteOffset) -> ByteOffset {
    let place = offset.value
    if place < before { return offset }
    if place >= old.bytes.count - behind {
      return new.clusterBoundary(atOrBefore: ByteOffset(place - old.bytes.count + new.bytes.count))
    }
    let found = Self.words.lazy.compactMap { count in
      Self.find(old.bytes[place..<min(place + count, old.bytes.count)], in: new.bytes, from: before)
    }.first
    return new.clusterBoundary(atOrBefore: ByteOffset(found ?? before))
  }

  func range(of range: ByteRange) -> ByteRange {
    let start = place(of: range.lowerBound)
    return start..<max(start, place(of: range.upperBound))
  }

  private static func find(_ words: ArraySlice<UInt8>, in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = words.first, start + words.count <= bytes.count else { return nil }
    return (start...(bytes.count - words.count)).first { place in
      bytes[place] == first && bytes[place..<(place + words.count)].elementsEqual(words)
    }
  }
}
