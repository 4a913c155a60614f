import Testing

@testable import Language

/// Sentences as news writes them: each example has a bar where a sentence ends and the next begins.
@Test(
  "sentences of news end where readers end them",
  arguments: [
    // Quotations: each of their sentences is one, and the closing mark belongs to the last.
    "\"There is a firm from Russia [in Libya] called Acme. | This firm has sent staff. | If Libya asks, we can send ours,” he said. | Nobody replied.",
    "“We are ready.\" | He left.", "\"We are ready.” | He left.", "“We will go,” he said. | “It is over.” | The vote failed.",
    "“Is it war?” asked the minister. | “It is not!” he answered.", "“Never again.” he said. | It was over.",
    "She asked, “Why us?” | Nobody knew.", "Who said, “Go”? | Nobody.", "“He told us, ‘Go.’” | We went.",
    "He called it “the end.” | Others agreed.", "He called it “the end.” of the road.", "“Ready?” | “Yes.” | They went.",
    // Abbreviations, titles and initials.
    "The U.S. President met Gov. Jane Roe at 5 p.m. in St. Paul.", "The talks ended at 5 p.m. | The minister left at once.",
    "The talks ended at 9 a.m. Monday.", "It cost Rs. 500 and approx. 20 kg vs. 30 last year.",
    "They met in the U.S. | The talks failed.",
    "It was bought by Acme Inc. of Texas. | The price was not given.", "Martin Luther King Jr. spoke there. | He left.",
    "U. S. officials met J. R. R. Tolkien and Mr.\u{A0}Smith.", "Lt. Gen. Fox, Maj. Gen. Low and Brig. Gen. Ayn Orr met Pt. Rao.",
    "Prof. Dr. Hans Meyer and Hr. Olsen met Shri. Rao and Smt. Devi.", "The Hon. Jane Roe and Rt. Hon. John Doe spoke.",
    "He lives on Main St. in Springfield, Ill. | She lives in Mass.", "He has a Ph.D. in law. | She has an M.A. from Oxford.",
    "He met Sen. John Doe (R-Tex.) and Rep. Jane Roe, D-N.Y., on Tuesday.", "U.K. Prime Minister Roe left. | The U.K. stayed.",
    "He chose plan B. | She chose plan A.", "The firm, Acme & Co., and Jones et al. agreed.",
    // Numbers, times and addresses.
    "Order No. 5 was signed. | He said no. | Then he left.", "It rose 3.5 percent to 1.2 million. | At 10.30 he left.",
    "It happened in 2019. | 20 people died.", "See www.example.com/a?b=c for more. | Write to a.b@example.org.",
    "He lived to Jan. 5, 1999. | Jan. 6 came.", "a) The first demand. | b) The second.",
    // Points of omission, and marks together.
    "He waited… | Nobody came.", "“I … I do not know,” she said.", "“The law is clear. ... | We will obey it,” he said.",
    "The judge agreed. […] | The appeal failed.", "He waited ... and nobody came.", "What?! | He did not say that.",
    "What?! he said.",
    "Yahoo! said on Monday that it would sell.", "“Stop!” the crowd shouted.",
    // Datelines, questions and answers, brackets, footnotes, legends.
    "TRIPOLI, Dec. 19 (Reuters) - The council met. | It failed.", "Q: Who won? | A: Nobody did.",
    "He left (no one saw him). | She stayed.", "He left. | (No one saw him.) | She stayed.",
    "The ministers (of both sides.) agreed.",
    "It was found.12 | The police said so.", "It was never found. 9 | For example, the ship is lost.",
    "Figure 1.5 | The bridge in May.",
    "It rose by 1.5 Million.",
  ])
func sentencesOfNews(example: String) {
  let expected = example.split(separator: " | ").map(String.init)
  let text = Text(expected.joined(separator: " "))
  #expect(SentenceSplitter.sentences(in: text, text.range).map { text.string($0) } == expected)
}
