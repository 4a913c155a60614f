import Corpus
import Foundation
import Language
import Library

/// Everything that the reader knows: a value that `update` changes and `view` draws.
///
/// The caches hold only what can be made again from the rest; they are shared between copies and change no answer. A copy for another
/// thread (`DetachedState`) has its own.
struct ReaderState {
  var size: ScreenSize
  /// The names of the libraries' folders, for the bar.
  let libraryNames: [String]
  /// Who makes annotations.
  let userName: String

  /// What the user says of keys, settings and colours.
  var configuration = UserConfiguration.none
  /// What was other in it when it was read last.
  var configurationNews: [String] = []
  /// The theme that was asked for since the start; nil for that of the configuration, else by the background.
  var chosenTheme: Theme?
  /// Whether the background decides, whatever the configuration says.
  var suitsBackground = false
  /// How bright the terminal's background is, 0 to 1; nil until it says so.
  var background: Double?

  var documents = Documents()
  var analysis = CorpusAnalysis.empty
  /// What articles were before their files changed.
  var earlier = EarlierTexts()
  /// Articles whose files went while they were read.
  var vanished: Set<ArticleID> = []
  var progress = AnalysisProgress()
  /// nil where all articles are in memory.
  var large: LargeLibrary?
  var skipped: [SkippedFile] = []
  var notices: [String] = []
  var palette = ActorPalette.empty
  /// The names of sources that were analysed, those of most articles first.
  var sources: [String] = []
  var actorNames = ActorNameTable(.empty)
  var alignment = Alignment()

  var desk = Desk()
  var jumps = JumpList()
  var currentSet: CurrentSet?
  /// The likeliest passage that the key before this one offered to go to, and where it was pressed.
  var offered: CurrentSet?
  /// The passage where the user began a link.
  var linkStart: SeenPassage?
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
  /// How far the annotations of each library are read.
  var annotationReadings: [Int: AnnotationReading] = [:]
  /// What `gn` showed last in another order than that of making, or with a filter; what of it is being made.
  var annotationListing: AnnotationListing?
  var listingUnderWay: AnnotationListing.Query?
  /// The files of notes that were written in an editor and are not yet known to be stored, by the action that stores them.
  var drafts: [AnnotationID: String] = [:]
  /// What a file of annotations would change, while the user looks at it.
  var plannedImport: PlannedImport?
  /// The annotation that was made or changed last, to which passages can be added.
  var lastAnnotation: AnnotationID?
  /// The steps that one key takes back, or does again; nil for a single one.
  var undoing: UndoRun?
  /// Decisions of which it was said that they wait for a word.
  var toldWaiting: Set<AnnotationID> = []
  /// The annotation that is being put on another passage.
  var placing: AnnotationID?
  /// Whether articles or annotations came, so that texts may have to be asked for.
  var hasNewArticles = false
  /// What the libraries' codebooks say of tags.
  var codebook = Codebook.empty
  /// What of each article was on the screen.
  var reading = ReadingRecord()
  /// Whether articles are being compared once more, because of what was decided.
  var isComparingAgain = false
  /// Whether that is because of something that was done just now, so that what else becomes of it is told.
  var comparesForUser = false
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
  /// Whether the screen is drawn for screen readers and terminals that can do little.
  var isPlain = false
  /// Whether it is so whatever the configuration says: the command line asked for it, or the terminal shows nothing else.
  var keepsPlain = false
  var isSyncing = false
  var foldsBoilerplate = false

  var prompt: Prompt?
  /// The views that lie over the text, the topmost last.
  var lists: [ListState] = []
  /// Grids as they were left, by kind.
  var keptGrids: [ListState.Kind: ListState] = [:]
  /// How views were left, to be opened so again.
  var leftViews: [ListState.Kind: LeftView] = [:]
  /// Which articles views of sources set side by side.
  var comparison = Comparison()
  /// What of the calendar the timeline shows.
  var timeline = TimelinePart.most
  /// When rows of lists were made last because articles came in, and whether more came since.
  var listsMade = (at: Date(timeIntervalSince1970: 0), areStale: false)
  /// The panes as they were before the screen changed its size, and as it left them: while they are so, the next size begins from what was
  /// before, so that a screen that becomes as it was shows what it did.
  var resized: (before: [PaneState], now: [PaneState])?
  var input = PendingInput()
  var lastClick: Click?
  /// What the button of the mouse holds, while it is pressed.
  var held: MouseHold?
  /// Earlier lines, the latest first.
  var searchHistory: [String] = []
  var commandHistory: [String] = []
  var filterHistory: [String] = []
  var pipeHistory: [String] = []
  var status: StatusMessage? {
    didSet { keepMessage() }
  }
  /// What the status line said, the latest first.
  private(set) var messages: [StatusMessage] = []
  /// Shown until the first key of a first run.
  var showsWelcome = false
  /// Whether what is open are the first articles by the dates that they print, and nothing was done since.
  var awaitsDates = false

  /// The time of the message that is being taken.
  var moment = Moment(now: Date(timeIntervalSince1970: 0), freshID: AnnotationID(""))
  var outside = OutsideWorld()
  /// What the command line asks to be open at the start.
  var opening = OpeningRequest.none
  /// What the session remembered, until the articles it names are read.
  var restoring: SavedSession?
  /// Places of the session in articles that are not read yet.
  var keptPlaces: KeptPlaces?
  var layouts = LayoutCache()
  var sentences = SentenceCache()
  var folded = FoldedTextCache()
  /// What follows is of the present analysis alone.
  var evidences = EvidenceCache()
  var eventWords = EventWordsCache()
  var eventNotes = EventNoteCache()
  var sourceCounts = SourceCountCache()
  var comparisons = ComparisonCache()
  /// Counts analyses up.
  var analysisNumber = 0
  /// The rows of which copies were looked for last.
  var rowsAhead: RowsAhead?
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
struct AnalysisProgress: Equatable, Sendable {
  /// Files that may hold articles; nil until the folder was walked.
  var found: Int?
  var analysed = 0
  var total = 0
  var isFinished = false
  /// Whether the user stopped it.
  var isStopped = false
  private var pace = WorkRate()
  /// Articles in a second; nil while too little was done to say.
  var rate: Double? { pace.rate }

  /// Takes a word on the progress.
  mutating func take(_ analysed: Int, of total: Int, at time: Date) {
    (self.analysed, self.total) = (analysed, total)
    pace.take(analysed, at: time)
  }

  /// The seconds that are left at this rate.
  var rest: Int? { rate.map { Int((Double(max(total - analysed, 0)) / $0).rounded(.up)) } }

  /// Whether articles are being read and analysed.
  var isUnderWay: Bool { !isFinished && !isStopped }

  static func == (left: Self, right: Self) -> Bool {
    (left.found, left.analysed, left.total, left.isFinished, left.isStopped, left.rate)
      == (right.found, right.analysed, right.total, right.isFinished, right.isStopped, right.rate)
  }
}

/// How fast something goes on.
struct WorkRate {
  /// When the first word on it came, and how much was done by then.
  private var began: (time: Date, done: Int)?
  /// In a second; nil while too little was done to say.
  private(set) var rate: Double?

  /// Seconds of work before a rate is told: what comes first is from the index, or slow because all begins.
  private static let leastTime = 1.5

  mutating func take(_ done: Int, at time: Date) {
    guard let began else {
      began = (time, done)
      return
    }
    let seconds = time.timeIntervalSince(began.time)
    if seconds >= Self.leastTime, done > began.done { rate = Double(done - began.done) / seconds }
  }
}

/// A line for the user, gone with the next key.
struct StatusMessage: Hashable, Sendable {
  let text: String
  let isError: Bool

  /// Whether more will be said of it.
  var isProvisional: Bool { text.hasSuffix(" …") }

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
  /// Whether the focused pane has the screen for itself.
  var showsOnePane: Bool { desk.isMaximised || isPlain }

  var layout: ScreenLayout {
    ScreenLayout(
      size: size, open: desk.panes.count, first: showsOnePane ? desk.focused : desk.firstShown, isMaximised: showsOnePane,
      weights: desk.panes.map(\.weight))
  }

  /// The article of the focused pane.
  var focusedArticle: Article? { desk.focusedPane.flatMap { documents[$0.article] } }

  var keymaps: Keymaps { configuration.keymaps }

  /// The colours of the screen.
  var theme: Theme {
    chosenTheme ?? (suitsBackground ? nil : configuration.theme) ?? background.map { .suited(toBackground: $0) } ?? .dark
  }

  /// What the terminal's title says: the library, and the article that is read.
  var title: String {
    (["synoptic", libraryNames.joined(separator: " + ")] + (focusedArticle.map { [$0.shownSource] } ?? [])).joined(separator: " · ")
  }

  mutating func say(_ text: String) { status = StatusMessage(text) }

  /// Keeps what the status line says, to be read again. What was said while something was under way gives way to how it ended.
  private mutating func keepMessage() {
    guard let status, status != messages.first else { return }
    if messages.first?.isProvisional == true { messages.removeFirst() }
    messages.insert(status, at: 0)
    if messages.count > Self.mostMessages { messages.removeLast() }
  }

  private static let mostMessages = 200

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

  /// The passage that the cursor stands on; nil without one, or until its article was analysed.
  var passageUnderCursor: Passage? {
    guard let pane = desk.focusedPane, let article = documents[pane.article] else { return nil }
    return passage(at: pane.cursor, in: article)
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
