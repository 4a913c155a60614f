import CCharsetDetection

/// Text of which nothing says in which encoding it is, and that is in no Latin letters.
extension TextDecoding {
  /// The text in the encoding that its bytes look like; nil where they look like Latin letters, with or without accents, or like nothing.
  ///
  /// By uchardet, after Mozilla's detector: S. Li and K. Momoi, "A composite approach to language/encoding detection", 2001. Among
  /// encodings of Latin letters it errs in short texts: they are none of its business here.
  static func decodeUnstated(_ bytes: [UInt8]) -> Decoded? {
    let sample = bytes.prefix(mostLookedAt)
    guard holdsForeignLetters(sample), let name = guess(sample), let (converted, replaced) = convert(bytes, from: name),
      replaced * mostAccidents <= bytes.count, (try? UTF8Span(validating: converted.span)) != nil
    else { return nil }
    let loss = replaced == 0 ? [] : ["\(replaced) bytes without a meaning in it were replaced by U+FFFD"]
    return Decoded(text: Text(validUTF8: converted), notices: ["not valid UTF-8; looks like \(name) and was read as that"] + loss)
  }

  /// In bytes.
  private static let mostLookedAt = 1 << 16
  /// One byte in so many may have no meaning in the encoding.
  private static let mostAccidents = 100
  /// Fewer bytes beyond ASCII tell nothing.
  private static let fewest = 8

  /// Whether the bytes beyond ASCII stand beside each other, as they do where each letter is one; accents and quotation marks stand alone.
  private static func holdsForeignLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
    var high = 0
    var inGroups = 0
    var wasHigh = false
    for (index, byte) in bytes.enumerated() {
      let isHigh = byte >= 0x80
      if isHigh {
        high += 1
        let next = bytes.startIndex + index + 1
        if wasHigh || next < bytes.endIndex && bytes[next] >= 0x80 { inGroups += 1 }
      }
      wasHigh = isHigh
    }
    return high >= fewest && inGroups * 10 >= high * 7
  }

  private static func guess(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let status = bytes.withUnsafeBufferPointer { buffer in
      uchardet_handle_data(detector, UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    let name = uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    return name.isEmpty || latin.contains(name) ? nil : name
  }

  /// What Latin letters are written in, by the names that the detector gives.
  private static let latin: Set<String> = [
    "ASCII", "UTF-8", "WINDOWS-1250", "WINDOWS-1252", "WINDOWS-1257", "WINDOWS-1258", "IBM852", "MAC-CENTRALEUROPE", "ISO-8859-1",
    "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-9", "ISO-8859-10", "ISO-8859-13", "ISO-8859-15", "ISO-8859-16", "VISCII",
  ]
}
