import Corpus
import Language

/// Other tags for all annotations that have one of some.
struct TagChange: Hashable, Sendable {
  struct Name: Hashable, Sendable {
    let old: String
    let new: String
  }

  /// Annotations with one of these, or with one below them, are changed.
  let tags: [String]
  /// What the tags are called then, each with those below it, one after the other; nil where they are taken away.
  let names: [Name]?
  /// What is done, for the status line.
  let what: String
  /// What else the user should know.
  var hint = ""

  fileprivate func changed(_ own: [String]) -> [String] {
    if let names { return names.reduce(own) { Codebook.renamed($0, from: $1.old, to: $1.new) } }
    return own.filter { tag in !tags.contains { Codebook.isWithin(tag, $0) } }
  }
}

/// What a change of tags is made of: a value, so that another thread can go through the annotations.
struct TagChangeMaterial: Sendable {
  private let change: TagChange
  private let annotations: AnnotationTable
  private let documents: Documents
  private let moment: Moment

  init(_ change: TagChange, in state: ReaderState) {
    self.change = change
    (annotations, documents, moment) = (state.annotations, state.documents, state.moment)
  }

  /// One for each library in which an annotation has one of the tags.
  func actions() -> [(action: AnnotationAction, library: Int)] {
    let entries = annotations.tagged(change.tags).compactMap { annotations.entries[$0] }
    let summary = "\(change.what) on \(entries.count) annotation\(entries.count == 1 ? "" : "s")\(change.hint),"
    return Dictionary(grouping: entries, by: \.library).sorted { $0.key < $1.key }.map { library, entries in
      var action = AnnotationAction(id: moment.freshID, summary: summary, changes: [])
      for entry in entries {
        var after = entry.annotation
        after.tags = change.changed(after.tags)
        after.modified = moment.now
        action.changes.append(AnnotationChange(before: entry.annotation, after: after))
        action.texts.merge(documents.texts(of: after, library)) { first, _ in first }
      }
      return (action, library)
    }
  }
}

extension Documents {
  /// The texts that the passages of an annotation are in, as far as they are those that are shown.
  func texts(of annotation: Annotation, _ library: Int) -> [ContentHash: Text] {
    var texts: [ContentHash: Text] = [:]
    for target in annotation.passages {
      guard let article = self[ArticleID(library: library, path: target.article.path)],
        article.textHash == target.article.textHash
      else { continue }
      texts[article.textHash] = article.text
    }
    return texts
  }
}
