import Testing

@testable import Corpus

@Suite("Text that is none to read") struct TextKindTests {
  private let rows = (1...12).map { "\($0),Ana Lopez,Tripoli,2019-12-\($0)" }.joined(separator: "\n")
  private let sheet = (1...6).map { "h\($0) {\n  margin: 0;\n  color: red;\n}\n" }.joined(separator: "\n")
  private let program = """
    // Counts.
    int main(void) {
      int sum = 0;
      for (int i = 0; i < 3; i++) {
        sum += i;
      }
      return sum;
    }
    """

  @Test("is a table, by its rows, and with few of them by its name too") func tables() {
    #expect(error(of: rows, path: "a.csv") == .table(columns: 4))
    #expect(error(of: rows, path: "a.txt") == .table(columns: 4))
    #expect(error(of: rows.replacing(",", with: "\t"), path: "a.txt") == .table(columns: 4))
    #expect(error(of: "name;place\nAna;Tripoli", path: "a.csv") == .table(columns: 2))
    #expect(error(of: "title,text\nA,\"One, two\"\nB,\"Three, four\"", path: "a.csv") == .table(columns: 2))
    #expect(ReadingError.table(columns: 4).reason == "is a table of 4 columns, and no article")
  }

  @Test("is code: a style sheet, on many lines or on one, and a program") func code() {
    #expect(error(of: sheet, path: "a.css") == .code)
    #expect(error(of: sheet.filter { !$0.isNewline }, path: "a.txt") == .code)
    #expect(error(of: program, path: "a.txt") == .code)
  }

  @Test(
    "is not what has commas, semicolons or a brace in its sentences",
    arguments: [
      "One, two, three\nfour, five, six\nseven, eight, nine", "He said { sic } so; she said no;\nthey left;\nall went home;",
      "The minister, who resigned on Monday, said no.\nThe president, who stayed, said yes, twice.",
      "Name: Ana\nPlace: Tripoli\n\nShe said so.",
      (1...9).map { "On day \($0), the army, as the ministry said in its statement to the press, moved on, unharmed." }
        .joined(separator: "\n"),
    ])
  func prose(text: String) { #expect(error(of: text, path: "a.txt") == nil) }
}

@Suite("UTF-32") struct UTF32Tests {
  @Test("with a byte-order mark is read, as text and as a feed", arguments: [true, false])
  func read(isLittle: Bool) throws {
    func bytes(_ text: String) -> [UInt8] {
      ("\u{FEFF}" + text).unicodeScalars.flatMap { scalar in
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
        return isLittle ? bytes : bytes.reversed()
      }
    }
    #expect(try reading(of: bytes("A café opened 🙂 today."), path: "a.txt").articles.first?.text.string == "A café opened 🙂 today.")
    let feed = "<?xml version=\"1.0\" encoding=\"UTF-32\"?><rss><channel><item><title>A café</title></item></channel></rss>"
    #expect(try reading(of: bytes(feed), path: "a.xml").articles.first?.metadata.title == "A café")
  }

  @Test("that ends inside a character, or holds none, is still text") func broken() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x42, 0, 0]
    #expect(try reading(of: bytes, path: "a.txt").articles.first?.text.string == "A\u{FFFD}")
  }
}
