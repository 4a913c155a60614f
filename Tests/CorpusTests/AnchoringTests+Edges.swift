import Corpus
import Language
import Testing

/// Where a passage that changed begins and ends.
extension AnchoringTests {
  @Test(
    "whose sentence ends otherwise now has that end, whole",
    arguments: [
      (
        "The minister said on Monday that 27 people had died in the fire.",
        "The minister said on Monday that the storm had taken 31 lives, and one more."
      ),
      (
        "The minister said on Monday that 27 people had died in the fire.",
        "The minister said on Monday that 27 people had died in the inferno of the year."
      ),
      (
        "27 people had died in the fire at the old factory, said the minister.",
        "At least 31 people died in the fire at the old factory, said the minister."
      ),
      (
        "No one died in the fire at the old factory.",
        "No one died in the fire at the old factory, officials claimed at first."
      ),
      (
        "The warning was lifted at noon in the whole of the north.",
        "The warning was lifted at noon in the whole of the north, but not in Oldgate."
      ),
    ])
  func otherEnd(old: String, new: String) throws {
    let around = "Fire in the north\n\nIt burned all night. %\n\nNobody knows what comes next. The talks go on.\n"
    let text = around.replacing("%", with: "\(old) He left at once.")
    let range = bytes(try #require(text.range(of: old)), of: text)
    let before = article(text)
    let target = AnnotationTarget(article: before, range: range)
    for edited in [around.replacing("%", with: "\(new) He left at once."), around.replacing("%", with: "\(new)")] {
      for known in [before.text, nil] {
        let now = article(edited)
        let place = Anchoring.place(of: target, in: now, old: known)
        #expect(place.range.map(now.text.string) == new, "\(place) \(known == nil)")
      }
    }
  }

  @Test(
    "goes on to its last word when something is put between its words",
    arguments: [
      ("opposition demanded", "opposition never demanded"),
      ("denied that it had ignored warnings", "denied strongly that it had ignored warnings"),
      ("the Greens won 14", "the Greens won nearly 14"), ("people died in the fire", "people died in the conflagration"),
      ("Sorel promised", "Sorel reportedly promised"),
    ])
  func putBetween(old: String, new: String) throws {
    let text = "Talks\n\nOn Monday evening %, as was told at the time in the capital.\n\nNobody knows what comes next.\n"
    let before = text.replacing("%", with: old)
    let target = AnnotationTarget(article: article(before), range: bytes(try #require(before.range(of: old)), of: before))
    let now = article(text.replacing("%", with: new))
    guard case .changed(let range, let findings) = Anchoring.place(of: target, in: now, old: article(before).text) else {
      throw AnchoringMissing()
    }
    #expect(now.text.string(range) == new)
    #expect(findings.allSatisfy { !$0.words.hasSuffix("is gone") }, "\(findings)")
  }

  @Test("is found where its sentence changed places with another, word for word")
  func swappedSentences() throws {
    let sentences = ["The warning was lifted at noon.", "Schools will open again on Wednesday.", "No one knows who will lead it."]
    func text(_ order: [Int]) -> String {
      "Storm\n\nIt blew all night.\n\n\(order.map { sentences[$0] }.joined(separator: " "))\n\nThe end of it was near.\n"
    }
    let before = text([0, 1, 2])
    for sentence in sentences {
      let target = AnnotationTarget(article: article(before), range: bytes(try #require(before.range(of: sentence)), of: before))
      for order in [[1, 0, 2], [2, 0, 1], [2, 1, 0], [0, 2, 1]] {
        let now = article(text(order))
        let place = Anchoring.place(of: target, in: now, old: article(before).text)
        guard case .moved(let range) = place else {
          Issue.record("\(sentence) \(order): \(place)")
          continue
        }
        #expect(now.text.string(range) == sentence)
      }
    }
  }

  @Test("that was joined to the sentence before it is there without that")
  func joined() throws {
    let before = "Match\n\nThe Rovers will play next year. Their captain said he would leave the club.\n"
    let sentence = "Their captain said he would leave the club."
    let target = AnnotationTarget(article: article(before), range: bytes(try #require(before.range(of: sentence)), of: before))
    let now = article(before.replacing("year. Their", with: "year, and their"))
    let place = Anchoring.place(of: target, in: now, old: article(before).text)
    #expect(place.range.map(now.text.string) == "their captain said he would leave the club.", "\(place)")
  }

  @Test("is where it was when a sentence that begins like it is put before it")
  func alikeBefore() throws {
    let before = "Match\n\nIt rained. The goalkeeper saved two penalties. Nobody cheered.\n"
    let sentence = "The goalkeeper saved two penalties."
    let target = AnnotationTarget(article: article(before), range: bytes(try #require(before.range(of: sentence)), of: before))
    let now = article(before.replacing(sentence, with: "The price of cotton rose by a tenth. \(sentence)"))
    let place = Anchoring.place(of: target, in: now, old: article(before).text)
    #expect(place.range.map(now.text.string) == sentence && place.isCertain, "\(place)")
  }

  @Test("beside which another sentence was cut, or whose apostrophes are others, has no finding")
  func noFalseFindings() throws {
    let before = "Fire\n\nEighteen workers were hurt in it. No one died. They went home.\n"
    let target = AnnotationTarget(
      article: article(before), range: bytes(try #require(before.range(of: "Eighteen workers were hurt in it.")), of: before))
    let place = Anchoring.place(of: target, in: article(before.replacing(" No one died.", with: "")), old: article(before).text)
    guard case .moved = place else {
      Issue.record("\(place)")
      return
    }
    #expect(QuoteChange.findings(from: "It wasn’t so.", to: "It wasn't so.").isEmpty)
  }

  @Test("in quotation marks that became others is without them, as it was")
  func otherQuotationMarks() throws {
    let before = "Fire\n\nHe said: \"It burned all night\" and went home to sleep.\n"
    let target = AnnotationTarget(
      article: article(before), range: bytes(try #require(before.range(of: "It burned all night")), of: before))
    let now = article(before.replacing("\"It burned all night\"", with: "“It burned all the night”"))
    let place = Anchoring.place(of: target, in: now, old: article(before).text)
    #expect(place.range.map(now.text.string) == "It burned all the night")
  }
}
