import Glibc

/// Text in the encoding that its file says it is in.
extension TextDecoding {
  /// The text in `bytes`, which say of themselves that they are in the encoding called `label`.
  ///
  /// A byte-order mark goes before what a file says, and so does the fact that bytes are valid UTF-8 and not ASCII alone, which no text in
  /// another encoding is by chance: many pages that were saved say what they were before. Without a label, or with one that nobody knows,
  /// this is `decode(_:)`.
  ///
  /// - Parameter label: as the WHATWG Encoding Standard names encodings; case and spaces around it do not matter.
  public static func decode(_ bytes: [UInt8], declared label: String?) -> Decoded? {
    guard let label, let name = EncodingLabels.converterName(of: label), !hasByteOrderMark(bytes),
      (try? UTF8Span(validating: bytes.span)) == nil
    else { return decode(bytes) }
    guard let (converted, replaced) = convert(bytes, from: name), let text = decode(converted) else { return decode(bytes) }
    let notice = replaced == 0 ? [] : ["\(replaced) bytes that are no \(label) were replaced by U+FFFD"]
    return Decoded(text: text.text, notices: notice)
  }

  private static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
  }

  /// The bytes as UTF-8, and how many had no meaning; nil when the system has no such converter.
  static func convert(_ bytes: [UInt8], from name: String) -> ([UInt8], replaced: Int)? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var replaced = 0
    var source = bytes
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    source.withUnsafeMutableBytes { source in
      var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var inputLeft = source.count
      while inputLeft > 0 {
        let status = buffer.withUnsafeMutableBytes { buffer in
          var output = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
          var outputLeft = buffer.count
          let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
          // The C type is unsigned, Swift's is not: the failure is -1.
          let failure = status == -1 ? errno : 0
          result += buffer.prefix(buffer.count - outputLeft)
          return failure
        }
        if status == 0 || status == E2BIG { continue }
        // A byte without a meaning, or a character cut off at the end.
        replaced += 1
        result += [0xEF, 0xBF, 0xBD]
        input = input?.advanced(by: 1)
        inputLeft -= 1
      }
    }
    // Some converters hold the last character back, as a mark to be set on it may follow.
    buffer.withUnsafeMutableBytes { buffer in
      var output = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var outputLeft = buffer.count
      iconv(converter, nil, nil, &output, &outputLeft)
      result += buffer.prefix(buffer.count - outputLeft)
    }
    return (result, replaced)
  }
}

/// The names under which encodings go, and the C library's names of their converters.
enum EncodingLabels {
  /// Nil for UTF-8, for what is read as such, and for what nobody knows.
  static func converterName(of label: String) -> String? {
    byLabel[Folding.folded(label).filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }]
  }

  private static let byLabel: [String: String] = {
    var table: [String: String] = [:]
    for (name, labels) in labels { for label in labels.split(separator: " ") { table[String(label)] = name } }
    return table
  }()

  /// WHATWG Encoding Standard, names and labels; superset encodings stand in for what pages mistake for them.
  private static let labels: [(String, String)] = [
    (
      "CP1252",
      "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 latin-1 l1 ascii us-ascii ansi_x3.4-1968"
    ),
    ("CP1250", "windows-1250 cp1250 x-cp1250"), ("ISO-8859-2", "iso-8859-2 iso8859-2 latin2 l2"),
    ("ISO-8859-3", "iso-8859-3 latin3"),
    ("ISO-8859-4", "iso-8859-4 latin4"), ("ISO-8859-5", "iso-8859-5 cyrillic"), ("ISO-8859-6", "iso-8859-6 arabic"),
    ("ISO-8859-7", "iso-8859-7 greek"), ("ISO-8859-8", "iso-8859-8 iso-8859-8-i hebrew logical"),
    ("ISO-8859-10", "iso-8859-10 latin6"),
    ("ISO-8859-13", "iso-8859-13"), ("ISO-8859-14", "iso-8859-14"), ("ISO-8859-15", "iso-8859-15 iso8859-15 latin9 latin-9"),
    ("ISO-8859-16", "iso-8859-16"), ("CP1251", "windows-1251 cp1251 x-cp1251"), ("CP1253", "windows-1253 cp1253"),
    ("CP1254", "windows-1254 cp1254 iso-8859-9 iso8859-9 latin5 l5"), ("CP1255", "windows-1255 cp1255"),
    ("CP1256", "windows-1256 cp1256"),
    ("CP1257", "windows-1257 cp1257"), ("CP1258", "windows-1258 cp1258"), ("CP874", "windows-874 tis-620 iso-8859-11"),
    ("KOI8-R", "koi8-r koi8 koi koi8_r"), ("KOI8-U", "koi8-u koi8-ru"), ("CP866", "ibm866 cp866 866"),
    ("MACINTOSH", "macintosh mac x-mac-roman"),
    ("GB18030", "gbk gb2312 gb18030 chinese gb_2312-80 x-gbk"), ("BIG5-HKSCS", "big5 big5-hkscs cn-big5 x-x-big5"),
    ("EUC-JP", "euc-jp x-euc-jp"), ("CP932", "shift_jis shift-jis sjis ms_kanji windows-31j x-sjis"),
    ("ISO-2022-JP", "iso-2022-jp"),
    ("CP949", "euc-kr ks_c_5601-1987 korean windows-949 ksc5601"),
  ]
}
