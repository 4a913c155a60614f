import Corpus
import Foundation
import Language

/// Annotations as a document for people: by article, each with its words, note and tags.
public enum MarkdownExport {
  /// - Parameter annotations: in the order in which they are to stand, each with the article that it is about now.
  public static func document(_ annotations: [(Annotation, Article?)]) -> String {
    var lines: [String] = []
    var last: String? = nil
    for (annotation, article) in annotations {
      let path = article?.id.path ?? annotation.target.article.path
      if path != last {
        if last != nil { lines.append("") }
        lines.append(heading(article, path: path))
        last = path
      }
      lines += [""] + entry(annotation, article)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func heading(_ article: Article?, path: String) -> String {
    let title = article?.metadata.title.map { "\(escaped($0)) · " } ?? ""
    return "## \(title)\(escaped(path))"
  }

  private static func entry(_ annotation: Annotation, _ article: Article?) -> [String] {
    var lines = annotation.target.exact.split(whereSeparator: \.isNewline).map { "> " + escaped(String($0)) }
    if !annotation.note.isEmpty {
      lines += [""] + annotation.note.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
    }
    if let decision = annotation.decision { lines += ["Decided: " + escaped(decision.words)] }
    if !annotation.tags.isEmpty { lines += ["", "Tags: " + annotation.tags.map(escaped).joined(separator: ", ")] }
    return lines
  }

  /// A line of text with every character that Markdown could take for its own made harmless; spaces at its start, which could make
  /// it code, are dropped.
  private static func escaped(_ line: String) -> String {
    let special = Set("\\`*_[]<>|~&#")
    let content = line.drop(while: \.isWhitespace)
    let digits = content.prefix { $0.isASCII && $0.isNumber }
    let rest = content.dropFirst(digits.count)
    let startsList = digits.isEmpty ? "+-=".contains(rest.prefix(1)) : ".)".contains(rest.prefix(1))
    let mark = !rest.isEmpty && startsList ? "\\" : ""
    return digits + mark + String(rest.flatMap { special.contains($0) ? ["\\", $0] : [$0] })
  }
}
