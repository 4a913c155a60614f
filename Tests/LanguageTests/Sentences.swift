@testable import Language

/// The sentences of a text with their tokens.
func tokenized(_ text: Text) -> [TokenizedSentence] {
  SentenceSplitter.sentences(in: text, text.range).map {
    TokenizedSentence(range: $0, tokens: Tokenizer.tokens(in: text, $0))
  }
}

/// The names of a text with their type and form: "person:Ada Lovelace", "place/adjective:Danish", "place/metonym:White House".
func names(_ string: String) -> [String] {
  let text = Text(string)
  return LinearNameTagger().names(in: text, sentences: tokenized(text)).map {
    "\($0.type)\($0.form == .name ? "" : "/\($0.form)"):\(text.string($0.range))"
  }
}
