/// Many things of which a few are otherwise now, and to which a few came: a base that is shared, and over it what differs.
///
/// A copy costs what lies over the base, however large that is: so an article that comes into a large library is taken in at once. It reads
/// like an array; when everything is made anew, it is a base alone again.
public struct Layered<Element: Sendable>: RandomAccessCollection, Sendable {
  @usableFromInline private(set) var base: [Element]
  @usableFromInline var changed: [Int: Element] = [:]
  @usableFromInline var added: [Element] = []

  public init(_ base: [Element]) { self.base = base }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { base.count + added.count }

  // The reader asks for elements in every row that it draws: it has to see what this does, or it looks up the type each time.
  @inlinable public subscript(place: Int) -> Element {
    guard place < base.count else { return added[place - base.count] }
    return changed.isEmpty ? base[place] : changed[place] ?? base[place]
  }

  /// Whether anything lies over the base.
  var isRevised: Bool { !changed.isEmpty || !added.isEmpty }

  mutating func append(_ element: Element) { added.append(element) }

  mutating func append(contentsOf elements: [Element]) { added += elements }

  /// - Parameter place: of one that is there.
  mutating func replace(_ place: Int, with element: Element) {
    if place < base.count { changed[place] = element } else { added[place - base.count] = element }
  }

  /// Puts something that is the same in the place of each of the base, one by one: where no copy is held, never two of all.
  mutating func rewrite(_ copy: (Element) -> Element) { for place in base.indices { base[place] = copy(base[place]) } }

  /// All of them in an array of their own.
  var flattened: [Element] { isRevised ? Array(self) : base }
}

extension Layered: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension Layered: Equatable where Element: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

/// Places of things by what names them: a shared base, and over it what differs.
struct LayeredPlaces<Key: Hashable & Sendable, Place: Sendable>: Sendable {
  private let base: [Key: Place]
  private var changed: [Key: Place?] = [:]

  init(_ base: [Key: Place]) { self.base = base }

  subscript(key: Key) -> Place? {
    get { changed.isEmpty ? base[key] : changed[key] ?? base[key] }
    set { changed.updateValue(newValue, forKey: key) }
  }

  subscript(key: Key, default place: Place) -> Place {
    get { self[key] ?? place }
    set { self[key] = newValue }
  }
}
