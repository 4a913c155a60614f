import Testing

@testable import Corpus

/// Reads a page and gives its blocks as "kind: text".
private func lines(_ html: String) throws -> [String] {
  try #require(try ArticleReader.read(Array(html.utf8), path: "page.html").first).outline
}

private func metadata(_ html: String) throws -> ArticleMetadata {
  try #require(try ArticleReader.read(Array(html.utf8), path: "page.html").first).metadata
}

private let (first, second, third) = (PageWords.first, PageWords.second, PageWords.third)
private let quote = "We have waited for years, said Ana Lopez, who drives across it twice a day."
private let story = [first, second, third].map { "<p>\($0)</p>" }.joined()

/// A page whose head calls it `title`, with `body` as its main part.
private func page(title: String = "Bridge closed to lorries", _ body: String) -> String {
  """
  <!DOCTYPE html><html lang="en"><head><title>\(title) | The Daily Example</title>
  <link rel="canonical" href="https://www.daily.example/2020/bridge"></head><body>
  <header><a href="/">The Daily Example</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
  <main>\(body)</main>
  <footer><p>© 2020 The Daily Example. All rights reserved. Reproduction without written permission is not allowed anywhere.</p></footer></body></html>
  """
}

private func titled(_ body: String) -> String { page("<h1>Bridge closed to lorries</h1>" + body) }

@Suite("All of a story and nothing else")
struct PageStoryTests {
  private let title = "title: Bridge closed to lorries"

  @Test("a brief keeps its last paragraphs though links and a sign-up outweigh them")
  func brief() throws {
    let links = """
      <aside class="related"><h3>Related stories</h3><ul><li><a href="/1">The ferry runs again after a winter of waiting for spare parts</a></li></ul></aside>
      <p><b>READ MORE: <a href="/2">The longest bridges of the country in pictures</a></b></p>
      """
    let html = titled(
      "<div class='byline'>By Ana Lopez</div><p>\(first)</p><p>\(quote)</p>\(links)<h2>What next?</h2><ul><li>Talks begin.</li><li>Work begins.</li></ul><p class='newsletter'>Sign up for our newsletter to get the best of our stories every day.</p>"
    )
    #expect(
      try lines(html) == [
        title, "byline: By Ana Lopez", "paragraph: \(first)", "paragraph: \(quote)", "heading: What next?",
        "list-item: - Talks begin.", "list-item: - Work begins.",
      ])
  }

  @Test("entries of a list stay together whatever buttons stand between them")
  func entries() throws {
    let share = "<ul class='share'><li><a href='/f'>Send it to friends</a></li><li><a href='/t'>Tell others of it too</a></li></ul>"
    let items = [first, quote, third].enumerated().map {
      "<section class='item item-\($0)'><h2>Bridge \($0)</h2><p>\($1)</p>\(share)<a href='/\($0)'>More pictures of this and all the other bridges</a></section>"
    }
    #expect(
      try lines(titled(items.joined())) == [
        title, "heading: Bridge 0", "paragraph: \(first)", "heading: Bridge 1", "paragraph: \(quote)", "heading: Bridge 2",
        "paragraph: \(third)",
      ])
    let names = "<h2>Drivers</h2><ul>" + (1...12).map { "<li>Driver \($0), from the east</li>" }.joined() + "</ul>"
    #expect(try lines(titled("<p>\(first)</p>\(names)")).count == 15)
  }

  @Test("buttons in a byline write nothing")
  func buttonsInByline() throws {
    let html = titled("<div class='byline'><ul class='share'><li><a>Facebook</a></li></ul><span>By Ana Lopez</span></div>\(story)")
    #expect(try lines(html).filter { $0.hasPrefix("byline") || $0.contains("Facebook") } == ["byline: By Ana Lopez"])
    #expect(try metadata(html).byline == "Ana Lopez")
  }

  @Test("headings of the first level inside of a story, and its footnotes, stay")
  func notes() throws {
    let html = titled(
      "<p>\(first)</p><h1>What was found</h1><p>\(second)</p><p>\(third)</p><ol class='footnotes'><li><a href='https://x.example/1'>A history of bridges</a></li></ol>"
    )
    #expect(
      try lines(html) == [
        title, "paragraph: \(first)", "heading: What was found", "paragraph: \(second)", "paragraph: \(third)",
        "list-item: 1. A history of bridges",
      ])
  }

  @Test("a post that a story shows is its text, buttons that lead to the network are not")
  func posts() throws {
    let words = "The governor said on Tuesday that nobody would pay."
    for post in [
      "<div class='social-media-embed'><blockquote><p>\(words)</p></blockquote></div>",
      "<aside><blockquote class='twitter-tweet'><p>\(words)</p></blockquote></aside>",
    ] {
      let html = titled(
        "<p>\(first)</p>\(post)<p>\(second)</p><div class='social-links'><p>Follow us on all of our channels, please.</p></div>")
      #expect(try lines(html) == [title, "paragraph: \(first)", "paragraph: \(words)", "paragraph: \(second)"])
    }
  }

  @Test("rows of teasers for other articles are no part of a story, a list of articles is")
  func teasers() throws {
    func items(_ tag: String) -> String {
      (1...4).map {
        "<div class='item'><\(tag)><a href='/2019/\($0)'>Other things that happened in town \($0)</a></\(tag)><span>\($0) May 2019</span><p>\(third)</p></div>"
      }.joined()
    }
    for tag in ["h3", "div"] {
      let html = titled("<div>\(story)\(story)<div><h2>Op-eds</h2>\(items(tag))</div></div>")
      #expect(try lines(html) == [title] + [first, second, third, first, second, third].map { "paragraph: \($0)" })
    }
    #expect(try lines(titled("<div><p>\(first)</p>\(items("h3"))</div>")).contains("paragraph: \(third)"))
  }

  @Test("what stands in place of a player or a slide show is the page's")
  func players() throws {
    let html = titled(
      "<p>\(first)</p><p>This slideshow requires JavaScript.</p><p>\(second)</p><p>Media playback is unsupported on your device</p><p>\(third)</p>"
    )
    #expect(try lines(html).count { $0.hasPrefix("chrome") } == 2)
  }
}

@Suite("The headline that readers of a page saw")
struct PageHeadlineTests {
  @Test("is the page's only heading of the first level, though the head says it in other words")
  func headline() throws {
    let html = page(title: "Lorries banned from crossing this week", "<h1>Old bridge shut for lorries today</h1>\(story)")
    #expect(try metadata(html).title == "Old bridge shut for lorries today")
    #expect(try lines(html).first == "title: Old bridge shut for lorries today")
  }

  @Test("is not the name of something in the article that the head is fuller of")
  func inner() throws {
    let html = page(
      title: "Spiced pear jam recipe",
      "<h1>Homemade spiced pear jam for the holidays</h1>\(story)<h2>Spiced pear jam</h2><p>\(first)</p>")
    #expect(try metadata(html).title == "Homemade spiced pear jam for the holidays")
  }

  @Test(
    "is neither a site's name, nor a section's, nor another article's",
    arguments: ["The Daily Example", "News from around the world", "Ferry runs again after the winter"])
  func others(heading: String) throws {
    let html = page(title: "Lorries banned from crossing this week", "<h1>\(heading)</h1>\(story)")
    #expect(try metadata(html).title == "Lorries banned from crossing this week")
  }

  @Test("does not stand below the story")
  func below() throws {
    let html = page(title: "Lorries banned from crossing this week", "\(story)<h1>More on lorries and ferries</h1>")
    #expect(try metadata(html).title == "Lorries banned from crossing this week")
  }
}
