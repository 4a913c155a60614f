/// A map from folded words to small values: open addressing in two flat arrays, at most half full.
///
/// A look-up is a multiplication-free mask and, nearly always, one or two loads; a `Dictionary` hashes its key again and costs several times
/// as much, once for every word of every article.
struct FoldedTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value]
  private let empty: Value
  private(set) var count = 0

  /// - Parameter empty: the value of a word that is not in the table.
  init(empty: Value, capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: empty, count: size)
    self.empty = empty
  }

  subscript(hash: FoldedHash) -> Value { values[slot(of: hash.value)] }

  /// Changes the value of `hash`, which starts as the empty one.
  mutating func update(_ hash: FoldedHash, _ change: (inout Value) -> Void) {
    if count * 2 >= keys.count { grow() }
    let slot = slot(of: hash.value)
    if keys[slot] == 0 {
      keys[slot] = hash.value
      count += 1
    }
    change(&values[slot])
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: empty, count: oldKeys.count * 2)
    for index in oldKeys.indices where oldKeys[index] != 0 {
      let slot = slot(of: oldKeys[index])
      keys[slot] = oldKeys[index]
      values[slot] = oldValues[index]
    }
  }
}
