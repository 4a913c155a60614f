import Language

/// The articles of a file that holds several, while they are read one after the other.
struct ContainerArticles {
  /// More than this are in no export that one person reads; each costs memory for as long as the program runs.
  static let most = 50_000
  /// Problems that are named one by one; of more only the number is told.
  private static let namedProblems = 20

  private let path: PathClues
  /// What to tell the user of the decoding, with each article.
  let notices: [String]
  /// How many articles are wanted; all that there are when nil.
  private let wanted: Int?
  private let most: Int
  private var reading = FileReading(articles: [])
  private var names = ItemNames()
  private var problemCount = 0

  init(path: String, notices: [String] = [], wanted: Int? = nil, most: Int = Self.most) {
    self.path = PathClues(path)
    self.notices = notices
    self.wanted = wanted
    self.most = most
  }

  /// Whether no more articles are to be added.
  var isFull: Bool { reading.articles.count >= min(wanted ?? .max, most) }

  var count: Int { reading.articles.count }

  /// Adds the article of an item.
  ///
  /// - Parameter place: where the item stands, for a problem with it: "item 3".
  mutating func add(_ item: ContainerItem, at place: @autoclosure () -> String) {
    do throws(ReadingError) {
      var article = try alone(item)
      article.fragment = names.name(id: item.id, address: item.stated.address, text: article.text)
      reading.articles.append(article)
    } catch {
      addProblem("\(place()): \(error == .noArticles ? "has neither title nor text" : error.reason)")
    }
  }

  /// The article of a file that is no container.
  func alone(_ item: ContainerItem) throws(ReadingError) -> ArticleReader.Reading {
    var builder = ArticleTextBuilder()
    if let title = item.stated.title { builder.add(.title, title) }
    try Self.add(item, to: &builder)
    if builder.isEmpty { throw .noArticles }
    return builder.reading(fragment: nil, path: path, stated: item.stated, notices: notices)
  }

  /// The story below the title, with its summary above it when that says something else.
  private static func add(_ item: ContainerItem, to builder: inout ArticleTextBuilder) throws(ReadingError) {
    let hasTitle = item.stated.title != nil
    let summary = try item.summary?.blocks(hasTitle: hasTitle)
    guard let body = try item.content?.blocks(hasTitle: hasTitle), !body.isEmpty else {
      if let summary { builder.add(blocksOf: summary) }
      return
    }
    if let deck = summary?.alone, deck.count <= 600, !body.begins(with: deck) { builder.add(.deck, utf8: deck) }
    builder.add(blocksOf: body)
  }

  mutating func addProblem(_ problem: @autoclosure () -> String) {
    problemCount += 1
    if problemCount <= Self.namedProblems { reading.problems.append(problem()) }
  }

  /// What was read.
  ///
  /// - Parameter isCut: whether there were more items than may be read.
  consuming func finish(isCut: Bool = false) -> FileReading {
    if problemCount > Self.namedProblems {
      reading.problems.append("and \(problemCount - Self.namedProblems) more problems like these")
    }
    if isCut, wanted == nil { reading.problems.append("holds more than \(most) items: those behind were left out") }
    return reading
  }
}

extension ArticleTextBuilder {
  /// The text of the only block; nil when there are none or several.
  fileprivate var alone: [UInt8]? { blocks.count == 1 ? utf8 : nil }

  /// Whether the text begins as `words` do, but for the end where summaries are cut.
  fileprivate func begins(with words: [UInt8]) -> Bool {
    let words = Self.letters(of: words)
    return words.isEmpty
      || Self.letters(of: utf8.prefix(4 * words.count + 400).map { $0 }).holds(Array(words.prefix(max(20, words.count * 2 / 3))))
  }

  /// Folded letters and digits alone: what is left when marks and spaces differ.
  private static func letters(of words: [UInt8]) -> [UInt8] {
    Folding.folded(words[...]).filter { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x80 }
  }
}
