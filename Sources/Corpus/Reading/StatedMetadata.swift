/// What a file says of an article beside its text, as it is written there: the fields of a page's head, of a feed's item or of an export.
///
/// Nothing is judged here; ``ArticleHead`` weighs it against what the text itself prints.
struct StatedMetadata: Hashable, Sendable {
  var title: String?
  var byline: String?
  /// The name of the outlet.
  var source: String?
  /// Where the article can be found on the web.
  var address: String?
  /// When it appeared, in any notation.
  var published: String?
  /// When it was changed last, in any notation.
  var updated: String?
  /// A BCP 47 tag.
  var language: String?
}
