/// A name that the tables know.
struct KnownName: Sendable {
  enum Kind: UInt8, Sendable {
    case country, capital, seat, place, adjective
  }

  let kind: Kind
  /// The country that is named, meant by the adjective, or governed from here.
  let country: CountryCode?
}

/// A country by its ISO 3166 code of two letters; `SU` is the Soviet Union.
public struct CountryCode: Hashable, Comparable, Sendable {
  public let letters: String

  public init(_ letters: String) { self.letters = letters }

  public static func < (left: CountryCode, right: CountryCode) -> Bool { left.letters < right.letters }
}
