import Testing

@testable import Language

/// Where names begin and end, on sentences of our own.
@Suite struct NameEdgeTests {
  /// The names that the rule makes of one that stands in a text as its words from the first to the last.
  private func edges(_ string: String, _ type: NameType, _ first: String, _ last: String) -> [String] {
    let text = Text(string)
    let sentences = tokenized(text)
    let words = TaggerWords(text, sentences, .shared)
    func word(_ index: Int) -> String {
      text.string(ByteRange(bytes: Int(words[index].start)..<Int(words[index].end)))
    }
    guard let start = words.words.indices.first(where: { word($0) == first }),
      let end = words.words.indices.first(where: { $0 >= start && word($0) == last })
    else { return [] }
    let name = FoundName(tokens: start..<(end + 1), type: type, confidence: 0.8)
    return EdgeRule(words, .shared).apply(to: [name]).map {
      let range = Int(words[$0.tokens.lowerBound].start)..<Int(words[$0.tokens.upperBound - 1].end)
      return "\($0.type):\(text.string(ByteRange(bytes: range)))"
    }
  }

  @Test("a seat that begins a sentence is without its article")
  func articles() {
    #expect(names("The White House declined to comment on Tuesday.") == ["place/metonym:White House"])
    #expect(edges("Judges of The Hague met.", .place, "The", "Hague") == ["place:The Hague"])
  }

  @Test("a form of address is no part of a name")
  func address() {
    #expect(edges("Critics say Mr al-Tamimi lied.", .person, "Mr", "Tamimi") == ["person:al-Tamimi"])
    #expect(edges("Critics say Mr. Quillfeld lied.", .person, "Mr.", "Quillfeld") == ["person:Quillfeld"])
  }

  @Test("a name and its father's are one person's")
  func fathers() {
    #expect(
      names("Prince Khalid bin Nasser Al Rashid met Aisha bint Omar in Riyadh.").filter { $0.hasPrefix("person") }
        == ["person:Khalid bin Nasser Al Rashid", "person:Aisha bint Omar"])
    #expect(edges("So said Sultan bin Majid Al Falasi.", .person, "Majid", "Falasi") == ["person:Sultan bin Majid Al Falasi"])
    #expect(edges("Al Falasi agreed.", .person, "Falasi", "Falasi") == ["person:Al Falasi"])
  }

  @Test("behind a possessor that is a place begins another name")
  func possessors() {
    #expect(
      edges("So did Iran's Red Crescent.", .organisation, "Iran", "Crescent") == ["place:Iran", "organisation:Red Crescent"])
    #expect(
      edges("The U.K.'s Harbour Safety Board met.", .organisation, "U.K.", "Board")
        == ["place:U.K.", "organisation:Harbour Safety Board"])
    #expect(
      edges("So said Northfell's Allan Quillfeld.", .person, "Northfell", "Quillfeld")
        == ["organisation:Northfell", "person:Allan Quillfeld"])
    #expect(edges("She left King's College early.", .organisation, "King", "College") == ["organisation:King's College"])
  }

  @Test("a word for what somebody does parts the name from his club's or town's")
  func roles() {
    #expect(
      edges("Oslo coach Anders Quillfeld resigned.", .person, "Oslo", "Quillfeld") == ["place:Oslo", "person:Anders Quillfeld"])
  }

  @Test("a place's name that runs on into a newspaper's noun is the newspaper's")
  func newspapers() {
    #expect(edges("He told the Karachi Observer so.", .place, "Karachi", "Karachi") == ["organisation:Karachi Observer"])
    #expect(edges("He told the Gulf Tribune so.", .place, "Gulf", "Tribune") == ["organisation:Gulf Tribune"])
    #expect(edges("They left Karachi Monday morning.", .place, "Karachi", "Karachi") == ["place:Karachi"])
  }

  @Test("a federation of two sports is whole, and a Korean given name with its hyphen")
  func whole() {
    #expect(
      edges("The International Rope and Kite Federation met.", .organisation, "Kite", "Federation")
        == ["organisation:International Rope and Kite Federation"])
    #expect(edges("President Park Jae-won spoke.", .person, "Park", "Jae") == ["person:Park Jae-won"])
    #expect(edges("The Tripoli-based group left.", .place, "Tripoli", "Tripoli") == ["place:Tripoli"])
  }

  @Test("who leaves a club for another names two, and a committee is for something")
  func teams() {
    let found = names("He left Ostvik Rangers for Nordvik United in 2021.")
    #expect(!found.contains { $0.contains("Rangers for") })
  }

  @Test("clubs of several words are organisations")
  func clubs() {
    #expect(
      names("The striker left Manchester City for Real Madrid.") == ["organisation:Manchester City", "organisation:Real Madrid"])
  }
}
