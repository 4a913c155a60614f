import Glibc
import Testing

@testable import Language

@Test("UTF-8 with and without a byte-order mark is the same text, and the mark is none of it")
func byteOrderMarkIsNoText() {
  let bytes = Array("Şahin said".utf8)
  #expect(TextDecoding.decode([0xEF, 0xBB, 0xBF] + bytes) == TextDecoding.decode(bytes))
  #expect(TextDecoding.decode(bytes) == .init(text: Text("Şahin said")))
}

@Test("UTF-16 is read by its mark in both orders, with pairs and halves of pairs")
func utf16() {
  let units = Array("Libya’s 🇱🇾".utf16)
  let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  #expect(TextDecoding.decode(little)?.text == Text("Libya’s 🇱🇾"))
  #expect(TextDecoding.decode(big)?.text == Text("Libya’s 🇱🇾"))
  #expect(TextDecoding.decode([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41])?.text == Text("\u{FFFD}A"))
  #expect(TextDecoding.decode([0xFE, 0xFF, 0x00, 0x41, 0x00])?.notices.count == 1)
}

@Test("a text in Windows-1252 is read as such, and the user is told")
func windows1252() {
  let decoded = TextDecoding.decode(Array("He said ".utf8) + [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x85])
  #expect(decoded?.text == Text("He said “Café”…"))
  #expect(decoded?.notices == ["not valid UTF-8; read as Windows-1252"])
}

@Test("a few broken bytes in a UTF-8 text are replaced, and the rest stays")
func brokenUTF8() {
  let decoded = TextDecoding.decode(Array("“Élysée” and ".utf8) + [0xE2, 0x80] + Array(" “Şahin”".utf8))
  #expect(decoded?.text == Text("“Élysée” and \u{FFFD}\u{FFFD} “Şahin”"))
  #expect(decoded?.notices == ["2 bytes that are no UTF-8 were replaced by U+FFFD"])
}

@Test("NUL, marks of binary formats and many control characters are not text")
func binary() {
  #expect(TextDecoding.decode([0x41, 0x00, 0x42]) == nil)
  #expect(TextDecoding.decode(Array("%PDF-1.7 text".utf8)) == nil)
  #expect(TextDecoding.decode((0..<2_000).map { UInt8(truncatingIfNeeded: $0 * 37 | 1) }) == nil)
  #expect(TextDecoding.decode([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00]) == nil)
  #expect(TextDecoding.decode(Array("\u{1B}[1mA bold word\u{1B}[0m in a text of some length".utf8)) != nil)
}

@Test("whatever the bytes, what is decoded is valid UTF-8", arguments: 0..<100)
func decodedTextIsValid(seed: UInt64) {
  var random = SeededRandom(seed)
  var bytes = random.text(pieces: 20).bytes
  for _ in 0..<Int.random(in: 0...12, using: &random) {
    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 1...255, using: &random)
  }
  guard let decoded = TextDecoding.decode(bytes) else { return }
  #expect(Array(decoded.text.string.utf8) == decoded.text.bytes)
}

@Test(
  "bytes that mean nothing in the encoding that a file says it is in are replaced, and the rest is read",
  arguments: [
    "windows-1253", "windows-1255", "iso-8859-3", "shift_jis", "euc-jp", "big5", "gbk", "euc-kr", "iso-2022-jp", "koi8-r",
    "no-such",
  ])
func undefinedBytes(label: String) {
  for byte in UInt8(0x80)...0xFF {
    for text in [[0x41, byte, 0x42, byte], [byte, byte, byte, 0x41], [0x41, byte]] {
      let decoded = TextDecoding.decode(text, declared: label)
      #expect(decoded.map { Array($0.text.string.utf8) == $0.text.bytes } == true)
      #expect(decoded?.text.isEmpty == false && (text[0] != 0x41 || decoded?.text.bytes.first == 0x41))
    }
  }
}

@Test("the last character of a text is read, also where a mark might follow it")
func lastCharacter() {
  #expect(TextDecoding.decode([0xE0, 0xE1], declared: "windows-1255")?.text.string == "אב")
}

@Test(
  "a text in other letters than Latin is read in the encoding that it looks like, and the user is told",
  arguments: [
    ("WINDOWS-1251", "Войска вошли в город на рассвете в понедельник, сообщил представитель. Жители ждали новостей."),
    ("KOI8-R", "Войска вошли в город на рассвете в понедельник, сообщил представитель. Жители ждали новостей."),
    ("SHIFT_JIS", "軍事組織は六日、沿岸の要衝を制圧したと発表した。住民は家にとどまり、知らせを待っていた。"),
    ("EUC-KR", "국민군은 월요일 해안 도시를 장악했다고 발표했다. 주민들은 집에 머물며 소식을 기다렸다."),
    ("BIG5", "國民軍星期一宣布控制了沿海城市。居民留在家中等待消息。總統說,軍隊將逐步部署。"),
  ])
func unstatedEncodings(name: String, words: String) throws {
  let bytes = try #require(encoded(words, in: name))
  let decoded = try #require(TextDecoding.decode(bytes))
  #expect(decoded.text == Text(words))
  #expect(decoded.notices.count == 1)
}

/// Words in an encoding, by the C library's name of it.
private func encoded(_ words: String, in name: String) -> [UInt8]? {
  guard let converter = iconv_open(name, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  var source = Array(words.utf8)
  return [UInt8](unsafeUninitializedCapacity: source.count * 4) { buffer, count in
    source.withUnsafeMutableBytes { source in
      var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var inputLeft = source.count
      var output = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var outputLeft = buffer.count
      iconv(converter, &input, &inputLeft, &output, &outputLeft)
      count = inputLeft == 0 ? buffer.count - outputLeft : 0
    }
  }
}

@Test("quotation marks, accents and a few letters beside each other are no other letters than Latin")
func latinStaysLatin() {
  let words = "L\u{92}été à l\u{92}œuvre: « où étaient-ils ? » \u{97} ß, Ångström, ÄÖÜ".unicodeScalars.map {
    UInt8(truncatingIfNeeded: $0.value)
  }
  #expect(TextDecoding.decode(words)?.notices.first == "not valid UTF-8; read as Windows-1252")
}
