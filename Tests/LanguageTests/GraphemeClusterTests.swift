import Language
import Testing

@Suite("Grapheme clusters") struct GraphemeClusterTests {
  @Test(
    "From any offset inside a cluster, its start and end are those that Swift's own characters have",
    arguments: [
      "plain words\r\nof two lines", "e\u{301}tude cafe\u{301}", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦 family", "🇩🇪🇫🇷🇹🇷 flags", "日本語の文章は空白なし。",
      "مَرْحَبًا بالعالم", "नमस्ते क्षत्रिय", "각 가", "a\u{0600}5 ", "", "z\u{300}\u{301}\u{302}\u{303}",
    ])
  func boundaries(sample: String) {
    let text = Text(sample)
    var start = 0
    for character in sample {
      let end = start + character.utf8.count
      for offset in start..<end {
        #expect(text.clusterBoundary(atOrBefore: ByteOffset(offset)) == ByteOffset(start), "\(sample) at \(offset)")
      }
      #expect(text.clusterEnd(after: ByteOffset(start)) == ByteOffset(end))
      start = end
    }
    #expect(text.clusterBoundary(atOrBefore: ByteOffset(start)) == ByteOffset(start))
  }
}
