/// Many lists, one behind the other in one array: an array for each would take more than what is in them.
struct FlatLists<Element: Sendable>: Sendable {
  /// Where each list begins; one more at the end.
  private let starts: [Int32]
  private var elements: [Element]

  /// - Parameters:
  ///   - count: of the lists.
  ///   - filler: anything; it stands nowhere in the end.
  ///   - tell: tells of each element and its list, those of a list in their order; it is called twice and tells the same each time.
  init(count: Int, filler: Element, _ tell: ((_ list: Int, Element) -> Void) -> Void) {
    // One place on, so that the places that are filled below end where the next list's begin.
    var starts = [Int32](repeating: 0, count: count + 2)
    tell { list, _ in starts[list + 2] += 1 }
    for list in starts.indices.dropFirst() { starts[list] += starts[list - 1] }
    var elements = [Element](repeating: filler, count: Int(starts.last ?? 0))
    tell { list, element in
      elements[Int(starts[list + 1])] = element
      starts[list + 1] += 1
    }
    (self.starts, self.elements) = (starts, elements)
  }

  private func range(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

  subscript(list: Int) -> ArraySlice<Element> { elements[range(list)] }

  /// Puts each list in order.
  mutating func sortEach(by isBefore: (Element, Element) -> Bool) {
    for list in 0..<(starts.count - 2) where starts[list + 1] - starts[list] > 1 { elements[range(list)].sort(by: isBefore) }
  }
}
