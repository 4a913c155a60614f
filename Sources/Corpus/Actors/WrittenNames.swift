import Language

/// All ways of writing names that were met so far, each once, under a number.
///
/// Everything that follows works with the numbers, so no name is folded or taken apart twice, whatever the number of articles. Numbers are
/// handed out in the order of meeting, which depends on what was analysed before: nothing in an answer may depend on their order.
///
/// A class, for all articles share it and it only grows; one resolver owns it and lets one thread at a time use it.
final class WrittenNames {
  private(set) var names: [WrittenName] = []
  /// For each name: the number of its words, which names written alike share.
  private(set) var words: [Int] = []
  /// For each name: the number of its words as a person's, without particles.
  private(set) var people: [Int] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var wordNumbers: [String: Int] = [:]

  subscript(number: Int) -> WrittenName { names[number] }

  func number(of bytes: ArraySlice<UInt8>) -> Int {
    if let known = numbers[Array(bytes)] { return known }
    let name = WrittenName(String(decoding: bytes, as: UTF8.self))
    numbers[Array(bytes)] = names.count
    names.append(name)
    words.append(number(ofWords: name.joined))
    people.append(number(ofWords: name.person.key))
    return names.count - 1
  }

  /// The number of words that are joined by spaces.
  func number(ofWords joined: String) -> Int {
    if let known = wordNumbers[joined] { return known }
    wordNumbers[joined] = wordNumbers.count
    return wordNumbers.count - 1
  }

  /// The number of such words if they were met.
  func knownNumber(ofWords joined: String) -> Int? { wordNumbers[joined] }
}
