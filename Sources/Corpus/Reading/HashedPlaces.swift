/// Places by the hash of a name: open addressing in two flat arrays, at most half full.
///
/// The hashes are good ones already (FNV-1a), so none is made of them again: a table of thousands of names is there sooner, and every short
/// line that is asked after is answered sooner, than with a `Dictionary`.
struct HashedPlaces: Sendable {
  /// 0 where nothing stands; no name has it.
  private var hashes: [UInt64]
  private var places: [Int32]
  private(set) var count = 0

  /// - Parameter capacity: about how many names there will be.
  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    places = Array(repeating: 0, count: size)
  }

  subscript(hash: UInt64) -> Int? {
    get {
      let slot = slot(of: hash)
      return hashes[slot] == hash ? Int(places[slot]) : nil
    }
    set {
      guard let newValue else { return }
      if 2 * count >= hashes.count { grow() }
      let slot = slot(of: hash)
      if hashes[slot] != hash { count += 1 }
      hashes[slot] = hash
      places[slot] = Int32(newValue)
    }
  }

  func contains(_ hash: UInt64) -> Bool { hashes[slot(of: hash)] == hash }

  /// The slot that has a hash, or the free one where it would stand.
  private func slot(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while hashes[slot] != hash, hashes[slot] != 0 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = HashedPlaces(capacity: hashes.count)
    for (hash, place) in zip(hashes, places) where hash != 0 { larger[hash] = Int(place) }
    self = larger
  }
}
