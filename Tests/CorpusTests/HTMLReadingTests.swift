import Foundation
import Language
import Testing

@testable import Corpus

/// Reads a page and gives its blocks as "kind: text".
private func lines(_ html: String, path: String = "page.html") throws -> [String] {
  try #require(try ArticleReader.read(Array(html.utf8), path: path).first).outline
}

private func reading(_ bytes: [UInt8], path: String = "page.html") throws -> ArticleReader.Reading {
  try #require(try ArticleReader.read(bytes, path: path).first)
}

private let (first, second, third) = (PageWords.first, PageWords.second, PageWords.third)

/// A page as sites make them, with `body` as its article.
private func page(head: String = "", body: String, around: (String, String) = ("", "")) -> String {
  """
  <!DOCTYPE html><html lang="en"><head><title>Bridge closed to lorries | The Daily Example</title>\(head)</head><body>
  <header><a href="/">The Daily Example</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
  \(around.0)<article><h1>Bridge closed to lorries</h1>\(body)</article>\(around.1)
  <footer><p>© 2020 The Daily Example. All rights reserved. Reproduction without written permission is not allowed anywhere.</p></footer></body></html>
  """
}

@Suite("Web pages")
struct HTMLReadingTests {
  @Test("the article is found among menus, related stories, comments and footers")
  func mainText() throws {
    let related = """
      <aside class="related"><h3>Related</h3><ul><li><a href="/1">Ferry runs again after the long winter break on the lake</a></li></ul></aside>
      <div id="comments"><h3>2 comments</h3><p>I have always said so. This bridge was badly built from the start, and everybody in the town knew it.</p>
      <p>The old one was better. My father worked on it for six years, and he never saw a crack in any of the piers.</p></div>
      """
    let html = page(body: "<p>\(first)</p><p>\(second)</p><p>\(third)</p>", around: ("", related))
    #expect(
      try lines(html) == ["title: Bridge closed to lorries", "paragraph: \(first)", "paragraph: \(second)", "paragraph: \(third)"])
  }

  @Test("scripts, styles, comments, forms and hidden elements never show")
  func unseen() throws {
    let hidden = """
      <script>document.write("<p>Written by a script. It has many words and ends like a sentence does.</p>")</script>
      <style>p::after { content: "styled" }</style><!-- <p>A comment with a paragraph in it, which nobody is to read.</p> -->
      <noscript><p>Please switch on JavaScript to read this page as it was meant to be read by its makers.</p></noscript>
      <p style="display: none">Hidden by a style, though it is a sentence of some length.</p><p hidden>Hidden by an attribute.</p>
      <div aria-hidden="true">Hidden from readers of screens.</div><template><p>A template.</p></template>
      <form><button>Send</button><input value="x"><textarea>Type here</textarea></form><svg><text>Drawn</text></svg>
      <span class="sr-only">Only for screen readers</span>
      """
    let html = page(body: "<p>\(first)</p>\(hidden)<p>\(second)</p>")
    #expect(try lines(html) == ["title: Bridge closed to lorries", "paragraph: \(first)", "paragraph: \(second)"])
  }

  @Test("headings, lists, quotations, captions and tables keep their order and become text")
  func structure() throws {
    let body = """
      <p>\(first)</p><h2>What was found</h2><ul><li>Cracks in three piers</li><li><p>Rust, and much of it</p></li></ul>
      <ol start="3"><li>Close the bridge</li><li>Mend it</li></ol><blockquote><p>\(second)</p></blockquote>
      <figure><img src="a.jpg"><figcaption>The bridge seen from the western bank in March</figcaption></figure>
      <table><tr><th>Pier</th><th>Cracks</th></tr><tr><td>East</td><td>2</td></tr></table><p>\(third)</p>
      """
    #expect(
      try lines(page(body: body)) == [
        "title: Bridge closed to lorries", "paragraph: \(first)", "heading: What was found", "list-item: - Cracks in three piers",
        "list-item: - Rust, and much of it", "list-item: 3. Close the bridge", "list-item: 4. Mend it", "paragraph: \(second)",
        "caption: The bridge seen from the western bank in March", "list-item: Pier | Cracks", "list-item: East | 2",
        "paragraph: \(third)",
      ])
  }

  @Test("old pages, with tables for layout and line breaks for paragraphs, give paragraphs")
  func oldPage() throws {
    let html = """
      <HTML><BODY BGCOLOR=white><TABLE><TR><TD><A HREF=index.html>Home</A><BR><A HREF=news.html>News</A></TD><TD>
      <FONT SIZE=5><B>Bridge closed</B></FONT><BR><BR>\(first)<BR><BR>\(second)<BR>\n<BR>\(third)</TD></TR></TABLE></BODY></HTML>
      """
    let found = try lines(html)
    #expect(found.suffix(3) == ["paragraph: \(first)", "paragraph: \(second)", "paragraph: \(third)"])
  }

  @Test("of several articles on a page, the one with the page's title is meant")
  func severalArticles() throws {
    let others = (1...6).map { "<article><h2>Other story \($0)</h2><p>\(third)</p><p>\(third)</p></article>" }.joined()
    let body = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"
    let html = page(body: body, around: ("<main>", "\(others)</main>"))
    #expect(
      try lines(html) == ["title: Bridge closed to lorries", "paragraph: \(first)", "paragraph: \(second)", "paragraph: \(third)"])
  }

  @Test("comments longer than the article stay comments")
  func longComments() throws {
    let thread = (1...40).map { "<li class='comment'><p>\($0). \(third) \(third)</p></li>" }.joined()
    let html = page(body: "<p>\(first)</p><p>\(second)</p>", around: ("", "<section class='comments'><ol>\(thread)</ol></section>"))
    #expect(try lines(html) == ["title: Bridge closed to lorries", "paragraph: \(first)", "paragraph: \(second)"])
  }

  @Test("what appears over a name under the pointer goes, and the name stays")
  func overlays() throws {
    let name =
      "<span class='rollover'><a class='rollover-link' href='/p'>Ana Lopez</a><span class='rollover-block'>More on Lopez</span></span>"
    let html = page(
      body:
        "<p>Minister \(name) said so on Monday, and the bridge would be closed for at least a year from then on.</p><p>\(second)</p>"
    )
    #expect(try lines(html)[1].hasPrefix("paragraph: Minister Ana Lopez said so on Monday"))
  }

  @Test("tags that are not closed, crossed or unknown lose no text")
  func brokenMarkup() throws {
    let html = "<html><body><div><p>\(first)<p>\(second.replacing("cracks", with: "<b><i>cracks</b></i>"))<blink>\(third)</body>"
    let text = try reading(Array(html.utf8)).text.string
    for sentence in [first, second, third] { #expect(text.contains(sentence)) }
  }

  @Test("what only looks like an end of a script, a comment or a tag is none")
  func scannerEdges() throws {
    let body = """
      <script>if (a < b && "</p>".length > 1) { x = "<!--<script>" }</script><p>\(first)</p><!--> <p>\(second)</p> <!-- a > b -- c -->
      <img alt="5 > 3 <script>"><p title='<style>'>\(third)</p><script type="text/x">never closed <p>not text, though it has quite a few words.</p>
      """
    #expect(
      try lines(page(body: body)) == [
        "title: Bridge closed to lorries", "paragraph: \(first)", "paragraph: \(second)", "paragraph: \(third)",
      ])
  }

  @Test("character references mean what browsers take them to mean")
  func references() throws {
    let html = page(
      body:
        "<p>\(first)</p><p>The &#8220;caf&eacute;&#148; costs &euro;5&nbsp;&mdash; or &#163;4, AT&amp;T said in &lt;brackets&gt; to &Ccaron;apek&apos;s &lstrok;&oacute;d&zacute; &unknown; on that day.</p>"
    )
    #expect(
      try lines(html).last
        == "paragraph: The “café” costs €5\u{A0}— or £4, AT&T said in <brackets> to Čapek's łódź &unknown; on that day.")
  }

  @Test("a page in which nothing is written is told as empty")
  func emptyPages() {
    for html in [
      "<html><body></body></html>", "<!DOCTYPE html><html><head><script>1</script></head><body><img src=x></body></html>",
    ] {
      #expect(throws: ReadingError.empty) { try ArticleReader.read(Array(html.utf8), path: "page.html") }
    }
  }
}

@Suite("What web pages say of themselves")
struct PageMetadataTests {
  private let story = "<p>\(first)</p><p>\(second)</p>"

  @Test("JSON-LD tells title, writers, date and source")
  func linkedData() throws {
    let head = """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
      "headline":"Bridge closed to lorries","datePublished":"2020-03-09T23:30:00-05:00","author":[{"@type":"Person","name":"Ana Lopez"},{"name":"Bo Li"}],
      "publisher":{"@type":"Organization","name":"The Daily Example"}}]}</script>
      """
    let metadata = try reading(Array(page(head: head, body: story).utf8)).metadata
    #expect(metadata.title == "Bridge closed to lorries")
    #expect(metadata.byline == "Ana Lopez, Bo Li")
    #expect(metadata.date.date == CalendarDate.day(2020, 3, 9))
    #expect(metadata.date.basis == .metadata)
    #expect(metadata.source.name == "The Daily Example")
    #expect(metadata.source.basis == .metadata)
  }

  @Test("so do Open Graph and its relatives")
  func openGraph() throws {
    let head = """
      <meta property="og:title" content="Bridge closed to lorries"><meta property="og:site_name" content="The Daily Example">
      <meta name="author" content="By Ana Lopez"><meta property="article:published_time" content="2020-03-09T10:00:00Z">
      """
    let metadata = try reading(Array(page(head: head, body: story).utf8)).metadata
    #expect(metadata.byline == "Ana Lopez")
    #expect(metadata.date.date == CalendarDate.day(2020, 3, 9))
    #expect(metadata.source.name == "The Daily Example")
  }

  @Test("and microdata")
  func microdata() throws {
    let body = """
      <div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author" itemscope><span itemprop="name">Ana Lopez</span></span>
      <time itemprop="datePublished" datetime="2020-03-09">9 March</time><div itemprop="articleBody">\(story)</div></div>
      """
    let metadata = try reading(Array(page(body: body).utf8)).metadata
    #expect(metadata.byline == "Ana Lopez")
    #expect(metadata.date.date == CalendarDate.day(2020, 3, 9))
  }

  @Test("who wrote and when is read beside the title where the head does not say")
  func besideTitle() throws {
    let body =
      "<div class='meta'><span class='author-name'>By Ana Lopez</span> <time datetime='2020-03-09T08:00'>today</time></div>\(story)"
    let metadata = try reading(Array(page(body: body).utf8)).metadata
    #expect(metadata.byline == "Ana Lopez")
    #expect(metadata.date.date == CalendarDate.day(2020, 3, 9))
  }

  @Test("a page without a heading takes its title from the head, without the site's name")
  func titleOfHead() throws {
    let head =
      "<title>Bridge closed to lorries - The Daily Example</title><meta property='og:site_name' content='The Daily Example'>"
    let metadata = try reading(Array("<html><head>\(head)</head><body>\(story)</body></html>".utf8)).metadata
    #expect(metadata.title == "Bridge closed to lorries")
  }

  @Test("A page's own day of publication is taken where no article says one; what is printed may be the day of its last change")
  func pageDays() throws {
    func date(_ head: String, _ line: String) throws -> ArticleDate {
      let page = "<html><head><title>A vote</title>\(head)</head><body><h1>A vote</h1><p>\(line)</p>\(story)</body></html>"
      return try #require(try reading(of: page, path: "a.html").articles.first).metadata.date
    }
    let data = """
      <script type="application/ld+json">{"@type":"WebPage","datePublished":"2018-04-18","dateModified":"2019-04-10"}</script>
      """
    #expect(try date(data, "By Ana Lopez").date?.edtf == "2018-04-18")
    let metadata = """
      <meta itemprop="datePublished" content="2013-11-27T08:36:32Z"><meta itemprop="dateModified" content="2013-11-28T02:03:23Z">
      """
    let changed = try date(metadata, "November 28, 2013 -- Updated 0203 GMT (1003 HKT)")
    #expect(changed.date?.edtf == "2013-11-27" && changed.updated?.edtf == "2013-11-28" && changed.doubt == nil)
  }

  @Test("JSON-LD that is broken is passed over")
  func brokenLinkedData() throws {
    for json in [
      "{\"@type\":\"NewsArticle\",", String(repeating: "[", count: 100_000), "nonsense",
      "{\"@type\":\"NewsArticle\",\"headline\":7}",
    ] {
      let head = "<script type='application/ld+json'>\(json)</script>"
      #expect(try reading(Array(page(head: head, body: story).utf8)).metadata.title == "Bridge closed to lorries")
    }
  }

  @Test("a deck stands behind the title, and the description that repeats it is no second one")
  func deck() throws {
    let head = "<meta name='description' content='Cracks were found in three of the piers in spring'>"
    let body = "<p class='standfirst'>Cracks were found in three of the piers in spring</p>\(story)"
    let found = try lines(page(head: head, body: body))
    #expect(found.contains("deck: Cracks were found in three of the piers in spring"))
    #expect(found.count { $0.contains("Cracks were found") } == 1)
  }
}

@Suite("Encodings of web pages")
struct HTMLEncodingTests {
  private func page(meta: String, words: [UInt8]) -> [UInt8] {
    Array("<html><head>\(meta)<title>x</title></head><body><p>".utf8) + words
      + Array(" \(first)</p><p>\(second)</p></body></html>".utf8)
  }

  @Test("what the head says of the encoding is believed")
  func declared() throws {
    // "Привет" in Windows-1251, "日本" in Shift_JIS.
    let cyrillic = page(meta: "<meta charset=\"windows-1251\">", words: [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2])
    #expect(try reading(cyrillic).text.string.contains("Привет The ministry"))
    let japanese = page(
      meta: "<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>", words: [0x93, 0xFA, 0x96, 0x7B])
    #expect(try reading(japanese).text.string.contains("日本 The ministry"))
  }

  @Test("but not when the text is UTF-8 all the same")
  func lying() throws {
    let html = page(meta: "<meta charset=\"iso-8859-1\">", words: Array("Žižek’s café".utf8))
    #expect(try reading(html).text.string.contains("Žižek’s café The ministry"))
  }

  @Test("an encoding that nobody knows is guessed, and what fits nowhere is replaced")
  func unknown() throws {
    let html = page(meta: "<meta charset=\"klingon\">", words: [0x63, 0x61, 0x66, 0xE9])
    #expect(try reading(html).text.string.contains("café The ministry"))
  }
}

@Suite("Hostile web pages")
struct HostilePageTests {
  @Test("elements nested without end are refused by name")
  func nesting() {
    for tag in ["div", "b", "blockquote", "ul><li", "font size=1"] {
      let html = "<html><body>" + String(repeating: "<\(tag)>", count: 60_000) + first
      #expect { try ArticleReader.read(Array(html.utf8), path: "page.html") } throws: { error in
        (error as? ReadingError)?.reason.contains("nested") ?? false
      }
    }
  }

  @Test("end tags by the million, long attributes and unclosed quotes end")
  func endless() throws {
    let endTags = "<html><body><div><p>\(first)</p>" + String(repeating: "</i>", count: 300_000) + "<p>\(second)</p>"
    #expect(try reading(Array(endTags.utf8)).text.string.contains(second))
    let attribute =
      "<html><body><p>\(first)</p><img alt=\"" + String(repeating: "a", count: 3_000_000) + "\"><p>\(second)</p></body></html>"
    #expect(try reading(Array(attribute.utf8)).text.string.contains(second))
    let unclosed = "<html><body><p>\(first)</p><p>\(second)</p><a href=\"" + String(repeating: "<p>x", count: 100_000)
    #expect(try reading(Array(unclosed.utf8)).text.string.contains(second))
  }

  @Test("a flood of attributes is refused by name")
  func attributes() {
    let flood = (0..<300_000).map { "a\($0)=\"v\"" }.joined(separator: " ")
    #expect {
      try ArticleReader.read(Array("<html><body><p \(flood)>\(first)</p></body></html>".utf8), path: "page.html")
    } throws: { error in
      (error as? ReadingError)?.reason.contains("more markup") ?? false
    }
  }

  @Test("a page cut off anywhere gives what stands before the cut, or a reason")
  func cut() {
    let whole = Array(
      page(head: "<meta charset=utf-8><script>var a = 1</script>", body: "<p>\(first)</p><ul><li>é</li></ul><p>\(second)</p>").utf8)
    for length in stride(from: 0, to: whole.count, by: 7) {
      do throws(ReadingError) { _ = try ArticleReader.read(Array(whole.prefix(length)), path: "page.html") } catch {
        #expect(!error.reason.isEmpty)
      }
    }
  }

  @Test("control characters, NULs and marks of direction in a page stay text or go")
  func controls() throws {
    let html = page(body: "<p>\(first) &#27;[31m &#0; \u{202E}abc &#x1F600;</p><p>\(second)</p>")
    let bytes = try reading(Array(html.utf8)).text.bytes
    #expect(!bytes.contains(0))
  }
}
