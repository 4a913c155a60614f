import Corpus

/// A view that lies over the text: lines that can be filtered, marked and chosen.
///
/// Its rows are made when it is opened and whenever what they are made of changes, never while a key moves through them.
struct ListState: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case actors, events, synopsis, timeline, disagreements, copies, framing, quotations, library, search, annotations, tags,
      changes,
      notices, messages,
      proposals, importing
    /// Where an actor is called what, by one source or by all that are compared.
    case framed(ActorID, source: String?)
    case help(Action.Contexts)
    case details(FocusItem)
    case picker(Picker)
    /// What can be done with a thing, and with the article that it is in.
    case menu(ArticleID?, FocusItem?)
  }

  /// What a picked article is opened for.
  enum Picker: Hashable, Sendable {
    case here, beside
  }

  struct PassedLines: Hashable, Sendable {
    /// The row's id.
    let row: String
    let lines: Int
  }

  let kind: Kind
  var filter = ""
  /// Which of the list's orders is used, counted from its first.
  var order = 0
  /// The rows that the filter lets through.
  var rows: ListRows = []
  var cursor = 0
  /// The first row that is shown.
  var top = 0
  /// Ids of marked rows, in the order in which they were marked.
  var marked: [String] = []
  /// What columns need; nil for a list of lines.
  var grid: GridState?
  /// Whether what its rows are made of is still being made; whether it was never shown before.
  var isWaiting = false
  var isNew = false
  /// The row to come back to when the rows are there again.
  var resumesAt: String?
  /// In plain mode: how many lines of a row that is higher than the screen went by.
  var passed: PassedLines?
  /// Of a view of events: which it shows.
  var which = Comparison.Which.all

  init(_ kind: Kind) {
    self.kind = kind
    grid = ListDefinition.of(kind).grid == nil ? nil : GridState()
  }

  /// Whether it is there for one of its rows to be chosen, so that a click is enough for that.
  var isForOneChoice: Bool {
    switch kind {
    case .picker, .menu: marked.isEmpty
    default: false
    }
  }

  var chosen: ListRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Whether it has the rows of another one, which are marked alike, as far as can be told without looking at all of them.
  func hasRows(of other: ListState) -> Bool {
    kind == other.kind && filter == other.filter && order == other.order && which == other.which && rows.count == other.rows.count
      && marked == other.marked && isWaiting == other.isWaiting
  }
}

/// One line of a list.
struct ListRow: Hashable, Sendable {
  /// What choosing it does.
  enum Target: Hashable, Sendable {
    case none
    case place(Place)
    /// Makes a current set and goes to its first place.
    case set(CurrentSet)
    /// Goes to a report of an event, on the event's tour.
    case report(EventID, Place)
    /// Goes where an event would stand in one of these articles, which do not report it.
    case gap(EventID, [ArticleID])
    /// The same with the mentions of an actor, which are looked for when it is chosen.
    case mentions(ActorID, MentionChoice)
    case article(ArticleID)
    /// The passages of a tag and those below it, looked for when it is chosen.
    case tagged(String)
    /// The passage of an annotation, else what is known of it.
    case annotation(AnnotationID)
    case details(FocusItem)
    /// Opens another view.
    case list(ListState.Kind)
    case action(String)
    /// Takes over what a file of annotations brings.
    case takeOver
    /// Closes the list and does the action of that name.
    case perform(String)
  }

  /// Which mentions of an actor.
  enum MentionChoice: Hashable, Sendable {
    case all
    /// Those written so.
    case alias(String)
    case source(String)
  }

  /// What actions on a row act on, whatever choosing it does.
  enum Subject: Hashable, Sendable {
    case actor(ActorID)
    /// One of an actor's names, as it is written.
    case alias(String, of: ActorID)
    /// One place where an actor is mentioned.
    case mention(Place, of: ActorID)
    case proposal(Proposal)
    case event(EventID)
    case annotation(AnnotationID)
    /// What of an article is other than before.
    case change(TextPassageChange, in: ArticleID)
    /// A tag, with those below it.
    case tag(String)
    /// A place in the text, to be tagged and walked.
    case passage(Place)
    /// What is told, in full; its lines are those that it takes on the screen.
    case notice(String)
    /// What a person wrote of an actor in a file, in this line: only read here.
    case written(line: Int)
  }

  let id: String
  /// Aligned one below the other; the last takes the rest of the line. Empty where the list makes them as they are shown.
  let columns: [StyledText]
  let target: Target
  let subject: Subject?
  /// A heading is passed over by the cursor, and filtered away when nothing is left below it.
  let isHeading: Bool

  init(id: String, columns: [StyledText], target: Target, subject: Subject? = nil, isHeading: Bool = false) {
    self.subject = subject
    self.id = id
    self.columns = columns
    self.target = target
    self.isHeading = isHeading
  }

  /// Whether both are lines of one notice.
  func isSameNotice(as other: ListRow) -> Bool {
    if case .notice = subject { subject == other.subject } else { false }
  }

  static func heading(_ text: String) -> ListRow {
    ListRow(
      id: "heading \(text)", columns: [StyledText(text, Style(ink: .title, attributes: .bold))], target: .none, isHeading: true)
  }
}

/// What a kind of list is: a record of the same shape for each, found in one table.
struct ListDefinition: Sendable {
  let title: @Sendable (ReaderState, ListState.Kind) -> String
  /// The names of the orders that `o` goes through.
  let orders: [String]
  /// All rows in the order of that number.
  let rows: @Sendable (ReaderState, ListState.Kind, Int) -> ListRows
  /// What is said when there are none.
  let empty: @Sendable (ReaderState) -> String
  /// What stands above the columns; empty for nothing.
  let header: @Sendable (ReaderState) -> [StyledText]
  /// The columns of a row that is shown: of long lists they are made then and not before.
  let columns: @Sendable (ReaderState, ListRow) -> [StyledText]
  /// The rows of an order that a filter lets through; nil for those that hold its words.
  let filtered: (@Sendable (ReaderState, Int, String) -> ListRows)?
  /// What it is as a grid; nil for a list of lines.
  let grid: GridDefinition?
  /// The passages that its rows count, to be written; nil for views that have none.
  let passages: PassageRecords?
  /// Whether the columns of the grid are sources, so that scope and choice of events apply.
  let isOfSources: Bool

  /// - Parameter rows: all of them in the order of that number.
  init(
    title: @escaping @Sendable (ReaderState, ListState.Kind) -> String, orders: [String],
    rows: @escaping @Sendable (ReaderState, ListState.Kind, Int) -> [ListRow],
    empty: @escaping @Sendable (ReaderState) -> String,
    header: @escaping @Sendable (ReaderState) -> [StyledText] = { _ in [] },
    columns: @escaping @Sendable (ReaderState, ListRow) -> [StyledText] = { $1.columns },
    filtered: (@Sendable (ReaderState, Int, String) -> [ListRow])? = nil, grid: GridDefinition? = nil,
    passages: PassageRecords? = nil, isOfSources: Bool = false
  ) {
    var chosen: (@Sendable (ReaderState, Int, String) -> ListRows)?
    if let filtered { chosen = { state, order, words in ListRows(filtered(state, order, words)) } }
    self.init(
      title: title, orders: orders, lazily: { ListRows(rows($0, $1, $2)) }, empty: empty, header: header, columns: columns,
      filtered: chosen, grid: grid, passages: passages, isOfSources: isOfSources)
  }

  /// - Parameter rows: all of them in the order of that number, each made when it is asked for.
  init(
    title: @escaping @Sendable (ReaderState, ListState.Kind) -> String, orders: [String],
    lazily rows: @escaping @Sendable (ReaderState, ListState.Kind, Int) -> ListRows,
    empty: @escaping @Sendable (ReaderState) -> String,
    header: @escaping @Sendable (ReaderState) -> [StyledText] = { _ in [] },
    columns: @escaping @Sendable (ReaderState, ListRow) -> [StyledText] = { $1.columns },
    filtered: (@Sendable (ReaderState, Int, String) -> ListRows)? = nil, grid: GridDefinition? = nil,
    passages: PassageRecords? = nil, isOfSources: Bool = false
  ) {
    (self.title, self.orders, self.rows, self.empty, self.header) = (title, orders, rows, empty, header)
    (self.columns, self.filtered, self.grid, self.passages, self.isOfSources) = (columns, filtered, grid, passages, isOfSources)
  }

  static func of(_ kind: ListState.Kind) -> ListDefinition {
    switch kind {
    case .actors: ActorsView.definition
    case .events: EventsView.definition
    case .synopsis: SynopsisView.definition
    case .timeline: TimelineView.definition
    case .disagreements: DisagreementsView.definition
    case .framing: FramingView.definition
    case .framed: FramedView.definition
    case .quotations: QuotationsView.definition
    case .copies: CopiesView.definition
    case .library: LibraryView.definition
    case .search: SearchView.definition
    case .picker: PickerView.definition
    case .menu: FocusMenu.definition
    case .annotations: AnnotationsView.definition
    case .tags: TagsView.definition
    case .changes: ChangesView.definition
    case .notices: NoticesView.definition
    case .messages: MessagesView.definition
    case .proposals: ProposalsView.definition
    case .importing: ImportView.definition
    case .help: HelpView.definition
    case .details: DetailsView.definition
    }
  }
}
