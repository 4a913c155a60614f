import CMessageDigest

/// The SHA-256 of a text's bytes: what an article is known by when its file was renamed, and what analyses are kept under.
public struct ContentHash: Hashable, Comparable, Sendable, Codable {
  /// 64 lower-case hexadecimal digits.
  public let hexadecimal: String

  public init(hexadecimal: String) { self.hexadecimal = hexadecimal }

  public init(of text: Text) { self.init(of: text.bytes) }

  public init(of bytes: [UInt8]) { self.init(joining: bytes) }

  /// The hash of several parts one behind the other, without joining them.
  public init(joining parts: [UInt8]...) {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    for part in parts { nettle_sha256_update(&context, part.count, part) }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    hexadecimal = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  public init(from decoder: any Decoder) throws { hexadecimal = try decoder.singleValueContainer().decode(String.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hexadecimal)
  }

  public static func < (left: ContentHash, right: ContentHash) -> Bool { left.hexadecimal < right.hexadecimal }
}
