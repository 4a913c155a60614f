import Testing

@testable import Corpus

@Suite("The format of a file") struct FileFormatTests {
  @Test(
    "is told by what it begins with, whatever its name",
    arguments: [
      ("a.txt", "<!DOCTYPE html><title>x</title>", FileFormat.html), ("a.txt", "<HTML><body>x", .html),
      ("a", "<!-- saved from url --><html>", .html), ("a.txt", "<div><p>Some words</p></div>", .html),
      ("a.xml", "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html xmlns=\"x\">", .html),
      ("a.html", "<rss version=\"2.0\"><channel/></rss>", .xml), ("a.txt", "<?xml version='1.0'?>\n<!-- c -->\n<feed>", .xml),
      ("a", "<rdf:RDF xmlns:rdf=\"x\">", .xml), ("a", "\u{FEFF}  <?xml version='1.0'?><opml>", .xml),
      ("a.txt", "[{\"title\": \"x\"}]", .json), ("a", " \n{\n \"title\" : \"x\"}", .json),
      ("a.jsonl", "{\"title\": \"x\"}", .jsonLines),
      ("a.txt", "---\ntitle: A\n---\nWords", .markdown), ("a.md", "Words", .markdown), ("a.MD", "Words", .markdown),
    ])
  func byContent(path: String, text: String, format: FileFormat) {
    #expect(FileFormat(Array(text.utf8), path: path) == format)
  }

  @Test(
    "is plain text for prose that looks a little like something else",
    arguments: [
      ("a.txt", "He wrote <b>bold</b> and <i>italic</i> words."), ("a.html", "Words and nothing else."),
      ("a.txt", "[Reuters] Words."),
      ("a.txt", "{sic} Words"), ("a.txt", "<3 is a heart, and <p> a tag."), ("a.json", "No JSON here."),
      ("a.txt", "--- \nWords: more\n"),
      ("a.txt", "# Title\n\nWords"), ("a.txt", "<name withheld> said so."), ("a.txt", "---\nA rule: above\n\nText\n---\n"),
    ])
  func plain(path: String, text: String) {
    #expect(FileFormat(Array(text.utf8), path: path) == .plainText)
  }

  @Test("is seen through UTF-16", arguments: [true, false])
  func wide(isLittle: Bool) {
    let units = Array("\u{FEFF}<rss version=\"2.0\">".utf16)
    let bytes = units.flatMap { isLittle ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(FileFormat(bytes, path: "a") == .xml)
    #expect(FileFormat(Array(bytes.dropFirst(2)), path: "a") == .xml)
  }
}

@Suite("A text of countless lines") struct CountlessLinesTests {
  @Test("is no article, as a file and in a field", arguments: ["a.txt", "a.md"])
  func lines(path: String) throws {
    let text = String(repeating: "a\n", count: TextLine.most + 1)
    #expect(error(of: text, path: path) == .tooComplex("it has more than 250000 lines"))
    let json = "[{\"text\": \"\(text.replacing("\n", with: "\\n"))\"}, {\"text\": \"Words.\"}]"
    let read = try reading(of: json, path: "a.json")
    let alone = json.dropFirst().prefix { $0 != "}" } + "}"
    #expect(error(of: String(alone), path: "a.json") == .tooComplex("it has more than 250000 lines"))
    #expect(read.problems == ["item 1: is no article: it has more than 250000 lines"])
    #expect(read.articles.count == 1)
  }
}

@Suite("Compressed files") struct GzipTests {
  private let text = "A title\n\nThis is the story, and it has a sentence that ends here.\n"

  @Test("are read as what is in them, whatever their name", arguments: ["a.txt.gz", "a.txt", "a"])
  func reads(path: String) throws {
    let read = try reading(of: gzipped(Array(text.utf8)), path: path)
    #expect(read.articles.map(\.text.string) == [text])
  }

  @Test("tell their format by the name below .gz")
  func innerName() throws {
    let read = try reading(of: gzipped(Array("# Title\n\nWords.".utf8)), path: "a.md.gz")
    #expect(read.articles.first?.outline == ["title: # Title", "paragraph: Words."])
  }

  @Test("of several members are one text, and what is behind the last one does not matter")
  func members() throws {
    let halves = [text.prefix(20), text.dropFirst(20)].map { gzipped(Array($0.utf8)) }
    #expect(try reading(of: halves[0] + halves[1], path: "a.gz").articles.first?.text.string == text)
    #expect(try reading(of: halves[0] + halves[1] + [0, 0, 0], path: "a.gz").articles.first?.text.string == text)
  }

  @Test("that end too early, are damaged, or are compressed again, say so")
  func broken() {
    let whole = gzipped(Array(text.utf8))
    for length in [2, 9, 12, whole.count - 1] {
      #expect(error(of: Array(whole.prefix(length)), path: "a") == .truncatedCompression)
    }
    var damaged = whole
    damaged[whole.count - 6] ^= 0xFF
    #expect(error(of: damaged, path: "a") == .damagedCompression)
    #expect(error(of: [0x1F, 0x8B] + Array(repeating: 0xFF, count: 50), path: "a") == .damagedCompression)
    #expect(error(of: gzipped(whole), path: "a") == .compressedTwice)
    #expect(error(of: gzipped([]), path: "a") == .empty)
    #expect(error(of: gzipped([1, 0, 2]), path: "a") == .notText)
  }

  @Test("that would fill the memory are given up early")
  func bomb() {
    let zeros = gzipped([UInt8](repeating: 0, count: 8 << 20))
    #expect(error(of: zeros, path: "a.gz") == .expandsTooMuch(times: GzipReader.mostTimes))
    let members = Array(repeating: gzipped([UInt8](repeating: 0x41, count: 1 << 20)), count: 40).flatMap { $0 }
    #expect(error(of: members, path: "a.gz") == .expandsTooMuch(times: GzipReader.mostTimes))
  }
}
