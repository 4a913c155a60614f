import Language
import Testing

@testable import Corpus

@Suite("RSS") struct RSSReadingTests {
  private func items(_ items: String, head: String = "<title>The Morning Paper</title>", root: String = "rss version=\"2.0\"")
    -> String
  {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <\(root) xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
    <channel>\(head)\(items)</channel></\(root.prefix { $0 != " " })>
    """
  }

  @Test("gives an article for each item, told by its guid")
  func simple() throws {
    let read = try reading(
      of: items(
        """
        <item><title>Council meets</title><guid isPermaLink="false">a-1</guid><link>https://paper.example/1</link>
        <pubDate>Thu, 19 Dec 2019 08:00:00 GMT</pubDate><dc:creator>Ana Lopez</dc:creator>
        <description>The council met on Thursday.</description></item>
        <item><title>It ends</title><link>https://paper.example/2</link><description>It ended on Friday.</description></item>
        """), path: "feed.xml")
    #expect(read.articles.map(\.fragment) == ["a-1", "https://paper.example/2"])
    #expect(read.articles.first?.outline == ["title: Council meets", "paragraph: The council met on Thursday."])
    #expect(read.articles.first?.metadata.byline == "Ana Lopez")
    #expect(read.articles.allSatisfy { $0.metadata.source == SourceAttribution(name: "The Morning Paper", basis: .metadata) })
    #expect(read.problems.isEmpty)
  }

  @Test("takes the full content, and the description as a deck when it says something else")
  func content() throws {
    let read = try reading(
      of: items(
        """
        <item><title>A</title><description>What the vote means</description>
        <content:encoded><![CDATA[<p>The council met.</p><p>It voted &amp; left.</p>]]></content:encoded></item>
        <item><title>B</title><description>The council met. It voted [...]</description>
        <content:encoded>&lt;p&gt;The council met. It voted and left.&lt;/p&gt;</content:encoded></item>
        """), path: "feed.xml")
    #expect(
      read.articles.map(\.outline) == [
        ["title: A", "deck: What the vote means", "paragraph: The council met.", "paragraph: It voted & left."],
        ["title: B", "paragraph: The council met. It voted and left."],
      ])
  }

  @Test("reads what was escaped once too often, and titles with references and tags")
  func escapes() throws {
    let read = try reading(
      of: items(
        """
        <item><title>AT&amp;amp;T &lt;b&gt;wins&lt;/b&gt; &#8211; 1 &lt; 2</title>
        <description>&amp;lt;p&amp;gt;First.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Second.&amp;lt;/p&amp;gt;</description></item>
        <item><title>Caf&eacute;&nbsp;&bogus; R&D</title></item>
        """), path: "feed.xml")
    #expect(read.articles.first?.outline == ["title: AT&T wins – 1 < 2", "paragraph: First.", "paragraph: Second."])
    #expect(read.articles.last?.metadata.title == "Café &bogus; R&D")
    #expect(read.problems.isEmpty)
  }

  @Test("of the first versions, of RDF and without a version is read as well")
  func versions() throws {
    let rdf = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="x"><title>Town Sheet</title><items><rdf:Seq/></items></channel>
      <item rdf:about="https://p.example/1"><title>One</title><description>First words.</description></item></rdf:RDF>
      """
    let read = try reading(of: rdf, path: "a.rdf")
    #expect(read.articles.map(\.fragment) == ["https://p.example/1"])
    #expect(read.articles.first?.metadata.source.name == "Town Sheet")
    let old = """
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Town Sheet</title><item><title>Caf&eacute;</title></item></channel></rss>
      """
    #expect(try reading(of: old, path: "a.rss").articles.first?.metadata.title == "Café")
    let plain = "<rss><channel><item><title>A</title></item></channel></rss>"
    #expect(try reading(of: plain, path: "a").articles.count == 1)
  }

  @Test("names the outlet of an item that was taken over, and of a feed of one section")
  func sources() throws {
    let taken = try reading(
      of: items("<item><title>A</title><source url=\"https://www.reuters.com/rss\">Reuters</source></item>"), path: "a.xml")
    #expect(taken.articles.first?.metadata.source.name == "Reuters")
    for (title, name) in [
      ("World news | The Guardian", "The Guardian"), ("BBC News - World", "BBC News"), ("My Town – Weekly", "My Town – Weekly"),
    ] {
      let read = try reading(of: items("<item><title>A</title></item>", head: "<title>\(title)</title>"), path: "a.xml")
      #expect(read.articles.first?.metadata.source.name == Outlets.known.named(name)?.name ?? name)
    }
  }

  @Test("does not take the title of a picture for the feed's or the item's")
  func pictures() throws {
    let head = "<image><title>Logo</title></image><title>Town Sheet</title>"
    let read = try reading(
      of: items("<item><media:content><media:title>Photo</media:title></media:content><title>Story</title></item>", head: head),
      path: "a")
    #expect(read.articles.first?.metadata.title == "Story")
    #expect(read.articles.first?.metadata.source.name == "Town Sheet")
  }

  @Test("counts items with neither title nor text, and says when there is none at all")
  func emptyItems() throws {
    let read = try reading(of: items("<item><title>A</title></item><item><guid>x</guid></item>"), path: "a.xml")
    #expect(read.articles.count == 1)
    #expect(read.problems == ["item 2: has neither title nor text"])
    #expect(error(of: items(""), path: "a.xml") == .emptyFeed)
  }

  @Test("that was cut gives the items before the cut, and says where it broke off")
  func cut() throws {
    let whole = items("<item><title>A</title></item><item><title>B</title><description>Words and words")
    let read = try reading(of: whole.replacing("</channel></rss>", with: ""), path: "a.xml")
    #expect(read.articles.map(\.metadata.title) == ["A", "B"])
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.contains("broken XML") == true)
  }

  @Test(
    "is decoded as it is, not as it says",
    arguments: [
      ("windows-1251", [0xCF, 0xF0] as [UInt8], "Пр"), ("utf-8", [0xE9, 0x74], "ét"), ("iso-8859-1", [0xC3, 0xA9], "é"),
      ("no-such", [0xE9], "é"),
    ])
  func encodings(declared: String, bytes: [UInt8], word: String) throws {
    let head = "<?xml version=\"1.0\" encoding=\"\(declared)\"?><rss><channel><item><title>"
    let read = try reading(of: Array(head.utf8) + bytes + Array("</title></item></channel></rss>".utf8), path: "a.xml")
    #expect(read.articles.first?.metadata.title == word)
  }

  @Test("in UTF-16 is read, with a mark and without", arguments: [0, 1])
  func wide(dropped: Int) throws {
    let xml = "\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><channel><item><title>Ä</title></item></channel></rss>"
    let bytes = xml.utf16.dropFirst(dropped).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try reading(of: bytes, path: "a.xml").articles.first?.metadata.title == "Ä")
  }
}

@Suite("Atom") struct AtomReadingTests {
  @Test("gives entries with their content in each way of writing it")
  func contents() throws {
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Town Sheet</title><author><name>Bo</name></author>
      <entry><id>tag:1</id><title type="html">A &amp;amp; B</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two &lt; 3</p></div></content></entry>
      <entry><id>tag:2</id><title>T</title><summary>Sum</summary><content type="html">&lt;p&gt;Words.&lt;/p&gt;</content><author><name>Ana</name></author></entry>
      <entry><id>tag:3</id><title>P</title><content type="text">1 &lt; 2</content><link rel="alternate" href="/3"/></entry>
      </feed>
      """
    let read = try reading(of: atom, path: "a.atom")
    #expect(
      read.articles.map(\.outline) == [
        ["title: A & B", "paragraph: One", "paragraph: Two < 3"], ["title: T", "deck: Sum", "paragraph: Words."],
        ["title: P", "paragraph: 1 < 2"],
      ])
    #expect(read.articles.map(\.metadata.byline) == ["Bo", "Ana", "Bo"])
    #expect(read.articles.map(\.fragment) == ["tag:1", "tag:2", "tag:3"])
    #expect(read.articles.first?.metadata.language == "en")
  }

  @Test("of version 0.3 is read, also in base 64")
  func old() throws {
    let atom = """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Town Sheet</title><entry><title>T</title>
      <content type="text/html" mode="base64">PHA+V29yZHMuPC9wPg==</content><issued>2004-01-01</issued></entry></feed>
      """
    #expect(try reading(of: atom, path: "a").articles.first?.outline == ["title: T", "paragraph: Words."])
  }
}

@Suite("XML that means harm or no feed") struct HostileXMLTests {
  @Test("without a feed is named by its outermost element")
  func foreign() {
    #expect(error(of: "<?xml version=\"1.0\"?><opml><body/></opml>", path: "a.xml") == .notAFeed(root: "opml"))
    #expect(error(of: "<?xml version=\"1.0\"?>", path: "a.xml") != nil)
  }

  @Test("with definitions that grow is read without them")
  func entityBomb() throws {
    let levels = (1...12).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    let xml =
      "<!DOCTYPE rss [<!ENTITY l0 \"lol\"><!ENTITY short \"Morning\">\(levels)]><rss><channel><item><title>&short; &l12;</title></item></channel></rss>"
    #expect(try reading(of: xml, path: "a.xml").articles.first?.metadata.title == "Morning &l12;")
  }

  @Test("that names other files gets nothing of them")
  func externalEntity() throws {
    let xml =
      "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://127.0.0.1/x\"> %p;]><rss><channel><item><title>x &f;</title></item></channel></rss>"
    #expect(try reading(of: xml, path: "a.xml").articles.first?.metadata.title == "x &f;")
  }

  @Test("that is nested too deep is told so")
  func deep() throws {
    let xml = "<rss><channel>" + String(repeating: "<a>", count: 100_000)
    #expect(error(of: xml, path: "a.xml") == .tooComplex("its elements are nested more than 256 deep"))
  }

  @Test("that is broken so that no element ever ends is given up too")
  func neverEnding() {
    let tags = "<rss><channel><item><description>" + String(repeating: "<p ", count: 100_000)
    #expect(error(of: tags, path: "a.xml") == nil)
    #expect(error(of: "<rss><channel>" + String(repeating: "<p <", count: 100_000), path: "a.xml") != nil)
  }

  @Test(
    "that opens again and again what it never closes is gone through once",
    arguments: ["<![CDATA[", "<?", "<!--", "<!DOCTYPE [>", "<!DOCTYPE>", "&", "&lt;", "<?xml "])
  func neverClosed(opening: String) throws {
    let xml = "<?xml version=\"1.0\"?><rss><channel><item><title>T</title></item>" + String(repeating: opening, count: 200_000)
    #expect(try reading(of: xml, path: "a.xml").articles.first?.metadata.title == "T")
  }

  @Test("with an element of countless attributes is given up")
  func attributes() {
    let attributes = (0..<5_000).map { "a\($0)='>'" }.joined(separator: " ")
    #expect(
      error(of: "<rss><channel><item \(attributes)/></channel></rss>", path: "a.xml")
        == .tooComplex("an element has more than 1000 attributes"))
  }

  @Test("with more items than anybody reads is cut, and with an item of many elements stays small")
  func many() throws {
    let xml = "<rss><channel><title>x</title>" + String(repeating: "<item/>", count: ContainerArticles.most + 10)
    let read = try reading(of: xml, path: "a.xml")
    #expect(read.problems.count == 22)
    let wide = "<rss><channel><item><title>T</title>" + String(repeating: "<a/>", count: 300_000) + "</item></channel></rss>"
    #expect(try reading(of: wide, path: "a.xml").articles.first?.metadata.title == "T")
  }

  @Test("with characters that XML has not is read without them")
  func controls() throws {
    let xml = "<rss><channel><item><title>a\u{8}b\u{FFFE}c &#0; &#xD800;</title></item></channel></rss>"
    #expect(try reading(of: xml, path: "a.xml").articles.first?.metadata.title == "ab\u{FFFD}c \u{FFFD} \u{FFFD}")
  }
}
