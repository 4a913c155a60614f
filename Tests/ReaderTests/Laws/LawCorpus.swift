import Corpus
import Foundation
import Language
import Library

@testable import Reader

/// Articles of one shape, in two versions: as they are at first, and as they are when files were edited, one came and one went.
struct LawCorpus: Sendable {
  let name: String
  let versions: [LawVersion]

  init(_ name: String, _ texts: [(path: String, text: String)]) {
    self.name = name
    versions = [LawVersion(texts), LawVersion(Self.edited(texts))]
  }

  /// The same texts with sentences put in and words left out, without the last one where there are several, and with a new one.
  private static func edited(_ texts: [(path: String, text: String)]) -> [(path: String, text: String)] {
    let kept = texts.count > 2 ? texts.dropLast() : texts[...]
    let edited = kept.enumerated().map { number, text -> (path: String, text: String) in
      var paragraphs = text.text.components(separatedBy: "\n\n")
      switch number % 3 {
      case 0 where paragraphs.count > 1: paragraphs[1] = "👍🏽 A sentence that was put in. " + paragraphs[1]
      case 1 where paragraphs.count > 2: paragraphs.remove(at: 2)
      default: break
      }
      return (text.path, paragraphs.joined(separator: "\n\n"))
    }
    return edited + [("arrived.txt", "Arrived\n\nTurkey and Libya signed a memorandum on 27 November 2019, Reuters reported.")]
  }
}

/// Articles, read and analysed as the program does it.
struct LawVersion: Sendable {
  let articles: [AnalysedArticle]
  private let resolved: ResolvedArticles
  let analysis: CorpusAnalysis

  init(_ texts: [(path: String, text: String)]) {
    articles = texts.flatMap { path, text in
      // What is no text is no article.
      ((try? ArticleReader.read(Array(text.utf8), path: path)) ?? []).map { reading in
        let article = Article(
          id: ArticleID(path: path), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
          metadata: reading.metadata)
        return AnalysedArticle(article: article, analysis: StandardAnalysis.articleAnalyser.analyse(article))
      }
    }
    resolved = StandardAnalysis.corpusAnalyser.resolve(articles)
    analysis = StandardAnalysis.corpusAnalyser.analyse(resolved, actors: resolved.stating(.none))
  }

  /// The articles compared anew, with what people say.
  func compared(_ annotations: [Annotation]) -> CorpusAnalysis {
    let actors = resolved.stating(ActorStatements(file: [], decisions: annotations))
    return StandardAnalysis.corpusAnalyser.analyse(
      resolved, actors: actors, links: LinkStatements(decisions: annotations.map { (0, $0) }))
  }

  /// What is other than in an earlier version.
  func update(from old: LawVersion) -> LibraryUpdate {
    let before = Dictionary(old.articles.map { ($0.article.id, $0.article) }, uniquingKeysWith: { first, _ in first })
    let present = articles.map(\.article)
    let ids = Set(present.map(\.id))
    return LibraryUpdate(
      new: present.filter { before[$0.id] == nil },
      changed: present.filter { article in before[article.id].map { $0.textHash != article.textHash } ?? false },
      vanished: old.articles.map(\.article.id).filter { !ids.contains($0) }, analysis: analysis)
  }
}

extension LawCorpus {
  /// The shapes of a corpus that a reader meets.
  static func all() throws -> [LawCorpus] {
    [
      try seeds(), scripts(), LawCorpus("no article", []), LawCorpus("one article", [("a.txt", "Title\n\nOne sentence.")]),
      LawCorpus("one huge line", [("huge.txt", hugeLine), ("small.txt", "Small\n\nThe envoy left Tripoli on Monday.")]),
      LawCorpus("odd", odd),
    ]
  }

  private static func seeds() throws -> LawCorpus { LawCorpus("seeds", try seedTexts()) }

  static func seedTexts() throws -> [(path: String, text: String)] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../seeds").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
    return try names.map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  /// Wide, joined, combining and right-to-left characters.
  private static func scripts() -> LawCorpus {
    let family = "👨‍👩‍👧‍👦"
    return LawCorpus(
      "scripts",
      [
        (
          "chinese.txt",
          "北京与安卡拉签署协议\n\n"
            + String(repeating: "中国外交部发言人星期一表示，两国已经签署了一项海上边界协议（见附件）。“我们欢迎对话，”他说。", count: 12)
            + "\n\n" + String(repeating: "協定は十一月二十七日に署名された。「国会は承認した」と大統領は述べた。", count: 9)
        ),
        (
          "arabic.txt",
          "أنقرة وطرابلس توقعان مذكرة تفاهم\n\n"
            + String(
              repeating: "قال الرئيس التركي رجب طيب أردوغان إن بلاده وقّعت مذكرة تفاهم مع حكومة الوفاق في ٢٧ نوفمبر. ", count: 10)
            + "\n\nשלום עולם, ההסכם נחתם ביום רביעי."
        ),
        (
          "emoji.txt",
          "Flags 🇹🇷🇱🇾 and families \(family)\n\n"
            + String(
              repeating: "Erdoğan said 👍🏽 to \(family)\(family) e\u{301}galite\u{301} n\u{303}\u{323}\u{301} 🇹🇷🇱🇾🇷🇺 on 27 November. ",
              count: 14)
            + "\n\nतुर्की के राष्ट्रपति ने सोमवार को कहा। ภาษาไทยไม่มีช่องว่างระหว่างคำ\n\n한국어 문장도 있습니다. \u{1112}\u{1161}\u{11AB}"
        ),
        ("english.txt", "Envoys meet\n\nErdoğan and Fayez al-Serraj signed a memorandum on 27 November 2019. Russia objected."),
      ])
  }

  private static let hugeLine =
    "The title\n\n"
    + (0..<700).map { "Sentence \($0) says that Turkey sent \($0) soldiers to Libya on \($0 % 28 + 1) December 2019" }.joined(
      separator: ", ")
    + String(repeating: "x", count: 3000) + "."

  /// Control characters, nothing but spaces, long words, lists, tabs, line ends of three kinds, many short lines.
  private static let odd: [(path: String, text: String)] = [
    (
      "controls.txt",
      "Title \u{1B}[31mred\u{7}\u{202E}evil\u{200B}\n\nA\u{1}B \u{9B}31m \u{FEFF}c\u{300}\u{301}\u{302}\u{303}\u{304}\u{305} d.\u{AD}e"
    ),
    ("spaces.txt", "   \n\n \t \n"),
    (
      "words.txt",
      "Long\n\n" + String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 40) + " end.\r\n\r\nNext\rparagraph\r\n"
    ),
    (
      "list.txt",
      "List\n\n- first item that goes on for a while so that it is wrapped on narrow screens\n- second\n\n1. one\n2. two\n"
    ),
    ("short.txt", "Short\n\n" + (0..<120).map { "Line \($0)." }.joined(separator: "\n\n")),
    ("marks.txt", "\u{301}\u{302}\n\n\u{301} a \u{20DD}\u{FE0F}\u{200D}\n\n\u{1F468}\u{200D}"),
  ]
}
