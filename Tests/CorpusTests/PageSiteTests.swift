import Corpus
import Language
import Testing

private func metadata(head: String, body: String = "", tail: String = "") throws -> ArticleMetadata {
  let story = """
    <p>The ministry said on Monday that the bridge would be closed to lorries until the end of the year, and perhaps for longer.</p>
    <p>Engineers who had looked at the piers in spring found cracks in three of them, a spokeswoman told reporters in the capital.</p>
    """
  let html =
    "<html><head>\(head)</head><body>\(body)<article><h1>Bridge closed to lorries</h1>\(story)</article>\(tail)</body></html>"
  return try #require(try ArticleReader.read(Array(html.utf8), path: "page.html").first).metadata
}

@Suite("A page's site, day and writer")
struct PageSiteTests {
  private let address = "<link rel=\"canonical\" href=\"https://www.hilltoppost.org/2020/03/09/bridge\">"

  @Test(
    "a site is named without its slogan, and not by its key or host when something says it better",
    arguments: [
      ("<meta property='og:site_name' content='Hilltop Post | News that you can use'>", "Hilltop Post"),
      (
        "<meta property='og:site_name' content='hilltoppost'><title>Bridge closed to lorries - Hilltop Post</title>", "Hilltop Post"
      ),
      ("<title>Bridge closed to lorries</title><meta name='twitter:site' content='@HilltopPost'>", "HilltopPost"),
      (
        "<meta property='og:site_name' content='Hilltop'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Big Media\"}}</script>",
        "Hilltop"
      ),
    ])
  func siteName(head: String, name: String) throws {
    #expect(try metadata(head: address + head).source.name == name)
  }

  @Test("a logo or the line of rights names a site that says nothing else")
  func logoAndRights() throws {
    #expect(
      try metadata(head: address, body: "<a href='/'><img src='l.svg' alt='Hilltop Post Logo'></a>").source.name == "Hilltop Post")
    #expect(
      try metadata(head: "", tail: "<footer><p>© 2020 Hilltop Post. All rights reserved.</p></footer>").source.name
        == "Hilltop Post")
  }

  @Test("what appeared late in a western evening is dated to that day, as the page prints it or its address has it")
  func localDay() throws {
    let stamp = "<meta property='article:published_time' content='2020-03-10T04:30:00Z'>"
    #expect(try metadata(head: stamp + address).date.date == CalendarDate.day(2020, 3, 9))
    let printed = "<div class='date'>March 9, 8:30 pm PST</div>"
    #expect(try metadata(head: stamp, body: printed).date.date == CalendarDate.day(2020, 3, 9))
    #expect(
      try metadata(head: stamp, body: "<div class='date'>Updated March 11, 2020</div>").date.date == CalendarDate.day(2020, 3, 10))
    #expect(try metadata(head: stamp).date.date == CalendarDate.day(2020, 3, 10))
  }

  @Test("a page that describes itself as a web page alone names its writer too")
  func webPage() throws {
    let head = """
      <script type="application/ld+json">{"@graph":[{"@type":["Person"],"@id":"#ana","name":"Ana Lopez"},
      {"@type":"WebPage","datePublished":"2020-03-09","author":{"@id":"#ana"}}]}</script>
      """
    #expect(try metadata(head: head).byline == "Ana Lopez")
  }

  @Test("writers may be a desk in small letters, beside a name")
  func desk() throws {
    #expect(
      try metadata(head: "", body: "<span class='author'>Hill Gazette wire services</span>").byline == "Hill Gazette wire services")
    #expect(try metadata(head: "", body: "<span class='author'>news services</span>").byline == nil)
  }

  @Test(
    "writers are named without by-words, outlets, robots and keys",
    arguments: [
      ("By Ana Lopez", "Ana Lopez"), ("Ana Lopez | Reuters", "Ana Lopez"), ("admin", nil), ("KXYZNEWS", nil),
      ("https://example.com/ana", nil),
      ("Troy L. Smith, cleveland.com", "Troy L. Smith, cleveland.com"),
    ] as [(String, String?)])
  func writers(written: String, byline: String?) throws {
    #expect(try metadata(head: "<meta name='author' content='\(written)'>").byline == byline)
  }
}
