import Corpus
import Foundation
import Language
import Library

/// Everything that the reader knows: a value that `update` changes and `view` draws.
///
/// The caches hold only what can be made again from the rest; they are shared between copies and change no answer.
struct ReaderState {
  var size: ScreenSize
  /// The names of the libraries' folders, for the bar.
  let libraryNames: [String]
  /// Who makes annotations.
  let userName: String

  var documents = Documents()
  var analysis = CorpusAnalysis.empty
  /// Articles whose files went while they were read.
  var vanished: Set<ArticleID> = []
  var progress = AnalysisProgress()
  var skipped: [SkippedFile] = []
  var notices: [String] = []
  var palette = ActorPalette.empty
  /// The names of sources that were analysed, those of most articles first.
  var sources: [String] = []
  var actorNames = ActorNameTable(.empty)
  var alignment = Alignment.empty

  var desk = Desk()
  var jumps = JumpList()
  var currentSet: CurrentSet?
  /// The passage where the user began a link.
  var linkStart: Place?
  /// A report in a box over the text.
  var peek: Peek?
  /// The item the user chose under the cursor; it counts while it is there.
  var chosenFocus: FocusItem?
  var selection: Selection? {
    didSet { keepSelection(oldValue) }
  }
  /// What was selected last, for `gv`.
  var lastSelection: PastSelection?
  /// Places that the user named with a character.
  var marks: [Character: Mark] = [:]
  var search: SearchState?
  /// What `g/` looked for last.
  var librarySearch: LibrarySearch?
  var annotations = AnnotationTable()
  /// The annotation that is being put on another passage.
  var placing: AnnotationID?
  /// Whether articles or annotations came, so that texts may have to be asked for.
  var hasNewArticles = false
  /// What of each article was on the screen.
  var reading = ReadingRecord()
  /// Whether articles are being compared once more, because of what was decided.
  var isComparingAgain = false
  /// Whether `gl` shows articles by story.
  var groupsByStory = true
  /// Proposals that were answered since the articles were compared.
  var answered: Set<Proposal> = []
  /// What is decided of pairs of passages: what the analysis was made with, and what was said since.
  var linkDecisions = LinkDecisions.none {
    didSet { sourceCounts = SourceCountCache() }
  }
  var lens = MentionLens.all
  /// Whether standing facts and claims are hidden.
  var showsHappeningsAlone = false {
    didSet { sourceCounts = SourceCountCache() }
  }
  /// Whether `ga` lists muted actors too.
  var showsMuted = false
  var isSyncing = false
  var foldsBoilerplate = false

  var prompt: Prompt?
  /// The views that lie over the text, the topmost last.
  var lists: [ListState] = []
  /// Grids as they were left, by kind.
  var keptGrids: [ListState.Kind: ListState] = [:]
  /// Which articles views of sources set side by side.
  var comparison = Comparison()
  /// What of the calendar the timeline shows; nil for all of what is compared.
  var timeline: TimelineScale?
  /// When rows of lists were made last because articles came in, and whether more came since.
  var listsMade = (at: Date(timeIntervalSince1970: 0), areStale: false)
  var input = PendingInput()
  var lastClick: Click?
  /// Earlier lines, the latest first.
  var searchHistory: [String] = []
  var commandHistory: [String] = []
  var status: StatusMessage?
  /// Shown until the first key of a first run.
  var showsWelcome = false

  /// The time of the message that is being taken.
  var moment = Moment(now: Date(timeIntervalSince1970: 0), freshID: AnnotationID(""))
  /// What the command line asks to be open at the start.
  var opening = OpeningRequest.none
  /// What the session remembered, until the articles it names are read.
  var restoring: SavedSession?
  let layouts = LayoutCache()
  let sentences = SentenceCache()
  let folded = FoldedTextCache()
  /// What follows is of the present analysis alone.
  var evidences = EvidenceCache()
  var eventWords = EventWordsCache()
  var sourceCounts = SourceCountCache()
  var comparisons = ComparisonCache()
  /// Counts analyses up.
  var analysisNumber = 0
  /// What is being made for views on another thread.
  var preparing: Set<ViewPreparation> = []
  var disagreements = DisagreementCache(.empty)
  var speeches = SpeechCache()
  var copies = CopyCache(.empty)

  init(size: ScreenSize, libraryNames: [String], userName: String) {
    self.size = size
    self.libraryNames = libraryNames
    self.userName = userName
  }
}

/// How far the analysis is.
struct AnalysisProgress: Hashable, Sendable {
  /// Files that may hold articles; nil until the folder was walked.
  var found: Int?
  var analysed = 0
  var total = 0
  var isFinished = false
}

/// A line for the user, gone with the next key.
struct StatusMessage: Hashable, Sendable {
  let text: String
  let isError: Bool

  init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}

/// A selection in the focused pane: from where it was begun to the cursor. It ends when another article comes into focus.
struct Selection: Hashable, Sendable {
  enum Unit: Hashable, Sendable {
    case character, sentence
  }

  var unit: Unit
  let article: ArticleID
  var anchor: ByteOffset
}

extension ReaderState {
  var layout: ScreenLayout {
    ScreenLayout(
      size: size, open: desk.panes.count, first: desk.isMaximised ? desk.focused : desk.firstShown, isMaximised: desk.isMaximised,
      weights: desk.panes.map(\.weight))
  }

  /// The article of the focused pane.
  var focusedArticle: Article? { desk.focusedPane.flatMap { documents[$0.article] } }

  mutating func say(_ text: String) { status = StatusMessage(text) }

  mutating func complain(_ text: String) { status = StatusMessage(text, isError: true) }

  /// The rows of an open article in its pane, as wide as the pane is; of one that is not shown, as wide as the first pane.
  func rows(ofPane index: Int) -> (article: Article, rows: DocumentLayout, height: Int)? {
    guard desk.panes.indices.contains(index), let article = documents[desk.panes[index].article] else { return nil }
    let panes = layout.panes
    guard let pane = panes.first(where: { $0.index == index }) ?? panes.first else { return nil }
    let rows = layouts.layout(of: article, width: pane.textWidth, foldsBoilerplate: foldsBoilerplate)
    return (article, rows, max(pane.textRows, 1))
  }

  /// The analysed form of an article; nil until it was analysed, and when the analysis is of another text.
  func analysed(_ article: Article) -> (position: Int, article: AnalysedArticle)? {
    guard let position = analysis.position(of: article.id) else { return nil }
    let analysed = analysis.articles[position]
    return analysed.article.textHash == article.textHash ? (position, analysed) : nil
  }

  /// The passage at an offset; nil until the article was analysed.
  func passage(at offset: ByteOffset, in article: Article) -> Passage? {
    guard let (position, analysed) = analysed(article), let sentence = analysed.sentence(at: offset) else { return nil }
    return Passage(article: position, sentence: sentence)
  }

  /// The sentences of an article: those of its analysis or, until it is there, split anew.
  func sentenceRanges(of article: Article) -> [ByteRange] {
    if let (_, analysed) = analysed(article) { return sentences.ranges(of: analysed) }
    return sentences.ranges(of: article)
  }

  /// The sentence at, or failing that before, an offset.
  func sentenceRange(at offset: ByteOffset, in article: Article) -> ByteRange? {
    let ranges = sentenceRanges(of: article)
    return ranges.lastIndex(startingAtOrBefore: offset).map { ranges[$0] }
  }

  func place(of passage: Passage) -> Place {
    Place(article: analysis.articles[passage.article].article.id, range: analysis.range(of: passage))
  }
}

extension Array where Element == ByteRange {
  /// Of ordered ranges, the last that starts at or before `offset`.
  func lastIndex(startingAtOrBefore offset: ByteOffset) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
