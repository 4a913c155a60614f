import Testing

@testable import Corpus

private let paragraph =
  "The council met in the capital for the third time in a month, and its members agreed on little but the date of the next meeting."

/// The kind of `line` below the title of a story.
private func kindAbove(_ line: String) throws -> Block.Kind? {
  try kind(
    of: line, in: "Council fails to agree on budget\n\n\(line)\n\n\(paragraph)\n\n\(paragraph)\n\n\(paragraph)\n\n\(paragraph)")
}

/// The kind of `line` behind the story.
private func kindBelow(_ line: String) throws -> Block.Kind? {
  try kind(
    of: line,
    in: "Council fails to agree\n\n\(paragraph)\n\n\(paragraph)\n\n\(paragraph)\n\n\(paragraph)\n\n\(paragraph)\n\n\(line)")
}

private func kind(of line: String, in text: String) throws -> Block.Kind? {
  let reading = try #require(try ArticleReader.read(Array(text.utf8), path: "story.txt").first)
  return reading.blocks.first { reading.text.string($0.range) == line }?.kind
}

@Suite("Lines around a story") struct PageLineTests {
  @Test(
    "who took a picture is a credit",
    arguments: [
      "Source: Sergei Chirikov / Reuters", "(Source: AP)", "Source: Getty Images", "Source: AFP Photo", "Source: Reuters/Ana Lopez",
      "Image: Omar Lopez/AFP", "Photo by Ana Lopez", "Photo by Ana Lopez on Unsplash", "Getty Images/AFP", "Getty Images",
      "via REUTERS",
      "REUTERS/Ana Lopez", "Handout via REUTERS", "Handout", "Courtesy of the Ministry of Defence", "Screengrab",
      "Screengrab/YouTube",
      "AP Photo/Ana Lopez", "AFP via Getty Images", "Ana Lopez/Getty Images", "Ana Lopez / EPA-EFE", "[Ana Lopez/Al Jazeera]",
      "Picture: PA", "Credit: Getty", "Image credits: Ana Lopez", "Photo credit: Wikimedia Commons", "(Photo: AFP)",
      "Photo courtesy: ISPR", "Image via Twitter", "Stringer/Reuters", "Pool photo by Ana Lopez", "The Canadian Press/Ana Lopez",
      "Mandatory Credit: Ana Lopez", "Ana Lopez | AFP | Getty Images", "Sputnik / Ana Lopez",
    ])
  func credits(line: String) throws { #expect(try kindAbove(line) == .credit) }

  @Test(
    "what a picture shows, with its credit behind it, is a caption",
    arguments: [
      "A ship leaves the port of Sirte on Monday. Ana Lopez/Reuters", "A ship leaves the port of Sirte on Monday (AFP)",
      "A ship leaves the port. Photo: Ana Lopez", "A ship leaves the port on Monday. Credit: Ana Lopez",
      "A ship leaves the port on Monday. (Ana Lopez/AP)", "A ship leaves the port on Monday © AFP",
      "A ship leaves the port on Monday. Photograph: Ana Lopez/AFP/Getty Images",
      "A ship leaves the port | Ana Lopez/AFP via Getty Images",
      "A ship in the port, May 2, 2019. REUTERS/Ana Lopez", "A ship leaves the port on Monday. — AFP",
      "FILE PHOTO: A ship in the port, May 2, 2019. REUTERS/Ana Lopez/File Photo",
    ])
  func captions(line: String) throws { #expect(try kindAbove(line) == .caption) }

  @Test(
    "an outlet that is named as the source is the source",
    arguments: [
      "Source: TRT World", "Source: Al Jazeera and news agencies", "SOURCE: REUTERS", "(Source: AP)", "Source: Agencies",
    ])
  func sources(line: String) throws { #expect(try kindBelow(line) == .sourceLine) }

  @Test(
    "buttons, counts, paths and addresses above a story are the page's",
    arguments: [
      "5 min read", "3 minute read", "Home > World > Africa", "Home » News » World", "Home / World / Africa", "News | World",
      "ANALYSIS",
      "Listen to this article", "Newsroom logo", "None", "32 comments", "Comments (12)", "Share Tweet Email",
      "Facebook Twitter WhatsApp",
      "1.2K shares", "A A A", "Listen 4 min", "Follow @analopez", "@analopez", "ana.lopez@example.com", "Add to favourites",
      "Image 1 of 12", "1/3", "View gallery",
    ])
  func buttons(line: String) throws { #expect(try kindAbove(line) == .chrome) }

  @Test(
    "what follows a story is not the story",
    arguments: [
      "With agencies", "- With agencies", "(With inputs from agencies)", "(Reporting by Ana Lopez; Editing by Jo Smith)",
      "Reporting by Ana Lopez in Tripoli and Omar Haddad in Tunis; Editing by Jo Smith", "Ana Lopez contributed to this report.",
      "This article was originally published on The Conversation.",
      "Editor's note: This story was corrected on May 2 to fix the name of the harbour.",
      "Editor’s Note: The views are the author's.",
      "Correction: an earlier version of this story misspelled a name.", "An earlier version of this article misstated the date.",
      "This story has been updated.", "© 2019 AFP", "Our Standards: The Thomson Reuters Trust Principles.", "Most read",
      "READ MORE: Ships leave the port", "Also read: Ships leave the port", "RELATED: Ships leave the port",
      "Tags: Libya, Turkey, GNA",
      "Contact Ana Lopez at ana@example.com", "Ana Lopez can be reached at ana@example.com",
      "Follow Ana Lopez on Twitter: @analopez",
      "Subscribe to our newsletter", "Join our Telegram channel", "Don't forget to follow us on Telegram",
      "The writer is a fellow at the Acme Institute.", "About the author: Ana Lopez is a fellow at the Acme Institute.",
      "Load more comments", "Terms of Use | Privacy Policy | Contact", "About us Contact Privacy", "-ENDS-", "###",
      "This article was translated from Arabic by Ana Lopez.",
      "Save my name, email, and website in this browser for the next time.",
      "By choosing I Accept, you consent to our use of cookies.", "This post may contain affiliate links.", "AFP", "(Reuters)",
      "– AP",
      "For more, visit www.example.com", "Watch: Ships leave the port",
    ])
  func behind(line: String) throws { #expect(try kindBelow(line)?.isBoilerplate == true) }

  @Test(
    "a line that says when is a date line in any notation, and never a title",
    arguments: [
      "May 24,2005", "8/2/13 at 1:30 PM", "September 18th, 2013,05:31 GMT", "MONDAY, MAY 23,2005", "Sat Nov 12 2011,01:19 hrs",
      "Updated 3 hours ago", "24/05/2005 10:22", "Dec. 24 4:33 AM EST", "Originally published 05/03/2013 at 10:20 AM EDT",
      "MARCH 3,2014 | 09: 15AM PT", "4 P. M. OCT. 7,2010", "FOR IMMEDIATE RELEASE May 5,2011", "7: 40am UK, Friday 2 May 2014",
      "Quito, Ecuador, May 5,2011/06:00 am (ANS)", "KNN Jun 8,2017,11. 20PM IST PUNE:",
      "On behalf of Lopez, Lee & Lopez, LLP. posted in Road Accidents on Friday, June 7,2013.",
      "This entry was posted in Local News on May 5, 2011.",
    ])
  func dateLines(line: String) throws {
    #expect(try kindAbove(line) == .dateLine)
    let reading = try #require(try ArticleReader.read(Array("\(line)\n\n\(paragraph)\n\n\(paragraph)".utf8), path: "a.txt").first)
    #expect(reading.metadata.title == nil)
  }

  @Test(
    "sentences and headings that begin or end like such lines stay the story",
    arguments: [
      "Twitter and Facebook were blocked, residents said.", "Sources: that is how the paper called them.", "Photo editors left.",
      "Courts in the capital were closed on Monday.", "Read the treaty before you sign it, she told them.",
      "He posted the picture at noon. Image and text were false, the ministry said.", "The writer is in prison.",
      "Correction of the figures took a week, he said.", "Contact with the ship was lost at noon.",
      "One of the ships sank. AFP was told so.",
      "About the author of the attack nothing is known.", "The video was posted on May 3, 2013.",
      "She posted on Instagram on May 3, 2013.",
      "It was posted on May 3, 2013.", "The council of Quito met at 6:00 am on May 5, 2011.",
      "The vote was 1/3 for and 2/3 against.",
    ])
  func storyStays(line: String) throws {
    #expect(try kindBelow(line) == .paragraph)
    #expect(try kindAbove(line)?.isBoilerplate == false)
  }

  @Test(
    "titles end with any mark but a stop, and may be in capitals or with a kicker before them",
    arguments: [
      "Can the council agree?", "“We will not pay!”", "COUNCIL FAILS TO AGREE ON BUDGET", "ANALYSIS | What the council wants",
      "Minister: ‘We are ready’", "Council at odds with the U.S.", "Talks fail, again…",
    ])
  func titles(title: String) throws {
    let reading = try #require(try ArticleReader.read(Array("\(title)\n\n\(paragraph)\n\n\(paragraph)".utf8), path: "a.txt").first)
    #expect(reading.metadata.title == title)
    #expect(reading.blocks.map(\.kind) == [.title, .paragraph, .paragraph])
  }
}
