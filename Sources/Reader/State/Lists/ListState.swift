import Corpus

/// A view that lies over the text: lines that can be filtered, marked and chosen.
///
/// Its rows are made when it is opened and whenever what they are made of changes, never while a key moves through them.
struct ListState: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case actors, events, library, annotations, notices
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

  let kind: Kind
  var filter = ""
  /// Which of the list's orders is used, counted from its first.
  var order = 0
  /// The rows that the filter lets through.
  var rows: [ListRow] = []
  var cursor = 0
  /// The first row that is shown.
  var top = 0
  /// Ids of marked rows, in the order in which they were marked.
  var marked: [String] = []

  init(_ kind: Kind) { self.kind = kind }

  var chosen: ListRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }
}

/// One line of a list.
struct ListRow: Hashable, Sendable {
  /// What choosing it does.
  enum Target: Hashable, Sendable {
    case none
    case place(Place)
    /// Makes a current set and goes to its first place.
    case set(CurrentSet)
    case article(ArticleID)
    case details(FocusItem)
    case action(String)
    /// Closes the list and does the action of that name.
    case perform(String)
  }

  let id: String
  /// Aligned one below the other; the last takes the rest of the line.
  let columns: [StyledText]
  let target: Target
  /// A heading is passed over by the cursor, and filtered away when nothing is left below it.
  let isHeading: Bool

  init(id: String, columns: [StyledText], target: Target, isHeading: Bool = false) {
    self.id = id
    self.columns = columns
    self.target = target
    self.isHeading = isHeading
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
  let rows: @Sendable (ReaderState, ListState.Kind, Int) -> [ListRow]
  /// What is said when there are none.
  let empty: @Sendable (ReaderState) -> String

  static func of(_ kind: ListState.Kind) -> ListDefinition {
    switch kind {
    case .actors: ActorsView.definition
    case .events: EventsView.definition
    case .library: LibraryView.definition
    case .picker: PickerView.definition
    case .menu: FocusMenu.definition
    case .annotations: AnnotationsView.definition
    case .notices: NoticesView.definition
    case .help: HelpView.definition
    case .details: DetailsView.definition
    }
  }
}
