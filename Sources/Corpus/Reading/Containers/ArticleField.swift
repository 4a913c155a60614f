import Language

/// What a named field of an export, or of the head of a Markdown file, says of its article.
enum ArticleField: Hashable {
  case title, name, text, summary, source, sourceAddress, published, updated, address, author, language, id

  /// A field's meaning with its rank among the names that mean the same: of two that are there the lower one counts.
  struct Meaning: Hashable {
    let field: ArticleField
    let rank: Int
  }

  /// - Parameter name: as it is written; case and marks between words do not count.
  static func meaning(of name: String) -> Meaning? {
    if name.utf8.count > 40 { return nil }
    return meanings[String(name.lowercased().filter { $0.isLetter || $0.isNumber })]
  }

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    for (field, names) in names {
      for (rank, name) in names.split(separator: " ").enumerated() { meanings[String(name)] = Meaning(field: field, rank: rank) }
    }
    return meanings
  }()

  private static let names: [(ArticleField, String)] = [
    (.title, "title headline articletitle webtitle heading headlinemain subject"),
    // Everything has a name; beside a text it is a title.
    (.name, "name"),
    (
      .text,
      """
      articlebody fulltext bodytext contenthtml contenttext maintext articletext maincontent text content body story rawtext plaintext \
      cleanedtext cleantext bodyhtml html articlecontent contentencoded fullcontent leadparagraph article
      """
    ),
    (
      .summary,
      "deck dek standfirst subtitle subheadline subheading summary description abstract excerpt trailtext teaser lead lede snippet"
    ),
    (
      .source,
      """
      source publisher outlet sitename sourcename publishername publication newspaper mediasource media medianame provider site website \
      journal publicationname feedtitle
      """
    ),
    (.sourceAddress, "domain host hostname sourcedomain sourceurl sourceaddress"),
    (
      .published,
      """
      datepublished published publishedat publishdate publicationdate pubdate publishedon publisheddate datepub date webpublicationdate \
      firstpublished firstpublisheddate posted postedat issued datetime datecreated created createdat createdutc timestamp time
      """
    ),
    (.updated, "datemodified updated modified lastmodified updatedat modifiedat lastupdated dateupdated"),
    (
      .address,
      "url link weburl permalink canonicalurl canonical articleurl storyurl originalurl uri href externalurl mainentityofpage"
    ),
    (.author, "author authors byline creator creators writer writers reporter reporters journalist journalists by"),
    (.language, "language lang inlanguage languagecode locale"),
    (.id, "id guid uuid articleid docid storyid itemid identifier key"),
  ]
}
