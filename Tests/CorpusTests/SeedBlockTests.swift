import Foundation
import Testing

@testable import Corpus

/// The kinds of the blocks of a seed, runs of the same kind once.
private func outline(_ name: String) throws -> [Block.Kind] {
  let reading = try seed(name)
  return reading.blocks.map(\.kind).reduce(into: []) { kinds, kind in if kinds.last != kind { kinds.append(kind) } }
}

private func seed(_ name: String) throws -> ArticleReader.Reading {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../seeds").standardized
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  let file = try #require(files.first { $0.hasPrefix(name) })
  let readings = try ArticleReader.read(Array(Data(contentsOf: folder.appendingPathComponent(file))), path: file)
  return try #require(readings.first)
}

/// The words of the blocks that are not the story.
private func boilerplate(_ name: String) throws -> [String] {
  let reading = try seed(name)
  return reading.blocks.filter(\.kind.isBoilerplate).map { String(reading.text.string($0.range).prefix(24)) }
}

@Suite("The blocks of the seeds") struct SeedBlockTests {
  @Test("a wire story is a title and paragraphs") func wireStory() throws { #expect(try outline("000") == [.title, .paragraph]) }

  @Test("an analysis without a title has none, and ends with a disclaimer, an invitation and its source") func analysis() throws {
    #expect(try seed("001").metadata.title == nil)
    #expect(
      try outline("001") == [
        .paragraph, .listItem, .heading, .paragraph, .heading, .paragraph, .heading, .paragraph, .disclaimer, .chrome, .sourceLine,
      ])
    #expect(try boilerplate("001") == ["Disclaimer: The viewpoin", "We welcome all pitches a", "Source: TRT World"])
  }

  @Test("a story with deck and headings ends with its source") func storyWithHeadings() throws {
    #expect(try outline("002") == [.title, .deck, .paragraph, .heading, .paragraph, .heading, .paragraph, .sourceLine])
  }

  @Test("a photographer is a credit and no source, and the subscription line is none of the story; the deck repeats a sentence")
  func creditAndSubscription() throws {
    #expect(try outline("003") == [.title, .deck, .credit, .paragraph, .subscription, .paragraph])
    #expect(try boilerplate("003") == ["Source: Sergei Chirikov ", "Subscribe to Defenseweek"])
    let reading = try seed("003")
    let repeated = try #require(reading.blocks[1].repeats)
    #expect(reading.text.string(repeated).hasPrefix("Prior to this, the Turkish leader promised"))
    #expect(reading.blocks.count { $0.repeats != nil } == 1)
  }

  @Test("the page's logo and an empty field above the story are the page's, and the caption repeats a sentence")
  func captionAndLogo() throws {
    #expect(try outline("004") == [.dateLine, .chrome, .title, .byline, .chrome, .caption, .paragraph])
    let reading = try seed("004")
    let caption = try #require(reading.blocks.first { $0.kind == .caption })
    let repeated = try #require(caption.repeats)
    #expect(reading.text.string(repeated).hasPrefix("Erdogan’s remarks came on the heels"))
  }
}
