import Corpus
import Language

extension ArticleAnalysis {
  /// Whether the analysis can be one of `article`: each sentence inside its block, every span inside the text, all in order.
  ///
  /// What comes out of an index is checked so, as nothing after it checks again: an index can be of a program whose author forgot
  /// to count `version` up.
  func fits(_ article: Article) -> Bool {
    var end = ByteOffset.zero
    for sentence in sentences {
      guard article.blocks.indices.contains(sentence.block), sentence.range.lowerBound >= end,
        article.blocks[sentence.block].range.contains(sentence.range)
      else { return false }
      end = sentence.range.upperBound
    }
    return Self.areInOrder(names.map(\.range), in: article.text) && Self.areInOrder(dates.map(\.range), in: article.text)
      && Self.areInOrder(numbers.map(\.range), in: article.text)
  }

  private static func areInOrder(_ spans: [ByteRange], in text: Text) -> Bool {
    var end = ByteOffset.zero
    for span in spans {
      if span.lowerBound < end { return false }
      end = span.upperBound
    }
    return end <= text.range.upperBound
  }
}
