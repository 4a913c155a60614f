/// Finds names with a linear model of hashed features and Viterbi's algorithm, sentence by sentence, then brings those of an article into line.
///
/// The model is an averaged structured perceptron (Collins 2002) that `trainer names` learns.
public struct LinearNameTagger: NameTagger {
  private let model: NameModel
  private let gazetteer: GazetteerTable

  public init() { self.init(model: .shared, gazetteer: .shared) }

  package init(model: NameModel, gazetteer: GazetteerTable) {
    self.model = model
    self.gazetteer = gazetteer
  }

  public func names(in text: Text, sentences: [TokenizedSentence]) -> [NameSpan] {
    let lexicon = Lexicon.shared
    let names = found(in: text, sentences: sentences)
    let words = ArticleWords(text, sentences)
    var candidates = NameForms(words, lexicon).candidates(names)
    MetonymRule(words, lexicon).apply(to: &candidates)
    return candidates.map { name in
      let range = words[name.words.lowerBound].start..<words[name.words.upperBound - 1].end
      return NameSpan(range: ByteRange(bytes: range), type: name.type, form: name.form, confidence: name.confidence)
    }
  }

  /// The names alone, without adjectives and metonyms, and how far the labels of each beat all others, in the model's units: what the
  /// trainer votes with, scores, and fits the confidence on.
  package func plainNames(in text: Text, sentences: [TokenizedSentence], settled: Bool) -> [(span: NameSpan, margin: Int32)] {
    let words = TaggerWords(text, sentences, gazetteer)
    let labelled = labelled(words)
    let names = settled ? settle(labelled, words) : labelled
    return names.map { name in
      let range = Int(words[name.tokens.lowerBound].start)..<Int(words[name.tokens.upperBound - 1].end)
      return (
        NameSpan(range: ByteRange(bytes: range), type: name.type, form: .name, confidence: name.confidence), name.margin
      )
    }
  }

  /// The names as the model and the document pass give them.
  func found(in text: Text, sentences: [TokenizedSentence]) -> [FoundName] {
    let words = TaggerWords(text, sentences, gazetteer)
    return settle(labelled(words), words)
  }

  private func settle(_ names: [FoundName], _ words: TaggerWords) -> [FoundName] {
    let names = SpanRules(words, gazetteer).apply(to: names)
    return ClubRule(words, gazetteer).apply(to: DocumentPass(words, names).settled())
  }

  private func labelled(_ words: TaggerWords) -> [FoundName] {
    var names: [FoundName] = []
    var decoder = LabelDecoder(transitions: model.transitions)
    for sentence in words.sentences {
      for stretch in words.stretches(of: sentence) {
        let scores = words.scores(of: stretch, in: sentence, model)
        let labels = decoder.decode(scores, count: stretch.count)
        let found = NameLabel.names(in: labels)
        if found.isEmpty { continue }
        let margins = decoder.margins(scores, of: labels)
        for (tokens, type) in found {
          let margin = margins[tokens].min() ?? 0
          let range = (stretch.lowerBound + tokens.lowerBound)..<(stretch.lowerBound + tokens.upperBound)
          names.append(FoundName(tokens: range, type: type, confidence: model.confidence(margin: margin), margin: margin))
        }
      }
    }
    return names
  }
}
