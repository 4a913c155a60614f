import CZlib
import Language

/// A text as the store keeps it: compressed by zlib.
enum DeflatedText {
  /// In bytes: what is larger is no article.
  private static let largest = 64 << 20

  static func deflated(_ text: Text) -> [UInt8] {
    var size = compressBound(UInt(text.bytes.count))
    var deflated = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&deflated, &size, text.bytes, UInt(text.bytes.count), 9) == Z_OK else { return [] }
    return Array(deflated.prefix(Int(size)))
  }

  /// Nil for what is damaged.
  static func text(_ deflated: [UInt8], length: Int) -> Text? {
    guard length >= 0, length <= largest else { return nil }
    var bytes = [UInt8](repeating: 0, count: length)
    var size = UInt(length)
    guard uncompress(&bytes, &size, deflated, UInt(deflated.count)) == Z_OK, size == length else { return nil }
    return Text(validUTF8: bytes)
  }
}
